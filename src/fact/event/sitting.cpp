#include "fact/event/sitting.hpp"

#include <algorithm>

#include "mention/side.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

class SittingReader {
 public:
  SittingReader(const EventStory& story, const Clause& clause)
      : story_(story), document_(story.document()), clause_(clause) {}

  bool read(EventDraft& draft) const {
    const Mention* body = clause_.subjects.size() == 1 ? clause_.subjects.front() : leaders_of();
    if (clause_.infinitive || body == nullptr || body->type == EntityType::Person ||
        body->type == EntityType::Country)
      return false;
    draft.event.kind = EventKind::Conference;
    draft.name.ordinal = number_of_time();
    std::vector<EntityIndex>& participants = draft.event.participants;
    participants.clear();
    const Mention* council = body_sat_in();
    for_each_entity(council != nullptr ? *council : *body,
                    [&](EntityIndex e) { add_unique(participants, e); });
    if (const Mention* session = body_sat_as()) add_unique(participants, session->entity);
    return true;
  }

 private:
  // "Members met as the Salt Council"
  const Mention* body_sat_as() const { return body_behind(Particle::As); }
  // "WTO members met in the Salt Council"
  const Mention* body_sat_in() const {
    const Mention* body = body_behind(Particle::In);
    return body != nullptr && body->type == EntityType::Body ? body : nullptr;
  }
  const Mention* body_behind(Particle preposition) const {
    const std::uint32_t as = clause_.object_range.first;
    if (clause_.object_range.size() < 3 || !document_.token(as).is(preposition)) return nullptr;
    const std::uint32_t name = document_.token(as + 1).is(Particle::The) ? as + 2 : as + 1;
    const Mention* body = story_.annotation.mention_at(name);
    return body != nullptr && is_institution(body->type) ? body : nullptr;
  }

  // The 2 of "met in Lima for the second time".
  std::optional<int> number_of_time() const {
    static const WordSet times = {"time"};
    constexpr std::uint32_t reach = 12;
    const TokenRange range = clause_.object_range;
    for (std::uint32_t t = range.first; t + 3 < std::min(range.last + 1, range.first + reach);
         ++t) {
      if (document_.token(t).is(Particle::For) && document_.token(t + 1).is(Particle::The) &&
          times.contains(document_.token(t + 3)))
        return ordinal_of(story_.annotation, t + 2);
    }
    return std::nullopt;
  }

  // "the leaders of ASEAN gather"
  const Mention* leaders_of() const {
    if (clause_.verb.first == 0) return nullptr;
    const Mention* mention = story_.annotation.mention_at(clause_.verb.first - 1);
    return mention != nullptr && mention->type == EntityType::Bloc ? mention : nullptr;
  }

  const EventStory& story_;
  const Document& document_;
  const Clause& clause_;
};

}  // namespace

bool read_sitting(const EventStory& story, const Clause& clause, EventDraft& draft) {
  return SittingReader(story, clause).read(draft);
}

bool has_object(const Document& document, const Clause& clause) {
  const TokenRange object = clause.object_range;
  return clause.passive || (!object.empty() && !is_preposition(document.token(object.first)));
}

bool gathers_two_sides(const Document& document, const Clause& clause) {
  return clause.subjects.size() == 2 && !has_object(document, clause) &&
         std::ranges::all_of(clause.subjects,
                             [](const Mention* subject) { return is_side(subject->type); });
}

}  // namespace communique
