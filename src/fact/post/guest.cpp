#include "fact/post/guest.hpp"

#include <algorithm>

#include "fact/clause/actors.hpp"
#include "fact/clause/verb_group.hpp"
#include "fact/event/event_draft.hpp"
#include "fact/post/official_list.hpp"
#include "mention/office/office.hpp"
#include "mention/person/honorific.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

const WordSet meeting_verbs = {"saw", "sees", "see", "hosted", "welcomed", "telephoned"};
const WordSet calls = {"call", "called", "calls"};
const WordSet speeches = {"spoke", "speaks", "talked"};
const WordSet greetings = {"regards", "greetings", "message", "letter", "invitation", "wishes"};

bool is_excellency(const Annotation& annotation, std::uint32_t token) {
  const LexicalHit* honorific = annotation.hit_at(token, Lexical::Honorific);
  return honorific != nullptr &&
         annotation.concept_of(*honorific).attribute("diplomatic") == "true";
}

}  // namespace

Guest Guests::judge(const Office& office) const {
  const Mention* holder =
      office.holder == no_token ? nullptr : annotation_.mention_of(office.holder);
  if (holder == nullptr) return {};
  const std::uint32_t start = start_of(annotation_, office);
  bool excellency = false;
  for (std::uint32_t t = start; t < std::min(holder->tokens.first, office.tokens.first); ++t)
    excellency |= is_excellency(annotation_, t);
  const std::uint32_t end = std::max(holder->tokens.last, office.tokens.last);
  if (hosts_.visits_home(end)) return {true, only_foreign_side()};
  if (const EntityIndex host = host_beside_speaker(office, start); host != no_entity)
    return {true, host};
  if (start == 0) return {};
  if (is_counterpart(holder->entity)) return {true, only_foreign_side()};
  if (chairs_with_own_official(office) || signs_with_own_official(office) || is_twin(office))
    return {true, only_foreign_side()};
  if (const EntityIndex host = acts_abroad(office, start, end); host != no_entity)
    return {true, host};
  if (const EntityIndex side = sender_of_regards(start); side != no_entity) return {true, side};
  if (const EntityIndex side = side_of_list(office, start); side != no_entity) return {true, side};
  const bool met = is_met(start);
  if (met || is_received_by(start) || is_invited_by(start)) {
    if (const EntityIndex side = side_of_counterpart(start); side != no_entity) return {true, side};
    EntityIndex host = hosts_.beside(start, end);
    if (host == no_entity) host = country_toured(office, start);
    if (host == no_entity) host = hosts_.of(start, end);
    if (host != no_entity && host != home_ && host != side_of_visitor(start)) return {true, host};
    if (received_one_of_own(start)) return {true, only_foreign_side()};
  }
  const bool guest = met ? follows_own_official(start)
                         : excellency && !looks_on(start) && follows_plain_official(start);
  return guest ? Guest{true, only_foreign_side()} : Guest{};
}

bool Guests::is_beside_speaker(std::uint32_t start, std::uint32_t end) const {
  const auto is_speaker = [&](std::uint32_t t) {
    return document_.token(t).word == "me"_word || document_.text_of(t) == "I";
  };
  const bool before =
      start > 1 && document_.token(start - 1).is(Particle::And) && is_speaker(start - 2);
  return before ||
         (end + 1 < document_.size() && document_.token(end).is_word() && is_speaker(end + 1));
}

// "her Peruvian counterpart, Minister Ruiz", "their Peruvian counterparts, Minister Ruiz and"
EntityIndex Guests::side_of_counterpart(std::uint32_t start) const {
  if (start < 3 || !document_.token(start - 1).is(Mark::Comma) ||
      !annotation_.is(start - 2, WordKind::Counterpart))
    return no_entity;
  const Mention* side = annotation_.mention_at(start - 3);
  const bool told = side != nullptr && side->type == EntityType::Country && side->entity != home_;
  return told ? side->entity : no_entity;
}

// President Diaz is foreign where "Minister Ruiz and her counterpart, Bo Diaz," tells of him.
bool Guests::is_counterpart(EntityIndex person) const {
  return person != no_entity &&
         std::ranges::any_of(annotation_.mentions, [&](const Mention& mention) {
           if (mention.entity != person || mention.nominal || mention.tokens.first < 2)
             return false;
           std::uint32_t noun = mention.tokens.first - 1;
           if (document_.token(noun).is(Mark::Comma)) --noun;
           return annotation_.is(noun, WordKind::Counterpart) && follows_own_official(noun);
         });
}

// "In Peru, Minister Ruiz met President Diaz": where one's own official is abroad; no_entity where
// nobody tells of it.
EntityIndex Guests::country_toured(const Office& office, std::uint32_t start) const {
  if (office_has(annotation_, office, "envoy") || !follows_own_official(start)) return no_entity;
  const EntityIndex land = hosts_.stayed_in(start);
  return land == home_ ? no_entity : land;
}

// Of "Peruvian Minister Ruiz called on President Diaz", who is then no official of Peru.
EntityIndex Guests::side_of_visitor(std::uint32_t start) const {
  const TokenRange before{document_.sentence_at(start).tokens.first, start};
  const auto named = mentions_in(annotation_, before);
  const auto visitor = std::ranges::find(named, EntityType::Person, &Mention::type);
  return visitor == named.end() ? no_entity : side_of_[visitor->entity];
}

// "In Lima Prime Minister Ruiz and I will sign", "I and President Ruiz", "President Ruiz joined
// me": the country where they are; a minister may be a colleague.
EntityIndex Guests::host_beside_speaker(const Office& office, std::uint32_t start) const {
  const std::uint32_t end =
      std::max(annotation_.mention_of(office.holder)->tokens.last, office.tokens.last);
  if (!is_beside_speaker(start, end) ||
      (*annotation_.vocabulary)[office.concept_id].attribute("holders") != "state")
    return no_entity;
  const EntityIndex host = hosts_.of(start, end);
  return host == home_ ? no_entity : host;
}

// Those whom one's own official met together are of one side.
EntityIndex Guests::side_of_list(const Office& office, std::uint32_t start) const {
  constexpr int longest_list = 6;
  EntityIndex side = no_entity;
  const Office* listed = &office;
  for (int i = 0; i < longest_list && start > 0; ++i) {
    listed = listed_before(annotation_, *listed, start, i > 0 || leads_on(annotation_, office));
    if (listed == nullptr || office_has(annotation_, office, "envoy")) return no_entity;
    if (side == no_entity) side = side_of_[annotation_.mention_of(listed->holder)->entity];
    if (side == no_entity || side == home_) return no_entity;
    start = start_of(annotation_, *listed);
    if (start > 0 && (is_met(start) || is_received_by(start))) return side;
  }
  return no_entity;
}

// "with A", "met A", "saw A", "called on A", "paid a courtesy call on A", "her counterpart, A",
// "her host, A"
bool Guests::is_met(std::uint32_t start) const {
  if (start == 0) return false;
  const Token& before = document_.token(start - 1);
  if (before.is(Particle::With) || meeting_verbs.contains(before) || meets(start - 1)) return true;
  if (start < 2) return false;
  if (before.is(Particle::To)) return speeches.contains(document_.token(start - 2));
  return before.is(Particle::On)
             ? calls.contains(document_.token(start - 2))
             : before.is(Mark::Comma) &&
                   annotation_.is(start - 2, {WordKind::Counterpart, WordKind::Hosting});
}

// A verb of talks or of a visit, but not "introduced A", "launched A".
bool Guests::meets(std::uint32_t verb) const {
  const LexicalHit* hit = annotation_.hit_at(verb, Lexical::EventVerb);
  return hit != nullptr && annotation_.concept_of(*hit).attribute("event") != "Launch";
}

// "was received in Lima by A"
bool Guests::is_received_by(std::uint32_t start) const {
  if (!document_.token(start - 1).is(Particle::By)) return false;
  constexpr std::uint32_t reach = 8;
  const std::uint32_t begin = document_.sentence_at(start).tokens.first;
  for (std::uint32_t t = start - 1; t > begin && start - t < reach; --t) {
    if (annotation_.is(t - 1, WordKind::Receiving)) return true;
  }
  return false;
}

// "Minister Ruiz and Minister Diaz are to chair", "co-chaired by Minister Ruiz and Minister Diaz":
// each of a side, one's own official first.
bool Guests::chairs_with_own_official(const Office& office) const {
  const auto at = static_cast<std::size_t>(&office - annotation_.offices.data());
  if (at == 0) return false;
  const Mention* own = annotation_.mention_of(annotation_.offices[at - 1].holder);
  const Mention* other = annotation_.mention_of(office.holder);
  const bool joined = own != nullptr && own->tokens.last + 1 == office.tokens.first &&
                      document_.token(own->tokens.last).is(Particle::And);
  if (!joined || !follows_own_official(office.tokens.first)) return false;
  const bool alike = annotation_.offices[at - 1].concept_id == office.concept_id;
  constexpr std::uint32_t reach = 5;
  const TokenRange sentence = document_.sentence_at(office.tokens.first).tokens;
  const std::uint32_t end = std::max(other->tokens.last, office.tokens.last);
  const std::uint32_t first = std::min(own->tokens.first, annotation_.offices[at - 1].tokens.first);
  return chairs_in({std::max(sentence.first + reach, first) - reach, first}, alike) ||
         chairs_in({end, std::min(sentence.last, end + reach)}, alike);
}

// Whether a verb or noun of chairing stands there; one with "co-" where the two are not `alike`.
bool Guests::chairs_in(TokenRange range, bool alike) const {
  for (std::uint32_t t = range.first; t < range.last; ++t) {
    const LexicalHit* verb = annotation_.hit_at(t, Lexical::RoleVerb);
    const bool chairs =
        annotation_.is(t, WordKind::Chairmanship) ||
        (verb != nullptr && annotation_.concept_of(*verb).attribute("role") == "chair");
    const bool together = t > 1 && document_.token(t - 1).is(Mark::Hyphen) &&
                          document_.token(t - 2).word == "co"_word;
    if (chairs && (alike || together)) return true;
  }
  return false;
}

// Whether two sides do at the token what one does not: "will sign", "discussed", "agreed".
bool Guests::acts_for_sides(std::uint32_t t) const {
  const std::uint32_t end = document_.sentence_at(t).tokens.last;
  while (t + 1 < end && (document_.token(t).is(Particle::Will) ||
                         is_auxiliary(document_.token(t)) || is_adverb(document_, t)))
    ++t;
  return std::ranges::any_of(annotation_.hits_at(t), [&](const LexicalHit& hit) {
    const Concept& verb = (*annotation_.vocabulary)[hit.concept_id];
    const std::string_view frame = verb.attribute("frame");
    return frame == "signing" || frame == "discussing" || verb.attribute("act") == "agree";
  });
}

// "In Lima, Minister Diaz and Minister Ruiz signed a pact": the other side's, whose guest one's own
// official is; that side, or no_entity.
EntityIndex Guests::acts_abroad(const Office& office, std::uint32_t start,
                                std::uint32_t end) const {
  const auto at = static_cast<std::size_t>(&office - annotation_.offices.data());
  if (at == 0 || end >= document_.size() || !acts_for_sides(end)) return no_entity;
  const Mention* own = annotation_.mention_of(annotation_.offices[at - 1].holder);
  const bool joined = own != nullptr && own->tokens.last + 1 == start &&
                      document_.token(own->tokens.last).is(Particle::And) && is_own_official(own);
  const EntityIndex host = joined ? hosts_.of(start, end) : no_entity;
  return host == home_ ? no_entity : host;
}

// "Prime Ministers Ana Ruiz and Bo Diaz": a country has one at a time, so that the second is a
// guest where the title names the other side.
bool Guests::is_twin(const Office& office) const {
  const auto at = static_cast<std::size_t>(&office - annotation_.offices.data());
  if (at == 0) return false;
  const Office& first = annotation_.offices[at - 1];
  const Mention* own = annotation_.mention_of(first.holder);
  const bool sole = (*annotation_.vocabulary)[office.concept_id].attribute("holders") == "state";
  if (!sole || office.tokens != office.head || !is_own_official(own)) return false;
  if (!office.plural)  // "Prime Minister Ana Ruiz and Prime Minister Bo Diaz"
    return first.concept_id == office.concept_id &&
           own->tokens.last + 1 == start_of(annotation_, office) &&
           document_.token(own->tokens.last).is(Particle::And);
  return first.head == office.head && title_names(only_foreign_side());
}

bool Guests::title_names(EntityIndex side) const {
  const TokenRange title = document_.sentences().front().tokens;
  return side != no_entity &&
         std::ranges::any_of(mentions_in(annotation_, title),
                             [&](const Mention& mention) { return mention.entity == side; });
}

// "Ana Ruiz, Minister of Salt, with whom Minister Diaz signed a treaty".
bool Guests::signs_with_own_official(const Office& office) const {
  const std::uint32_t with = office.tokens.last + 1;
  if (with + 2 >= document_.size() || office.holder > office.title.first ||
      !document_.token(with).is(Particle::With) || document_.token(with + 1).word != "whom"_word)
    return false;
  const std::uint32_t end = document_.sentence_at(with).tokens.last;
  for (std::uint32_t t = with + 2; t < end && !document_.token(t).is(Mark::Comma); ++t) {
    const Mention* mention = annotation_.mention_of(t);
    if (mention != nullptr && mention->type == EntityType::Person) return is_own_official(mention);
  }
  return false;
}

// "conveyed the regards of Minister Ruiz", "a message from President Ruiz", "on behalf of President
// Ruiz", but not "visits at the invitation of Minister Ruiz": the side of whoever opens the clause.
EntityIndex Guests::sender_of_regards(std::uint32_t start) const {
  if (!tells_sender(start)) return no_entity;
  const std::uint32_t begin = document_.sentence_at(start).tokens.first;
  EntityIndex sender = no_entity;
  for (std::uint32_t t = start; t-- > begin && !document_.token(t).is(Mark::Semicolon);) {
    if (annotation_.is(t, WordKind::Receiving)) return no_entity;
    const Mention* mention = annotation_.mention_of(t);
    if (mention != nullptr && mention->type == EntityType::Person) sender = mention->entity;
  }
  return sender == no_entity ? no_entity : side_of_[sender];
}

bool Guests::tells_sender(std::uint32_t start) const {
  if (start < 2 || is_invited_by(start)) return false;
  const Token& preposition = document_.token(start - 1);
  const Token& sent = document_.token(start - 2);
  if (preposition.is(Particle::From)) return greetings.contains(sent);
  return preposition.is(Particle::Of) && (greetings.contains(sent) || sent.word == "behalf"_word);
}

// "signed by Minister Diaz in the presence of H.E. Minister Ruiz"
bool Guests::looks_on(std::uint32_t start) const {
  return start > 1 && document_.token(start - 1).is(Particle::Of) &&
         document_.token(start - 2).word == "presence"_word;
}

// "at the invitation of Minister Ruiz", "on the kind invitation of Minister Ruiz"
bool Guests::is_invited_by(std::uint32_t start) const {
  return start > 4 && document_.token(start - 2).word == "invitation"_word &&
         (is_preposition(document_.token(start - 4)) || is_preposition(document_.token(start - 5)));
}

// "Minister Ruiz was received by President Diaz".
bool Guests::received_one_of_own(std::uint32_t start) const {
  if (!document_.token(start - 1).is(Particle::By) || !follows_own_official(start)) return false;
  for (std::uint32_t t = document_.sentence_at(start).tokens.first; t < start; ++t) {
    if (document_.token(t).word == "received"_word) return true;
  }
  return false;
}

// Whether an official of one's own side stands before in the sentence who is not called "H.E.", as
// a guest is.
bool Guests::follows_plain_official(std::uint32_t token) const {
  for (std::uint32_t t = document_.sentence_at(token).tokens.first; t < token; ++t) {
    const Mention* official = annotation_.mention_of(t);
    if (!is_own_official(official) || official->tokens.first != t) continue;
    const TokenRange honorifics = honorifics_before(annotation_, t);
    bool excellency = false;
    for (std::uint32_t h = honorifics.first; h < honorifics.last; ++h)
      excellency |= is_excellency(annotation_, h);
    if (!excellency) return true;
  }
  return false;
}

// Whether an official of one's own side stands before in the sentence.
bool Guests::follows_own_official(std::uint32_t token) const {
  const std::uint32_t begin = document_.sentence_at(token).tokens.first;
  for (std::uint32_t t = begin; t < token; ++t) {
    const Mention* official = annotation_.mention_of(t);
    if (!is_own_official(official)) continue;
    const std::uint32_t start = start_of_title(*official);
    if (start == 0 || (!is_met(start) && !is_received_by(start))) return true;
  }
  return false;
}

// "Minister B" of "Minister A called on Minister B and met C": where title and name begin.
std::uint32_t Guests::start_of_title(const Mention& person) const {
  const TokenRange before{document_.sentence_at(person.tokens.first).tokens.first,
                          person.tokens.last};
  for (const Office& office : offices_in(annotation_, before)) {
    if (annotation_.mention_of(office.holder) == &person &&
        office.title.first < person.tokens.first)
      return start_of(annotation_, office);
  }
  return person.tokens.first;
}

bool Guests::is_own_official(const Mention* mention) const {
  if (mention == nullptr || mention->type != EntityType::Person || mention->entity == no_entity)
    return false;
  const EntityIndex side = side_of_[mention->entity];
  return side == home_ || side == no_entity;
}

// The one side other than the own that persons are said to be of, or the only other country; none
// if there are more.
EntityIndex Guests::only_foreign_side() const {
  std::vector<EntityIndex> sides;
  for (const EntityIndex side : side_of_) add_unique(sides, side);
  std::erase(sides, home_);
  if (sides.empty()) {
    for (const Mention& mention : annotation_.mentions) {
      if (mention.type == EntityType::Country) add_unique(sides, mention.entity);
    }
    std::erase(sides, home_);
  }
  return sides.size() == 1 ? sides.front() : no_entity;
}

}  // namespace communique
