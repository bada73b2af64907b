#pragma once

#include <string_view>
#include <vector>

#include "fact/facts.hpp"
#include "mention/annotation.hpp"

namespace communique {

// The memberships of a release, each once, as first told.
class MembershipList {
 public:
  MembershipList(const Annotation& annotation, Reading& reading)
      : annotation_(annotation), reading_(reading) {}

  const std::vector<Membership>& all() const { return reading_.memberships; }

  // Told by the sentence that names the whole. Nothing is its own member.
  void add_all(const std::vector<const Mention*>& members, const Mention& whole,
               std::string_view rule, float confidence);
  void add(const Mention& member, const Mention& whole, std::string_view rule, float confidence);
  void add(EntityIndex member, const Mention& whole, std::string_view rule, float confidence);

 private:
  const Annotation& annotation_;
  Reading& reading_;
};

}  // namespace communique
