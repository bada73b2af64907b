#include "fact/release_reader.hpp"

#include <utility>

#include "fact/agreement/agreement_fact.hpp"
#include "fact/body/body_change.hpp"
#include "fact/body/body_fact.hpp"
#include "fact/body/membership.hpp"
#include "fact/body/publisher.hpp"
#include "fact/clause/clause.hpp"
#include "fact/event/event.hpp"
#include "fact/event/news_report.hpp"
#include "fact/fact_name.hpp"
#include "fact/figure/figure.hpp"
#include "fact/post/delegation.hpp"
#include "fact/post/inherited_post.hpp"
#include "fact/post/post.hpp"
#include "fact/post/representation.hpp"
#include "fact/post/sides_of_talks.hpp"
#include "fact/post/succession.hpp"
#include "fact/post/term.hpp"
#include "fact/reference/reference.hpp"
#include "fact/statement/statement.hpp"
#include "mention/agreement/agreement.hpp"
#include "mention/agreement/agreement_reference.hpp"
#include "mention/body/body.hpp"
#include "mention/date/date.hpp"
#include "mention/entities.hpp"
#include "mention/measure/law.hpp"
#include "mention/measure/programme.hpp"
#include "mention/name/alias.hpp"
#include "mention/name/nesting.hpp"
#include "mention/name/shouted_line.hpp"
#include "mention/person/person.hpp"
#include "mention/person/titled_name.hpp"
#include "mention/place/country.hpp"
#include "mention/place/country_votes.hpp"
#include "mention/place/place.hpp"
#include "mention/place/short_bloc.hpp"

namespace communique {
namespace {

void sort_mentions(Annotation& annotation) { annotation.sort_mentions(); }

void find_home(Annotation& annotation) {
  const CountryVotes votes(annotation);
  annotation.home = {votes.home(), votes.home_side(), votes.home_country()};
}

// From words to entities, in this order.
constexpr void (*name_steps[])(Annotation&) = {find_lexical_hits,
                                               find_dates,
                                               find_countries,
                                               sort_mentions,
                                               find_agreements,
                                               find_laws,
                                               find_programmes,
                                               sort_mentions,
                                               find_bodies,
                                               sort_mentions,
                                               find_short_blocs,
                                               sort_mentions,
                                               find_persons,
                                               sort_mentions,
                                               find_places,
                                               sort_mentions,
                                               find_aliases,
                                               drop_shouted_guesses,
                                               drop_names_inside_names,
                                               drop_titles_in_offices,
                                               resolve_agreements,
                                               group_entities};

}  // namespace

void ReleaseReader::begin(std::span<const Release> releases) {
  count_ = releases.size();
  if (works_.size() < count_) works_.resize(count_);
  for (std::size_t i = 0; i < count_; ++i) {
    works_[i].annotation.clear();
    works_[i].annotation.vocabulary = vocabulary_;
    works_[i].annotation.document.analyse(releases[i]);
  }
}

void ReleaseReader::annotate(std::span<const Release> releases) {
  begin(releases);
  for (const auto step : name_steps) each([&](Work& work) { step(work.annotation); });
  each([](Work& work) { find_home(work.annotation); });
  each([](Work& work) { work.actors = resolve_references(work.annotation); });
  each([](Work& work) { find_home(work.annotation); });
}

std::vector<Reading> ReleaseReader::read_facts() {
  each([](Work& work) { work.reading.entities = work.annotation.entities; });
  each([](Work& work) { work.clauses.emplace(work.annotation, std::move(work.actors)); });
  each([](Work& work) { read_body_facts(work.annotation, work.reading); });
  each([](Work& work) { work.delegates = find_delegates(work.annotation); });
  each([](Work& work) { read_posts(work.annotation, work.delegates, work.reading); });
  each([](Work& work) { read_departures(work.annotation, *work.clauses, work.reading); });
  each([](Work& work) { read_memberships(work.annotation, *work.clauses, work.reading); });
  each([this](Work& work) {
    read_agreement_facts(work.annotation, *work.clauses, steps_, work.reading);
  });
  each([this](Work& work) {
    read_events(work.annotation, *work.clauses, event_words_, work.reading);
  });
  each([](Work& work) {
    read_representations(work.annotation, *work.clauses, work.delegates, work.reading);
  });
  each([](Work& work) { add_sides_of_talks(work.reading); });
  each([this](Work& work) {
    read_statements(work.annotation, *work.clauses, speech_, work.reading);
  });
  each([](Work& work) { add_report_of_news(work.annotation, work.reading); });
  each([](Work& work) { read_figures(work.annotation, work.reading); });
  each([](Work& work) { read_successions(work.annotation, *work.clauses, work.reading); });
  each([](Work& work) { read_inherited_posts(work.annotation, work.reading); });
  each([](Work& work) { read_body_changes(work.annotation, *work.clauses, work.reading); });
  each([](Work& work) { read_publisher(work.annotation, *work.clauses, work.reading); });
  each([](Work& work) {
    mark_ended_posts(work.annotation.document.release().date, work.reading);
    number_facts(work.reading);
  });
  std::vector<Reading> readings;
  each([&](Work& work) { readings.push_back(std::exchange(work.reading, {})); });
  return readings;
}

}  // namespace communique
