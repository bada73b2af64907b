#include "fact/event/mission_sent.hpp"

#include <algorithm>

#include "fact/event/visit.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

LexicalForm form_at(const Annotation& annotation, std::uint32_t verb) {
  const std::string_view word = annotation.document.text_of(verb);
  if (annotation.is(verb, WordKind::IrregularPast)) return LexicalForm::Past;
  if (word.ends_with("ing")) return LexicalForm::Gerund;
  return word.ends_with("s") ? LexicalForm::Third : LexicalForm::Base;
}

// "lead a trade mission to Lima": told by its noun.
bool is_told_by_noun(const EventStory& story, std::uint32_t verb) {
  constexpr std::uint32_t longest_phrase = 12;
  return std::ranges::any_of(story.drafts, [&](const EventDraft& draft) {
    return draft.event.kind == EventKind::Visit && draft.words.first > verb &&
           draft.words.first < verb + longest_phrase;
  });
}

constexpr WordKinds sending_words{WordKind::Taking, WordKind::Leading};

}  // namespace

bool is_party(const Annotation& annotation, std::uint32_t token) {
  static const WordSet others = {"buyers", "inspectors", "experts", "officials", "executives"};
  return annotation.is(token, {WordKind::Team, WordKind::Teams, WordKind::Firm}) ||
         others.contains(annotation.document.token(token));
}

std::optional<LexicalHit> sending_at(const Annotation& annotation, std::uint32_t token) {
  if (!annotation.is(token, sending_words) || annotation.mention_at(token) != nullptr)
    return std::nullopt;
  const ConceptId send = annotation.vocabulary->find("event-send");
  return LexicalHit{{token, token + 1}, send, Lexical::EventVerb, form_at(annotation, token)};
}

void add_missions_sent(EventStory& story) {
  for (std::uint32_t t = 0;
       (t = story.annotation.next_word(t, sending_words)) < story.document().size(); ++t) {
    const auto verb = sending_at(story.annotation, t);
    if (!verb || is_told_by_noun(story, t)) continue;
    auto visit = read_visit(story, *verb);
    if (visit) story.drafts.push_back(std::move(*visit));
  }
}

}  // namespace communique
