#include "query/source.hpp"

namespace communique {
namespace {

std::string part_of(std::string_view text, std::int64_t begin, std::int64_t end) {
  if (begin < 0 || begin > end || end > static_cast<std::int64_t>(text.size())) fail_damaged();
  return std::string(
      text.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin)));
}

}  // namespace

SourceReader::SourceReader(Database& knowledge)
    : release_(knowledge,
               "SELECT id, date, title, text, first_fact, repeats FROM releases JOIN texts USING "
               "(release) "
               "WHERE release = ?"),
      id_(knowledge, "SELECT id FROM main.releases WHERE release = ?") {}

Source SourceReader::read(std::int64_t fact, std::int64_t release, std::int64_t begin,
                          std::int64_t end) {
  release_.bind(release);
  if (!release_.step()) return {};
  const std::string_view text = release_.text(3);
  Source source{
      {}, release_.string(0), release_.string(1), release_.string(2), part_of(text, begin, end),
      {}};
  source.fact = source.release + '/' + std::to_string(fact - release_.integer(4) + 1);
  if (!release_.is_null(5)) source.repeats = id_of(release_.integer(5));
  return source;
}

std::string SourceReader::id_of(std::int64_t release) {
  id_.bind(release);
  return id_.step() ? id_.string(0) : std::string();
}

}  // namespace communique
