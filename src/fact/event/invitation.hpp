#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// The A of "A accepted an invitation from B to attend", whose "to" stands before the verb at the
// token; or nobody.
std::span<const Mention* const> invited_before(const EventStory& story, std::uint32_t verb);

// The B of "A invited B to pay a visit", "A's invitation to B to visit", the noun or the infinitive
// at the token; nullptr where nobody is invited.
const Actors* guests_before(const EventStory& story, std::uint32_t token);

// The B of "A, welcoming B on his first visit", "thanked B for her visit", "a warm welcome to B on
// his visit", the noun at the token; else nullptr.
const Actors* greeted_before(const EventStory& story, std::uint32_t visit);

// The guests before the token where the invitation is accepted.
const Actors* guests_who_accept(const EventStory& story, std::uint32_t token);

// Adds who offers to do what the infinitive tells: "Peru offered to host", "Peru's offer to host".
bool add_offering(const EventStory& story, std::uint32_t infinitive,
                  std::vector<EntityIndex>& list);

}  // namespace communique
