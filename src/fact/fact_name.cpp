#include "fact/fact_name.hpp"

namespace communique {
namespace {

std::string numbered(std::string_view kind, const Evidence& evidence) {
  return std::string(kind) + std::to_string(evidence.number);
}

template <typename Fact>
void number_all(std::vector<Fact>& facts) {
  std::uint32_t number = 0;
  for (Fact& fact : facts) fact.evidence.number = ++number;
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
  number_all(reading.posts);
  number_all(reading.bodies);
  number_all(reading.representations);
  number_all(reading.agreements);
  number_all(reading.events);
  number_all(reading.statements);
  number_all(reading.memberships);
  number_all(reading.figures);
  number_all(reading.successions);
}

std::string fact_name(const Event& event) { return numbered("event/", event.evidence); }
std::string fact_name(const Statement& statement) {
  return numbered("statement/", statement.evidence);
}
std::string fact_name(const Figure& figure) { return numbered("figure/", figure.evidence); }
std::string status_name(const AgreementFact& fact) { return numbered("status/", fact.evidence); }
std::string claim_name(const Post& post) { return numbered("claim/post-", post.evidence); }
std::string claim_name(const Representation& fact) {
  return numbered("claim/represents-", fact.evidence);
}
std::string claim_name(const Membership& fact) { return numbered("claim/member-", fact.evidence); }
std::string claim_name(const Succession& fact) {
  return numbered("claim/successor-", fact.evidence);
}
std::string country_claim_name(const BodyFact& fact) {
  return numbered("claim/body-", fact.evidence) + "-country";
}
std::string whole_claim_name(const BodyFact& fact) {
  return numbered("claim/body-", fact.evidence) + "-whole";
}
std::string party_claim_name(const AgreementFact& fact, const Entity& party) {
  return numbered("claim/agreement-", fact.evidence) + "-party-" + std::to_string(party.number);
}

std::set<std::string> withdraw(Reading& reading, const std::set<std::string>& names) {
  return Withdrawal(reading, names).perform();
}

}  // namespace communique
