#include "mention/name/abbreviation.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <vector>

#include "mention/name/capitalised_phrase.hpp"
#include "mention/place/dateline.hpp"
#include "util/utf8.hpp"

namespace communique {
namespace {

constexpr std::uint32_t longest_short_name = 4;

const std::uint64_t hereinafter = word_hash("hereinafter");
const std::uint64_t minister = word_hash("minister");
const std::uint64_t hereafter = word_hash("hereafter");

bool is_body_type(EntityType type) {
  return type == EntityType::Body || type == EntityType::Organization;
}

// Hash of the words in the range, so that "TA CR" and "TA ČR" are one.
std::uint64_t words_hash(const Document& document, TokenRange range) {
  std::uint64_t hash = 0;
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    const Token& token = document.token(i);
    hash = hash * 1099511628211ULL + (token.is_word() ? token.word : 1);
  }
  return hash;
}

TokenRange quoted_name(const Document& document, std::uint32_t open_quote) {
  TokenRange name{open_quote + 1, open_quote + 1};
  if (name.first < document.size() && document.token(name.first).is(Particle::The)) ++name.first;
  for (name.last = name.first; name.last < document.size(); ++name.last) {
    const Token& token = document.token(name.last);
    if (token.is(Mark::CloseQuote)) return name;
    if (token.starts_line || name.size() == longest_short_name) break;
  }
  return {};
}

class AbbreviationScan {
 public:
  explicit AbbreviationScan(Annotation& annotation)
      : annotation_(annotation), document_(annotation.document) {}

  void run() {
    define_names();
    drop_forgotten();
    annotation_.sort_mentions();
    for (std::uint32_t i = 0; i < document_.size(); ++i) {
      if (!annotation_.document.token(i).capital() || annotation_.mention_at(i) != nullptr)
        continue;
      if (!add_defined(i) && !add_known(i)) add_owned(i);
    }
  }

 private:
  struct Definition {
    EntityType type;
    std::uint32_t length;
    bool quoted;
  };

  void define_names() {
    const std::size_t count = annotation_.mentions.size();
    for (std::size_t m = 0; m < count; ++m) {
      const Mention mention = annotation_.mentions[m];
      if (!is_body_type(mention.type)) continue;
      const std::uint32_t after = mention.tokens.last;
      if (after >= document_.size()) continue;
      if (document_.token(after).is(Mark::OpenBracket)) define(mention, after);
      define_in_front(mention);
    }
    for (const std::uint32_t i : document_.places_of(Mark::OpenBracket)) {
      if (i > 0 && is_name_word(document_, i - 1)) define_by_minister(i);
    }
    for (const Dateline& dateline : find_datelines(annotation_)) define_writer(dateline.tokens);
  }

  // "(FMA – Lima, 3 May).-", "LIMA, 3 May (FMA).-": the office that writes needs no full name.
  void define_writer(TokenRange dateline) {
    for (std::uint32_t t = dateline.first; t + 1 < dateline.last; ++t) {
      const std::uint32_t name = t + 1;
      const bool unknown =
          annotation_.hits_at(name).empty() && document_.token(name).all_capitals();
      if (document_.token(t).is(Mark::OpenBracket) && unknown &&
          next_name_word(document_, name, JoinNothing) == no_token)
        return add_definition({name, name + 1}, EntityType::Body, "writer-in-dateline");
    }
  }

  // "Minister of Fish and Bread (MOFB)" defines the ministry by its abbreviation alone.
  void define_by_minister(std::uint32_t open) {
    const TokenRange name = short_name_in_brackets(annotation_, open);
    if (name.size() != 1 || annotation_.mention_at(open - 1) != nullptr) return;
    if (annotation_.hit_at(name.first, Lexical::PostNominal) != nullptr) return;  // "Ana Ruiz (MP)"
    const std::string_view text = document_.text_of(name.first);
    const TokenRange title =
        name_up_to(document_, open - 1, JoinDash | JoinAnd | JoinComma | JoinOf | JoinFor);
    for (std::uint32_t i = title.first; i + 1 < title.last; ++i) {
      const bool office = document_.token(i).word == minister && text.starts_with('M');
      if (office && document_.token(i + 1).is(Particle::Of))
        return add_definition(name, EntityType::Body, "abbreviation-of-ministry");
    }
  }

  void define(const Mention& mention, std::uint32_t open) {
    if (stands_in_other_name(mention)) return;
    const TokenRange name = short_name_in_brackets(annotation_, open);
    if (name.empty()) return define_blend(mention, open + 1);
    if (geographic(name.first)) return;
    if (mention.type == EntityType::Body) forget_organization(name);
    add_definition(name, mention.type, "abbreviation-in-brackets");
  }

  // "Peru Trade Agency (PromPerú)" tells that what is known as an organisation is a body.
  void forget_organization(TokenRange name) {
    const Mention* known = annotation_.mention_at(name.first);
    const bool organization = known != nullptr && known->type == EntityType::Organization &&
                              known->tokens == name && known->concept_id != no_concept;
    if (organization) spelled_out_.push_back(known->concept_id);
  }
  void drop_forgotten() {
    if (spelled_out_.empty()) return;
    annotation_.drop_mentions([&](const Mention& mention) {
      return mention.type == EntityType::Organization &&
             std::ranges::find(spelled_out_, mention.concept_id) != spelled_out_.end();
    });
  }

  // "Members of Parliament (MP)": the abbreviation is of more than the body.
  bool stands_in_other_name(const Mention& mention) const {
    const std::uint32_t first = mention.tokens.first;
    return mention.tokens.size() == 1 && first > 1 && document_.token(first - 1).is(Particle::Of) &&
           is_name_word(document_, first - 2);
  }

  // "Polish Salt Association (Polsalt)"
  void define_blend(const Mention& mention, std::uint32_t word) {
    if (word + 1 >= document_.size() || !document_.token(word + 1).is(Mark::CloseBracket)) return;
    const bool name = document_.token(word).capital() && annotation_.mention_at(word) == nullptr;
    if (name && is_blend(document_.text_of(word), mention))
      add_definition({word, word + 1}, mention.type, "blend-in-brackets");
  }

  // Whether the letters stand in the name in this order, in more than one of its words, and it
  // opens with the first two of them.
  bool is_blend(std::string_view word, const Mention& mention) const {
    constexpr std::size_t shortest = 5;
    const std::string letters = fold(word);
    const std::string name = fold(mention.span.of(document_.text()));
    if (letters.size() < shortest || !name.starts_with(letters.substr(0, 2))) return false;
    std::size_t at = 0;
    for (const char letter : letters) {
      at = name.find(letter, at);
      if (at++ == std::string::npos) return false;
    }
    return name.find(letters) == std::string::npos;
  }

  // "KOTRA (Korea Trade-Investment Promotion Agency)"
  void define_in_front(const Mention& mention) {
    const std::uint32_t open = mention.tokens.first - 1;
    if (mention.tokens.first < 2 || !document_.token(open).is(Mark::OpenBracket)) return;
    if (!document_.token(mention.tokens.last).is(Mark::CloseBracket)) return;
    if (!looks_abbreviated(document_, open - 1) || annotation_.mention_at(open - 1) != nullptr)
      return;
    add_definition({open - 1, open}, mention.type, "name-in-brackets");
  }

  void add_definition(TokenRange name, EntityType type, std::string_view rule) {
    const LexicalHit* known = annotation_.hit_at(name.first, Lexical::Body);
    const bool same = rule == "abbreviation-of-ministry" && known != nullptr;
    annotation_.add_mention(name, type, rule, 0.94F, same ? known->concept_id : no_concept);
    const bool quoted = !looks_abbreviated(document_, name.first);
    definitions_.try_emplace(words_hash(document_, name), Definition{type, name.size(), quoted});
    if (name.size() > longest_) longest_ = name.size();
    openings_ |= opening_bit(name.first);
  }

  bool geographic(std::uint32_t token) const {
    const Mention* mention = annotation_.mention_at(token);
    return mention != nullptr && !is_body_type(mention->type);
  }

  // One of 64 bits, by which most tokens are told from those that open a definition.
  std::uint64_t opening_bit(std::uint32_t token) const {
    return std::uint64_t{1} << (document_.token(token).word & 63);
  }

  bool add_defined(std::uint32_t first) {
    if ((openings_ & opening_bit(first)) == 0) return false;
    for (std::uint32_t length = longest_; length > 0; --length) {
      const TokenRange range{first, first + length};
      if (range.last > document_.size()) continue;
      const auto found = definitions_.find(words_hash(document_, range));
      if (found == definitions_.end() || found->second.length != length) continue;
      if (!found->second.quoted && !looks_abbreviated(document_, first)) continue;
      if (found->second.quoted && next_name_word(document_, range.last - 1, JoinDash) != no_token)
        continue;
      annotation_.add_mention(range, found->second.type, "defined-abbreviation", 0.93F);
      return true;
    }
    return false;
  }

  bool add_known(std::uint32_t first) {
    for (const Lexical lexical : {Lexical::Body, Lexical::Organization}) {
      const LexicalHit* hit = annotation_.hit_at(first, lexical);
      if (hit == nullptr || hit->form != LexicalForm::Abbreviation) continue;
      if (means_other(*hit) || inside_capitals(hit->tokens)) continue;
      const EntityType type =
          lexical == Lexical::Body ? EntityType::Body : EntityType::Organization;
      annotation_.add_mention(hit->tokens, type, "known-abbreviation", 0.92F, hit->concept_id);
      return true;
    }
    return false;
  }

  // "Singapore's MTI said": no release has to tell what a country's ministry is called in full.
  void add_owned(std::uint32_t token) {
    if (!is_ministry_of_country(token)) return;
    add_definition({token, token + 1}, EntityType::Body, "abbreviation-owned-by-country");
  }

  bool is_ministry_of_country(std::uint32_t token) const {
    constexpr std::size_t shortest = 3, longest = 6;
    const std::string_view text = document_.text_of(token);
    if (!document_.token(token).all_capitals() || !text.starts_with('M')) return false;
    if (text.size() < shortest || text.size() > longest) return false;
    if (token < 2 || document_.token(token).starts_line || !annotation_.hits_at(token).empty())
      return false;
    if (!document_.token(token - 1).is(Mark::Possessive)) return false;
    const Mention* owner = annotation_.mention_at(token - 2);
    return owner != nullptr && owner->type == EntityType::Country &&
           next_name_word(document_, token, JoinDash) == no_token;
  }

  // "SADC EPA States": between words of another name.
  bool inside_capitals(TokenRange name) const {
    const std::uint32_t next = next_name_word(document_, name.last - 1, JoinNothing);
    if (next != name.last || annotation_.hit_at(next, Lexical::OfficeHead) != nullptr) return false;
    return previous_name_word(document_, name.first, JoinNothing) != no_token &&
           !document_.sentence_at(name.first).headline &&
           annotation_.hit_at(name.first - 1, Lexical::Country) == nullptr;
  }

  // "the Economic Partnership Agreement (EPA)" takes the abbreviation for something else. After
  // "the Trade Representative (USTR)" only "the USTR" does: it is a person's office.
  bool means_other(const LexicalHit& hit) {
    if (hit.tokens.first < 2) return false;
    const std::uint64_t words = words_hash(document_, hit.tokens);
    const Token& before = document_.token(hit.tokens.first - 1);
    const std::uint32_t name = hit.tokens.first - 2;
    if (writes_from(name)) return false;
    if (before.is(Mark::OpenBracket) && !before.starts_line && is_name_word(document_, name)) {
      const bool office = annotation_.hit_at(name, Lexical::OfficeHead) != nullptr;
      taken_.try_emplace(words, office);
    }
    const auto taken = taken_.find(words);
    if (taken == taken_.end()) return false;
    return !taken->second || before.is(Particle::The) || before.is(Mark::OpenBracket);
  }

  // "Lima (ANDINA) – ": the bracket behind a place that opens a line.
  bool writes_from(std::uint32_t place) const {
    const LexicalHit* hit = nullptr;
    constexpr std::uint32_t longest = 3;
    for (std::uint32_t t = place + 1; hit == nullptr && t > 0 && place + 1 - t < longest; --t)
      hit = annotation_.hit_at(t - 1, Lexical::Place);
    return hit != nullptr && hit->tokens.last == place + 1 &&
           document_.token(hit->tokens.first).starts_line;
  }

  Annotation& annotation_;
  const Document& document_;
  std::unordered_map<std::uint64_t, Definition> definitions_;
  std::uint32_t longest_ = 0;
  std::uint64_t openings_ = 0;          // opening_bit of each
  std::vector<ConceptId> spelled_out_;  // organisations that a bracket tells to be bodies
  std::unordered_map<std::uint64_t, bool> taken_;  // by another thing; whether it is an office
};

}  // namespace

bool looks_abbreviated(const Document& document, std::uint32_t token) {
  const Token& word = document.token(token);
  return word.is_word() && word.capital() &&
         (word.all_capitals() || word.has(Inner) || (word.has(Digits) && word.capital()));
}

TokenRange short_name_in_brackets(const Annotation& annotation, std::uint32_t open) {
  const Document& document = annotation.document;
  std::uint32_t at = open + 1;
  while (at < document.size() && !document.token(at).starts_line) {
    const Token& token = document.token(at);
    if (token.is(Mark::OpenQuote)) return quoted_name(document, at);
    const bool skipped = token.word == hereinafter || token.word == hereafter ||
                         token.is(Particle::The) || (at > open + 1 && !token.capital());
    if (!skipped || at > open + longest_short_name) break;
    ++at;
  }
  TokenRange name{at, at};
  while (name.last < document.size() && looks_abbreviated(document, name.last)) ++name.last;
  if (name.empty() || name.size() > longest_short_name || name.last >= document.size()) return {};
  const Token& after = document.token(name.last);
  const bool closed =
      after.is(Mark::CloseBracket) || after.is(Mark::Comma) || after.is(Mark::Semicolon);
  return closed ? name : TokenRange{};
}

void add_abbreviations(Annotation& annotation) { AbbreviationScan(annotation).run(); }

}  // namespace communique
