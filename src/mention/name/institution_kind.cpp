#include "mention/name/institution_kind.hpp"

#include "text/word_set.hpp"

namespace communique {
namespace {

const WordSet business_words = {"business", "employers",  "entrepreneurs",
                                "shippers", "industries", "unions"};
const WordSet central_words = {"central", "reserve", "national", "state"};
const WordSet ministerial_words = {"sectoral", "ministerial"};

class KindJudge {
 public:
  KindJudge(const Annotation& annotation, const LexicalHit& head, TokenRange name)
      : annotation_(annotation),
        document_(annotation.document),
        head_(head),
        headed_(annotation.concept_of(head)),
        name_(name) {}

  EntityType judge() const {
    if (head_.lexical == Lexical::BodyHead)
      return is_private_council() ? EntityType::Organization : EntityType::Body;
    return headed_.has(Trait::Bank) && is_central_bank() ? EntityType::Body
                                                         : EntityType::Organization;
  }

 private:
  bool modified() const { return name_.first < head_.tokens.first; }
  bool complemented() const { return name_.last > head_.tokens.last; }

  // "Peruvian Council on the Andes": councils on a matter are clubs of those who care for it; so
  // are councils of business and of a country's goods.
  bool is_private_council() const {
    const bool of_goods = modified() && headed_.has(Trait::Club) &&
                          annotation_.hit_at(head_.tokens.first - 1, Lexical::Item) != nullptr;
    if ((of_goods && names_country()) || is_of_trade_in_goods()) return true;
    if (modified() && headed_.has(Trait::Club) && (joins_two_countries() || serves_industry()))
      return true;
    if (headed_.has(Trait::Club) && (names_business({name_.first, head_.tokens.first}) ||
                                     names_business({head_.tokens.last, name_.last})))
      return true;
    return complemented() && headed_.has(Trait::Club) && !is_of_ministers() &&
           document_.token(head_.tokens.last).is(Particle::On);
  }
  // "Salt Exporters Council", "Council of Trade Unions"
  bool names_business(TokenRange words) const {
    for (std::uint32_t t = words.first; t < words.last; ++t) {
      if (annotation_.is(t, WordKind::Trader) || business_words.contains(document_.token(t)))
        return true;
    }
    return false;
  }
  // "Lumber Trade Council", "Fish Export Council"
  bool is_of_trade_in_goods() const {
    static const WordSet trades = {"trade", "export", "exports", "marketing", "promotion"};
    const std::uint32_t head = head_.tokens.first;
    return headed_.has(Trait::Club) && name_.first + 1 < head &&
           trades.contains(document_.token(head - 1)) &&
           annotation_.has_hit_at(head - 2, {Lexical::Item});
  }
  // "Sectoral Council on Trade"
  bool is_of_ministers() const {
    return modified() && ministerial_words.contains(document_.token(head_.tokens.first - 1));
  }
  // "Peru Chile Council": friends of both.
  bool joins_two_countries() const {
    const LexicalHit* first = annotation_.hit_at(name_.first, Lexical::Country);
    const LexicalHit* second =
        first == nullptr ? nullptr : annotation_.hit_at(first->tokens.last, Lexical::Country);
    return second != nullptr && second->tokens.last == head_.tokens.first;
  }
  // "Peruvian Fish Industry Council"
  bool serves_industry() const {
    const std::uint32_t industry = head_.tokens.first - 1;
    return industry > name_.first && document_.token(industry).word == "industry"_word &&
           annotation_.hit_at(industry - 1, Lexical::Item) != nullptr;
  }

  // "Peruvian Tea Council", "Tea Council of Peru"
  bool names_country() const {
    return annotation_.hit_at(name_.first, Lexical::Country) != nullptr ||
           (complemented() && document_.token(head_.tokens.last).is(Particle::Of) &&
            annotation_.hit_at(name_.last - 1, Lexical::Country) != nullptr);
  }

  // "Bank of Peru", "Central Bank of Chile", "State Bank".
  bool is_central_bank() const {
    if (modified())
      return central_words.contains(document_.token(head_.tokens.first - 1)) &&
             (!complemented() || document_.token(head_.tokens.last).is(Particle::Of));
    const Mention* country = annotation_.mention_at(name_.last - 1);
    return country != nullptr && country->type == EntityType::Country &&
           country->tokens.first <= head_.tokens.last + 2;
  }

  const Annotation& annotation_;
  const Document& document_;
  const LexicalHit& head_;
  const Concept& headed_;
  TokenRange name_;
};

}  // namespace

EntityType institution_kind(const Annotation& annotation, const LexicalHit& head, TokenRange name) {
  return KindJudge(annotation, head, name).judge();
}

}  // namespace communique
