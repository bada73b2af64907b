#include "mention/person/known_person.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "mention/date/date.hpp"
#include "mention/name/capitalised_phrase.hpp"
#include "mention/person/name_part.hpp"

namespace communique {
namespace {

class KnownPersonFinder {
 public:
  KnownPersonFinder(Annotation& annotation, FoundPersons& persons)
      : annotation_(annotation), document_(annotation.document), persons_(persons) {
    for (std::uint32_t n = 0; n < persons.names().size(); ++n) index(n);
    index_surnames();
  }

  void run() {
    if (by_word_.empty()) return;
    for (std::uint32_t i = 0; i < document_.size(); ++i) {
      const Token& token = document_.token(i);
      if (!token.is_word() || !token.capital() || persons_.claimed(i)) continue;
      const auto bearers = by_word_.find(token.word);
      if (bearers == by_word_.end()) continue;
      TokenRange longest{i, i};
      for (const std::uint32_t n : bearers->second) {
        const TokenRange match = match_name(names()[n], i);
        if (match.last > longest.last) longest = with_particles(names()[n], match);
      }
      if (longest.empty()) continue;
      add(longest);
      i = longest.last - 1;
    }
  }

 private:
  const std::vector<TokenRange>& names() const { return persons_.names(); }

  void index(std::uint32_t n) {
    const TokenRange name = names()[n];
    for (std::uint32_t i = name.first; i < name.last; ++i) {
      const Token& token = document_.token(i);
      if (!token.is_word() || token.particle != Particle::None) continue;
      std::vector<std::uint32_t>& bearers = by_word_[token.word];
      if (bearers.size() < most_bearers) bearers.push_back(n);
    }
  }

  // The first and the last word, and the first of two surnames, of the names added since.
  void index_surnames() {
    for (; with_surnames_ < names().size(); ++with_surnames_)
      index_surname(names()[with_surnames_]);
  }
  void index_surname(TokenRange name) {
    first_words_.insert(document_.token(name.first).word);
    last_words_.insert(document_.token(name.last - 1).word);
    if (name.size() > 2 && document_.token(name.last - 2).capital())
      words_before_last_.insert(document_.token(name.last - 2).word);
  }

  bool in_name(TokenRange name, std::uint64_t word) const {
    for (std::uint32_t i = name.first; i < name.last; ++i) {
      if (document_.token(i).word == word) return true;
    }
    return false;
  }

  // The longest run of the name's words from `at`, in whatever order.
  TokenRange match_name(TokenRange name, std::uint32_t at) const {
    std::uint32_t end = at;
    while (end < document_.size() && (end == at || !document_.token(end).starts_line)) {
      const Token& token = document_.token(end);
      const bool hyphen = token.is(Mark::Hyphen) && token.glued && end > at;
      if (!hyphen && (!token.is_word() || !in_name(name, token.word))) break;
      ++end;
    }
    while (end > at && !document_.token(end - 1).is_word()) --end;
    return {at, end};
  }

  // "Minister van der Hoeven": the particles before a surname belong to it.
  TokenRange with_particles(TokenRange name, TokenRange match) const {
    const auto is_particle = [&](std::uint32_t i) {
      return in_name(name, document_.token(i).word) &&
             annotation_.hit_at(i, Lexical::NameParticle) != nullptr;
    };
    while (match.first > 0 && !document_.token(match.first).starts_line &&
           is_particle(match.first - 1))
      --match.first;
    return match;
  }

  void add(TokenRange match) {
    if (persons_.claimed(match) || annotation_.mentioned(match)) return;
    const bool whole =
        name_units(annotation_, match).size() > 1 && !persons_.shortens_known_name(match);
    if (whole) {
      persons_.add(match, match, "name-again", 0.95F);
    } else if (const TokenRange initialled = with_initial(match); initialled != match) {
      persons_.add(initialled, initialled, "initial-surname", 0.9F);
    } else if (stands_alone(match)) {
      persons_.add(match, match, "surname", 0.85F);
    }
    index_surnames();
  }

  // "D. Batzorig": the initial before a surname belongs to it.
  TokenRange with_initial(TokenRange match) const {
    if (match.first == 0 || document_.token(match.first).starts_line) return match;
    const Token& before = document_.token(match.first - 1);
    const bool initial = before.has(Initial) && before.has(Abbreviated) && is_surname(match);
    return initial ? TokenRange{match.first - 1, match.last} : match;
  }

  // Whether a part of a name stands for the person here: between words that belong to no longer
  // name, and no word of the vocabulary.
  bool stands_alone(TokenRange match) const {
    if (!is_surname(match)) return false;
    if (match.last < document_.size()) {
      const Token& next = document_.token(match.last);
      const bool goes_on = !next.starts_line &&
                           (is_name_word(document_, match.last) || (next.glued && next.is_dash()));
      if (goes_on) return false;
    }
    if (match.first == 0 || document_.token(match.first).starts_line) return true;
    const Token& before = document_.token(match.first - 1);
    if (before.glued && before.is_dash() && document_.token(match.first).glued) return false;
    const bool addressed =
        annotation_.has_hit_at(match.first - 1, {Lexical::Honorific, Lexical::OfficeHead});
    const bool sentence_start = document_.sentence_at(match.first).tokens.first + 1 >= match.first;
    // "On 8 September Ruiz will travel"
    const bool dated = date_at(annotation_, match.first - 1) != nullptr;
    return addressed || dated || !is_name_word(document_, match.first - 1) || sentence_start;
  }

  // The first or the last word of a name, or the first of two surnames ("Ruiz" of "Ana Ruiz Diaz"),
  // and no word that the vocabulary knows.
  bool is_surname(TokenRange match) const {
    const bool known = std::ranges::any_of(
        annotation_.hits_at(match.first),
        [](const LexicalHit& hit) { return hit.lexical != Lexical::NameParticle; });
    if (known || document_.token(match.first).has(Initial)) return false;
    const Token& first = document_.token(match.first);
    const std::uint64_t last = document_.token(match.last - 1).word;
    return first_words_.contains(first.word) || last_words_.contains(last) ||
           (first.is(Particle::None) && words_before_last_.contains(last));
  }

  Annotation& annotation_;
  const Document& document_;
  FoundPersons& persons_;
  // A few hundred names that share a word are as many as a release tells apart; keeps the reading
  // of long texts linear.
  static constexpr std::size_t most_bearers = 256;
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> by_word_;
  std::unordered_set<std::uint64_t> first_words_, last_words_, words_before_last_;
  std::size_t with_surnames_ = 0;  // names whose words stand there
};

}  // namespace

void find_known_persons(Annotation& annotation, FoundPersons& persons) {
  KnownPersonFinder(annotation, persons).run();
}

}  // namespace communique
