#include "fact/event/launch.hpp"

#include <algorithm>

#include "fact/clause/mention_list.hpp"
#include "fact/event/event_side.hpp"
#include "fact/event/noun_or_verb.hpp"
#include "fact/event/promise.hpp"
#include "fact/event/startable.hpp"
#include "fact/event/started_talks.hpp"
#include "fact/event/unnamed_side.hpp"
#include "mention/date/date.hpp"
#include "mention/side.hpp"
#include "text/bracket.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

class LaunchReader {
 public:
  LaunchReader(const EventStory& story, const LexicalHit& verb)
      : story_(story),
        document_(story.document()),
        word_(story.words[verb.concept_id]),
        clause_(starts() ? story.clauses.read(verb) : read_event_clause(story, verb)),
        participle_(verb.form == LexicalForm::Past || verb.form == LexicalForm::Participle) {}

  std::optional<EventDraft> read() {
    const bool unreal = clause_.infinitive && !promised() && !is_to_be_started(story_, clause_) &&
                        !is_aim_of_gathering(story_, word_, clause_);
    if (clause_.negated || unreal || is_wished() || describes_measure(story_, word_, clause_) ||
        clause_.modality == Modality::Possible || opens_round() || stands_as_adjective())
      return std::nullopt;
    draft_.words = {clause_.head, clause_.object_range.first};
    draft_.happens = draft_.told = draft_.verbal = true;
    draft_.event.kind = word_.kind;
    draft_.event.evidence =
        story_.evidence(clause_.head, starts() ? "event-started" : "event-launched", 0.7F);
    draft_.planned = clause_.infinitive || clause_.modality == Modality::Planned;
    draft_.plain_past = participle_ && !starts() && !clause_.passive && !clause_.perfect &&
                        clause_.modality == Modality::Real;
    if (word_.frame == EventFrame::Starting && !is_news(story_, clause_)) return std::nullopt;
    const bool before = document_.token(clause_.verb.first).is(Particle::Had);
    if (word_.of_measures && before) return std::nullopt;  // "had imposed a duty on salt"
    if (word_.of_measures && lasts_since()) return std::nullopt;
    std::vector<EntityIndex>& about = draft_.event.about;
    if (word_.frame != EventFrame::Starting && !clause_.passive) {
      add_antecedent(about);
      if (about.empty()) add_object(about);
    }
    if (!about.empty()) {
      add_actors(draft_.event.organizers, clause_.subjects);
      add_unnamed(sides_of_delegates_before(story_.annotation, clause_.verb.first));
    } else if (!start_by_themselves(about)) {
      if (word_.frame != EventFrame::Starting && !clause_.passive && !participle_)
        return std::nullopt;
      add_subject(about);
      add_actors(draft_.event.organizers, clause_.agents);
      add_unnamed_agents();
    }
    if (about.empty() || (word_.of_talks && !talks_)) return std::nullopt;
    if (clause_.gerund && !word_.of_talks && draft_.event.organizers.empty()) add_signers();
    if (word_.kind == EventKind::Negotiation) draft_.event.organizers.clear();
    add_party_bound();
    if (word_.of_measures && clause_.perfect) add_day_of_start();
    if (draft_.event.participants.empty()) add_parties(story_, draft_.event);
    return std::move(draft_);
  }

 private:
  // "the duty imposed by Peru since August weighs on orders": no news.
  bool lasts_since() const {
    const TokenRange range = clause_.object_range;
    if (!participle_ || clause_.perfect || !clause_.subjects.empty()) return false;
    for (std::uint32_t t = range.first; t + 1 < range.last; ++t) {
      if (document_.token(t).is(Particle::Since))
        return date_at(story_.annotation, t + 1) != nullptr;
    }
    return false;
  }

  // "The trade ministers of Peru and Chile launched the Salt Fund"
  void add_unnamed(const std::vector<EntityIndex>& sides) {
    if (sides.size() < 2 || !draft_.event.organizers.empty()) return;
    draft_.event.organizers = sides;
  }

  // "was launched on 3 May by the trade ministers of Peru and Chile"
  void add_unnamed_agents() {
    const TokenRange range = clause_.object_range;
    if (!clause_.passive || !clause_.agents.empty()) return;
    for (std::uint32_t t = range.first; t + 1 < range.last; ++t) {
      if (document_.token(t).is(Particle::By))
        return add_unnamed(sides_of_delegates_after(story_.annotation, t + 1));
    }
  }

  // "the opening day"
  bool stands_as_adjective() const {
    return clause_.gerund && clause_.head > 0 &&
           document_.token(clause_.head - 1).is(Particle::The);
  }

  bool can_start(const Mention& mention) const {
    return communique::can_start(story_, word_, clause_, participle_, mention);
  }
  void start(const Mention& mention, std::vector<EntityIndex>& about) {
    talks_ |= word_.of_talks && is_inquiry(document_, mention);
    add_unique(about, mention.entity);
  }
  bool starts() const { return word_.frame == EventFrame::Starting; }

  // "decided to launch negotiations in 2026"
  bool promised() const {
    return promise_before(story_, clause_.verb.first) &&
           !dates_in(story_.annotation, clause_.object_range).empty();
  }

  // "proposed that a salt bank be founded"
  bool is_wished() const {
    return clause_.passive && !clause_.infinitive && clause_.modality == Modality::Real &&
           document_.token(clause_.verb.first).is(Particle::Be);
  }

  // "The Salt Fund opens on 1 July", "the Salt Fund, which will start in May": no_entity where no
  // programme stands before the verb.
  EntityIndex programme_that_starts() const {
    const std::uint32_t begin = document_.sentence_at(clause_.head).tokens.first;
    std::uint32_t t = clause_.verb.first;
    if (clause_.gerund || clause_.object_range.empty() || t < begin + 2 ||
        !is_preposition(document_.token(clause_.object_range.first)) ||
        dates_in(story_.annotation, clause_.object_range).empty())
      return no_entity;
    if (document_.token(t - 1).is(Particle::Which) || document_.token(t - 1).is(Particle::That))
      --t;
    if (document_.token(t - 1).is(Mark::Comma)) --t;
    if (t > begin && document_.token(t - 1).is(Mark::CloseBracket))
      t = skip_bracket_back(document_, t - 1, begin);
    const Mention* programme = t > begin ? story_.annotation.mention_at(t - 1) : nullptr;
    const bool starts = programme != nullptr && programme->type == EntityType::Programme &&
                        programme->tokens.last == t;
    return starts ? programme->entity : no_entity;
  }

  // "opened the second round", "opening the meeting": no start of the negotiations.
  bool opens_round() const {
    constexpr std::uint32_t reach = 3;
    const std::uint32_t last =
        std::min(clause_.object_range.first + reach, clause_.object_range.last);
    const bool definite = object_opens_with(document_, clause_, Particle::The);
    for (std::uint32_t t = clause_.object_range.first; t < last; ++t) {
      const LexicalHit* noun = story_.annotation.hit_at(t, Lexical::EventNoun);
      if (word_.of_talks && ordinal_of(story_.annotation, t)) return true;
      if (definite && noun != nullptr && !story_.words[noun->concept_id].generic &&
          stands_as_noun(story_.annotation, t))
        return true;
    }
    return false;
  }

  // The launch told before in the sentence, where this verb goes on with it: "were launched in 2012
  // and resumed in 2019", "opened negotiations in 2012 and relaunched them in 2019".
  const EventDraft* earlier_launch() const {
    if (story_.drafts.empty() || clause_.verb.first == 0) return nullptr;
    const EventDraft& earlier = story_.drafts.back();
    const Token& before = document_.token(clause_.verb.first - 1);
    const bool joined = before.is(Particle::And) || before.is(Mark::Comma);
    const bool launch = earlier.verbal && (earlier.event.kind == EventKind::Launch ||
                                           earlier.event.kind == EventKind::Negotiation);
    return joined && launch && same_sentence(earlier) ? &earlier : nullptr;
  }
  bool same_sentence(const EventDraft& draft) const {
    return document_.sentence_index(draft.words.first) == document_.sentence_index(clause_.head);
  }

  // "launched negotiations for the Peru–Chile FTA", "launch the Salt Alliance"
  void add_object(std::vector<EntityIndex>& about) {
    if (object_opens_with(document_, clause_, Particle::Them)) return add_earlier(about);
    for (std::uint32_t t = clause_.object_range.first; t < clause_.object_range.last; ++t) {
      const Mention* mention = story_.annotation.mention_at(t);
      if (mention != nullptr && can_start(*mention)) {
        talks_ |= mention->tokens.last < document_.size() && names_talks(mention->tokens.last);
        return start(*mention, about);
      }
      const Token& token = document_.token(t);
      const bool inside = token.is(Particle::Of) || token.is(Particle::For);
      const bool money = word_.of_measures && token.is_number();
      const bool ends = token.is(Mark::Comma) && !opens_description(t);
      if ((is_preposition(token) && !inside) || ends || money) break;
      talks_ |= names_talks(t);
      if (mention != nullptr) t = std::max(t + 1, mention->tokens.last) - 1;
    }
    if (talks_) add_unique(about, agreement_in_focus(story_, clause_.head));
    if (about.empty() && object_is_phase()) add_programme_before(about);
  }

  // The comma of "launched Katalis, the Salt Program"
  bool opens_description(std::uint32_t comma) const {
    return comma > clause_.object_range.first && comma + 1 < clause_.object_range.last &&
           document_.token(comma - 1).capital() && document_.token(comma + 1).is(Particle::The);
  }

  // "launch the new phase"
  bool object_is_phase() const {
    static const WordSet phases = {"phase", "stage"};
    constexpr std::uint32_t longest_phrase = 4;
    const TokenRange range = clause_.object_range;
    if (!object_opens_with(document_, clause_, Particle::The)) return false;
    for (std::uint32_t t = range.first; t < std::min(range.last, range.first + longest_phrase);
         ++t) {
      if (phases.contains(document_.token(t)))
        return t + 1 >= range.last || !document_.token(t + 1).is(Particle::Of);
    }
    return false;
  }
  // The programme that the sentence before tells of last.
  void add_programme_before(std::vector<EntityIndex>& about) const {
    const std::uint32_t begin = document_.sentence_at(clause_.head).tokens.first;
    if (begin == 0) return;
    const Mention* programme = last_before(story_.annotation, begin - 1, EntityType::Programme);
    if (programme != nullptr) add_unique(about, programme->entity);
  }

  // "The negotiations on the Salt Pact began in May"
  bool start_by_themselves(std::vector<EntityIndex>& about) {
    const bool resumes = word_.frame == EventFrame::Resuming;
    if (!word_.of_talks || (resumes && participle_)) return false;
    if (!clause_.passive) add_unique(about, agreement_of_started_talks(story_, clause_));
    if (about.empty() && !resumes) add_unique(about, programme_that_starts());
    return talks_ = !about.empty();
  }

  // "the duty on salt that Peru introduced in May"
  void add_antecedent(std::vector<EntityIndex>& about) {
    std::uint32_t t = clause_.subject_range.first;
    if (clause_.subject_range.empty() || t < 2) return;
    const Token& relative = document_.token(--t);
    if (!relative.is(Particle::That) && !relative.is(Particle::Which)) return;
    if (document_.token(t - 1).is(Mark::Comma)) --t;
    const Mention* mention = story_.annotation.mention_at(t - 1);
    if (mention != nullptr && mention->tokens.last == t && can_start(*mention))
      start(*mention, about);
  }

  void add_earlier(std::vector<EntityIndex>& about) {
    if (const EventDraft* earlier = earlier_launch()) {
      about = earlier->event.about;
      talks_ = true;
    }
  }

  // "the Salt Alliance launched in May", "negotiations were launched"
  void add_subject(std::vector<EntityIndex>& about) {
    const std::uint32_t begin = document_.sentence_at(clause_.head).tokens.first;
    if (clause_.verb.first == begin) return add_following_subject(about);
    add_earlier(about);
    if (!about.empty()) return;
    for (std::uint32_t t = before_relative_clause(begin); t > begin; --t) {
      if (document_.token(t - 1).is(Mark::CloseBracket))
        t = std::max(begin + 1, skip_bracket_back(document_, t - 1, begin));
      const Mention* mention = story_.annotation.mention_at(t - 1);
      if (mention != nullptr && can_start(*mention)) {
        if (!founds_in_relative_clause(*mention)) start(*mention, about);
        return;
      }
      if (names_talks(t - 1)) {
        talks_ = true;
        add_unique(about, agreement_in_focus(story_, clause_.head));
        return;
      }
      if (participle_ && !clause_.passive && !links(document_.token(t - 1))) return;
      if (mention != nullptr) t = mention->tokens.first + 1;
    }
  }

  // The Salt Cross of "the clinic that the Salt Cross has set up": starts not by itself.
  bool founds_in_relative_clause(const Mention& founder) const {
    std::uint32_t t = founder.tokens.first;
    if (clause_.passive || t < 3 || founder.tokens.last != clause_.verb.first) return false;
    if (document_.token(t - 1).is(Particle::The)) --t;
    const Token& relative = document_.token(t - 1);
    return (relative.is(Particle::That) || relative.is(Particle::Which)) &&
           story_.annotation.hit_at(t - 2, Lexical::SpeechVerb) == nullptr;
  }

  // "the FTA, which has applied to Peru since May, took effect": where the subject ends.
  std::uint32_t before_relative_clause(std::uint32_t begin) const {
    const std::uint32_t end = clause_.verb.first;
    if (!starts() || !document_.token(end - 1).is(Mark::Comma)) return end;
    for (std::uint32_t t = end - 1; t > begin + 1; --t) {
      if (document_.token(t).is(Particle::Which) && document_.token(t - 1).is(Mark::Comma))
        return t - 1;
    }
    return end;
  }

  // What may stand between a thing and its participle: "the Salt Alliance (SA), launched in May".
  static bool links(const Token& token) {
    return token.is(Mark::Comma) || token.is(Mark::CloseQuote) || token.is(Mark::CloseBracket) ||
           token.is(Mark::OpenBracket) || token.is(Particle::Which) || token.all_capitals();
  }

  // "Launched in 2012, the negotiations ..."
  void add_following_subject(std::vector<EntityIndex>& about) {
    const TokenRange sentence = document_.sentence_at(clause_.head).tokens;
    std::uint32_t t = clause_.object_range.first;
    while (t < sentence.last && !document_.token(t).is(Mark::Comma)) ++t;
    for (std::uint32_t last = std::min(t + 4, sentence.last); t < last; ++t) {
      const Mention* mention = story_.annotation.mention_at(t);
      if (mention != nullptr && can_start(*mention)) return start(*mention, about);
      if (!names_talks(t)) continue;
      talks_ = true;
      return add_unique(about, agreement_in_focus(story_, clause_.head));
    }
  }

  // "which Peru has applied since 3 May"
  void add_day_of_start() {
    for (std::uint32_t t = clause_.object_range.first; t + 1 < clause_.object_range.last; ++t) {
      if (!document_.token(t).is(Particle::Since)) continue;
      const DateMention* date = date_at(story_.annotation, t + 1);
      if (date != nullptr) draft_.event.date = draft_.event.end_date = date->begin;
    }
  }

  // "The Salt Pact took effect for Peru": for one of its parties.
  void add_party_bound() {
    const std::uint32_t t = clause_.object_range.first;
    if (!starts() || clause_.object_range.empty() || !document_.token(t).is(Particle::For)) return;
    const std::uint32_t first = document_.token(t + 1).is(Particle::The) ? t + 2 : t + 1;
    const Mention* party = story_.annotation.mention_at(first);
    if (party != nullptr && is_side(party->type))
      add_unique(draft_.event.participants, party->entity);
  }

  // "A and B signed an MOU launching the Salt Alliance"
  void add_signers() {
    if (story_.drafts.empty()) return;
    const EventDraft& signing = story_.drafts.back();
    const bool same_sentence =
        document_.sentence_index(signing.words.first) == document_.sentence_index(clause_.head);
    if (same_sentence && signing.event.kind == EventKind::Ceremony)
      draft_.event.organizers = signing.event.participants;
  }

  bool names_talks(std::uint32_t t) const {
    if (word_.of_measures)
      return false;  // "At the meeting, measures applied by Peru were discussed"
    static const WordSet exploring = {"exploratory", "preliminary"};
    if (t > 0 && exploring.contains(document_.token(t - 1))) return false;
    const LexicalHit* noun = story_.annotation.hit_at(t, Lexical::EventNoun);
    if (noun == nullptr) return false;
    const EventKind kind = story_.words[noun->concept_id].kind;
    return kind == EventKind::Negotiation || kind == EventKind::Meeting;
  }

  const EventStory& story_;
  const Document& document_;
  const EventWord& word_;
  Clause clause_;
  bool participle_;
  bool talks_ = false;  // what starts is a negotiation
  EventDraft draft_;
};

}  // namespace

std::optional<EventDraft> read_launch(const EventStory& story, const LexicalHit& verb) {
  return LaunchReader(story, verb).read();
}

}  // namespace communique
