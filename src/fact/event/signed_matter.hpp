#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// What was signed at the ceremony told last before the verb.
void add_matter_of_signing_before(const EventStory& story, const Clause& clause, Event& event);

// "Two documents were signed: an MOU on salt and a protocol on fish"
void add_agreements_after_colon(const EventStory& story, const Clause& clause, Event& event);

// The agreement nearest before the verb in its sentence.
void add_matter_before(const EventStory& story, const Clause& clause, Event& event);

// Adds the agreements in the range to what the event is about.
void add_agreements(const EventStory& story, TokenRange range, Event& event);

// "The following documents were signed:" and a line for each: adds those of the list that the
// sentence opens, and the institutes that sign them.
void add_listed_agreements(const EventStory& story, TokenRange sentence, Event& event);

// "It was signed by A and B": the agreement of the sentence before.
bool is_told_of_it(const Document& document, const Clause& clause);
void add_matter_of_sentence_before(const EventStory& story, const Clause& clause, Event& event);

// "signed an MOU and witnessed the signing of:" opens a list of what others signed.
bool witnesses_list(const EventStory& story, const Clause& clause);

// "signed three agreements:", "signed five documents on 3 May:"
bool signs_several(const EventStory& story, const Clause& clause);

// "exchanged views on the Salt Pact", but not "exchanged an MOU on salt"
bool exchanges_words(const EventStory& story, TokenRange object);

// "signed the minutes of the session", which are no agreement
bool signs_record(const Document& document, TokenRange object);

// The agreement of which the sentences before the token tell last, or no_entity.
EntityIndex agreement_told_last(const EventStory& story, std::uint32_t token);

// "Peru signed it in 2017", "the four will sign the text in Lima"
bool signs_it(const Document& document, const Clause& clause);

}  // namespace communique
