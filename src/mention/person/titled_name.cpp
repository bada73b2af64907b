#include "mention/person/titled_name.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "mention/name/bracketed_form.hpp"
#include "mention/name/capitalised_phrase.hpp"
#include "mention/name/noun_phrase.hpp"
#include "mention/office/office.hpp"
#include "mention/side.hpp"
#include "text/year.hpp"

namespace communique {
namespace {

const std::array weak_words = {
    word_hash("strategic"), word_hash("comprehensive"), word_hash("special"),
    word_hash("bilateral"), word_hash("economic"),      word_hash("national"),
    word_hash("joint"),     word_hash("global"),        word_hash("public"),
    word_hash("private"),   word_hash("new"),           word_hash("existing"),
    word_hash("key"),       word_hash("major"),         word_hash("ai"),
    word_hash("ict")};

// End of "2025" and of "2025–2030".
std::uint32_t years_end(const Document& document, std::uint32_t year) {
  const bool span = year + 2 < document.size() && document.token(year + 1).is_dash() &&
                    !document.token(year + 1).starts_line && is_year(document, year + 2);
  return span ? year + 3 : year + 1;
}

constexpr Joins field_joins = JoinDash | JoinAnd | JoinOf | JoinFor;

// End of "on Salt and Fish", "for Ports", "of 1974", "2010" after a head; the head's end where
// nothing follows that belongs to it.
std::uint32_t title_end(const Document& document, std::uint32_t end) {
  if (is_year(document, end)) return years_end(document, end);
  if (end + 1 >= document.size() || document.token(end).starts_line) return end;
  const Token& joint = document.token(end);
  if (joint.is(Particle::Of) && is_year(document, end + 1)) return end + 2;
  const bool opens = joint.is(Particle::On) || joint.is(Particle::For) || joint.is(Particle::Of) ||
                     joint.is(Particle::Against);
  if (!opens) return end;
  const std::uint32_t field = document.token(end + 1).is(Particle::The) ? end + 2 : end + 1;
  if (field >= document.size() || !is_name_word(document, field)) return end;
  return name_from(document, field, field_joins).last;
}

// End of "Phase II" behind a name, or the name's end.
std::uint32_t phase_end(const Document& document, std::uint32_t end) {
  constexpr std::uint64_t phase = "phase"_word;
  constexpr std::size_t longest_numeral = 4;
  if (end + 1 >= document.size() || document.token(end).starts_line ||
      document.token(end + 1).starts_line || document.token(end).word != phase ||
      !document.token(end).capital())
    return end;
  const Token& number = document.token(end + 1);
  const bool numeral = number.is_number() || (number.all_capitals() &&
                                              document.text_of(end + 1).size() <= longest_numeral);
  return numeral ? end + 2 : end;
}

// End of "on Fish, Bread and Salt" behind "on Fish": fields that the vocabulary knows, up to the
// "and" that closes the list.
std::uint32_t fields_end(const Annotation& annotation, std::uint32_t head, std::uint32_t end) {
  const Document& document = annotation.document;
  const auto is_field = [&](std::uint32_t at) {
    return at < document.size() && !document.token(at).starts_line &&
           document.token(at).capital() &&
           annotation.has_hit_at(at, {Lexical::OfficeField, Lexical::Field});
  };
  if (end <= head || !document.token(head).is(Particle::On)) return end;
  std::uint32_t at = end;
  while (at < document.size() && document.token(at).is(Mark::Comma) && is_field(at + 1)) {
    at += 2;
    if (at < document.size() && document.token(at).is(Particle::And) && is_field(at + 1))
      return at + 2;
  }
  return end;
}

bool is_headline(const Document& document, std::uint32_t token) {
  return document.sentence_at(token).paragraph == 0;
}

// Single words and compounds that stand in brackets, by the hash of their first word.
class ShortForms {
 public:
  explicit ShortForms(const Document& document) : document_(document) {}

  void add(TokenRange form) { forms_.try_emplace(document_.token(form.first).word, form); }
  bool empty() const { return forms_.empty(); }

  // The form that stands at the token, or an empty range.
  TokenRange at(std::uint32_t token) const {
    const auto found = forms_.find(document_.token(token).word);
    if (found == forms_.end()) return {};
    const TokenRange form = found->second;
    if (token + form.size() > document_.size()) return {};
    for (std::uint32_t i = 0; i < form.size(); ++i) {
      if (document_.text_of(token + i) != document_.text_of(form.first + i)) return {};
    }
    return {token, token + form.size()};
  }

 private:
  const Document& document_;
  std::unordered_map<std::uint64_t, TokenRange> forms_;
};

}  // namespace

std::optional<TokenRange> titled_name(const Annotation& annotation, TokenRange head) {
  const Document& document = annotation.document;
  if (!document.token(head.last - 1).capital()) return {};
  TokenRange name{proper_name_begin(annotation, head.first), title_end(document, head.last)};
  name.last = phase_end(document, fields_end(annotation, head.last, name.last));
  const bool goes_on = name.last < document.size() && !document.token(name.last).starts_line &&
                       is_name_word(document, name.last) && !is_headline(document, name.last);
  if (goes_on || names_gathering(annotation, name.last)) return {};
  if (name.size() == head.size()) return {};
  return name;
}

std::optional<TokenRange> quoted_name(const Annotation& annotation, TokenRange head) {
  const Document& document = annotation.document;
  if (head.last >= document.size() || !document.token(head.last).is(Mark::CloseQuote)) return {};
  for (std::uint32_t first = head.first; first > 0 && head.first - first < 7; --first) {
    if (document.token(first).starts_line) return {};
    if (document.token(first - 1).is(Mark::OpenQuote)) {
      if (first == head.first) return {};
      return TokenRange{first, head.last};
    }
  }
  return {};
}

bool has_own_word(const Annotation& annotation, TokenRange name, TokenRange head) {
  const Document& document = annotation.document;
  for (std::uint32_t t = name.first; t < name.last; ++t) {
    const Token& token = document.token(t);
    if (head.contains(t) || token.kind == TokenKind::Mark || token.particle != Particle::None)
      continue;
    const Mention* inner = annotation.innermost_mention_at(t);
    if (inner != nullptr && is_side(*inner)) continue;
    if (std::ranges::find(weak_words, token.word) == weak_words.end()) return true;
  }
  return false;
}

void add_short_forms_of(Annotation& annotation, EntityType type, std::string_view rule) {
  const Document& document = annotation.document;
  ShortForms forms(document);
  const std::size_t count = annotation.mentions.size();
  for (std::size_t i = 0; i < count; ++i) {
    const Mention mention = annotation.mentions[i];
    if (mention.type != type) continue;
    const auto form = short_form_at(document, mention.tokens.last);
    if (!form) continue;
    annotation.add_mention(form->name, type, rule, 0.85F, mention.concept_id);
    forms.add(form->name);
  }
  if (forms.empty()) return;
  for (std::uint32_t t = 0; t < document.size(); ++t) {
    const TokenRange use = forms.at(t);
    if (!use.empty() && !names_gathering(annotation, use.last))
      annotation.add_mention(use, type, rule, 0.8F);
  }
}

void drop_titles_in_offices(Annotation& annotation) {
  annotation.drop_mentions([&](const Mention& mention) {
    return (mention.type == EntityType::Law || mention.type == EntityType::Programme) &&
           in_office(annotation, mention.tokens);
  });
  annotation.sort_mentions();
}

}  // namespace communique
