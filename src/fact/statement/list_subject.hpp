#pragma once

#include <vector>

#include "fact/clause/actors.hpp"

namespace communique {

// Who does what the items of a list tell, each by a verb without a subject: "The Ministers:" over
// "- welcomed the pact". Holds references to what it is made of.
class ListSubjects {
 public:
  ListSubjects(const Document& document, const ActorPhrases& actors);

  // Those named alone before the colon or comma over the list in which the verb opens an item, or
  // nullptr.
  const Actors* over(std::uint32_t verb) const;

  // The first token behind the marker of the item in which the token stands and behind adverbs;
  // past the token where that is in no item.
  std::uint32_t opening_of_item(std::uint32_t token) const;

 private:
  std::uint32_t begin_of_item(std::size_t sentence) const;

  const Document& document_;
  const ActorPhrases& actors_;
  std::vector<std::uint32_t> openers_;  // the colon or comma over each sentence, or no_token
};

}  // namespace communique
