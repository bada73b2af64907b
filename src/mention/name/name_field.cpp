#include "mention/name/name_field.hpp"

#include <algorithm>

#include "mention/name/capitalised_phrase.hpp"
#include "mention/name/name_head.hpp"
#include "mention/side.hpp"

namespace communique {
namespace {

// Behind these, words that nothing explains are a person's: "of the Salt Region Ana Ruiz".
constexpr LexicalSet ends_before_person{Lexical::Field, Lexical::Body, Lexical::Place,
                                        Lexical::PlaceHead, Lexical::Country};

bool is_calendar_word(const Annotation& annotation, std::uint32_t token) {
  return annotation.hit_at(token, Lexical::Weekday) != nullptr ||
         annotation.hit_at(token, Lexical::Month) != nullptr;
}

// Reads one field of a list.
class FieldReader {
 public:
  FieldReader(const Annotation& annotation, std::uint32_t token)
      : annotation_(annotation), document_(annotation.document), token_(token) {}

  std::uint32_t end(bool first) const {
    if (token_ >= document_.size() || document_.token(token_).starts_line) return no_token;
    if (const Mention* geographic = side_named_at(annotation_, token_)) {
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
    if (next != geographic.tokens.last) return false;
    const LexicalHit* country = annotation_.hit_at(token_, Lexical::Country);
    const bool noun = country == nullptr || country->form == LexicalForm::Base;
    return noun && ((country != nullptr && annotation_.hits_at(next).empty()) || is_person(next));
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
    return (abbreviation && !known && !ampersand) || starts_office(annotation_, token_);
  }

  std::uint32_t words_end(bool first) const {
    const bool headline = document_.sentence_at(token_).headline;
    std::uint32_t last = after_owning_office();
    std::uint32_t known_until = 0;
    while (true) {
      for (const LexicalHit& known : annotation_.hits_at(last)) {
        if (ends_before_person.has(known.lexical))
          known_until = std::max(known_until, known.tokens.last);
        if (known.lexical == Lexical::OfficeField &&
            document_.token(known.tokens.last - 1).capital())
          last = std::max(last, known.tokens.last - 1);  // "Trade in Goods"
      }
      if (!first && !begins_field(last) && heads_own_name(annotation_, last) && !is_plural(last))
        return no_token;
      const std::uint32_t next = next_name_word(document_, last, JoinDash | JoinPossessive);
      if (next == no_token || ends_before(next) || owns(last + 1) || is_legal_form(last)) break;
      if (headline && is_headline_verb(annotation_, next)) break;
      if (last + 1 == known_until && is_person(next)) break;
      last = next;
    }
    return last + 1;
  }

  // "Importing and Exporting Companies"
  bool is_plural(std::uint32_t token) const {
    return name_head_at(annotation_, token)->form == LexicalForm::Plural;
  }

  // "Cooperative Development"
  bool begins_field(std::uint32_t token) const {
    const LexicalHit* field = annotation_.hit_at(token, Lexical::Field);
    return field != nullptr && field->tokens.size() > 1;
  }

  // "Prime Minister" of "the Office of the Prime Minister" and of "the Prime Minister's Office".
  std::uint32_t after_owning_office() const {
    const LexicalHit* office = annotation_.hit_at(token_, Lexical::OfficeHead);
    const bool whole = office != nullptr && document_.token(office->tokens.last - 1).capital();
    return whole ? office->tokens.last - 1 : token_;
  }

  bool ends_before(std::uint32_t next) const {
    return starts_office(annotation_, next) || opens_title(next) ||
           is_calendar_word(annotation_, next) || document_.token(next).has(Initial) ||
           is_run_of_initials(next);
  }

  // "Ministry of Salt A.B. Ruiz", but not "Ministry of U.S. Trade"
  bool is_run_of_initials(std::uint32_t next) const {
    const std::string_view text = document_.text_of(next);
    const bool dotted = text.size() > 3 && text.size() % 2 == 0 && text[1] == '.' && text[3] == '.';
    return dotted && document_.token(next).all_capitals() && annotation_.hits_at(next).empty();
  }

  // "Ministry of Salt Senior Adviser": a rank before an office.
  bool opens_title(std::uint32_t next) const {
    const LexicalHit* rank = annotation_.hit_at(next, Lexical::OfficeModifier);
    return rank != nullptr && annotation_.hit_at(next, Lexical::OfficeField) == nullptr &&
           starts_office(annotation_, rank->tokens.last);
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

  // "Ministry of Finance Ana Salt": two words that nothing explains.
  bool is_person(std::uint32_t next) const {
    const std::uint32_t surname = next_name_word(document_, next, JoinDash);
    return surname != no_token && may_name(next) && may_name(surname) && !leads_to_place(surname);
  }
  // "Salt Pampa Autonomous Region"
  bool leads_to_place(std::uint32_t token) const {
    const std::uint32_t head = next_name_word(document_, token, JoinDash);
    return head != no_token && annotation_.hit_at(head, Lexical::PlaceHead) != nullptr;
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

std::uint32_t field_end(const Annotation& annotation, std::uint32_t token, bool first) {
  return FieldReader(annotation, token).end(first);
}

bool is_headline_verb(const Annotation& annotation, std::uint32_t token) {
  constexpr LexicalSet verbs{Lexical::SpeechVerb, Lexical::EventVerb,       Lexical::StatusVerb,
                             Lexical::RoleVerb,   Lexical::AppointmentVerb, Lexical::ChangeVerb};
  return annotation.has_hit_at(token, verbs);
}

const Mention* side_named_at(const Annotation& annotation, std::uint32_t token) {
  const Mention* mention = annotation.mention_at(token);
  if (mention == nullptr || mention->tokens.first != token) return nullptr;
  return is_side(mention->type) ? mention : nullptr;
}

bool starts_office(const Annotation& annotation, std::uint32_t token) {
  const LexicalHit* office = annotation.hit_at(token, Lexical::OfficeHead);
  return (office != nullptr && office->form == LexicalForm::Base) ||
         annotation.hit_at(token, Lexical::Honorific) != nullptr;
}

}  // namespace communique
