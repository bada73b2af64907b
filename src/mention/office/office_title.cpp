#include "mention/office/office_title.hpp"

#include "text/word_set.hpp"

namespace communique {
namespace {

// More words before a head than these name no office.
constexpr int longest_prefix = 9;

class TitleReader {
 public:
  TitleReader(const Annotation& annotation, std::uint32_t first)
      : annotation_(annotation), document_(annotation.document), first_(first) {}

  std::optional<OfficeTitle> read() {
    skip_what_is_no_part();
    const LexicalHit* head = find_head(title_first_, 0);
    if (head == nullptr || !cases_agree(*head) || opens_rank(*head)) return std::nullopt;
    OfficeTitle title{{first_, head->tokens.last},
                      {title_first_, head->tokens.last},
                      head->tokens,
                      head->concept_id,
                      former_,
                      head->form == LexicalForm::Plural};
    read_second_head(title);
    return title;
  }

 private:
  // "Air Chief" and "Chief" of "Air Chief Marshal"
  bool opens_rank(const LexicalHit& head) const {
    const LexicalHit* rank = annotation_.hit_at(first_, Lexical::Honorific);
    if (rank == nullptr && first_ > 0) rank = annotation_.hit_at(first_ - 1, Lexical::Honorific);
    return rank != nullptr && rank->tokens.last > head.tokens.last;
  }

  bool in_line(std::uint32_t at) const {
    return at < document_.size() && (at == first_ || !document_.token(at).starts_line);
  }

  // "former", "new", "then": before the title, not in it.
  void skip_what_is_no_part() {
    title_first_ = first_;
    if (counts_holders()) ++title_first_;
    while (const LexicalHit* hit = annotation_.hit_at(title_first_, Lexical::OfficeModifier)) {
      const Concept& entry = annotation_.concept_of(*hit);
      if (entry.attribute("inTitle") != "false") return;
      former_ |= entry.attribute("tense") == "former";
      title_first_ = after_hyphen(hit->tokens.last);
    }
  }

  // "the first ambassador of Peru", unlike "the first secretary of the embassy"
  bool counts_holders() const {
    static const WordSet ordinals = {"first", "second", "third", "fourth", "fifth"};
    if (first_ == 0 || !in_line(first_ + 1) || !ordinals.contains(document_.token(first_)))
      return false;
    const Token& head = document_.token(first_ + 1);
    return document_.token(first_ - 1).is(Particle::The) && !document_.token(first_).capital() &&
           !head.capital() && head.word != "secretary"_word &&
           annotation_.hit_at(first_ + 1, Lexical::OfficeHead) != nullptr;
  }

  std::uint32_t after_hyphen(std::uint32_t at) const {
    return in_line(at) && document_.token(at).is(Mark::Hyphen) && document_.token(at).glued ? at + 1
                                                                                            : at;
  }

  // The head of the title of which a part starts at `at`: past modifiers, ordinals and fields to
  // the last word that can be a head.
  const LexicalHit* find_head(std::uint32_t at, int depth) const {
    if (!in_line(at) || depth > longest_prefix) return nullptr;
    const LexicalHit* head = annotation_.hit_at(at, Lexical::OfficeHead);
    if (head != nullptr && head->tokens.size() > 1) return head;
    const std::uint32_t modified = after_modifier(at);
    const LexicalHit* later = modified != at ? find_head(modified, depth + 1) : nullptr;
    if (later != nullptr) return later;
    const std::uint32_t joined = after_field(at);
    if (joined != at && joined != modified) later = find_head(joined, depth + 1);
    if (later == nullptr) later = head_of_chief(at);
    return later != nullptr ? later : head;
  }

  // "Chief Plant Protection Officer": the rank opens a title whose field no list knows.
  const LexicalHit* head_of_chief(std::uint32_t at) const {
    static const WordSet heads = {"officer", "adviser", "advisor", "scientist", "inspector"};
    constexpr std::uint32_t longest_field = 3;
    if (document_.token(at).word != "chief"_word || !document_.token(at).capital()) return nullptr;
    for (std::uint32_t t = at + 1; in_line(t) && t <= at + longest_field + 1; ++t) {
      if (!document_.token(t).is_word() || !document_.token(t).capital()) return nullptr;
      if (heads.contains(document_.token(t))) return annotation_.hit_at(t, Lexical::OfficeHead);
      if (annotation_.has_hit_at(t, {Lexical::Honorific})) return nullptr;
    }
    return nullptr;
  }

  std::uint32_t after_modifier(std::uint32_t at) const {
    if (const LexicalHit* hit = annotation_.hit_at(at, Lexical::OfficeModifier))
      return after_hyphen(hit->tokens.last);
    const Token& token = document_.token(at);
    if (is_ordinal(token)) return at + 1;
    const Mention* mention = annotation_.mention_at(at);
    const bool side = at > title_first_ && mention != nullptr && mention->tokens.first == at &&
                      mention->type == EntityType::Country;
    return side ? mention->tokens.last : at;
  }

  // "2nd"
  bool is_ordinal(const Token& token) const {
    if (!token.is_number()) return false;
    const char last = document_.text()[token.end - 1];
    return last == 't' || last == 'd' || last == 'h';
  }

  // Past a field and what joins it to the next one. A comma or an "and" joins only fields.
  std::uint32_t after_field(std::uint32_t at) const {
    const LexicalHit* field = annotation_.hit_at(at, Lexical::OfficeField);
    if (field == nullptr || (at == title_first_ && annotation_.mention_at(at) != nullptr))
      return at;
    const std::uint32_t end = after_hyphen(field->tokens.last);
    std::uint32_t next = end;
    if (in_line(next) && document_.token(next).is(Mark::Comma)) ++next;
    if (in_line(next) &&
        (document_.token(next).is(Particle::And) || document_.token(next).is(Mark::Ampersand)))
      ++next;
    return next == end || is_field_at(next) ? next : at;
  }
  bool is_field_at(std::uint32_t at) const {
    return in_line(at) && annotation_.hit_at(at, Lexical::OfficeField) != nullptr &&
           annotation_.hit_at(at, Lexical::OfficeHead) == nullptr;
  }

  // "acting", "interim"
  bool keeps_rank(std::uint32_t at) const {
    const LexicalHit* modifier = annotation_.hit_at(at, Lexical::OfficeModifier);
    return modifier != nullptr && annotation_.concept_of(*modifier).attribute("rank") == "same";
  }
  // "Trade Minister", "trade minister" and "acting Minister", but not "trade Minister".
  bool cases_agree(const LexicalHit& head) const {
    if (!document_.token(head.tokens.first).capital()) return true;
    for (std::uint32_t i = title_first_; i < head.tokens.first; ++i) {
      const Token& token = document_.token(i);
      const bool after_dash = i > 0 && document_.token(i - 1).is(Mark::Hyphen);
      if (token.is_word() && token.particle == Particle::None && !token.capital() && !after_dash &&
          !keeps_rank(i))
        return false;
    }
    return true;
  }

  // "Chairman and CEO", "Ambassador and Permanent Representative": one title, unless a field
  // follows, which would be of the second alone.
  void read_second_head(OfficeTitle& title) const {
    const std::uint32_t conjunction = title.tokens.last;
    if (!in_line(conjunction) || !in_line(conjunction + 1)) return;
    const Token& token = document_.token(conjunction);
    const LexicalHit* second = find_head(conjunction + 1, 0);
    if (token.is_dash() && second != nullptr && takes_portfolio(title.concept_id)) {
      title.tokens.last = title.title.last = second->tokens.last;
      return;
    }
    if (!token.is(Particle::And) && !token.is(Mark::Ampersand)) return;
    if (second == nullptr || is_government(title.concept_id) || is_government(second->concept_id))
      return;
    const bool alike =
        document_.token(conjunction + 1).capital() == document_.token(title.head.first).capital();
    if (!alike) return;
    title.tokens.last = title.title.last = second->tokens.last;
  }

  // "Member of the Board – Minister for Salt"
  bool takes_portfolio(ConceptId head) const {
    return !(*annotation_.vocabulary)[head].attribute("portfolioBehindDash").empty();
  }

  // Ministers and the like, who hold each of two offices by itself.
  bool is_government(ConceptId head) const {
    return (*annotation_.vocabulary)[head].attribute("separate") == "true";
  }

  const Annotation& annotation_;
  const Document& document_;
  std::uint32_t first_;
  std::uint32_t title_first_ = 0;
  bool former_ = false;
};

}  // namespace

bool is_given_name_of_holder(const Annotation& annotation, std::uint32_t token) {
  const Document& document = annotation.document;
  const LexicalHit* office = annotation.hit_at(token, Lexical::OfficeHead);
  if (office == nullptr || annotation.concept_of(*office).attribute("given").empty()) return false;
  const std::uint32_t surname = office->tokens.last;
  const auto is_plain = [&](std::uint32_t t) {
    return t < document.size() && !document.token(t).starts_line && document.token(t).is_word() &&
           document.token(t).capital() && document.token(t).particle == Particle::None;
  };
  if (!document.token(token).capital() || token == 0 || document.token(token).starts_line ||
      !is_plain(surname))
    return false;
  constexpr LexicalSet titles{Lexical::OfficeHead, Lexical::Honorific};
  if (annotation.has_hit_at(token - 1, titles)) return true;
  // "Minister for Salt Dean Ruiz", but not "Salt Dean Ana Ruiz"
  return annotation.hit_at(token - 1, Lexical::OfficeField) != nullptr && !is_plain(surname + 1);
}

std::optional<OfficeTitle> read_title(const Annotation& annotation, std::uint32_t first) {
  if (first >= annotation.document.size() || !may_open_title(annotation, first))
    return std::nullopt;
  return TitleReader(annotation, first).read();
}

}  // namespace communique
