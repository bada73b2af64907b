#include "mention/body/firm_of_office.hpp"

#include "mention/body/free_name.hpp"
#include "mention/name/abbreviation.hpp"

namespace communique {
namespace {

class FirmFinder {
 public:
  explicit FirmFinder(Annotation& annotation)
      : annotation_(annotation), document_(annotation.document) {}

  void run() {
    constexpr LexicalSet heads{Lexical::OfficeHead};
    for (std::uint32_t t = annotation_.next_hit(0, heads); t < document_.size();
         t = annotation_.next_hit(t + 1, heads))
      read(t);
  }

 private:
  // "KNORR CEO Anna Berg", "Orbit chair Anna Berg", "chief executive of Bluefin Foods": beside an
  // office of firms stands the firm.
  void read(std::uint32_t i) {
    const LexicalHit* office = annotation_.hit_at(i, Lexical::OfficeHead);
    if (i == 0 || office->form == LexicalForm::Plural || document_.token(i).starts_line) return;
    const bool general = document_.token(i - 1).word == "general"_word;  // "General Director"
    const std::string_view firm =
        general ? "of" : annotation_.concept_of(*office).attribute("firm");
    if (firm.empty()) return;
    const bool named = document_.token(i).capital() ? document_.token(i - 1).capital()
                                                    : stands_before_name(office->tokens.last);
    if (named && (firm != "abbreviated" || looks_abbreviated(document_, i - 1)))
      add_unelected(free_name_before(annotation_, i));
    const std::uint32_t of = behind_board(office->tokens.last);
    if (firm == "of" && of + 1 < document_.size() &&
        (document_.token(of).is(Particle::Of) || document_.token(of).is(Particle::At)))
      add_firm(before_holder(i, firm_from(of + 1)), "office-of-name", 0.85F);
  }

  // "Knorv Foods", "Enterprise Lima": the last word may be where the firm works.
  TokenRange firm_from(std::uint32_t first) const {
    constexpr LexicalSet geographic{Lexical::Place, Lexical::Country};
    TokenRange name = free_name_from(annotation_, first);
    const std::uint32_t at = name.last;
    if (name.empty() || at >= document_.size() || document_.token(at).starts_line) return name;
    const LexicalHit* seat = annotation_.hit_at(at, Lexical::Place);
    if (seat == nullptr) seat = annotation_.hit_at(at, Lexical::Country);
    if (seat == nullptr || seat->form == LexicalForm::Adjective || !document_.token(at).capital())
      return name;
    const bool ends = seat->tokens.last < document_.size() &&
                      document_.token(seat->tokens.last).is(Mark::Comma) &&
                      !annotation_.has_hit_at(first, geographic);
    if (ends) name.last = seat->tokens.last;
    return name;
  }

  // Not "elected Ana Ruiz Chair".
  void add_unelected(TokenRange name) {
    const bool elected = !name.empty() && name.first > 0 &&
                         annotation_.has_hit_at(name.first - 1, {Lexical::AppointmentVerb});
    if (!elected) add_firm(name, "name-before-office", 0.8F);
  }

  // Behind "Board" of "Chairman of the Management Board of Knorv"; `of` where none stands there.
  std::uint32_t behind_board(std::uint32_t of) const {
    if (of + 3 >= document_.size() || !document_.token(of).is(Particle::Of)) return of;
    std::uint32_t board = of + 1;
    if (document_.token(board).is(Particle::The)) ++board;
    if (document_.token(board + 1).word == "board"_word && document_.token(board).capital())
      ++board;
    const bool told = document_.token(board).word == "board"_word && board + 1 < document_.size() &&
                      document_.token(board + 1).is(Particle::Of) &&
                      !document_.token(board).starts_line;
    return told ? board + 1 : of;
  }

  // "General Director of Knorv Ana Ruiz": behind the firm stands who holds the office.
  TokenRange before_holder(std::uint32_t office, TokenRange name) const {
    constexpr std::uint32_t person = 2;
    const bool titled = document_.token(office).capital() &&
                        !document_.token(office - 1).is(Particle::The) &&
                        !document_.token(office - 1).is(Particle::A);
    if (!titled || name.size() <= person) return name;
    const TokenRange firm{name.first, name.last - person};
    if (!is_plain({firm.last, name.last})) return name;
    return is_plain(firm) || closes_title(name.last) ? firm : name;
  }

  bool is_plain(TokenRange words) const {
    for (std::uint32_t t = words.first; t < words.last; ++t) {
      if (!annotation_.hits_at(t).empty() || !document_.token(t).is_word()) return false;
    }
    return true;
  }

  // At the end of a line, or before a small word: no name comes behind a comma.
  bool closes_title(std::uint32_t at) const {
    return at >= document_.size() || document_.token(at).starts_line ||
           (document_.token(at).is_word() && !document_.token(at).capital());
  }

  // Not "Committees": a single word that is a head or a field is no firm.
  void add_firm(TokenRange name, std::string_view rule, float confidence) {
    const bool common =
        name.size() == 1 && (annotation_.hit_at(name.first, Lexical::BodyHead) != nullptr ||
                             annotation_.hit_at(name.first, Lexical::OrganizationHead) != nullptr ||
                             annotation_.hit_at(name.first, Lexical::OfficeField) != nullptr);
    if (!name.empty() && !common)
      annotation_.add_mention(name, EntityType::Organization, rule, confidence);
  }

  bool stands_before_name(std::uint32_t at) const {
    return at + 1 < document_.size() && is_free_word(annotation_, at) &&
           is_free_word(annotation_, at + 1) && !document_.token(at).starts_line;
  }

  Annotation& annotation_;
  const Document& document_;
};

}  // namespace

void find_firms_of_offices(Annotation& annotation) { FirmFinder(annotation).run(); }

}  // namespace communique
