#include "mention/place/listed_place.hpp"

#include "mention/line_tokens.hpp"
#include "mention/name/capitalised_phrase.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

constexpr std::uint32_t longest_name = 3;

class Finder {
 public:
  explicit Finder(Annotation& annotation)
      : annotation_(annotation), document_(annotation.document), line_(annotation.document) {}

  void run() {
    static const WordSet prepositions = {"in", "from", "between"};
    for (const std::uint32_t token : document_.places_of(prepositions)) {
      if (locates(token)) read(token + 1);
    }
  }

 private:
  bool locates(std::uint32_t token) const {
    switch (document_.token(token).particle) {
      case Particle::In:
      case Particle::From:
      case Particle::Between:
        return !document_.sentence_at(token).headline;
      default:
        return false;
    }
  }

  // One list: unknown names count where a known place stands beside them.
  void read(std::uint32_t at) {
    constexpr std::uint32_t most = 8;
    TokenRange unknown[most];
    std::uint32_t unknowns = 0;
    bool known = false;
    bool joined = false;
    while (line_.has(at)) {
      const Mention* mention = annotation_.mention_at(at);
      const TokenRange name = mention == nullptr ? new_name(at) : mention->tokens;
      const bool place = mention != nullptr && mention->type == EntityType::Place;
      if (name.empty() || name.first != at || (mention != nullptr && !place)) return;
      known |= place;
      if (!place && unknowns < most) unknown[unknowns++] = name;
      const std::uint32_t next = behind_joint(name.last);
      if (next == name.last || !starts_name(next)) {
        joined &= ends_phrase(name.last);
        break;
      }
      joined = true;
      at = next;
    }
    if (!known || !joined) return;
    for (std::uint32_t i = 0; i < unknowns; ++i)
      annotation_.add_mention(unknown[i], EntityType::Place, "place-in-list", 0.75F);
  }

  bool starts_name(std::uint32_t at) const { return line_.has(at) && is_name_word(document_, at); }

  // Behind ",", "and", "or", "to" and their pairs.
  std::uint32_t behind_joint(std::uint32_t at) const {
    if (line_.is(at, Mark::Comma)) ++at;
    const bool word =
        line_.is(at, Particle::And) || line_.is(at, Particle::Or) || line_.is(at, Particle::To);
    return word ? at + 1 : at;
  }

  bool ends_phrase(std::uint32_t at) const {
    if (!line_.has(at)) return true;
    const Token& token = document_.token(at);
    return token.is_word() ? !token.capital() : !token.is(Mark::Possessive) && !token.is_dash();
  }

  TokenRange new_name(std::uint32_t first) const {
    if (!is_name_word(document_, first)) return {};
    const TokenRange name = name_from(document_, first, JoinDash);
    if (name.size() > longest_name || document_.text_of(name).size() < 4) return {};
    for (std::uint32_t t = name.first; t < name.last; ++t) {
      const Token& token = document_.token(t);
      const bool plain = !token.is_word() || (!token.has(Digits) && !token.all_capitals() &&
                                              annotation_.hits_at(t).empty());
      if (!plain || token.is_number() || annotation_.mention_at(t) != nullptr) return {};
    }
    return name;
  }

  Annotation& annotation_;
  const Document& document_;
  const LineTokens line_;
};

}  // namespace

void find_listed_places(Annotation& annotation) { Finder(annotation).run(); }

}  // namespace communique
