#include "fact/post/delegation.hpp"

#include "fact/clause/verb_group.hpp"
#include "fact/post/delegation_head.hpp"
#include "fact/post/delegation_pairs.hpp"
#include "fact/post/delegation_sentence.hpp"
#include "fact/post/on_behalf.hpp"

namespace communique {
namespace {

// The persons and sides of one sentence.
class DelegateFinder {
 public:
  DelegateFinder(const Annotation& annotation, const DelegationSentence& named,
                 std::vector<Representation>& found)
      : annotation_(annotation),
        document_(annotation.document),
        named_(named),
        sentence_(named.tokens()),
        found_(found) {}

  void run() {
    if (!read_respectively(annotation_.document, named_, found_)) {
      for (const Mention* person : named_.persons()) read_agent(*person);
    }
    for (const Mention* side : named_.sides()) {
      read_team(*side);
      read_represented(*side);
      read_spokesperson(*side);
      read_owned_behalf(*side);
    }
    add_those_on_behalf(annotation_, named_, found_);
  }

 private:
  void add(const Mention& person, const Mention& side, std::string_view rule, float confidence) {
    found_.push_back(
        {person.entity, side.entity, {document_.span_of(sentence_), rule, confidence}});
  }

  // "the American side was led by A", "Ghana was represented by B and Togo by C"
  void read_agent(const Mention& person) {
    const std::uint32_t start = named_.phrase_start(person);
    if (start <= sentence_.first || !document_.token(start - 1).is(Particle::By)) return;
    const Mention* side = named_.last_side_before(start - 1);
    if (side == nullptr || is_received_by(start - 1)) return;
    if (side->tokens.last + 2 == start && is_delegation(annotation_, side->tokens.last))
      return add(person, *side, "on-side", 0.85F);  // "on the Korean side by A"
    if (!named_.has_lead_before(start) || is_of_business(*side)) return;
    if (const Mention* subject = subject_before_aside(*side))
      return add(person, *subject, "led-by", 0.85F);
    const bool joined = document_.token(start - 2).is(Particle::And) && is_led(*side, start);
    if (!is_near(*side, start) && !joined) return;
    if (named_.names_person_within(side->tokens.last, start - 1) && !joined) return;
    add(person, *side, "led-by", 0.9F);
  }

  // "a delegation of Peruvian business headed by A": of firms, not of the state.
  bool is_of_business(const Mention& side) const {
    const std::uint32_t next = side.tokens.last;
    return next + 1 < sentence_.last &&
           (annotation_.is(next, WordKind::Firm) ||
            document_.token(next).word == "industry"_word) &&
           !is_delegation(annotation_, next + 1);
  }

  // "the head of the Korean delegation was received by A"
  bool is_received_by(std::uint32_t by) const {
    return !leads_delegation(annotation_, by - 1) &&
           annotation_.hit_at(by - 1, Lexical::EventVerb) != nullptr;
  }

  // "Peru, which joined Mercosur in 2024, was represented by": the side before the commas.
  const Mention* subject_before_aside(const Mention& last) const {
    const std::uint32_t end = last.tokens.last;
    std::uint32_t comma = end;
    while (comma < sentence_.last && !document_.token(comma).is(Mark::Comma)) ++comma;
    const bool closes = comma + 2 < sentence_.last && is_auxiliary(document_.token(comma + 1)) &&
                        leads_delegation(annotation_, comma + 2);
    if (!closes) return nullptr;
    for (const Mention* side : named_.sides()) {
      if (side->tokens.last < end && document_.token(side->tokens.last).is(Mark::Comma))
        return side;
    }
    return nullptr;
  }

  // "the Korean side was headed by A and by B": whether another leads the side as well.
  bool is_led(const Mention& side, std::uint32_t end) const {
    return !found_.empty() && found_.back().side == side.entity &&
           found_.back().evidence.rule == "led-by" &&
           found_.back().evidence.span.begin == document_.sentence_span(end).begin;
  }

  // "the Korean delegation of 50 officials ... is headed by A", but not "the Peru FTA was discussed
  // by teams headed by A".
  bool is_near(const Mention& side, std::uint32_t start) const {
    constexpr std::uint32_t longest_gap = 8;
    return side.tokens.last + longest_gap >= start || is_delegation(annotation_, side.tokens.last);
  }

  // "A headed the Korean delegation", "on the Korean side, A"
  void read_team(const Mention& side) {
    std::uint32_t after = side.tokens.last;
    if (after < sentence_.last && document_.token(after).is(Mark::Possessive)) ++after;
    if (after >= sentence_.last || !is_delegation(annotation_, after)) return;
    std::uint32_t before = side.tokens.first;
    while (before > sentence_.first && document_.token(before - 1).is(Particle::The)) --before;
    if (before == sentence_.first) return;
    const Token& token = document_.token(before - 1);
    const bool leads = leads_delegation(annotation_, before - 1);
    if (before == sentence_.first + 1 && leads) return read_inverted(after, side);
    if (before > sentence_.first + 1 && document_.token(before - 2).word == "helm"_word) {
      read_helm(before - 2, side);
    } else if (leads) {
      const bool infinitive =
          before > sentence_.first + 1 && document_.token(before - 2).is(Particle::To);
      const Mention* person =
          infinitive ? named_.persons().front() : named_.last_person_before(before - 1);
      if (person != nullptr && person->tokens.last < before)
        add(*person, side, "leads-delegation", 0.9F);
    } else if (token.is(Particle::On)) {
      const Mention* person = person_ending_at(before - 1);
      if (person == nullptr && is_comma(after + 1)) person = named_.first_person_after(after);
      if (person != nullptr) add(*person, side, "on-side", 0.85F);
    }
  }

  // "A, Minister of Salt, on the Korean side, and B on the Peruvian side"
  const Mention* person_ending_at(std::uint32_t on) const {
    const Mention* person = named_.last_person_before(on);
    const std::uint32_t end = is_comma(on - 1) ? on - 1 : on;
    return person != nullptr && named_.phrase_end(*person) == end ? person : nullptr;
  }

  // "A acted as the EFTA spokesperson": led its talks.
  void read_spokesperson(const Mention& side) {
    static const WordSet nouns = {"spokesperson", "spokesman", "spokeswoman"};
    const std::uint32_t noun = side.tokens.last;
    std::uint32_t as = side.tokens.first;
    if (as > sentence_.first && document_.token(as - 1).is(Particle::The)) --as;
    if (side.type != EntityType::Bloc || noun >= sentence_.last ||
        !nouns.contains(document_.token(noun)) || as == sentence_.first ||
        !document_.token(--as).is(Particle::As))
      return;
    if (const Mention* person = named_.last_person_before(as))
      add(*person, side, "leads-delegation", 0.85F);
  }

  // "Leading the Korean delegation was A"
  void read_inverted(std::uint32_t after, const Mention& side) {
    const Mention* person = named_.first_person_after(after);
    const std::uint32_t start = person == nullptr ? 0 : named_.phrase_start(*person);
    if (start > after && (document_.token(start - 1).is(Particle::Was) ||
                          document_.token(start - 1).is(Particle::Is)))
      add(*person, side, "leads-delegation", 0.9F);
  }

  // "with A and B at the helm of the Korean team"
  void read_helm(std::uint32_t helm, const Mention& side) {
    std::uint32_t with = helm;
    while (with > sentence_.first && !document_.token(with).is(Particle::With)) --with;
    for (const Mention* person : named_.persons()) {
      if (person->tokens.first > with && person->tokens.last <= helm)
        add(*person, side, "leads-delegation", 0.85F);
    }
  }

  // "A represented Peru at the session", "Representing Peru, A and B took part"
  void read_represented(const Mention& side) {
    std::uint32_t verb = side.tokens.first;
    if (verb > sentence_.first && document_.token(verb - 1).is(Particle::The)) --verb;
    if (verb == sentence_.first || !named_.ends_phrase(side.tokens.last)) return;
    const std::uint64_t word = document_.token(--verb).word;
    const bool gerund = word == "representing"_word;
    if (word == "represent"_word) {
      verb = auxiliaries_before(verb);
      if (verb == no_token) return;
    } else if (!gerund && word != "represented"_word && word != "represents"_word) {
      return;
    }
    const bool fronted = verb == sentence_.first || is_comma(side.tokens.last);
    if (gerund && fronted) return read_representatives(side);
    const Mention* person = named_.last_person_before(verb);
    if (person == nullptr) return;
    const std::uint32_t end = named_.phrase_end(*person);
    if (end == verb || (is_comma(end) && end + 1 == verb))
      add(*person, side, "represents-side", 0.9F);
  }
  // "Signing on Peru's behalf, A said", "A signed on Peru's behalf"
  void read_owned_behalf(const Mention& side) {
    const std::uint32_t behalf = side.tokens.last + 1;
    if (behalf >= sentence_.last || document_.token(behalf).word != "behalf"_word ||
        side.tokens.first == sentence_.first ||
        !document_.token(side.tokens.first - 1).is(Particle::On))
      return;
    const bool fronted = is_comma(behalf + 1) && named_.last_person_before(behalf) == nullptr;
    const Mention* person =
        fronted ? named_.first_person_after(behalf) : named_.last_person_before(behalf);
    if (person != nullptr) add(*person, side, "on-behalf-of", 0.85F);
  }
  // Where the "will" or "is to" before a verb begins; `no_token` where none stands there.
  std::uint32_t auxiliaries_before(std::uint32_t verb) const {
    std::uint32_t at = verb;
    if (at > sentence_.first && document_.token(at - 1).is(Particle::To)) --at;
    if (at == sentence_.first || !is_auxiliary(document_.token(at - 1))) return no_token;
    return at - 1;
  }
  bool is_comma(std::uint32_t at) const {
    return at < sentence_.last && document_.token(at).is(Mark::Comma);
  }
  // All named behind the side before another predicate than "were".
  void read_representatives(const Mention& side) {
    const Mention* last = nullptr;
    for (const Mention* person : named_.persons()) {
      if (person->tokens.first < side.tokens.last) continue;
      if (last != nullptr &&
          holds_predicate(annotation_, {last->tokens.last, person->tokens.first}))
        return;
      add(*person, side, "represents-side", 0.85F);
      last = person;
    }
  }

  const Annotation& annotation_;
  const Document& document_;
  const DelegationSentence& named_;
  TokenRange sentence_;
  std::vector<Representation>& found_;
};

}  // namespace

std::vector<Representation> find_delegates(const Annotation& annotation) {
  std::vector<Representation> found;
  for (const Sentence& sentence : annotation.document.sentences()) {
    const DelegationSentence named(annotation, sentence.tokens);
    if (named.sides().empty() || named.persons().empty()) continue;
    DelegateFinder(annotation, named, found).run();
  }
  add_heads_of_delegations(annotation, found);
  return found;
}

}  // namespace communique
