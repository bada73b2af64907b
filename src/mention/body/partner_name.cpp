#include "mention/body/partner_name.hpp"

#include "mention/body/free_name.hpp"
#include "mention/name/abbreviation.hpp"
#include "mention/name/capitalised_phrase.hpp"
#include "mention/side.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

class PartnerReader {
 public:
  explicit PartnerReader(const Annotation& annotation)
      : annotation_(annotation), document_(annotation.document) {}

  std::optional<Partner> read(std::uint32_t at) const {
    at = behind_owner(at);
    if (at >= document_.size()) return {};
    const Mention* known = annotation_.mention_at(at);
    const bool maker = known != nullptr &&
                       (known->type == EntityType::Body || known->type == EntityType::Organization);
    const bool port = known != nullptr && known->type == EntityType::Place &&
                      known->tokens.first == at && holds(known->tokens, Particle::Of);
    if (port) return Partner{known->tokens, behind_asides(known->tokens.last), false, true};
    if (maker) return Partner{known->tokens, behind_asides(known->tokens.last), true, true};
    const TokenRange name = with_place_behind(name_with_countries(at));
    if (name.empty() || is_said_of_person(name.last)) return {};
    const std::uint32_t end = behind_asides(name.last);
    const bool any_word = name.size() == 1 && document_.token(at).starts_line && end == name.last;
    if (any_word && !looks_abbreviated(document_, at)) return {};
    const bool placed = holds(name, Particle::Of);
    return Partner{name, end, false, placed || end > name.last || tells_firm(name)};
  }

 private:
  // Behind "the", "Peru's".
  std::uint32_t behind_owner(std::uint32_t at) const {
    if (at < document_.size() && document_.token(at).is(Particle::The)) return at + 1;
    const Mention* owner = at < document_.size() ? annotation_.mention_at(at) : nullptr;
    const bool possessive = owner != nullptr && owner->type == EntityType::Country &&
                            owner->tokens.last < document_.size() &&
                            document_.token(owner->tokens.last).is(Mark::Possessive);
    return possessive ? owner->tokens.last + 1 : at;
  }

  // "Orbit", "Chile Railways", "National Company Chile Rail", "Enterprise Peru".
  TokenRange name_with_countries(std::uint32_t first) const {
    TokenRange name{first, first};
    const bool opens_line = document_.token(first).starts_line && is_free_word(annotation_, first);
    if (opens_line) ++name.last;
    while (name.last < document_.size()) {
      const TokenRange free = free_name_from(annotation_, name.last);
      if (!free.empty()) {
        name.last = free.last;
      } else if (is_rank_word(name.last)) {
        ++name.last;
      } else if (const Mention* country = inner_country(name)) {
        name.last = country->tokens.last;
      } else {
        break;
      }
    }
    return name;
  }

  // "Port of Lima".
  TokenRange with_place_behind(TokenRange name) const {
    static const WordSet heads = {"port", "ports", "airport", "bank", "university"};
    const std::uint32_t place = name.last + 1;
    if (name.size() != 1 || place >= document_.size() ||
        !heads.contains(document_.token(name.first)) ||
        !document_.token(name.last).is(Particle::Of) || !document_.token(place).capital())
      return name;
    const LexicalHit* known = annotation_.hit_at(place, Lexical::Place);
    return {name.first, known != nullptr ? known->tokens.last : place + 1};
  }

  // "National", "Jebel Ali" before more of a name.
  bool is_rank_word(std::uint32_t at) const {
    constexpr LexicalSet opening{Lexical::OfficeModifier, Lexical::Place};
    return annotation_.has_hit_at(at, opening) && annotation_.mention_at(at) == nullptr &&
           is_name_word(document_, at) && !document_.token(at).starts_line &&
           !free_name_from(annotation_, at + 1).empty();
  }

  // The country behind the words that are read, where it can be one of them.
  const Mention* inner_country(TokenRange name) const {
    const Mention* country = annotation_.mention_at(name.last);
    const bool starts = country != nullptr && is_side(*country) &&
                        country->tokens.first == name.last &&
                        (name.empty() || !document_.token(name.last).starts_line);
    if (!starts) return nullptr;
    const std::uint32_t next = country->tokens.last;
    if (is_rank_word(next) || !free_name_from(annotation_, next).empty()) return country;
    const LexicalHit* word = annotation_.hit_at(name.last, Lexical::Country);
    const bool noun = word != nullptr && word->form != LexicalForm::Adjective;
    return noun && !name.empty() && !goes_on(next) ? country : nullptr;
  }

  bool goes_on(std::uint32_t at) const {
    return at < document_.size() &&
           (document_.token(at).is(Mark::Possessive) || document_.token(at).is_dash());
  }

  // ", Minister of Salt".
  bool is_said_of_person(std::uint32_t at) const {
    if (at < document_.size() && document_.token(at).is(Mark::Comma)) ++at;
    if (at < document_.size() && document_.token(at).is(Particle::The)) ++at;
    return annotation_.hit_at(at, Lexical::OfficeHead) != nullptr;
  }

  bool holds(TokenRange name, Particle particle) const {
    for (std::uint32_t t = name.first; t < name.last; ++t) {
      if (document_.token(t).is(particle)) return true;
    }
    return false;
  }

  bool tells_firm(TokenRange name) const {
    for (std::uint32_t t = name.first; t < name.last; ++t) {
      constexpr LexicalSet telling{Lexical::OrganizationHead, Lexical::BodyHead, Lexical::Field,
                                   Lexical::Item};
      if (annotation_.has_hit_at(t, telling) || annotation_.mention_at(t) != nullptr) return true;
    }
    return false;
  }

  std::uint32_t behind_asides(std::uint32_t at) const {
    constexpr std::uint32_t reach = 8;
    if (at < document_.size() && document_.token(at).is(Mark::OpenBracket)) {
      for (std::uint32_t t = at; t < document_.size() && t < at + reach; ++t) {
        if (!document_.token(t).is(Mark::CloseBracket)) continue;
        at = t + 1;
        break;
      }
    }
    const bool aside = at + 2 < document_.size() && (document_.token(at).is(Particle::Of) ||
                                                     document_.token(at).is(Particle::In));
    if (!aside) return at;
    const std::uint32_t land = document_.token(at + 1).is(Particle::The) ? at + 2 : at + 1;
    const Mention* mention = annotation_.mention_at(land);
    if (mention != nullptr) return mention->tokens.last;
    const LexicalHit* place = annotation_.hit_at(land, Lexical::Place);
    return place == nullptr ? at : place->tokens.last;
  }

  const Annotation& annotation_;
  const Document& document_;
};

}  // namespace

std::optional<Partner> partner_at(const Annotation& annotation, std::uint32_t at) {
  return PartnerReader(annotation).read(at);
}

}  // namespace communique
