#include "mention/body/national_name.hpp"

#include "mention/body/free_name.hpp"
#include "mention/line_tokens.hpp"
#include "mention/name/capitalised_phrase.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

constexpr std::uint32_t longest_name = 3;

class Finder {
 public:
  explicit Finder(Annotation& annotation)
      : annotation_(annotation), document_(annotation.document), line_(annotation.document) {}

  void run() {
    for (const LexicalHit& hit : annotation_.hits) {
      if (hit.lexical == Lexical::Country && hit.form == LexicalForm::Base) read(hit);
    }
  }

 private:
  void read(const LexicalHit& land) {
    const std::uint32_t at = land.tokens.first;
    if (at == 0 || !line_.has(at)) return;
    if (annotation_.concept_of(land).attribute("alsoGivenName") == "true") return;
    std::uint32_t first = at;
    while (at - first < longest_name && first > 0 && is_part(first - 1)) --first;
    if (document_.sentence_at(at).headline && !follows_office(first)) return;
    const TokenRange name{first, land.tokens.last};
    if (first == at || is_direction(first) || !stands_alone(name) || !acts(name)) return;
    annotation_.add_mention(name, EntityType::Organization, "national-name", 0.75F);
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
    static const WordSet directions = {"north",    "south",    "east",    "west",    "central",
                                       "northern", "southern", "eastern", "western", "upper",
                                       "lower",    "rural",    "greater", "mainland"};
    return directions.contains(document_.token(token));
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
};

}  // namespace

void find_national_names(Annotation& annotation) { Finder(annotation).run(); }

}  // namespace communique
