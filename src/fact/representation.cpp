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
    const bool two_sides = std::ranges::any_of(officials, [&](EntityIndex person) {
      return side_of(reading_, person) != side_of(reading_, officials.front());
    });
    if (!two_sides || event.kind == EventKind::Launch || event.kind == EventKind::Appointment)
      return;
    for (const EntityIndex person : officials)
      add({person, side_of(reading_, person), {event.evidence.span, "counterparts", 0.8F}});
  }

  const Annotation& annotation_;
  Reading& reading_;
};

}  // namespace

void read_representations(const Annotation& annotation, Reading& reading) {
  RepresentationReader(annotation, reading).run();
}

}  // namespace communique
