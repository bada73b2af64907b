#pragma once

#include <string>
#include <vector>

#include "fact/facts.hpp"
#include "text/release.hpp"

namespace communique {

// A fact in words, and why it is believed.
struct FactLine {
  std::string text;
  Evidence evidence;
};

// All facts of a reading, in the order of their evidence.
std::vector<FactLine> list_facts(const Release& release, const Reading& reading);

}  // namespace communique
