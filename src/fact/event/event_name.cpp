#include "fact/event/event_name.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "fact/event/body_session.hpp"
#include "fact/event/event_name_extent.hpp"
#include "fact/event/event_name_words.hpp"
#include "fact/event/fair_name.hpp"
#include "fact/event/promise.hpp"
#include "fact/event/quoted_gathering.hpp"
#include "mention/date/date_words.hpp"

namespace communique {
namespace {

// Reads names around their heads.
class EventNameFinder {
 public:
  EventNameFinder(const Annotation& annotation, const EventWords& words)
      : annotation_(annotation),
        document_(annotation.document),
        words_(words),
        extent_(annotation) {}

  std::vector<EventName> run() {
    for (std::uint32_t token = 0; token < document_.size(); ++token) {
      const Mention* mention = annotation_.mention_at(token);
      if (mention == nullptr && !document_.token(token).capital() &&
          !annotation_.has_hit_at(token, {Lexical::EventHead, Lexical::EventNoun}))
        continue;
      if (!names_.empty() && token < names_.back().tokens.last) continue;
      if (const LexicalHit* head = annotation_.hit_at(token, Lexical::EventHead)) read(*head);
      if (const LexicalHit* noun = annotation_.hit_at(token, Lexical::EventNoun))
        read_quoted(*noun);
      if (mention != nullptr && mention->tokens.first == token) read_session(*mention);
      if (mention == nullptr && !abbreviated_.empty()) read_abbreviation(token);
      if (mention != nullptr || !document_.token(token).capital()) continue;
      if (const auto fair = fair_name_at(annotation_, token)) read_fair(*fair);
    }
    return std::move(names_);
  }

 private:
  // A name whose head is a word for gatherings.
  void read(const LexicalHit& head) {
    const EventWord& word = words_[head.concept_id];
    if (ends_in_number(head) && is_bracketed(head.tokens)) return;
    EventName name;
    name.kind = word.kind;
    name.of_members = word.of_members;
    name.standing = word.standing;
    name.tokens = extent_.before(head.tokens, name.brackets);
    name.of_members |= word.generic && extent_.names_ministers_in(name.tokens);
    const bool has_words = name.tokens.first < head.tokens.first;
    const bool owned = has_words && names_a_side({name.tokens.first, head.tokens.first});
    add_number(annotation_, name);
    const bool has_whole = add_whole(name, head.tokens.last);
    add_year(annotation_, name);
    if (name.ordinal || (has_words && document_.token(head.tokens.first).capital()))
      add_topic(name);
    if (!word.generic && !word.standing) add_land(name);
    const bool numbered = name.ordinal.has_value() || name.year != 0 || ends_in_number(head);
    const bool capital = document_.token(head.tokens.first).capital();
    if (word.treaty && names_treaty(head.tokens.last)) return;
    if (is_other_entity(head, name) || extent_.goes_on(name.tokens) || acts(name)) return;
    if (capital && word.generic && !has_whole && !(numbered && has_words) && !owned &&
        !(word.kind == EventKind::Conference && starts_with_number(name)))
      return;
    if (capital && !word.generic && !word.alone && !has_words && !has_whole && !numbered) return;
    if (!capital && !word.small) return;
    name.announced =
        head.tokens.first > 0 && announces(document_.token(head.tokens.first - 1).word);
    const bool session = name.session_of != no_entity && head.tokens.size() > 1;
    if (!capital && has_whole && !name.ordinal && !session && !ends_in_head(name)) return;
    if (!capital && !has_whole && !owned && !starts_with_number(name)) return;
    keep(name);
  }

  // "the forum “Salt Roads”"
  void read_quoted(const LexicalHit& noun) {
    const auto quoted = quoted_name_of_gathering(annotation_, words_, noun);
    if (!quoted) return;
    EventName name;
    name.tokens = {noun.tokens.first, quoted->last + 1};
    name.quoted = *quoted;
    keep(name);
    names_.back().sides.clear();
  }

  // "Agroexpo 2027"
  void read_fair(TokenRange tokens) {
    if (!names_.empty() && tokens.first < names_.back().tokens.last) return;
    EventName name;
    name.tokens = tokens;
    add_number(annotation_, name);
    add_year(annotation_, name);
    keep(name);
  }

  // A name that is a body's with the number of its session: "the 8th Salt Committee".
  void read_session(const Mention& mention) {
    if (mention.type != EntityType::Body && mention.type != EntityType::Organization) return;
    if (mention.nominal) return;
    EventName name;
    name.tokens = extent_.from_first_side(mention.tokens);
    add_number(annotation_, name);
    add_whole(name, mention.tokens.last);
    name.session_of = mention.entity;
    const bool numbered = name.ordinal || name.year != 0;
    if (is_convened(annotation_, words_, mention) ||
        (numbered && !counts_for_guest(name) && counts_sessions(document_, mention.tokens)))
      keep(name);
  }

  // "their first Salt Council": not its first.
  bool counts_for_guest(const EventName& name) const {
    if (name.tokens.first == 0) return false;
    const Token& before = document_.token(name.tokens.first - 1);
    return before.is(Particle::Their) || before.is(Particle::Its);
  }

  // "opening ceremony of the Salt Week", "meeting of the Salt Dialogue"
  bool ends_in_head(const EventName& name) const {
    return annotation_.hit_at(name.tokens.last - 1, Lexical::EventHead) != nullptr &&
           document_.token(name.tokens.last - 1).capital();
  }

  // "COP30"
  bool ends_in_number(const LexicalHit& head) const {
    const char last = document_.text_of(head.tokens).back();
    return last >= '0' && last <= '9';
  }

  // The "(COP30)" behind a name.
  bool is_bracketed(TokenRange tokens) const {
    return tokens.first > 0 && document_.token(tokens.first - 1).is(Mark::OpenBracket) &&
           tokens.last < document_.size() && document_.token(tokens.last).is(Mark::CloseBracket);
  }

  // "67th meeting", "fifth political consultations", but not "8th and 9th Meetings"
  bool starts_with_number(const EventName& name) const {
    const std::string_view head = document_.text_of(name.tokens.last - 1);
    return document_.token(name.tokens.first).is_number() && name.ordinal &&
           (!head.ends_with('s') || head == "consultations");
  }

  void keep(EventName name) {
    while (!names_.empty() && names_.back().tokens.last > name.tokens.first) names_.pop_back();
    read_words(annotation_, words_, name);
    const std::uint32_t first = name.tokens.first;
    name.announced |= first > 0 && announces(document_.token(first - 1).word);
    if (is_abbreviated(name.tokens.last))
      abbreviated_.try_emplace(document_.token(name.tokens.last + 1).word, name);
    names_.push_back(std::move(name));
  }

  // The "(WSF)" or "(WSF2025)" behind a name, where it is no other entity's.
  bool is_abbreviated(std::uint32_t bracket) const {
    if (bracket + 3 >= document_.size() || !document_.token(bracket).is(Mark::OpenBracket) ||
        !document_.token(bracket + 1).all_capitals() ||
        annotation_.mention_at(bracket + 1) != nullptr)
      return false;
    const std::uint32_t close = bracket + (document_.token(bracket + 2).is_number() ? 3 : 2);
    return document_.token(close).is(Mark::CloseBracket);
  }

  // "WSF", "the 6th WSF", after "the 5th World Salt Forum (WSF)".
  void read_abbreviation(std::uint32_t token) {
    if (!document_.token(token).all_capitals()) return;
    const auto whole = abbreviated_.find(document_.token(token).word);
    if (whole == abbreviated_.end() || token == whole->second.tokens.last + 1) return;
    // "the other eight WSF countries"
    if (annotation_.is(token + 1, WordKinds{WordKind::Member, WordKind::State})) return;
    EventName name = whole->second;
    name.tokens = {token, token + 1};
    name.brackets = {};
    name.announced = token > 0 && announces(document_.token(token - 1).word);
    add_number(annotation_, name);
    add_year(annotation_, name);
    if (extent_.goes_on(name.tokens)) return;
    names_.push_back(std::move(name));
  }

  static bool announces(std::uint64_t word) {
    static const std::array<std::uint64_t, 5> words = {
        word_hash("next"), word_hash("upcoming"), word_hash("inaugural"), word_hash("forthcoming"),
        word_hash("annual")};
    return std::ranges::find(words, word) != words.end();
  }

  bool names_a_side(TokenRange range) const {
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      const Mention* mention = annotation_.mention_at(i);
      if (mention != nullptr && mention->type <= EntityType::Agreement &&
          mention->type != EntityType::Person)
        return true;
      if (!document_.token(i).capital()) continue;
      if (annotation_.hit_at(i, Lexical::Country) || annotation_.hit_at(i, Lexical::Bloc))
        return true;
    }
    return false;
  }

  // "the 1982 Convention on Salt", "the Lima Convention of 1936": no gathering.
  bool names_treaty(std::uint32_t behind) const {
    if (behind + 1 >= document_.size()) return false;
    const Token& next = document_.token(behind);
    return next.is(Particle::On) || next.is(Particle::For) || next.is(Particle::Against) ||
           (next.is(Particle::Of) && document_.token(behind + 1).is_number());
  }

  // An organisation or programme that is called so ("the World Salt Forum") unless it is numbered.
  bool is_other_entity(const LexicalHit& head, const EventName& name) const {
    const Mention* mention = annotation_.mention_at(head.tokens.first);
    if (mention == nullptr) return false;
    if (mention->type == EntityType::Place || mention->type == EntityType::Person) return true;
    return !name.ordinal && name.year == 0;
  }

  // "organised by the Salt Forum": an organisation.
  bool acts(const EventName& name) const {
    if (name.tokens.first == 0 || name.ordinal) return false;
    std::uint32_t before = name.tokens.first - 1;
    if (document_.token(before).is(Particle::The) && before > 0) --before;
    return document_.token(before).is(Particle::By);
  }

  // The word behind "on", "on the" or, where the name is numbered, "for", "for the"; or no_token.
  std::uint32_t topic_behind(const EventName& name) const {
    const std::uint32_t at = name.tokens.last;
    if (at + 2 >= document_.size()) return no_token;
    const Token& joint = document_.token(at);
    if (!joint.is(Particle::On) && !(name.ordinal && joint.is(Particle::For))) return no_token;
    const std::uint32_t word = at + (document_.token(at + 1).is(Particle::The) ? 2 : 1);
    const Token& first = document_.token(word);
    return first.capital() && !first.starts_line ? word : no_token;
  }

  // "second Peru–Chile Dialogue on Salt", "Fifth Forum for Salt and the Sea", but not "on Monday"
  void add_topic(EventName& name) const {
    const std::uint32_t word = topic_behind(name);
    if (word == no_token || extent_.ends_name(word) || annotation_.mention_at(word) != nullptr)
      return;
    const bool titled = document_.sentence_at(word).paragraph == 0;
    const TokenRange topic = extent_.name_at(word, titled ? JoinNothing : JoinOf);
    if (topic.empty() || extent_.goes_on({name.tokens.first, topic.last})) return;
    name.tokens.last = topic.last;
  }

  // "Salt Expo Peru", "Expo 2027 Lima"
  void add_land(EventName& name) const {
    if (name.tokens.last >= document_.size() || document_.token(name.tokens.last).starts_line)
      return;
    if (const Mention* land = place_named_at(annotation_, name.tokens.last))
      name.tokens.last = land->tokens.last;
  }

  // The board of "the Salt Bloc's Fish Board" at the token, or nullptr.
  const Mention* owned_body(std::uint32_t at) const {
    const Mention* owner = annotation_.mention_at(at);
    if (owner == nullptr || owner->tokens.first != at ||
        owner->tokens.last + 1 >= document_.size() ||
        !document_.token(owner->tokens.last).is(Mark::Possessive))
      return nullptr;
    const Mention* body = annotation_.mention_at(owner->tokens.last + 1);
    const bool sits = body != nullptr && !body->nominal &&
                      (body->type == EntityType::Body || body->type == EntityType::Organization);
    return sits ? body : nullptr;
  }

  // "Meeting of the Salt Committee", "Joint Committee of the Peru–Chile FTA".
  bool add_whole(EventName& name, std::uint32_t at) const {
    if (at + 2 >= document_.size() || !document_.token(at).is(Particle::Of)) return false;
    const bool one_word = name.tokens.first + 1 == at;
    at += document_.token(at + 1).is(Particle::The) ? 2 : 1;
    if (at >= document_.size() || document_.token(at).starts_line) return false;
    if (const Mention* owned = owned_body(at)) {
      name.tokens.last = owned->tokens.last;
      name.session_of = owned->entity;
      return true;
    }
    const std::uint32_t begin = at;
    at = extent_.behind_first_side(at);
    const TokenRange whole{begin, extent_.name_at(at).last};
    if (whole.last <= at) return false;
    name.tokens.last = whole.last;
    // Of "next meeting of the Salt Dialogue" the name is that of the dialogue.
    if (one_word && !document_.token(name.tokens.first).capital()) name.tokens.first = whole.first;
    const Mention* mention = annotation_.mention_at(at);
    const bool gathers = mention != nullptr && (mention->type == EntityType::Body ||
                                                mention->type == EntityType::Organization);
    if (gathers) name.session_of = mention->entity;
    return true;
  }

  const Annotation& annotation_;
  const Document& document_;
  const EventWords& words_;
  EventNameExtent extent_;
  std::vector<EventName> names_;
  // Those with an abbreviation in brackets behind them, by its word; of equals the first.
  std::unordered_map<std::uint64_t, EventName> abbreviated_;
};

}  // namespace

std::vector<EventName> find_event_names(const Annotation& annotation, const EventWords& words) {
  return EventNameFinder(annotation, words).run();
}

std::string text_of_name(const Document& document, const EventName& name) {
  if (!name.quoted.empty()) return std::string(document.text_of(name.quoted));
  std::string text;
  std::uint32_t first = name.tokens.first;
  for (auto bracket = name.brackets.rbegin(); bracket != name.brackets.rend(); ++bracket) {
    text += document.text_of({first, bracket->first});
    text += ' ';
    first = bracket->last;
  }
  text += document.text_of({first, name.tokens.last});
  return text;
}

namespace {

// "Third Trilateral Meeting" for "Third Trilateral Meeting of the Ministers of Peru and Chile",
// "Third Peru–Chile Council" for "Third Peru–Chile Council for Salt"
bool shortens(const EventName& name, const EventName& whole) {
  return name.ordinal && name.ordinal == whole.ordinal && !name.words.empty() &&
         (name.sides.empty() || name.sides == whole.sides) &&
         std::ranges::includes(whole.words, name.words);
}

}  // namespace

bool same_gathering(const EventName& a, const EventName& b) {
  if (a.ordinal && b.ordinal && a.ordinal != b.ordinal) return false;
  if (a.ordinal && b.ordinal && a.session_of != no_entity && a.session_of == b.session_of)
    return true;
  const bool sides =
      std::ranges::includes(a.sides, b.sides) || std::ranges::includes(b.sides, a.sides);
  return sides && (a.words == b.words || shortens(a, b) || shortens(b, a));
}

std::optional<int> ordinal_of(const Annotation& annotation, std::uint32_t token) {
  const DatePart ordinal = DateWords(annotation).ordinal(token);
  return ordinal ? std::optional(ordinal.value) : std::nullopt;
}

}  // namespace communique
