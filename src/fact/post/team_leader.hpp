#pragma once

#include <vector>

#include "fact/facts.hpp"
#include "fact/post/officials.hpp"

namespace communique {

// Officials who negotiate for their side or lead a team of it.
class TeamLeaders {
 public:
  TeamLeaders(const Annotation& annotation, const Officials& officials, const Reading& reading)
      : annotation_(annotation),
        document_(annotation.document),
        officials_(officials),
        reading_(reading),
        told_(tells_of_any(annotation)) {}

  // Those of whom a sentence tells it, or a part of it between semicolons.
  std::vector<Representation> of(TokenRange part);

 private:
  static bool tells_of_any(const Annotation& annotation);
  void read_negotiators(TokenRange part);
  void read_leader_of_talks(TokenRange part);
  void read_led_team(TokenRange part);
  bool is_named_negotiator(const Mention& official) const;
  bool leads_team(TokenRange range) const;
  bool names_team(TokenRange range) const;
  void add(const Mention& official, TokenRange part, std::string_view rule);

  const Annotation& annotation_;
  const Document& document_;
  const Officials& officials_;
  const Reading& reading_;
  bool told_;  // whether the release has one of the words that tell of them
  std::vector<Representation> found_;
};

}  // namespace communique
