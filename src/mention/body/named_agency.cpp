#include "mention/body/named_agency.hpp"

#include <vector>

#include "mention/body/free_name.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

constexpr std::string_view rule_of_agency = "name-of-agency";

class AgencyFinder {
 public:
  explicit AgencyFinder(Annotation& annotation)
      : annotation_(annotation), document_(annotation.document) {}

  void run() {
    constexpr LexicalSet heads{Lexical::BodyHead};
    for (std::uint32_t t = 0; (t = annotation_.next_hit(t, heads)) < document_.size(); ++t) {
      const std::uint32_t comma = comma_before(*annotation_.hit_at(t, Lexical::BodyHead));
      if (comma != no_token) read_name(comma);
    }
    for (const TokenRange& name : names_) add_all(name);
  }

 private:
  std::uint32_t comma_before(const LexicalHit& head) const {
    if (head.form != LexicalForm::Base) return no_token;
    return document_.token(head.tokens.first).capital() ? comma_before_name(head)
                                                        : comma_before_kind(head);
  }

  // The comma of ", Peru's National Salt Agency".
  std::uint32_t comma_before_name(const LexicalHit& head) const {
    const Mention* body = annotation_.mention_at(head.tokens.first);
    if (body == nullptr || body->type != EntityType::Body || !ends_phrase(body->tokens.last))
      return no_token;
    const std::uint32_t owner = body->tokens.first;
    if (owner < 3 || !document_.token(owner - 1).is(Mark::Possessive)) return no_token;
    const Mention* country = annotation_.mention_at(owner - 2);
    return country != nullptr && country->type == EntityType::Country
               ? comma_at(country->tokens.first)
               : no_token;
  }

  // The comma of ", the Peruvian water authority,", ", the country's water authority,".
  std::uint32_t comma_before_kind(const LexicalHit& head) const {
    static const WordSet owners = {"national", "state",   "government",
                                   "federal",  "country", "public"};
    constexpr std::uint32_t longest = 6;
    if (!annotation_.concept_of(head).has(Trait::Definite) || !ends_phrase(head.tokens.last))
      return no_token;
    bool owned = false;
    for (std::uint32_t t = head.tokens.first; t > 2 && head.tokens.first - t < longest; --t) {
      const Mention* country = annotation_.mention_at(t - 1);
      if (country != nullptr && country->type == EntityType::Country) {
        const std::uint32_t first = country->tokens.first;
        const bool article = first > 1 && document_.token(first - 1).is(Particle::The);
        return comma_at(article ? first - 1 : first);
      }
      const Token& before = document_.token(t - 1);
      owned |= owners.contains(before);
      if (owned && before.is(Particle::The)) return comma_at(t - 1);
      if (before.is(Mark::Possessive)) continue;
      if (!before.is_word() || before.capital() || !before.is(Particle::None)) break;
    }
    return no_token;
  }

  std::uint32_t comma_at(std::uint32_t first) const {
    return first > 1 && document_.token(first - 1).is(Mark::Comma) ? first - 1 : no_token;
  }

  bool ends_phrase(std::uint32_t at) const {
    if (at >= document_.size() || document_.token(at).starts_line) return true;
    const Token& token = document_.token(at);
    return token.is(Mark::Comma) || token.is(Mark::Period) || token.is(Mark::Semicolon) ||
           token.is(Mark::CloseBracket);
  }

  void read_name(std::uint32_t comma) {
    const Mention* known = annotation_.mention_at(comma - 1);
    const bool guessed = known != nullptr && known->type == EntityType::Organization &&
                         known->concept_id == no_concept && known->tokens.last == comma;
    const TokenRange name = guessed ? known->tokens : free_name_before(annotation_, comma);
    if (!name.empty() && name.size() < 3) names_.push_back(name);
  }

  // The name wherever it stands.
  void add_all(TokenRange name) {
    const auto is_name = [&](std::uint32_t at) {
      for (std::uint32_t i = 0; i < name.size(); ++i) {
        if (document_.text_of(at + i) != document_.text_of(name.first + i)) return false;
      }
      return true;
    };
    for (std::uint32_t t = 0; t + name.size() <= document_.size(); ++t) {
      if (!is_name(t)) continue;
      const TokenRange tokens{t, t + name.size()};
      annotation_.drop_mentions([&](const Mention& m) {
        return m.tokens == tokens && m.type == EntityType::Organization;
      });
      annotation_.add_mention(tokens, EntityType::Body, rule_of_agency, 0.85F);
    }
  }

  Annotation& annotation_;
  const Document& document_;
  std::vector<TokenRange> names_;
};

}  // namespace

void find_named_agencies(Annotation& annotation) {
  AgencyFinder(annotation).run();
  annotation.sort_mentions();
}

ConceptId country_of_agency(const Annotation& annotation, const Mention& name) {
  const Document& document = annotation.document;
  const std::uint32_t comma = name.tokens.last;
  if (name.rule != rule_of_agency || comma + 2 >= document.size() ||
      !document.token(comma).is(Mark::Comma))
    return no_concept;
  const std::uint32_t first = document.token(comma + 1).is(Particle::The) ? comma + 2 : comma + 1;
  const Mention* country = annotation.mention_at(first);
  return country != nullptr && country->type == EntityType::Country ? country->concept_id
                                                                    : no_concept;
}

const Mention* telling_body(const Annotation& annotation, std::uint32_t comma) {
  const Document& document = annotation.document;
  const Mention* name = comma == 0 ? nullptr : annotation.mention_at(comma - 1);
  if (comma + 3 >= document.size() || !document.token(comma).is(Mark::Comma) || name == nullptr ||
      name->rule != rule_of_agency)
    return nullptr;
  const Mention* country = annotation.mention_at(comma + 1);
  if (country == nullptr || country->type != EntityType::Country) return nullptr;
  const std::uint32_t owned = country->tokens.last + 1;
  const Mention* body = owned < document.size() ? annotation.mention_at(owned) : nullptr;
  return body != nullptr && body->type == EntityType::Body && body->tokens.first == owned ? body
                                                                                          : nullptr;
}

}  // namespace communique
