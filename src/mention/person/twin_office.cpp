#include "mention/person/twin_office.hpp"

#include "mention/office/office.hpp"
#include "mention/person/apposition.hpp"

namespace communique {
namespace {

// "by Crown Prince and Prime Minister Ana Ruiz", but not "the President and Prime Minister Ruiz"
bool rules_without_article(const Annotation& annotation, const Office& office) {
  const std::uint32_t first = office.tokens.first;
  const bool article = first == 0 || annotation.document.token(first - 1).is(Particle::The);
  return !article && office.title == office.head &&
         (*annotation.vocabulary)[office.concept_id].attribute("holders") == "state";
}

// "President and Commander", "Deputy Prime Minister – Minister of Trade", "Prime Minister/Minister
// of Salt"
bool joins_offices(const Document& document, std::uint32_t at) {
  const LineTokens line(document);
  return line.is(at, Particle::And) || line.is(at, Mark::EnDash) || line.is(at, Mark::Slash) ||
         (line.is(at, Mark::Hyphen) && !document.token(at).glued);
}

// The office of "On the direction of the Deputy Prime Minister, Ambassador Ruiz": another one's.
bool ends_opening(const Document& document, const Office& office) {
  constexpr std::uint32_t longest_opening = 8;
  const std::uint32_t begin = document.sentence_at(office.tokens.first).tokens.first;
  std::uint32_t of = office.tokens.first;
  if (of < begin + 3 || of > begin + longest_opening) return false;
  const Token& first = document.token(begin);
  const bool preposition = first.is(Particle::On) || first.is(Particle::At) ||
                           first.is(Particle::In) || first.is(Particle::Upon) ||
                           first.is(Particle::Under) || first.is(Particle::With);
  if (document.token(--of).is(Particle::The)) --of;
  return preposition && document.token(of).is(Particle::Of);
}

bool are_twins(const Annotation& annotation, const Office& earlier, const Office& later) {
  const LineTokens line(annotation.document);
  const std::uint32_t between = earlier.tokens.last;
  const bool address =
      sphere_of(annotation, later) == Sphere::Address || office_has(annotation, later, "address");
  if (!line.has(between)) return false;
  if (between == later.tokens.first) return address && later.title == later.head;
  if (between + 1 != later.tokens.first) return false;
  if (line.is(between, Mark::Comma))
    return address && later.title == later.head && !ends_opening(annotation.document, earlier);
  if (!joins_offices(annotation.document, between)) return false;
  if (later.tokens.first != later.title.first && later.country != earlier.country) return false;
  return (later.title.size() > later.head.size() || later.tokens.last > later.title.last ||
          rules_without_article(annotation, earlier)) &&
         annotation.document.token(earlier.head.first).capital();
}

// "At the invitation of Ana Ruiz, Deputy Prime Minister – Minister of Trade Bo Diaz came": a dash
// joins the office to the next, whatever name stands before the comma.
bool may_open_name_behind(const Document& document, const Office& office) {
  const bool dash =
      office.tokens.last < document.size() && document.token(office.tokens.last).is_dash();
  return dash && office.holder < office.tokens.first;
}

}  // namespace

void share_holder_with_office_before(Annotation& annotation) {
  for (auto k = static_cast<std::uint32_t>(annotation.offices.size()); k-- > 1;) {
    const Office& later = annotation.offices[k];
    Office& earlier = annotation.offices[k - 1];
    if (earlier.plural || later.plural) continue;
    if (later.holder == no_token || later.holder < later.tokens.first) continue;
    const bool follows_name = earlier.holder != no_token;
    if (follows_name && !may_open_name_behind(annotation.document, earlier)) continue;
    if (!are_twins(annotation, earlier, later)) continue;
    earlier.holder = later.holder;
  }
}

bool continues_office_before(const Annotation& annotation, std::uint32_t k) {
  if (k == 0) return false;
  const LineTokens line(annotation.document);
  const Office& previous = annotation.offices[k - 1];
  if (previous.holder == no_token || previous.holder > previous.tokens.first) return false;
  std::uint32_t at = previous.tokens.last;
  if (line.is(at, Mark::Comma)) ++at;
  if (!joins_offices(annotation.document, at)) return false;
  const std::uint32_t first = annotation.offices[k].tokens.first;
  if (at + 1 == first) return true;
  return at < first && first - at < 8 && line.has(at + 1) &&
         Appositions(annotation).opens_adverbial(at + 1);
}

void share_owner_with_office_before(Annotation& annotation, std::uint32_t k) {
  const Office& office = annotation.offices[k];
  Office& previous = annotation.offices[k - 1];
  const bool joined = previous.tokens.last + 1 == office.tokens.first;
  const bool told = previous.body != no_token || previous.country != no_token;
  if (joined && !told && office.body > office.title.last && office.body != no_token &&
      sphere_of(annotation, previous) == Sphere::Any)
    previous.body = office.body;
}

}  // namespace communique
