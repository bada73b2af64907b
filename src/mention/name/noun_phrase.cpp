#include "mention/name/noun_phrase.hpp"

#include <algorithm>

#include "mention/name/bracketed_form.hpp"
#include "mention/name/capitalised_phrase.hpp"
#include "mention/side.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

constexpr LexicalSet verbs{Lexical::SpeechVerb,      Lexical::EventVerb, Lexical::StatusVerb,
                           Lexical::AppointmentVerb, Lexical::RoleVerb,  Lexical::ChangeVerb};

bool verb_at(const Annotation& annotation, std::uint32_t token) {
  return annotation.has_hit_at(token, verbs);
}

// A verb form that is no noun as well: "plan", "plans" and "trading" may be nouns.
bool past_verb_at(const Annotation& annotation, std::uint32_t token) {
  return verb_at(annotation, token) &&
         std::ranges::any_of(annotation.hits_at(token), [](const LexicalHit& hit) {
           return verbs.has(hit.lexical) &&
                  (hit.form == LexicalForm::Past || hit.form == LexicalForm::Participle);
         });
}

// "export" of "export training": a noun though it is a verb as well.
bool base_before_noun(const Annotation& annotation, std::uint32_t token) {
  const Document& document = annotation.document;
  if (token + 1 >= document.size() || past_verb_at(annotation, token)) return false;
  const Token& word = document.token(token);
  const Token& next = document.token(token + 1);
  return word.is_word() && word.particle == Particle::None && !word.starts_line &&
         !document.text_of(token).ends_with("ing") && next.is_word() && !next.capital() &&
         next.particle == Particle::None && !next.starts_line;
}

bool date_at(const Annotation& annotation, std::uint32_t token) {
  const auto date = std::ranges::lower_bound(annotation.dates, token, {},
                                             [](const DateMention& d) { return d.tokens.first; });
  return date != annotation.dates.end() && date->tokens.first == token;
}

bool mark_or_particle(const Token& token) {
  return token.particle != Particle::None || token.kind == TokenKind::Mark;
}

// "signed in 2023", "approved, ...": a participle that starts a clause, not "advanced packaging".
bool clause_participle_at(const Annotation& annotation, std::uint32_t token) {
  const Document& document = annotation.document;
  const std::string_view text = document.text_of(token);
  constexpr std::size_t short_noun = 5;  // "seed", "breed"
  if (!text.ends_with("ed") || (text.ends_with("eed") && text.size() <= short_noun)) return false;
  return token + 1 >= document.size() || mark_or_particle(document.token(token + 1)) ||
         date_at(annotation, token + 1);
}

const WordSet time_words = {"today",    "tomorrow", "yesterday", "last",      "next",   "earlier",
                            "recently", "late",     "early",     "currently", "now",    "already",
                            "once",     "since",    "unless",    "although",  "because"};

// Nouns whose "in" tells what they are of: "cooperation in trade promotion", "trade in services".
const WordSet nouns_in = {"cooperation", "collaboration", "trade",
                          "investment",  "partnership",   "exchanges"};

const WordSet version_words = {"upgraded", "updated",    "enhanced",   "improved",
                               "revised",  "modernised", "modernized", "expanded",
                               "existing", "interim",    "regional"};

bool country_at(const Annotation& annotation, std::uint32_t token) {
  const Mention* mention = annotation.innermost_mention_at(token);
  return mention != nullptr && is_side(mention->type);
}

// Whether a name that ends with `right` goes on to the left over the word `left`.
bool name_continues(const Annotation& annotation, std::uint32_t left, std::uint32_t right) {
  const Document& document = annotation.document;
  if (verb_at(annotation, left) && document.sentence_at(left).paragraph == 0) return false;
  const bool programme = annotation.hit_at(right, Lexical::ProgrammeHead) != nullptr;
  if (annotation.hit_at(left, Lexical::StatusNoun) != nullptr && !programme) return false;
  const Token& joint = document.token(left + 1);
  const bool conjunction = joint.is(Particle::And) || joint.is(Mark::Ampersand);
  return left + 1 == right || !conjunction || !country_at(annotation, left);
}

// A verb form in the past, unless an article or the like makes it an adjective: "the planned tax";
// not the name of the United Kingdom.
bool ends_description(const Annotation& annotation, std::uint32_t token) {
  const Document& document = annotation.document;
  const Token& word = document.token(token);
  const bool participle =
      document.text_of(token).ends_with("ed") || past_verb_at(annotation, token);
  if (!participle || version_words.contains(word)) return false;
  const Mention* name = annotation.innermost_mention_at(token);
  if (name != nullptr && name->type == EntityType::Country) return false;
  return !follows_determiner(document, token) &&
         !(token > 0 && annotation.is(token - 1, WordKind::LooseModifier));
}

// Where "10-year", "$5-million" starts that ends before the token, or the token.
std::uint32_t before_term(const Document& document, std::uint32_t at) {
  const bool term =
      at > 2 && document.token(at - 2).is_dash() && document.token(at - 3).is_number();
  if (!term) return at;
  return at > 3 && document.token(at - 4).is(Mark::Currency) ? at - 4 : at - 3;
}

std::uint32_t first_describing_word(const Annotation& annotation, std::uint32_t head) {
  const Document& document = annotation.document;
  std::uint32_t first = head;
  while (first > 0 && !document.token(first).starts_line) {
    const Token& left = document.token(first - 1);
    const bool dash = left.is_dash() && left.glued && document.token(first).glued;
    if (!dash && (mark_or_particle(left) || left.is_number())) break;
    if (before_term(document, first) < first) break;
    const bool headline_verb = document.sentence_at(first).paragraph == 0 &&
                               annotation.hit_at(first - 1, Lexical::StatusVerb) != nullptr;
    if (headline_verb || ends_description(annotation, first - 1)) break;
    --first;
  }
  return first;
}

// Where "fish promotion and salt protection" starts in "a fish promotion and salt protection
// agreement"; `first` where there is but one description.
std::uint32_t paired_description_begin(const Annotation& annotation, std::uint32_t first,
                                       std::uint32_t head) {
  const Document& document = annotation.document;
  if (first < 3 || first == head || document.token(first).starts_line ||
      !document.token(first - 1).is(Particle::And))
    return first;
  const std::uint32_t pair = first_describing_word(annotation, first - 1);
  const bool one = pair > 0 && pair + 1 < first && document.token(pair - 1).is(Particle::A);
  return one ? pair : first;
}

}  // namespace

// "expires" in "the duty on salt expires in May".
static bool lapses(const Annotation& annotation, std::uint32_t token) {
  const LexicalHit* verb = annotation.hit_at(token, Lexical::StatusVerb);
  return verb != nullptr && verb->form == LexicalForm::Third &&
         annotation.concept_of(*verb).attribute("voice") == "intransitive";
}

bool ends_noun_phrase(const Annotation& annotation, std::uint32_t token) {
  const Token& word = annotation.document.token(token);
  if (word.starts_line || word.kind == TokenKind::Mark || word.particle != Particle::None)
    return true;
  return time_words.contains(word) || past_verb_at(annotation, token) ||
         lapses(annotation, token) || clause_participle_at(annotation, token) ||
         date_at(annotation, token);
}

// "Women's" before "Salt Platform"
bool follows_plural_owner(const Document& document, std::uint32_t first) {
  if (first < 2 || document.token(first).starts_line || document.token(first - 1).starts_line ||
      !document.token(first - 1).is(Mark::Possessive) || !is_name_word(document, first - 2))
    return false;
  const std::string_view owner = document.text_of(first - 2);
  return owner.ends_with("omen") || owner.ends_with("ildren") || owner.ends_with("eople");
}

std::uint32_t proper_name_begin(const Annotation& annotation, std::uint32_t head) {
  const Document& document = annotation.document;
  Joins joins = JoinDash | JoinAnd;
  std::uint32_t first = head;
  while (true) {
    std::uint32_t left = previous_name_word(document, first, joins);
    if (left == no_token && first > 3 && document.token(first - 1).is(Mark::CloseBracket)) {
      const auto bracket = short_form_at(document, first - 3);
      if (bracket && bracket->end == first && is_name_word(document, first - 4)) {
        left = first - 4;
        joins = JoinDash | JoinAnd | JoinFor | JoinOf;
      }
    }
    if (left == no_token && follows_plural_owner(document, first)) left = first - 2;
    if (left == no_token || !name_continues(annotation, left, first)) break;
    // "the Salt Fund and the Fish Fund": the article opens another name.
    if (left + 1 < first && document.token(first - 1).is(Particle::The)) break;
    first = left;
  }
  return first;
}

std::uint32_t after_loose_modifiers(const Annotation& annotation, std::uint32_t first,
                                    std::uint32_t head) {
  while (first < head && annotation.is(first, WordKind::LooseModifier) &&
         !country_at(annotation, first)) {
    const Token& word = annotation.document.token(first);
    if (word.word == "special"_word && word.capital() && !word.starts_line) break;
    ++first;
  }
  return first;
}

std::uint32_t before_loose_modifiers(const Annotation& annotation, std::uint32_t first) {
  const Document& document = annotation.document;
  while (first > 0 && !document.token(first).starts_line &&
         (annotation.is(first - 1, WordKind::LooseModifier) ||
          version_words.contains(document.token(first - 1))))
    --first;
  return first;
}

std::uint32_t description_begin(const Annotation& annotation, std::uint32_t head) {
  const Document& document = annotation.document;
  const std::uint32_t first = first_describing_word(annotation, head);
  const bool after_verb = first > 0 && first < head && document.sentence_at(head).paragraph == 0 &&
                          annotation.hit_at(first - 1, Lexical::StatusVerb) != nullptr;
  if (const std::uint32_t pair = paired_description_begin(annotation, first, head); pair < first)
    return after_loose_modifiers(annotation, pair, head);
  if (!after_verb && !follows_determiner(document, before_term(document, first))) return head;
  return after_loose_modifiers(annotation, first, head);
}

std::uint32_t bare_description_begin(const Annotation& annotation, std::uint32_t head) {
  const std::uint32_t first = first_describing_word(annotation, head);
  return after_loose_modifiers(annotation, first, head);
}

std::uint32_t version_begin(const Annotation& annotation, std::uint32_t name) {
  const Document& document = annotation.document;
  if (name == 0 || document.token(name).starts_line) return name;
  if (!version_words.contains(document.token(name - 1))) return name;
  const bool one_of_several = name > 1 && document.token(name - 2).is(Particle::Or);
  return one_of_several ? name : name - 1;
}

std::uint32_t noun_phrase_end(const Annotation& annotation, std::uint32_t token) {
  const Document& document = annotation.document;
  const std::uint32_t limit = std::min(document.sentence_at(token).tokens.last, token + 14);
  const auto continues = [&](std::uint32_t at) {
    return at < limit && !ends_noun_phrase(annotation, at) && !verb_at(annotation, at);
  };
  const auto article = [&](std::uint32_t at) {
    return at < limit &&
           (document.token(at).is(Particle::The) || document.token(at).is(Particle::A));
  };
  std::uint32_t last = article(token) ? token + 1 : token;
  while (last < limit) {
    if (!ends_noun_phrase(annotation, last)) {
      ++last;
      continue;
    }
    const Token& joint = document.token(last);
    if (joint.starts_line) break;
    const bool field_of =
        joint.is(Particle::In) && last > token && nouns_in.contains(document.token(last - 1)) &&
        last + 1 < limit &&
        document.token(last + 1).capital() == document.token(last - 1).capital() &&
        annotation.hit_at(last + 1, Lexical::Place) == nullptr;
    const bool joins = field_of || joint.is(Particle::And) || joint.is(Particle::Of) ||
                       joint.is(Particle::For) || joint.is(Mark::Ampersand) ||
                       joint.is(Mark::Hyphen) || joint.is(Mark::EnDash);
    const std::uint32_t next = article(last + 1) ? last + 2 : last + 1;
    const bool noun =
        next < limit && !joint.is(Particle::And) && base_before_noun(annotation, next);
    if (!joins || !(continues(next) || noun)) break;
    const bool another = article(last + 1) || country_at(annotation, next) ||
                         annotation.hit_at(next, Lexical::AgreementHead) != nullptr;
    if (joint.is(Particle::And) && another) break;
    last = next;
  }
  return last == token + 1 && article(token) ? token : last;
}

bool follows_definite(const Document& document, std::uint32_t token) {
  if (token == 0 || document.token(token).starts_line) return false;
  const Token& before = document.token(token - 1);
  switch (before.particle) {
    case Particle::The:
    case Particle::This:
    case Particle::Its:
    case Particle::Their:
    case Particle::Our:
    case Particle::His:
    case Particle::Her:
      return true;
    default:
      return before.is(Mark::Possessive);
  }
}

bool follows_determiner(const Document& document, std::uint32_t token) {
  if (token == 0 || document.token(token).starts_line) return false;
  const Token& before = document.token(token - 1);
  return follows_definite(document, token) || before.is(Particle::A) || before.is(Particle::Two) ||
         before.is(Particle::These) || before.is(Particle::Those) || before.is_number();
}

bool names_gathering(const Annotation& annotation, std::uint32_t token) {
  const Document& document = annotation.document;
  if (token >= document.size() || document.token(token).starts_line) return false;
  const bool event = annotation.hit_at(token, Lexical::EventHead) != nullptr;
  if (event || !is_name_word(document, token)) return event;
  return annotation.hit_at(token, Lexical::BodyHead) != nullptr ||
         annotation.hit_at(token, Lexical::OrganizationHead) != nullptr ||
         document.sentence_at(token).paragraph != 0;
}

}  // namespace communique
