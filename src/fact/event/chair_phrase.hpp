#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// The "presidency" of "assumes the pro tempore presidency of ASEAN"; else the range's end.
std::uint32_t chair_in(const Annotation& annotation, TokenRange range);

// The "chairmanship" of "the chairmanship of ASEAN will pass to Peru", the verb given; else
// no_token.
std::uint32_t chair_before(const Annotation& annotation, std::uint32_t verb);

// Adds the ASEAN of "presidency of ASEAN", "the ASEAN presidency" and "ASEAN, of which Peru assumes
// the presidency", which stands at `chair`.
void add_chaired(const EventStory& story, std::uint32_t chair, std::uint32_t end,
                 std::vector<EntityIndex>& list);

}  // namespace communique
