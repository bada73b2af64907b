#include "fact/release_reader.hpp"

#include "fact/agreement/agreement_fact.hpp"
#include "fact/body/body_change.hpp"
#include "fact/body/body_fact.hpp"
#include "fact/body/membership.hpp"
#include "fact/body/publisher.hpp"
#include "fact/clause/clause.hpp"
#include "fact/event/event.hpp"
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

void ReleaseReader::annotate(const Release& release) {
  annotation_.clear();
  annotation_.document.analyse(release);
  find_lexical_hits(annotation_);
  find_dates(annotation_);
  find_countries(annotation_);
  annotation_.sort_mentions();
  find_agreements(annotation_);
  find_laws(annotation_);
  find_programmes(annotation_);
  annotation_.sort_mentions();
  find_bodies(annotation_);
  annotation_.sort_mentions();
  find_short_blocs(annotation_);
  annotation_.sort_mentions();
  find_persons(annotation_);
  annotation_.sort_mentions();
  find_places(annotation_);
  annotation_.sort_mentions();
  find_aliases(annotation_);
  drop_shouted_guesses(annotation_);
  drop_names_inside_names(annotation_);
  drop_titles_in_offices(annotation_);
  resolve_agreements(annotation_);
  group_entities(annotation_);
  actors_ = resolve_references(annotation_);
  const CountryVotes votes(annotation_);
  annotation_.home = {votes.home(), votes.home_side(), votes.home_country()};
}

Reading ReleaseReader::read_facts() const {
  Reading reading;
  reading.entities = annotation_.entities;
  const ClauseReader clauses(annotation_, actors_);
  read_body_facts(annotation_, reading);
  const std::vector<Representation> delegates = find_delegates(annotation_);
  read_posts(annotation_, delegates, reading);
  read_departures(annotation_, clauses, reading);
  read_memberships(annotation_, clauses, reading);
  read_agreement_facts(annotation_, clauses, steps_, reading);
  read_events(annotation_, clauses, event_words_, reading);
  read_representations(annotation_, clauses, delegates, reading);
  add_sides_of_talks(reading);
  read_statements(annotation_, clauses, speech_, reading);
  read_figures(annotation_, reading);
  read_successions(annotation_, clauses, reading);
  read_inherited_posts(annotation_, reading);
  read_body_changes(annotation_, clauses, reading);
  read_publisher(annotation_, clauses, reading);
  mark_ended_posts(annotation_.document.release().date, reading);
  number_facts(reading);
  return reading;
}

}  // namespace communique
