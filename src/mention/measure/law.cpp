#include "mention/measure/law.hpp"

#include <algorithm>

#include "mention/name/capitalised_phrase.hpp"
#include "mention/name/noun_phrase.hpp"
#include "mention/person/titled_name.hpp"

namespace communique {
namespace {

class LawFinder {
 public:
  explicit LawFinder(Annotation& annotation)
      : annotation_(annotation), document_(annotation.document) {}

  void run() {
    for (std::uint32_t t = 0; (t = next_trigger(t)) < document_.size(); ++t) {
      if (const LexicalHit* known = annotation_.hit_at(t, Lexical::Law)) {
        add(known->tokens, "known-law", 0.93F, known->concept_id);
        t = known->tokens.last - 1;
      } else if (const auto section = section_at(t)) {
        add(*section, "section-of-law", 0.9F);
        t = section->last - 1;
      } else if (const LexicalHit* head = annotation_.hit_at(t, Lexical::LawHead)) {
        read_head(*head);
        t = head->tokens.last - 1;
      }
    }
  }

 private:
  // The first token at `t` or after it where the name of a law or a section of one may stand.
  std::uint32_t next_trigger(std::uint32_t t) const {
    constexpr LexicalSet names{Lexical::Law, Lexical::LawHead};
    while (t < document_.size() && !annotation_.has_hit_at(t, names) &&
           document_.token(t).word != "section"_word)
      ++t;
    return t;
  }

  void add(TokenRange tokens, std::string_view rule, float confidence,
           ConceptId concept_id = no_concept) {
    annotation_.add_mention(tokens, EntityType::Law, rule, confidence, concept_id);
  }

  void read_head(const LexicalHit& head) {
    const Mention* outer = annotation_.mention_at(head.tokens.first);
    if (outer != nullptr && outer->type == EntityType::Agreement) return;
    const std::string_view strength = annotation_.concept_of(head).attribute("strength");
    if (strength != "measure") {
      const auto title = titled_name(annotation_, head.tokens);
      if (title && has_own_word(annotation_, *title, head.tokens)) {
        add(*title, "titled-law", 0.88F);
        return;
      }
    }
    if (strength != "name") read_measure(head);
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

  // A measure that a describing name tells: "the duty-free steel quotas", "the rules on chips".
  void read_measure(const LexicalHit& head) {
    if (document_.token(head.tokens.first).capital() && !in_title(head)) return;
    if (goes_on_as_measure(head.tokens.last)) return;
    const TokenRange topical{topical_begin(head), head.tokens.last};
    if (has_topic(topical, head)) {
      add(topical, "described-measure", 0.7F);
      return;
    }
    const TokenRange name{measure_begin(head), head.tokens.last};
    const TokenRange field = field_after(head.tokens.last);
    if (is_dated(head)) {
      add({annotation_.dates[*date_ending_at(head.tokens.first)].tokens.first, head.tokens.last},
          "dated-measure", 0.75F);
    } else if (!field.empty() &&
               follows_definite(document_, before_loose_modifiers(document_, name.first))) {
      add({name.first, field.last}, "measure-on-field", 0.7F);
    }
  }

  // "tariff rate quota (TRQ) regime": the last head is that of the name.
  bool goes_on_as_measure(std::uint32_t last) const {
    const auto bracket = short_form_at(document_, last);
    return annotation_.hit_at(bracket ? bracket->end : last, Lexical::LawHead) != nullptr;
  }

  // "the July 4 measure".
  bool is_dated(const LexicalHit& head) const {
    const auto date = date_ending_at(head.tokens.first);
    return date && !annotation_.concept_of(head).attribute("topic").empty() &&
           follows_definite(document_, annotation_.dates[*date].tokens.first);
  }

  std::optional<std::size_t> date_ending_at(std::uint32_t end) const {
    const auto after = std::ranges::lower_bound(
        annotation_.dates, end, {}, [](const DateMention& d) { return d.tokens.first; });
    if (after == annotation_.dates.begin() || std::prev(after)->tokens.last != end) return {};
    return static_cast<std::size_t>(std::prev(after) - annotation_.dates.begin());
  }

  bool in_title(const LexicalHit& head) const {
    return document_.sentence_at(head.tokens.first).paragraph == 0;
  }

  // The description, over a short form in brackets ("tariff rate quota (TRQ) regime"). It stands
  // after an article or a preposition, else a verb may be a part of it.
  std::uint32_t topical_begin(const LexicalHit& head) const {
    std::uint32_t first = head.tokens.first;
    if (in_title(head) && document_.token(first).capital())
      return proper_name_begin(annotation_, first);
    if (first > 3 && document_.token(first - 1).is(Mark::CloseBracket)) {
      const auto bracket = short_form_at(document_, first - 3);
      if (bracket && bracket->end == first) first -= 3;
    }
    const std::uint32_t described = description_begin(annotation_, first);
    const std::uint32_t bare = bare_description_begin(annotation_, first);
    const bool governed = bare > 0 && (document_.token(bare - 1).is(Particle::In) ||
                                       document_.token(bare - 1).is(Particle::On) ||
                                       document_.token(bare - 1).is(Particle::Over));
    return governed ? bare : described;
  }

  // "25 percent" before "tariffs" belongs to the name.
  std::uint32_t measure_begin(const LexicalHit& head) const {
    constexpr std::uint64_t percent = "percent"_word;
    const std::uint32_t first = head.tokens.first;
    if (first > 1 && head.form == LexicalForm::Plural) {
      const Token& rate = document_.token(first - 1);
      const bool is_rate = rate.is(Mark::Percent) || rate.word == percent;
      if (is_rate && document_.token(first - 2).is_number()) return first - 2;
    }
    return description_begin(annotation_, first);
  }

  bool has_topic(TokenRange name, const LexicalHit& head) const {
    const auto topics = annotation_.concept_of(head).values_of("topic");
    if (topics.empty() || name.size() < 3) return false;
    for (std::uint32_t t = name.first; t < head.tokens.first; ++t) {
      const std::uint64_t word = document_.token(t).word;
      if (std::ranges::any_of(topics,
                              [&](const std::string& topic) { return word_hash(topic) == word; }))
        return true;
    }
    return false;
  }

  // "on chips": what the measure is about.
  TokenRange field_after(std::uint32_t last) const {
    if (last + 1 >= document_.size()) return {};
    const Token& joint = document_.token(last);
    if (joint.starts_line || !joint.is(Particle::On)) return {};
    if (document_.token(last + 1).is_number()) return {};
    const std::uint32_t end = noun_phrase_end(annotation_, last + 1);
    return end == last + 1 ? TokenRange{} : TokenRange{last + 1, end};
  }

  Annotation& annotation_;
  const Document& document_;
};

}  // namespace

void find_laws(Annotation& annotation) {
  LawFinder(annotation).run();
  annotation.sort_mentions();
  add_short_forms_of(annotation, EntityType::Law, "law-abbreviation");
}

}  // namespace communique
