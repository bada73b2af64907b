#include "mention/body/contract_partner.hpp"

#include <optional>
#include <vector>

#include "mention/body/free_name.hpp"

namespace communique {
namespace {

class PartnerReader {
 public:
  explicit PartnerReader(Annotation& annotation)
      : annotation_(annotation), document_(annotation.document) {}

  void run() {
    for (const AgreementPhrase& phrase : annotation_.agreements) {
      const std::uint32_t joint = joint_after(phrase.end());
      if (joint == no_token) continue;
      const bool between = document_.token(joint).is(Particle::Between);
      if (between || is_made_by_firms(phrase.kind)) read_partners(joint + 1, between);
    }
    for (const TokenRange name : found_)
      annotation_.add_mention(name, EntityType::Organization, "partner-of-contract", 0.75F);
  }

 private:
  struct Partner {
    TokenRange name;
    bool free = false;  // no finder knows it
  };

  static bool is_made_by_firms(std::string_view kind) { return kind == "Contract"; }

  // The "between" or "with" of "MOU between", "MOU, between", "MOU was signed between".
  std::uint32_t joint_after(std::uint32_t at) const {
    constexpr std::uint32_t reach = 4;
    for (std::uint32_t t = at; t + 1 < document_.size() && t < at + reach; ++t) {
      const Token& token = document_.token(t);
      if (token.is(Particle::Between) || token.is(Particle::With)) return t;
      const bool skipped = token.is(Mark::Comma) || token.is(Particle::Was) ||
                           token.is(Particle::Were) ||
                           annotation_.hit_at(t, Lexical::StatusVerb) != nullptr;
      if (!skipped || token.starts_line) break;
    }
    return no_token;
  }

  // Of a pair both must be told, or "between A and" would make a name of any word.
  void read_partners(std::uint32_t at, bool pair) {
    std::vector<TokenRange> names;
    std::uint32_t count = 0;
    while (const auto partner = read_partner(at)) {
      if (partner->free) names.push_back(partner->name);
      ++count;
      at = behind_asides(partner->name.last);
      const std::uint32_t end = at;
      while (at < document_.size() &&
             (document_.token(at).is(Mark::Comma) || document_.token(at).is(Particle::And)))
        ++at;
      if (at == end) break;
    }
    if (!pair || count > 1) found_.insert(found_.end(), names.begin(), names.end());
  }

  std::optional<Partner> read_partner(std::uint32_t at) const {
    if (at < document_.size() && document_.token(at).is(Particle::The)) ++at;
    if (at >= document_.size() || document_.token(at).starts_line) return {};
    const Mention* known = annotation_.mention_at(at);
    const bool maker = known != nullptr &&
                       (known->type == EntityType::Body || known->type == EntityType::Organization);
    if (maker) return Partner{known->tokens, false};
    const TokenRange name = name_with_countries(at);
    if (name.empty()) return {};
    return Partner{name, true};
  }

  // "Orbit", "Chile Railways", "National Company Chile Rail".
  TokenRange name_with_countries(std::uint32_t first) const {
    TokenRange name{first, first};
    while (true) {
      const TokenRange free = free_name_from(annotation_, name.last);
      if (!free.empty()) {
        name.last = free.last;
        continue;
      }
      const Mention* country = annotation_.mention_at(name.last);
      const bool inside = country != nullptr && country->type == EntityType::Country &&
                          country->tokens.first == name.last &&
                          !free_name_from(annotation_, country->tokens.last).empty();
      if (!inside) return name;
      name.last = country->tokens.last;
    }
  }

  // Behind "(ORB)", "of Peru", "in Lima".
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

  Annotation& annotation_;
  const Document& document_;
  std::vector<TokenRange> found_;
};

}  // namespace

void find_contract_partners(Annotation& annotation) {
  PartnerReader(annotation).run();
  annotation.sort_mentions();
}

}  // namespace communique
