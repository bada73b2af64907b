#include "fact/figure/subject_side.hpp"

#include <algorithm>

#include "fact/figure/subject_context.hpp"
#include "fact/figure/territory.hpp"
#include "fact/figure/trade_partnership.hpp"
#include "mention/side.hpp"

namespace communique {
namespace {

class Reader {
 public:
  Reader(const Annotation& annotation, FigureSubject& subject, TokenRange sentence)
      : annotation_(annotation),
        document_(annotation.document),
        subject_(subject),
        sentence_(sentence) {}

  void read(std::uint32_t name) {
    if (subject_.reporter == no_entity && counts_at_home(annotation_, subject_))
      subject_.reporter = first_side();
    if (indicator() == "trade") read_partnership(name);
    if (indicator() == "exports" && subject_.partners.empty()) read_destination();
    if (follows_partnership())
      read_sides_of_partnership(annotation_, subject_, {sentence_.first, subject_.tokens.first});
    read_its_owner(name);
    read_owner_before_whose();
    if (subject_.reporter == no_entity && subject_.partners.empty())
      subject_.reporter = side_in_front();
    if (indicator() == "investment" || indicator() == "FDI") read_investor();
  }

 private:
  // The country or bloc that the sentence is about: "X is a market with a population of ...".
  EntityIndex first_side() const {
    for (std::uint32_t t = sentence_.first; t < subject_.tokens.first; ++t) {
      if (const Territory side = territory_at(annotation_, t)) return side.entity;
    }
    return document_.token(sentence_.first).is(Particle::With) ? side_behind_comma() : no_entity;
  }

  // "With a population of ..., Peru is".
  EntityIndex side_behind_comma() const {
    for (std::uint32_t t = subject_.tokens.last; t + 1 < sentence_.last; ++t) {
      const Territory side =
          document_.token(t).is(Mark::Comma)
              ? territory_at(annotation_, after_article(document_, sentence_, t + 1))
              : Territory{};
      if (side) return side.entity;
    }
    return no_entity;
  }

  // "In Peru, investment rose", "Peru, with investments of ...".
  EntityIndex side_in_front() const {
    const bool bullet = document_.token(sentence_.first).is(Mark::Bullet);
    const std::uint32_t first = bullet ? sentence_.first + 1 : sentence_.first;
    if (!inside(first)) return no_entity;
    const bool in = document_.token(first).is(Particle::In);
    const Territory side =
        territory_at(annotation_, in ? after_article(document_, sentence_, first + 1) : first);
    if (!side || side.next + 1 >= subject_.tokens.first + (in ? 2U : 0U)) return no_entity;
    if (!document_.token(side.next).is(Mark::Comma)) return no_entity;
    const bool with = document_.token(side.next + 1).is(Particle::With);
    return in ? (side.next + 1 == subject_.tokens.first ? side.entity : no_entity)
              : (with && side.next + 5 > subject_.tokens.first ? side.entity : no_entity);
  }

  // "Chile remained the main destination of exports", "the largest market for Peru’s exports".
  void read_destination() {
    std::uint32_t of = subject_.tokens.first;
    if (of > sentence_.first && document_.token(of - 1).is(Particle::The)) --of;
    if (of < sentence_.first + 3) return;
    const bool joined =
        document_.token(of - 1).is(Particle::Of) || document_.token(of - 1).is(Particle::For);
    if (!joined || !annotation_.is(of - 2, WordKind::Buyer)) return;
    const EntityIndex first = first_side();
    if (first != subject_.reporter && first != no_entity) subject_.partners.assign(1, first);
  }

  // ", with exports of" behind what one is to the other.
  bool follows_partnership() const {
    const std::uint32_t with = subject_.tokens.first - 1;
    return (indicator() == "exports" || indicator() == "imports") && subject_.partners.empty() &&
           subject_.tokens.first > sentence_.first + 1 &&
           document_.token(with).is(Particle::With) && document_.token(with - 1).is(Mark::Comma);
  }

  // "X is Y’s largest trading partner, with trade of ...".
  void read_partnership(std::uint32_t end) {
    if (!subject_.partners.empty()) return;
    EntityIndex owner = no_entity;
    bool partner = false;
    for (std::uint32_t t = sentence_.first; t < end; ++t) {
      const Territory side = territory_at(annotation_, t);
      if (side && side.next < end && document_.token(side.next).is(Mark::Possessive) &&
          owner == no_entity)
        owner = side.entity;
      partner |= document_.token(t).word == "partner"_word && owner != no_entity;
    }
    const EntityIndex first = first_side();
    if (!partner || first == no_entity || first == owner) return;
    subject_.reporter = owner;
    subject_.partners.assign(1, first);
  }

  // "According to Peru, its exports to Chile": those of the side that the sentence names first.
  void read_its_owner(std::uint32_t indicator) {
    if (subject_.reporter != no_entity) return;
    for (std::uint32_t t = subject_.tokens.first; t <= indicator; ++t) {
      const bool its = document_.token(t).is(Particle::Its) ||
                       (t > sentence_.first && document_.token(t - 1).is(Particle::Its));
      if (its) subject_.reporter = first_side();
    }
    if (std::ranges::find(subject_.partners, subject_.reporter) != subject_.partners.end())
      subject_.reporter = no_entity;
  }

  // "the least developed countries (LDCs), whose exports"
  void read_owner_before_whose() {
    const std::uint32_t first = subject_.tokens.first;
    if (subject_.reporter != no_entity || first < sentence_.first + 2 ||
        document_.token(first - 1).word != "whose"_word)
      return;
    std::uint32_t at = first - 1;
    while (at > sentence_.first && document_.token(at - 1).kind == TokenKind::Mark) --at;
    const Mention* owner = at > sentence_.first ? annotation_.mention_at(at - 1) : nullptr;
    if (owner != nullptr && is_side(*owner)) subject_.reporter = owner->entity;
  }

  // "Peru has 40 projects in Chile with a total capital of ...", "Peru, with investments of ..., is
  // the country's largest investor".
  void read_investor() {
    if (!subject_.partners.empty() || subject_.bilateral) return;
    for (std::uint32_t t = sentence_.first; t < sentence_.last; ++t) {
      const std::uint64_t word = document_.token(t).word;
      subject_.bilateral |= word == "investor"_word || word == "investors"_word;
    }
    if (subject_.reporter != no_entity) return;
    EntityIndex target = no_entity;
    for (std::uint32_t t = sentence_.first + 1; t < subject_.tokens.first; ++t) {
      const Territory side = territory_at(annotation_, t);
      if (side && document_.token(t - 1).is(Particle::In)) target = side.entity;
    }
    const EntityIndex first = first_side();
    if (target == no_entity || first == target) return;
    subject_.reporter = first;
    subject_.partners.assign(1, target);
  }

  bool inside(std::uint32_t token) const { return sentence_.contains(token); }

  std::string_view indicator() const { return indicator_of(annotation_, subject_); }

  const Annotation& annotation_;
  const Document& document_;
  FigureSubject& subject_;
  TokenRange sentence_;
};

}  // namespace

void read_sides_told_around(const Annotation& annotation, FigureSubject& subject,
                            TokenRange sentence, std::uint32_t indicator) {
  Reader(annotation, subject, sentence).read(indicator);
}

}  // namespace communique
