#pragma once

#include <algorithm>
#include <memory>
#include <memory_resource>
#include <span>
#include <string_view>
#include <vector>

namespace communique {

// Texts, and lists of plain values, that live as long as this; what grows comes from `upstream`,
// which must outlive it.
class Arena {
 public:
  explicit Arena(std::pmr::memory_resource* upstream) : memory_(upstream) {}

  std::string_view keep(std::string_view text) {
    auto* copy = static_cast<char*>(memory_.allocate(text.size() + 1, 1));
    std::ranges::copy(text, copy);
    return {copy, text.size()};
  }

  template <typename T>
  std::span<const T> keep(std::span<const T> values) {
    if (values.empty()) return {};
    T* first = std::pmr::polymorphic_allocator<T>(&memory_).allocate(values.size());
    std::ranges::uninitialized_copy(values, std::span(first, values.size()));
    return {first, values.size()};
  }

  // The list and each text in it.
  std::span<const std::string_view> keep_texts(std::vector<std::string_view> texts) {
    for (std::string_view& text : texts) text = keep(text);
    return keep(std::span<const std::string_view>(texts));
  }

  std::pmr::memory_resource* memory() { return &memory_; }
  void clear() { memory_.release(); }

 private:
  std::pmr::monotonic_buffer_resource memory_;
};

}  // namespace communique
