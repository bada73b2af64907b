#include "mention/place/country_telling.hpp"

#include <algorithm>

#include "mention/office/office.hpp"
#include "mention/place/country.hpp"
#include "mention/side.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

bool is_of_place(const Token& joint) {
  return joint.is(Particle::In) || joint.is(Particle::Of) || joint.is(Particle::On);
}

}  // namespace

// "Peru trade deal open for business": told by the other side.
bool CountryTelling::is_partner_in_title() const {
  return side_.tokens.last < document_.size() &&
         annotation_.hit_at(side_.tokens.last, Lexical::AgreementHead) != nullptr;
}

// "Chile's quotas hurt makers" over "Peru is tired of Chile's quotas", "Peru regrets the quotas":
// Peru tells it.
ConceptId CountryTelling::blamed_by() const {
  const std::uint32_t behind = side_.tokens.last;
  if (side_.tokens.first > 0 || behind >= document_.size() ||
      !document_.token(behind).is(Mark::Possessive))
    return no_concept;
  const auto text = std::ranges::find_if(document_.sentences(), [&](const Sentence& sentence) {
    return sentence.paragraph > 0 && document_.token(sentence.tokens.last - 1).is(Mark::Period);
  });
  const Mention* own =
      text == document_.sentences().end() ? nullptr : annotation_.mention_at(text->tokens.first);
  if (own == nullptr || own->type != EntityType::Country || own->concept_id == side_.concept_id)
    return no_concept;
  const std::uint32_t verb = own->tokens.last;
  const bool speaks =
      is_auxiliary(document_.token(verb)) || annotation_.has_hit_at(verb, {Lexical::SpeechVerb});
  return speaks ? own->concept_id : no_concept;
}

// "views on Peru", "sanctions against Peru", "the situation in Peru": what is talked about.
bool CountryTelling::is_matter() const {
  static const WordSet topics = {"views", "sanctions", "aggression", "discussions"};
  if (is_in_crisis()) return true;
  std::uint32_t at = side_.tokens.first;
  if (at > 0 && document_.token(at - 1).is(Particle::The)) --at;
  const std::uint32_t behind = side_.tokens.last;
  if (at < 2 || document_.token(at).starts_line || behind >= document_.size()) return false;
  const Token& next = document_.token(behind);
  if (next.is_dash() || next.is(Mark::Possessive)) return false;
  if (next.is_word() && next.particle == Particle::None) return false;
  const Token& joint = document_.token(at - 1);
  return (joint.is(Particle::On) || joint.is(Particle::Against)) &&
         topics.contains(document_.token(at - 2));
}

// "the war in Peru", "developments in Peru", "Peru's invasion", "the Peruvian crisis"
bool CountryTelling::is_in_crisis() const {
  static const WordSet crises = {"invasion", "war",         "conflict", "crisis",    "aggression",
                                 "coup",     "hostilities", "fighting", "earthquake"};
  static const WordSet states = {"situation", "developments"};
  if (!document_.holds(crises) && !document_.holds(states)) return false;
  std::uint32_t at = side_.tokens.first;
  if (at > 0 && document_.token(at - 1).is(Particle::The)) --at;
  if (at > 1 && is_of_place(document_.token(at - 1))) {
    const Token& noun = document_.token(at - 2);
    if (crises.contains(noun) || states.contains(noun)) return true;
  }
  std::uint32_t t = side_.tokens.last;
  if (t < document_.size() && document_.token(t).is(Mark::Possessive)) ++t;
  return (t < document_.size() && crises.contains(document_.token(t))) ||
         (t + 1 < document_.size() && document_.token(t).is_word() &&
          crises.contains(document_.token(t + 1)));
}

// "Talks with Peru open" in the title.
bool CountryTelling::is_partner_of_title() const {
  std::uint32_t at = side_.tokens.first;
  if (at > 0 && document_.token(at - 1).is(Particle::The)) --at;
  return at > 0 && document_.sentence_at(at).paragraph == 0 &&
         document_.token(at - 1).is(Particle::With);
}

// "WTO members praised ..." at the beginning of the text.
bool CountryTelling::opens_with_members() const {
  const std::uint32_t behind = side_.tokens.last;
  if (side_.type != EntityType::Bloc || behind >= document_.size()) return false;
  const Sentence& sentence = document_.sentence_at(side_.tokens.first);
  return sentence.tokens.first == side_.tokens.first && sentence.paragraph == 1 &&
         document_.token(behind).word == "members"_word;
}

// "Peru's exports grew", "Peruvian exporters won orders", as the text begins; not "Peru Salt
// Agency", nor "Peru helps Chile".
bool CountryTelling::opens_text() const {
  const Sentence& sentence = document_.sentence_at(side_.tokens.first);
  if (sentence.paragraph != 1 ||
      names_other_country(annotation_, {0, sentence.tokens.last}, side_.concept_id))
    return false;
  const std::uint32_t first = sentence.tokens.first;
  const Mention* whole = annotation_.mention_at(side_.tokens.first);
  return whole != nullptr && whole->tokens == side_.tokens && document_.token(first).starts_line &&
         side_.tokens.first == first + (document_.token(first).is(Particle::The) ? 1 : 0);
}

// "Lima, Peru": where something is.
bool CountryTelling::locates() const {
  const std::uint32_t at = side_.tokens.first;
  if (at < 2 || !document_.token(at - 1).is(Mark::Comma) || document_.token(at).starts_line)
    return false;
  const Mention* place = annotation_.innermost_mention_at(at - 2);
  return (place != nullptr && place->type == EntityType::Place) ||
         annotation_.hit_at(at - 2, Lexical::Place) != nullptr;
}

// "European Union (EU)": the name just told, shortened.
bool CountryTelling::repeats_in_brackets() const {
  const std::uint32_t at = side_.tokens.first;
  if (at < 2 || !document_.token(at - 1).is(Mark::OpenBracket)) return false;
  const Mention* before = annotation_.innermost_mention_at(at - 2);
  return before != nullptr && before->entity == side_.entity;
}

// "Peru's Ministry of Fish".
bool CountryTelling::owns_body() const {
  const std::uint32_t mark = side_.tokens.last;
  if (mark + 1 >= document_.size() || !document_.token(mark).is(Mark::Possessive)) return false;
  const Mention* owned = annotation_.mention_at(mark + 1);
  return owned != nullptr &&
         (owned->type == EntityType::Body || owned->type == EntityType::Organization);
}

// "Ana Ruiz of Peru", "her Peruvian counterpart", "a delegation from Peru"
bool CountryTelling::is_of_person() const {
  return is_of_counterpart() || is_nationality() || is_of_visitors(0);
}

// "a delegation from Peru", "firms from Chile and Peru"
bool CountryTelling::is_of_visitors(unsigned listed) const {
  std::uint32_t at = side_.tokens.first;
  if (at > 0 && document_.token(at - 1).is(Particle::The)) --at;
  if (const Mention* joined = country_joined_to(at))
    return listed < longest_list && CountryTelling(annotation_, *joined).is_of_visitors(listed + 1);
  if (at < 2 || !document_.token(at - 1).is(Particle::From)) return false;
  return annotation_.is(at - 2, {WordKind::Team, WordKind::Visitor, WordKind::Firm});
}

// "Ana Ruiz of Peru", "Ana Ruiz (Peru)"
bool CountryTelling::is_nationality() const {
  std::uint32_t at = side_.tokens.first;
  if (at > 1 && document_.token(at - 1).is(Mark::OpenBracket)) {
    const Mention* person = annotation_.mention_at(at - 2);
    return person != nullptr && person->type == EntityType::Person;
  }
  if (at > 0 && document_.token(at - 1).is(Particle::The)) --at;
  if (at < 2 || !document_.token(at - 1).is(Particle::Of)) return false;
  const Mention* before = annotation_.mention_at(at - 2);
  return before != nullptr && before->type == EntityType::Person;
}

// "talks with Peru", "exports to Chile and Peru", "visited Peru", "Ana Ruiz of Peru", "Chile–Peru
// Committee", "Peru was represented by Ana Ruiz"; but the "Ambassador to Peru" is told of there.
bool CountryTelling::is_partner(unsigned listed) const {
  std::uint32_t at = side_.tokens.first;
  if (is_described()) --at;
  if (at > 0 && document_.token(at - 1).is(Particle::The)) --at;
  if (at < 2 || document_.token(at).starts_line) return false;
  const Token& joint = document_.token(at - 1);
  if ((joint.is_dash() && joint.glued) || annotation_.hit_at(at - 1, Lexical::EventVerb) != nullptr)
    return true;
  if (follows_topic_word(at)) return true;
  if (const Mention* joined = country_joined_to(at))
    return listed < longest_list && CountryTelling(annotation_, *joined).is_partner(listed + 1);
  const std::uint32_t after = side_.tokens.last;
  if (after < document_.size() && document_.token(after).is_dash()) return false;
  static const std::uint64_t represented = word_hash("represented");
  if (after + 1 < document_.size() && document_.token(after + 1).word == represented) return true;
  switch (joint.particle) {
    case Particle::With:
    case Particle::From:
    case Particle::Between:
      return true;
    case Particle::In:  // but "in Peru’s markets" is said at home
      return after >= document_.size() || !document_.token(after).is(Mark::Possessive);
    case Particle::To:
      return !is_host_of_envoy();
    case Particle::Of:
      return is_nationality();
    default:
      return false;
  }
}

// "the interim Peruvian government"
bool CountryTelling::is_described() const {
  const std::uint32_t at = side_.tokens.first;
  if (at < 2 || document_.token(at - 1).starts_line || !document_.token(at - 2).is(Particle::The))
    return false;
  const Token& word = document_.token(at - 1);
  return word.is_word() && !word.capital() && word.is(Particle::None) &&
         annotation_.mention_at(at - 1) == nullptr;
}

// "On Peru, the Minister noted", "As for Peru", "Chile led, followed by Peru".
bool CountryTelling::follows_topic_word(std::uint32_t at) const {
  const Token& joint = document_.token(at - 1);
  const std::uint32_t behind = side_.tokens.last;
  const bool opens = document_.sentence_at(at).tokens.first + 1 == at && joint.is(Particle::On);
  if (opens) return behind < document_.size() && document_.token(behind).is(Mark::Comma);
  const Token& before = document_.token(at - 2);
  return (joint.is(Particle::For) && before.is(Particle::As)) ||
         (joint.is(Particle::By) && before.word == "followed"_word);
}

// The country or bloc before "Peru" in "Chile, Peru" and "Chile (CL) and Peru".
const Mention* CountryTelling::country_joined_to(std::uint32_t at) const {
  std::uint32_t end = at;
  while (end > 1 &&
         (document_.token(end - 1).is(Mark::Comma) || document_.token(end - 1).is(Particle::And)))
    --end;
  if (end == at) return nullptr;
  if (end > 3 && document_.token(end - 1).is(Mark::CloseBracket) &&
      document_.token(end - 3).is(Mark::OpenBracket))
    end -= 3;
  const Mention* before = annotation_.innermost_mention_at(end - 1);
  const bool side = before != nullptr && before->tokens.last == end && is_side(before->type);
  return side ? before : nullptr;
}

bool CountryTelling::is_host_of_envoy() const { return envoy_to() != nullptr; }

// "MERCOSUR" of "MERCOSUR-Peru Free Trade Agreement": told as a party.
bool CountryTelling::names_treaty() const {
  const Mention* whole = annotation_.mention_at(side_.tokens.first);
  return whole != nullptr && whole->type == EntityType::Agreement && whole->tokens != side_.tokens;
}

// "Peru" of "the Peru Free Trade Agreement", "the Chile–Peru FTA": named by the other party.
bool CountryTelling::is_second_party() const {
  const std::uint32_t behind = side_.tokens.last;
  return names_treaty() && behind < document_.size() && !document_.token(behind).is_dash() &&
         !document_.token(behind).is(Mark::Possessive);
}

// "her Peruvian counterpart", "their Peruvian and Chilean counterparts"
bool CountryTelling::is_of_counterpart() const {
  if (!annotation_.holds(WordKind::Counterpart)) return false;
  const Mention* side = &side_;
  while (side != nullptr && side->type == EntityType::Country) {
    std::uint32_t next = side->tokens.last;
    if (annotation_.is(next, WordKind::Counterpart)) return true;
    if (next + 1 >= document_.size()) return false;
    const Token& joint = document_.token(next);
    if (joint.is(Particle::And) || joint.is(Mark::Comma)) ++next;
    side = next > side->tokens.last ? annotation_.mention_at(next) : nullptr;
  }
  return false;
}

// "the meeting hosted virtually by Peru", "a Peru-hosted session"
bool CountryTelling::hosts() const {
  constexpr std::uint32_t reach = 3;
  const std::uint32_t at = side_.tokens.first;
  const std::uint32_t behind = side_.tokens.last;
  if (!annotation_.holds(WordKind::Hosting) || behind >= document_.size()) return false;
  if (document_.token(behind).is_dash() && annotation_.is(behind + 1, WordKind::Hosting))
    return true;
  if (at == 0 || !document_.token(at - 1).is(Particle::By)) return false;
  for (std::uint32_t t = at - 1; t > 0 && at - t < reach; --t) {
    if (annotation_.is(t - 1, WordKind::Hosting)) return true;
  }
  return false;
}

// "Peru is Chile's second largest trading partner"
bool CountryTelling::is_trading_partner() const {
  static const WordSet partners = {"partner",     "partners", "market",  "markets",
                                   "destination", "buyer",    "supplier"};
  static const WordSet ranks = {"largest", "biggest", "important", "major",
                                "key",     "leading", "main",      "top"};
  constexpr std::uint32_t reach = 9;
  const std::uint32_t copula = behind_list(side_.tokens.last);
  if (copula >= document_.size() || !document_.holds(partners) ||
      !(is_auxiliary(document_.token(copula)) || document_.token(copula).word == "remains"_word))
    return false;
  const std::uint32_t end = std::min(document_.sentence_at(copula).tokens.last, copula + reach);
  bool ranked = false;
  for (std::uint32_t t = copula; t < end; ++t) {
    ranked |= ranks.contains(document_.token(t));
    if (ranked && partners.contains(document_.token(t))) return true;
  }
  return false;
}

// Behind the next few of the list of countries that goes on at the token.
std::uint32_t CountryTelling::behind_list(std::uint32_t at) const {
  for (unsigned listed = 0;
       listed < longest_list && at + 1 < document_.size() &&
       (document_.token(at).is(Particle::And) || document_.token(at).is(Mark::Comma));
       ++listed) {
    const Mention* next = annotation_.mention_at(at + 1);
    if (next == nullptr || !is_side(next->type)) break;
    at = next->tokens.last;
  }
  return at;
}

// "our Ambassador to Peru"
bool CountryTelling::is_host_of_our_envoy() const {
  const Office* office = envoy_to();
  if (office == nullptr || office->tokens.first == 0) return false;
  return document_.token(office->tokens.first - 1).word == "our"_word;
}

const Office* CountryTelling::envoy_to() const {
  constexpr std::uint32_t longest_office = 32;  // tokens
  const auto [first, last] = side_.tokens;
  const TokenRange before{first - std::min(first, longest_office), last};
  for (const Office& office : offices_in(annotation_, before)) {
    if (office.tokens.contains(side_.tokens) && office_has(annotation_, office, "envoy"))
      return &office;
  }
  return nullptr;
}

}  // namespace communique
