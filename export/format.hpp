#pragma once

#include <ostream>
#include <span>
#include <string>
#include <string_view>

#include "graph/knowledge_graph.hpp"
#include "link/correction.hpp"
#include "store/knowledge_base.hpp"

namespace communique {

struct ExportOptions {
  std::string base = std::string(iri_base);  // that IRIs begin with
  GraphView view = GraphView::Entities;      // of graph formats
  bool layout = false;                       // whether their nodes have positions
};

// A format that a knowledge base can be written in. What is written depends on the knowledge base
// and the options alone.
struct ExportFormat {
  std::string_view name;
  std::string_view description;
  // Returns how much was written: "12 nodes, 34 edges".
  std::string (*write)(KnowledgeBase& knowledge_base, const ExportOptions& options,
                       std::ostream& out);
};

// The one table of formats.
std::span<const ExportFormat> export_formats();

// Nullptr where there is none of that name.
const ExportFormat* find_export_format(std::string_view name);

}  // namespace communique
