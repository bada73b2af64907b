#include "mention/agreement/agreement.hpp"

#include <algorithm>
#include <unordered_map>

#include "mention/agreement/elliptic_phrase.hpp"
#include "mention/name/noun_phrase.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

// The head or known name that starts at the token; the longer of the two.
const LexicalHit* head_at(const Annotation& annotation, std::uint32_t token) {
  const LexicalHit* known = annotation.hit_at(token, Lexical::Agreement);
  const LexicalHit* head = annotation.hit_at(token, Lexical::AgreementHead);
  if (known == nullptr || head == nullptr) return known == nullptr ? head : known;
  return head->tokens.last > known->tokens.last ? head : known;
}

// "Protocol Amending the Agreement on Salt", "Protocol on Amendments to the Treaty on Salt": the
// name of what is amended is a part of its name, unless the world knows it.
bool amends_within(const Annotation& annotation, const AgreementPhrase& phrase) {
  static const WordSet amending = {"amending", "amend", "amendment", "amendments"};
  const Document& document = annotation.document;
  if (phrase.kind != "Protocol" || !phrase.proper) return false;
  bool amends = false;
  for (std::uint32_t t = phrase.tokens.first; t < phrase.tokens.last; ++t) {
    amends |= amending.contains(document.token(t));
    if (annotation.hit_at(t, Lexical::Agreement) != nullptr) return false;
  }
  return amends;
}

void find_headed_phrases(Annotation& annotation) {
  constexpr LexicalSet heads{Lexical::Agreement, Lexical::AgreementHead};
  for (std::uint32_t token = 0;
       (token = annotation.next_hit(token, heads)) < annotation.document.size(); ++token) {
    const LexicalHit* head = head_at(annotation, token);
    const bool introduced =
        !annotation.agreements.empty() && annotation.agreements.back().abbreviation.contains(token);
    if (introduced) continue;
    std::uint32_t last = head->tokens.last;
    if (auto phrase = read_agreement_phrase(annotation, *head)) {
      annotation.agreements.push_back(*phrase);
      if (phrase->known != no_concept) last = std::max(last, phrase->name.last);
      if (amends_within(annotation, *phrase)) last = std::max(last, phrase->tokens.last);
    }
    token = last - 1;
  }
}

bool in_capitals(const Token& token) { return token.all_capitals() || token.has(Inner); }

// Later uses of short forms that the release introduces in brackets ("DTA").
void find_introduced_abbreviations(Annotation& annotation) {
  const Document& document = annotation.document;
  std::unordered_map<std::uint64_t, std::size_t> introduced;
  for (std::size_t i = 0; i < annotation.agreements.size(); ++i) {
    const TokenRange name = annotation.agreements[i].abbreviation;
    if (name.size() == 1 && head_at(annotation, name.first) == nullptr)
      introduced.try_emplace(document.token(name.first).word, i);
  }
  if (introduced.empty()) return;
  for (std::uint32_t token = 0; token < document.size(); ++token) {
    if (!in_capitals(document.token(token))) continue;
    const auto found = introduced.find(document.token(token).word);
    if (found == introduced.end()) continue;
    const AgreementPhrase& introducing = annotation.agreements[found->second];
    if (introducing.abbreviation.first == token || names_gathering(annotation, token + 1)) continue;
    AgreementPhrase use;
    use.tokens = use.name = {token, token + 1};
    use.kind = introducing.kind;
    use.definite = follows_definite(document, token);
    annotation.agreements.push_back(use);
  }
}

// The name, the name with field and parties, the short form: each is printed for the agreement. The
// head of a longer phrase ("FTA" in "FTA with Chile") is a name of its own only where the release
// cuts it out by brackets, or by "between" where it tells the kind.
void add_mentions(Annotation& annotation, const AgreementPhrase& phrase) {
  if (phrase.nominal) return;
  constexpr EntityType type = EntityType::Agreement;
  if (phrase.elliptic) {
    annotation.add_mention(phrase.tokens, type, "those-with", 0.7F);
    annotation.mentions.back().nominal = true;
    return;
  }
  const bool longer = phrase.tokens != phrase.name;
  const bool pair = phrase.parties.size() > 1 && !phrase.plural && phrase.kind != "Other";
  const bool cut = !phrase.abbreviation.empty() || pair;
  if (!longer || cut)
    annotation.add_mention(phrase.name, type, "agreement-name", 0.9F, phrase.known);
  if (!phrase.abbreviation.empty())
    annotation.add_mention(phrase.abbreviation, type, "agreement-abbreviation", 0.9F, phrase.known);
  if (longer) annotation.add_mention(phrase.tokens, type, "agreement-phrase", 0.85F, phrase.known);
  if (!phrase.last_abbreviation.empty()) {
    annotation.add_mention(phrase.with_last_abbreviation(), type, "agreement-phrase", 0.8F,
                           phrase.known);
  }
}

}  // namespace

void find_agreements(Annotation& annotation) {
  find_headed_phrases(annotation);
  find_introduced_abbreviations(annotation);
  std::ranges::sort(annotation.agreements, {},
                    [](const AgreementPhrase& phrase) { return phrase.tokens.first; });
  find_elliptic_phrases(annotation);
  for (const AgreementPhrase& phrase : annotation.agreements) add_mentions(annotation, phrase);
  annotation.sort_mentions();
}

}  // namespace communique
