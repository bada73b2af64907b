#include "mention/name_complement.hpp"

#include <algorithm>

#include "mention/capitalised_phrase.hpp"

namespace communique {
namespace {

bool is_and(const Token& token) { return token.is(Particle::And) || token.is(Mark::Ampersand); }

// The country, bloc or place whose name starts at the token, or nullptr.
const Mention* geographic_at(const Annotation& annotation, std::uint32_t token) {
  const Mention* mention = annotation.mention_at(token);
  if (mention == nullptr || mention->tokens.first != token) return nullptr;
  const bool geographic = mention->type == EntityType::Country || mention->type == EntityType::Bloc;
  return geographic ? mention : nullptr;
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

// A head that makes the words before it a name of their own, no field of another's.
bool heads_own_name(const Annotation& annotation, std::uint32_t token) {
  const LexicalHit* head = name_head_at(annotation, token);
  return head != nullptr && !annotation.concept_of(*head).has(Trait::Field) &&
         !annotation.concept_of(*head).has(Trait::Company) &&
         annotation.hit_at(token, Lexical::Field) == nullptr;
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
    return end;
  }

 private:
  // Whether the preposition at `at` can go on with the name.
  bool may_follow(std::uint32_t at) const {
    const bool directly = at == head_.tokens.last;
    switch (document_.token(at).particle) {
      case Particle::Of:
        return !document_.token(at).starts_line;
      case Particle::For:
        return directly || !headed_.has(Trait::Mission);
      case Particle::On:
        return directly && headed_.has(Trait::TakesOn);
      case Particle::To:
        return headed_.has(Trait::Mission);
      case Particle::In:
        return headed_.has(Trait::Mission);
      case Particle::With:
        return !directly && headed_.has(Trait::TakesIn);
      default:
        return false;
    }
  }

  std::uint32_t skip_article(std::uint32_t at) const {
    return at < document_.size() && document_.token(at).is(Particle::The) ? at + 1 : at;
  }

  // "Fish, Bread and Wine": commas count only where an "and" closes the list.
  std::uint32_t list_end(std::uint32_t start, bool directly) const {
    if (!may_start(start, directly)) return no_token;
    std::uint32_t end = field_end(annotation_, start, true);
    std::uint32_t closed = end;
    while (end != no_token && end + 1 < document_.size() && !document_.token(end).starts_line) {
      const bool comma = document_.token(end).is(Mark::Comma);
      std::uint32_t next = comma ? end + 1 : end;
      const bool last = is_and(document_.token(next));
      if (!comma && !last) break;
      if (last) ++next;
      end = field_end(annotation_, last ? skip_known_article(next) : next, false);
      if (last) return end != no_token ? end : closed;
    }
    return closed;
  }

  // "Latin America and the Caribbean", but not "Trade and the Samba School".
  std::uint32_t skip_known_article(std::uint32_t at) const {
    if (at + 1 >= document_.size() || !document_.token(at).is(Particle::The)) return at;
    const bool known = geographic_at(annotation_, at + 1) != nullptr ||
                       annotation_.hit_at(at + 1, Lexical::Field) != nullptr;
    return known ? at + 1 : at;
  }

  bool may_start(std::uint32_t start, bool directly) const {
    if (start >= document_.size() || document_.token(start).starts_line) return false;
    const LexicalHit* head = name_head_at(annotation_, start);
    if (head != nullptr && heads_own_name(annotation_, start) && head->form == LexicalForm::Base)
      return false;
    const Mention* geographic = geographic_at(annotation_, start);
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

}  // namespace

const LexicalHit* name_head_at(const Annotation& annotation, std::uint32_t token) {
  if (token >= annotation.document.size() || !annotation.document.token(token).capital())
    return nullptr;
  const LexicalHit* body = annotation.hit_at(token, Lexical::BodyHead);
  const LexicalHit* organization = annotation.hit_at(token, Lexical::OrganizationHead);
  if (body == nullptr) return organization;
  if (organization == nullptr) return body;
  return organization->tokens.size() > body->tokens.size() ? organization : body;
}

bool is_headline_verb(const Annotation& annotation, std::uint32_t token) {
  return std::ranges::any_of(annotation.hits_at(token), [](const LexicalHit& hit) {
    switch (hit.lexical) {
      case Lexical::SpeechVerb:
      case Lexical::EventVerb:
      case Lexical::StatusVerb:
      case Lexical::RoleVerb:
      case Lexical::AppointmentVerb:
      case Lexical::ChangeVerb:
        return true;
      default:
        return false;
    }
  });
}

std::uint32_t field_end(const Annotation& annotation, std::uint32_t token, bool first) {
  const Document& document = annotation.document;
  if (token >= document.size() || document.token(token).starts_line) return no_token;
  if (const Mention* geographic = geographic_at(annotation, token)) {
    if (!first && geographic->type == EntityType::Country) return no_token;
    const bool alone = next_name_word(document, geographic->tokens.last - 1, JoinDash) == no_token;
    if (alone) return geographic->tokens.last;
  }
  if (!is_name_word(document, token) || is_calendar_word(annotation, token)) return no_token;
  const bool headline = in_headline_case(document, document.sentence_at(token));
  const bool known = annotation.hit_at(token, Lexical::Field) != nullptr;
  const bool abbreviation = document.token(token).all_capitals() && !headline;
  const bool ampersand = token > 0 && document.token(token - 1).is(Mark::Ampersand);
  if (!first && ((abbreviation && !known && !ampersand) || is_office(annotation, token)))
    return no_token;
  std::uint32_t last = token;
  while (true) {
    if (!first && heads_own_name(annotation, last)) return no_token;
    const std::uint32_t next = next_name_word(document, last, JoinDash | JoinPossessive);
    if (next == no_token || is_office(annotation, next) || is_calendar_word(annotation, next))
      break;
    if (headline && is_headline_verb(annotation, next)) break;
    last = next;
  }
  return last + 1;
}

std::uint32_t complement_end(const Annotation& annotation, const LexicalHit& head) {
  return ComplementReader(annotation, head).end();
}

}  // namespace communique
