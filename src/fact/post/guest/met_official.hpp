#pragma once

#include <cstdint>

#include "mention/annotation.hpp"

namespace communique {

// How a sentence brings in an official whom another one meets. `start` is where his title or name
// begins.

// "met A", "saw A", "with A", "called on A", "spoke to A", "her counterpart, A", "her host, A"
bool is_met(const Annotation& annotation, std::uint32_t start);
// "was received in Lima by A"
bool has_received(const Annotation& annotation, std::uint32_t start);
// "at the invitation of A", "on the kind invitation of A"
bool has_invited(const Annotation& annotation, std::uint32_t start);

}  // namespace communique
