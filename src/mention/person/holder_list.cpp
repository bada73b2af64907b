#include <algorithm>

#include "mention/office/office.hpp"
#include "mention/office/office_owner.hpp"
#include "mention/office/office_phrase.hpp"
#include "mention/person/addressed_name.hpp"
#include "mention/person/holder.hpp"
#include "mention/person/name_part.hpp"
#include "mention/person/person_name.hpp"
#include "mention/side.hpp"
#include "text/bracket.hpp"

namespace communique {
namespace {

class ListHolderFinder {
 public:
  ListHolderFinder(Annotation& annotation, FoundPersons& persons)
      : annotation_(annotation), document_(annotation.document), persons_(persons) {}

  void run() {
    const auto count = static_cast<std::uint32_t>(annotation_.offices.size());
    for (std::uint32_t k = 0; k < count; ++k) {
      const Office office = annotation_.offices[k];
      if (office.plural && office.holder == no_token) find(office);
    }
    std::ranges::stable_sort(annotation_.offices, {},
                             [](const Office& o) { return o.title.first; });
  }

 private:
  struct NameOfSide {
    TokenRange name;
    const Mention* side;
  };

  const Token* token(std::uint32_t at) const {
    return at < document_.size() && !document_.token(at).starts_line ? &document_.token(at)
                                                                     : nullptr;
  }

  void find(const Office& office) {
    const TokenRange sentence = document_.sentence_at(office.head.first).tokens;
    const std::uint32_t last = office.tokens.last;
    const Token* next = token(last);
    if (follows_as(office)) {
      bind_named_before({sentence.first, office.tokens.first}, office);
    } else if (next != nullptr && next->is_dash() && !next->is(Mark::Hyphen)) {
      bind_names({last + 1, closing_dash(last + 1, sentence.last)}, office);
    } else if (next != nullptr &&
               (next->is(Particle::Were) || next->is(Particle::Are) || next->is(Mark::Colon))) {
      bind_untitled({last + 1, sentence.last}, office);
    } else if (!bind_each_behind_side(office) && !bind_apposition(office)) {
      find_names_of_bodies({last, sentence.last}, office);
    }
  }

  // "who will serve as chief negotiators"
  bool follows_as(const Office& office) const {
    const std::uint32_t first = office.tokens.first;
    return first > 0 && document_.token(first - 1).is(Particle::As) &&
           !joins_as_well(document_, first - 1);
  }

  std::uint32_t closing_dash(std::uint32_t from, std::uint32_t end) const {
    for (std::uint32_t at = from; at < end; ++at) {
      if (document_.token(at).is_dash() && !document_.token(at).is(Mark::Hyphen)) return at;
    }
    return end;
  }

  void bind_names(TokenRange range, const Office& office) {
    const std::vector<TokenRange> names = persons_.names();
    for (const TokenRange name : names) {
      if (range.contains(name)) bind(office, name);
    }
  }

  // "The Ministers for Peru were: Ana Ruiz, Minister of Salt; and Bo Diaz": a minister who is
  // listed with an office holds that one.
  void bind_untitled(TokenRange range, const Office& office) {
    const std::vector<TokenRange> names = persons_.names();
    for (const TokenRange name : names) {
      if (range.contains(name) && !is_told_apart(office, name)) bind(office, name);
    }
  }

  bool is_told_apart(const Office& office, TokenRange name) const {
    const bool minister =
        (*annotation_.vocabulary)[office.concept_id].attribute("rank") == "minister";
    return minister && std::ranges::any_of(annotation_.offices, [&](const Office& own) {
             return own.holder == name.first && own.title.first > name.first &&
                    sphere_of(annotation_, own) == Sphere::State;
           });
  }

  // "named Ana Ruiz and Bo Diaz as chief negotiators for Peru and Chile respectively": as many
  // sides as names go to them in order, one side to all.
  void bind_named_before(TokenRange range, const Office& office) {
    const std::size_t first = annotation_.offices.size();
    bind_names(range, office);
    const std::vector<const Mention*> sides = sides_served(office);
    const std::size_t count = annotation_.offices.size() - first;
    if (sides.size() != 1 && sides.size() != count) return;
    for (std::size_t i = 0; i < count; ++i)
      take_side(annotation_.offices[first + i], *sides[sides.size() == 1 ? 0 : i]);
  }

  // The sides in "negotiators for Peru and Chile".
  std::vector<const Mention*> sides_served(const Office& office) const {
    std::vector<const Mention*> sides;
    std::uint32_t at = office.title.last;
    if (token(at) == nullptr || (!token(at)->is(Particle::For) && !token(at)->is(Particle::Of)))
      return sides;
    while (const Mention* side = side_from(at + 1)) {
      sides.push_back(side);
      at = side->tokens.last;
      if (token(at) == nullptr || (!token(at)->is(Particle::And) && !token(at)->is(Mark::Comma)))
        break;
    }
    return sides;
  }

  const Mention* side_from(std::uint32_t at) const {
    if (token(at) != nullptr && token(at)->is(Particle::The)) ++at;
    const Mention* side = token(at) == nullptr ? nullptr : annotation_.mention_at(at);
    return side != nullptr && side->tokens.first == at && is_side(side->type) ? side : nullptr;
  }

  // "the chief negotiators, Ana Ruiz, on the part of Peru, and Bo Diaz", "their directors, Ana Ruiz
  // and Bo Diaz", "Prime Ministers of Peru and Chile Ana Ruiz and Bo Diaz": two names at least.
  bool bind_apposition(const Office& office) {
    std::uint32_t at = office.tokens.last;
    const std::vector<std::uint32_t> owners = owners_of(office, at);
    const std::vector<const Mention*> sides = sides_of(office, at);
    const bool comma = token(at) != nullptr && token(at)->is(Mark::Comma);
    if (!comma && sides.empty()) return false;
    if (comma) ++at;
    std::vector<NameOfSide> items;
    while (true) {
      const TokenRange name = name_alone_at(at);
      if (name.empty()) break;
      const Mention* side = side_behind(name.last);
      items.push_back({name, side});
      at = behind_joint(side == nullptr ? name.last : side->tokens.last);
    }
    if (items.size() < 2 || (!comma && sides.size() != items.size())) return false;
    for (std::size_t i = 0; i < items.size(); ++i) {
      Office& held = bind_item(office, items[i]);
      if (sides.size() == items.size()) take_side(held, *sides[i]);
      if (held.body == no_token && owners.size() == items.size()) held.body = owners[i];
    }
    return true;
  }

  // "the ministers of Peru, Ana Ruiz, and of Chile, Bo Diaz": two names at least.
  bool bind_each_behind_side(const Office& office) {
    std::uint32_t at = office.title.last;
    std::vector<NameOfSide> items;
    while (true) {
      if (token(at) != nullptr && token(at)->is(Particle::Of)) ++at;
      const Mention* side = side_from(at);
      if (side == nullptr || token(side->tokens.last) == nullptr ||
          !token(side->tokens.last)->is(Mark::Comma))
        break;
      const TokenRange name = name_alone_at(side->tokens.last + 1);
      if (name.empty()) break;
      items.push_back({name, side});
      at = behind_joint(name.last);
    }
    if (items.size() < 2) return false;
    for (const NameOfSide& item : items) bind_item(office, item);
    return true;
  }

  Office& bind_item(const Office& office, const NameOfSide& item) {
    if (!persons_.claimed(item.name)) persons_.add(item.name, item.name, "list-of-holders", 0.85F);
    bind(office, item.name);
    Office& held = annotation_.offices.back();
    if (item.side != nullptr) take_side(held, *item.side);
    return held;
  }

  // The name of a person that begins at the token and goes on with nothing; else empty.
  TokenRange name_alone_at(std::uint32_t at) const {
    const AddressedName named = AddressedNames(annotation_, persons_).at(at);
    const bool person = named.stands_alone() &&
                        (!named.honorifics.empty() || looks_like_name(annotation_, named.name));
    return person ? named.name : TokenRange{at, at};
  }

  // Behind ",", "and", ", and", "; and".
  std::uint32_t behind_joint(std::uint32_t at) const {
    const bool mark =
        token(at) != nullptr && (token(at)->is(Mark::Comma) || token(at)->is(Mark::Semicolon));
    if (mark) ++at;
    return token(at) != nullptr && token(at)->is(Particle::And) ? at + 1 : at;
  }

  // The institutions whose office it is, in order: "the chief executives of the Salt Agency (SA)
  // and the Fish Bank", "Knorv and Orbit signed by their chief executives". `at` goes behind those
  // that the office is followed by.
  std::vector<std::uint32_t> owners_of(const Office& office, std::uint32_t& at) const {
    const std::uint32_t first = office.tokens.first;
    if (first > 0 && document_.token(first - 1).is(Particle::Their)) return pair_before(first);
    std::vector<std::uint32_t> owners;
    if (office.body == no_token || office.body < office.title.last) return owners;
    owners.push_back(office.body);
    at = behind_bracket(document_, at);
    while (const Mention* next = institution_joined(at)) {
      owners.push_back(next->tokens.first);
      at = behind_bracket(document_, next->tokens.last);
    }
    return owners;
  }

  // "the trade ministers of Peru and Chile, Ana Ruiz and Bo Diaz": whose office it is, in order;
  // `at` goes behind them.
  std::vector<const Mention*> sides_of(const Office& office, std::uint32_t& at) const {
    std::vector<const Mention*> sides = sides_served(office);
    if (sides.size() < 2) return {};
    at = std::max(at, sides.back()->tokens.last);
    return sides;
  }

  // The institution in "and the Fish Bank", ", the Fish Bank".
  const Mention* institution_joined(std::uint32_t at) const {
    if (token(at) == nullptr || (!token(at)->is(Particle::And) && !token(at)->is(Mark::Comma)))
      return nullptr;
    ++at;
    if (token(at) != nullptr && token(at)->is(Particle::The)) ++at;
    const Mention* next = token(at) == nullptr ? nullptr : annotation_.mention_at(at);
    return next != nullptr && next->tokens.first == at && is_institution(*next) ? next : nullptr;
  }

  // The two institutions that an "and" joins, the last in the sentence before the token.
  std::vector<std::uint32_t> pair_before(std::uint32_t end) const {
    const std::uint32_t begin = document_.sentence_at(end).tokens.first;
    for (std::uint32_t t = end - 1; t > begin + 1; --t) {
      const Mention* second = annotation_.mention_at(t);
      if (second == nullptr || second->tokens.first != t || !is_institution(*second)) continue;
      const std::uint32_t joint = document_.token(t - 1).is(Particle::The) ? t - 2 : t - 1;
      if (joint <= begin || !document_.token(joint).is(Particle::And)) return {};
      const Mention* first = annotation_.mention_at(joint - 1);
      if (first == nullptr || first->tokens.last != joint || !is_institution(*first)) return {};
      return {first->tokens.first, t};
    }
    return {};
  }

  // The side in ", on the part of Peru", ", for Peru", " of Peru", "(Peru)".
  const Mention* side_behind(std::uint32_t at) const {
    if (token(at) != nullptr && token(at)->is(Mark::OpenBracket)) return side_from(at + 1);
    if (token(at) != nullptr && token(at)->is(Mark::Comma)) ++at;
    if (token(at) == nullptr) return nullptr;
    const bool noun = token(at)->is(Particle::On);
    constexpr std::uint32_t reach = 4;
    for (std::uint32_t of = at; token(of) != nullptr && of < at + (noun ? reach : 1); ++of) {
      const Token& joint = *token(of);
      if (joint.is(Particle::Of) || joint.is(Particle::For) || joint.is(Particle::From))
        return side_from(of + 1);
    }
    return nullptr;
  }

  void bind(const Office& office, TokenRange name) {
    Office copy = office;
    copy.holder = name.first;
    copy.body = copy.country = no_token;
    if (const Mention* body = body_after(name.last)) copy.body = body->tokens.first;
    annotation_.offices.push_back(copy);
  }

  // The body in "Ana Ruiz of the Trade Bank".
  const Mention* body_after(std::uint32_t at) const {
    if (token(at) == nullptr || (!token(at)->is(Particle::Of) && !token(at)->is(Particle::At)))
      return nullptr;
    ++at;
    if (token(at) != nullptr && token(at)->is(Particle::The)) ++at;
    const Mention* mention = token(at) == nullptr ? nullptr : annotation_.mention_at(at);
    const bool institution =
        mention != nullptr && mention->tokens.first == at &&
        (mention->type == EntityType::Body || mention->type == EntityType::Organization);
    return institution ? mention : nullptr;
  }

  // ", Ana Ruiz of the Trade Bank, Bo Diaz of the Steel Works and Cy Ng of the Mint"
  void find_names_of_bodies(TokenRange range, const Office& office) {
    std::uint32_t found = 0;
    for (std::uint32_t at = range.first; at + 2 < range.last; ++at) {
      const Token& mark = document_.token(at);
      if (!mark.is(Mark::Comma) && !mark.is(Particle::And)) continue;
      if (found == 0 && at > range.first + 3) return;
      const TokenRange name = read_person_name(annotation_, at + 1);
      if (name_units(annotation_, name).size() < 2 || body_after(name.last) == nullptr) continue;
      if (!persons_.claimed(name)) persons_.add(name, name, "list-of-holders", 0.85F);
      bind(office, name);
      ++found;
      at = body_after(name.last)->tokens.last - 1;
    }
  }

  Annotation& annotation_;
  const Document& document_;
  FoundPersons& persons_;
};

}  // namespace

void find_list_holders(Annotation& annotation, FoundPersons& persons) {
  ListHolderFinder(annotation, persons).run();
}

}  // namespace communique
