#include "mention/measure/programme.hpp"

#include <algorithm>

#include "mention/measure/described_programme.hpp"
#include "mention/measure/programme_extent.hpp"
#include "mention/measure/quoted_programme.hpp"
#include "mention/name/capitalised_phrase.hpp"
#include "mention/name/noun_phrase.hpp"
#include "mention/person/titled_name.hpp"
#include "text/word_set.hpp"
#include "text/year.hpp"

namespace communique {
namespace {

constexpr LexicalSet institutions{Lexical::BodyHead, Lexical::OrganizationHead, Lexical::OfficeHead,
                                  Lexical::AgreementHead};

class ProgrammeFinder {
 public:
  explicit ProgrammeFinder(Annotation& annotation)
      : annotation_(annotation), document_(annotation.document) {}

  void run() {
    constexpr LexicalSet names{Lexical::Programme, Lexical::ProgrammeHead};
    for (std::uint32_t t = 0; (t = annotation_.next_hit(t, names)) < document_.size(); ++t) {
      if (const LexicalHit* known = annotation_.hit_at(t, Lexical::Programme)) {
        add({known->tokens.first, behind_years(document_, known->tokens.last)}, "known-programme",
            0.9F, known->concept_id);
        t = known->tokens.last - 1;
      } else if (const LexicalHit* head = annotation_.hit_at(t, Lexical::ProgrammeHead)) {
        read_head(*head);
        t = head->tokens.last - 1;
      }
    }
  }

 private:
  void add(TokenRange tokens, std::string_view rule, float confidence,
           ConceptId concept_id = no_concept) {
    annotation_.add_mention(tokens, EntityType::Programme, rule, confidence, concept_id);
  }

  void read_head(const LexicalHit& head) {
    const Mention* outer = annotation_.mention_at(head.tokens.first);
    if (outer != nullptr && outer->type == EntityType::Agreement) return;
    if (tells_theme(document_, head.tokens)) return;
    if (const auto name = name_told_behind(annotation_, head.tokens))
      add(*name, "told-programme", 0.8F);
    if (const auto name = name_told_before(annotation_, head.tokens))
      return add(*name, "described-programme", 0.78F);
    if (const TokenRange whole = quoted_around(annotation_, head.tokens); !whole.empty())
      return add(whole, "quoted-programme", 0.82F);
    if (const auto quoted = quoted_name(annotation_, head.tokens);
        quoted && (quoted->size() > 2 || document_.token(head.tokens.first).capital())) {
      add(*quoted, "quoted-programme", 0.85F);
    } else if (document_.token(head.tokens.last - 1).capital()) {
      read_title(head);
    } else if (head.form != LexicalForm::Plural) {
      read_small_head(head);
    }
  }

  void read_title(const LexicalHit& head) {
    const std::uint32_t first = head.tokens.first;
    if (document_.token(first).all_capitals()) return;
    if (first > 0 && document_.token(first - 1).word == "work"_word &&
        document_.token(first).word == "plan"_word)
      return;  // "Work Plan 2026"
    if (const TokenRange dated = name_of_year(head); !dated.empty())
      return add(dated, "titled-programme", 0.82F);
    auto title = titled_name(annotation_, head.tokens);
    if (title && title->first < head.tokens.first)
      title->first = behind_other({name_begin(head.tokens.first), head.tokens.first});
    const bool numbered = title && ends_with_years(document_, title->last) &&
                          annotation_.concept_of(head).attribute("numbered") == "true";
    if (!title || in_office_field(*title) || names_organisation(*title) || is_of_body(*title))
      return;
    const bool launched = title->size() > head.tokens.size() && is_launched(title->first);
    if (!numbered &&
        (head.form == LexicalForm::Plural || (!launched && is_too_short(*title, head))))
      return;
    if (annotation_.concept_of(head).attribute("last") == "true" && !ends_name(*title, head))
      return;
    if (numbered || launched || is_named_fund(*title, head) ||
        has_own_word(annotation_, *title, head.tokens))
      add({motto_before(annotation_, title->first), behind_years(document_, title->last)},
          "titled-programme", 0.82F);
  }

  // "Chile Vision 2030" of "Peru 2030 Strategy and Chile Vision 2030": behind the name of another.
  std::uint32_t behind_other(TokenRange words) const {
    for (std::uint32_t t = words.first; t + 1 < words.last && t > 0; ++t) {
      if (is_year(document_, t - 1) && document_.token(t + 1).is(Particle::And) &&
          annotation_.has_hit_at(t, {Lexical::ProgrammeHead}))
        words.first = t + 2;
    }
    return words.first;
  }

  // "Peru 2030 Strategy", "the 2030 Agenda"
  TokenRange name_of_year(const LexicalHit& head) const {
    const std::uint32_t year = head.tokens.first - 1;
    if (head.tokens.first < 2 || !is_year(document_, year) ||
        document_.token(head.tokens.first).starts_line || head.form == LexicalForm::Plural ||
        annotation_.concept_of(head).attribute("numbered") != "true")
      return {};
    const std::uint32_t first = proper_name_begin(annotation_, year);
    const bool named = first < year || document_.token(year - 1).is(Particle::The);
    if (!named) return {};
    const auto title = titled_name(annotation_, head.tokens);
    return {first, title ? std::max(title->last, head.tokens.last) : head.tokens.last};
  }

  // "ASEAN Special Fund": its words are common, the whole is not.
  bool is_named_fund(TokenRange title, const LexicalHit& head) const {
    return annotation_.concept_of(head).attribute("bare") == "true" &&
           title.size() >= head.tokens.size() + (head.tokens.size() > 1 ? 1 : 2) &&
           follows_definite(document_, title.first);
  }

  // "launched the Innovation Fund"
  bool is_launched(std::uint32_t first) const {
    return first > 1 && document_.token(first - 1).is(Particle::The) &&
           tells_launch(annotation_, first - 2);
  }

  bool ends_name(TokenRange title, const LexicalHit& head) const {
    return title.last == head.tokens.last && document_.sentence_at(title.first).paragraph > 0;
  }

  bool is_too_short(TokenRange title, const LexicalHit& head) const {
    const bool named =
        annotation_.concept_of(head).attribute("bare") == "true" &&
        follows_definite(document_, title.first) &&
        (head.tokens.size() > 1 || annotation_.hit_at(title.first, Lexical::Place) != nullptr);
    const bool coined = title.first < head.tokens.first &&
                        (named || document_.token(title.first).has(Inner));  // "the Amazon Fund"
    const std::uint32_t least = head.tokens.size() > 2 ? 1 : 2;  // "Salt Early Warning System"
    return annotation_.concept_of(head).attribute("least") == "2" && !coined &&
           title.size() < head.tokens.size() + least;
  }

  // "International Monetary Fund": a body that the vocabulary knows.
  bool names_organisation(TokenRange title) const {
    for (std::uint32_t t = title.first; t < title.last; ++t) {
      for (const LexicalHit& hit : annotation_.hits_at(t)) {
        const bool known = hit.lexical == Lexical::Body || hit.lexical == Lexical::Organization ||
                           hit.lexical == Lexical::Bloc;
        if (known && hit.tokens.last == title.last) return true;
      }
    }
    return false;
  }

  // "Portal of the Ministry of Salt"
  bool is_of_body(TokenRange title) const {
    for (std::uint32_t t = title.first + 2; t < title.last; ++t) {
      const bool of =
          document_.token(t - 1).is(Particle::The) && document_.token(t - 2).is(Particle::Of);
      if (of && annotation_.hit_at(t, Lexical::BodyHead) != nullptr) return true;
    }
    return false;
  }

  // "Director General for Industrial Policy": a field of an office.
  bool in_office_field(TokenRange title) const {
    return title.first > 0 && document_.token(title.first - 1).is(Particle::For);
  }

  // "the Manufacturing-X platform", "a strategic partnership on fish".
  void read_small_head(const LexicalHit& head) {
    if (const TokenRange quoted = quoted_before(document_, head.tokens.first); !quoted.empty())
      return add(quoted, "quoted-programme", 0.8F);
    const TokenRange name{over_dash(annotation_, name_begin(head.tokens.first)), head.tokens.last};
    if (goes_on(head)) return;
    if (is_coined(name, head.tokens)) return add(name, "coined-programme", 0.75F);
    const bool small = annotation_.concept_of(head).attribute("small") == "true";
    const bool named = name.first < head.tokens.first && (name.size() > head.tokens.size() + 1 ||
                                                          follows_definite(document_, name.first));
    if (small && name.first == head.tokens.first) return read_named_kind(head);
    if (small && named &&
        (has_own_word(annotation_, name, head.tokens) || head.tokens.size() > 1 ||
         joins_places({name.first, head.tokens.first}))) {
      add(name, "small-head-programme", 0.75F);
      return;
    }
    read_strategic_partnership(head);
  }

  // "the Lima–Quito railway"
  bool joins_places(TokenRange words) const {
    for (std::uint32_t t = words.first + 1; t + 1 < words.last; ++t) {
      if (document_.token(t).is_dash() && document_.token(t - 1).capital() &&
          document_.token(t + 1).capital())
        return true;
    }
    return false;
  }

  // "its SaltUp plan"
  bool is_coined(TokenRange name, TokenRange head) const {
    return name.first + 1 == head.first && document_.token(name.first).has(Inner) &&
           annotation_.mention_at(name.first) == nullptr && follows_definite(document_, name.first);
  }

  // "the Quilla solar power project": a name before the kind of project.
  void read_named_kind(const LexicalHit& head) {
    constexpr std::uint32_t longest_kind = 3;
    std::uint32_t kind = head.tokens.first;
    while (kind > 1 && head.tokens.first - kind < longest_kind && is_plain_word(kind - 1)) --kind;
    if (kind == head.tokens.first || !is_name_word(document_, kind - 1) ||
        document_.token(kind).starts_line)
      return;
    const std::uint32_t first = name_from_and(proper_name_begin(annotation_, kind));
    const Mention* inner = annotation_.mention_at(kind - 1);
    if ((inner == nullptr || inner->type == EntityType::Place) && first < kind &&
        follows_definite(document_, first) && !annotation_.has_hit_at(kind - 1, institutions))
      add({first, head.tokens.last}, "named-kind-programme", 0.72F);
  }
  bool is_plain_word(std::uint32_t at) const {
    constexpr LexicalSet verbs{Lexical::SpeechVerb, Lexical::EventVerb, Lexical::StatusVerb,
                               Lexical::RoleVerb};
    const Token& token = document_.token(at);
    return token.is_word() && !token.capital() && token.is(Particle::None) &&
           !document_.text_of(at).ends_with("ly") && !annotation_.has_hit_at(at, verbs);
  }
  // "Work and Holiday" before "visa".
  std::uint32_t name_from_and(std::uint32_t first) const {
    const bool joined = first > 2 && document_.token(first - 1).is(Particle::And) &&
                        is_name_word(document_, first - 2) &&
                        annotation_.mention_at(first - 2) == nullptr &&
                        document_.token(first - 3).is(Particle::The);
    return joined ? first - 2 : first;
  }

  // "the Quilla–Lima railway stations": of a head that ends its name.
  bool goes_on(const LexicalHit& head) const {
    constexpr LexicalSet verbs{Lexical::SpeechVerb, Lexical::EventVerb, Lexical::StatusVerb,
                               Lexical::ChangeVerb, Lexical::RoleVerb};
    const std::uint32_t next = head.tokens.last;
    return annotation_.concept_of(head).attribute("last") == "true" && next < document_.size() &&
           !document_.token(next).starts_line && document_.token(next).is_word() &&
           document_.token(next).particle == Particle::None && !annotation_.has_hit_at(next, verbs);
  }

  // "Partners for Salt", "Made in Peru" before "programme": over a preposition after an article.
  std::uint32_t name_begin(std::uint32_t head) const {
    const std::uint32_t last = proper_name_begin(annotation_, head);
    if (last == head || last < 3 || document_.token(last).starts_line) return last;
    const Token& joint = document_.token(last - 1);
    const bool joins = joint.is(Particle::For) || joint.is(Particle::To) || joint.is(Particle::In);
    if (!joins || !is_name_word(document_, last - 2)) return last;
    const std::uint32_t first = proper_name_begin(annotation_, last - 2);
    const bool other = annotation_.mention_at(last - 2) != nullptr || heads_institution(last - 2);
    return other || !follows_definite(document_, first) ? last : first;
  }

  // "Institute", "Board", "Minister": no word of a programme; "Partners" may be one.
  bool heads_institution(std::uint32_t at) const {
    const LexicalHit* kind = annotation_.hit_at(at, Lexical::OrganizationHead);
    return annotation_.has_hit_at(at, {Lexical::BodyHead, Lexical::OfficeHead}) ||
           (kind != nullptr && !annotation_.concept_of(*kind).has(Trait::Company));
  }

  void read_strategic_partnership(const LexicalHit& head) {
    static const std::uint64_t partnership = word_hash("partnership");
    static const std::uint64_t strategic = word_hash("strategic");
    const std::uint32_t first = head.tokens.first;
    const std::uint32_t last = head.tokens.last;
    if (document_.token(first).word != partnership || first == 0 ||
        document_.token(first - 1).word != strategic || last + 1 >= document_.size() ||
        !document_.token(last).is(Particle::On) || !follows_determiner(document_, first - 1))
      return;
    const std::uint32_t end = noun_phrase_end(annotation_, last + 1);
    if (end > last + 1) add({first - 1, end}, "partnership-on-field", 0.75F);
  }

  Annotation& annotation_;
  const Document& document_;
};

}  // namespace

void find_programmes(Annotation& annotation) {
  ProgrammeFinder(annotation).run();
  annotation.sort_mentions();
  add_short_forms_of(annotation, EntityType::Programme, "programme-abbreviation");
}

}  // namespace communique
