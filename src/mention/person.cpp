#include "mention/person.hpp"

#include "mention/found_persons.hpp"
#include "mention/holder.hpp"
#include "mention/known_person.hpp"
#include "mention/named_person.hpp"
#include "mention/office.hpp"

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
