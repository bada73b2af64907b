#include "export/iri.hpp"

#include <cstdio>
#include <initializer_list>

#include "util/hash.hpp"
#include "util/utf8.hpp"

namespace communique {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

// 16 hexadecimal digits that stand for the parts together.
std::string digest(std::initializer_list<std::string_view> parts) {
  Hasher hasher;
  for (const std::string_view part : parts) {
    hasher.add(part);
    hasher.add('\0');
  }
  char buffer[24];
  std::snprintf(buffer, sizeof buffer, "%016llx", static_cast<unsigned long long>(hasher.value()));
  return buffer;
}

}  // namespace

bool is_absolute_iri(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || colon == 0 || !is_letter(text.front())) return false;
  for (const char c : text.substr(0, colon)) {
    if (!is_letter(c) && !is_digit(c) && c != '+' && c != '-' && c != '.') return false;
  }
  for (const char c : text) {
    const bool control = static_cast<unsigned char>(c) <= 0x20 || c == 0x7F;
    if (control || std::string_view("<>\"{}|^`\\").find(c) != std::string_view::npos) return false;
  }
  return find_invalid_utf8(text) == std::string_view::npos;
}

std::string Iris::path(std::string_view kind, std::string_view rest) const {
  std::string iri = base_;
  iri += kind;
  iri += '/';
  iri += rest;
  return iri;
}

std::string Iris::entity(std::string_view id) const {
  const std::size_t colon = id.find(':');
  if (colon == std::string_view::npos) return path("thing", percent_encode(id));
  return path(id.substr(0, colon), percent_encode(id.substr(colon + 1)));
}

std::string Iris::stated(std::string_view name, std::string_view release) const {
  const std::size_t slash = name.find('/');
  return path(name.substr(0, slash), percent_encode(release) + std::string(name.substr(slash)));
}

std::string Iris::evidence(std::string_view release, std::uint32_t begin, std::uint32_t end) const {
  return path("evidence",
              percent_encode(release) + "/" + std::to_string(begin) + "-" + std::to_string(end));
}

std::string Iris::post(std::string_view title, std::string_view place) const {
  return path("post", digest({title, place}));
}

std::string Iris::tenure(std::string_view person, std::string_view title, std::string_view place,
                         std::size_t number) const {
  return path("tenure",
              digest({person, title, place}) + (number > 1 ? "-" + std::to_string(number) : ""));
}

std::string Iris::role(std::string_view title) const {
  std::string folded = fold(title);
  for (char& c : folded) c = c == ' ' ? '-' : c;
  return path("role", percent_encode(folded));
}

std::string Iris::change(std::string_view older, std::string_view newer) const {
  return path("change", digest({older, newer}));
}

}  // namespace communique
