#pragma once

#include <span>

#include "fact/facts.hpp"
#include "fact/post/guest/host.hpp"
#include "fact/post/guest/official_pair.hpp"
#include "fact/post/guest/own_officials.hpp"
#include "mention/annotation.hpp"

namespace communique {

// Whether a release speaks of the holder of an office as a foreigner, and of which side.
struct Guest {
  bool foreign = false;
  EntityIndex side = no_entity;  // no_entity where that is not told
};

// Tells the foreigners among those of whom the release does not say whose officials they are.
class Guests {
 public:
  // `side_of`: by entity, the country or bloc that is told of a person; to outlive this. `home`:
  // the side that speaks, or no_entity.
  Guests(const Annotation& annotation, const Reading& reading, std::span<const EntityIndex> side_of,
         EntityIndex home)
      : annotation_(annotation),
        document_(annotation.document),
        side_of_(side_of),
        own_(annotation, side_of, home),
        pairs_(annotation, own_),
        hosts_(annotation, reading, home),
        home_(home) {}
  Guests(const Guests&) = delete;
  Guests& operator=(const Guests&) = delete;

  // One is a guest as "H.E." where another official is not, or as the one whom an official of one's
  // own met ("in Lima to meet Minister Ruiz") or stands beside on the other side.
  Guest judge(const Office& office) const;

 private:
  Guest foreigner() const { return {true, only_foreign_side()}; }
  EntityIndex only_foreign_side() const;
  EntityIndex foreign(EntityIndex side) const { return side == home_ ? no_entity : side; }

  EntityIndex host_beside_speaker(const Office& office) const;
  bool is_beside_speaker(const Office& office) const;
  bool is_counterpart(EntityIndex person) const;
  bool is_in_pair(const Office& office) const;
  EntityIndex side_told(const Office& office) const;
  EntityIndex side_of_list(const Office& office) const;
  EntityIndex side_where_met(const Office& office) const;
  EntityIndex side_of_counterpart(std::uint32_t start) const;
  EntityIndex country_toured(const Office& office) const;
  EntityIndex side_of_visitor(std::uint32_t start) const;
  bool received_one_of_own(std::uint32_t start) const;
  bool is_excellency_beside_own(const Office& office) const;
  bool looks_on(std::uint32_t start) const;

  const Annotation& annotation_;
  const Document& document_;
  std::span<const EntityIndex> side_of_;
  OwnOfficials own_;
  OfficialPairs pairs_;
  Hosts hosts_;
  EntityIndex home_;
};

}  // namespace communique
