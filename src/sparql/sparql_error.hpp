#pragma once

#include <stdexcept>

namespace communique {

// A query that is not SPARQL, or asks for what the store cannot do.
class SparqlError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace communique
