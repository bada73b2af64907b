#include "mention/body/contract_partner.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "mention/agreement/agreement_side.hpp"
#include "mention/body/partner_name.hpp"
#include "mention/date/date.hpp"
#include "mention/name/abbreviation.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

// Those who are named one after the other.
struct Partners {
  std::vector<Partner> all;
  std::uint32_t end = 0;
  bool between = false;  // told by "between"
  bool passive = false;  // told by "by"

  bool any_evident() const {
    return std::ranges::any_of(all, [](const Partner& p) { return p.evident; });
  }
};

class PartnerFinder {
 public:
  explicit PartnerFinder(Annotation& annotation)
      : annotation_(annotation), document_(annotation.document) {}

  void run() {
    for (const AgreementPhrase& phrase : annotation_.agreements) {
      if (!phrase.nominal) read(phrase);
    }
    for (const auto& [name, type] : found_)
      annotation_.add_mention(name, type, "partner-of-contract", 0.75F);
  }

 private:
  void read(const AgreementPhrase& phrase) {
    Partners signers = signers_of(phrase);
    if (signers.all.empty()) signers = actors_under(phrase);
    const auto others = others_of(phrase);
    if (!others) return;
    const bool contract = phrase.kind == "Contract";
    if (contract) add(winner_of(phrase), contract);
    const bool one =
        phrase.name.first > 0 && document_.token(phrase.name.first - 1).is(Particle::A);
    const bool evident = signers.any_evident() || others->any_evident();
    const bool pair = signers.all.size() > 1 || (!others->between && !others->all.empty());
    if (pair && (evident || (contract && one))) add(signers, contract);
    const bool sealed = !signers.all.empty() || (others->passive && others->all.size() > 1);
    if (others->between || contract || (evident && sealed)) add(*others, contract);
  }

  void add(const Partners& partners, bool contract) {
    for (const Partner& partner : partners.all) {
      if (partner.known) continue;
      const bool agency = !contract && partners.all.size() == 2 && partner.name.size() == 1 &&
                          std::ranges::any_of(partners.all, [&](const Partner& other) {
                            return other.known && is_body_but_no_ministry(other);
                          });
      const EntityType type = agency ? EntityType::Body : EntityType::Organization;
      found_.emplace_back(partner.name, type);
      const TokenRange abbreviation = short_name_in_brackets(annotation_, partner.name.last);
      if (!abbreviation.empty()) found_.emplace_back(abbreviation, type);
    }
  }

  // It deals with its like.
  bool is_body_but_no_ministry(const Partner& partner) const {
    if (annotation_.mention_at(partner.name.first)->type != EntityType::Body) return false;
    const LexicalHit* head = annotation_.hit_at(partner.name.first, Lexical::BodyHead);
    return head == nullptr || !annotation_.concept_of(*head).has(Trait::LeavesNationality);
  }

  // Those behind the agreement: "between A and B", "with A", "was awarded to A by B"; none is
  // told where "between" has but one, or "between A and" would make a name of any word.
  std::optional<Partners> others_of(const AgreementPhrase& phrase) const {
    Partners others;
    std::uint32_t joint = joint_after(phrase.end(), phrase);
    while (joint != no_token) {
      const Partners listed = list_at(joint + 1);
      if (document_.token(joint).is(Particle::Between)) {
        others.between = true;
        if (listed.all.size() < 2) return {};
      }
      if (listed.all.empty()) break;
      others.passive |= document_.token(joint).is(Particle::By);
      others.all.insert(others.all.end(), listed.all.begin(), listed.all.end());
      joint = others.between ? no_token : joint_after(listed.end, phrase);
    }
    return others;
  }

  // The "between", "with" or "by" of "MOU between", "MOU, between", "MOU was signed today by", and
  // of a contract also "awarded to", "under which fish is sold to".
  std::uint32_t joint_after(std::uint32_t at, const AgreementPhrase& phrase) const {
    constexpr std::uint32_t reach = 12;
    const bool contract = phrase.kind == "Contract";
    const std::uint32_t end = std::min<std::uint32_t>(document_.size() - 1, at + reach);
    bool sealed = false;
    for (std::uint32_t t = at; t < end && !document_.token(t).starts_line; ++t) {
      const Token& token = document_.token(t);
      if (token.is(Particle::Between) || token.is(Particle::With)) return t;
      if (token.is(Particle::By) && sealed) return t;
      const bool won = token.is(Particle::From) && phrase.field.empty();
      if (contract && (won || (token.is(Particle::To) && sealed))) return t;
      if (contract && token.is(Particle::Under) && document_.token(t + 1).is(Particle::Which))
        return buyer_after(t + 2);
      sealed |= annotation_.hit_at(t, Lexical::StatusVerb) != nullptr;
      if (!may_stand_before_joint(t)) break;
      if (const LexicalHit* currency = annotation_.hit_at(t, Lexical::Currency))
        t = currency->tokens.last - 1;
    }
    return no_token;
  }

  // ", was signed in Lima on 3 May", "worth 40 million dollars".
  bool may_stand_before_joint(std::uint32_t at) const {
    static const WordSet worth = {"worth", "valued", "at", "on", "in"};
    constexpr LexicalSet parts{Lexical::StatusVerb, Lexical::Place, Lexical::Currency,
                               Lexical::Scale, Lexical::Country};
    const Token& token = document_.token(at);
    return token.is(Mark::Comma) || is_auxiliary(token) || token.is_number() ||
           worth.contains(token) || annotation_.has_hit_at(at, parts) ||
           date_at(annotation_, at) != nullptr;
  }

  // The "to" of "the company will ship peas to".
  std::uint32_t buyer_after(std::uint32_t at) const {
    constexpr std::uint32_t reach = 14;
    const std::uint32_t end = std::min(document_.sentence_at(at).tokens.last, at + reach);
    for (std::uint32_t t = at; t < end && !document_.token(t).is(Mark::Comma); ++t) {
      const Token& token = document_.token(t);
      if ((token.is(Particle::To) || token.is(Particle::For) || token.is(Particle::From)) &&
          document_.token(t + 1).capital())
        return t;
    }
    return no_token;
  }

  Partners list_at(std::uint32_t at) const {
    Partners partners;
    while (const auto partner = partner_at(annotation_, at)) {
      partners.all.push_back(*partner);
      partners.end = at = behind_legal_form(partner->end);
      while (at < document_.size() &&
             (document_.token(at).is(Mark::Comma) || document_.token(at).is(Particle::And)))
        ++at;
      if (at == partners.end) break;
    }
    if (opens_title(at)) drop_fields(partners);
    return partners;
  }

  // "Trade Minister" of "Peruvian Industry, Mining and Trade Minister Ana Ruiz"
  bool opens_title(std::uint32_t at) const {
    std::uint32_t head = at;
    while (head < document_.size() && annotation_.hit_at(head, Lexical::OfficeField) != nullptr)
      ++head;
    return head > at && head < document_.size() && document_.token(head).capital() &&
           annotation_.hit_at(head, Lexical::OfficeHead) != nullptr;
  }
  void drop_fields(Partners& partners) const {
    std::erase_if(partners.all, [&](const Partner& partner) {
      return !partner.known &&
             annotation_.hit_at(partner.name.last - 1, Lexical::OfficeField) != nullptr;
    });
  }

  // "Orbit LLC and Salz JSC": the form is no part of the name.
  std::uint32_t behind_legal_form(std::uint32_t at) const {
    const LexicalHit* form = at < document_.size() && !document_.token(at).starts_line
                                 ? annotation_.hit_at(at, Lexical::OrganizationHead)
                                 : nullptr;
    const bool legal = form != nullptr && annotation_.concept_of(*form).has(Trait::Suffix);
    return legal ? form->tokens.last : at;
  }

  // "Orbit and Salz" in "yesterday, Orbit and Salz signed a contract": the list that ends before
  // the verb.
  Partners signers_of(const AgreementPhrase& phrase) const {
    constexpr std::uint32_t reach = 30;
    const std::uint32_t verb = sealing_verb_before(phrase.name.first);
    if (verb == no_token) return {};
    const std::uint32_t end = before_adverbs(verb);
    const std::uint32_t begin = document_.sentence_at(verb).tokens.first;
    for (std::uint32_t t = std::max(begin, end - std::min(end, reach)); t < end; ++t) {
      const bool opens = t == begin || document_.token(t - 1).is(Mark::Comma) ||
                         document_.token(t - 1).is(Particle::And) ||
                         document_.token(t - 1).is(Mark::Semicolon) || is_common_noun(t - 1);
      if (!opens || follows_office(t)) continue;
      Partners partners = list_at(t);
      if (partners.end == end || (partners.end + 1 == end && opens_relative(partners.end)))
        return partners;
    }
    return {};
  }

  // ", which plan to sign".
  bool opens_relative(std::uint32_t comma) const {
    const Token& relative = document_.token(comma + 1);
    return document_.token(comma).is(Mark::Comma) &&
           (relative.is(Particle::Which) || relative.is(Particle::Both));
  }

  // "Orbit" in "Under a contract signed in May, Orbit will ship".
  Partners actors_under(const AgreementPhrase& phrase) const {
    const TokenRange sentence = document_.sentence_at(phrase.name.first).tokens;
    const std::uint32_t under = before_article(document_, phrase.name.first);
    if (under != sentence.first + 1 || !document_.token(sentence.first).is(Particle::Under))
      return {};
    std::uint32_t comma = phrase.end();
    while (comma < sentence.last && !document_.token(comma).is(Mark::Comma)) ++comma;
    Partners partners = comma < sentence.last ? list_at(comma + 1) : Partners();
    const bool acts = partners.end < sentence.last && is_auxiliary(document_.token(partners.end));
    return acts ? partners : Partners();
  }

  // "Orbit" in "awarded Orbit a contract".
  Partners winner_of(const AgreementPhrase& phrase) const {
    const std::uint32_t verb = sealing_verb_before(phrase.name.first);
    if (verb == no_token) return {};
    const Partners winner = list_at(verb + 1);
    const bool beside = winner.end > verb && winner.end + 1 == phrase.name.first &&
                        document_.token(winner.end).is(Particle::A);
    return beside ? winner : Partners();
  }

  // "boats" of "the maker of boats Orbit".
  bool is_common_noun(std::uint32_t at) const {
    const Token& token = document_.token(at);
    return token.is_word() && !token.capital() && token.particle == Particle::None &&
           annotation_.hit_at(at, Lexical::StatusVerb) == nullptr;
  }

  // "Minister of Salt, Fish and Bread Ana Ruiz signed".
  bool follows_office(std::uint32_t at) const {
    constexpr std::uint32_t reach = 10;
    const std::uint32_t begin = document_.sentence_at(at).tokens.first;
    for (std::uint32_t t = at; t > begin && at - t < reach; --t) {
      if (annotation_.hit_at(t - 1, Lexical::OfficeHead) != nullptr) return true;
    }
    return false;
  }

  // The "signed" of "signed yesterday a new MOU".
  std::uint32_t sealing_verb_before(std::uint32_t at) const {
    constexpr std::uint32_t reach = 5;
    const std::uint32_t begin = document_.sentence_at(at).tokens.first;
    for (std::uint32_t t = at; t > begin && at - t < reach; --t) {
      const LexicalHit* verb = annotation_.hit_at(t - 1, Lexical::StatusVerb);
      if (verb == nullptr) continue;
      const std::string_view status = annotation_.concept_of(*verb).attribute("status");
      return status == "signed" || status == "concluded" ? t - 1 : no_token;
    }
    return no_token;
  }

  // Before "yesterday", "also", "will" that stand in front of the verb.
  std::uint32_t before_adverbs(std::uint32_t verb) const {
    constexpr std::uint32_t reach = 4;
    for (std::uint32_t t = verb; t > 0 && verb - t < reach; --t) {
      const Token& token = document_.token(t - 1);
      if (token.capital() || !token.is_word()) return t;
    }
    return verb;
  }

  Annotation& annotation_;
  const Document& document_;
  std::vector<std::pair<TokenRange, EntityType>> found_;
};

}  // namespace

void find_contract_partners(Annotation& annotation) {
  PartnerFinder(annotation).run();
  annotation.sort_mentions();
}

}  // namespace communique
