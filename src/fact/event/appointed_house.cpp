#include "fact/event/appointed_house.hpp"

#include <algorithm>

namespace communique {

void add_appointed_house(const EventStory& story, Event& appointment) {
  const Reading& reading = story.reading;
  auto& participants = appointment.participants;
  const bool alone = appointment.kind == EventKind::Appointment && participants.size() == 1 &&
                     reading.entities[participants.front()].type == EntityType::Person;
  if (!alone) return;
  const std::string_view sentence = appointment.evidence.span.of(story.document().text());
  const auto is_taken_up = [&](const Post& post) {
    return post.person == participants.front() && !post.former && post.body != no_entity &&
           is_institution(reading.entities[post.body].type) &&
           sentence.find(" as " + post.title) != std::string_view::npos;
  };
  const auto post = std::ranges::find_if(reading.posts, is_taken_up);
  if (post != reading.posts.end()) participants.push_back(post->body);
}

}  // namespace communique
