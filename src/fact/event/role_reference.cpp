#include "fact/event/role_reference.hpp"

#include <algorithm>

#include "text/word_set.hpp"

namespace communique {
namespace {

class RoleReference {
 public:
  RoleReference(const EventStory& story, const LexicalHit& verb, const Clause& clause)
      : story_(story),
        document_(story.document()),
        word_(story.words[verb.concept_id]),
        clause_(clause),
        sentence_(document_.sentence_at(verb.tokens.first).tokens) {}

  bool points_back() const {
    if (word_.role != EventPart::Chair && word_.role != EventPart::Participant) return false;
    if (follows_in_which()) return false;
    if (word_.frame == EventFrame::Speaking)
      return !object_opens_with(document_, clause_, Particle::At);
    if (clause_.passive && is_represented()) return true;
    if (clause_.passive)
      return object_opens_with(document_, clause_, Particle::By) && !is_of_body() && !is_of_group();
    if (clause_.object_range.empty()) return true;
    if (clause_.gerund && clause_.verb.first == sentence_.first) return true;
    const Token& next = document_.token(clause_.object_range.first);
    const Mention* object = story_.annotation.mention_at(clause_.object_range.first);
    return (object != nullptr && object->nominal) || next.kind == TokenKind::Mark ||
           is_preposition(next) || next.is(Particle::As) || is_auxiliary(next) ||
           is_adverb(document_, clause_.object_range.first) ||
           names_proceedings(document_, clause_);
  }

 private:
  // "the Salt Office, which is led by A", "The Salt Task Force will be chaired by A"
  bool is_of_body() const {
    return std::ranges::any_of(clause_.subjects, [&](const Mention* subject) {
      const bool club = subject->type == EntityType::Organization;
      return (clause_.relative && (club || subject->type == EntityType::Body)) ||
             (clause_.modality == Modality::Planned && club);
    });
  }

  // "heard a report by the working group on salt, headed by A"
  bool is_of_group() const {
    constexpr std::uint32_t reach = 8;
    std::uint32_t t = clause_.verb.first;
    if (t < sentence_.first + 2 || !document_.token(t - 1).is(Mark::Comma) ||
        !clause_.subjects.empty())
      return false;
    for (--t; t > sentence_.first && t + reach > clause_.verb.first; --t) {
      const Token& token = document_.token(t - 1);
      if (story_.annotation.is(t - 1, {WordKind::Committee, WordKind::Team}))
        return !token.capital();
      if (token.kind == TokenKind::Mark || starts_predicate(story_.annotation, t - 1)) return false;
    }
    return false;
  }

  // "the Salt Corridor, in which Peru takes part": in what stands before.
  bool follows_in_which() const {
    const std::uint32_t t = clause_.subject_range.first;
    return !clause_.subjects.empty() && t > sentence_.first + 1 &&
           document_.token(t - 1).is(Particle::Which) && document_.token(t - 2).is(Particle::In);
  }

  // "Peru and Chile were represented at ministerial level"
  bool is_represented() const {
    static const WordSet represented = {"represented"};
    return represented.contains(document_.token(clause_.head)) && clause_.agents.empty() &&
           object_opens_with(document_, clause_, Particle::At);
  }

  const EventStory& story_;
  const Document& document_;
  const EventWord& word_;
  const Clause& clause_;
  TokenRange sentence_;
};

}  // namespace

bool stands_for_named(const EventStory& story, const EventDraft& meeting) {
  const bool back = meeting.definite && meeting.event.name.empty() &&
                    meeting.event.kind == EventKind::Meeting && actors_of(meeting.event).empty();
  if (!back) return false;
  const std::uint64_t word = story.document().token(meeting.words.last - 1).word;
  const DraftIndex named =
      story.last_draft_before(meeting.words.first, [&](const EventDraft& draft) {
        return draft.event.kind == EventKind::Conference && !draft.event.name.empty();
      });
  if (named == no_draft) return false;
  const TokenRange name = story.drafts[named].words;
  for (std::uint32_t t = name.first; t < name.last; ++t) {
    if (story.document().token(t).word == word) return true;
  }
  return false;
}

bool names_delegations(const Document& document, const Clause& clause) {
  static const WordSet teams = {"delegations", "sides", "teams"};
  const TokenRange object = clause.object_range;
  if (object.size() < 2 || !document.token(object.first).is(Particle::Their)) return false;
  std::uint32_t t = object.first + 1;
  if (document.token(t).word == "respective"_word && t + 1 < object.last) ++t;
  return teams.contains(document.token(t));
}

bool names_proceedings(const Document& document, const Clause& clause) {
  static const WordSet works = {"work",          "works",  "proceedings",
                                "deliberations", "debate", "gathering"};
  constexpr std::uint32_t reach = 5;
  const TokenRange range = clause.object_range;
  if (names_delegations(document, clause)) return true;
  if (range.empty() || !document.token(range.first).is(Particle::The)) return false;
  for (std::uint32_t t = range.first + 1; t < std::min(range.first + reach, range.last); ++t) {
    if (works.contains(document.token(t))) return true;
    if (is_preposition(document.token(t))) return false;
  }
  return false;
}

DraftIndex subject_told_before(const EventStory& story, const Clause& clause) {
  constexpr std::uint32_t longest_article = 2;
  const Document& document = story.document();
  const std::uint32_t sentence = document.sentence_index(clause.head);
  const std::uint32_t begin = document.sentences()[sentence].tokens.first;
  if (!document.token(begin).is(Particle::It) || sentence == 0) return no_draft;
  const TokenRange before = document.sentences()[sentence - 1].tokens;
  const DraftIndex index = story.first_draft_in(before);
  if (index == no_draft) return no_draft;
  const EventDraft& draft = story.drafts[index];
  const bool subject =
      is_gathering(draft.event.kind) && draft.words.first <= before.first + longest_article;
  const bool mission = draft.event.kind == EventKind::Visit && !draft.verbal && clause.passive &&
                       story.annotation.is(clause.head, WordKind::Leading);
  return subject || mission ? index : no_draft;
}

DraftIndex awaited_before(const EventStory& story, std::uint32_t token) {
  constexpr std::uint32_t reach = 3;
  const std::uint32_t sentence = story.document().sentence_index(token);
  return story.last_draft_before(token, [&](const EventDraft& draft) {
    return is_gathering(draft.event.kind) && draft.planned && !draft.generic && !draft.earlier &&
           story.document().sentence_index(draft.words.first) + reach >= sentence;
  });
}

bool points_back(const EventStory& story, const LexicalHit& verb, const Clause& clause) {
  return RoleReference(story, verb, clause).points_back();
}

}  // namespace communique
