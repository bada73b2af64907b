#include "mention/agreement/elliptic_phrase.hpp"

#include <algorithm>
#include <optional>

#include "mention/agreement/agreement_field.hpp"
#include "mention/agreement/phrase_makers.hpp"
#include "mention/side.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

constexpr std::uint32_t reach = 60;  // tokens from the phrase that tells the kind

class EllipsisReader {
 public:
  explicit EllipsisReader(const Annotation& annotation)
      : annotation_(annotation), document_(annotation.document) {}

  std::optional<AgreementPhrase> read(std::uint32_t token) const {
    if (auto phrase = read_between(token)) return phrase;
    if (auto phrase = read_talks(token)) return phrase;
    const std::uint32_t with = end_of_pronoun(token);
    if (with == token || with + 1 >= document_.size() || !document_.token(with).is(Particle::With))
      return {};
    const AgreementPhrase* kind = kind_before(token);
    if (kind == nullptr) return {};
    AgreementPhrase phrase;
    phrase.name = {token, with};
    phrase.kind = kind->kind;
    phrase.strength = kind->strength;
    phrase.tokens = {token, read_parties(with + 1, phrase.parties)};
    phrase.plural = phrase.parties.size() > 1;
    phrase.elliptic = true;
    if (phrase.parties.empty()) return {};
    return phrase;
  }

 private:
  // "contracts, including one between Orbit and Salz", "and between the Salt Board and the Fish
  // Board on salt": one more of those that the plural tells.
  std::optional<AgreementPhrase> read_between(std::uint32_t token) const {
    const std::uint32_t between = token + 1;
    if (!document_.token(between).is(Particle::Between) || !is_one_more(document_.token(token)))
      return {};
    const AgreementPhrase* kind = plural_before(token);
    if (kind == nullptr) return {};
    AgreementPhrase phrase;
    phrase.kind = kind->kind;
    phrase.strength = kind->strength;
    phrase.elliptic = true;
    phrase.name = phrase.tokens = {token, between};
    std::uint32_t end = read_parties(between + 1, phrase.parties);
    if (phrase.parties.size() < 2) {
      phrase.parties.clear();
      phrase.with_makers = {between, makers_between(document_, between).last};
      end = phrase.with_makers.last;
      if (end <= between) return {};
    } else {
      phrase.tokens.last = end;
    }
    if (document_.token(end).is(Particle::On)) phrase.field = agreement_field(annotation_, end + 1);
    return phrase;
  }

  // "has FTAs with Peru and is in talks with Chile", "is in free trade talks with Chile": on FTAs.
  std::optional<AgreementPhrase> read_talks(std::uint32_t token) const {
    const LexicalHit* talks = annotation_.hit_at(token, Lexical::StatusNoun);
    if (token < 2 || talks == nullptr ||
        annotation_.concept_of(*talks).attribute("talks") != "true")
      return {};
    const std::uint32_t with = talks->tokens.last;
    if (with + 1 >= document_.size() || !document_.token(with).is(Particle::With)) return {};
    const bool free_trade = document_.token(token - 1).word == "trade"_word &&
                            document_.token(token - 2).word == "free"_word;
    const bool held = document_.token(token - 1).is(Particle::In) || follows_conclusion(token);
    if (!free_trade && !(held && tells_trade_before(token))) return {};
    AgreementPhrase phrase;
    phrase.name = {free_trade ? token - 2 : token, with};
    phrase.kind = "FTA";
    phrase.tokens = {phrase.name.first, read_parties(with + 1, phrase.parties)};
    phrase.plural = phrase.parties.size() > 1;
    phrase.elliptic = true;
    if (phrase.parties.empty()) return {};
    return phrase;
  }

  // "has concluded talks"
  bool follows_conclusion(std::uint32_t token) const {
    const LexicalHit* verb = annotation_.hit_at(token - 1, Lexical::StatusVerb);
    return verb != nullptr && annotation_.concept_of(*verb).attribute("ofTalks") == "concluded";
  }

  // "trade agreements", "FTAs" in the sentence before the token.
  bool tells_trade_before(std::uint32_t token) const {
    const AgreementPhrase* before = plural_before(token);
    return before != nullptr &&
           (before->kind == "FTA" || before->kind == "EPA" || before->kind == "CEPA" ||
            document_.text_of(before->name).find("trade") != std::string_view::npos);
  }

  static bool is_one_more(const Token& token) {
    static const WordSet words = {"one", "another", "others", "and"};
    return words.contains(token);
  }

  const AgreementPhrase* plural_before(std::uint32_t token) const {
    const std::uint32_t begin = document_.sentence_at(token).tokens.first;
    const AgreementPhrase* last = nullptr;
    for (const AgreementPhrase& phrase : annotation_.agreements) {
      if (phrase.tokens.first >= token) break;
      if (phrase.tokens.first >= begin && phrase.plural) last = &phrase;
    }
    return last;
  }

  // "those", "the one"
  std::uint32_t end_of_pronoun(std::uint32_t token) const {
    constexpr std::uint64_t one = "one"_word;
    if (document_.token(token).is(Particle::Those)) return token + 1;
    const bool single = document_.token(token).is(Particle::The) && token + 1 < document_.size() &&
                        document_.token(token + 1).word == one;
    return single ? token + 2 : token;
  }

  // The last phrase before in the paragraph; none where that one takes the sides behind it itself.
  const AgreementPhrase* kind_before(std::uint32_t token) const {
    const AgreementPhrase* last = nullptr;
    for (const AgreementPhrase& phrase : annotation_.agreements) {
      if (phrase.tokens.first >= token) break;
      last = &phrase;
    }
    if (last == nullptr || token - last->tokens.first > reach) return nullptr;
    const bool same_paragraph = document_.sentence_at(last->tokens.first).paragraph ==
                                document_.sentence_at(token).paragraph;
    const bool general = last->strength == HeadStrength::Kind && last->kind != "MOU";
    return same_paragraph && (general || !last->parties.empty()) && !takes_sides(*last, token)
               ? last
               : nullptr;
  }

  // "FTAs, including those with Peru": the plural has Peru for a party.
  bool takes_sides(const AgreementPhrase& phrase, std::uint32_t token) const {
    std::vector<ConceptId> sides;
    read_parties(end_of_pronoun(token) + 1, sides);
    return phrase.plural && !sides.empty() &&
           std::ranges::find(phrase.parties, sides.front()) != phrase.parties.end();
  }

  // Adds the sides of "A, B and C" at the token; returns where they end.
  std::uint32_t read_parties(std::uint32_t at, std::vector<ConceptId>& parties) const {
    std::uint32_t end = at;
    while (at < document_.size()) {
      if (document_.token(at).is(Particle::The)) ++at;
      const Mention* side = annotation_.innermost_mention_at(at);
      const bool found = side != nullptr && side->tokens.first == at &&
                         side->concept_id != no_concept && is_side(side->type);
      if (!found) break;
      parties.push_back(side->concept_id);
      end = at = side->tokens.last;
      while (at < document_.size() &&
             (document_.token(at).is(Mark::Comma) || document_.token(at).is(Particle::And)))
        ++at;
    }
    return end;
  }

  const Annotation& annotation_;
  const Document& document_;
};

}  // namespace

void find_elliptic_phrases(Annotation& annotation) {
  std::vector<AgreementPhrase> found;
  const EllipsisReader reader(annotation);
  const std::uint32_t first = annotation.agreements.empty() ? annotation.document.size()
                                                            : annotation.agreements[0].tokens.first;
  for (std::uint32_t token = 0;; ++token) {
    // Before the first phrase only talks tell the kind themselves.
    if (token <= first)
      token = std::min(annotation.next_hit(token, {Lexical::StatusNoun}), first + 1);
    if (token + 2 >= annotation.document.size()) break;
    if (auto phrase = reader.read(token)) found.push_back(std::move(*phrase));
  }
  for (AgreementPhrase& phrase : found) {
    std::ranges::sort(phrase.parties);
    annotation.agreements.push_back(std::move(phrase));
  }
  std::ranges::stable_sort(annotation.agreements, {},
                           [](const AgreementPhrase& phrase) { return phrase.tokens.first; });
}

}  // namespace communique
