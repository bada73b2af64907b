#pragma once

#include <optional>

#include "fact/figure/figure_subject.hpp"
#include "mention/annotation.hpp"
#include "text/word_set.hpp"

namespace communique {

// What one country is in the trade of another: "Peru is Chile’s largest supplier of salt", "Chile
// remains our second market".
struct TradePartnership {
  enum class Role : std::uint8_t { Buyer, Supplier, Partner };

  EntityIndex first = no_entity;  // Peru
  EntityIndex owner = no_entity;  // Chile; no_entity where it is understood
  Role role = Role::Partner;
  std::uint32_t noun = 0;  // token of "supplier"
};

// "market", "supplier", "partner".
const WordSet& trade_roles();

// The market of "the largest market", "the top export market".
bool is_ranked_role(const Annotation& annotation, std::uint32_t noun);

const WordSet& investors();

// The one that the words tell, where the first of a rank is told of.
std::optional<TradePartnership> find_partnership(const Annotation& annotation, TokenRange words);

// What "Chile was Peru’s sixth-largest buyer of salt, taking" before an amount makes it count.
std::optional<FigureSubject> read_market_subject(const Annotation& annotation, TokenRange words);

// "Chile is Peru’s largest market, with exports of": whose exports or imports, and with whom.
void read_sides_of_partnership(const Annotation& annotation, FigureSubject& subject,
                               TokenRange words);

}  // namespace communique
