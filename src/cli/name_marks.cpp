#include "cli/name_marks.hpp"

#include <algorithm>
#include <vector>

#include "text/span.hpp"

namespace communique {
namespace {

bool in_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         static_cast<unsigned char>(c) >= 0x80;
}

// General punctuation, U+2000 to U+206F, is no part of a word: “, –, ….
bool starts_with_punctuation(std::string_view text) {
  return text.starts_with("\xE2\x80") || text.starts_with("\xE2\x81");
}
bool word_starts(std::string_view text) {
  return !text.empty() && in_word(text.front()) && !starts_with_punctuation(text);
}
bool word_ends(std::string_view text) {
  const std::size_t last = text.size() - std::min<std::size_t>(3, text.size());
  return !text.empty() && in_word(text.back()) && !starts_with_punctuation(text.substr(last));
}

// Where the name that starts at `at` ends; npos where it does not stand there.
std::size_t end_of_name(std::string_view text, std::size_t at, std::string_view name) {
  for (const char c : name) {
    const bool blank = at < text.size() && (text[at] == ' ' || text[at] == '\n');
    if (at >= text.size() || (c == ' ' ? !blank : text[at] != c)) return std::string_view::npos;
    const bool broken = text[at] == '\n';
    ++at;
    while (broken && at < text.size() && text[at] == ' ') ++at;
  }
  const bool goes_on = word_starts(text.substr(at)) && in_word(name.back());
  return goes_on ? std::string_view::npos : at;
}

std::vector<Span> find_names(std::string_view text, std::span<const std::string> names) {
  std::vector<Span> found;
  for (const std::string& name : names) {
    if (name.empty()) continue;
    for (std::size_t at = text.find(name[0]); at != std::string_view::npos;
         at = text.find(name[0], at + 1)) {
      const bool starts = !word_ends(text.substr(0, at)) || !in_word(name[0]);
      const std::size_t end = starts ? end_of_name(text, at, name) : std::string_view::npos;
      if (end != std::string_view::npos)
        found.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
    }
  }
  std::ranges::sort(found, {}, &Span::begin);
  return found;
}

}  // namespace

std::string mark_names(std::string_view text, std::span<const std::string> names,
                       std::string_view begin, std::string_view end) {
  std::string out;
  std::size_t done = 0;
  const std::vector<Span> found = find_names(text, names);
  for (std::size_t i = 0; i < found.size();) {
    Span marked = found[i];
    for (; i < found.size() && found[i].begin <= marked.end; ++i)
      marked.end = std::max(marked.end, found[i].end);
    out += text.substr(done, marked.begin - done);
    out += begin;
    out += text.substr(marked.begin, marked.end - marked.begin);
    out += end;
    done = marked.end;
  }
  out += text.substr(done);
  return out;
}

}  // namespace communique
