#include "fact/post/delegation.hpp"

#include <algorithm>

#include "mention/side.hpp"

namespace communique {
namespace {

bool one_of(std::uint64_t word, std::span<const std::uint64_t> words) {
  return std::ranges::find(words, word) != words.end();
}

bool leads(const Token& token) {
  static const std::uint64_t words[] = {
      word_hash("led"),     word_hash("headed"), word_hash("represented"), word_hash("leads"),
      word_hash("heads"),   word_hash("lead"),   word_hash("head"),        word_hash("leading"),
      word_hash("heading"), word_hash("chair")};
  return one_of(token.word, words);
}

bool is_team(const Token& token) {
  static const std::uint64_t words[] = {word_hash("delegation"), word_hash("side"),
                                        word_hash("team"), word_hash("negotiating"),
                                        word_hash("negotiators")};
  return one_of(token.word, words);
}

bool is_determiner(const Token& token) {
  return token.is(Particle::The) || token.is(Particle::Its) || token.is(Particle::Their) ||
         token.is(Particle::His) || token.is(Particle::Her);
}

class DelegateFinder {
 public:
  explicit DelegateFinder(const Annotation& annotation)
      : annotation_(annotation), document_(annotation.document) {}

  std::vector<Representation> run() {
    for (const Sentence& sentence : document_.sentences()) {
      sentence_ = sentence.tokens;
      collect();
      if (sides_.empty() || persons_.empty()) continue;
      if (!read_respectively()) {
        for (const Mention* person : persons_) read_agent(*person);
      }
      for (const Mention* side : sides_) read_team(*side);
      for (const Mention* person : persons_) {
        if (!read_fronted_side(*person)) read_behalf(*person);
      }
    }
    return std::move(found_);
  }

 private:
  void collect() {
    sides_.clear();
    persons_.clear();
    for (const Mention& mention : mentions_in(annotation_, sentence_)) {
      const bool innermost = annotation_.innermost_mention_at(mention.tokens.first) == &mention;
      if (!innermost || mention.entity == no_entity) continue;
      if (is_side(mention)) sides_.push_back(&mention);
      if (mention.type == EntityType::Person && !mention.nominal) persons_.push_back(&mention);
    }
  }

  void add(const Mention& person, const Mention& side, std::string_view rule, float confidence) {
    found_.push_back(
        {person.entity, side.entity, {document_.span_of(sentence_), rule, confidence}});
  }

  // Where the phrase begins that names the person: with article, title and forms of address.
  std::uint32_t phrase_start(const Mention& person) const {
    std::uint32_t start = person.tokens.first;
    for (const Office& office : offices_near(person)) {
      if (holds(person, office) && office.tokens.first < start) start = office.tokens.first;
    }
    while (start > sentence_.first && annotation_.hit_at(start - 1, Lexical::Honorific) != nullptr)
      --start;
    return start > sentence_.first && is_determiner(document_.token(start - 1)) ? start - 1 : start;
  }

  // The offices that begin next to the person's name, before and after it.
  std::span<const Office> offices_near(const Mention& person) const {
    const std::span<const Office> all = annotation_.offices;
    const auto after = std::ranges::upper_bound(all, person.tokens.first, {},
                                                [](const Office& o) { return o.title.first; });
    const auto at = static_cast<std::size_t>(after - all.begin());
    const std::size_t first = at < 3 ? 0 : at - 3;
    return all.subspan(first, std::min<std::size_t>(all.size() - first, at - first + 3));
  }

  static bool holds(const Mention& person, const Office& office) {
    return office.holder != no_token && person.tokens.contains(office.holder);
  }

  bool has_lead_before(std::uint32_t end) const {
    for (std::uint32_t t = sentence_.first; t < end; ++t) {
      if (leads(document_.token(t))) return true;
    }
    return false;
  }

  const Mention* last_side_before(std::uint32_t end) const {
    const Mention* last = nullptr;
    for (const Mention* side : sides_) {
      if (side->tokens.last <= end) last = side;
    }
    return last;
  }

  // "the American side was led by A", "Ghana was represented by B and Togo by C"
  void read_agent(const Mention& person) {
    const std::uint32_t start = phrase_start(person);
    if (start == sentence_.first || !document_.token(start - 1).is(Particle::By)) return;
    if (!has_lead_before(start)) return;
    const Mention* side = last_side_before(start - 1);
    if (side == nullptr) return;
    const bool joined = document_.token(start - 2).is(Particle::And) && is_led(*side, start);
    if (!is_near(*side, start) && !joined) return;
    if (crosses_person(side->tokens.last, start - 1) && !joined) return;
    add(person, *side, "led-by", 0.9F);
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
    return side.tokens.last + longest_gap >= start || is_team(document_.token(side.tokens.last));
  }

  bool crosses_person(std::uint32_t from, std::uint32_t to) const {
    return std::ranges::any_of(persons_, [&](const Mention* person) {
      return person->tokens.first >= from && person->tokens.last <= to;
    });
  }

  // "A headed the Korean delegation", "on the Korean side, A"
  void read_team(const Mention& side) {
    std::uint32_t after = side.tokens.last;
    if (after < sentence_.last && document_.token(after).is(Mark::Possessive)) ++after;
    if (after >= sentence_.last || !is_team(document_.token(after))) return;
    std::uint32_t before = side.tokens.first;
    while (before > sentence_.first && document_.token(before - 1).is(Particle::The)) --before;
    if (before == sentence_.first) return;
    const Token& token = document_.token(before - 1);
    if (leads(token)) {
      const bool infinitive =
          before > sentence_.first + 1 && document_.token(before - 2).is(Particle::To);
      const Mention* person = infinitive ? persons_.front() : last_person_before(before - 1);
      if (person != nullptr && person->tokens.last < before)
        add(*person, side, "leads-delegation", 0.9F);
    } else if (token.is(Particle::On) && after + 1 < sentence_.last &&
               document_.token(after + 1).is(Mark::Comma)) {
      if (const Mention* person = first_person_after(after)) add(*person, side, "on-side", 0.85F);
    }
  }

  const Mention* last_person_before(std::uint32_t end) const {
    const Mention* last = nullptr;
    for (const Mention* person : persons_) {
      if (person->tokens.last <= end) last = person;
    }
    return last;
  }
  const Mention* first_person_after(std::uint32_t begin) const {
    for (const Mention* person : persons_) {
      if (person->tokens.first >= begin) return person;
    }
    return nullptr;
  }

  // "On behalf of Peru it was signed by A, on behalf of Chile by B"; "– for Peru, Minister A;"
  bool read_fronted_side(const Mention& person) {
    const std::uint32_t start = phrase_start(person);
    const Mention* side = last_side_before(start);
    if (start == sentence_.first || side == nullptr || crosses_person(side->tokens.last, start) ||
        !opens_with_side(*side, start))
      return false;
    add(person, *side, "on-behalf-of", 0.9F);
    return true;
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
    const bool opening = at == sentence_.first || document_.token(at - 1).is_dash() ||
                         document_.token(at - 1).is(Mark::Semicolon);
    return document_.token(person - 1).is(Particle::By) ||
           (opening && document_.token(side.tokens.last).is(Mark::Comma));
  }

  // "A, Minister of Trade, for Peru", "B, Commissioner, on behalf of the EU"
  void read_behalf(const Mention& person) {
    std::uint32_t at = person.tokens.last;
    for (const Office& office : offices_near(person)) {
      if (holds(person, office) && office.tokens.first >= at && office.tokens.first <= at + 3)
        at = office.tokens.last;
    }
    if (at >= sentence_.last || !document_.token(at).is(Mark::Comma)) return;
    ++at;
    if (const std::uint32_t of = behind_on_behalf(at); of != at) {
      at = of;
    } else if (at < sentence_.last && document_.token(at).is(Particle::For)) {
      ++at;
    } else {
      return;
    }
    if (at < sentence_.last && document_.token(at).is(Particle::The)) ++at;
    for (const Mention* side : sides_) {
      const bool next = side->tokens.last < sentence_.last &&
                        document_.token(side->tokens.last).is(Particle::By);  // of whom follows
      if (side->tokens.first == at && !next) add(person, *side, "on-behalf-of", 0.9F);
    }
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

  // "the delegations of Peru and Chile, headed, respectively, by A and B"
  bool read_respectively() {
    for (std::uint32_t t = sentence_.first; t < sentence_.last; ++t) {
      if (document_.token(t).is(Particle::Respectively)) return align(t);
    }
    return false;
  }

  // As many sides stand before the word, in one list, as persons after it.
  bool align(std::uint32_t word) {
    std::vector<const Mention*> persons;
    for (const Mention* person : persons_) {
      if (person->tokens.first > word) persons.push_back(person);
    }
    const auto end = std::ranges::find_if(
        sides_, [&](const Mention* side) { return side->tokens.first > word; });
    const std::size_t count = persons.size();
    if (count < 2 || static_cast<std::size_t>(end - sides_.begin()) < count) return false;
    const auto first = end - static_cast<std::ptrdiff_t>(count);
    for (std::size_t i = 0; i < count; ++i)
      add(*persons[i], **(first + static_cast<std::ptrdiff_t>(i)), "respectively", 0.9F);
    return true;
  }

  const Annotation& annotation_;
  const Document& document_;
  TokenRange sentence_;
  std::vector<const Mention*> sides_;
  std::vector<const Mention*> persons_;
  std::vector<Representation> found_;
};

}  // namespace

std::vector<Representation> find_delegates(const Annotation& annotation) {
  return DelegateFinder(annotation).run();
}

}  // namespace communique
