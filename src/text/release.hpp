#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "text/calendar.hpp"

namespace communique {

// One press release as it was read. `text` is title + "\n" + body, valid UTF-8; every span points
// into it.
struct Release {
  std::string id;  // given, or derived from title, date and body; never empty
  std::string text;
  std::uint32_t title_length = 0;  // bytes
  Date date;                       // unknown where the source gives none
  std::string category;
  std::string url;
  std::string publisher;
  std::string language;
  std::string other_fields;  // JSON object of the fields that have no place here, or empty
  std::string source_file;
  std::uint32_t source_line = 0;  // of the record's first line, from 1

  std::string_view title() const { return std::string_view(text).substr(0, title_length); }
  std::string_view body() const {
    return text.size() > title_length ? std::string_view(text).substr(title_length + 1)
                                      : std::string_view();
  }
};

// "rel:" and 16 hex digits of a hash of text and date: the same content has the same id everywhere.
std::string derive_release_id(const Release& release);

}  // namespace communique
