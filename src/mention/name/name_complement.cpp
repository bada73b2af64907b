#include "mention/name/name_complement.hpp"

#include <string>

#include "mention/name/capitalised_phrase.hpp"
#include "mention/name/initials.hpp"
#include "mention/name/name_field.hpp"
#include "mention/name/name_head.hpp"

namespace communique {
namespace {

bool is_and(const Token& token) { return token.is(Particle::And) || token.is(Mark::Ampersand); }

class ComplementReader {
 public:
  ComplementReader(const Annotation& annotation, const LexicalHit& head)
      : annotation_(annotation),
        document_(annotation.document),
        head_(head),
        headed_(annotation.concept_of(head)) {}

  std::uint32_t end() const {
    std::uint32_t end = head_.tokens.last;
    while (end < document_.size() && may_follow(end)) {
      const std::uint32_t list = list_end(skip_article(end + 1), end == head_.tokens.last);
      if (list == no_token) break;
      end = list;
    }
    return end == head_.tokens.last ? quoted_end(end) : end;
  }

 private:
  // "International Association “Salt Way”"
  std::uint32_t quoted_end(std::uint32_t open) const {
    constexpr std::uint32_t longest = 6;
    if (open + 1 >= document_.size() || !document_.token(open).is(Mark::OpenQuote)) return open;
    if (document_.token(open + 1).has(Initial)) return open;
    for (std::uint32_t t = open + 1; t < document_.size() && t <= open + longest; ++t) {
      const Token& token = document_.token(t);
      if (token.is(Mark::CloseQuote)) return t + 1;
      if (token.starts_line || (token.is_word() && !token.capital())) break;
    }
    return open;
  }

  // "the ratification by its Parliament of the Salt Pact"
  bool opens_agreement(std::uint32_t at) const {
    const Mention* agreement = annotation_.mention_at(at);
    const LexicalHit* head = annotation_.hit_at(at, Lexical::AgreementHead);
    return (agreement != nullptr && agreement->type == EntityType::Agreement) ||
           (head != nullptr && head->form != LexicalForm::Plural);
  }

  // Whether the preposition at `at` can go on with the name.
  bool may_follow(std::uint32_t at) const {
    const bool directly = at == head_.tokens.last;
    switch (document_.token(at).particle) {
      case Particle::Of:
        return !document_.token(at).starts_line &&
               !(headed_.has(Trait::Standalone) && opens_agreement(skip_article(at + 1)));
      case Particle::For:
        return (directly || !headed_.has(Trait::Mission)) && !is_bank_for_country(at);
      case Particle::On:
        return (directly && (headed_.has(Trait::TakesOn) || headed_.has(Trait::Unit))) ||
               (headed_.has(Trait::TakesOn) && document_.token(at - 1).word == "cooperation"_word);
      case Particle::To:
      case Particle::In:
        return headed_.has(Trait::Mission) ||
               (!directly && headed_.has(Trait::TakesIn) &&
                side_named_at(annotation_, skip_article(at + 1)) != nullptr) ||
               is_club_abroad(at) || (!directly && opens_traded_goods(at));
      case Particle::With:
        return !directly && headed_.has(Trait::TakesIn);
      default:
        return false;
    }
  }

  // "Country Director of the Salt Bank for Peru": where the holder works.
  bool is_bank_for_country(std::uint32_t at) const {
    const Mention* land = side_named_at(annotation_, skip_article(at + 1));
    return headed_.has(Trait::Bank) && land != nullptr && land->type == EntityType::Country;
  }

  // "Coalition for Fair Trade in Salt"
  bool opens_traded_goods(std::uint32_t in) const {
    return document_.token(in).is(Particle::In) && document_.token(in - 1).word == "trade"_word &&
           is_name_word(document_, in + 1) &&
           !annotation_.has_hit_at(in + 1, {Lexical::Place, Lexical::Country, Lexical::Bloc});
  }

  // "Norwegian Business Association in Peru": a club of those from one country in another.
  bool is_club_abroad(std::uint32_t in) const {
    if (head_.lexical != Lexical::OrganizationHead || headed_.has(Trait::Company) ||
        headed_.has(Trait::Suffix) || !document_.token(in).is(Particle::In))
      return false;
    const Mention* host = side_named_at(annotation_, skip_article(in + 1));
    const TokenRange name = name_up_to(document_, head_.tokens.first, JoinDash);
    const Mention* nation = side_named_at(annotation_, name.first);
    return host != nullptr && nation != nullptr && host->type == EntityType::Country &&
           host->concept_id != nation->concept_id;
  }

  std::uint32_t skip_article(std::uint32_t at) const {
    return at < document_.size() && document_.token(at).is(Particle::The) ? at + 1 : at;
  }

  // "Fish, Bread and Wine": commas count only where an "and" closes the list.
  std::uint32_t list_end(std::uint32_t start, bool directly) const {
    if (!may_start(start, directly)) return no_token;
    std::uint32_t end = field_end(annotation_, start, true);
    std::uint32_t closed = end;
    const Mention* land = side_named_at(annotation_, start);
    const bool lands = land != nullptr && land->tokens.last == end && follows_of(start);
    std::uint32_t fields = 1;
    while (end != no_token && end + 1 < document_.size() && !document_.token(end).starts_line) {
      const bool comma = document_.token(end).is(Mark::Comma);
      std::uint32_t next = comma ? end + 1 : end;
      const bool last = is_and(document_.token(next));
      if (!comma && !last) break;
      if (last) ++next;
      // "of the Ministry of Fish, and Ana Ruiz": a list of two has no comma.
      if (comma && last && fields == 1 && annotation_.hit_at(next, Lexical::Field) == nullptr)
        break;
      ++fields;
      // "the Ministry of Fish of Peru and Orbit": behind a country stands no field.
      if (lands && side_named_at(annotation_, skip_article(next)) == nullptr) break;
      end = field_end(annotation_, last ? skip_known_article(next) : next, false);
      if (last && joins_two_makers(end)) return closed;
      if (last) return end != no_token ? second_and(end) : closed;
    }
    return closed;
  }

  // "signed between the Centre for Salt and Orbit": the only "and" behind a "between" parts the
  // two.
  bool joins_two_makers(std::uint32_t end) const {
    constexpr std::uint32_t reach = 12;
    const std::uint32_t first = name_up_to(document_, head_.tokens.first, JoinDash).first;
    if (first < 2) return false;
    const bool article = document_.token(first - 1).is(Particle::The);
    if (!document_.token(article ? first - 2 : first - 1).is(Particle::Between)) return false;
    for (std::uint32_t t = end; t < document_.size() && t < end + reach; ++t) {
      const Token& token = document_.token(t);
      if (is_and(token)) return false;
      if (token.starts_line || token.is(Mark::Period) || token.is(Mark::Semicolon)) break;
    }
    return end != no_token;
  }

  // "Bureau of Salt and Fish Economics and Sciences (BSFES)": a second "and" where the letters in
  // the bracket count what stands behind it.
  std::uint32_t second_and(std::uint32_t end) const {
    if (end + 1 >= document_.size() || !is_and(document_.token(end))) return end;
    const std::uint32_t more = field_end(annotation_, end + 1, false);
    if (more == no_token || more + 1 >= document_.size() ||
        !document_.token(more).is(Mark::OpenBracket))
      return end;
    const std::string letters = letters_of_abbreviation(document_, more + 1);
    const bool counted =
        letters.ends_with(initials_of(document_, {head_.tokens.first, more}, false));
    return counted ? more : end;
  }

  bool follows_of(std::uint32_t at) const {
    if (document_.token(at - 1).is(Particle::The)) --at;
    return document_.token(at - 1).is(Particle::Of);
  }

  // "Latin America and the Caribbean", but not "Trade and the Samba School", "Trade and the Fish
  // and Salt Board".
  std::uint32_t skip_known_article(std::uint32_t at) const {
    if (at + 1 >= document_.size() || !document_.token(at).is(Particle::The)) return at;
    const LexicalHit* field = annotation_.hit_at(at + 1, Lexical::Field);
    const bool ends = field != nullptr && (field->tokens.last >= document_.size() ||
                                           !is_and(document_.token(field->tokens.last)));
    return side_named_at(annotation_, at + 1) != nullptr || ends ? at + 1 : at;
  }

  bool may_start(std::uint32_t start, bool directly) const {
    if (start >= document_.size() || document_.token(start).starts_line) return false;
    const LexicalHit* head = name_head_at(annotation_, start);
    if (head != nullptr && heads_own_name(annotation_, start) && head->form == LexicalForm::Base)
      return false;
    const Mention* geographic = side_named_at(annotation_, start);
    if (!directly && geographic == nullptr && document_.token(start).all_capitals() &&
        !document_.sentence_at(start).headline)
      return false;  // "Department of Fish of the MRE"
    if (!directly)
      return geographic != nullptr || document_.token(start - 1).is(Particle::The) ||
             !starts_office(annotation_, start);
    if (!has_modifier()) return true;
    const Mention* other = annotation_.mention_at(start);
    const bool agreement = other != nullptr && other->type == EntityType::Agreement;
    const bool pair = geographic != nullptr && document_.token(geographic->tokens.last).is_dash();
    const bool bloc = geographic != nullptr && geographic->type == EntityType::Bloc;
    return !agreement && !pair && !bloc;
  }

  // "Trade Committee of the Gulf Council", "Joint Committee of the Peru–Chile FTA": a head with a
  // modifier is a complete name before those.
  bool has_modifier() const {
    return head_.tokens.first > 0 && !document_.token(head_.tokens.first).starts_line &&
           is_name_word(document_, head_.tokens.first - 1) &&
           document_.token(head_.tokens.last).is(Particle::Of);
  }

  const Annotation& annotation_;
  const Document& document_;
  const LexicalHit& head_;
  const Concept& headed_;
};

}  // namespace

std::uint32_t complement_end(const Annotation& annotation, const LexicalHit& head) {
  return ComplementReader(annotation, head).end();
}

}  // namespace communique
