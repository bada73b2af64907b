#include "fact/agreement/agreement_fact.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "fact/agreement/agreement_parties.hpp"
#include "fact/agreement/agreement_step.hpp"
#include "fact/agreement/joining.hpp"
#include "mention/agreement/agreement_reference.hpp"
#include "mention/agreement/agreement_support.hpp"
#include "mention/identity.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

// The order in which steps follow; those of talks that ended without result come before a result.
int rank_of(const AgreementStep& step) {
  if (step.of_talks && step.status == AgreementStatus::Suspended)
    return 2 * static_cast<int>(AgreementStatus::Negotiating) + 1;
  if (step.status == AgreementStatus::None)  // "under the FTA"
    return 2 * static_cast<int>(AgreementStatus::Proposed) + 1;
  return 2 * static_cast<int>(step.status);
}

std::string code_of(const Entity& party) {
  const std::size_t colon = party.id.find(':');
  return make_slug(std::string_view(party.id).substr(colon + 1));
}

class FactReader {
 public:
  FactReader(const Annotation& annotation, const ClauseReader& clauses, const StepLexicon& lexicon,
             Reading& reading)
      : annotation_(annotation),
        document_(annotation.document),
        reading_(reading),
        parties_(annotation, clauses, reading),
        topics_(find_agreement_topics(annotation, lexicon)) {
    collect_phrases();
    collect_steps(lexicon);
    collect_entities();
    for (const Entity& entity : reading.entities) {
      if (entity.type == EntityType::Agreement) ids_.insert(entity.id);
    }
  }

  void run() {
    for (AgreementNumber n = 0; n < phrases_.size(); ++n) {
      if (!phrases_[n].empty() && entities_[n] != no_entity) read(n);
    }
  }

 private:
  void collect_phrases() {
    for (const AgreementPhrase& phrase : annotation_.agreements) {
      if (phrase.agreement == no_agreement) continue;
      if (phrase.agreement >= phrases_.size()) phrases_.resize(phrase.agreement + 1);
      phrases_[phrase.agreement].push_back(&phrase);
    }
  }

  void collect_steps(const StepLexicon& lexicon) {
    steps_.resize(phrases_.size());
    for (const AgreementStep& step : read_agreement_steps(annotation_, lexicon, topics_))
      if (step.agreement < steps_.size()) steps_[step.agreement].push_back(step);
  }

  void collect_entities() {
    entities_.assign(phrases_.size(), no_entity);
    for (const Mention& mention : annotation_.mentions) {
      const AgreementPhrase* phrase = agreement_phrase_of(annotation_, mention);
      if (phrase != nullptr && phrase->agreement != no_agreement)
        entities_[phrase->agreement] = mention.entity;
    }
  }

  void read(AgreementNumber n) {
    AgreementFact fact;
    fact.agreement = entities_[n];
    fact.kind = parse_agreement_kind(kind_of(n)).value_or(AgreementKind::Other);
    fact.evidence = {document_.sentence_span(phrases_[n].front()->name.first), "agreement-named",
                     0.7F};
    const AgreementPhrase& first = *phrases_[n].front();
    if (!first.with_makers.empty() && !first.elliptic)
      name_with_makers(first, reading_.entities[fact.agreement]);
    take_step(n, fact);
    const auto each = phrases_[n].front()->plural ? parties_.find_each(phrases_[n])
                                                  : std::vector<std::vector<EntityIndex>>();
    if (each.size() < 2) {
      fact.parties = each.size() == 1 ? each.front() : parties_.find(phrases_[n]);
      if (first.elliptic) name_by_partner(first, fact);
      add_for_each_field(n, fact);
      return;
    }
    const Entity plural = reading_.entities[fact.agreement];
    for (const std::vector<EntityIndex>& parties : each) {
      fact.parties = parties;
      if (&parties != &each.front()) fact.agreement = add_entity(plural);
      if (first.elliptic) name_by_partner(first, fact);
      add(n, fact, field_of(n));
    }
  }

  // "MOU between the Salt Board and the Fish Board" is a name, and printed as one where it is all
  // that tells the agreement from others; its head alone ("contract") is none.
  void name_with_makers(const AgreementPhrase& phrase, Entity& entity) const {
    entity.name = document_.text_of(before_last_bracket(phrase.with_makers));
    const Span name = document_.span_of(phrase.name);
    const auto at = std::ranges::lower_bound(entity.spans, name.begin, {}, &Span::begin);
    const bool head = phrase.kind == "Contract" && phrase.name.size() == 1 &&
                      at != entity.spans.end() && *at == name;
    if (head)
      *at = document_.span_of(phrase.with_makers);
    else if (phrase.field.empty())
      entity.spans.insert(at, document_.span_of(phrase.with_makers));
  }

  // The last maker's short form is no part of the name.
  TokenRange before_last_bracket(TokenRange name) const {
    constexpr std::uint32_t bracket = 3;
    if (name.size() <= bracket || !document_.token(name.last - bracket).is(Mark::OpenBracket))
      return name;
    return {name.first, name.last - bracket};
  }

  // The kind of its name; a description ("trade agreement") tells it only where no name does.
  std::string_view kind_of(AgreementNumber n) const {
    const auto named = std::ranges::find_if(phrases_[n], [](const AgreementPhrase* phrase) {
      return phrase->proper || phrase->strength == HeadStrength::Kind;
    });
    return named == phrases_[n].end() ? phrases_[n].front()->kind : (*named)->kind;
  }

  EntityIndex add_entity(const Entity& like) {
    reading_.entities.push_back(like);
    return static_cast<EntityIndex>(reading_.entities.size() - 1);
  }

  // "MOUs on fish, on salt and on bread": each is one.
  void add_for_each_field(AgreementNumber n, AgreementFact fact) {
    const Entity plural = reading_.entities[fact.agreement];
    add(n, fact, field_of(n));
    for (const AgreementPhrase* phrase : phrases_[n]) {
      for (const TokenRange field : phrase->further_fields) {
        fact.agreement = add_entity(plural);
        add(n, fact, make_slug(document_.text_of(field)));
      }
      if (!phrase->further_fields.empty()) return;
    }
  }

  // "those with Peru" is the "CEPA with Peru".
  void name_by_partner(const AgreementPhrase& phrase, const AgreementFact& fact) {
    if (phrase.parties.empty()) {
      reading_.entities[fact.agreement].name = std::string(to_string(fact.kind)) + " " +
                                               std::string(document_.text_of(phrase.with_makers));
      return;
    }
    for (const EntityIndex party : fact.parties) {
      const Entity& partner = reading_.entities[party];
      if (std::ranges::find(phrase.parties, partner.concept_id) == phrase.parties.end()) continue;
      const std::uint32_t with = phrase.name.last;
      const bool one = phrase.parties.size() == 1;
      reading_.entities[fact.agreement].name =
          std::string(to_string(fact.kind)) + " " +
          (one ? std::string(document_.text_of({with, phrase.tokens.last}))
               : "with " + partner.name);
    }
  }

  void add(AgreementNumber n, AgreementFact fact, const std::string& field) {
    std::ranges::sort(fact.parties, {},
                      [&](EntityIndex e) { return std::string_view(reading_.entities[e].id); });
    give_id(n, fact, field);
    reading_.agreements.push_back(std::move(fact));
  }

  // The most advanced step; negotiations that were taken up again are no longer suspended.
  void take_step(AgreementNumber n, AgreementFact& fact) const {
    const AgreementStep* best = nullptr;
    for (const AgreementStep& step : steps_[n]) {
      if (is_overtaken(step) || is_plan_for_known(n, step)) continue;
      const bool further = best == nullptr || rank_of(step) > rank_of(*best);
      const bool dated = best != nullptr && rank_of(step) == rank_of(*best) &&
                         !best->date.known() && step.date.known();
      if (further || dated) best = &step;
    }
    if (best == nullptr || best->status == AgreementStatus::None) {
      const bool named = phrases_[n].front()->strength == HeadStrength::Kind;
      const bool trade = named && is_trade_agreement(fact.kind);
      if (best == nullptr && is_wished_for(n) && (trade || is_asked_for(n))) {
        fact.status = AgreementStatus::Proposed;
        fact.evidence.rule = "wished-for";
        fact.evidence.confidence = 0.5F;
      } else if (best != nullptr || trade || is_held_by_two(n)) {
        take_for_granted(n, best, fact);
      }
      return;
    }
    fact.status = best->status;
    fact.date = best->date;
    fact.evidence = {document_.sentence_span(best->token), best->rule, best->confidence};
  }

  // "will apply to join the CPTPP": there already.
  bool is_plan_for_known(AgreementNumber n, const AgreementStep& step) const {
    return step.status == AgreementStatus::Proposed && phrases_[n].front()->known != no_concept;
  }

  static bool is_trade_agreement(AgreementKind kind) {
    return kind == AgreementKind::Fta || kind == AgreementKind::Epa || kind == AgreementKind::Cepa;
  }

  // "wants an FTA", "a possible FTA", but "has an FTA" and "the FTA": told with "a" alone.
  bool is_wished_for(AgreementNumber n) const {
    return std::ranges::all_of(phrases_[n], [&](const AgreementPhrase* phrase) {
      static const WordSet wishes = {"possible", "potential", "prospective", "future"};
      std::uint32_t first = phrase->name.first;
      if (first > 2 && wishes.contains(document_.token(first - 1))) --first;
      if (first < 2 || !document_.token(first - 1).is(Particle::A)) return false;
      const Token& owner = document_.token(first - 2);
      return !owner.is(Particle::Has) && !owner.is(Particle::Have) && !owner.is(Particle::Had);
    });
  }

  // "called for a convention on salt".
  bool is_asked_for(AgreementNumber n) const {
    return std::ranges::any_of(phrases_[n], [&](const AgreementPhrase* phrase) {
      std::uint32_t t = document_.sentence_at(phrase->name.first).tokens.first;
      for (; (t = annotation_.next_hit(t, {Lexical::SpeechVerb})) < phrase->name.first; ++t) {
        const std::string_view act =
            annotation_.concept_of(*annotation_.hit_at(t, Lexical::SpeechVerb)).attribute("act");
        if (act == "request" || act == "propose" || act == "urge") return true;
      }
      return false;
    });
  }

  bool is_held_by_two(AgreementNumber n) const {
    return std::ranges::any_of(phrases_[n], [&](const AgreementPhrase* phrase) {
      return is_held(annotation_, *phrase) || stands_within(document_, *phrase);
    });
  }

  // What a release acts under, or names without any step, is there: signed or in force.
  void take_for_granted(AgreementNumber n, const AgreementStep* step, AgreementFact& fact) const {
    const bool applied = is_trade_agreement(fact.kind) || is_held_by_two(n);
    fact.status = applied ? AgreementStatus::InForce : AgreementStatus::Signed;
    if (step != nullptr) {
      fact.evidence = {document_.sentence_span(step->token), step->rule, step->confidence};
    } else {
      fact.evidence.rule = "taken-for-granted";
      fact.evidence.confidence = 0.5F;
    }
  }

  bool is_overtaken(const AgreementStep& step) const {
    if (!step.of_talks || step.status != AgreementStatus::Suspended) return false;
    return std::ranges::any_of(steps_[step.agreement], [&](const AgreementStep& later) {
      return later.of_talks && later.token > step.token &&
             later.status == AgreementStatus::Negotiating && later.rule == "step-verb";
    });
  }

  // agreement:<parties>-<kind>[-<what tells it from others>].
  void give_id(AgreementNumber n, const AgreementFact& fact, const std::string& field) {
    Entity& entity = reading_.entities[fact.agreement];
    if (entity.concept_id != no_concept || fact.parties.empty()) return;
    std::vector<std::string> codes;
    for (const EntityIndex party : fact.parties) codes.push_back(code_of(reading_.entities[party]));
    std::ranges::sort(codes);
    std::string id = "agreement:";
    for (const std::string& code : codes) id += code + "-";
    id += fact.kind == AgreementKind::Other ? own_name(n) : make_slug(to_string(fact.kind));
    if (!field.empty()) id += "-" + field;
    entity.id = unique_id(id);
  }

  std::string unique_id(const std::string& id) {
    std::string unique = id;
    for (int& i = last_number_.try_emplace(id, 1).first->second; !ids_.insert(unique).second;)
      unique = id + "-" + std::to_string(++i);
    return unique;
  }

  // The words of the longest name that are no parties: "digital-trade-agreement".
  std::string own_name(AgreementNumber n) const {
    TokenRange name;
    for (const AgreementPhrase* phrase : phrases_[n]) {
      if (!phrase->nominal && phrase->name.size() > name.size()) name = phrase->name;
    }
    std::string words;
    for (std::uint32_t t = name.first; t < name.last; ++t) {
      const Mention* inner = annotation_.innermost_mention_at(t);
      if (inner != nullptr && inner->type != EntityType::Agreement) continue;
      words += std::string(document_.text_of(t)) + " ";
    }
    return make_slug(words);
  }

  std::string field_of(AgreementNumber n) const {
    for (const AgreementPhrase* phrase : phrases_[n]) {
      if (!phrase->field.empty()) return make_slug(document_.text_of(phrase->field));
    }
    return {};
  }

  const Annotation& annotation_;
  const Document& document_;
  Reading& reading_;
  AgreementParties parties_;
  std::vector<AgreementTopic> topics_;
  std::vector<std::vector<AgreementStep>> steps_;             // by agreement
  std::vector<std::vector<const AgreementPhrase*>> phrases_;  // likewise
  std::vector<EntityIndex> entities_;                         // likewise
  std::unordered_set<std::string> ids_;
  std::unordered_map<std::string, int> last_number_;  // behind an id that several would have
};

}  // namespace

void read_agreement_facts(const Annotation& annotation, const ClauseReader& clauses,
                          const StepLexicon& lexicon, Reading& reading) {
  if (!annotation.agreements.empty()) FactReader(annotation, clauses, lexicon, reading).run();
}

}  // namespace communique
