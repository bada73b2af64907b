#pragma once

#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace communique {

// A vocabulary or corrections file that cannot be understood; what() is "file:line: reason".
class VocabularyError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

struct Triple {
  std::string_view subject;    // IRI, or blank node label
  std::string_view predicate;  // IRI
  std::string_view object;     // IRI, blank node label or lexical form
  bool object_is_literal = false;
  unsigned line = 0;  // on which the object ends, from 1
};

// Calls `sink` for each triple of a Turtle 1.1 document, IRIs expanded; relative ones stand behind
// `base` until the document gives another. Throws VocabularyError.
void read_turtle(std::string_view turtle, const std::string& source,
                 const std::function<void(const Triple&)>& sink, const std::string& base = {});

}  // namespace communique
