#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "util/enum_set.hpp"

namespace communique {

// What rules ask of a word that stands for nothing by itself. Written as cv:wordKind "facility" and
// so on; what each says stands in ontology/vocabulary/words.ttl.
enum class WordKind : std::uint8_t {
  AgendaVerb,
  Attribution,
  Compass,
  Composition,
  Delegate,
  Delivery,
  Document,
  Facility,
  FemaleTitle,
  FirmPart,
  Founding,
  IrregularPast,
  Journey,
  LooseModifier,
  MaleTitle,
  Plan,
  Press,
  Speech,
  TenureAdverb,
  Trader,
  Trip,
  Count
};

using WordKinds = EnumSet<WordKind>;

std::optional<WordKind> find_word_kind(std::string_view name);

}  // namespace communique
