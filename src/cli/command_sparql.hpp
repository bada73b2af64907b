#pragma once

#include <CLI/App.hpp>

namespace communique {

// Adds the command `sparql`: a SPARQL query over what `export` writes as RDF.
void setup_sparql(CLI::App& app);

}  // namespace communique
