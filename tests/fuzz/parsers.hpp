#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "export/rdf_writer.hpp"

namespace communique {

// Documents of ours as parsers read them that are not ours.

struct XmlContent {
  bool well_formed = false;
  std::vector<std::string> attributes;  // values, in order
  std::string text;
};
XmlContent parse_with_expat(std::string_view document);

struct RdfContent {
  bool well_formed = false;
  std::vector<std::string> literals;  // in order
};
RdfContent parse_with_serd(const std::string& document, RdfSyntax syntax);

}  // namespace communique
