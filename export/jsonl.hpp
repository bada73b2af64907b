#pragma once

#include <string>

#include "export/format.hpp"
#include "fact/facts.hpp"
#include "text/release.hpp"

namespace communique {

// One release and what it says as one line of JSON without the line end, in the shape of
// docs/json.md: ids are those of the entities, offsets are code points into title + "\n" + body.
std::string to_json_line(const Release& release, const Reading& reading);

// The same of a release of a knowledge base, with what it repeats and what supersedes it.
std::string to_json_line(const LinkedRelease& linked);

// A line for each release of a knowledge base, by date, then id; ids are those of linked entities.
std::string write_jsonl(KnowledgeBase& knowledge_base, const ExportOptions& options,
                        std::ostream& out);

}  // namespace communique
