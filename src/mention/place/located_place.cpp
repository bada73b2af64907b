#include "mention/place/located_place.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "mention/date/date.hpp"
#include "mention/name/capitalised_phrase.hpp"
#include "mention/place/known_place.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

constexpr std::uint32_t longest_name = 4;
constexpr std::uint64_t place_openers[] = {
    "al"_word,   "el"_word,  "san"_word, "santa"_word, "fort"_word, "ft"_word,
    "port"_word, "ras"_word, "new"_word, "saint"_word, "st"_word,   "la"_word,
    "los"_word,  "las"_word, "ust"_word, "upper"_word, "mount"_word};
const WordSet locating = {"near", "around", "outside", "based"};
constexpr std::string_view subject_endings[] = {"ism",  "ics",  "istry", "ology",
                                                "tion", "ment", "ness",  "graphy"};

class Finder {
 public:
  explicit Finder(Annotation& annotation)
      : annotation_(annotation), document_(annotation.document) {}

  void run() {
    for (std::uint32_t token = 0; token + 1 < document_.size(); ++token) {
      const Token& word = document_.token(token);
      if (word.particle != Particle::None) {
        read_behind_preposition(token);
      } else if (locating.contains(word)) {
        read_beside_word(token);
      }
      if (word.starts_line && token > 0) read_dateline(token);
    }
  }

 private:
  void read_beside_word(std::uint32_t token) {
    if (document_.token(token).word != "based"_word) {
      read_town(token + 1);
    } else if (token > 1) {
      read_seat(token - 1);
    }
  }

  void read_behind_preposition(std::uint32_t token) {
    const Particle particle = document_.token(token).particle;
    if (particle == Particle::At) {
      read_venue(token + 1);
      read_spot(token);
    } else if (particle == Particle::In || (particle == Particle::To && follows_journey(token)) ||
               (particle == Particle::Of && follows_compass(annotation_, token))) {
      read_town(token + 1);
    }
  }

  // "at COEX in Seoul", "at the Westin Josun Seoul".
  void read_venue(std::uint32_t first) {
    if (first < document_.size() && document_.token(first).is(Particle::The)) ++first;
    const TokenRange name = plain_name(first);
    if (name.empty() || has_head(name)) return;
    if (ends_with_place(name)) {
      annotation_.add_mention(name, EntityType::Place, "venue-of-city", 0.85F);
    } else if (!taken(name) &&
               (followed_by_place(name.last, Particle::In) || comma_place(name.last))) {
      annotation_.add_mention(name, EntityType::Place, "venue-in-city", 0.85F);
    }
  }

  // "held at Carrick Moro", "stranded at Quilla": no seat of an office, no employer.
  void read_spot(std::uint32_t at) {
    const std::uint32_t first = at + 1;
    const TokenRange name = plain_name(first);
    if (name.empty() || taken(name) || !is_new_name(name) || has_head(name)) return;
    if (!ends_phrase(name.last) || tells_employment(at)) return;
    annotation_.add_mention(name, EntityType::Place, "spot-after-at", 0.7F);
  }

  // "economist at Knorv", "Director, Salt, at Knorv", "a lawyer at Knorv"
  bool tells_employment(std::uint32_t at) const {
    constexpr LexicalSet offices{Lexical::OfficeHead, Lexical::OfficeModifier};
    constexpr std::uint32_t reach = 4;
    const std::uint32_t opens = document_.sentence_at(at).tokens.first;
    for (std::uint32_t t = at; t > opens && at - t < reach; --t) {
      if (annotation_.has_hit_at(t - 1, offices)) return true;
      if (document_.token(t - 1).capital() && annotation_.hit_at(t - 1, Lexical::OfficeField))
        return true;
    }
    if (at == opens) return false;
    const Token& before = document_.token(at - 1);
    return before.capital() && annotation_.hit_at(at - 1, Lexical::EventHead) == nullptr;
  }

  // "travelled to", "on the road to"
  bool follows_journey(std::uint32_t to) const {
    return to > 0 && annotation_.is(to - 1, WordKind::Journey);
  }

  // "in Chirchik", "in Uljin, North Gyeongsang Province".
  void read_town(std::uint32_t first) {
    const TokenRange name = plain_name(first);
    if (name.empty() || name.size() > 3 || taken(name) || !is_new_name(name)) return;
    if (document_.token(name.first).word == "charge"_word) return;  // "Ministers in Charge of Salt"
    const bool placed = comma_place(name.last) || followed_by_place(name.last, Particle::In);
    if (!placed && (!ends_phrase(name.last) || names_subject(name.last - 1))) return;
    annotation_.add_mention(name, EntityType::Place, "town-after-in", placed ? 0.9F : 0.7F);
  }

  // "Tambo-based".
  void read_seat(std::uint32_t hyphen) {
    if (!document_.token(hyphen).is(Mark::Hyphen) || document_.token(hyphen + 1).capital()) return;
    if (document_.sentence_at(hyphen).headline || !is_name_word(document_, hyphen - 1)) return;
    const TokenRange name = name_up_to(document_, hyphen - 1, JoinDash);
    if (name.size() <= 3 && !taken(name) && is_new_name(name))
      annotation_.add_mention(name, EntityType::Place, "seat-of-firm", 0.8F);
  }

  // "KHUJAND, June 5".
  void read_dateline(std::uint32_t first) {
    const TokenRange name = plain_name(first);
    if (name.empty() || name.size() > 3 || taken(name) || explained(name)) return;
    const bool comma =
        name.last + 1 < document_.size() && document_.token(name.last).is(Mark::Comma);
    const DateMention* date = comma ? date_at(annotation_, name.last + 1) : nullptr;
    if (date != nullptr && date->unit == DateUnit::Day && date->tokens.size() > 1)
      annotation_.add_mention(name, EntityType::Place, "dateline", 0.85F);
  }

  // A capitalised phrase at the token that is no headline and no sentence's common word.
  TokenRange plain_name(std::uint32_t first) const {
    const bool starts = first < document_.size() && !document_.token(first).has(Digits) &&
                        is_name_word(document_, first);
    if (!starts || document_.sentence_at(first).headline) return {};
    const TokenRange name = name_from(document_, first, JoinDash | JoinPossessive);
    return name.size() <= longest_name ? name : TokenRange{};
  }

  bool taken(TokenRange name) const { return annotation_.mentioned(name); }

  // "Westin Josun Seoul": all but the city is new.
  bool ends_with_place(TokenRange name) const {
    for (std::uint32_t t = name.first + 1; t < name.last; ++t) {
      const LexicalHit* city = place_hit_at(annotation_, t);
      if (city != nullptr && city->tokens.last == name.last) return !taken({name.first, t});
    }
    return false;
  }

  // "the Secretariat in Riyadh", "the Salt Forum in Lima" is none of the places.
  bool has_head(TokenRange name) const {
    for (std::uint32_t t = name.first; t < name.last; ++t) {
      const LexicalHit* event = annotation_.hit_at(t, Lexical::EventHead);
      if (event != nullptr && event->tokens.last == name.last) return true;
      if (annotation_.hit_at(t, Lexical::BodyHead) != nullptr ||
          annotation_.hit_at(t, Lexical::OrganizationHead) != nullptr ||
          annotation_.hit_at(t, Lexical::OfficeHead) != nullptr)
        return true;
    }
    return false;
  }

  bool place_mention_at(std::uint32_t token) const {
    const Mention* mention = annotation_.mention_at(token);
    return mention != nullptr &&
           (mention->type == EntityType::Place || mention->type == EntityType::Country);
  }

  bool followed_by_place(std::uint32_t at, Particle preposition) const {
    if (at + 1 >= document_.size() || !document_.token(at).is(preposition)) return false;
    const std::uint32_t next = document_.token(at + 1).is(Particle::The) ? at + 2 : at + 1;
    return place_mention_at(next);
  }

  // ", Seoul", ", central Poland".
  bool comma_place(std::uint32_t at) const {
    if (at + 2 >= document_.size() || !document_.token(at).is(Mark::Comma)) return false;
    return place_mention_at(at + 1) ||
           (document_.token(at + 1).is_word() && place_mention_at(at + 2));
  }

  // No word that the vocabulary explains, no abbreviation, no number to follow ("in Annex 5"), and
  // none that the release has as a common word, too.
  bool is_new_name(TokenRange name) const {
    if (explained(name) || (name.size() == 1 && opens_place_name(name.first))) return false;
    for (std::uint32_t t = name.first; t < name.last; ++t) {
      const Token& token = document_.token(t);
      if (token.is_word() && (token.all_capitals() || token.has(Digits) || token.has(Inner)))
        return false;
      if (token.is_number() || (is_common_word(token.word) && !opens_place_name(t))) return false;
    }
    if (name.last >= document_.size()) return true;
    const Token& next = document_.token(name.last);
    return !next.is_number() && !next.is(Mark::OpenBracket) &&
           date_at(annotation_, name.first) == nullptr;
  }

  bool explained(TokenRange name) const {
    const std::uint32_t first = opens_place_name(name.first) ? name.first + 1 : name.first;
    for (std::uint32_t t = first; t < name.last; ++t) {
      if (!annotation_.hits_at(t).empty() || date_at(annotation_, t) != nullptr) return true;
    }
    return false;
  }

  // Whether nothing goes on that the name could belong to: "in Native communities", "in Reagan's
  // words".
  bool ends_phrase(std::uint32_t token) const {
    if (token >= document_.size()) return true;
    const Token& next = document_.token(token);
    return next.is_word()
               ? next.particle != Particle::None || date_at(annotation_, token) != nullptr
               : !next.is(Mark::Possessive) && !next.is_number();
  }

  // "Al Wukair", "San Ramon", "Fort Wingate".
  bool opens_place_name(std::uint32_t token) const {
    return std::ranges::find(place_openers, document_.token(token).word) != std::end(place_openers);
  }

  // "in Chemistry", "in Buddhism", "in Economics".
  bool names_subject(std::uint32_t token) const {
    const std::string_view word = document_.text_of(token);
    return std::ranges::any_of(subject_endings,
                               [&](std::string_view ending) { return word.ends_with(ending); });
  }

  // Whether the word stands in small letters somewhere in the release.
  bool is_common_word(std::uint64_t word) const {
    if (!small_words_) small_words_ = collect_small_words();
    return std::ranges::binary_search(*small_words_, word);
  }

  std::vector<std::uint64_t> collect_small_words() const {
    std::vector<std::uint64_t> words;
    for (const Token& token : document_.tokens()) {
      if (token.is_word() && !token.capital()) words.push_back(token.word);
    }
    std::ranges::sort(words);
    return words;
  }

  Annotation& annotation_;
  const Document& document_;
  mutable std::optional<std::vector<std::uint64_t>> small_words_;  // once they are asked for
};

}  // namespace

void find_located_places(Annotation& annotation) { Finder(annotation).run(); }

}  // namespace communique
