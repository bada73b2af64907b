#include "fact/fact_name.hpp"

namespace communique {
namespace {

std::string numbered(std::string_view kind, const Evidence& evidence) {
  return std::string(kind) + std::to_string(evidence.number);
}

// Calls `action` with the facts of each kind. The order is that of their numbers.
template <typename AnyReading, typename Action>
void for_each_kind(AnyReading& reading, Action action) {
  action(reading.posts);
  action(reading.bodies);
  action(reading.representations);
  action(reading.agreements);
  action(reading.events);
  action(reading.statements);
  action(reading.memberships);
  action(reading.figures);
  action(reading.successions);
}

class Withdrawal {
 public:
  Withdrawal(Reading& reading, const std::set<std::string>& names)
      : reading_(reading), names_(names) {}

  std::set<std::string> perform() {
    drop(reading_.posts, [](const Post& post) { return claim_name(post); });
    drop(reading_.representations, [](const Representation& fact) { return claim_name(fact); });
    drop(reading_.memberships, [](const Membership& fact) { return claim_name(fact); });
    drop(reading_.successions, [](const Succession& fact) { return claim_name(fact); });
    drop(reading_.events, [](const Event& event) { return fact_name(event); });
    drop(reading_.statements, [](const Statement& statement) { return fact_name(statement); });
    drop(reading_.figures, [](const Figure& figure) { return fact_name(figure); });
    for_each_kind(reading_, [this](auto& facts) {
      drop(facts, [](const auto& fact) { return std::to_string(fact.evidence.number); });
    });
    for (AgreementFact& fact : reading_.agreements) reduce(fact);
    std::erase_if(reading_.bodies, [this](BodyFact& fact) { return reduce(fact); });
    return std::move(found_);
  }

 private:
  bool names(std::string name) {
    if (!names_.contains(name)) return false;
    found_.insert(std::move(name));
    return true;
  }

  template <typename Fact, typename NameOf>
  void drop(std::vector<Fact>& facts, NameOf name_of) {
    std::erase_if(facts, [&](const Fact& fact) { return names(name_of(fact)); });
  }

  void reduce(AgreementFact& fact) {
    if (names(kind_claim_name(fact))) fact.kind = AgreementKind::Other;
    std::erase_if(fact.parties, [&](EntityIndex party) {
      return names(party_claim_name(fact, reading_.entities[party]));
    });
    if (fact.status == AgreementStatus::None || !names(status_name(fact))) return;
    fact.status = AgreementStatus::None;
    fact.date = {};
  }

  // Whether nothing is left of it.
  bool reduce(BodyFact& fact) {
    if (fact.country != no_entity && names(country_claim_name(fact))) fact.country = no_entity;
    if (fact.part_of != no_entity && names(whole_claim_name(fact))) fact.part_of = no_entity;
    return fact.country == no_entity && fact.part_of == no_entity;
  }

  Reading& reading_;
  const std::set<std::string>& names_;
  std::set<std::string> found_;
};

}  // namespace

void number_facts(Reading& reading) {
  std::uint32_t number = 0;
  for (Entity& entity : reading.entities) entity.number = ++number;
  number = 0;
  for_each_kind(reading, [&](auto& facts) {
    for (auto& fact : facts) fact.evidence.number = ++number;
  });
}

std::uint32_t count_facts(const Reading& reading) {
  std::size_t count = 0;
  for_each_kind(reading, [&](const auto& facts) { count += facts.size(); });
  return static_cast<std::uint32_t>(count);
}

std::string fact_name(const Event& event) { return numbered("event/", event.evidence); }
std::string fact_name(const Statement& statement) {
  return numbered("statement/", statement.evidence);
}
std::string fact_name(const Figure& figure) { return numbered("figure/", figure.evidence); }
std::string status_name(const AgreementFact& fact) { return numbered("status/", fact.evidence); }
std::string claim_name(const Post& post) { return numbered("claim/", post.evidence); }
std::string claim_name(const Representation& fact) { return numbered("claim/", fact.evidence); }
std::string claim_name(const Membership& fact) { return numbered("claim/", fact.evidence); }
std::string claim_name(const Succession& fact) { return numbered("claim/", fact.evidence); }
std::string country_claim_name(const BodyFact& fact) {
  return numbered("claim/", fact.evidence) + "-country";
}
std::string whole_claim_name(const BodyFact& fact) {
  return numbered("claim/", fact.evidence) + "-whole";
}
std::string kind_claim_name(const AgreementFact& fact) {
  return numbered("claim/", fact.evidence) + "-kind";
}
std::string party_claim_name(const AgreementFact& fact, const Entity& party) {
  return numbered("claim/", fact.evidence) + "-party-" + std::to_string(party.number);
}

std::set<std::string> withdraw(Reading& reading, const std::set<std::string>& names) {
  return Withdrawal(reading, names).perform();
}

}  // namespace communique
