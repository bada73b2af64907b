#include "fact/post/delegation.hpp"

#include <algorithm>

#include "fact/clause/verb_group.hpp"
#include "fact/post/delegation_head.hpp"
#include "fact/post/delegation_pairs.hpp"
#include "fact/post/delegation_sentence.hpp"

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
      read_owned_behalf(*side);
    }
    for (const Mention* person : named_.persons()) {
      if (read_behalf(*person) || read_side_after_name(*person) || read_acting(*person)) {
        fronted_side_ = nullptr;
      } else if (!read_fronted_side(*person)) {
        read_listed(*person);
      }
    }
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
    if (side->tokens.last + 2 == start && is_delegation(document_.token(side->tokens.last)))
      return add(person, *side, "on-side", 0.85F);  // "on the Korean side by A"
    if (!named_.has_lead_before(start)) return;
    if (const Mention* subject = subject_before_aside(*side))
      return add(person, *subject, "led-by", 0.85F);
    const bool joined = document_.token(start - 2).is(Particle::And) && is_led(*side, start);
    if (!is_near(*side, start) && !joined) return;
    if (named_.names_person_within(side->tokens.last, start - 1) && !joined) return;
    add(person, *side, "led-by", 0.9F);
  }

  // "the head of the Korean delegation was received by A"
  bool is_received_by(std::uint32_t by) const {
    return !leads_delegation(document_.token(by - 1)) &&
           annotation_.hit_at(by - 1, Lexical::EventVerb) != nullptr;
  }

  // "Peru, which joined Mercosur in 2024, was represented by": the side before the commas.
  const Mention* subject_before_aside(const Mention& last) const {
    const std::uint32_t end = last.tokens.last;
    std::uint32_t comma = end;
    while (comma < sentence_.last && !document_.token(comma).is(Mark::Comma)) ++comma;
    const bool closes = comma + 2 < sentence_.last && is_auxiliary(document_.token(comma + 1)) &&
                        leads_delegation(document_.token(comma + 2));
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
    return side.tokens.last + longest_gap >= start ||
           is_delegation(document_.token(side.tokens.last));
  }

  // "A headed the Korean delegation", "on the Korean side, A"
  void read_team(const Mention& side) {
    std::uint32_t after = side.tokens.last;
    if (after < sentence_.last && document_.token(after).is(Mark::Possessive)) ++after;
    if (after >= sentence_.last || !is_delegation(document_.token(after))) return;
    std::uint32_t before = side.tokens.first;
    while (before > sentence_.first && document_.token(before - 1).is(Particle::The)) --before;
    if (before == sentence_.first) return;
    const Token& token = document_.token(before - 1);
    if (before == sentence_.first + 1 && leads_delegation(token)) return read_inverted(after, side);
    if (before > sentence_.first + 1 && document_.token(before - 2).word == "helm"_word) {
      read_helm(before - 2, side);
    } else if (leads_delegation(token)) {
      const bool infinitive =
          before > sentence_.first + 1 && document_.token(before - 2).is(Particle::To);
      const Mention* person =
          infinitive ? named_.persons().front() : named_.last_person_before(before - 1);
      if (person != nullptr && person->tokens.last < before)
        add(*person, side, "leads-delegation", 0.9F);
    } else if (token.is(Particle::On) && after + 1 < sentence_.last &&
               document_.token(after + 1).is(Mark::Comma)) {
      if (const Mention* person = named_.first_person_after(after))
        add(*person, side, "on-side", 0.85F);
    }
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

  // "On behalf of Peru it was signed by A, on behalf of Chile by B"; "– for Peru, Minister A;"
  bool read_fronted_side(const Mention& person) {
    const std::uint32_t start = named_.phrase_start(person);
    const Mention* side = named_.last_side_before(start);
    if (start == sentence_.first || side == nullptr ||
        named_.names_person_within(side->tokens.last, start) || !opens_with_side(*side, start))
      return false;
    add(person, *side, "on-behalf-of", 0.9F);
    fronted_side_ = side;
    listed_ = person.tokens;
    return true;
  }

  // "signed for Mercosur by A, the ministers B (Peru) and C; and for EFTA by D": B and C.
  void read_listed(const Mention& person) {
    if (fronted_side_ == nullptr || person.tokens.first < listed_.last) return;
    if (!named_.goes_on_with_list({listed_.last, person.tokens.first})) {
      fronted_side_ = nullptr;
      return;
    }
    add(person, *fronted_side_, "on-behalf-of", 0.85F);
    listed_ = person.tokens;
  }

  // Whether "on behalf of" or "for" stands before, and opens the sentence or a part of it, or "by"
  // follows.
  bool opens_with_side(const Mention& side, std::uint32_t person) const {
    std::uint32_t at = side.tokens.first;
    if (at > sentence_.first && document_.token(at - 1).is(Particle::The)) --at;
    static const std::uint64_t behalf = word_hash("behalf");
    if (at > sentence_.first && document_.token(at - 1).is(Particle::For)) {
      --at;
    } else if (at > sentence_.first + 2 && document_.token(at - 1).is(Particle::Of) &&
               document_.token(at - 2).word == behalf) {
      at -= 3;
    } else {
      return false;
    }
    if (at == sentence_.first + 1 && document_.token(at - 1).word == "speaking"_word) --at;
    const bool opening = at == sentence_.first || document_.token(at - 1).is_dash() ||
                         document_.token(at - 1).is(Mark::Semicolon);
    return document_.token(person - 1).is(Particle::By) ||
           (opening && document_.token(side.tokens.last).is(Mark::Comma));
  }

  // "A, Minister of Trade, for Peru", "B, Commissioner, on behalf of the four EFTA states"
  bool read_behalf(const Mention& person) {
    std::uint32_t at = named_.phrase_end(person);
    if (at >= sentence_.last || !document_.token(at).is(Mark::Comma)) return false;
    ++at;
    if (const std::uint32_t of = behind_on_behalf(at); of != at) {
      at = of;
    } else if (at < sentence_.last && document_.token(at).is(Particle::For)) {
      ++at;
    } else if (at < sentence_.last && document_.token(at).word == "representing"_word) {
      return read_represented_by(person, at + 1);
    } else {
      return false;
    }
    const Mention* side = named_.side_from(at);
    if (side == nullptr || is_of_agent(*side)) return false;
    add(person, *side, "on-behalf-of", 0.9F);
    return true;
  }

  // "A, representing Peru, spoke first"
  bool read_represented_by(const Mention& person, std::uint32_t at) {
    const Mention* side = named_.side_from(at);
    if (side == nullptr || !named_.ends_phrase(side->tokens.last)) return false;
    add(person, *side, "on-behalf-of", 0.85F);
    return true;
  }

  // "A signed the treaty on behalf of Peru", with nobody else named between.
  bool read_acting(const Mention& person) {
    constexpr LexicalSet acts{Lexical::StatusVerb, Lexical::EventVerb, Lexical::SpeechVerb};
    constexpr std::uint32_t reach = 15;
    const std::uint32_t verb = named_.phrase_end(person);
    if (verb >= sentence_.last || document_.token(verb).capital() ||
        !annotation_.has_hit_at(verb, acts))
      return false;
    const std::uint32_t end = std::min(sentence_.last, verb + reach);
    for (std::uint32_t t = verb + 1; t < end; ++t) {
      const Mention* other = annotation_.mention_at(t);
      if (document_.token(t).is(Particle::That) || document_.token(t).is(Mark::OpenQuote) ||
          (other != nullptr && other->type == EntityType::Person))
        return false;
      const std::uint32_t of =
          document_.token(t).is(Particle::For) && signs(verb) ? t + 1 : behind_on_behalf(t);
      if (of == t) continue;
      const Mention* side = named_.side_from(of);
      if (side == nullptr || !named_.ends_phrase(side->tokens.last)) return false;
      add(person, *side, "on-behalf-of", 0.85F);
      return true;
    }
    return false;
  }

  // "on behalf of Peru by A": A's side, not that of the one before.
  bool is_of_agent(const Mention& side) const {
    return side.tokens.last < sentence_.last && document_.token(side.tokens.last).is(Particle::By);
  }

  bool signs(std::uint32_t at) const {
    const LexicalHit* verb = annotation_.hit_at(at, Lexical::StatusVerb);
    return verb != nullptr && annotation_.concept_of(*verb).attribute("status") == "signed";
  }
  // "It was signed by"
  bool is_signed_by(std::uint32_t person) const {
    for (std::uint32_t t = person; t > sentence_.first + 1; --t) {
      if (!document_.token(t - 1).is(Particle::By)) continue;
      return signs(t - 2);
    }
    return false;
  }

  // "The talks were led by A for Peru and B for Chile."
  bool read_side_after_name(const Mention& person) {
    const std::uint32_t at = named_.phrase_end(person);
    if (at + 1 >= sentence_.last || !document_.token(at).is(Particle::For)) return false;
    const std::uint32_t start = named_.phrase_start(person);
    if (start == sentence_.first || !(named_.has_lead_before(start) || is_signed_by(start)))
      return false;
    const Token& before = document_.token(start - 1);
    const Mention* side = named_.side_from(at + 1);
    const bool listed = before.is(Particle::By) || before.is(Particle::And);
    if (!listed || side == nullptr || !named_.ends_phrase(side->tokens.last)) return false;
    add(person, *side, "on-behalf-of", 0.85F);
    return true;
  }

  // The token behind "on behalf of" or "on the part of"; `at` where none of the two stands there.
  std::uint32_t behind_on_behalf(std::uint32_t at) const {
    std::uint32_t noun = at + 1;
    if (noun + 2 >= sentence_.last || !document_.token(at).is(Particle::On)) return at;
    if (document_.token(noun).is(Particle::The)) ++noun;
    const std::uint64_t word = document_.token(noun).word;
    const bool stands_for = word == "behalf"_word || word == "part"_word;
    return stands_for && document_.token(noun + 1).is(Particle::Of) ? noun + 2 : at;
  }

  const Annotation& annotation_;
  const Document& document_;
  const DelegationSentence& named_;
  TokenRange sentence_;
  const Mention* fronted_side_ = nullptr;  // of the list of persons that is being read
  TokenRange listed_;                      // the last one of it
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
