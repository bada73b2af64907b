#include "link/canonical_name.hpp"

#include <algorithm>

#include "text/tokenizer.hpp"
#include "util/utf8.hpp"

namespace communique {
namespace {

bool is_filler(const Token& token) {
  switch (token.particle) {
    case Particle::The:
    case Particle::A:
    case Particle::Of:
    case Particle::For:
    case Particle::And:
    case Particle::On:
    case Particle::In:
    case Particle::To:
    case Particle::With:
    case Particle::Between:
      return true;
    default:
      return !token.is_word() && !token.is_number();
  }
}

// "Comprehensive Agreement (CA) with Chile": what a name says in brackets it says otherwise too.
void drop_bracketed(std::vector<Token>& tokens) {
  int depth = 0;
  std::size_t kept = 0;
  for (const Token& token : tokens) {
    if (token.is(Mark::OpenBracket)) ++depth;
    if (depth == 0) tokens[kept++] = token;
    if (token.is(Mark::CloseBracket) && depth > 0) --depth;
  }
  if (kept > 0) tokens.erase(tokens.begin() + static_cast<std::ptrdiff_t>(kept), tokens.end());
}

std::string join(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) {
    if (!out.empty()) out += ' ';
    out += word;
  }
  return out;
}

std::string folded_without_periods(std::string_view text) {
  std::string word = fold(text);
  std::erase(word, '.');
  return word;
}

}  // namespace

std::string CanonicalName::in_order() const { return join(words); }

std::string CanonicalName::sorted() const {
  std::vector<std::string> ordered = words;
  std::ranges::sort(ordered);
  return join(ordered);
}

NameCanon::NameCanon(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {
  for (const Concept& entry : vocabulary.concepts()) {
    const bool head =
        entry.lexical == Lexical::BodyHead || entry.lexical == Lexical::OrganizationHead;
    const bool sole = !entry.attribute("sole").empty() || !entry.attribute("country").empty() ||
                      entry.has(Trait::Standalone);
    if (head && !sole) heads_.insert(fold(entry.label));
  }
}

bool NameCanon::is_bare_head(const CanonicalName& name) const {
  return name.words.size() == 1 && heads_.contains(name.words.front());
}

std::vector<std::string> NameCanon::fields_of_body(std::string_view name) {
  if (is_abbreviation(name)) return {};
  std::vector<std::string> fields = read(name).words;
  std::erase_if(fields, [this](const std::string& word) { return is_bare_head({{word}, {}}); });
  std::ranges::sort(fields);
  return fields;
}

// The country or bloc whose name, adjective or demonym starts at the token; `end` moves behind the
// longest.
const Concept* NameCanon::place_at(std::size_t token, std::size_t& end) const {
  const Concept* found = nullptr;
  Vocabulary::State state = Vocabulary::start;
  for (std::size_t at = token; at < tokens_.size(); ++at) {
    state = vocabulary_.next(state, trie_key(tokens_[at]));
    if (state == Vocabulary::dead) break;
    for (const Sense& sense : vocabulary_.senses(state)) {
      const Concept& entry = vocabulary_[sense.concept_id];
      const bool place = entry.lexical == Lexical::Country || entry.lexical == Lexical::Bloc;
      const bool written = !sense.exact_capitals || tokens_[token].all_capitals();
      if (!place || !written || sense.form == LexicalForm::Capital) continue;
      if (!tokens_[token].capital() || entry.attribute("entity").empty()) continue;
      found = &entry;
      end = at + 1;
    }
  }
  return found;
}

CanonicalName NameCanon::read_whole(std::string_view name) {
  tokens_.clear();
  tokenize(name, tokens_);
  drop_bracketed(tokens_);
  CanonicalName canonical;
  for (std::size_t at = 0; at < tokens_.size();) {
    std::size_t end = at + 1;
    if (const Concept* place = place_at(at, end)) {
      canonical.words.emplace_back(place->attribute("entity"));
    } else if (!is_filler(tokens_[at])) {
      canonical.words.push_back(folded_without_periods(tokens_[at].span().of(name)));
    }
    at = end;
  }
  return canonical;
}

// Whether the tokens from there are the last country, and "of" stands before it.
bool NameCanon::closes_with_country(std::size_t begin) const {
  std::size_t before = begin;
  while (before > 0 && tokens_[before - 1].is(Particle::The)) --before;
  return before > 0 && tokens_[before - 1].is(Particle::Of);
}

CanonicalName NameCanon::read(std::string_view name) {
  CanonicalName canonical = read_whole(name);
  if (canonical.words.size() < 2) return canonical;
  std::size_t first = 0;
  while (first + 1 < tokens_.size() && is_filler(tokens_[first])) ++first;
  std::size_t end = first;
  const bool opens = place_at(first, end) != nullptr && end < tokens_.size() &&
                     !tokens_[end].is_dash() && !tokens_[end].is(Mark::Slash);
  if (opens) {
    canonical.country = canonical.words.front();
    canonical.words.erase(canonical.words.begin());
    return canonical;
  }
  for (std::size_t at = first + 1; at < tokens_.size(); ++at) {
    if (place_at(at, end) == nullptr || end != tokens_.size()) continue;
    if (!closes_with_country(at)) break;
    canonical.country = canonical.words.back();
    canonical.words.pop_back();
    break;
  }
  return canonical;
}

bool is_abbreviation(std::string_view name) {
  std::size_t capitals = 0, letters = 0;
  for (const char c : name) {
    const bool capital = c >= 'A' && c <= 'Z';
    if (c == ' ' || c == '-') return false;
    capitals += capital;
    letters += capital || (c >= 'a' && c <= 'z');
  }
  return capitals >= 2 && capitals * 2 > letters && letters <= 10;
}

bool is_country_or_bloc(std::string_view word) {
  return word.starts_with("country:") || word.starts_with("bloc:");
}

}  // namespace communique
