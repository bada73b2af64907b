#include "mention/body/organization.hpp"

#include "mention/body/firm_list.hpp"
#include "mention/body/firm_of_office.hpp"
#include "mention/body/firm_of_premises.hpp"
#include "mention/body/free_name.hpp"
#include "mention/body/listed_organization.hpp"
#include "mention/name/abbreviation.hpp"
#include "mention/name/capitalised_phrase.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

const std::uint64_t as_word = word_hash("as");
constexpr LexicalSet common_words{Lexical::BodyHead, Lexical::OrganizationHead,
                                  Lexical::OfficeField};  // "Ministries"

class ContextReader {
 public:
  explicit ContextReader(Annotation& annotation)
      : annotation_(annotation), document_(annotation.document) {}

  void run() {
    constexpr LexicalSet triggers{Lexical::OrganizationHead};
    for (std::uint32_t i = 0; i < document_.size(); ++i) {
      const bool bracket = document_.token(i).is(Mark::OpenBracket);
      if (!bracket && !annotation_.has_hit_at(i, triggers)) continue;
      if (const LexicalHit* noun = common_noun(i)) {
        read_beside_noun(*noun);
        read_apposition(*noun);
      }
      read_quoted(i);
      read_prefixed(i);
      if (i > 1 && bracket) read_initialled(i);
    }
    read_seated();
  }

 private:
  // "carmaker", "institute", "oil companies": the kind of an organisation in small letters.
  const LexicalHit* common_noun(std::uint32_t token) const {
    const LexicalHit* noun = annotation_.hit_at(token, Lexical::OrganizationHead);
    const bool letters = noun != nullptr && document_.token(token).all_capitals() &&
                         annotation_.concept_of(*noun).has(Trait::Common);  // "NGO"
    const bool opens = noun != nullptr && noun->form == LexicalForm::Plural &&
                       document_.sentence_at(token).tokens.first == token;  // "Firms such as"
    if (document_.token(token).capital() && !letters && !opens) return nullptr;
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
    if (noun.form != LexicalForm::Plural) {
      if (document_.token(at).is(Mark::Comma)) return read_abbreviated(at + 1);
      if (ends_office(noun.tokens.first)) return;
      return add(free_name(at), "kind-before-name", 0.85F);
    }
    const std::uint32_t first = list_begin(at);
    if (first > at) read_name_list(first);
  }

  // Behind ", among them", "such as", "including", ":" that stands at the token; the token where
  // nothing opens a list.
  std::uint32_t list_begin(std::uint32_t at) const {
    static const WordSet openers = {"like", "notably", "namely"};
    const bool mark = document_.token(at).is(Mark::Comma) || document_.token(at).is(Mark::Colon);
    const std::uint32_t word = mark ? at + 1 : at;
    if (word + 2 >= document_.size()) return at;
    const Token& opener = document_.token(word);
    if (opener.is(Particle::Such) && document_.token(word + 1).word == as_word) return word + 2;
    if (opener.word == "among"_word) return word + 2;
    if (opener.is(Particle::Including) || openers.contains(opener)) return word + 1;
    return word;
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

  // "the railway company, KNV, for", "a Peruvian firm, Knorv Salt, drew"
  void read_abbreviated(std::uint32_t at) {
    if (!is_free(at)) return;
    const TokenRange name = free_name(at);
    const bool closed =
        !name.empty() && name.last < document_.size() && document_.token(name.last).is(Mark::Comma);
    if (closed && (is_acronym(document_, at) ? name.size() == 1 : is_introduced(at - 1)))
      add(name, "kind-before-name", 0.8F);
  }

  // "a Peruvian salt firm" before the comma.
  bool is_introduced(std::uint32_t comma) const {
    constexpr std::uint32_t longest = 6;
    const std::uint32_t begin = document_.sentence_at(comma).tokens.first;
    for (std::uint32_t t = comma; t > begin && comma - t < longest; --t) {
      const Token& before = document_.token(t - 1);
      if (before.is(Particle::A) || before.word == "another"_word) return true;
      if (!before.is_word() && !before.is(Mark::Hyphen)) return false;
    }
    return false;
  }

  // "JSC “Knorv Salt”", "the company “Knorv Salt”": a quoted name behind its form or its kind.
  void read_quoted(std::uint32_t at) {
    const LexicalHit* form = annotation_.hit_at(at, Lexical::OrganizationHead);
    if (form == nullptr) return;
    const bool legal = annotation_.concept_of(*form).has(Trait::Suffix) &&
                       document_.token(at).all_capitals() && form->tokens.size() == 1;
    const std::uint32_t open = form->tokens.last;
    if ((!legal && common_noun(at) == nullptr) || open + 2 >= document_.size() ||
        !document_.token(open).is(Mark::OpenQuote) || document_.token(open).starts_line ||
        !is_name_word(document_, open + 1) || annotation_.mention_at(open + 1) != nullptr)
      return;
    const TokenRange name = name_from(document_, open + 1, JoinDash | JoinAnd | JoinOf | JoinFor);
    if (name.last < document_.size() && document_.token(name.last).is(Mark::CloseQuote))
      add(name, "quoted-firm", 0.85F);
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
    for (const std::uint32_t i : document_.places_of("based"_word)) {
      if (!document_.token(i - 1).is(Mark::Hyphen)) continue;
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
      if (name.empty() || (name.size() == 1 && annotation_.has_hit_at(name.first, common_words)))
        return;
      // "Viña Concha y Toro"
      while (name.last < document_.size() && behind_particles(name.last) > name.last &&
             is_free(behind_particles(name.last)))
        name.last = behind_particles(name.last) + 1;
      if (name.last >= document_.size()) return;
      const Token& after = document_.token(name.last);
      const bool closes = listed && document_.token(at - 1).is(Particle::And);
      if (after.is(Mark::Possessive)) return;
      if (after.is_word() && !after.is(Particle::And) && !closes) return;
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
      if (opens_apposition(i + 1)) add(free_name_before(annotation_, i), "kind-after-name", 0.82F);
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

  Annotation& annotation_;
  const Document& document_;
};

}  // namespace

void find_organizations(Annotation& annotation) {
  ContextReader(annotation).run();
  find_firms_of_offices(annotation);
  find_firms_of_premises(annotation);
  find_firm_lists(annotation);
  annotation.sort_mentions();
  find_listed_organizations(annotation);
}

}  // namespace communique
