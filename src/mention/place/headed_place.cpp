#include "mention/place/headed_place.hpp"

#include <algorithm>

#include "mention/name/capitalised_phrase.hpp"
#include "mention/place/known_place.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

// Where the name stands to its head.
struct HeadPosition {
  bool after = false;   // "X Province"
  bool before = false;  // "Lake X"
  bool of = false;      // "Port of X"
  bool weak = false;    // needs "at" or "in" before the whole
  bool tail = false;    // the name may go on after it: "Lotte Hotel World"
};

HeadPosition position_of(const Concept& head) {
  HeadPosition position;
  const auto stated = head.values_of("position");
  if (stated.empty()) return position;
  const auto has = [&](std::string_view name) {
    return std::ranges::find(stated, name) != stated.end();
  };
  position.after = has("after");
  position.before = has("before");
  position.of = has("of");
  position.weak = head.attribute("strength") == "weak";
  position.tail = has("within");
  return position;
}

class Finder {
 public:
  explicit Finder(Annotation& annotation)
      : annotation_(annotation), document_(annotation.document) {}

  void run() {
    for (const LexicalHit& hit : annotation_.hits) {
      if (hit.lexical != Lexical::PlaceHead || !is_name_word(document_, hit.tokens.first)) continue;
      if (document_.sentence_at(hit.tokens.first).headline || is_joined(hit)) continue;
      read(hit, position_of(annotation_.concept_of(hit)));
    }
  }

 private:
  void read(const LexicalHit& head, HeadPosition position) {
    if (position.of && read_of(head)) return;
    if (position.after && read_after(head, position)) return;
    if (position.before) read_before(head);
  }

  // "Food & Hotel Lima": a fair.
  bool is_joined(const LexicalHit& head) const {
    return head.tokens.first > 0 && document_.token(head.tokens.first - 1).is(Mark::Ampersand);
  }

  // "Port of Busan", "City of London".
  bool read_of(const LexicalHit& head) {
    const std::uint32_t of = head.tokens.last;
    if (of + 1 >= document_.size() || !document_.token(of).is(Particle::Of)) return false;
    if (!is_name_word(document_, of + 1) || document_.token(of + 1).starts_line) return false;
    const Mention* inner = annotation_.mention_at(of + 1);
    if (inner != nullptr && inner->type != EntityType::Place) return false;
    const std::uint32_t last =
        inner != nullptr ? inner->tokens.last : name_from(document_, of + 1, JoinDash).last;
    return add({head.tokens.first, last}, 0.85F);
  }

  // "North Gyeongsang Province", "Four Seasons Hotel Seoul".
  bool read_after(const LexicalHit& head, HeadPosition position) {
    const TokenRange before = name_up_to(document_, head.tokens.first, JoinDash | JoinPossessive);
    const TokenRange name{skip_article(before.first),
                          position.tail ? tail_end(head.tokens.last) : head.tokens.last};
    const bool bare = name.first >= head.tokens.first && name.last == head.tokens.last;
    if (is_kind_of_organization(name.first)) return false;
    const bool placed = !position.weak || located(name.first) || followed_by_city(name.last);
    if (bare || goes_on(name.last) || !placed) return false;
    return add(name, position.weak ? 0.8F : 0.88F);
  }

  // "the NGO Clean Rivers"
  bool is_kind_of_organization(std::uint32_t at) const {
    const LexicalHit* kind = annotation_.hit_at(at, Lexical::OrganizationHead);
    return kind != nullptr && annotation_.concept_of(*kind).has(Trait::Common);
  }

  // "Lake Balkhash", "Hotel Astoria".
  void read_before(const LexicalHit& head) {
    const TokenRange name = name_from(document_, head.tokens.first, JoinDash);
    const bool opens =
        name_up_to(document_, head.tokens.first, JoinDash).first == head.tokens.first;
    if (opens && name.last > head.tokens.last) add(name, 0.85F);
  }

  // What stands after the head without a break: "Lotte Hotel World", "Government Complex Sejong".
  std::uint32_t tail_end(std::uint32_t last) const {
    while (unexplained(last) || place_hit_at_token(last)) ++last;
    return last;
  }

  bool name_word_at(std::uint32_t token) const {
    return token < document_.size() && !document_.token(token).starts_line &&
           is_name_word(document_, token);
  }

  bool unexplained(std::uint32_t token) const {
    return name_word_at(token) && annotation_.hits_at(token).empty() &&
           annotation_.mention_at(token) == nullptr;
  }

  bool place_hit_at_token(std::uint32_t token) const {
    return name_word_at(token) && place_hit_at(annotation_, token) != nullptr;
  }

  // "Indian Ocean Region", "Airport Improvement Program": the head is not the last word of the
  // name. An office may follow: "Western Province Governor".
  bool goes_on(std::uint32_t token) const {
    return name_word_at(token) && annotation_.hit_at(token, Lexical::OfficeHead) == nullptr &&
           annotation_.hit_at(token, Lexical::OfficeModifier) == nullptr &&
           annotation_.mention_at(token) == nullptr;
  }

  std::uint32_t skip_article(std::uint32_t first) const {
    return document_.token(first).is(Particle::The) ? first + 1 : first;
  }

  // Whether "at", "in" or the like leads to the name.
  bool located(std::uint32_t first) const {
    if (first > 0 && document_.token(first - 1).is(Particle::The)) --first;
    if (first == 0) return false;
    static const WordSet visits = {"visited", "toured", "inspected", "visit", "tour", "inspect"};
    if (visits.contains(document_.token(first - 1)) || follows_address(first)) return true;
    switch (document_.token(first - 1).particle) {
      case Particle::At:
      case Particle::In:
      case Particle::From:
      case Particle::To:
      case Particle::Within:
        return true;
      default:
        return false;
    }
  }

  // "the Old Treasury Building, Salt Avenue"
  bool follows_address(std::uint32_t first) const {
    if (first < 2 || !document_.token(first - 1).is(Mark::Comma)) return false;
    return std::ranges::any_of(annotation_.mentions, [&](const Mention& mention) {
      return mention.type == EntityType::Place && mention.tokens.last == first - 1;
    });
  }

  // "Social Security House, Nairobi".
  bool followed_by_city(std::uint32_t token) const {
    return token + 1 < document_.size() && document_.token(token).is(Mark::Comma) &&
           place_hit_at_token(token + 1);
  }

  bool add(TokenRange name, float confidence) {
    for (std::uint32_t t = name.first; t < name.last; ++t) {
      const Mention* mention = annotation_.mention_at(t);
      const bool inner =
          mention != nullptr && name.contains(mention->tokens) && mention->tokens != name;
      if (mention != nullptr && !inner) return false;
    }
    annotation_.add_mention(name, EntityType::Place, "head-of-place", confidence);
    return true;
  }

  Annotation& annotation_;
  const Document& document_;
};

}  // namespace

void find_headed_places(Annotation& annotation) { Finder(annotation).run(); }

}  // namespace communique
