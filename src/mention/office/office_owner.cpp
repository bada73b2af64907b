#include "mention/office/office_owner.hpp"

#include "mention/office/common_owner.hpp"
#include "mention/office/office.hpp"
#include "mention/side.hpp"

namespace communique {
namespace {

class OwnerReader {
 public:
  OwnerReader(const Annotation& annotation, Office& office)
      : annotation_(annotation), document_(annotation.document), office_(office) {}

  void read_before() {
    take_gathering();
    std::uint32_t at = office_.tokens.first;
    if (const std::uint32_t open = bracket_before(at); open != no_token) at = open;
    if (read_common_owner(at)) return;
    while (at > 0 && !document_.token(at).starts_line) {
      const Token& previous = document_.token(at - 1);
      const bool possessive = previous.is(Mark::Possessive) && at > 1;
      const std::uint32_t last = possessive ? at - 1 : at;
      const Mention* owner = annotation_.mention_at(last - 1);
      if (owner == nullptr || owner->tokens.last != last) break;
      if (!is_side(*owner) && !is_institution(*owner)) break;
      take_owner(*owner);
      at = owner->tokens.first;
      if (!possessive && is_institution(*owner)) break;
    }
    read_bracketed_owner();
    read_office_above();
    read_listed_side();
    read_side_of_line();
  }

 private:
  // "Canada's G20 Sherpa": the gathering belongs to the title.
  void take_gathering() {
    const std::uint32_t first = office_.title.first;
    if (first == 0 || document_.token(first).starts_line ||
        !office_has(annotation_, office_, "gathering"))
      return;
    const Mention* gathering = annotation_.mention_at(first - 1);
    if (gathering != nullptr && gathering->type == EntityType::Bloc &&
        gathering->tokens.last == first)
      office_.title.first = office_.tokens.first = gathering->tokens.first;
  }

  // "the Peruvian ministry's Director General": one named before.
  bool read_common_owner(std::uint32_t at) {
    if (at < 3 || document_.token(at).starts_line || !document_.token(at - 1).is(Mark::Possessive))
      return false;
    const Mention* owner = owner_meant(annotation_, at - 2);
    if (owner == nullptr || office_.body != no_token) return false;
    const Mention* country = annotation_.mention_at(at - 3);
    const bool told = country != nullptr && country->type == EntityType::Country;
    const std::uint32_t first = told ? country->tokens.first : at - 2;
    if (first == 0 || !document_.token(first - 1).is(Particle::The)) return false;
    office_.body = owner->tokens.first;
    office_.tokens.first = first;
    return true;
  }

  // The bracket in "the Salt Association (SA) chair".
  std::uint32_t bracket_before(std::uint32_t at) const {
    if (at < 4 || document_.token(at).starts_line) return no_token;
    const bool bracketed = document_.token(at - 1).is(Mark::CloseBracket) &&
                           document_.token(at - 3).is(Mark::OpenBracket);
    const Mention* body = bracketed ? annotation_.mention_at(at - 4) : nullptr;
    const bool owner = body != nullptr && is_institution(*body) && body->tokens.last == at - 3;
    return owner ? at - 3 : no_token;
  }

  // "the Office of Trade Negotiations under Trade Minister ..."
  void read_office_above() {
    const std::uint32_t first = office_.tokens.first;
    if (first < 2 || office_.body != no_token || !document_.token(first - 1).is(Particle::Under))
      return;
    const Mention* led = annotation_.mention_at(first - 2);
    if (led != nullptr && is_institution(*led) && led->tokens.last == first - 1)
      office_.body = led->tokens.first;
  }

  // "- for Peru, the Minister of Fish, Ana Ruiz;": an item of a list.
  void read_listed_side() {
    std::uint32_t at = office_.tokens.first;
    if (at > 0 && document_.token(at - 1).is(Particle::The)) --at;
    if (at < 3 || office_.country != no_token || !document_.token(at - 1).is(Mark::Comma)) return;
    const Mention* side = annotation_.mention_at(at - 2);
    if (side == nullptr || !is_side(*side) || side->tokens.last != at - 1) return;
    std::uint32_t opening = side->tokens.first;
    if (opening > 0 && document_.token(opening - 1).is(Particle::The)) --opening;
    if (opening == 0 || !document_.token(opening - 1).is(Particle::For)) return;
    const std::uint32_t item = opening - 1;
    const bool opens = document_.token(item).starts_line ||
                       (item > 0 && (document_.token(item - 1).is_dash() ||
                                     document_.token(item - 1).is(Mark::Bullet) ||
                                     document_.token(item - 1).is(Mark::Semicolon) ||
                                     document_.token(item - 1).is(Mark::Colon)));
    if (opens) take_side(office_, *side);
  }

  // "Peru: Ana Ruiz, Minister of Fish": a line of a list; an "Ambassador" there is addressed.
  void read_side_of_line() {
    constexpr std::uint32_t reach = 24;
    std::uint32_t first = office_.tokens.first;
    const bool addressed =
        office_.title == office_.head && office_has(annotation_, office_, "envoy");
    if (office_.country != no_token || addressed) return;
    for (std::uint32_t steps = 0; first > 0 && !document_.token(first).starts_line; --first) {
      if (++steps > reach) return;
    }
    if (document_.token(first).is(Mark::Bullet) || document_.token(first).is_dash()) ++first;
    const Mention* side = annotation_.mention_at(first);
    if (side != nullptr && side->tokens.first == first && side->type == EntityType::Country &&
        side->tokens.last < office_.tokens.first &&
        document_.token(side->tokens.last).is(Mark::Colon))
      take_side(office_, *side);
  }

  void take_owner(const Mention& owner) {
    if (is_institution(owner)) {
      if (office_.body == no_token) office_.body = owner.tokens.first;
    } else if (owner.type == EntityType::Country || office_.body == no_token) {
      if (owner.type == EntityType::Country && negotiates_for_bloc()) office_.body = no_token;
      take_side(office_, owner);
    }
    office_.tokens.first = owner.tokens.first;
  }

  // "Peru's chief negotiator for the AfCFTA": what the talks are about.
  bool negotiates_for_bloc() const {
    const Mention* bloc = annotation_.mention_of(office_.body);
    return bloc != nullptr && bloc->type == EntityType::Bloc &&
           office_has(annotation_, office_, "serves");
  }

  // "(MOTIR, Minister ...)": the abbreviation, or else the body before the bracket.
  void read_bracketed_owner() {
    const std::uint32_t first = office_.tokens.first;
    if (first < 3 || !document_.token(first - 1).is(Mark::Comma) || office_.body != no_token)
      return;
    const Mention* inside = annotation_.mention_at(first - 2);
    const std::uint32_t bracket = inside != nullptr ? inside->tokens.first - 1 : first - 3;
    if (bracket >= first || !document_.token(bracket).is(Mark::OpenBracket) || bracket == 0) return;
    const Mention* before = annotation_.mention_at(bracket - 1);
    const Mention* body = inside != nullptr && is_institution(*inside) ? inside : before;
    if (body != nullptr && is_institution(*body)) office_.body = body->tokens.first;
  }

  const Annotation& annotation_;
  const Document& document_;
  Office& office_;
};

}  // namespace

bool is_institution(const Mention& mention) { return is_institution(mention.type); }

void take_side(Office& office, const Mention& side) {
  std::uint32_t& slot = side.type == EntityType::Bloc ? office.body : office.country;
  if (slot == no_token) slot = side.tokens.first;
}

void read_office_owner(const Annotation& annotation, Office& office) {
  OwnerReader(annotation, office).read_before();
}

}  // namespace communique
