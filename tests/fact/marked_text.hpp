#pragma once

#include <string>
#include <string_view>

#include "mention/annotation.hpp"
#include "mention/entities.hpp"

namespace communique {

// A release whose mentions are marked in the text: "<P Kim Do-yun>" is a person, B a body,
// O an organisation, C a country, L a bloc, A an agreement, T a place, F the name of an office.
// Mentions of one name are one entity.
class MarkedText {
 public:
  MarkedText(std::string_view marked, const Vocabulary& vocabulary) {
    struct Marked {
      char kind;
      std::uint32_t begin, end;
    };
    std::vector<Marked> marks;
    for (std::size_t i = 0; i < marked.size(); ++i) {
      if (marked[i] == '<') {
        marks.push_back({marked[i + 1], static_cast<std::uint32_t>(release.text.size()), 0});
        i += 2;
      } else if (marked[i] == '>') {
        marks.back().end = static_cast<std::uint32_t>(release.text.size());
      } else {
        release.text += marked[i];
      }
    }
    annotation.vocabulary = &vocabulary;
    annotation.document.analyse(release);
    find_lexical_hits(annotation);
    for (const Marked& mark : marks) {
      const TokenRange tokens{token_from(mark.begin), token_from(mark.end)};
      if (mark.kind == 'F') {
        annotation.offices.push_back({tokens, tokens});
        const LexicalHit* head = annotation.hit_at(tokens.first, Lexical::OfficeHead);
        if (head != nullptr) annotation.offices.back().concept_id = head->concept_id;
      } else {
        annotation.add_mention(tokens, type_of(mark.kind), "marked", 1, concept_at(tokens));
      }
    }
    annotation.sort_mentions();
    group_entities(annotation);
  }
  MarkedText(const MarkedText&) = delete;
  MarkedText& operator=(const MarkedText&) = delete;

  // The token at the first place where the text stands.
  std::uint32_t token_of(std::string_view text) const {
    return token_from(static_cast<std::uint32_t>(release.text.find(text)));
  }

  Release release;
  Annotation annotation;

 private:
  std::uint32_t token_from(std::uint32_t byte) const {
    std::uint32_t t = 0;
    while (t < annotation.document.size() && annotation.document.token(t).begin < byte) ++t;
    return t;
  }
  // The country or bloc that the vocabulary knows by these tokens.
  ConceptId concept_at(TokenRange tokens) const {
    for (const Lexical lexical : {Lexical::Country, Lexical::Bloc}) {
      const LexicalHit* hit = annotation.hit_at(tokens.first, lexical);
      if (hit != nullptr && hit->tokens == tokens) return hit->concept_id;
    }
    return no_concept;
  }
  static EntityType type_of(char kind) {
    switch (kind) {
      case 'P':
        return EntityType::Person;
      case 'B':
        return EntityType::Body;
      case 'O':
        return EntityType::Organization;
      case 'C':
        return EntityType::Country;
      case 'L':
        return EntityType::Bloc;
      case 'A':
        return EntityType::Agreement;
      default:
        return EntityType::Place;
    }
  }
};

// The vocabulary of the program, made once.
inline const Vocabulary& program_vocabulary() {
  static const Vocabulary vocabulary = Vocabulary::embedded();
  return vocabulary;
}

}  // namespace communique
