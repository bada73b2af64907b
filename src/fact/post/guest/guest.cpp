#include "fact/post/guest/guest.hpp"

#include <algorithm>

#include "fact/event/event_draft.hpp"
#include "fact/post/guest/met_official.hpp"
#include "fact/post/guest/official_list.hpp"
#include "fact/post/guest/regards.hpp"
#include "mention/office/office.hpp"

namespace communique {

Guest Guests::judge(const Office& office) const {
  const Mention* holder = annotation_.mention_of(office.holder);
  if (holder == nullptr) return {};
  if (hosts_.visits_home(end_of(annotation_, office))) return foreigner();
  if (const EntityIndex side = host_beside_speaker(office); side != no_entity) return {true, side};
  const std::uint32_t start = start_of(annotation_, office);
  if (start == 0) return {};
  if (is_counterpart(holder->entity) || is_in_pair(office)) return foreigner();
  if (const EntityIndex side = side_told(office); side != no_entity) return {true, side};
  const bool met = is_met(annotation_, start);
  if (met || has_received(annotation_, start) || has_invited(annotation_, start)) {
    if (const EntityIndex side = side_where_met(office); side != no_entity) return {true, side};
    if (received_one_of_own(start)) return foreigner();
  }
  const bool guest = met ? own_.one_before(start) : is_excellency_beside_own(office);
  return guest ? foreigner() : Guest{};
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

// "In Lima Prime Minister Ruiz and I will sign", "I and President Ruiz", "President Ruiz joined
// me": the country where they are; a minister may be a colleague.
EntityIndex Guests::host_beside_speaker(const Office& office) const {
  const bool sole = (*annotation_.vocabulary)[office.concept_id].attribute("holders") == "state";
  if (!sole || !is_beside_speaker(office)) return no_entity;
  return foreign(hosts_.of(start_of(annotation_, office), end_of(annotation_, office)));
}

bool Guests::is_beside_speaker(const Office& office) const {
  const auto is_speaker = [&](std::uint32_t t) {
    return document_.token(t).word == "me"_word || document_.text_of(t) == "I";
  };
  const std::uint32_t start = start_of(annotation_, office);
  if (start > 1 && document_.token(start - 1).is(Particle::And) && is_speaker(start - 2))
    return true;
  const std::uint32_t end = end_of(annotation_, office);
  return end + 1 < document_.size() && document_.token(end).is_word() && is_speaker(end + 1);
}

// President Diaz is foreign where "Minister Ruiz and her counterpart, Bo Diaz," tells of him.
bool Guests::is_counterpart(EntityIndex person) const {
  return person != no_entity &&
         std::ranges::any_of(annotation_.mentions, [&](const Mention& mention) {
           if (mention.entity != person || mention.nominal || mention.tokens.first < 2)
             return false;
           std::uint32_t noun = mention.tokens.first - 1;
           if (document_.token(noun).is(Mark::Comma)) --noun;
           return annotation_.is(noun, WordKind::Counterpart) && own_.one_before(noun);
         });
}

bool Guests::is_in_pair(const Office& office) const {
  return pairs_.chair(office) || pairs_.sign_with_whom(office) ||
         pairs_.are_twins(office, only_foreign_side());
}

// That of who acts beside one's own official abroad, as "In Lima, Minister Diaz and Minister Ruiz
// signed a pact", who sends regards, or who is listed among guests.
EntityIndex Guests::side_told(const Office& office) const {
  const std::uint32_t start = start_of(annotation_, office);
  if (pairs_.act(office)) {
    const EntityIndex host = foreign(hosts_.of(start, end_of(annotation_, office)));
    if (host != no_entity) return host;
  }
  const EntityIndex sender = sender_of_regards(annotation_, side_of_, start);
  return sender != no_entity ? sender : side_of_list(office);
}

// Those whom one's own official met together are of one side.
EntityIndex Guests::side_of_list(const Office& office) const {
  constexpr int longest_list = 6;
  EntityIndex side = no_entity;
  const Office* listed = &office;
  std::uint32_t start = start_of(annotation_, office);
  for (int i = 0; i < longest_list && start > 0; ++i) {
    listed = listed_before(annotation_, *listed, start, i > 0 || leads_on(annotation_, office));
    if (listed == nullptr || office_has(annotation_, office, "envoy")) return no_entity;
    if (side == no_entity) side = side_of_[annotation_.mention_of(listed->holder)->entity];
    if (side == no_entity || side == home_) return no_entity;
    start = start_of(annotation_, *listed);
    if (is_met(annotation_, start) || has_received(annotation_, start)) return side;
  }
  return no_entity;
}

// Of one whom one's own official meets.
EntityIndex Guests::side_where_met(const Office& office) const {
  const std::uint32_t start = start_of(annotation_, office);
  if (const EntityIndex side = side_of_counterpart(start); side != no_entity) return side;
  EntityIndex host = hosts_.beside(start, end_of(annotation_, office));
  if (host == no_entity) host = country_toured(office);
  if (host == no_entity) host = hosts_.of(start, end_of(annotation_, office));
  return host == side_of_visitor(start) ? no_entity : foreign(host);
}

// "her Peruvian counterpart, Minister Ruiz", "their Peruvian counterparts, Minister Ruiz and"
EntityIndex Guests::side_of_counterpart(std::uint32_t start) const {
  if (start < 3 || !document_.token(start - 1).is(Mark::Comma) ||
      !annotation_.is(start - 2, WordKind::Counterpart))
    return no_entity;
  const Mention* side = annotation_.mention_at(start - 3);
  const bool told = side != nullptr && side->type == EntityType::Country;
  return told ? foreign(side->entity) : no_entity;
}

// "In Peru, Minister Ruiz met President Diaz": where one's own official is abroad; no_entity where
// nobody tells of it.
EntityIndex Guests::country_toured(const Office& office) const {
  const std::uint32_t start = start_of(annotation_, office);
  if (office_has(annotation_, office, "envoy") || !own_.one_before(start)) return no_entity;
  return foreign(hosts_.stayed_in(start));
}

// Of "Peruvian Minister Ruiz called on President Diaz", who is then no official of Peru.
EntityIndex Guests::side_of_visitor(std::uint32_t start) const {
  const TokenRange before{document_.sentence_at(start).tokens.first, start};
  const auto named = mentions_in(annotation_, before);
  const auto visitor = std::ranges::find(named, EntityType::Person, &Mention::type);
  return visitor == named.end() ? no_entity : side_of_[visitor->entity];
}

// "Minister Ruiz was received by President Diaz".
bool Guests::received_one_of_own(std::uint32_t start) const {
  if (!document_.token(start - 1).is(Particle::By) || !own_.one_before(start)) return false;
  for (std::uint32_t t = document_.sentence_at(start).tokens.first; t < start; ++t) {
    if (document_.token(t).word == "received"_word) return true;
  }
  return false;
}

bool Guests::is_excellency_beside_own(const Office& office) const {
  const std::uint32_t start = start_of(annotation_, office);
  const std::uint32_t name = annotation_.mention_of(office.holder)->tokens.first;
  return holds_excellency(annotation_, {start, std::min(name, office.tokens.first)}) &&
         !looks_on(start) && own_.plain_one_before(start);
}

// "signed by Minister Diaz in the presence of H.E. Minister Ruiz"
bool Guests::looks_on(std::uint32_t start) const {
  return start > 1 && document_.token(start - 1).is(Particle::Of) &&
         document_.token(start - 2).word == "presence"_word;
}

}  // namespace communique
