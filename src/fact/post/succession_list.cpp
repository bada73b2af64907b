#include "fact/post/succession_list.hpp"

#include <algorithm>

namespace communique {
namespace {

bool can_follow(const Mention& older, const Mention& newer) {
  const bool type = older.type == EntityType::Person || older.type == EntityType::Body;
  const bool known = older.entity != no_entity && newer.entity != no_entity;
  return type && known && older.type == newer.type && older.entity != newer.entity;
}

}  // namespace

void SuccessionList::add(const Mention* older, const Mention* newer, const Date& date,
                         std::string_view rule, float confidence) {
  if (older == nullptr || newer == nullptr || !can_follow(*older, *newer)) return;
  const std::uint32_t told = std::max(older->tokens.first, newer->tokens.first);
  const Evidence evidence = {annotation_.document.sentence_span(told), rule, confidence};
  const auto known = std::ranges::find_if(reading_.successions, [&](const Succession& s) {
    return s.older == older->entity && s.newer == newer->entity;
  });
  if (known == reading_.successions.end()) {
    reading_.successions.push_back({older->entity, newer->entity, evidence, date});
  } else if (!known->date.known() && date.known()) {
    *known = {older->entity, newer->entity, evidence, date};
  }
}

}  // namespace communique
