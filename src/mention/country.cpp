#include "mention/country.hpp"

#include <string_view>

namespace communique {

namespace {

// Rule names of what the vocabulary knows, by class.
struct KnownName {
  Lexical lexical;
  EntityType type;
  std::string_view rule;
};

constexpr KnownName known_names[] = {{Lexical::Country, EntityType::Country, "known-country"},
                                     {Lexical::Bloc, EntityType::Bloc, "known-bloc"}};

}  // namespace

void find_countries(Annotation& annotation) {
  for (const LexicalHit& hit : annotation.hits) {
    if (hit.form == LexicalForm::Capital) continue;
    for (const KnownName& known : known_names) {
      if (hit.lexical == known.lexical) {
        annotation.add_mention(hit.tokens, known.type, known.rule, 0.95F, hit.concept_id);
      }
    }
  }
}

}  // namespace communique
