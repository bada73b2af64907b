#include "mention/name/name_complement.hpp"

#include <algorithm>
#include <string>

#include "mention/name/capitalised_phrase.hpp"
#include "mention/name/initials.hpp"
#include "mention/side.hpp"

namespace communique {
namespace {

bool is_and(const Token& token) { return token.is(Particle::And) || token.is(Mark::Ampersand); }

// The country, bloc or place whose name starts at the token, or nullptr.
const Mention* geographic_at(const Annotation& annotation, std::uint32_t token) {
  const Mention* mention = annotation.mention_at(token);
  if (mention == nullptr || mention->tokens.first != token) return nullptr;
  const bool geographic = is_side(mention->type);
  return geographic ? mention : nullptr;
}

// The hit with more words, the first of two that have as many; either may be nullptr.
const LexicalHit* longer(const LexicalHit* a, const LexicalHit* b) {
  if (a == nullptr || b == nullptr) return a == nullptr ? b : a;
  return b->tokens.size() > a->tokens.size() ? b : a;
}

bool is_calendar_word(const Annotation& annotation, std::uint32_t token) {
  return annotation.hit_at(token, Lexical::Weekday) != nullptr ||
         annotation.hit_at(token, Lexical::Month) != nullptr;
}

// Whether an office of a person starts at the token ("President" after the name of an institute).
bool is_office(const Annotation& annotation, std::uint32_t token) {
  const LexicalHit* office = annotation.hit_at(token, Lexical::OfficeHead);
  return (office != nullptr && office->form == LexicalForm::Base) ||
         annotation.hit_at(token, Lexical::Honorific) != nullptr;
}

// "Co" of "Co-operatives"
bool opens_compound(const Document& document, std::uint32_t token) {
  if (token + 2 >= document.size() || !document.token(token + 1).is(Mark::Hyphen)) return false;
  const Token& rest = document.token(token + 2);
  return document.token(token + 1).glued && rest.glued && rest.is_word() && !rest.capital();
}

// "Government" of "Government Printing": the head of a name of its own would stand behind a place.
bool opens_field(const Annotation& annotation, const LexicalHit& head) {
  return annotation.concept_of(head).has(Trait::Local) &&
         next_name_word(annotation.document, head.tokens.last - 1, JoinNothing) != no_token;
}

// A head that makes the words before it a name of their own, no field of another's.
bool heads_own_name(const Annotation& annotation, std::uint32_t token) {
  const LexicalHit* head = name_head_at(annotation, token);
  if (head == nullptr) return false;
  const Concept& entry = annotation.concept_of(*head);
  return !entry.has(Trait::Field) && !entry.has(Trait::Company) && !entry.has(Trait::Common) &&
         annotation.hit_at(token, Lexical::Field) == nullptr && !opens_field(annotation, *head);
}

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

  // Whether the preposition at `at` can go on with the name.
  bool may_follow(std::uint32_t at) const {
    const bool directly = at == head_.tokens.last;
    switch (document_.token(at).particle) {
      case Particle::Of:
        return !document_.token(at).starts_line;
      case Particle::For:
        return (directly || !headed_.has(Trait::Mission)) && !is_bank_for_country(at);
      case Particle::On:
        return (directly && (headed_.has(Trait::TakesOn) || headed_.has(Trait::Unit))) ||
               (headed_.has(Trait::TakesOn) && document_.token(at - 1).word == "cooperation"_word);
      case Particle::To:
      case Particle::In:
        return headed_.has(Trait::Mission) ||
               (!directly && headed_.has(Trait::TakesIn) &&
                geographic_at(annotation_, skip_article(at + 1)) != nullptr) ||
               is_club_abroad(at) || (!directly && opens_traded_goods(at));
      case Particle::With:
        return !directly && headed_.has(Trait::TakesIn);
      default:
        return false;
    }
  }

  // "Country Director of the Salt Bank for Peru": where the holder works.
  bool is_bank_for_country(std::uint32_t at) const {
    const Mention* land = geographic_at(annotation_, skip_article(at + 1));
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
    const Mention* host = geographic_at(annotation_, skip_article(in + 1));
    const TokenRange name = name_up_to(document_, head_.tokens.first, JoinDash);
    const Mention* nation = geographic_at(annotation_, name.first);
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
    const Mention* land = geographic_at(annotation_, start);
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
      if (lands && geographic_at(annotation_, skip_article(next)) == nullptr) break;
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
    return geographic_at(annotation_, at + 1) != nullptr || ends ? at + 1 : at;
  }

  bool may_start(std::uint32_t start, bool directly) const {
    if (start >= document_.size() || document_.token(start).starts_line) return false;
    const LexicalHit* head = name_head_at(annotation_, start);
    if (head != nullptr && heads_own_name(annotation_, start) && head->form == LexicalForm::Base)
      return false;
    const Mention* geographic = geographic_at(annotation_, start);
    if (!directly && geographic == nullptr && document_.token(start).all_capitals() &&
        !document_.sentence_at(start).headline)
      return false;  // "Department of Fish of the MRE"
    if (!directly)
      return geographic != nullptr || document_.token(start - 1).is(Particle::The) ||
             !is_office(annotation_, start);
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

// Reads one field of a list.
class FieldReader {
 public:
  FieldReader(const Annotation& annotation, std::uint32_t token)
      : annotation_(annotation), document_(annotation.document), token_(token) {}

  std::uint32_t end(bool first) const {
    if (token_ >= document_.size() || document_.token(token_).starts_line) return no_token;
    if (const Mention* geographic = geographic_at(annotation_, token_)) {
      if (!first && geographic->type == EntityType::Country) return no_token;
      if (complete(*geographic)) return geographic->tokens.last;
    }
    if (!is_name_word(document_, token_) || is_calendar_word(annotation_, token_)) return no_token;
    if (!first && (opens_other_name() || opens_title(token_))) return no_token;
    const std::uint32_t end = words_end(first);
    return !first && end != no_token && names_person({token_, end}) ? no_token : end;
  }

 private:
  // Whether the country or bloc is all of the field: "Peru", but not "Peru Trade Policy".
  bool complete(const Mention& geographic) const {
    const std::uint32_t next = next_name_word(document_, geographic.tokens.last - 1, JoinDash);
    if (next == no_token) return true;
    const LexicalHit* country = annotation_.hit_at(token_, Lexical::Country);
    const bool noun = country != nullptr && country->form == LexicalForm::Base;
    return noun && next == geographic.tokens.last && annotation_.hits_at(next).empty();
  }

  // "the Ministry of Fish and Ana Ruiz": two words that nobody knows.
  bool names_person(TokenRange words) const {
    constexpr std::uint32_t plain = 2;
    return words.size() == plain && annotation_.hits_at(words.first).empty() &&
           annotation_.hits_at(words.first + 1).empty();
  }

  // After "and" an abbreviation or an office is no field: "the Ministry of Fish and KOTRA".
  bool opens_other_name() const {
    const bool headline = document_.sentence_at(token_).headline;
    const bool abbreviation = document_.token(token_).all_capitals() && !headline;
    const bool known = annotation_.hit_at(token_, Lexical::Field) != nullptr;
    const bool ampersand = token_ > 0 && document_.token(token_ - 1).is(Mark::Ampersand);
    return (abbreviation && !known && !ampersand) || is_office(annotation_, token_);
  }

  std::uint32_t words_end(bool first) const {
    const bool headline = document_.sentence_at(token_).headline;
    std::uint32_t last = after_owning_office();
    std::uint32_t known_until = 0;
    while (true) {
      for (const LexicalHit& known : annotation_.hits_at(last)) {
        if (known.lexical == Lexical::Field || known.lexical == Lexical::Body)
          known_until = std::max(known_until, known.tokens.last);
        if (known.lexical == Lexical::OfficeField &&
            document_.token(known.tokens.last - 1).capital())
          last = std::max(last, known.tokens.last - 1);  // "Trade in Goods"
      }
      if (!first && heads_own_name(annotation_, last)) return no_token;
      const std::uint32_t next = next_name_word(document_, last, JoinDash | JoinPossessive);
      if (next == no_token || ends_before(next) || owns(last + 1) || is_legal_form(last)) break;
      if (headline && is_headline_verb(annotation_, next)) break;
      if (last + 1 == known_until && is_person(next)) break;
      last = next;
    }
    return last + 1;
  }

  // "Prime Minister" of "the Office of the Prime Minister" and of "the Prime Minister's Office".
  std::uint32_t after_owning_office() const {
    const LexicalHit* office = annotation_.hit_at(token_, Lexical::OfficeHead);
    const bool whole = office != nullptr && document_.token(office->tokens.last - 1).capital();
    return whole ? office->tokens.last - 1 : token_;
  }

  bool ends_before(std::uint32_t next) const {
    return is_office(annotation_, next) || opens_title(next) ||
           is_calendar_word(annotation_, next) || document_.token(next).has(Initial);
  }

  // "Ministry of Salt Senior Adviser": a rank before an office.
  bool opens_title(std::uint32_t next) const {
    const LexicalHit* rank = annotation_.hit_at(next, Lexical::OfficeModifier);
    return rank != nullptr && annotation_.hit_at(next, Lexical::OfficeField) == nullptr &&
           is_office(annotation_, rank->tokens.last);
  }

  // "Centre for Salt JSC"
  bool is_legal_form(std::uint32_t token) const {
    const LexicalHit* head = name_head_at(annotation_, token);
    return head != nullptr && annotation_.concept_of(*head).has(Trait::Suffix) &&
           document_.text_of(token).starts_with(annotation_.concept_of(*head).label);
  }

  // "the Ministry of Salt's Bureau", but "the Ministry of Veterans' Affairs".
  bool owns(std::uint32_t mark) const {
    return document_.token(mark).is(Mark::Possessive) && document_.text_of(mark).ends_with('s');
  }

  // "Ministry of Finance Ana Salt": two words that nothing explains behind a known field.
  bool is_person(std::uint32_t next) const {
    const std::uint32_t surname = next_name_word(document_, next, JoinDash);
    return surname != no_token && may_name(next) && may_name(surname);
  }
  // "Trinh Van Loc", "Le Thi Cam Tu"
  bool may_name(std::uint32_t token) const {
    return unexplained(token) || annotation_.hit_at(token, Lexical::NameParticle) != nullptr;
  }
  bool unexplained(std::uint32_t token) const {
    return annotation_.hits_at(token).empty() && !document_.token(token).all_capitals();
  }

  const Annotation& annotation_;
  const Document& document_;
  std::uint32_t token_;
};

}  // namespace

const LexicalHit* name_head_at(const Annotation& annotation, std::uint32_t token) {
  if (token >= annotation.document.size() || !annotation.document.token(token).capital() ||
      opens_compound(annotation.document, token))
    return nullptr;
  const LexicalHit* head = longer(annotation.hit_at(token, Lexical::BodyHead),
                                  annotation.hit_at(token, Lexical::OrganizationHead));
  const LexicalHit* office = annotation.hit_at(token, Lexical::OfficeHead);  // "Cabinet Secretary"
  return longer(head, office) == head ? head : nullptr;
}

std::uint32_t next_name_head(const Annotation& annotation, std::uint32_t from) {
  return annotation.next_hit(from, {Lexical::BodyHead, Lexical::OrganizationHead});
}

bool is_headline_verb(const Annotation& annotation, std::uint32_t token) {
  constexpr LexicalSet verbs{Lexical::SpeechVerb, Lexical::EventVerb,       Lexical::StatusVerb,
                             Lexical::RoleVerb,   Lexical::AppointmentVerb, Lexical::ChangeVerb};
  return annotation.has_hit_at(token, verbs);
}

std::uint32_t field_end(const Annotation& annotation, std::uint32_t token, bool first) {
  return FieldReader(annotation, token).end(first);
}

std::uint32_t complement_end(const Annotation& annotation, const LexicalHit& head) {
  return ComplementReader(annotation, head).end();
}

}  // namespace communique
