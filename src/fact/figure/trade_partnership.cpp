#include "fact/figure/trade_partnership.hpp"

#include "fact/figure/subject_complement.hpp"
#include "fact/figure/subject_context.hpp"
#include "fact/figure/territory.hpp"
#include "mention/side.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

using Role = TradePartnership::Role;

std::optional<Role> role_of(const Annotation& annotation, std::uint32_t token) {
  const Token& noun = annotation.document.token(token);
  if (!trade_roles().contains(noun)) return std::nullopt;
  if (noun.word == "partner"_word) return Role::Partner;
  return annotation.is(token, WordKind::Seller) ? Role::Supplier : Role::Buyer;
}

bool links(const Token& verb) {
  static const WordSet linking = {"remains", "remained", "became", "ranks", "ranked", "stays"};
  return verb.is(Particle::Is) || verb.is(Particle::Was) || linking.contains(verb);
}

// "largest", "third", "main".
bool tells_rank(const Annotation& annotation, std::uint32_t token) {
  return annotation.is(token, WordKind::Rank) ||
         annotation.document.text_of(token).ends_with("est");
}

// The country or bloc whose name ends before the verb: "Chile", "Chile now".
EntityIndex side_before(const Annotation& annotation, TokenRange words, std::uint32_t verb) {
  constexpr std::uint32_t reach = 3;
  for (std::uint32_t t = verb; t > words.first && verb - t < reach; --t) {
    const Mention* side = annotation.mention_at(t - 1);
    if (side == nullptr) continue;
    return is_side(*side) && side->tokens.last == t ? side->entity : no_entity;
  }
  return no_entity;
}

// Reads from the verb that links the two on.
std::optional<TradePartnership> read_behind(const Annotation& annotation, TokenRange words,
                                            std::uint32_t verb) {
  const Document& document = annotation.document;
  TradePartnership partnership;
  bool ranked = false;
  for (std::uint32_t t = verb + 1; t < words.last; ++t) {
    const Token& word = document.token(t);
    if (word.is(Mark::Comma) || word.is(Particle::Of) || word.is(Particle::For)) break;
    if (word.is(Mark::Possessive)) {
      const Mention* owner = annotation.mention_at(t - 1);
      if (owner != nullptr && is_side(*owner)) partnership.owner = owner->entity;
    }
    ranked |= tells_rank(annotation, t);
    const auto role = ranked ? role_of(annotation, t) : std::nullopt;
    if (!role) continue;
    const bool sells = document.token(t - 1).word == "import"_word;  // "import market"
    partnership.role = sells && *role == Role::Buyer ? Role::Supplier : *role;
    partnership.noun = t;
    return partnership;
  }
  return std::nullopt;
}

// "of fish to Chile", "for Peruvian fish" behind the noun; of Peruvian fish, Peru is the seller.
FigureSubject goods_behind(const Annotation& annotation, TokenRange words, std::uint32_t noun) {
  const Document& document = annotation.document;
  FigureSubject goods;
  std::uint32_t first = noun + 1;
  if (first + 1 >= words.last ||
      (!document.token(first).is(Particle::Of) && !document.token(first).is(Particle::For)))
    return goods;
  ++first;
  const Territory side = territory_at(annotation, first);
  if (side) {
    goods.reporter = side.entity;
    first = side.next;
    if (first < words.last && document.token(first).is(Mark::Possessive)) ++first;
  }
  const std::uint32_t to = SubjectComplements(annotation, goods, words).read_item(noun, first);
  if (to + 1 < words.last && document.token(to).is(Particle::To)) {
    if (const Territory buyer = territory_at(annotation, after_article(document, words, to + 1)))
      goods.partners.assign(1, buyer.entity);
  }
  return goods;
}

// "taking", "with", "worth" at most a few words before the amount.
bool leads_to_amount(const Document& document, std::uint32_t noun, std::uint32_t amount) {
  static const WordSet verbs = {"taking",  "buying",    "importing", "purchasing", "receiving",
                                "selling", "supplying", "shipping",  "exporting",  "with",
                                "at",      "providing", "absorbing"};
  constexpr std::uint32_t reach = 6;
  if (document.token(noun + 1).is(Particle::In)) return false;  // "market in the world"
  for (std::uint32_t t = amount; t > noun + 1 && amount - t < reach; --t) {
    if (verbs.contains(document.token(t - 1))) return true;
  }
  return false;
}

bool is_home(const Annotation& annotation, EntityIndex side) {
  const ConceptId home = annotation.home.any;
  return home != no_concept && annotation.entities[side].concept_id == home;
}

}  // namespace

const WordSet& trade_roles() {
  static const WordSet roles = {"market",   "destination", "buyer",    "customer", "importer",
                                "supplier", "source",      "provider", "partner"};
  return roles;
}

bool is_ranked_role(const Annotation& annotation, std::uint32_t noun) {
  return noun > 1 && trade_roles().contains(annotation.document.token(noun)) &&
         (tells_rank(annotation, noun - 1) || tells_rank(annotation, noun - 2));
}

const WordSet& investors() {
  static const WordSet words = {"investors"};
  return words;
}

std::optional<TradePartnership> find_partnership(const Annotation& annotation, TokenRange words) {
  for (std::uint32_t verb = words.first + 1; verb < words.last; ++verb) {
    if (!links(annotation.document.token(verb))) continue;
    const EntityIndex first = side_before(annotation, words, verb);
    if (first == no_entity) continue;
    auto partnership = read_behind(annotation, words, verb);
    if (!partnership || partnership->owner == first) continue;
    partnership->first = first;
    return partnership;
  }
  return std::nullopt;
}

std::optional<FigureSubject> read_market_subject(const Annotation& annotation, TokenRange words) {
  const auto told = find_partnership(annotation, words);
  if (!told || told->role == Role::Partner ||
      !leads_to_amount(annotation.document, told->noun, words.last))
    return std::nullopt;
  FigureSubject subject = goods_behind(annotation, words, told->noun);
  subject.tokens = {told->noun, words.last};
  const bool sells = told->role == Role::Supplier;
  EntityIndex owner = told->owner;
  if (owner == no_entity && !sells) owner = subject.reporter;
  if (owner == no_entity && sells && !subject.partners.empty()) owner = subject.partners.front();
  const bool of_home = is_home(annotation, told->first) && owner != no_entity;
  const bool exports = sells == of_home;
  subject.indicator = exports ? annotation.vocabulary->find("indicator-exports")
                              : annotation.vocabulary->find("indicator-imports");
  subject.reporter = of_home ? told->first : owner;
  subject.partners.assign(1, of_home ? owner : told->first);
  return subject;
}

void read_sides_of_partnership(const Annotation& annotation, FigureSubject& subject,
                               TokenRange words) {
  const auto told = find_partnership(annotation, words);
  if (!told) return;
  const bool exports = indicator_of(annotation, subject) == "exports";
  const bool of_first =
      (told->role == Role::Supplier && exports) || (told->role == Role::Buyer && !exports);
  const EntityIndex reporter = of_first ? told->first : told->owner;
  const EntityIndex partner = of_first ? told->owner : told->first;
  if (subject.reporter != no_entity && subject.reporter != reporter) return;
  subject.reporter = reporter;
  if (partner != no_entity) subject.partners.assign(1, partner);
  if (subject.item.empty()) subject.item = goods_behind(annotation, words, told->noun).item;
}

}  // namespace communique
