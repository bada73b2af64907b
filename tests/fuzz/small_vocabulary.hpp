#pragma once

#include "vocabulary/vocabulary.hpp"

namespace communique {

// Some entries of the kinds that linking asks for. It makes its tables of a vocabulary anew each
// time: of the program's own they would take most of the time of a target.
inline const Vocabulary& small_vocabulary() {
  static const Vocabulary vocabulary = [] {
    Vocabulary small;
    small.add_turtle(R"(
@prefix cv: <https://w3id.org/communique/vocabulary#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
cv:country-KE a cv:Country ; cv:entity "country:KE" ; skos:prefLabel "Kenya" ;
    cv:adjective "Kenyan" ; cv:alpha2 "KE" .
cv:country-NO a cv:Country ; cv:entity "country:NO" ; skos:prefLabel "Norway" ;
    cv:adjective "Norwegian" ; cv:alpha2 "NO" .
cv:body-ke-trade a cv:Body ; cv:entity "body:ke-trade" ; skos:prefLabel "Ministry of Trade" ;
    cv:country cv:country-KE .
cv:office-minister a cv:OfficeHead ; cv:holders "place" ; cv:rank "minister" ;
    skos:prefLabel "minister" ; cv:plural "ministers" .
)",
                     "small.ttl");
    small.compile();
    return small;
  }();
  return vocabulary;
}

}  // namespace communique
