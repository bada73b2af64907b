#include "fact/event/signing.hpp"

#include <algorithm>

#include "fact/event/company.hpp"
#include "fact/event/deposit.hpp"
#include "fact/event/event_context.hpp"
#include "fact/event/event_side.hpp"
#include "fact/event/partner.hpp"
#include "fact/event/promise.hpp"
#include "fact/event/signed_matter.hpp"
#include "fact/event/signers.hpp"
#include "fact/event/visit.hpp"
#include "mention/date/date.hpp"
#include "mention/side.hpp"
#include "text/bracket.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

class SigningReader {
 public:
  SigningReader(const EventStory& story, const LexicalHit& verb)
      : story_(story),
        document_(story.document()),
        verb_(verb),
        word_(story.words[verb.concept_id]),
        clause_(read_event_clause(story, verb)) {
    if (is_past() && follows_agreement()) add_late_agents(story_, clause_);
  }

  std::optional<EventDraft> read() {
    if (clause_.negated || clause_.modality == Modality::Possible) return std::nullopt;
    if (word_.of_instruments && !names_instrument(story_, clause_)) return std::nullopt;
    const std::optional<Clause> promise = promise_before(story_, clause_.verb.first);
    if (clause_.infinitive && !promise && !is_to_be_signed() &&
        !joins_visit(story_, clause_, draft_.event))
      return std::nullopt;
    if (promise) add_actors(draft_.event.participants, promise->subjects);
    add_agreements(story_, before_aim(), draft_.event);
    if (draft_.event.about.empty()) add_agreements(story_, before_since(), draft_.event);
    // "A said that the Salt Pact, signed in May, ...": A did not sign.
    const bool aside =
        draft_.event.about.empty() && is_past() && !clause_.passive && follows_agreement();
    const bool for_side = draft_.event.about.empty() && signs_for_somebody();
    if (for_side && signs_for_institute()) return std::nullopt;
    if (for_side) add_matter_of_signing_before(story_, clause_, draft_.event);
    if (draft_.event.about.empty() && (clause_.passive || signs_several()))
      add_agreements_after_colon(story_, clause_, draft_.event);
    if (!witnesses_list())
      add_listed_agreements(story_, document_.sentence_at(clause_.head).tokens, draft_.event);
    if (word_.of_measures && follows_signed_agreement())
      add_matter_before(story_, clause_, draft_.event);
    if (word_.of_measures && (draft_.event.about.empty() || exchanges_words())) return std::nullopt;
    if (draft_.event.about.empty() && (is_bare_participle() || signs_record())) return std::nullopt;
    if (draft_.event.about.empty()) add_matter_before(story_, clause_, draft_.event);
    const bool deposited = clause_.modality == Modality::Real && deposits() && has_signer() &&
                           names_instrument(story_, clause_);
    if (draft_.event.about.empty() && (is_told_of_it() || deposited))
      add_matter_of_sentence_before();
    if (draft_.event.about.empty() && (has_signer() || signs_it() || follows_agreement_noun()))
      add_unique(draft_.event.about, agreement_in_focus(story_, clause_.head));
    if (draft_.event.about.empty()) return std::nullopt;
    const Actors* owners = before_whose();
    if (owners != nullptr) {
      add_actors(draft_.event.participants, story_.clauses.actors().members(*owners));
    } else if (!aside) {
      add_actors(draft_.event.participants, clause_.actors());
      add_named_signers(story_, clause_, draft_.event);
      if (for_side) add_signers_for_others(story_, clause_, draft_.event);
    }
    add_representatives();
    if (const Actors* partner = partner_before_whom(story_, clause_))
      add_actors(draft_.event.participants, story_.clauses.actors().members(*partner));
    if (const Actors* company = company_before(story_, clause_))
      add_actors(draft_.event.participants, story_.clauses.actors().members(*company));
    const Particle before_others = clause_.passive ? Particle::Between : Particle::With;
    if (const Actors* other = story_.clauses.complement(before_comparison(), {before_others}))
      add_actors(draft_.event.participants, story_.clauses.actors().members(*other));
    const TokenRange sentence = document_.sentence_at(clause_.head).tokens;
    const bool planned = clause_.modality == Modality::Planned || clause_.infinitive;
    // "the FTA that Peru has signed" tells how far the agreement is, no ceremony.
    const bool background = !planned && (clause_.relative || clause_.gerund || clause_.perfect);
    if (background && !has_signer() && !tells_occasion()) return std::nullopt;
    const TokenRange occasion = promise ? clause_.object_range : sentence;
    const bool there = names_signers() && opens_at_gathering(story_, sentence);
    if (planned && !tells_when_or_where(story_.annotation, occasion) &&
        (promise || !(has_two_signers() || there)))
      return std::nullopt;
    if (deposits() && !has_signer() && !tells_when_or_where(story_.annotation, sentence))
      return std::nullopt;
    draft_.planned |= promise.has_value() || is_to_be_signed();
    return draft();
  }

 private:
  EventDraft draft() {
    draft_.words = {clause_.head, verb_.tokens.last};
    draft_.happens = draft_.told = draft_.verbal = true;
    draft_.planned |= clause_.modality == Modality::Planned;
    draft_.event.kind = word_.kind;
    if (deposits()) add_depositors(story_, clause_, draft_.event);
    draft_.event.evidence =
        story_.evidence(clause_.head, deposits() ? "event-deposited" : "event-signed", 0.8F);
    return std::move(draft_);
  }

  // "the Salt Company, represented by its Chairman, A, and the Fish Company, represented by B"
  void add_representatives() {
    static const WordSet represented = {"represented"};
    constexpr std::uint32_t reach = 10;
    if (!document_.holds(represented)) return;
    const TokenRange sentence = document_.sentence_at(clause_.head).tokens;
    for (std::uint32_t t = sentence.first; t + 2 < sentence.last; ++t) {
      if (!represented.contains(document_.token(t)) || !document_.token(t + 1).is(Particle::By))
        continue;
      const std::uint32_t end = std::min(t + reach, sentence.last);
      for (const Mention& mention : mentions_in(story_.annotation, {t, end})) {
        if (mention.type != EntityType::Person) continue;
        add_unique(draft_.event.participants, mention.entity);
        break;
      }
    }
  }

  // "A signed for Peru, and B for Chile"
  bool signs_for_somebody() const {
    static const WordSet behalf = {"behalf"};
    const std::uint32_t t = clause_.object_range.first;
    if (clause_.passive || deposits() || t + 1 >= document_.size()) return false;
    return document_.token(t).is(Particle::For) ||
           (document_.token(t).is(Particle::On) && behalf.contains(document_.token(t + 1)));
  }

  // "A signed for the Salt Institute": for no state.
  bool signs_for_institute() const {
    const Mention* institute = story_.annotation.mention_at(clause_.object_range.first + 1);
    return institute != nullptr &&
           (institute->type == EntityType::Body || institute->type == EntityType::Organization);
  }

  // "signed an MOU and witnessed the signing of:" opens a list of what others signed.
  bool witnesses_list() const {
    const std::uint32_t end = document_.sentence_at(clause_.head).tokens.last;
    for (std::uint32_t t = verb_.tokens.last; t < end; ++t) {
      const LexicalHit* noun = story_.annotation.hit_at(t, Lexical::EventNoun);
      if (noun != nullptr && story_.words[noun->concept_id].frame == EventFrame::Signing)
        return true;
    }
    return false;
  }

  // "signed three agreements:", "signed five documents on 3 May:"
  bool signs_several() const {
    constexpr std::uint64_t documents = "documents"_word;
    constexpr std::uint32_t longest_phrase = 4;
    const std::uint32_t first = verb_.tokens.last;
    for (std::uint32_t t = first; t < std::min(first + longest_phrase, document_.size()); ++t) {
      const LexicalHit* head = story_.annotation.hit_at(t, Lexical::AgreementHead);
      if (document_.token(t).word == documents ||
          (head != nullptr && head->form == LexicalForm::Plural))
        return true;
      if (document_.token(t).kind == TokenKind::Mark) return false;
    }
    return false;
  }

  // "exchanged views on the Salt Pact", but not "exchanged an MOU on salt"
  bool exchanges_words() const {
    for (std::uint32_t t = clause_.object_range.first; t < clause_.object_range.last; ++t) {
      const Mention* mention = story_.annotation.mention_at(t);
      if (mention != nullptr && mention->type == EntityType::Agreement) return false;
      if (story_.annotation.hit_at(t, Lexical::AgreementHead) != nullptr) return false;
      const Token& token = document_.token(t);
      if (token.is(Particle::On) || token.is(Particle::About)) return true;
    }
    return false;
  }

  bool deposits() const { return word_.frame == EventFrame::Depositing; }

  bool is_past() const {
    return verb_.form == LexicalForm::Past || verb_.form == LexicalForm::Participle;
  }

  // "an MOU, to be signed by A and B in May"
  bool is_to_be_signed() const {
    const std::uint32_t t = clause_.verb.first;
    return clause_.infinitive && clause_.passive && t > 0 &&
           document_.token(t - 1).is(Particle::To) &&
           tells_when_or_where(story_.annotation, clause_.object_range);
  }

  // "the one signed in 2021": how far an agreement is, unless the occasion is told.
  bool is_bare_participle() const {
    if (!is_past() || clause_.passive || (!clause_.subjects.empty() && !follows_agreement()))
      return false;
    return !tells_occasion();
  }

  // "which was signed in Lima in 2021", "signed on 3 May 2021"
  bool tells_occasion() const {
    return names_place(story_.annotation, before_since()) ||
           std::ranges::any_of(dates_in(story_.annotation, before_since()),
                               [](const DateMention& date) { return date.begin.is_day(); });
  }

  // "the Salt Pact (SP), signed in 2021": what stands before is what was signed.
  bool follows_agreement() const {
    std::uint32_t t = clause_.verb.first;
    const std::uint32_t begin = document_.sentence_at(t).tokens.first;
    if (t < begin + 2 || !document_.token(t - 1).is(Mark::Comma)) return false;
    if (document_.token(t - 2).is(Mark::CloseBracket))
      t = skip_bracket_back(document_, t - 2, begin) + 1;
    if (t < begin + 2) return false;
    const Mention* mention = story_.annotation.mention_at(t - 2);
    if (mention == nullptr)
      return story_.annotation.hit_at(t - 2, Lexical::AgreementHead) != nullptr;
    return is_matter(*mention) && mention->tokens.last == t - 1;
  }

  // What stands before "since the Salt Pact began", but all of "in force since May, the Pact"
  TokenRange before_since() const {
    TokenRange range = clause_.object_range;
    for (std::uint32_t t = range.first; t < range.last; ++t) {
      const bool clause = document_.token(t).is(Particle::Since) && t + 1 < range.last &&
                          date_at(story_.annotation, t + 1) == nullptr;
      if (clause) range.last = t;
    }
    return range;
  }
  // What stands before the aim of "signed an MOU to make use of the Salt Pact".
  TokenRange before_aim() const {
    TokenRange range = before_since();
    for (std::uint32_t t = range.first + 1; t + 1 < range.last; ++t) {
      const Token& verb = document_.token(t + 1);
      const bool aim = document_.token(t).is(Particle::To) && verb.is_word() && !verb.capital() &&
                       verb.is(Particle::None);
      if (aim) range.last = t;
    }
    return range;
  }

  // What stands before "..., the third after those with Peru".
  TokenRange before_comparison() const {
    TokenRange range = clause_.object_range;
    for (std::uint32_t t = range.first; t < range.last; ++t) {
      if (document_.token(t).is(Particle::After)) range.last = t;
    }
    return range;
  }

  // "A, B and C, whose chairs signed an MOU"
  const Actors* before_whose() const {
    constexpr std::uint32_t longest_phrase = 4;
    const std::uint32_t begin = document_.sentence_at(clause_.head).tokens.first;
    for (std::uint32_t t = clause_.verb.first;
         t > begin + 1 && t + longest_phrase > clause_.verb.first; --t) {
      if (!document_.token(t - 1).is(Particle::Whose)) continue;
      const bool comma = document_.token(t - 2).is(Mark::Comma);
      return story_.clauses.actors().ending_at(comma ? t - 2 : t - 1);
    }
    return nullptr;
  }

  bool has_signer() const {
    return std::ranges::any_of(clause_.actors(), [](const Mention* actor) {
      return actor->type == EntityType::Person || actor->type == EntityType::Body ||
             actor->type == EntityType::Organization;
    });
  }

  bool names_signers() const {
    return std::ranges::any_of(draft_.event.participants, [&](EntityIndex e) {
      return !is_side(story_.reading.entities[e].type);
    });
  }
  // "The two ministers are expected to sign an MOU", "and sign with her an MOU"
  bool has_two_signers() const {
    return std::ranges::count_if(draft_.event.participants, [&](EntityIndex e) {
             return story_.reading.entities[e].type == EntityType::Person;
           }) > 1;
  }

  // "The Salt Pact was exchanged in Lima", but not "Views on the Salt Pact were exchanged"
  bool follows_signed_agreement() const {
    const std::uint32_t t = clause_.verb.first;
    const TokenRange sentence = document_.sentence_at(clause_.head).tokens;
    if (!clause_.passive || t == sentence.first || !tells_occasion()) return false;
    const Mention* mention = story_.annotation.mention_at(t - 1);
    return mention != nullptr && mention->type == EntityType::Agreement &&
           mention->tokens.first <= sentence.first + 1;
  }

  // "The agreement was signed", "Both agreements will be signed"
  bool follows_agreement_noun() const {
    const std::uint32_t t = clause_.verb.first;
    return clause_.passive && t > 0 &&
           story_.annotation.hit_at(t - 1, Lexical::AgreementHead) != nullptr;
  }

  // "signed the minutes of the session", which are no agreement
  bool signs_record() const {
    static const WordSet records = {"minutes", "communiqué", "communique", "record", "statement",
                                    "book",    "letter",     "guestbook",  "list",   "petition"};
    for (std::uint32_t t = clause_.object_range.first; t < clause_.object_range.last; ++t) {
      if (is_preposition(document_.token(t)) || document_.token(t).kind == TokenKind::Mark) break;
      if (records.contains(document_.token(t))) return true;
    }
    return false;
  }

  // "Peru signed it in 2017", "the four will sign the text in Lima"
  bool signs_it() const {
    static const WordSet nouns = {"text", "document", "accord", "instrument"};
    const std::uint32_t t = clause_.object_range.first;
    if (clause_.actors().empty() || t + 1 >= document_.size()) return false;
    return document_.token(t).is(Particle::It) ||
           (document_.token(t).is(Particle::The) && nouns.contains(document_.token(t + 1)));
  }

  // "It was signed by A and B", "The memorandum was signed", "A and B appended their signatures":
  // what the sentence before tells of.
  bool is_told_of_it() const {
    const std::uint32_t first = document_.sentence_at(clause_.head).tokens.first;
    const std::uint32_t verb = clause_.verb.first;
    const bool it = verb == first + 1 && document_.token(first).is(Particle::It);
    const bool noun =
        verb == first + 2 && document_.token(first).is(Particle::The) && follows_agreement_noun();
    const bool by_hand = verb_.tokens.size() > 2 && document_.sentence_index(first) > 0;
    return by_hand || (clause_.passive && (it || noun));
  }
  void add_matter_of_sentence_before() {
    const std::uint32_t sentence = document_.sentence_index(clause_.head);
    if (sentence == 0) return;
    const auto mentions =
        mentions_in(story_.annotation, document_.sentences()[sentence - 1].tokens);
    for (const Mention& mention : mentions) {
      if (mention.type == EntityType::Agreement)
        return add_unique(draft_.event.about, mention.entity);
    }
  }

  const EventStory& story_;
  const Document& document_;
  const LexicalHit& verb_;
  const EventWord& word_;
  Clause clause_;
  EventDraft draft_;
};

}  // namespace

void add_agreements(const EventStory& story, TokenRange range, Event& event) {
  for (std::uint32_t t = range.first; t < range.last; ++t) {
    const Mention* mention = story.annotation.mention_at(t);
    if (mention == nullptr) continue;
    if (mention->type == EntityType::Agreement)
      for_each_entity(*mention, [&](EntityIndex e) { add_unique(event.about, e); });
    t = std::max(t + 1, mention->tokens.last) - 1;
  }
}

void add_listed_agreements(const EventStory& story, TokenRange sentence, Event& event) {
  const std::uint32_t end = end_of_list(story.document(), sentence);
  if (end == sentence.last) return;
  add_agreements(story, {sentence.last, end}, event);
  add_institutes(story, event);
}

std::optional<EventDraft> read_signing(const EventStory& story, const LexicalHit& verb) {
  return SigningReader(story, verb).read();
}

}  // namespace communique
