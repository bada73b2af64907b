#include "mention/measure/law.hpp"

#include <algorithm>
#include <vector>

#include "mention/agreement/agreement_side.hpp"
#include "mention/measure/law_number.hpp"
#include "mention/measure/law_title.hpp"
#include "mention/measure/measure_field.hpp"
#include "mention/measure/trade_measure.hpp"
#include "mention/name/capitalised_phrase.hpp"
#include "mention/name/noun_phrase.hpp"
#include "mention/person/titled_name.hpp"
#include "text/word_set.hpp"
#include "text/year.hpp"

namespace communique {
namespace {

class LawFinder {
 public:
  explicit LawFinder(Annotation& annotation)
      : annotation_(annotation),
        document_(annotation.document),
        tells_sections_(document_.holds("section"_word)) {}

  void run() {
    for (std::uint32_t t = 0; (t = next_trigger(t)) < document_.size(); ++t) {
      if (const LexicalHit* known = annotation_.hit_at(t, Lexical::Law)) {
        add({before_year(known->tokens), known->tokens.last}, "known-law", 0.93F,
            known->concept_id);
        keep_heads(known->tokens);
        t = known->tokens.last - 1;
      } else if (const auto section = section_at(t)) {
        add(*section, "section-of-law", 0.9F);
        t = section->last - 1;
      } else if (const LexicalHit* head = annotation_.hit_at(t, Lexical::LawHead)) {
        t = read_head(*head) - 1;
      }
    }
  }

 private:
  // The first token at `t` or after it where the name of a law or a section of one may stand.
  std::uint32_t next_trigger(std::uint32_t t) const {
    constexpr LexicalSet names{Lexical::Law, Lexical::LawHead};
    const std::uint32_t name = annotation_.next_hit(std::min(t, document_.size()), names);
    if (!tells_sections_) return name;
    while (t < name && document_.token(t).word != "section"_word) ++t;
    return t;
  }

  void add(TokenRange tokens, std::string_view rule, float confidence,
           ConceptId concept_id = no_concept) {
    annotation_.add_mention(tokens, EntityType::Law, rule, confidence, concept_id);
  }

  // "the 2012 salt guidelines": where the name starts.
  std::uint32_t before_year(TokenRange law) const {
    const std::uint32_t first = law.first;
    const bool dated = first > 1 && is_year(document_, first - 1) &&
                       document_.token(first - 2).is(Particle::The) &&
                       !document_.token(law.last - 1).capital();
    return dated ? first - 1 : first;
  }

  // Returns where to read on.
  std::uint32_t read_head(const LexicalHit& head) {
    const std::uint32_t end = head.tokens.last;
    const Mention* outer = annotation_.mention_at(head.tokens.first);
    if (outer != nullptr && outer->type == EntityType::Agreement) return end;
    const std::string_view strength = annotation_.concept_of(head).attribute("strength");
    if (strength != "measure") {
      const TokenRange title = title_of(head);
      if (!title.empty()) return title.last;
      if (points_back(head)) {
        add(head.tokens, "head-of-law", 0.8F);
        return end;
      }
    }
    if (const TokenRange told = law_on_field(head); strength == "both" && !told.empty()) {
      add_title(told, "law-on-field", 0.75F);
      return told.last;
    }
    if (strength != "name") {
      if (const auto measure = read_trade_measure(annotation_, head))
        add(measure->tokens, measure->rule, measure->confidence);
    }
    return end;
  }

  // Not within the title before, but "Salt Levy (Amendment) Bill" begins with it.
  std::uint32_t title_begin(std::uint32_t first) const {
    const std::uint32_t begin = law_title_begin(annotation_, first);
    const bool amends = first > 0 && document_.token(first - 1).is(Mark::CloseBracket);
    return amends ? begin : std::max(begin, std::min(first, last_end_));
  }

  // Adds the titles and numbers by which the law with this head is called.
  TokenRange title_of(const LexicalHit& head) {
    const std::uint32_t end = head.tokens.last;
    if (!document_.token(end - 1).capital()) return {};
    const std::uint32_t number = law_number_end(annotation_, end);
    if (number > end) {
      const std::uint32_t first = proper_name_begin(annotation_, head.tokens.first);
      const TokenRange name{title_begin(behind_other_law(first, head)), number};
      return add_title(name, "numbered-law", 0.9F);
    }
    if (const TokenRange quoted = quoted_subject(head); !quoted.empty())
      return add_title(quoted, "quoted-law", 0.88F);
    auto title = titled_name(annotation_, head.tokens);
    if (!title && title_begin(head.tokens.first) < head.tokens.first) title = head.tokens;
    if (!title) return {};
    title->first = title_begin(behind_other_law(title->first, head));
    if (is_any_budget(*title, head)) return {};
    if (!has_own_word(annotation_, *title, head.tokens)) return {};
    add_title(*title, "titled-law", 0.88F);
    const TokenRange dated{title->first, law_year_end(annotation_, title->last)};
    return dated == *title ? dated : add_title(dated, "titled-law", 0.88F);
  }

  // "the Regulation on safeguards for salt": a capital inside the sentence tells a law.
  TokenRange law_on_field(const LexicalHit& head) const {
    const std::uint32_t first = head.tokens.first;
    const bool inside = document_.token(first).capital() && head.tokens.size() == 1 &&
                        document_.sentence_at(first).tokens.first < first &&
                        head.form == LexicalForm::Base && !document_.sentence_at(first).headline;
    const TokenRange field = inside ? measure_field(annotation_, head) : TokenRange{};
    if (field.empty() || document_.token(field.first).capital()) return {};
    const bool aimed = field.last + 1 < document_.size() &&
                       document_.token(field.last).is(Particle::For) &&
                       !document_.token(field.last).starts_line;
    const std::uint32_t aim = aimed ? noun_phrase_end(annotation_, field.last + 1) : field.last;
    return {first, aim > field.last + 1 ? aim : field.last};
  }

  // "Upcoming Budget", "Annual Budget", "Current Budget", "Pre-Budget": whichever it is.
  bool is_any_budget(TokenRange title, const LexicalHit& head) const {
    static const WordSet kinds = {"upcoming", "coming", "forthcoming", "next", "last", "previous",
                                  "past",     "annual", "pre",         "post", "high"};
    return document_.token(head.tokens.first).word == "budget"_word &&
           (kinds.contains(document_.token(title.first)) ||
            annotation_.is(title.first, WordKind::LooseModifier));
  }

  // "Law “On Salt Exports”".
  TokenRange quoted_subject(const LexicalHit& head) const {
    constexpr std::uint32_t longest = 20;
    const std::uint32_t open = head.tokens.last;
    if (open + 3 >= document_.size() || !document_.token(open).is(Mark::OpenQuote) ||
        !document_.token(open + 1).is(Particle::On) || !document_.token(open + 1).capital())
      return {};
    const std::uint32_t end = std::min<std::uint32_t>(document_.size(), open + longest);
    for (std::uint32_t t = open + 2; t < end && !document_.token(t).starts_line; ++t) {
      if (document_.token(t).is(Mark::CloseQuote)) return {head.tokens.first, t + 1};
    }
    return {};
  }

  // "the Act" behind "Salt Act".
  bool points_back(const LexicalHit& head) const {
    const std::uint32_t first = head.tokens.first;
    const bool alone =
        document_.token(first).capital() && head.tokens.size() == 1 &&
        head.form == LexicalForm::Base && follows_definite(document_, first) &&
        (head.tokens.last >= document_.size() || !is_name_word(document_, head.tokens.last));
    return alone && std::ranges::find(heads_, document_.token(first).word) != heads_.end();
  }

  TokenRange add_title(TokenRange title, std::string_view rule, float confidence) {
    add(title, rule, confidence);
    last_end_ = title.last;
    keep_heads(title);
    return title;
  }

  void keep_heads(TokenRange title) {
    for (std::uint32_t t = title.first; t < title.last; ++t) {
      if (annotation_.hit_at(t, Lexical::LawHead) != nullptr)
        heads_.push_back(document_.token(t).word);
    }
  }

  // "Salt Code and the Fish Code", "Roads Fund and Directive 12/2024" are two.
  std::uint32_t behind_other_law(std::uint32_t first, const LexicalHit& head) const {
    if (head.tokens.first > first && document_.token(head.tokens.first - 1).is(Particle::And))
      return head.tokens.first;
    if (first >= last_end_ || last_end_ >= head.tokens.first) return first;
    return behind_article(document_, last_end_ + 1);
  }

  // "Section 232 of the Trade Expansion Act of 1962".
  std::optional<TokenRange> section_at(std::uint32_t token) const {
    constexpr std::uint64_t section = "section"_word;
    if (token + 3 >= document_.size() || document_.token(token).word != section ||
        !document_.token(token).capital() || !document_.token(token + 1).is_number() ||
        !document_.token(token + 2).is(Particle::Of))
      return {};
    std::uint32_t at = token + 3;
    if (document_.token(at).is(Particle::The)) ++at;
    for (std::uint32_t t = at; t < document_.size() && t < at + 8; ++t) {
      if (!is_name_word(document_, t) && !document_.token(t).is(Particle::And)) return {};
      const LexicalHit* head = annotation_.hit_at(t, Lexical::LawHead);
      if (head == nullptr) continue;
      const auto title = titled_name(annotation_, head->tokens);
      if (title) return TokenRange{token, title->last};
    }
    return {};
  }

  Annotation& annotation_;
  const Document& document_;
  const bool tells_sections_;
  std::uint32_t last_end_ = 0;        // of the last title added
  std::vector<std::uint64_t> heads_;  // of the titles added
};

}  // namespace

void find_laws(Annotation& annotation) {
  LawFinder(annotation).run();
  annotation.sort_mentions();
  add_short_forms_of(annotation, EntityType::Law, "law-abbreviation");
}

}  // namespace communique
