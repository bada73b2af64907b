#pragma once

#include "cli/table.hpp"
#include "store/knowledge_base.hpp"

namespace communique {

// How many releases, entities by type and facts by kind it holds; kinds that it lacks are left out.
Table summarize(KnowledgeBase& knowledge_base);

}  // namespace communique
