#include "mention/agreement/agreement_phrase.hpp"

#include <algorithm>

#include "mention/agreement/agreement_field.hpp"
#include "mention/agreement/agreement_name.hpp"
#include "mention/agreement/agreement_side.hpp"
#include "mention/agreement/other_paper.hpp"
#include "mention/agreement/phrase_field.hpp"
#include "mention/agreement/phrase_makers.hpp"
#include "mention/agreement/phrase_parties.hpp"
#include "mention/annotation.hpp"
#include "mention/name/bracketed_form.hpp"
#include "mention/name/capitalised_phrase.hpp"
#include "mention/name/noun_phrase.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

HeadStrength strength_of(const Concept& head) {
  const std::string_view strength = head.attribute("strength");
  if (strength == "general") return HeadStrength::General;
  return strength == "weak" ? HeadStrength::Weak : HeadStrength::Kind;
}

// Builds one phrase from its head outwards.
class PhraseReader {
 public:
  PhraseReader(const Annotation& annotation, const LexicalHit& head)
      : annotation_(annotation),
        document_(annotation.document),
        head_(head),
        field_(annotation, phrase_),
        parties_(annotation, phrase_) {}

  std::optional<AgreementPhrase> read() {
    const Concept& head = annotation_.concept_of(head_);
    phrase_.kind = head.attribute("kind");
    phrase_.strength = strength_of(head);
    if (head_.lexical == Lexical::Agreement) phrase_.known = head_.concept_id;
    if (phrase_.known != no_concept && names_bloc()) return {};
    if (const auto sides = head.values_of("between"); !sides.empty()) {
      if (!tells_of(sides)) return {};
      for (const std::string& side : sides)
        phrase_.parties.push_back(annotation_.vocabulary->find(side));
    }
    read_agreement_name(annotation_, head_, phrase_);
    if (is_no_treaty(annotation_, head_, phrase_) || is_letter_of_envoy(document_, head_) ||
        is_unsigned_paper(annotation_, head_))
      return {};
    read_mother_agreement(annotation_, phrase_);
    if (names_gathering(annotation_, phrase_.name.last) &&
        !starts_field(document_, phrase_.name.last))
      return {};
    parties_.add_within(phrase_.name);
    read_complements();
    if (phrase_.plural && phrase_.tokens == phrase_.name) parties_.read_scattered();
    if (phrase_.parties.empty()) parties_.read_talks_before();
    const bool capital_field =
        !phrase_.field.empty() && document_.token(phrase_.name.first).capital() &&
        is_name_word(document_, behind_article(document_, phrase_.field.first));
    phrase_.proper = phrase_.proper || capital_field;
    std::ranges::sort(phrase_.parties);
    phrase_.parties.erase(std::unique(phrase_.parties.begin(), phrase_.parties.end()),
                          phrase_.parties.end());
    if (!stands_for_agreement()) return {};
    if (tells_rank()) phrase_.nominal = phrase_.definite = true;
    return phrase_;
  }

 private:
  // "The CEPA is Peru's first trade agreement with ...": said of one that is named, unless it is
  // what was signed ("signed its first FTA").
  bool tells_rank() const {
    if (phrase_.proper || phrase_.name.first == 0) return false;
    const std::uint32_t ordinal = phrase_.name.first - 1;
    if (annotation_.hit_at(ordinal, Lexical::Ordinal) == nullptr ||
        !follows_definite(document_, ordinal))
      return false;
    const std::uint32_t begin = document_.sentence_at(ordinal).tokens.first;
    for (std::uint32_t t = ordinal; t > begin && ordinal - t < 5; --t) {
      if (annotation_.hit_at(t - 1, Lexical::StatusVerb) != nullptr) return false;
    }
    return true;
  }

  // "the Customs Union": of several so called, the one whose sides are named near it.
  bool tells_of(std::span<const std::string> sides) const {
    constexpr std::uint32_t reach = 80;
    const std::uint32_t first = head_.tokens.first;
    const std::uint32_t last = head_.tokens.last;
    const bool capital = document_.token(first).capital() && document_.token(last - 1).capital();
    const bool alone = next_name_word(document_, last - 1, JoinDash) == no_token &&
                       previous_name_word(document_, first, JoinDash) == no_token;
    if (!capital || !alone) return false;
    const std::uint32_t end = std::min<std::uint32_t>(document_.size(), last + reach);
    for (std::uint32_t t = first - std::min(first, reach); t < end; ++t) {
      const Mention* side = side_at(annotation_, t);
      if (side == nullptr || side->concept_id == no_concept) continue;
      const std::string_view name = (*annotation_.vocabulary)[side->concept_id].name;
      if (std::ranges::find(sides, name) != sides.end()) return true;
    }
    return false;
  }

  // "AfCFTA" where it is the area, not the agreement.
  bool names_bloc() const {
    const Mention* bloc = annotation_.mention_at(head_.tokens.first);
    return bloc != nullptr && bloc->type == EntityType::Bloc && bloc->tokens == head_.tokens;
  }

  void read_complements() {
    std::uint32_t at = phrase_.name.last;
    if (phrase_.kind == "Protocol" && phrase_.proper) return;
    if (const auto bracket = short_form_at(document_, at)) {
      phrase_.abbreviation = bracket->name;
      parties_.add_within(bracket->name);
      at = bracket->end;
    }
    if (phrase_.abbreviation.empty()) at = parties_.read_partners(at);
    at = field_.read_aside(at);
    for (int i = 0; i < 3; ++i) {
      const std::uint32_t end = read_complement(at);
      if (end == at) break;
      at = end;
    }
    if (phrase_.plural && !phrase_.field.empty()) field_.read_further(at);
    if (phrase_.plural && phrase_.parties.size() == 1) at = read_further_partners(at);
    parties_.read_talks_with(at);
  }

  // ", with Peru on citrus and with Chile on salt" after "protocols with Cuba on fish".
  std::uint32_t read_further_partners(std::uint32_t at) {
    while (at + 2 < document_.size()) {
      std::uint32_t with = at;
      if (document_.token(with).is(Mark::Comma)) ++with;
      if (document_.token(with).is(Particle::And)) ++with;
      if (with == at || !document_.token(with).is(Particle::With)) return at;
      const std::uint32_t partner = parties_.read(with);
      if (partner == with) return at;
      at = partner;
      if (at + 1 < document_.size() && document_.token(at).is(Particle::On)) {
        const std::uint32_t first = behind_aside(at + 1);
        const std::uint32_t field = noun_phrase_end(annotation_, first);
        if (field > first) phrase_.tokens.last = at = field;
      }
    }
    return at;
  }

  // Behind ", among others," in "on, among others, salt".
  std::uint32_t behind_aside(std::uint32_t at) const {
    constexpr std::uint32_t longest = 6;
    if (!document_.token(at).is(Mark::Comma)) return at;
    const std::uint32_t end = document_.sentence_at(at).tokens.last;
    for (std::uint32_t t = at + 1; t + 1 < std::min(end, at + longest); ++t) {
      if (document_.token(t).is(Mark::Comma)) return t + 1;
    }
    return at;
  }

  // Reads "on ..." or "between ... and ..." at the token; returns where it ends.
  std::uint32_t read_complement(std::uint32_t at) {
    if (at + 1 >= document_.size() || document_.token(at).starts_line) return at;
    const Token& joint = document_.token(at);
    if (joint.is(Particle::Between) || joint.is(Particle::Among)) return read_makers(at);
    if (joint.is(Particle::With)) return parties_.read(at);
    if (const std::uint32_t with = behind_force(at); with > at) {
      const std::uint32_t end = parties_.read(with);
      return end == with ? at : end;
    }
    return field_.read(at);
  }

  // The "with" of "in force with", "in place with", or the token.
  std::uint32_t behind_force(std::uint32_t at) const {
    static const WordSet states = {"place", "force", "effect", "operation"};
    const bool tells = at + 2 < document_.size() && document_.token(at).is(Particle::In) &&
                       states.contains(document_.token(at + 1)) &&
                       document_.token(at + 2).is(Particle::With);
    return tells ? at + 2 : at;
  }

  // "between Peru and Chile", "between the Salt Board and the Fish Board". Those who are no states
  // stay out of the phrase: they act in its sentence.
  std::uint32_t read_makers(std::uint32_t between) {
    const std::uint32_t end = parties_.read(between);
    if (end > between || !phrase_.with_makers.empty()) return end;
    const TokenRange makers = makers_between(document_, between);
    if (makers.empty()) return between;
    phrase_.with_makers = {phrase_.tokens.first, makers.last};
    return makers.last;
  }

  // "an agreement"
  bool is_one() const {
    const std::uint32_t first = phrase_.name.first;
    return first > 0 && document_.token(first - 1).is(Particle::A);
  }

  // The verb of "signed an agreement", "have concluded an agreement"; no_token where none is near.
  std::uint32_t verb_of_signing() const {
    constexpr std::uint32_t reach = 4;
    const std::uint32_t first = phrase_.name.first;
    const std::uint32_t begin = document_.sentence_at(first).tokens.first;
    for (std::uint32_t t = first; t > begin && first - t < reach; --t) {
      if (document_.token(t - 1).is(Particle::To)) break;  // "sign up to"
      const LexicalHit* verb = annotation_.hit_at(t - 1, Lexical::StatusVerb);
      if (verb == nullptr) continue;
      return annotation_.concept_of(*verb).attribute("status") == "signed" ? t - 1 : no_token;
    }
    return no_token;
  }

  // "signed an agreement with Orbit": bodies and companies are found later.
  bool read_partner_of_signing() {
    const std::uint32_t with = phrase_.name.last;
    if (!is_one() || with + 1 >= document_.size() || !document_.token(with).is(Particle::With))
      return false;
    const TokenRange partner = maker_with(document_, with);
    if (verb_of_signing() == no_token || partner.empty()) return false;
    phrase_.with_makers = {phrase_.name.first, partner.last};
    return true;
  }

  // "Peru and Chile have signed an agreement": of the two before the verb.
  bool read_two_signers() {
    std::uint32_t end = is_one() || in_title() ? verb_of_signing() : no_token;
    if (end == no_token) return false;
    const std::uint32_t begin = document_.sentence_at(end).tokens.first;
    while (end > begin && is_auxiliary(document_.token(end - 1))) --end;
    const Mention* second = end > begin ? side_at(annotation_, end - 1) : nullptr;
    if (second == nullptr || second->tokens.first < begin + 2) return false;
    std::uint32_t joint = second->tokens.first - 1;
    if (document_.token(joint).is(Particle::The)) --joint;
    const Mention* first = joint > begin && document_.token(joint).is(Particle::And)
                               ? side_at(annotation_, joint - 1)
                               : nullptr;
    if (first == nullptr || first->concept_id == no_concept || second->concept_id == no_concept ||
        first->concept_id == second->concept_id || first->tokens.first > begin + 1)
      return false;
    phrase_.parties = {first->concept_id, second->concept_id};
    std::ranges::sort(phrase_.parties);
    return true;
  }

  bool in_title() const { return document_.sentence_at(head_.tokens.first).paragraph == 0; }

  bool stands_for_agreement() {
    const bool headed =
        head_.lexical == Lexical::Agreement || head_.form == LexicalForm::Abbreviation;
    if (headed || phrase_.proper) return true;
    const bool alone = phrase_.name == head_.tokens && phrase_.bare();
    const bool capital = document_.token(head_.tokens.first).capital();
    if (phrase_.strength != HeadStrength::Kind) {
      const bool general = phrase_.strength == HeadStrength::General;
      const bool unnamed = phrase_.name == head_.tokens && phrase_.field.empty() &&
                           (phrase_.parties.empty() || general);
      if (unnamed && phrase_.definite && !phrase_.plural) {
        phrase_.nominal = !capital && phrase_.parties.empty() && phrase_.with_makers.empty();
        return true;
      }
      const bool on_trade = phrase_.kind == "FTA" && phrase_.name.first > 0 &&
                            document_.token(phrase_.name.first - 1).is(Particle::A);
      if (alone && general) return on_trade || read_partner_of_signing() || read_two_signers();
      return phrase_.plural || !phrase_.with_makers.empty() ||
             follows_determiner(document_,
                                before_loose_modifiers(annotation_, phrase_.name.first)) ||
             phrase_.name.first < head_.tokens.first || phrase_.parties.size() > 1 ||
             (in_title() && !phrase_.parties.empty());
    }
    return true;
  }

  const Annotation& annotation_;
  const Document& document_;
  const LexicalHit& head_;
  AgreementPhrase phrase_;
  PhraseField field_;
  PhraseParties parties_;
};

}  // namespace

std::optional<AgreementPhrase> read_agreement_phrase(const Annotation& annotation,
                                                     const LexicalHit& head) {
  return PhraseReader(annotation, head).read();
}

}  // namespace communique
