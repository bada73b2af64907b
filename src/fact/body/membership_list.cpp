#include "fact/body/membership_list.hpp"

#include <algorithm>

namespace communique {

void MembershipList::add_all(const std::vector<const Mention*>& members, const Mention& whole,
                             std::string_view rule, float confidence) {
  for (const Mention* member : members) add(*member, whole, rule, confidence);
}

void MembershipList::add(const Mention& member, const Mention& whole, std::string_view rule,
                         float confidence) {
  for_each_entity(member, [&](EntityIndex entity) { add(entity, whole, rule, confidence); });
}

void MembershipList::add(EntityIndex member, const Mention& whole, std::string_view rule,
                         float confidence) {
  if (member == whole.entity || member == no_entity) return;
  const bool known = std::ranges::any_of(reading_.memberships, [&](const Membership& fact) {
    return fact.member == member && fact.whole == whole.entity;
  });
  if (known) return;
  const Span evidence = annotation_.document.sentence_span(whole.tokens.first);
  reading_.memberships.push_back({member, whole.entity, {evidence, rule, confidence}});
}

}  // namespace communique
