#include "mention/person/person.hpp"

#include "mention/office/office.hpp"
#include "mention/person/found_persons.hpp"
#include "mention/person/holder.hpp"
#include "mention/person/known_person.hpp"
#include "mention/person/named_person.hpp"

namespace communique {

void find_persons(Annotation& annotation) {
  find_offices(annotation);
  FoundPersons persons(annotation);
  find_holders(annotation, persons);
  find_named_persons(annotation, persons);
  find_list_holders(annotation, persons);
  find_known_persons(annotation, persons);
}

}  // namespace communique
