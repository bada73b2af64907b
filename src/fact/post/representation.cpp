#include "fact/post/representation.hpp"

#include <algorithm>

#include "fact/event/event_side.hpp"
#include "fact/post/delegation.hpp"

namespace communique {
namespace {

class RepresentationReader {
 public:
  RepresentationReader(const Annotation& annotation, Reading& reading)
      : annotation_(annotation), reading_(reading), told_(reading.entities.size(), false) {}

  void run() {
    for (Representation& delegate : find_delegates(annotation_)) add(std::move(delegate));
    for (const Post& post : reading_.posts) read_negotiator(post);
    for (const Event& event : reading_.events) read_counterparts(event);
    for (const Sentence& sentence : annotation_.document.sentences()) read_talks(sentence.tokens);
  }

 private:
  void add(Representation fact) {
    if (told_[fact.person]) return;
    told_[fact.person] = true;
    reading_.representations.push_back(std::move(fact));
  }

  // Whoever negotiates for a side represents it.
  void read_negotiator(const Post& post) {
    const bool negotiates = post.title.ends_with("egotiator");
    const EntityIndex side = negotiates ? side_of(reading_, post.person) : no_entity;
    if (side != no_entity) add({post.person, side, post.evidence});
  }

  // Officials of two sides who meet, sign or preside together represent them.
  void read_counterparts(const Event& event) {
    std::vector<EntityIndex> officials;
    for (const auto* role : {&event.chairs, &event.organizers, &event.participants}) {
      if (role == &event.participants && event.kind == EventKind::Conference) continue;
      for (const EntityIndex entity : *role) {
        if (reading_.entities[entity].type == EntityType::Person &&
            reading_.entities[entity].official && side_of(reading_, entity) != no_entity)
          officials.push_back(entity);
      }
    }
    if (officials.empty() || !have_two_sides(officials) || event.kind == EventKind::Launch ||
        event.kind == EventKind::Appointment)
      return;
    for (const EntityIndex person : officials)
      add({person, side_of(reading_, person), {event.evidence.span, "counterparts", 0.8F}});
  }

  // Officials of two sides in one sentence that tells of talks or signing; a semicolon parts it.
  void read_talks(TokenRange sentence) {
    std::uint32_t first = sentence.first;
    for (std::uint32_t t = sentence.first; t <= sentence.last; ++t) {
      if (t < sentence.last && !annotation_.document.token(t).is(Mark::Semicolon)) continue;
      read_talks_part({first, t});
      first = t + 1;
    }
  }

  void read_talks_part(TokenRange part) {
    std::vector<EntityIndex> officials;
    bool talks = false;
    int brackets = 0;
    for (std::uint32_t t = part.first; t < part.last; ++t) {
      const Token& token = annotation_.document.token(t);
      if (tells_presence(token)) return;
      if (tells_company(token)) break;
      if (token.is(Mark::OpenBracket)) ++brackets;
      if (token.is(Mark::CloseBracket)) --brackets;
      talks |= tells_talks(t);
      const Mention* mention = annotation_.innermost_mention_at(t);
      if (brackets == 0 && mention != nullptr && mention->tokens.first == t &&
          is_official(*mention))
        officials.push_back(mention->entity);
    }
    if (!talks || officials.empty() || !have_two_sides(officials)) return;
    for (const EntityIndex person : officials)
      add({person,
           side_of(reading_, person),
           {annotation_.document.span_of(part), "officials-in-talks", 0.7F}});
  }

  bool tells_talks(std::uint32_t token) const {
    return std::ranges::any_of(annotation_.hits_at(token), [](const LexicalHit& hit) {
      return hit.lexical == Lexical::EventVerb || hit.lexical == Lexical::EventNoun ||
             hit.lexical == Lexical::StatusVerb || hit.lexical == Lexical::RoleVerb;
    });
  }

  // Those who only looked on represent nobody.
  static bool tells_presence(const Token& token) {
    static const std::uint64_t words[] = {word_hash("attended"), word_hash("present"),
                                          word_hash("witnessed"), word_hash("participated")};
    return std::ranges::find(words, token.word) != std::end(words);
  }
  static bool tells_company(const Token& token) {
    static const std::uint64_t words[] = {word_hash("accompanied"), word_hash("presence"),
                                          word_hash("alongside")};
    return std::ranges::find(words, token.word) != std::end(words);
  }

  bool is_official(const Mention& mention) const {
    return mention.type == EntityType::Person && mention.entity != no_entity &&
           reading_.entities[mention.entity].official &&
           side_of(reading_, mention.entity) != no_entity;
  }

  bool have_two_sides(const std::vector<EntityIndex>& officials) const {
    return std::ranges::any_of(officials, [&](EntityIndex person) {
      return side_of(reading_, person) != side_of(reading_, officials.front());
    });
  }

  const Annotation& annotation_;
  Reading& reading_;
  std::vector<bool> told_;  // by entity: persons whose side is told
};

}  // namespace

void read_representations(const Annotation& annotation, Reading& reading) {
  RepresentationReader(annotation, reading).run();
}

}  // namespace communique
