#include "fact/clause/named_examples.hpp"

#include <algorithm>

#include "text/word_set.hpp"

namespace communique {
namespace {

const WordSet many = {"members",      "delegations", "countries", "states",       "parties",
                      "others",       "economies",   "partners",  "delegates",    "speakers",
                      "nations",      "governments", "observers", "participants", "donors",
                      "contributors", "ministers",   "officials", "agencies",     "firms",
                      "companies"};
const WordSet quantifiers = {"several", "many",   "some",    "other",      "most",     "few",
                             "various", "number", "dozen",   "numerous",   "member",   "two",
                             "three",   "four",   "five",    "six",        "seven",    "eight",
                             "nine",    "ten",    "further", "developing", "developed"};

class ExampleReader {
 public:
  ExampleReader(const Annotation& annotation, const ActorPhrases& phrases)
      : annotation_(annotation), document_(annotation.document), phrases_(phrases) {}

  const Actors* before(std::uint32_t end, std::uint32_t begin) const {
    if (end < begin + 4) return nullptr;
    if (!is_aside(end - 1)) return without_marks_before(end, begin);
    const Actors* named = phrases_.ending_at(end - 1);
    if (named == nullptr || named->tokens.first <= begin + 2) return nullptr;
    std::uint32_t mark = named->tokens.first - 1;
    if (!document_.token(mark).is(Mark::OpenBracket)) {
      mark = before_introduction(named->tokens.first);
      if (mark == no_token || mark <= begin) return nullptr;
    }
    return is_aside(mark) && names_many(mark, begin) ? named : nullptr;
  }

  const Actors* from(std::uint32_t first, std::uint32_t end) const {
    constexpr std::uint32_t longest_phrase = 6;
    for (std::uint32_t t = first; t + 2 < end && t < first + longest_phrase; ++t) {
      if (many.contains(document_.token(t))) return counts(first, t) ? behind(t + 1, end) : nullptr;
    }
    return nullptr;
  }

  const Actors* behind(std::uint32_t mark, std::uint32_t end) const {
    if (mark + 1 >= end || !is_aside(mark)) return nullptr;
    const std::uint32_t list = behind_introduction(mark + 1, end);
    if (list < end) return phrases_.starting_at(list);
    return document_.token(mark).is(Mark::OpenBracket) ? phrases_.starting_at(mark + 1) : nullptr;
  }

 private:
  // "Donors including Peru and Chile have pledged"
  const Actors* without_marks_before(std::uint32_t end, std::uint32_t begin) const {
    const Actors* named = phrases_.ending_at(end);
    if (named == nullptr || named->tokens.first < begin + 2) return nullptr;
    const std::uint32_t including = named->tokens.first - 1;
    const bool examples = document_.token(including).is(Particle::Including) ||
                          (document_.token(including).is(Particle::As) && including > begin + 1 &&
                           document_.token(including - 1).word == "such"_word);
    if (!examples) return nullptr;
    const bool such_as = document_.token(including).is(Particle::As);
    return names_many(including - (such_as ? 1 : 0), begin) ? named : nullptr;
  }

  bool is_aside(std::uint32_t token) const {
    const Token& mark = document_.token(token);
    return mark.is(Mark::Comma) || mark.is(Mark::OpenBracket) || mark.is(Mark::CloseBracket) ||
           (mark.is_dash() && !mark.glued);
  }

  // The mark before "including", "such as", "among them", "notably" that ends at the token.
  std::uint32_t before_introduction(std::uint32_t token) const {
    if (token < 3) return no_token;
    const Token& last = document_.token(token - 1);
    if (last.is(Particle::Including) || last.word == "notably"_word || last.word == "namely"_word)
      return token - 2;
    const bool pair = (last.is(Particle::As) && document_.token(token - 2).word == "such"_word) ||
                      (last.is(Particle::Them) && document_.token(token - 2).word == "among"_word);
    return pair ? token - 3 : no_token;
  }
  std::uint32_t behind_introduction(std::uint32_t token, std::uint32_t end) const {
    for (std::uint32_t list = token + 1; list < std::min(end, token + 3); ++list) {
      if (before_introduction(list) == token - 1) return list;
    }
    return end;
  }

  // "several WTO members" before the mark, as the subject of a clause.
  bool names_many(std::uint32_t mark, std::uint32_t begin) const {
    if (!many.contains(document_.token(mark - 1))) return false;
    std::uint32_t first = mark - 1;
    while (first > begin && quantifies(first - 1)) --first;
    return first == begin || opens_clause(document_.token(first - 1));
  }
  bool counts(std::uint32_t first, std::uint32_t noun) const {
    for (std::uint32_t t = first; t < noun; ++t) {
      if (!quantifies(t)) return false;
    }
    return true;
  }
  bool quantifies(std::uint32_t token) const {
    const Token& word = document_.token(token);
    const Mention* bloc = annotation_.mention_at(token);
    return quantifiers.contains(word) || word.is_number() || word.is(Particle::A) ||
           word.is(Particle::The) || word.is(Particle::Other) || word.is(Particle::All) ||
           word.is(Particle::Two) || word.is(Particle::Of) ||
           (bloc != nullptr && bloc->type == EntityType::Bloc);
  }
  static bool opens_clause(const Token& token) {
    return token.kind == TokenKind::Mark || token.is(Particle::And) || token.is(Particle::But) ||
           token.is(Particle::That) || token.is(Particle::While);
  }

  const Annotation& annotation_;
  const Document& document_;
  const ActorPhrases& phrases_;
};

}  // namespace

const Actors* examples_before(const Annotation& annotation, const ActorPhrases& phrases,
                              std::uint32_t end, std::uint32_t begin) {
  return ExampleReader(annotation, phrases).before(end, begin);
}

const Actors* examples_from(const Annotation& annotation, const ActorPhrases& phrases,
                            std::uint32_t first, std::uint32_t end) {
  return ExampleReader(annotation, phrases).from(first, end);
}

const Actors* examples_behind(const Annotation& annotation, const ActorPhrases& phrases,
                              std::uint32_t mark, std::uint32_t end) {
  return ExampleReader(annotation, phrases).behind(mark, end);
}

}  // namespace communique
