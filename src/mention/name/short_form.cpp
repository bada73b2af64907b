#include "mention/name/short_form.hpp"

#include <algorithm>
#include <unordered_map>

#include "mention/name/capitalised_phrase.hpp"
#include "mention/name/name_core.hpp"
#include "mention/name/name_head.hpp"

namespace communique {
namespace {

class ShortFormScan {
 public:
  explicit ShortFormScan(Annotation& annotation)
      : annotation_(annotation), document_(annotation.document) {}

  void run() {
    collect_heads();
    for (std::uint32_t i = 0; (i = next_name_head(annotation_, i)) < document_.size(); ++i) {
      const LexicalHit* head = name_head_at(annotation_, i);
      if (head == nullptr || head->form != LexicalForm::Base || is_no_short_form(*head)) continue;
      if (stands_alone(*head)) {
        add(*head);
      } else if (const TokenRange part = part_of_name(*head); !part.empty()) {
        annotation_.add_mention(part, named_.at(head->concept_id), "short-form", 0.85F);
      }
      i = head->tokens.last - 1;
    }
  }

 private:
  bool is_no_short_form(const LexicalHit& head) const {
    const Concept& entry = annotation_.concept_of(head);
    return entry.has(Trait::Company) || entry.has(Trait::Suffix) || entry.has(Trait::Common) ||
           entry.has(Trait::Local);  // "the Government" is a state's
  }

  void collect_heads() {
    for (const Mention& mention : annotation_.mentions) {
      if (mention.type != EntityType::Body && mention.type != EntityType::Organization) continue;
      const NameCore core = read_name_core(annotation_, mention.tokens);
      if (core.head != no_concept) named_.try_emplace(core.head, mention.type);
    }
  }

  bool stands_alone(const LexicalHit& head) const {
    if (annotation_.mentioned(head.tokens)) return false;
    const std::uint32_t first = head.tokens.first;
    if (previous_name_word(document_, first, JoinDash) != no_token) return false;
    if (document_.sentence_at(first).headline) return false;
    for (std::uint32_t i = first; i < head.tokens.last; ++i) {
      const Token& token = document_.token(i);
      if (token.is_word() && !token.capital()) return false;
    }
    return !goes_on(head.tokens.last);
  }

  // "the Salt Mission" of "United Nations Salt Mission in Peru"; else empty.
  TokenRange part_of_name(const LexicalHit& head) const {
    if (!named_.contains(head.concept_id) || annotation_.mentioned(head.tokens) ||
        document_.sentence_at(head.tokens.first).headline || goes_on(head.tokens.last))
      return {};
    TokenRange part = head.tokens;
    for (std::uint32_t word = part.first; word != no_token;
         word = previous_name_word(document_, part.first, JoinDash))
      part.first = word;
    return definite(part.first) && part.size() > head.tokens.size() && is_told_within_name(part)
               ? part
               : TokenRange{};
  }

  bool is_told_within_name(TokenRange part) const {
    const auto words = document_.tokens().subspan(part.first, part.size());
    return std::ranges::any_of(annotation_.mentions, [&](const Mention& mention) {
      if (mention.type != EntityType::Body && mention.type != EntityType::Organization)
        return false;
      const auto name = document_.tokens().subspan(mention.tokens.first, mention.tokens.size());
      const auto same = [](const Token& a, const Token& b) { return a.word == b.word; };
      return name.size() > words.size() &&
             std::search(name.begin(), name.end(), words.begin(), words.end(), same) != name.end();
    });
  }

  bool goes_on(std::uint32_t at) const {
    const std::uint32_t next = next_name_word(document_, at - 1, JoinDash);
    return next != no_token && annotation_.hit_at(next, Lexical::OfficeHead) == nullptr;
  }

  bool definite(std::uint32_t first) const {
    if (first == 0) return false;
    if (follows_owner(first)) return true;
    switch (document_.token(first - 1).particle) {
      case Particle::The:
      case Particle::This:
      case Particle::Our:
      case Particle::Its:
        return true;
      default:
        return false;
    }
  }

  // "Peru's Embassy"
  bool follows_owner(std::uint32_t first) const {
    if (first < 2 || !document_.token(first - 1).is(Mark::Possessive)) return false;
    const Mention* owner = annotation_.mention_at(first - 2);
    return owner != nullptr && owner->type == EntityType::Country;
  }

  void add(const LexicalHit& head) {
    const auto named = named_.find(head.concept_id);
    if (named != named_.end()) {
      annotation_.add_mention(head.tokens, named->second, "short-form", 0.88F);
      return;
    }
    const Concept& entry = annotation_.concept_of(head);
    if (const ConceptId usual = usual_body(entry); usual != no_concept) {
      annotation_.add_mention(head.tokens, EntityType::Body, "usual-short-form", 0.85F, usual);
    } else if (entry.has(Trait::Definite) &&
               (definite(head.tokens.first) || stands_for_its_state(head, entry))) {
      annotation_.add_mention(head.tokens, EntityType::Body, "definite-head", 0.8F);
    }
  }

  // "Cabinet approved the bill": a state has but one, so no article need tell which.
  bool stands_for_its_state(const LexicalHit& head, const Concept& entry) const {
    const std::uint32_t first = head.tokens.first;
    const bool owned = first > 0 && (document_.token(first - 1).is(Particle::His) ||
                                     document_.token(first - 1).is(Particle::Her));
    return !entry.attribute("sole").empty() && !owned &&
           next_name_word(document_, head.tokens.last - 1, JoinDash) == no_token;
  }

  // The body that the head alone stands for where its bloc is spoken of: "the Commission" of the
  // EU.
  ConceptId usual_body(const Concept& head) const {
    const std::string_view name = head.attribute("usualBody");
    if (name.empty()) return no_concept;
    const ConceptId body = annotation_.vocabulary->find(name);
    if (body == no_concept) return no_concept;
    const ConceptId bloc =
        annotation_.vocabulary->find((*annotation_.vocabulary)[body].attribute("partOf"));
    for (const Mention& mention : annotation_.mentions) {
      if (bloc != no_concept && mention.concept_id == bloc) return body;
    }
    return no_concept;
  }

  Annotation& annotation_;
  const Document& document_;
  std::unordered_map<ConceptId, EntityType> named_;
};

}  // namespace

void add_short_forms(Annotation& annotation) { ShortFormScan(annotation).run(); }

}  // namespace communique
