#include "fact/body/body_change.hpp"

#include <algorithm>

#include "fact/clause/mention_list.hpp"
#include "fact/post/change_date.hpp"
#include "fact/post/change_verb.hpp"
#include "fact/post/succession_list.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

constexpr float sure = 0.85F;

using Bodies = std::vector<const Mention*>;

class BodyChangeReader {
 public:
  BodyChangeReader(const Annotation& annotation, const ClauseReader& clauses, Reading& reading)
      : annotation_(annotation),
        document_(annotation.document),
        clauses_(clauses),
        successions_(annotation, reading) {}

  void run() {
    for (const Change& change : find_changes(annotation_, clauses_, "bodies")) read_change(change);
    static const WordSet adverbs = {"now", "formerly", "previously"};
    for (const std::uint32_t t : document_.places_of(adverbs)) read_other_name(t);
  }

 private:
  // "A was renamed B", "A and B were merged into C", "A was split into B and C", "A took over the
  // functions of B"
  void read_change(const Change& change) {
    if (change.clause.modality == Modality::Possible) return;
    const Bodies before = bodies_before(change.clause, change.words.first);
    const Bodies after = bodies_from(change.words.last);
    const Date date = date_of_change(annotation_, change.words);
    for (const Mention* one : before) {
      for (const Mention* other : after) {
        const auto [older, newer] =
            change.value == "older" ? std::pair(other, one) : std::pair(one, other);
        successions_.add(older, newer, date, "body-changed", sure);
      }
    }
  }

  // The subjects, where they are bodies; else the last body of the sentence before the words.
  Bodies bodies_before(const Clause& clause, std::uint32_t words) const {
    Bodies bodies = bodies_among(clause.subjects);
    if (!bodies.empty()) return bodies;
    const Mention* body = last_before(annotation_, words, EntityType::Body);
    return body == nullptr ? Bodies{} : Bodies{body};
  }

  // The bodies that are told of together from the token on, past small words ("as the").
  Bodies bodies_from(std::uint32_t token) const {
    constexpr std::uint32_t small_words = 3;
    for (std::uint32_t t = token; t < document_.size() && t <= token + small_words; ++t) {
      const Mention* first = annotation_.mention_at(t);
      if (first != nullptr && first->type != EntityType::Body) return {};
      if (first == nullptr) continue;
      const Actors* together = clauses_.actors().starting_at(t);
      if (together == nullptr) together = clauses_.actors().starting_at(t - 1);
      return together == nullptr ? Bodies{first}
                                 : bodies_among(clauses_.actors().members(*together));
    }
    return {};
  }

  static Bodies bodies_among(std::span<const Mention* const> actors) {
    Bodies bodies;
    std::ranges::copy_if(actors, std::back_inserter(bodies),
                         [](const Mention* actor) { return actor->type == EntityType::Body; });
    return bodies;
  }

  // "the Ministry of Economy, now the Ministry of Economy and Tourism", "the Ministry of
  // Plantations (formerly known as the Ministry of Tea)"
  void read_other_name(std::uint32_t adverb) {
    const Token& mark = document_.token(adverb - 1);
    const Mention* before = annotation_.mention_at(adverb - 2);
    if (before == nullptr || !(mark.is(Mark::Comma) || mark.is(Mark::OpenBracket))) return;
    const Bodies after = bodies_from(past_called(adverb + 1));
    if (after.empty()) return;
    if (document_.token(adverb).word == "now"_word) {
      successions_.add(before, after.front(), {}, "body-renamed", sure);
    } else {
      successions_.add(after.front(), before, {}, "body-renamed", sure);
    }
  }

  // Past "known as", "called" or "named".
  std::uint32_t past_called(std::uint32_t token) const {
    static const std::uint64_t words[] = {word_hash("known"), word_hash("called"),
                                          word_hash("named"), word_hash("as")};
    while (token < document_.size() &&
           std::ranges::find(words, document_.token(token).word) != std::ranges::end(words))
      ++token;
    return token;
  }

  const Annotation& annotation_;
  const Document& document_;
  const ClauseReader& clauses_;
  SuccessionList successions_;
};

}  // namespace

void read_body_changes(const Annotation& annotation, const ClauseReader& clauses,
                       Reading& reading) {
  BodyChangeReader(annotation, clauses, reading).run();
}

}  // namespace communique
