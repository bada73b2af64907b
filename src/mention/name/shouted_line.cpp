#include "mention/name/shouted_line.hpp"

#include <unordered_set>
#include <vector>

namespace communique {
namespace {

constexpr std::uint32_t fewest_words = 4;  // a shorter line may be a name by itself

// Whether all words of the sentence but a few are written in capitals.
bool is_shouted(const Annotation& annotation, const Sentence& sentence) {
  std::uint32_t words = 0, shouted = 0;
  for (std::uint32_t t = sentence.tokens.first; t < sentence.tokens.last; ++t) {
    const Token& token = annotation.document.token(t);
    if (!token.is_word() || token.has(Initial)) continue;
    ++words;
    shouted += token.all_capitals();
    if ((words - shouted) * 10 > sentence.tokens.size()) return false;
  }
  return words >= fewest_words && shouted * 10 >= words * 9;
}

// Equal for names of the same words, whatever their case.
std::uint64_t name_key(const Annotation& annotation, const Mention& mention) {
  std::uint64_t key = 0;
  for (std::uint32_t t = mention.tokens.first; t < mention.tokens.last; ++t) {
    const Token& token = annotation.document.token(t);
    if (token.is_word() || token.is_number()) key = key * 0x100000001b3ULL + token.word;
  }
  return key;
}

// ", PERU, 22 JULY 2025": where and when, up to the end of the line.
bool tells_place_and_day(const Annotation& annotation, TokenRange rest) {
  constexpr LexicalSet names{Lexical::Country, Lexical::Place, Lexical::Month};
  for (std::uint32_t t = rest.first; t < rest.last; ++t) {
    const Token& token = annotation.document.token(t);
    const bool told = token.is(Mark::Comma) || token.is(Mark::Period) || token.is_number() ||
                      annotation.has_hit_at(t, names);
    if (!told) return false;
  }
  return true;
}

// "MINISTRY OF FISH AND SALT", "ISSUED BY THE MINISTRY OF FISH", "MINISTRY OF FISH, PERU": a body
// with its field that ends the line and either is all of it or stands behind an article.
bool is_letterhead(const Annotation& annotation, const Mention& mention) {
  const Document& document = annotation.document;
  const TokenRange line = document.sentence_at(mention.tokens.first).tokens;
  if (mention.type != EntityType::Body ||
      !tells_place_and_day(annotation, {mention.tokens.last, line.last}))
    return false;
  const bool opens = mention.tokens.first == line.first ||
                     document.token(mention.tokens.first - 1).is(Particle::The);
  const std::uint32_t joint = mention.tokens.first + 1;
  return opens && joint < mention.tokens.last &&
         (document.token(joint).is(Particle::Of) || document.token(joint).is(Particle::For));
}

}  // namespace

void drop_shouted_guesses(Annotation& annotation) {
  const std::span<const Sentence> sentences = annotation.document.sentences();
  std::vector<bool> shouted(sentences.size());
  bool any = false;
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    shouted[s] = is_shouted(annotation, sentences[s]);
    any |= shouted[s];
  }
  if (!any) return;
  const auto is_in_shouted = [&](const Mention& m) {
    return shouted[annotation.document.sentence_index(m.tokens.first)];
  };
  std::unordered_set<std::uint64_t> names;
  for (const Mention& mention : annotation.mentions) {
    if (!is_in_shouted(mention)) names.insert(name_key(annotation, mention));
  }
  annotation.drop_mentions([&](const Mention& mention) {
    return is_in_shouted(mention) && mention.concept_id == no_concept &&
           !is_letterhead(annotation, mention) && !names.contains(name_key(annotation, mention));
  });
  annotation.sort_mentions();
}

}  // namespace communique
