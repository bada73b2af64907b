#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "vocabulary/vocabulary.hpp"

namespace communique {

// The names of categories that the vocabulary knows ("Industry", "Press release").
class CategoryNames {
 public:
  explicit CategoryNames(const Vocabulary& vocabulary);
  bool contains(std::string_view line) const;

 private:
  std::unordered_set<std::string> folded_;
};

// Tells the category that may open a record of a listing from its title.
class CategoryTest {
 public:
  // `head`: the first block of the listing, where lines that open several records are looked for.
  CategoryTest(const CategoryNames& names, std::string_view head);

  // Whether `first` is a category; `second` is the line after it, and more lines must follow.
  bool is_category(std::string_view first, std::string_view second) const;

 private:
  const CategoryNames& names_;
  std::unordered_map<std::string, int> openings_;
};

}  // namespace communique
