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
  Attendance,
  Attribution,
  Audience,
  Beginning,
  Buyer,
  Chairmanship,
  Committee,
  Compass,
  Composition,
  Counterpart,
  Data,
  Delegate,
  Delivery,
  Document,
  Earlier,
  Ending,
  Facility,
  Fair,
  FemaleTitle,
  Firm,
  FirmPart,
  First,
  Founding,
  Hosting,
  Inclusion,
  Inviting,
  IrregularPast,
  Joining,
  Journey,
  Leading,
  LightVerb,
  LooseModifier,
  MaleTitle,
  Member,
  PartOfDay,
  PeriodEdge,
  Plan,
  Post,
  Press,
  Publishing,
  Rank,
  Receiving,
  Reporter,
  Returning,
  Round,
  Seller,
  Span,
  Speech,
  State,
  Taking,
  Talks,
  Team,
  Teams,
  TenureAdverb,
  Together,
  Trader,
  Trip,
  Visitor,
  Worldwide,
  Worth,
  Count
};

using WordKinds = EnumSet<WordKind>;

std::optional<WordKind> find_word_kind(std::string_view name);

}  // namespace communique
