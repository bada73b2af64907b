#include "fact/event/event_matter.hpp"

#include <algorithm>

#include "fact/event/credentials.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

class MatterReader {
 public:
  explicit MatterReader(EventStory& story) : story_(story), document_(story.document()) {}

  void run() {
    for (const Mention& mention : story_.annotation.mentions) {
      if (is_matter(mention)) matters_.push_back(mention.tokens.first);
    }
    if (matters_.empty()) return;
    for (const Sentence& sentence : document_.sentences()) {
      if (sentence.paragraph == 0) continue;
      const DraftIndex own = gathering_in(sentence.tokens);
      if (own != no_draft) current_ = own;
      const bool cabinet = names_cabinet(sentence.tokens);
      if (cabinet && own != no_draft) cabinet_ = own;
      if (cabinet && cabinet_ != no_draft) {
        add_matters({sentence.tokens.first, end_of_agenda(sentence.tokens)}, cabinet_);
      } else if (current_ != no_draft && may_tell_matters(sentence.tokens) &&
                 tells_talk(sentence.tokens, own != no_draft)) {
        add_matters({sentence.tokens.first, end_of_agenda(sentence.tokens)}, current_);
      }
      if (own == no_draft) read_agenda(sentence.tokens);
    }
    for (DraftIndex i = 0; i < story_.drafts.size(); ++i) read_purpose(i);
  }

 private:
  // Whether one is named in the sentence or in the list that it opens.
  bool may_tell_matters(TokenRange sentence) const {
    const auto next = std::ranges::lower_bound(matters_, sentence.first);
    return next != matters_.end() &&
           *next < std::max(sentence.last, end_of_list(document_, sentence));
  }

  // One that a verb tells before others, then one with a name.
  DraftIndex gathering_in(TokenRange sentence) const {
    const auto rank = [&](DraftIndex i) {
      return 2 * story_.drafts[i].told + !story_.drafts[i].event.name.empty();
    };
    DraftIndex found = no_draft;
    for (DraftIndex i = story_.first_draft_in(sentence);
         i < story_.drafts.size() && story_.drafts[i].words.first < sentence.last; ++i) {
      if (!gathers(i)) continue;
      if (found == no_draft || rank(i) > rank(found)) found = i;
    }
    return found;
  }

  // Told with people; "the meeting" stands for the one told before. At a launch people speak, too.
  bool gathers(DraftIndex index) const {
    const EventDraft& draft = story_.drafts[index];
    if (story_.is_public_launch(draft)) return true;
    if (!is_gathering(draft.event.kind)) return false;
    const bool ceremony =
        draft.event.kind == EventKind::Ceremony && draft.event.evidence.rule != credentials_rule;
    const bool ahead = draft.name.year > document_.release().date.year;  // "the Salt Expo 2027"
    return (draft.happens || is_theirs(draft)) && !draft.planned && !draft.definite &&
           !draft.earlier && !ceremony && !ahead && !story_.is_history(draft) &&
           !actors_of(draft.event).empty();
  }

  // "At their meeting A and B discussed"
  bool is_theirs(const EventDraft& draft) const {
    const std::uint32_t first = draft.words.first;
    return first > 1 && document_.token(first - 1).is(Particle::Their) &&
           document_.token(first - 2).is(Particle::At) && actors_of(draft.event).size() > 1;
  }

  // Where the list ends that the sentence opens, unless it is one of what was signed.
  std::uint32_t end_of_agenda(TokenRange sentence) const {
    for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
      for (const Lexical lexical : {Lexical::EventVerb, Lexical::EventNoun}) {
        const LexicalHit* hit = story_.annotation.hit_at(t, lexical);
        if (hit != nullptr && story_.words[hit->concept_id].frame == EventFrame::Signing)
          return sentence.last;
      }
    }
    return end_of_list(document_, sentence);
  }

  // "Cabinet ratified the Salt Pact"
  bool names_cabinet(TokenRange sentence) const {
    static const WordSet cabinets = {"cabinet"};
    constexpr std::uint32_t reach = 12;
    const std::uint32_t last = std::min(sentence.first + reach, sentence.last);
    for (std::uint32_t t = sentence.first; t < last; ++t) {
      if (cabinets.contains(document_.token(t)) && document_.token(t).capital()) return true;
    }
    return false;
  }

  // "will meet A to take stock of the Salt Act", "will see A about the Salt Act"
  void read_purpose(DraftIndex index) {
    const EventDraft& draft = story_.drafts[index];
    const EventKind kind = draft.event.kind;
    if (!draft.verbal || (kind != EventKind::Meeting && kind != EventKind::Call)) return;
    const std::uint32_t end = story_.clauses.clause_end(draft.words.last);
    for (std::uint32_t t = draft.words.last; t + 1 < end; ++t) {
      const Mention* mention = story_.annotation.mention_at(t);
      if (mention != nullptr) t = std::max(t + 1, mention->tokens.last) - 1;
      const Token& next = document_.token(t + 1);
      const bool infinitive = document_.token(t).is(Particle::To) && next.is_word() &&
                              !next.capital() && next.is(Particle::None);
      if (infinitive || document_.token(t).is(Particle::About) || names_matter(t, end))
        return add_matters({t, end}, index);
    }
  }

  // The "on" of "exchanged views with A on the Salt Pact"
  bool names_matter(std::uint32_t on, std::uint32_t end) const {
    if (on + 2 >= end || !document_.token(on).is(Particle::On)) return false;
    const Mention* mention =
        story_.annotation.mention_at(document_.token(on + 1).is(Particle::The) ? on + 2 : on + 1);
    return mention != nullptr && is_matter(*mention);
  }

  // "At the 3rd Salt Forum they will discuss the Salt Act"
  void read_agenda(TokenRange sentence) {
    const DraftIndex index = story_.first_draft_in(sentence);
    if (index == no_draft || !is_gathering(story_.drafts[index].event.kind)) return;
    for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
      const LexicalHit* verb = verb_of_discussion(t);
      if (verb == nullptr || story_.clauses.read(*verb).modality != Modality::Planned) continue;
      return add_matters({verb->tokens.last, sentence.last}, index);
    }
  }

  bool names_exchange(std::uint32_t token) const {
    static const WordSet others = {"agenda", "meeting"};
    return story_.annotation.is(token, WordKind::Talks) || others.contains(document_.token(token));
  }

  // "The conversation touched on the Salt Pact", "The Salt Pact was also discussed", "... came
  // under discussion": told near the gathering.
  bool tells_topics(TokenRange sentence) const {
    static const WordSet touching = {"touched",  "covered",  "focused",  "focussed", "centred",
                                     "centered", "revolved", "included", "turned"};
    static const WordSet discussed = {"discussed", "raised", "addressed", "reviewed", "considered"};
    static const WordSet debate = {"discussion", "consideration", "review"};
    static const WordSet agendas = {"agenda", "topic", "topics", "subject", "subjects"};
    static const WordSet paid = {"paid", "given", "devoted"};
    static const WordSet attention = {"attention", "focus", "emphasis"};
    for (std::uint32_t t = sentence.first + 1; t < sentence.last; ++t) {
      const Token& token = document_.token(t);
      if (agendas.contains(token) && t + 1 < sentence.last &&
          (is_auxiliary(document_.token(t + 1)) || document_.token(t + 1).word == "included"_word))
        return true;
      if (attention.contains(token) && holds_near(paid, t, sentence)) return true;
      if (!touching.contains(token) && !debate.contains(token) && !discussed.contains(token))
        continue;
      std::uint32_t before = t - 1;
      while (before > sentence.first && is_adverb(document_, before)) --before;
      if (touching.contains(token) && names_exchange(before)) return true;
      if (debate.contains(token) && document_.token(before).word == "under"_word) return true;
      const bool passive =
          document_.token(before).is(Particle::Was) || document_.token(before).is(Particle::Were);
      const bool by_whom = t + 1 < sentence.last && document_.token(t + 1).is(Particle::By);
      if (discussed.contains(token) && passive && !by_whom) return true;
    }
    return false;
  }
  // "paid particular attention to", "Special attention was paid to"
  bool holds_near(const WordSet& words, std::uint32_t t, TokenRange sentence) const {
    constexpr std::uint32_t reach = 3;
    const std::uint32_t first = t > sentence.first + reach ? t - reach : sentence.first;
    for (std::uint32_t i = first; i < std::min(t + reach + 1, sentence.last); ++i) {
      if (words.contains(document_.token(i))) return true;
    }
    return false;
  }
  bool near_gathering(TokenRange sentence) const {
    const std::uint32_t told = document_.sentence_at(story_.drafts[current_].words.first).paragraph;
    return document_.sentence_at(sentence.first).paragraph <= told + 2;
  }

  // Whether somebody of the current gathering says or discusses something there.
  bool tells_talk(TokenRange sentence, bool of_gathering) const {
    if (opens_decisions(sentence) || (near_gathering(sentence) && tells_topics(sentence)))
      return true;
    for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
      const LexicalHit* verb = story_.annotation.hit_at(t, Lexical::SpeechVerb);
      if (verb == nullptr) verb = verb_of_discussion(t);
      if (verb == nullptr) {
        if (negotiates() && story_.annotation.hit_at(t, Lexical::SpeechNoun) != nullptr)
          return true;
        continue;
      }
      if (of_gathering) return true;
      const Clause clause = story_.clauses.read(*verb);
      if (stands_aside(clause)) continue;
      if (takes_part(clause.actors()) || (clause.actors().empty() && follows_gathered(clause)))
        return true;
    }
    return false;
  }

  // "the Salt Plan, announced in August by Peru": said elsewhere.
  static bool stands_aside(const Clause& clause) {
    return clause.passive && clause.verb.first == clause.head;
  }

  // "Gaps remain on India's concerns over the Salt Act"
  bool negotiates() const { return story_.drafts[current_].event.kind == EventKind::Negotiation; }

  const LexicalHit* verb_of_discussion(std::uint32_t t) const {
    const LexicalHit* verb = story_.annotation.hit_at(t, Lexical::RoleVerb);
    const bool discusses =
        verb != nullptr && story_.words[verb->concept_id].frame == EventFrame::Discussing;
    return discusses ? verb : nullptr;
  }

  // "Ministers:" before a list of what they agreed on.
  bool opens_decisions(TokenRange sentence) const {
    constexpr std::uint32_t longest_heading = 4;
    return sentence.size() > 1 && sentence.size() <= longest_heading &&
           document_.token(sentence.last - 1).is(Mark::Colon) && names_gathered(sentence.last - 2);
  }

  // "The committee reviewed", "Leaders noted": those who gathered, whom no name tells.
  bool follows_gathered(const Clause& clause) const {
    const std::uint32_t t = clause.verb.first;
    return t > 0 && !clause.passive && names_gathered(t - 1);
  }
  bool names_gathered(std::uint32_t t) const {
    static const WordSet gathered = {"committee", "council",     "summit",  "commission",
                                     "members",   "delegations", "leaders", "ministers",
                                     "meeting",   "parties",     "sides",   "participants"};
    return story_.drafts[current_].told && gathered.contains(document_.token(t));
  }

  bool takes_part(std::span<const Mention* const> speakers) const {
    const std::vector<EntityIndex> actors = actors_of(story_.drafts[current_].event);
    return std::ranges::any_of(speakers, [&](const Mention* speaker) {
      return std::ranges::any_of(actors, [&](EntityIndex actor) {
        return actor == speaker->entity || story_.sides.of(actor) == speaker->entity;
      });
    });
  }

  void add_matters(TokenRange range, DraftIndex index) {
    for (std::uint32_t t = range.first; t < range.last; ++t) {
      const Mention* mention = story_.annotation.mention_at(t);
      if (mention == nullptr) continue;
      if (is_matter(*mention)) {
        for_each_entity(*mention,
                        [&](EntityIndex e) { add_unique(story_.drafts[index].event.about, e); });
      }
      t = std::max(t + 1, mention->tokens.last) - 1;
    }
  }

  EventStory& story_;
  const Document& document_;
  std::vector<std::uint32_t> matters_;  // their first tokens
  DraftIndex current_ = no_draft;
  DraftIndex cabinet_ = no_draft;  // the session of a cabinet
};

}  // namespace

void read_event_matters(EventStory& story) { MatterReader(story).run(); }

}  // namespace communique
