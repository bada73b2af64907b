#include "input/intake.hpp"

#include "input/day.hpp"
#include "util/utf8.hpp"

namespace communique {
namespace {

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7F;
}

}  // namespace

std::string to_string(const Problem& problem) {
  const std::string line = problem.line == 0 ? "" : ":" + std::to_string(problem.line);
  return problem.file + line + ": " + problem.reason;
}

void Intake::report(std::uint64_t line, std::string reason) {
  problems_({source_, line, std::move(reason)});
}

void Intake::report_overlong(std::uint64_t line) {
  report(line, "left out: longer than " + std::to_string(longest_release >> 20) + " MB");
}

// Control characters become spaces one for one, so that offsets still fit the source.
void Intake::clean(std::string& text, std::uint64_t line) {
  if (find_invalid_utf8(text) != std::string::npos) {
    text = replace_invalid_utf8(text);
    report(line, "bytes that are not UTF-8 were replaced");
  }
  for (char& c : text) c = is_control(c) ? ' ' : c;  // written always, so that it goes by vectors
}

void Intake::take(Record&& record) {
  for (char& c : record.title) {
    if (c == '\n') c = ' ';
  }
  Release release;
  release.text.reserve(record.title.size() + record.body.size() + 1);
  release.text = std::move(record.title);
  release.text += '\n';
  release.text += record.body;
  if (release.text.size() > longest_release) return report_overlong(record.line);
  clean(release.text, record.line);
  if (trimmed(release.text).empty()) return report(record.line, "left out: neither title nor body");
  release.title_length = static_cast<std::uint32_t>(release.text.find('\n'));
  if (release.text.size() == release.title_length + 1) release.text.pop_back();
  if (!record.day.empty()) {
    release.date = parse_day(record.day).value_or(Date{});
    if (!release.date.known()) report(record.line, "not a day: " + record.day.substr(0, 40));
  }
  for (std::string* field : {&record.id, &record.category, &record.url, &record.publisher,
                             &record.language, &record.other_fields}) {
    clean(*field, record.line);
  }
  release.category = std::move(record.category);
  release.url = std::move(record.url);
  release.publisher = std::move(record.publisher);
  release.language = std::move(record.language);
  release.other_fields = std::move(record.other_fields);
  release.source_file = source_;
  release.source_line = static_cast<std::uint32_t>(record.line);
  release.id = record.id.empty() ? derive_release_id(release) : std::move(record.id);
  releases_(std::move(release));
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view space = " \t\r\n\f\v";
  const std::size_t begin = text.find_first_not_of(space);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(space) - begin + 1);
}

}  // namespace communique
