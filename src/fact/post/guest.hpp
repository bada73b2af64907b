#pragma once

#include <span>

#include "fact/facts.hpp"
#include "fact/post/host.hpp"
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
        hosts_(annotation, reading, home),
        home_(home) {}

  // One is a guest as "H.E." where another official is not, or as the one whom an official of one's
  // own met ("in Lima to meet Minister Ruiz") or stands beside on the other side.
  Guest judge(const Office& office) const;

 private:
  bool is_beside_speaker(std::uint32_t start, std::uint32_t end) const;
  bool is_counterpart(EntityIndex person) const;
  EntityIndex side_of_counterpart(std::uint32_t start) const;
  EntityIndex country_toured(const Office& office, std::uint32_t start) const;
  EntityIndex side_of_visitor(std::uint32_t start) const;
  EntityIndex host_beside_speaker(const Office& office, std::uint32_t start) const;
  EntityIndex side_of_list(const Office& office, std::uint32_t start) const;
  bool meets(std::uint32_t verb) const;
  bool is_met(std::uint32_t start) const;
  bool is_received_by(std::uint32_t start) const;
  bool received_one_of_own(std::uint32_t start) const;
  bool chairs_with_own_official(const Office& office) const;
  bool acts_for_sides(std::uint32_t t) const;
  EntityIndex acts_abroad(const Office& office, std::uint32_t start, std::uint32_t end) const;
  bool chairs_in(TokenRange range, bool alike) const;
  bool signs_with_own_official(const Office& office) const;
  bool is_twin(const Office& office) const;
  bool title_names(EntityIndex side) const;
  bool follows_plain_official(std::uint32_t token) const;
  bool follows_own_official(std::uint32_t token) const;
  std::uint32_t start_of_title(const Mention& person) const;
  bool is_own_official(const Mention* mention) const;
  bool is_invited_by(std::uint32_t start) const;
  EntityIndex sender_of_regards(std::uint32_t start) const;
  bool tells_sender(std::uint32_t start) const;
  bool looks_on(std::uint32_t start) const;
  EntityIndex only_foreign_side() const;

  const Annotation& annotation_;
  const Document& document_;
  std::span<const EntityIndex> side_of_;
  Hosts hosts_;
  EntityIndex home_;
};

}  // namespace communique
