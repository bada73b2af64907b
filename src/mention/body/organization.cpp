#include "mention/body/organization.hpp"

#include "mention/body/free_name.hpp"
#include "mention/name/abbreviation.hpp"
#include "mention/name/capitalised_phrase.hpp"
#include "mention/name/name_complement.hpp"

namespace communique {
namespace {

const std::uint64_t as_word = word_hash("as");

class ContextReader {
 public:
  explicit ContextReader(Annotation& annotation)
      : annotation_(annotation), document_(annotation.document) {}

  void run() {
    constexpr LexicalSet triggers{Lexical::OrganizationHead, Lexical::OfficeHead};
    for (std::uint32_t i = 0; i < document_.size(); ++i) {
      const bool bracket = document_.token(i).is(Mark::OpenBracket);
      if (!bracket && !annotation_.has_hit_at(i, triggers)) continue;
      if (const LexicalHit* noun = common_noun(i)) {
        read_beside_noun(*noun);
        read_apposition(*noun);
      }
      read_prefixed(i);
      read_office(i);
      if (i > 1 && bracket) read_initialled(i);
    }
    read_seated();
    annotation_.sort_mentions();
    read_lists();
  }

 private:
  // "carmaker", "institute", "oil companies": the kind of an organisation in small letters.
  const LexicalHit* common_noun(std::uint32_t token) const {
    if (document_.token(token).capital()) return nullptr;
    const LexicalHit* noun = annotation_.hit_at(token, Lexical::OrganizationHead);
    const bool kind = noun != nullptr && !annotation_.concept_of(*noun).has(Trait::Company) &&
                      !annotation_.concept_of(*noun).has(Trait::Suffix);
    return kind ? noun : nullptr;
  }

  TokenRange free_name(std::uint32_t first) const { return free_name_from(annotation_, first); }
  bool is_free(std::uint32_t token) const { return is_free_word(annotation_, token); }

  void add(TokenRange name, std::string_view rule, float confidence) {
    if (!name.empty()) annotation_.add_mention(name, EntityType::Organization, rule, confidence);
  }

  // "chip maker Orbit Silicon"; "two universities, Alto and Bajo".
  void read_beside_noun(const LexicalHit& noun) {
    const std::uint32_t at = noun.tokens.last;
    if (at + 1 >= document_.size() || document_.token(at).starts_line) return;
    if (noun.form == LexicalForm::Base) {
      if (document_.token(at).is(Mark::Comma)) return read_abbreviated(at + 1);
      if (ends_office(noun.tokens.first)) return;
      return add(free_name(at), "kind-before-name", 0.85F);
    }
    const bool list = document_.token(at).is(Mark::Comma) || document_.token(at).is(Mark::Colon) ||
                      document_.token(at).is(Particle::Including);
    const bool such_as =
        document_.token(at).is(Particle::Such) && document_.token(at + 1).word == as_word;
    if (list || such_as) read_name_list(at + (such_as ? 2 : 1));
  }

  // "Director of the company Ana Ruiz": behind the company that was named before stands who leads
  // it.
  bool ends_office(std::uint32_t noun) const {
    if (noun < 3 || !document_.token(noun - 1).is(Particle::The) ||
        !document_.token(noun - 2).is(Particle::Of) || document_.token(noun).starts_line)
      return false;
    return document_.token(noun - 3).capital() &&
           annotation_.hit_at(noun - 3, Lexical::OfficeHead) != nullptr;
  }

  // "the railway company, KNV, for"
  void read_abbreviated(std::uint32_t at) {
    if (!is_acronym(at) || !is_free(at)) return;
    const TokenRange name = free_name(at);
    if (name.size() == 1 && document_.token(name.last).is(Mark::Comma))
      add(name, "kind-before-name", 0.8F);
  }

  // "PT Knorv Indonesia": a legal form before the name, in its very letters where it is short;
  // "Pontificia Universidad de los Andes": a head in another language.
  void read_prefixed(std::uint32_t at) {
    const LexicalHit* form = annotation_.hit_at(at, Lexical::OrganizationHead);
    if (form == nullptr || annotation_.concept_of(*form).attribute("prefix").empty()) return;
    const bool short_form = annotation_.concept_of(*form).label.size() < 3;
    if (short_form ? !document_.token(at).all_capitals() : !document_.token(at).capital()) return;
    std::uint32_t last = form->tokens.last;
    while (last < document_.size() && !document_.token(last).starts_line) {
      const std::uint32_t word = behind_particles(last);
      if (word >= document_.size() || !is_name_word(document_, word)) break;
      last = name_from(document_, word, JoinDash).last;
    }
    const bool more = !short_form && at > 0 && is_free(at - 1) && !document_.token(at).starts_line;
    if (last > form->tokens.last) add({more ? at - 1 : at, last}, "form-before-name", 0.88F);
  }

  // The token behind "de" or "de los".
  std::uint32_t behind_particles(std::uint32_t at) const {
    constexpr std::uint32_t most = 2;
    std::uint32_t word = at;
    while (word + 1 < document_.size() && word < at + most && !document_.token(word).capital() &&
           annotation_.hit_at(word, Lexical::NameParticle) != nullptr)
      ++word;
    return word;
  }

  // "Lima-based Knorv Foods", though no vocabulary knows the town
  void read_seated() {
    for (std::uint32_t i = 2; i + 1 < document_.size(); ++i) {
      if (document_.token(i).word != "based"_word || !document_.token(i - 1).is(Mark::Hyphen))
        continue;
      const bool town = is_free(i - 2) && annotation_.hits_at(i - 2).empty();
      const bool seat = town || annotation_.has_hit_at(i - 2, {Lexical::Place, Lexical::Country});
      if (seat && !document_.token(i).capital() && !document_.token(i + 1).starts_line)
        add(free_name(i + 1), "seat-before-name", 0.82F);
    }
  }

  void read_name_list(std::uint32_t at) {
    bool listed = false;
    while (at < document_.size()) {
      TokenRange name = free_name(at);
      // Universities and clubs bear the names of their towns.
      if (name.empty() && listed && annotation_.hit_at(at, Lexical::Place) != nullptr)
        name = annotation_.hit_at(at, Lexical::Place)->tokens;
      if (name.empty() || name.last >= document_.size()) return;
      const Token& after = document_.token(name.last);
      if (after.is(Mark::Possessive) || (after.is_word() && !after.is(Particle::And))) return;
      add(name, "kind-before-list", 0.8F);
      listed = true;
      const bool goes_on = after.is(Mark::Comma) || after.is(Particle::And);
      if (!goes_on) return;
      at = name.last + 1;
      if (at < document_.size() && document_.token(at).is(Particle::And)) ++at;
    }
  }

  // "SALTIX, its standards institute": from the noun back to the comma, one noun phrase.
  void read_apposition(const LexicalHit& noun) {
    if (noun.form != LexicalForm::Base || !ends_phrase(noun.tokens.last)) return;
    constexpr std::uint32_t longest = 6;
    for (std::uint32_t i = noun.tokens.first; i-- > 1 && noun.tokens.first - i <= longest;) {
      const Token& token = document_.token(i);
      if (token.starts_line || (token.kind == TokenKind::Mark && !token.is(Mark::Possessive) &&
                                !token.is_dash() && !token.is(Mark::Comma)))
        return;
      if (!token.is(Mark::Comma)) continue;
      if (opens_apposition(i + 1)) add(free_name_before(i), "kind-after-name", 0.82F);
      return;
    }
  }
  bool opens_apposition(std::uint32_t at) const {
    const Token& token = document_.token(at);
    return token.is(Particle::The) || token.is(Particle::A) || token.is(Particle::Its) ||
           token.is(Particle::Their) || annotation_.hit_at(at, Lexical::Country) != nullptr;
  }
  bool ends_phrase(std::uint32_t at) const {
    if (at >= document_.size()) return true;
    const Token& token = document_.token(at);
    return token.is(Mark::Comma) || token.is(Mark::Period) || token.is(Mark::Semicolon) ||
           token.is(Particle::Of) || token.is(Particle::In) || token.is(Particle::That) ||
           token.is(Particle::Which) || token.is(Mark::CloseBracket) || token.is(Particle::For);
  }
  // The free name before the token `end`; a lone word that opens its sentence must look like a
  // name.
  TokenRange free_name_before(std::uint32_t end) const {
    if (end == 0 || !is_free(end - 1)) return {};
    TokenRange name{end - 1, end};
    while (true) {
      const std::uint32_t before = previous_name_word(document_, name.first, JoinDash);
      if (before == no_token || !is_free(before)) break;
      name.first = before;
    }
    const bool opens = document_.sentence_at(name.first).tokens.first == name.first;
    const bool adverb = opens && name.size() == 1 && !looks_abbreviated(document_, name.first);
    return adverb ? TokenRange{} : name;
  }

  // "KNORR CEO Anna Berg", "Orbit chair Anna Berg", "chief executive of Bluefin Foods": beside an
  // office of firms stands the firm.
  void read_office(std::uint32_t i) {
    const LexicalHit* office = annotation_.hit_at(i, Lexical::OfficeHead);
    if (i == 0 || office == nullptr || office->form == LexicalForm::Plural ||
        document_.token(i).starts_line)
      return;
    const bool general = document_.token(i - 1).word == "general"_word;  // "General Director"
    const std::string_view firm =
        general ? "of" : annotation_.concept_of(*office).attribute("firm");
    if (firm.empty()) return;
    const bool named = document_.token(i).capital() ? document_.token(i - 1).capital()
                                                    : stands_before_name(office->tokens.last);
    if (named && (firm != "abbreviated" || looks_abbreviated(document_, i - 1)))
      add_firm(free_name_before(i), "name-before-office", 0.8F);
    const std::uint32_t of = behind_board(office->tokens.last);
    if (firm == "of" && of + 1 < document_.size() &&
        (document_.token(of).is(Particle::Of) || document_.token(of).is(Particle::At)))
      add_firm(before_holder(i, free_name(of + 1)), "office-of-name", 0.85F);
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
    if (!common) add(name, rule, confidence);
  }

  bool stands_before_name(std::uint32_t at) const {
    return at + 1 < document_.size() && is_free(at) && is_free(at + 1) &&
           !document_.token(at).starts_line;
  }

  // "by the Polska Sól Kamienna (PSK)": a name whose initials stand behind it, told as an actor.
  void read_initialled(std::uint32_t open) {
    const TokenRange abbreviation = short_name_in_brackets(annotation_, open);
    if (abbreviation.size() != 1 || annotation_.mention_at(open - 1) != nullptr) return;
    if (!is_name_word(document_, open - 1)) return;
    const TokenRange name =
        name_up_to(document_, open - 1, JoinDash | JoinAnd | JoinOf | JoinFor | JoinPossessive);
    if (name.size() < 2 || name.first == 0 || !initials_of(name, abbreviation.first)) return;
    for (std::uint32_t i = name.first; i < name.last; ++i) {
      const Mention* inner = annotation_.mention_at(i);
      if (inner != nullptr && inner->type != EntityType::Country) return;
    }
    const std::uint32_t before =
        document_.token(name.first - 1).is(Particle::The) ? name.first - 2 : name.first - 1;
    if (name.first < 2 || !document_.token(before).is(Particle::By)) return;
    add(name, "initials-behind-name", 0.8F);
    add(abbreviation, "abbreviation-in-brackets", 0.8F);
  }

  // Whether the letters of the abbreviation are the first letters of words of the name, in order.
  bool initials_of(TokenRange name, std::uint32_t abbreviation) const {
    const std::string_view letters = document_.text_of(abbreviation);
    std::size_t at = 0;
    for (std::uint32_t i = name.first; i < name.last && at < letters.size(); ++i) {
      const std::string_view word = document_.text_of(i);
      if (document_.token(i).is(Particle::And) || document_.token(i).is(Particle::Of)) continue;
      for (const char letter : word.substr(0, document_.token(i).has(Abbreviated) ? 4 : 1))
        at += at < letters.size() && letter == letters[at] ? 1U : 0U;
    }
    return at >= 2 && at + 1 >= letters.size();
  }

  // "KIGAM, KOMIR and KIAT": an abbreviation beside an organisation. "Orbit, Salz and KIAT": a name
  // between two.
  void read_lists() {
    for (std::uint32_t i = 1; i + 1 < document_.size(); ++i) {
      if (!is_joint(document_.token(i - 1)) || !is_free(i)) {
        read_listed_first(i);
        continue;
      }
      const TokenRange name = free_name(i);
      if (name.empty() || name.last >= document_.size()) continue;
      const bool acronym = is_acronym(i) && (name.size() == 1 || ends_list(i, name));
      if (document_.token(i - 1).is(Particle::And) && listed_after(i) && signs(name.last)) {
        add(name, "listed-name", 0.78F);
        continue;
      }
      if (acronym ? listed_after(i) || listed_before(name.last) : is_between_firms(i, name.last))
        add(name, "listed-name", 0.75F);
    }
    annotation_.sort_mentions();
  }
  // "KNV Salis" behind "Orbit, Knorv Ltd and"
  bool ends_list(std::uint32_t first, TokenRange name) const {
    constexpr std::uint32_t longest = 3;
    if (!document_.token(first - 1).is(Particle::And) || !listed_after(first)) return false;
    const Mention* before = annotation_.mention_at(first - 2);
    return before != nullptr && name.size() <= longest && before->tokens.first > 1 &&
           listed_after(before->tokens.first);
  }
  // "signed", "have signed", "will sign": who does so beside an organisation is one.
  bool signs(std::uint32_t at) const {
    constexpr std::uint32_t longest = 3;
    for (std::uint32_t t = at; t < document_.size() && t < at + longest; ++t) {
      const LexicalHit* verb = annotation_.hit_at(t, Lexical::StatusVerb);
      if (verb != nullptr) return annotation_.concept_of(*verb).attribute("status") == "signed";
      const Token& token = document_.token(t);
      if (!token.is_word() || token.capital() || token.starts_line) return false;
    }
    return false;
  }

  // Behind "Salt College," stands its town: a name between two of which no head tells.
  bool is_between_firms(std::uint32_t first, std::uint32_t end) const {
    if (!listed_after(first) || !listed_before(end) || end + 1 >= document_.size()) return false;
    const Mention* before = annotation_.mention_at(first - 2);
    const bool headed = annotation_.hit_at(end - 1, Lexical::OrganizationHead) != nullptr;
    return document_.token(first - 1).is(Mark::Comma) && before != nullptr &&
           (headed || before->rule != "headed-name");
  }

  // The first of a list, where it is an abbreviation.
  void read_listed_first(std::uint32_t i) {
    if (!is_acronym(i) || !is_free(i)) return;
    const TokenRange name = free_name(i);
    if (name.size() == 1 && listed_before(i + 1)) add(name, "listed-name", 0.75F);
  }

  bool is_acronym(std::uint32_t i) const {
    const Token& token = document_.token(i);
    return token.has(Inner) || (token.all_capitals() && token.end - token.begin > 2);
  }

  bool is_joint(const Token& token) const {
    return token.is(Mark::Comma) || token.is(Particle::And);
  }
  bool organization_at(std::uint32_t token) const {
    const Mention* mention = annotation_.mention_at(token);
    return mention != nullptr && mention->type == EntityType::Organization;
  }
  bool listed_after(std::uint32_t at) const {
    std::uint32_t joint = at - 1;
    if (!is_joint(document_.token(joint))) return false;
    while (joint > 0 && is_joint(document_.token(joint))) --joint;
    if (document_.token(joint).is(Mark::CloseBracket) && joint > 0) --joint;
    return organization_at(joint);
  }
  bool listed_before(std::uint32_t at) const {
    if (!is_joint(document_.token(at))) return false;
    while (at < document_.size() &&
           (is_joint(document_.token(at)) || document_.token(at).is(Particle::The)))
      ++at;
    return at < document_.size() && organization_at(at);
  }

  Annotation& annotation_;
  const Document& document_;
};

}  // namespace

void find_organizations(Annotation& annotation) { ContextReader(annotation).run(); }

}  // namespace communique
