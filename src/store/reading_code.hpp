#pragma once

#include <string>
#include <string_view>

#include "fact/facts.hpp"
#include "util/name_pool.hpp"

namespace communique {

// A reading as bytes, so that releases can be linked again without being read again. Concepts are
// stored by number: decode only under the vocabulary (by its digest) that the reading was made
// with.
std::string encode_reading(const Reading& reading);

// Names of rules live in `rules`. Throws StoreError for bytes that encode_reading did not write,
// for spans outside of a text of that size, and for references to entities that it does not have.
Reading decode_reading(std::string_view bytes, std::size_t text_size, NamePool& rules);

// Throws StoreError for a concept that a vocabulary of so many does not have: to be called before
// a reading is linked.
void check_concepts(const Reading& reading, std::size_t concepts);

// Entity keys, or other small numbers, as bytes.
std::string encode_numbers(const std::vector<std::uint32_t>& numbers);
std::vector<std::uint32_t> decode_numbers(std::string_view bytes);

}  // namespace communique
