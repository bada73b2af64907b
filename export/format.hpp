#pragma once

#include <ostream>
#include <span>
#include <string>
#include <string_view>

#include "store/knowledge_base.hpp"

namespace communique {

struct ExportOptions {
  std::string base = "https://w3id.org/communique/id/";  // that IRIs begin with
};

// A format that a knowledge base can be written in. What is written depends on the knowledge base
// and the options alone.
struct ExportFormat {
  std::string_view name;
  std::string_view description;
  void (*write)(KnowledgeBase& knowledge_base, const ExportOptions& options, std::ostream& out);
};

// The one table of formats.
std::span<const ExportFormat> export_formats();

// Nullptr where there is none of that name.
const ExportFormat* find_export_format(std::string_view name);

}  // namespace communique
