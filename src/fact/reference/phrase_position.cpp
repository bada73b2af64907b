#include "fact/reference/phrase_position.hpp"

#include "fact/clause/actors.hpp"
#include "fact/clause/verb_group.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

// Verbs whose object shares in what the subject does.
const WordSet meeting_verbs = {"met",      "meet",    "meets",      "hosted",  "hosts",
                               "received", "visited", "telephoned", "called",  "welcomed",
                               "saw",      "joined",  "meeting",    "hosting", "receiving"};

// Participles of what people do by themselves: "announced by A and B".
const WordSet joint_acts = {"announced", "made",   "chaired", "led",    "headed",
                            "opened",    "hosted", "issued",  "agreed", "launched"};

}  // namespace

bool PhrasePosition::follows_verb() const {
  if (!has_before(1)) return false;
  if (meeting_verbs.contains(before(1))) return true;
  if (!starts_predicate(annotation_, first_ - 1)) return false;
  return !has_before(2) || before(2).kind != TokenKind::Mark;
}

bool PhrasePosition::follows_counterpart() const {
  return has_before(2) && before(1).is(Mark::Comma) && before(2).word == "counterpart"_word;
}

bool PhrasePosition::is_beside_subject() const {
  constexpr std::uint32_t reach = 3;
  std::uint32_t t = first_;
  if (follows(Mark::Comma)) --t;
  if (t <= sentence_.first || document_.token(t - 1).word != "counterpart"_word) return false;
  const std::uint32_t begin = t > sentence_.first + reach ? t - reach - 1 : sentence_.first;
  while (t > begin && !is_possessive_pronoun(document_.token(t - 1))) --t;
  return t > sentence_.first + 1 && document_.token(t - 2).is(Particle::And);
}

bool PhrasePosition::joins_subject() const {
  if (!has_before(1)) return false;
  if (follows(Particle::With) || meeting_verbs.contains(before(1))) return true;
  return follows(Particle::On) && has_before(2) && meeting_verbs.contains(before(2));
}

bool PhrasePosition::acts_together() const {
  if (follows(Particle::Between)) return true;
  return follows(Particle::By) && has_before(2) && joint_acts.contains(before(2));
}

bool PhrasePosition::leads() const {
  constexpr std::uint32_t reach = 5;
  if (!follows(Particle::By) || !acts_together()) return false;
  for (std::uint32_t count = 3; count <= reach && has_before(count); ++count) {
    if (before(count).is(Particle::Which)) return false;
  }
  return true;
}

}  // namespace communique
