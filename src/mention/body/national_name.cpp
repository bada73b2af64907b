#include "mention/body/national_name.hpp"

#include <algorithm>
#include <span>
#include <unordered_map>
#include <vector>

#include "mention/body/free_name.hpp"
#include "mention/line_tokens.hpp"
#include "mention/name/capitalised_phrase.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

constexpr std::uint32_t longest_name = 3;

struct Found {
  TokenRange name;
  EntityType type;
};

class Finder {
 public:
  explicit Finder(Annotation& annotation)
      : annotation_(annotation), document_(annotation.document), line_(annotation.document) {}

  void run() {
    for (const LexicalHit& hit : annotation_.hits) {
      if (hit.lexical == Lexical::Country && hit.form == LexicalForm::Base) read(hit);
    }
    for (const LexicalHit& hit : annotation_.hits) {
      if (hit.lexical == Lexical::Country && hit.form == LexicalForm::Base) read_again(hit);
    }
    read_short_names();
  }

 private:
  void read(const LexicalHit& land) {
    const std::uint32_t at = land.tokens.first;
    if (at == 0 || !line_.has(at)) return;
    if (annotation_.concept_of(land).attribute("alsoGivenName") == "true") return;
    const TokenRange whole{first_part(at, true), land.tokens.last};
    if (whole.first != at && is_shortened(whole) && follows_small_word(whole))
      return add_shortened(whole, at);
    const std::uint32_t first = first_part(at, false);
    if (document_.sentence_at(at).headline && !follows_office(first)) return;
    const TokenRange name{first, land.tokens.last};
    if (first != 0 && first != at && !is_direction(first) && stands_alone(name) && acts(name))
      add(name, at);
  }
  void add(TokenRange name, std::uint32_t land) {
    found_.push_back({name, kind_of(name, land)});
    annotation_.add_mention(name, found_.back().type, "national-name", 0.75F);
  }
  // "Salt Growth Peru (SaltPeru)", and "SaltPeru" wherever it stands.
  void add_shortened(TokenRange name, std::uint32_t land) {
    add(name, land);
    short_names_.try_emplace(document_.token(name.last + 1).word, found_.back().type);
  }
  void read_short_names() {
    if (short_names_.empty()) return;
    for (std::uint32_t t = 0; t < document_.size(); ++t) {
      const auto known = short_names_.find(document_.token(t).word);
      if (known != short_names_.end() && is_acronym(document_, t) &&
          annotation_.mention_at(t) == nullptr)
        annotation_.add_mention({t, t + 1}, known->second, "abbreviation-in-brackets", 0.9F);
    }
  }
  // Where the words before the country begin; `of_field`: "Economic" is one of them, too.
  std::uint32_t first_part(std::uint32_t at, bool of_field) const {
    const auto fits = [&](std::uint32_t token) {
      return is_part(token) || (of_field && is_name_word(document_, token) &&
                                annotation_.hit_at(token, Lexical::OfficeField) != nullptr &&
                                annotation_.mention_at(token) == nullptr);
    };
    std::uint32_t first = at;
    while (at - first < longest_name && first > 0 && fits(first - 1)) --first;
    return first;
  }
  // "Lima – Bakers Peru" on a line of its own, where the text goes on about them.
  void read_again(const LexicalHit& land) {
    const auto ends = [](const Found& found) { return found.name.last; };
    if (std::ranges::binary_search(found_, land.tokens.last, {}, ends)) return;
    constexpr std::size_t most = 8;
    for (const Found& found : std::span(found_).first(std::min(found_.size(), most))) {
      if (found.name.size() > land.tokens.last) continue;
      const TokenRange name{land.tokens.last - found.name.size(), land.tokens.last};
      if (document_.text_of(name) == document_.text_of(found.name))
        return void(annotation_.add_mention(name, found.type, "national-name", 0.75F));
    }
  }

  // "Andes Salt Development Peru": those that bear their field are agencies of the state, but not
  // those of goods.
  EntityType kind_of(TokenRange name, std::uint32_t land) const {
    const bool agency = name.first + 1 < land &&
                        annotation_.hit_at(land - 1, Lexical::Field) != nullptr &&
                        annotation_.hit_at(land - 1, Lexical::Item) == nullptr;
    return agency ? EntityType::Body : EntityType::Organization;
  }

  // "Bakers Peru (BP)", "Salt Growth Peru (SaltPeru)"
  bool is_shortened(TokenRange name) const {
    if (!line_.is(name.last, Mark::OpenBracket) || !line_.has(name.last + 2)) return false;
    return document_.token(name.last + 2).is(Mark::CloseBracket) &&
           is_acronym(document_, name.last + 1) &&
           document_.text_of(name.last + 1).front() == document_.text_of(name.first).front();
  }
  bool follows_small_word(TokenRange name) const {
    if (document_.sentence_at(name.first).tokens.first == name.first) return true;
    const Token& before = document_.token(name.first - 1);
    return !before.is_word() || !before.capital();
  }

  // "told Bakers Peru", "a manager from Bakers Peru", "Bakers Peru (BP)", "Bakers Peru signed".
  bool acts(TokenRange name) const {
    if (owns_office(name.last) || follows_office(name.first)) return true;
    const Token& before = document_.token(name.first - 1);
    if (before.is(Particle::By) || before.is(Particle::From) || before.word == "told"_word)
      return true;
    if (line_.is(name.last, Mark::OpenBracket))
      return line_.has(name.last + 1) && document_.token(name.last + 1).all_capitals();
    constexpr LexicalSet verbs{Lexical::SpeechVerb, Lexical::StatusVerb, Lexical::RoleVerb};
    if (!line_.has(name.last) || document_.token(name.last).capital()) return false;
    return annotation_.has_hit_at(name.last, verbs) || line_.is(name.last, Particle::Will);
  }

  // "Bakers Peru’s president", "Bakers Peru chief executive Ana Ruiz"
  bool owns_office(std::uint32_t at) const {
    const bool possessive = line_.is(at, Mark::Possessive);
    const std::uint32_t title = possessive ? at + 1 : at;
    if (!line_.has(title) || document_.token(title).capital()) return false;
    const LexicalHit* office = annotation_.hit_at(title, Lexical::OfficeHead);
    if (office == nullptr || possessive) return office != nullptr;
    const bool of_firms = annotation_.concept_of(*office).attribute("firm") == "of";
    return of_firms && line_.has(office->tokens.last) &&
           document_.token(office->tokens.last).capital();
  }

  // "Ana Ruiz, President, Bakers Peru" at the end of a line
  bool follows_office(std::uint32_t first) const {
    if (first < 2 || !line_.is(first - 1, Mark::Comma)) return false;
    const Token& title = document_.token(first - 2);
    return title.capital() && annotation_.hit_at(first - 2, Lexical::OfficeHead) != nullptr;
  }

  // "Northern Peru"
  bool is_direction(std::uint32_t token) const {
    static const WordSet parts = {"central", "upper", "lower", "rural", "greater", "mainland"};
    return annotation_.is(token, WordKind::Compass) || parts.contains(document_.token(token));
  }

  bool is_part(std::uint32_t token) const {
    constexpr LexicalSet others{Lexical::EventNoun,     Lexical::EventHead,   Lexical::BodyHead,
                                Lexical::ProgrammeHead, Lexical::LawHead,     Lexical::PlaceHead,
                                Lexical::SpeechVerb,    Lexical::EventVerb,   Lexical::StatusVerb,
                                Lexical::AgreementHead, Lexical::NameParticle};
    return is_free_word(annotation_, token) && !annotation_.has_hit_at(token, others) &&
           document_.text_of(token).size() > 2;
  }

  // Behind no other word of a name, and before none; inside its sentence, where a capital tells.
  bool stands_alone(TokenRange name) const {
    if (owns_office(name.last)) return name.first + 1 < name.last;
    if (document_.sentence_at(name.first).tokens.first == name.first) return opens_as_name(name);
    if (document_.token(name.first).starts_line) return false;
    if (follows_office(name.first)) return !line_.has(name.last);
    const Token& before = document_.token(name.first - 1);
    const bool led = before.is_word() ? !before.capital() : before.is(Mark::Comma);
    if (!led || before.is(Particle::The)) return false;
    if (!line_.has(name.last)) return true;
    const Token& after = document_.token(name.last);
    const bool goes_on = is_name_word(document_, name.last) || after.is(Mark::Possessive) ||
                         after.is_dash() || after.is(Mark::Hyphen);
    const bool noun = after.is_word() && after.particle == Particle::None &&
                      annotation_.hits_at(name.last).empty();
    return !goes_on && !noun;
  }

  // "Bakers Peru called on the Government": a noun before the country, and no word that tells when,
  // how or which.
  bool opens_as_name(TokenRange name) const {
    static const WordSet others = {"today",      "yesterday", "tomorrow", "tonight",   "meanwhile",
                                   "host",       "neighbour", "neighbor", "partner",   "fellow",
                                   "landlocked", "however",   "moreover", "therefore", "instead",
                                   "overall",    "together",  "besides",  "hence",     "indeed"};
    constexpr std::size_t shortest = 4;
    const std::string_view word = document_.text_of(name.first);
    const bool adverb = word.ends_with("ly") || word.ends_with("ing") || word.ends_with("ed");
    return name.size() == 2 && word.size() >= shortest && !adverb &&
           !others.contains(document_.token(name.first)) && line_.has(name.last) &&
           annotation_.hit_at(name.last, Lexical::SpeechVerb) != nullptr;
  }

  Annotation& annotation_;
  const Document& document_;
  const LineTokens line_;
  std::vector<Found> found_;
  std::unordered_map<std::uint64_t, EntityType> short_names_;
};

}  // namespace

void find_national_names(Annotation& annotation) { Finder(annotation).run(); }

}  // namespace communique
