#pragma once

#include "mention/annotation.hpp"

namespace communique {

// The Chile of "Ambassador to Chile": no country whose office it is; else no_entity.
EntityIndex destination_of(const Annotation& annotation, const Office& office);

// The Peru of "Ambassador Ruiz presented her credentials to the President of Peru", or no_entity.
EntityIndex host_of_credentials(const Annotation& annotation, const Office& office);

// The Peru of "Peru’s Consul in Lima Ana Ruiz and Ambassador to Chile Bo Diaz", for the second of
// them; else no_entity.
EntityIndex sender_before(const Annotation& annotation, const Office& office);

// The United Kingdom of "His Majesty's Trade Commissioner", or no_concept.
ConceptId country_served(const Annotation& annotation, const Office& office);

}  // namespace communique
