#include "mention/place/small_head_place.hpp"

#include <algorithm>
#include <string_view>

#include "mention/line_tokens.hpp"
#include "mention/name/capitalised_phrase.hpp"
#include "mention/place/known_place.hpp"

namespace communique {
namespace {

constexpr std::uint32_t longest_name = 4;

class Finder {
 public:
  explicit Finder(Annotation& annotation)
      : annotation_(annotation), document_(annotation.document), line_(annotation.document) {}

  void run() {
    for (const LexicalHit& hit : annotation_.hits) {
      if (hit.lexical != Lexical::PlaceHead) continue;
      const Concept& head = annotation_.concept_of(hit);
      const auto small = head.attribute("small");
      const auto positions = head.values_of("position");
      if (small.empty() || document_.sentence_at(hit.tokens.first).headline) continue;
      if (document_.token(hit.tokens.first).capital() && !positions.empty()) continue;
      const bool whole = small == "whole" && hit.form != LexicalForm::Plural;
      if (std::ranges::find(positions, "of") != positions.end()) read_of(hit, whole);
      if (head.attribute("smallOnly") != "of") read_after(hit, whole);
    }
  }

 private:
  // "the port of Quilla", "the town of Quilla", "the ports of Quilla and Moro"
  void read_of(const LexicalHit& head, bool whole) {
    if (!line_.is(head.tokens.last, Particle::Of)) return;
    TokenRange name = name_at(head.tokens.last + 1);
    if (name.empty()) return;
    add(whole ? TokenRange{head.tokens.first, name.last} : name);
    if (head.form != LexicalForm::Plural) return;
    while (joins(name.last) && !name_at(name.last + 1).empty()) {
      name = name_at(name.last + 1);
      add(name);
    }
  }

  // "Quilla region", "the Quilla border post", "the Moro and Quilla border gates"
  void read_after(const LexicalHit& head, bool whole) {
    if (document_.token(head.tokens.first).starts_line) return;
    TokenRange name = name_before(head.tokens.first);
    if (name.empty() || opens_sentence(name)) return;
    add(whole ? TokenRange{name.first, head.tokens.last} : name);
    if (head.form != LexicalForm::Plural) return;
    while (name.first > 1 && joins(name.first - 1) && !name_before(name.first - 1).empty()) {
      name = name_before(name.first - 1);
      add(name);
    }
  }

  bool joins(std::uint32_t at) const {
    return line_.is(at, Particle::And) || line_.is(at, Mark::Comma);
  }

  TokenRange name_at(std::uint32_t first) const {
    if (!line_.has(first) || !is_name_word(document_, first)) return {};
    return checked(name_from(document_, first, JoinDash));
  }

  TokenRange name_before(std::uint32_t last) const {
    if (last == 0 || !is_name_word(document_, last - 1)) return {};
    TokenRange name = name_up_to(document_, last - 1, JoinDash);
    if (document_.token(name.first).is(Particle::The)) ++name.first;
    return checked(name);
  }

  // Of words that nothing explains, or a place that the vocabulary knows.
  TokenRange checked(TokenRange name) const {
    if (name.empty() || name.size() > longest_name) return {};
    const LexicalHit* known = place_hit_at(annotation_, name.first);
    if (known != nullptr && known->tokens == name)
      return annotation_.concept_of(*known).attribute("kind") == "waters" ? TokenRange{} : name;
    if (is_adjective(document_.text_of(name))) return {};
    for (std::uint32_t t = name.first; t < name.last; ++t) {
      const Token& token = document_.token(t);
      const bool plain = !token.is_word() || (!token.has(Digits) && annotation_.hits_at(t).empty());
      if (!plain || annotation_.mention_at(t) != nullptr || token.is_number()) return {};
    }
    return name;
  }

  // "Andean", "Caspian"
  static bool is_adjective(std::string_view name) {
    return name.ends_with("ean") || name.ends_with("ian");
  }

  // "Special", "Selected": the first word of a sentence has a capital anyway.
  bool opens_sentence(TokenRange name) const {
    return name.size() == 1 && document_.sentence_at(name.first).tokens.first == name.first &&
           place_hit_at(annotation_, name.first) == nullptr;
  }

  void add(TokenRange place) {
    for (std::uint32_t t = place.first; t < place.last; ++t) {
      const Mention* mention = annotation_.mention_at(t);
      if (mention != nullptr && (mention->type != EntityType::Place || mention->tokens == place))
        return;
    }
    annotation_.add_mention(place, EntityType::Place, "small-head-of-place", 0.8F);
  }

  Annotation& annotation_;
  const Document& document_;
  const LineTokens line_;
};

}  // namespace

void find_small_head_places(Annotation& annotation) { Finder(annotation).run(); }

}  // namespace communique
