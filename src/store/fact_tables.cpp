#include "store/fact_tables.hpp"

#include "store/event_roles.hpp"
#include "text/calendar.hpp"

namespace communique {
namespace {

template <typename Enum>
int number_of(Enum value) {
  return static_cast<int>(value);
}

}  // namespace

FactTables::FactTables(DatabaseWriter& writer, RuleTable& rules)
    : post_(writer, "INSERT INTO posts", 12),
      body_(writer, "INSERT INTO bodies", 9),
      represents_(writer, "INSERT INTO represents", 8),
      agreement_(writer, "INSERT INTO agreements", 10),
      event_(writer, "INSERT INTO events", 12),
      statement_(writer, "INSERT INTO statements", 11),
      membership_(writer, "INSERT INTO memberships", 8),
      figure_(writer, "INSERT INTO figures", 15),
      succession_(writer, "INSERT INTO successions", 9),
      party_(writer, "INSERT INTO agreement_parties", 2),
      role_(writer, "INSERT OR IGNORE INTO event_roles", 4),
      speaker_(writer, "INSERT INTO statement_speakers", 3),
      rules_(rules) {}

template <typename... Columns>
Key FactTables::insert(BulkInsert& table, const Evidence& evidence, Columns&&... columns) {
  const Key fact = first_fact_ + evidence.number - 1;
  table.add(fact, std::forward<Columns>(columns)..., release_, evidence.span.begin,
            evidence.span.end, rules_.key(evidence.rule), rounded_confidence(evidence));
  return fact;
}

void FactTables::add_post(const Post& post, std::uint32_t tenure) {
  insert(post_, post.evidence, key(post.person), post.title, optional_key(post.body),
         optional_key(post.country), post.former, Key{tenure} + 1);
}

void FactTables::add_body(const BodyFact& fact) {
  insert(body_, fact.evidence, key(fact.body), optional_key(fact.country),
         optional_key(fact.part_of));
}

void FactTables::add_agreement(const AgreementFact& fact) {
  const Key inserted = insert(agreement_, fact.evidence, key(fact.agreement), number_of(fact.kind),
                              number_of(fact.status), to_iso(fact.date));
  for (const EntityIndex party : fact.parties) party_.add(inserted, key(party));
}

void FactTables::add_event(const Event& event, const EventKey& first_account) {
  std::vector<Key>& own = events_[release_ - 1];
  own.push_back(first_fact_ + event.evidence.number - 1);
  const Key same_as = events_.at(first_account.release).at(first_account.event);
  const Key inserted = insert(event_, event.evidence, event.evidence.number, number_of(event.kind),
                              event.name, to_iso(event.date), to_iso(event.end_date), same_as);
  for (const auto& [role, entity, ends] :
       event_role_rows(event, [&](EntityIndex index) { return key(index); }))
    role_.add(inserted, number_of(role), entity, ends);
}

void FactTables::add_statement(const Statement& statement) {
  const Key inserted =
      insert(statement_, statement.evidence, statement.evidence.number, number_of(statement.act),
             optional_key(statement.target), statement.cue.begin, statement.cue.end);
  for (const EntityIndex speaker : statement.speakers)
    speaker_.add(inserted, key(speaker), optional_key(statement.target));
}

void FactTables::add_figure(const Figure& figure) {
  insert(figure_, figure.evidence, figure.evidence.number, figure.indicator,
         optional_key(figure.reporter), optional_key(figure.partner), figure.item, figure.period,
         figure.value, figure.unit, figure.change_percent);
}

void FactTables::flush() {
  for (BulkInsert* table : {&post_, &body_, &represents_, &agreement_, &party_, &event_, &role_,
                            &statement_, &speaker_, &membership_, &figure_, &succession_})
    table->flush();
}

void FactTables::add(Key release, Key first_fact, const LinkedReading& linked,
                     std::span<const std::uint32_t> tenures,
                     std::span<const EventKey> first_accounts) {
  release_ = release;
  first_fact_ = first_fact;
  linked_ = &linked;
  const Reading& reading = linked.reading;
  for (std::size_t i = 0; i < reading.posts.size(); ++i) add_post(reading.posts[i], tenures[i]);
  for (const BodyFact& fact : reading.bodies) add_body(fact);
  for (const Representation& fact : reading.representations)
    insert(represents_, fact.evidence, key(fact.person), key(fact.side));
  for (const AgreementFact& fact : reading.agreements) add_agreement(fact);
  events_.resize(release);
  for (std::size_t i = 0; i < reading.events.size(); ++i)
    add_event(reading.events[i], first_accounts[i]);
  for (const Statement& statement : reading.statements) add_statement(statement);
  for (const Membership& fact : reading.memberships)
    insert(membership_, fact.evidence, key(fact.member), key(fact.whole));
  for (const Figure& figure : reading.figures) add_figure(figure);
  for (const Succession& fact : reading.successions)
    insert(succession_, fact.evidence, key(fact.older), key(fact.newer), to_iso(fact.date));
}

}  // namespace communique
