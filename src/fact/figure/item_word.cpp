#include "fact/figure/item_word.hpp"

#include "mention/date/date.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

// "roughly USD 7 trillion", "nearly 690 million".
bool is_hedge(const Token& word) {
  return word.word == "roughly"_word || word.word == "nearly"_word || word.word == "almost"_word ||
         word.word == "approximately"_word || word.word == "around"_word ||
         word.word == "some"_word;
}

}  // namespace

bool tells_earning(const Token& verb) {
  static const WordSet earning = {"earned",    "earn",    "brought", "bring",   "fetched",
                                  "generated", "yielded", "netted",  "garnered"};
  return earning.contains(verb);
}

bool names_goods(const Token& noun) {
  static const WordSet others = {"companies", "firms",  "enterprises", "investors", "businesses",
                                 "product",   "period", "periods",     "year",      "month",
                                 "prices",    "volume", "volumes",     "demand",    "growth"};
  return !others.contains(noun);
}

bool counts_as_item_word(const Annotation& annotation, std::uint32_t token) {
  const Token& word = annotation.document.token(token);
  const bool past = annotation.document.text_of(token).ends_with("ed");
  if (!word.is_word() || (past && tells_earning(word)) || date_at(annotation, token) != nullptr)
    return false;
  if (word.is(Particle::Two)) return true;
  static const WordSet raising = {"bringing", "raising",  "lifting",
                                  "boosting", "carrying", "pushing"};
  if (raising.contains(word)) return false;  // "the goal of raising trade"
  if (word.particle != Particle::None || word.word == "whereas"_word ||
      word.word == "abroad"_word || word.word == "meanwhile"_word || word.word == "with"_word)
    return false;
  const bool changes = annotation.hit_at(token, Lexical::ChangeVerb) != nullptr &&
                       annotation.hit_at(token, Lexical::IndicatorModifier) == nullptr;  // "total"
  return !changes && annotation.hit_at(token, Lexical::SpeechVerb) == nullptr &&
         annotation.hit_at(token, Lexical::Scale) == nullptr &&
         annotation.hit_at(token, Lexical::Currency) == nullptr && !is_hedge(word) &&
         word.word != "worth"_word;
}

}  // namespace communique
