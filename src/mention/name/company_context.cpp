#include "mention/name/company_context.hpp"

namespace communique {
namespace {

class ContextJudge {
 public:
  ContextJudge(const Annotation& annotation, const LexicalHit& head, TokenRange name)
      : annotation_(annotation), document_(annotation.document), head_(head), name_(name) {}

  bool judge() const {
    if (annotation_.hit_at(name_.first, Lexical::Field) != nullptr) return false;
    const bool office = annotation_.hit_at(name_.last, Lexical::OfficeHead) != nullptr;
    return office || is_shortened() || follows_kind() || is_unlike_words();
  }

 private:
  // "Salt Group (SG)", "Knorr Utilities (Knorr)"
  bool is_shortened() const {
    if (name_.last + 1 >= document_.size() || !document_.token(name_.last).is(Mark::OpenBracket))
      return false;
    const Token& inside = document_.token(name_.last + 1);
    const bool closed =
        name_.last + 2 < document_.size() && document_.token(name_.last + 2).is(Mark::CloseBracket);
    return inside.all_capitals() || (closed && inside.word == document_.token(name_.first).word);
  }

  // "the retailer Salt Group"
  bool follows_kind() const {
    const std::uint32_t first = name_.first;
    return first > 0 && !document_.token(first - 1).capital() &&
           annotation_.hit_at(first - 1, Lexical::OrganizationHead) != nullptr;
  }

  // "bought by Knorr Group": words that no list knows.
  bool is_unlike_words() const {
    if (annotation_.hit_at(head_.tokens.first, Lexical::OfficeField) != nullptr) return false;
    if (!(opens_sentence() ? acts() : is_led() || has_officer())) return false;
    for (std::uint32_t i = name_.first; i < head_.tokens.first; ++i) {
      const Token& token = document_.token(i);
      if (token.is_word() &&
          (!token.capital() || token.particle != Particle::None ||
           !annotation_.hits_at(i).empty() || annotation_.mention_at(i) != nullptr))
        return false;
    }
    return true;
  }
  bool opens_sentence() const {
    return name_.first == 0 || document_.sentence_at(name_.first).tokens.first == name_.first;
  }
  // Inside a sentence, where the capital tells, after no article: "bought by Knorr Group", "Peru's
  // Knorr Group".
  bool is_led() const {
    const Token& before = document_.token(name_.first - 1);
    return !before.is(Particle::The) && !before.is(Particle::A) &&
           (before.is_word() || before.is(Mark::Comma) || before.is(Mark::Possessive));
  }
  // "Vice President of the Knorr Group"
  bool has_officer() const {
    std::uint32_t of = name_.first - 1;
    if (of > 0 && document_.token(of).is(Particle::The)) --of;
    return of > 0 && document_.token(of).is(Particle::Of) &&
           annotation_.hit_at(of - 1, Lexical::OfficeHead) != nullptr;
  }
  // "Knorr Group signed", "Knorr Group will"
  bool acts() const {
    constexpr LexicalSet verbs{Lexical::SpeechVerb, Lexical::StatusVerb, Lexical::RoleVerb};
    const std::uint32_t verb = name_.last;
    if (verb >= document_.size() || document_.token(verb).starts_line ||
        document_.token(verb).capital())
      return false;
    return annotation_.has_hit_at(verb, verbs) || document_.token(verb).is(Particle::Will) ||
           document_.token(verb).is(Particle::Has);
  }

  const Annotation& annotation_;
  const Document& document_;
  const LexicalHit& head_;
  TokenRange name_;
};

}  // namespace

bool names_company(const Annotation& annotation, const LexicalHit& head, TokenRange name) {
  return ContextJudge(annotation, head, name).judge();
}

bool is_firm_address(const Document& document, std::uint32_t token) {
  return token + 3 < document.size() && document.token(token).word == "m"_word &&
         document.text_of(token) == "M" && document.text_of(token + 1) == "/" &&
         (document.text_of(token + 2) == "s" || document.text_of(token + 2) == "S");
}

}  // namespace communique
