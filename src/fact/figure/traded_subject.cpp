#include "fact/figure/traded_subject.hpp"

#include <algorithm>

#include "fact/figure/item_word.hpp"
#include "fact/figure/subject_complement.hpp"
#include "fact/figure/subject_context.hpp"
#include "fact/figure/territory.hpp"
#include "mention/measure/item_name.hpp"
#include "mention/side.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

bool is_perfect(const Token& token) { return token.is(Particle::Have) || token.is(Particle::Had); }

class Reader {
 public:
  explicit Reader(const Annotation& annotation)
      : annotation_(annotation), document_(annotation.document) {}

  // The last country before the verb, and what its object says.
  FigureSubject read(const LexicalHit& verb, ConceptId counted, TokenRange amount) {
    std::uint32_t after = amount.last;
    subject_.indicator = counted;
    subject_.item = (*annotation_.vocabulary)[counted].attribute("item");
    sentence_ = document_.sentence_at(verb.tokens.first).tokens;
    read_trader(verb.tokens.first);
    if (inside(after) && document_.token(after).word == "worth"_word) ++after;
    subject_.tokens = {verb.tokens.first,
                       SubjectComplements(annotation_, subject_, sentence_).read(after)};
    if (verb.tokens.last + 1 < amount.first && tells_worth(verb.tokens.last, amount.first)) {
      const bool number = document_.token(verb.tokens.last).is_number();  // "300 ships worth"
      const std::uint32_t goods = verb.tokens.last + (number ? 1 : 0);
      SubjectComplements(annotation_, subject_, sentence_).read_item(goods, goods);
    }
    if (subject_.partners.empty()) read_partner_in_front();
    if (subject_.partners.empty()) read_partner_told_there(verb.tokens.first);
    if (subject_.partners.empty()) read_partner_of_list(amount.last);
    const std::uint32_t first = verb.tokens.first;  // "sold fish to Chile and bought salt"
    const bool goes_on = first > sentence_.first && document_.token(first - 1).is(Particle::And);
    if (annotation_.concept_of(verb).attribute("buys") == "true" && !goes_on) sell_to_buyer();
    return subject_;
  }

 private:
  // "goods worth", "goods to the value of", "goods valued at" before the amount.
  bool tells_worth(std::uint32_t first, std::uint32_t amount) const {
    static const WordSet words = {"worth", "value", "valued", "tune", "totalling", "totaling"};
    const std::uint32_t joint = amount - 1;
    if (words.contains(document_.token(joint))) return true;
    const bool joins =
        document_.token(joint).is(Particle::Of) || document_.token(joint).is(Particle::At);
    return joins && joint > first && words.contains(document_.token(joint - 1));
  }

  // "Peru sold", "Peru’s mills sold", "Peru and Chile traded".
  void read_trader(std::uint32_t verb) {
    std::uint32_t t = verb;
    Territory side;
    const std::uint32_t before = t > sentence_.first && is_perfect(document_.token(t - 1)) ? 2 : 1;
    if (t >= sentence_.first + before && document_.token(t - before).is(Particle::We)) return;
    if (t > sentence_.first && document_.token(t - 1).is(Particle::And)) return;  // of the same
    t = before_apposition(t);
    while (!side && t > sentence_.first) side = trader_at(--t);
    if (!side) return;
    subject_.reporter = side.entity;
    if (indicator() != "trade" || t < sentence_.first + 2) return;
    const Mention* first = annotation_.mention_at(t - 2);
    if (!document_.token(t - 1).is(Particle::And) || first == nullptr || !is_side(*first)) return;
    subject_.reporter = first->entity;
    subject_.partners.assign(1, side.entity);
  }

  // The first comma of "Peru, a member of the Salt Bloc, exported"; else the verb.
  std::uint32_t before_apposition(std::uint32_t verb) const {
    if (verb < sentence_.first + 3 || !document_.token(verb - 1).is(Mark::Comma)) return verb;
    std::uint32_t comma = verb - 2;
    while (comma > sentence_.first && !document_.token(comma).is(Mark::Comma)) --comma;
    const Mention* side = comma > sentence_.first ? annotation_.mention_at(comma - 1) : nullptr;
    return side != nullptr && is_side(*side) ? comma : verb;
  }

  // Whose name begins at the token; of investment, also that of a bank or company.
  Territory trader_at(std::uint32_t token) const {
    const Mention* mention = annotation_.mention_at(token);
    const bool invests = indicator() == "investment" && mention != nullptr &&
                         mention->tokens.first == token &&
                         mention->type == EntityType::Organization;
    if (invests) return {mention->entity, mention->tokens.last};
    return territory_at(annotation_, token);
  }

  // "To Chile, Peru sold $3 million".
  void read_partner_in_front() {
    const Token& joint = document_.token(sentence_.first);
    if (!joint.is(Particle::To) && !joint.is(Particle::From)) return;
    const Territory side =
        territory_at(annotation_, after_article(document_, sentence_, sentence_.first + 1));
    const bool apart = side && inside(side.next) && document_.token(side.next).is(Mark::Comma);
    if (apart && side.entity != subject_.reporter) subject_.partners.assign(1, side.entity);
  }

  // "Trade with Chile grew, and we sold $3 million of fish there": to the country told of last.
  void read_partner_told_there(std::uint32_t verb) {
    const std::uint32_t there = subject_.tokens.last;
    if (!inside(there) || !document_.token(there).is(Particle::There)) return;
    for (std::uint32_t t = verb; t-- > sentence_.first;) {
      const Territory side = territory_at(annotation_, t);
      if (!side || side.entity == subject_.reporter || is_home(side.entity)) continue;
      return subject_.partners.assign(1, side.entity);
    }
  }

  // "sold $3 million of fish and $2 million of salt to Chile": behind the list.
  void read_partner_of_list(std::uint32_t first) {
    constexpr std::uint32_t reach = 20;
    if (indicator() != "exports") return;
    for (std::uint32_t t = first; t + 1 < std::min(sentence_.last, first + reach); ++t) {
      const Token& token = document_.token(t);
      const bool of_part = token.is(Particle::Of) && (document_.token(t + 1).is(Particle::It) ||
                                                      document_.token(t + 1).is(Particle::Them));
      if (of_part || token.is(Mark::Semicolon) || token.is(Particle::Which) ||
          annotation_.hit_at(t, Lexical::ChangeVerb) != nullptr ||
          annotation_.hit_at(t, Lexical::Indicator) != nullptr)
        return;
      if (!token.is(Particle::To)) continue;
      const bool article = document_.token(t + 1).is(Particle::The) && t + 2 < sentence_.last;
      const Territory side = territory_at(annotation_, article ? t + 2 : t + 1);
      if (side) return subject_.partners.assign(1, side.entity);
    }
  }

  // "Chile bought salt from Peru": to Peru, exports to Chile.
  void sell_to_buyer() {
    const EntityIndex buyer = subject_.reporter;
    const EntityIndex seller = subject_.partners.empty() ? no_entity : subject_.partners.front();
    if (buyer == no_entity || is_home(buyer) || (seller != no_entity && !is_home(seller))) return;
    subject_.indicator = annotation_.vocabulary->find("indicator-exports");
    subject_.reporter = seller;
    subject_.partners.assign(1, buyer);
  }

  bool is_home(EntityIndex side) const {
    const ConceptId home = annotation_.home.any;
    return home != no_concept && annotation_.entities[side].concept_id == home;
  }

  bool inside(std::uint32_t token) const { return sentence_.contains(token); }

  std::string_view indicator() const { return indicator_of(annotation_, subject_); }

  const Annotation& annotation_;
  const Document& document_;
  FigureSubject subject_;
  TokenRange sentence_;
};

}  // namespace

FigureSubject read_subject_of_verb(const Annotation& annotation, const LexicalHit& verb,
                                   ConceptId indicator, TokenRange amount) {
  return Reader(annotation).read(verb, indicator, amount);
}

std::optional<FigureSubject> read_passive_subject(const Annotation& annotation,
                                                  const LexicalHit& verb, ConceptId indicator,
                                                  TokenRange amount, std::uint32_t be) {
  const Document& document = annotation.document;
  const TokenRange sentence = document.sentence_at(verb.tokens.first).tokens;
  FigureSubject subject;
  subject.indicator = indicator;
  subject.tokens = {verb.tokens.first, verb.tokens.last};
  SubjectComplements complements(annotation, subject, sentence);
  const bool worth = document.token(amount.last).word == "worth"_word;
  const std::uint32_t of = worth ? amount.last + 1 : amount.last;
  if (document.token(of).is(Particle::Of)) {
    if (complements.read(of) != be) return std::nullopt;
  } else if (amount.last == be && document.token(amount.first - 1).word == "worth"_word) {
    std::uint32_t first = amount.first - 1;
    while (first > sentence.first && counts_as_item_word(annotation, first - 1)) --first;
    if (first < amount.first - 1)
      subject.item = item_as_printed(annotation, {first, amount.first - 1});
  }
  if (subject.item.empty()) return std::nullopt;
  complements.read(verb.tokens.last);
  return subject;
}

}  // namespace communique
