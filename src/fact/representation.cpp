#include "fact/representation.hpp"

#include <algorithm>

#include "fact/delegation.hpp"
#include "fact/event_side.hpp"

namespace communique {
namespace {

class RepresentationReader {
 public:
  RepresentationReader(const Annotation& annotation, Reading& reading)
      : annotation_(annotation), reading_(reading) {}

  void run() {
    for (Representation& delegate : find_delegates(annotation_)) add(std::move(delegate));
    for (const Post& post : reading_.posts) read_negotiator(post);
    for (const Event& event : reading_.events) read_counterparts(event);
    for (const Sentence& sentence : annotation_.document.sentences()) read_talks(sentence.tokens);
  }

 private:
  void add(Representation fact) {
    const bool known = std::ranges::any_of(
        reading_.representations, [&](const Representation& r) { return r.person == fact.person; });
    if (!known) reading_.representations.push_back(std::move(fact));
  }

  // Whoever negotiates for a side represents it.
  void read_negotiator(const Post& post) {
    const bool negotiates = post.title.ends_with("egotiator");
    const EntityIndex side = negotiates ? side_of(reading_, post.person) : no_entity;
    if (side != no_entity) add({post.person, side, post.evidence});
  }

  // Officials of two sides who meet, sign or preside together represent them.
  void read_counterparts(const Event& event) {
    std::vector<EntityIndex> officials;
    for (const auto* role : {&event.chairs, &event.organizers, &event.participants}) {
      if (role == &event.participants && event.kind == EventKind::Conference) continue;
      for (const EntityIndex entity : *role) {
        if (reading_.entities[entity].type == EntityType::Person &&
            reading_.entities[entity].official && side_of(reading_, entity) != no_entity)
          officials.push_back(entity);
      }
    }
    if (officials.empty() || !have_two_sides(officials) || event.kind == EventKind::Launch ||
        event.kind == EventKind::Appointment)
      return;
    for (const EntityIndex person : officials)
      add({person, side_of(reading_, person), {event.evidence.span, "counterparts", 0.8F}});
  }

  // Officials of two sides in one sentence that tells of talks or signing.
  void read_talks(TokenRange sentence) {
    std::vector<EntityIndex> officials;
    bool talks = false;
    for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
      talks |= annotation_.hit_at(t, Lexical::EventVerb) != nullptr ||
               annotation_.hit_at(t, Lexical::EventNoun) != nullptr ||
               annotation_.hit_at(t, Lexical::StatusVerb) != nullptr ||
               annotation_.hit_at(t, Lexical::RoleVerb) != nullptr;
      const Mention* mention = annotation_.innermost_mention_at(t);
      if (mention == nullptr || mention->tokens.first != t || mention->entity == no_entity)
        continue;
      if (mention->type == EntityType::Person && reading_.entities[mention->entity].official &&
          side_of(reading_, mention->entity) != no_entity)
        officials.push_back(mention->entity);
    }
    if (!talks || officials.empty() || !have_two_sides(officials)) return;
    for (const EntityIndex person : officials)
      add({person,
           side_of(reading_, person),
           {annotation_.document.span_of(sentence), "officials-in-talks", 0.7F}});
  }

  bool have_two_sides(const std::vector<EntityIndex>& officials) const {
    return std::ranges::any_of(officials, [&](EntityIndex person) {
      return side_of(reading_, person) != side_of(reading_, officials.front());
    });
  }

  const Annotation& annotation_;
  Reading& reading_;
};

}  // namespace

void read_representations(const Annotation& annotation, Reading& reading) {
  RepresentationReader(annotation, reading).run();
}

}  // namespace communique
