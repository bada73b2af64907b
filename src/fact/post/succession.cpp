#include "fact/post/succession.hpp"

#include <algorithm>

#include "fact/clause/mention_list.hpp"
#include "fact/post/change_date.hpp"
#include "fact/post/change_verb.hpp"
#include "fact/post/succession_list.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

const WordSet departures = {"resignation", "retirement", "departure",
                            "dismissal",   "removal",    "death"};
const WordSet nouns = {"successor", "predecessor", "succession", "place",   "stead",
                       "relieved",  "replace",     "succeed",    "over",    "resignation",
                       "dismissal", "retirement",  "departure",  "removal", "death"};

class SuccessionReader {
 public:
  SuccessionReader(const Annotation& annotation, const ClauseReader& clauses, Reading& reading)
      : annotation_(annotation),
        document_(annotation.document),
        clauses_(clauses),
        reading_(reading),
        successions_(annotation, reading) {}

  void run() {
    for (const Change& change : find_changes(annotation_, clauses_, "order")) read_change(change);
    for (const std::uint32_t t : document_.places_of(nouns)) {
      if (t > 0 && t + 1 < document_.size()) read_noun(t);
    }
  }

 private:
  void read_noun(std::uint32_t at) {
    const std::uint64_t word = document_.token(at).word;
    if (word == "successor"_word) {
      read_successor(at);
    } else if (word == "predecessor"_word) {
      read_predecessor(at);
    } else if (word == "relieved"_word) {
      read_relieved(at);
    } else if (word == "over"_word) {
      read_taken_over(at);
    } else if (word == "replace"_word || word == "succeed"_word) {
      read_appointed_to_replace(at);
    } else if (departures.contains(document_.token(at))) {
      read_vacated(at);
    } else if (is_possessive(at - 1)) {
      read_in_his_place(at);
    } else {
      read_in_place_of(at);
    }
  }

  // "A was appointed Minister, and B was relieved of that post"
  void read_relieved(std::uint32_t at) {
    constexpr std::uint32_t of = 1, post = 3;
    if (at + post >= document_.size() || !annotation_.is(at + post, WordKind::Post)) return;
    const Token& which = document_.token(at + post - 1);
    if (!document_.token(at + of).is(Particle::Of) && !document_.token(at + of).is(Particle::From))
      return;
    if (!which.is(Particle::This) && !which.is(Particle::That)) return;
    const Mention* older = last_before(annotation_, at, EntityType::Person);
    if (older != nullptr)
      successions_.add(older, appointed_beside(*older), {}, "relieved-of-post", 0.85F);
  }

  // "A took over as Minister of Salt from B"
  void read_taken_over(std::uint32_t at) {
    constexpr std::uint32_t reach = 16;
    if (!annotation_.is(at - 1, WordKind::Taking) || !document_.token(at + 1).is(Particle::As))
      return;
    const std::uint32_t end = std::min(document_.sentence_at(at).tokens.last, at + reach);
    for (std::uint32_t t = at + 2; t + 1 < end; ++t) {
      const Mention* older = document_.token(t).is(Particle::From) ? mention_from(t + 1) : nullptr;
      if (older != nullptr && older->type == EntityType::Person)
        return successions_.add(older, last_before(annotation_, at, EntityType::Person), {},
                                "in-place-of", 0.8F);
    }
  }

  // "A, who was appointed in May to replace B"
  void read_appointed_to_replace(std::uint32_t at) {
    static const WordSet choosing = {"appointed", "named", "chosen", "nominated"};
    constexpr std::uint32_t reach = 10;
    if (!document_.token(at - 1).is(Particle::To)) return;
    const std::uint32_t begin = document_.sentence_at(at).tokens.first;
    std::uint32_t verb = at;
    while (verb > begin && at - verb < reach && !choosing.contains(document_.token(verb))) --verb;
    const Mention* older = mention_from(at + 1);
    if (older != nullptr && older->type == EntityType::Person &&
        choosing.contains(document_.token(verb)))
      successions_.add(older, last_before(annotation_, verb, EntityType::Person), {}, "in-place-of",
                       0.8F);
  }

  // The person before the other one in the sentence, else the last of the sentence before.
  const Mention* appointed_beside(const Mention& other) const {
    if (const Mention* newer = last_before(annotation_, other.tokens.first, EntityType::Person))
      return newer;
    const std::uint32_t begin = document_.sentence_at(other.tokens.first).tokens.first;
    return begin == 0 ? nullptr : last_before(annotation_, begin - 1, EntityType::Person);
  }

  // "A succeeded B", "A becomes Minister, replacing B", "the Ministry of X, replacing the Ministry
  // of Y"
  void read_change(const Change& change) {
    const Clause& clause = change.clause;
    const bool older = change.value == "older";
    const Mention* object = change.value == "receiver" ? receiver_in(clause)
                            : clause.passive && !clause.agents.empty()
                                ? clause.agents.front()
                                : mention_from(clause.object_range.first);
    if (object == nullptr || clause.subjects.empty()) return;
    const Mention* subject = clause.subjects.front();
    Mention meant = *subject;
    if (subject->nominal) meant.entity = appointed_before(*subject, object->entity);
    subject = &meant;
    const Date date = date_of_change(annotation_, clause.verb);
    const bool handed_on = older && document_.token(clause.verb.last).is(Particle::By);
    const std::string_view rule = names_post(clause.object_range) || is_replacing(change)
                                      ? "in-place-of"
                                  : handed_on ? "succeeded-by"
                                              : "succession-verb";
    if (older != clause.passive) {
      successions_.add(object, subject, date, rule, 0.85F);
    } else {
      successions_.add(subject, object, date, rule, 0.85F);
    }
  }

  // "A becomes Minister, replacing B", but not "A, taking over from B as chair"
  static bool is_replacing(const Change& change) {
    return change.clause.gerund && change.words.size() == 1;
  }

  // "hands over the chair to A", who comes into it.
  const Mention* receiver_in(const Clause& clause) const {
    const Actors* receiver = clauses_.complement(clause.object_range, {Particle::To});
    if (receiver == nullptr) return nullptr;
    const Mention* newer = clauses_.actors().members(*receiver).front();
    const std::uint32_t sentence = document_.sentence_index(clause.head);
    return appointed_in(sentence, no_entity, no_entity) == newer->entity ? newer : nullptr;
  }

  // "The President appointed A. She takes over from B": A, not whom "she" may mean.
  EntityIndex appointed_before(const Mention& pronoun, EntityIndex other) const {
    const std::uint32_t sentence = document_.sentence_index(pronoun.tokens.first);
    if (sentence == 0 || pronoun.type != EntityType::Person) return pronoun.entity;
    const EntityIndex before = appointed_in(sentence - 1, no_entity, other);
    return before != no_entity ? before : appointed_in(sentence, pronoun.entity, other);
  }

  bool names(TokenRange tokens, EntityIndex entity) const {
    for (std::uint32_t t = tokens.first; t < tokens.last; ++t) {
      const Mention* mention = annotation_.mention_at(t);
      if (mention != nullptr && mention->entity == entity) return true;
    }
    return false;
  }

  // Who is appointed in the sentence, maybe told of by the title as well, and not the other; else
  // the one given.
  EntityIndex appointed_in(std::uint32_t sentence, EntityIndex otherwise, EntityIndex other) const {
    const TokenRange tokens = document_.sentences()[sentence].tokens;
    const std::size_t begin = document_.span_of(tokens).begin;
    EntityIndex appointed = otherwise;
    for (const Event& event : reading_.events) {
      const bool titled = event.evidence.span.begin == 0;
      if (event.kind != EventKind::Appointment || (!titled && event.evidence.span.begin != begin))
        continue;
      for (const EntityIndex person : event.participants) {
        if (reading_.entities[person].type == EntityType::Person && person != other &&
            (!titled || names(tokens, person)))
          appointed = person;
      }
    }
    return appointed;
  }

  // "who replaced B in this post", "She succeeded B at the ministry"
  bool names_post(TokenRange range) const {
    static const WordSet houses = {"department", "ministry", "agency"};
    for (std::uint32_t t = range.first; t + 1 < range.last; ++t) {
      const Token& next = document_.token(t + 1);
      if (document_.token(t).is(Particle::This) &&
          (next.word == "post"_word || next.word == "office"_word))
        return true;
      if (document_.token(t).is(Particle::At) && next.is(Particle::The) && t + 2 < range.last &&
          houses.contains(document_.token(t + 2)))
        return true;
    }
    return false;
  }

  // "B, his successor as Minister", "B, the successor to A"
  void read_successor(std::uint32_t at) {
    if (document_.token(at - 1).is(Particle::A)) return;  // "to find a successor to B"
    if (document_.token(at + 1).is(Particle::To) || document_.token(at + 1).is(Particle::Of)) {
      const Mention* older = mention_from(at + 2);
      if (older != nullptr)
        successions_.add(older, last_before(annotation_, at, older->type), {}, "successor-of",
                         0.85F);
    } else if (at >= 3 && is_possessive(at - 1) && document_.token(at - 2).is(Particle::As)) {
      const Mention* newer = last_before(annotation_, at, EntityType::Person);
      const Mention* older =
          newer == nullptr ? nullptr
                           : last_before(annotation_, newer->tokens.first, EntityType::Person);
      successions_.add(older, newer, {}, "succeeded-by", 0.8F);
    } else if (const Mention* named = named_behind(at); named != nullptr) {
      successions_.add(owner_before(at, *named), named, {}, "succeeded-by", 0.8F);
    } else if (at >= 3 && is_possessive(at - 1) && document_.token(at - 2).is(Mark::Comma)) {
      const Mention* newer = annotation_.mention_at(at - 3);
      if (newer != nullptr)
        successions_.add(person_meant(*newer), newer, {}, "his-successor", 0.8F);
    }
  }

  // The B of "his successor, B" and "A's successor Minister B".
  const Mention* named_behind(std::uint32_t noun) const {
    const bool comma = document_.token(noun + 1).is(Mark::Comma);
    const Mention* named = mention_from(comma ? noun + 2 : noun + 1);
    return named != nullptr && named->type == EntityType::Person && !named->nominal ? named
                                                                                    : nullptr;
  }

  // The A of "A, whose successor, B", "A's successor, B" and "A met his successor, B".
  const Mention* owner_before(std::uint32_t noun, const Mention& named) const {
    const Token& owner = document_.token(noun - 1);
    if (is_possessive(noun - 1)) return person_meant(named);
    const bool owned = owner.word == "whose"_word || owner.is(Mark::Possessive);
    return owned ? last_before(annotation_, noun, EntityType::Person) : nullptr;
  }

  // "A as Minister, in succession to B", "A was named Minister in place of B"
  void read_in_place_of(std::uint32_t at) {
    const bool joined = document_.token(at).word == "succession"_word
                            ? document_.token(at + 1).is(Particle::To)
                            : document_.token(at + 1).is(Particle::Of);
    if (!joined || !document_.token(at - 1).is(Particle::In)) return;
    const Mention* older = mention_from(at + 2);
    if (older != nullptr && older->type == EntityType::Person)
      successions_.add(older, last_before(annotation_, at, EntityType::Person), {}, "in-place-of",
                       0.8F);
  }

  // "A dismissed B and appointed C in his place", "C was named in her stead"
  void read_in_his_place(std::uint32_t at) {
    if (at < 2 || !document_.token(at - 2).is(Particle::In)) return;
    const Mention* newer = last_before(annotation_, at, EntityType::Person);
    if (newer == nullptr) return;
    const Mention* older = last_before(annotation_, newer->tokens.first, EntityType::Person);
    if (older != nullptr) successions_.add(older, newer, {}, "succeeded-by", 0.8F);
  }

  // "Following the resignation of Minister B, A was appointed to the post"
  void read_vacated(std::uint32_t at) {
    const TokenRange sentence = document_.sentence_at(at).tokens;
    const Mention* older =
        document_.token(at + 1).is(Particle::Of) ? mention_from(at + 2) : nullptr;
    if (older == nullptr || older->type != EntityType::Person) return;
    for (std::uint32_t t = older->tokens.last; t < sentence.last; ++t) {
      if (!annotation_.is(t, WordKind::Post) || !document_.token(t - 1).is(Particle::The)) continue;
      Mention newer = *older;
      newer.entity = appointed_in(document_.sentence_index(at), no_entity, older->entity);
      return successions_.add(older, &newer, {}, "succeeded-by", 0.8F);
    }
  }

  // "A's predecessor, B", "A thanked her predecessor, B"
  void read_predecessor(std::uint32_t at) {
    const bool pronoun = is_possessive(at - 1);
    if (at < 2 || (!pronoun && !document_.token(at - 1).is(Mark::Possessive))) return;
    constexpr std::uint32_t reach = 18;
    const std::uint32_t end = std::min(document_.sentence_at(at).tokens.last, at + reach);
    for (std::uint32_t t = at + 1; t < end; ++t) {
      const Mention* older = annotation_.innermost_mention_at(t);
      if (older == nullptr) continue;
      const Mention* newer = pronoun ? person_meant(*older) : annotation_.mention_at(at - 2);
      if (newer == nullptr || older->type != newer->type) continue;
      Mention meant = *newer;
      if (pronoun) meant.entity = heir_of(*older, newer->entity);
      return successions_.add(older, &meant, {}, "predecessor", 0.85F);
    }
  }

  // "B was appointed. His predecessor, A, left", "The President appointed B. She takes over from
  // A": who is appointed beside A or in the sentence before, else the one given.
  EntityIndex heir_of(const Mention& older, EntityIndex otherwise) const {
    const std::uint32_t sentence = document_.sentence_index(older.tokens.first);
    if (older.type != EntityType::Person) return otherwise;
    if (sentence > 0) otherwise = appointed_in(sentence - 1, otherwise, older.entity);
    return appointed_in(sentence, otherwise, older.entity);
  }

  bool is_possessive(std::uint32_t token) const {
    return document_.token(token).is(Particle::His) || document_.token(token).is(Particle::Her);
  }

  // Whom "his" beside the other's name means: the first person of the sentence, else of the one
  // before it, that is not the other.
  const Mention* person_meant(const Mention& other) const {
    const std::uint32_t sentence = document_.sentence_index(other.tokens.first);
    for (std::uint32_t back = 0; back < 2 && back <= sentence; ++back) {
      const TokenRange tokens = document_.sentences()[sentence - back].tokens;
      for (std::uint32_t t = tokens.first; t < tokens.last; ++t) {
        const Mention* person = annotation_.innermost_mention_at(t);
        const bool fits = person != nullptr && person->type == EntityType::Person &&
                          person->entity != other.entity;
        if (fits) return person;
      }
    }
    return nullptr;
  }

  // The person or body that begins at the token, past "the", forms of address and a title.
  const Mention* mention_from(std::uint32_t at) const {
    constexpr std::uint32_t longest_title = 12;
    if (at < document_.size() && document_.token(at).is(Particle::The)) ++at;
    while (at < document_.size() && annotation_.hit_at(at, Lexical::Honorific) != nullptr) ++at;
    if (at >= document_.size()) return nullptr;
    if (const Mention* named = annotation_.mention_at(at); named != nullptr) return named;
    const auto office = std::ranges::lower_bound(annotation_.offices, at, {},
                                                 [](const Office& o) { return o.title.first; });
    const bool titled = office != annotation_.offices.end() && office->title.first == at &&
                        office->holder != no_token && office->holder < at + longest_title;
    return titled ? annotation_.mention_of(office->holder) : nullptr;
  }

  const Annotation& annotation_;
  const Document& document_;
  const ClauseReader& clauses_;
  const Reading& reading_;
  SuccessionList successions_;
};

}  // namespace

void read_successions(const Annotation& annotation, const ClauseReader& clauses, Reading& reading) {
  SuccessionReader(annotation, clauses, reading).run();
}

}  // namespace communique
