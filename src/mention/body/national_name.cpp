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
    if (at == 0 || !line_.has(at) || document_.sentence_at(at).headline) return;
    if (annotation_.concept_of(land).attribute("alsoGivenName") == "true") return;
    std::uint32_t first = at;
    while (at - first < longest_name && first > 0 && is_part(first - 1)) --first;
    const TokenRange name{first, land.tokens.last};
    if (first == at || is_direction(first) || !stands_alone(name) || !acts(name)) return;
    annotation_.add_mention(name, EntityType::Organization, "national-name", 0.75F);
  }

  // "told Bakers Peru", "a manager from Bakers Peru", "Bakers Peru (BP)", "Bakers Peru signed".
  bool acts(TokenRange name) const {
    if (owns_office(name.last)) return true;
    const Token& before = document_.token(name.first - 1);
    if (before.is(Particle::By) || before.is(Particle::From) || before.word == "told"_word)
      return true;
    if (line_.is(name.last, Mark::OpenBracket))
      return line_.has(name.last + 1) && document_.token(name.last + 1).all_capitals();
    constexpr LexicalSet verbs{Lexical::SpeechVerb, Lexical::StatusVerb, Lexical::RoleVerb};
    return line_.has(name.last) && !document_.token(name.last).capital() &&
           annotation_.has_hit_at(name.last, verbs);
  }

  // "Bakers Peru’s president"
  bool owns_office(std::uint32_t at) const {
    return line_.is(at, Mark::Possessive) && line_.has(at + 1) &&
           !document_.token(at + 1).capital() &&
           annotation_.hit_at(at + 1, Lexical::OfficeHead) != nullptr;
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
    if (document_.sentence_at(name.first).tokens.first == name.first) return false;
    if (document_.token(name.first).starts_line) return false;
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

  Annotation& annotation_;
  const Document& document_;
  const LineTokens line_;
};

}  // namespace

void find_national_names(Annotation& annotation) { Finder(annotation).run(); }

}  // namespace communique
