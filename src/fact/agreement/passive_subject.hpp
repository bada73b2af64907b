#pragma once

#include <cstdint>

#include "mention/annotation.hpp"

namespace communique {

// Whether the passive verb may be said of what starts at the earlier token. Not of the object of an
// infinitive ("the decision to sign a new MOU was taken"), nor of what a proposal is about ("the
// proposal made by Peru on an FTA was approved"); but of both behind a relative pronoun ("to sign a
// new MOU, which was approved").
bool may_be_passive_subject(const Annotation& annotation, std::uint32_t token, std::uint32_t verb);

}  // namespace communique
