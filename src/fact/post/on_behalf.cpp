#include "fact/post/on_behalf.hpp"

#include <algorithm>

namespace communique {
namespace {

class BehalfReader {
 public:
  BehalfReader(const Annotation& annotation, const DelegationSentence& named,
               std::vector<Representation>& found)
      : annotation_(annotation),
        document_(annotation.document),
        named_(named),
        sentence_(named.tokens()),
        found_(found) {}

  void run() {
    for (const Mention* person : named_.persons()) {
      if (read_behalf(*person) || read_side_after_name(*person) || read_acting(*person)) {
        fronted_side_ = nullptr;
      } else if (!read_fronted_side(*person)) {
        read_listed(*person);
      }
    }
  }

 private:
  void add(const Mention& person, const Mention& side, float confidence) {
    found_.push_back(
        {person.entity, side.entity, {document_.span_of(sentence_), "on-behalf-of", confidence}});
  }

  // "On behalf of Peru it was signed by A, on behalf of Chile by B"; "– for Peru, Minister A;"
  bool read_fronted_side(const Mention& person) {
    const std::uint32_t start = named_.phrase_start(person);
    const Mention* side = named_.last_side_before(start);
    if (start == sentence_.first || side == nullptr ||
        named_.names_person_within(side->tokens.last, start) || !opens_with_side(*side, start))
      return false;
    add(person, *side, 0.9F);
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
    add(person, *fronted_side_, 0.85F);
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
    add(person, *side, 0.9F);
    return true;
  }

  // "A, representing Peru, spoke first"
  bool read_represented_by(const Mention& person, std::uint32_t at) {
    const Mention* side = named_.side_from(at);
    if (side == nullptr || !named_.ends_phrase(side->tokens.last)) return false;
    add(person, *side, 0.85F);
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
      add(person, *side, 0.85F);
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
    add(person, *side, 0.85F);
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

void add_those_on_behalf(const Annotation& annotation, const DelegationSentence& named,
                         std::vector<Representation>& found) {
  BehalfReader(annotation, named, found).run();
}

}  // namespace communique
