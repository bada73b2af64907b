#pragma once

#include <unistd.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "link/linking.hpp"
#include "store/knowledge_base_writer.hpp"

namespace communique {

// A folder that is gone after the test.
class TestFolder {
 public:
  TestFolder() {
    std::string name = std::filesystem::temp_directory_path() / "communique-test-XXXXXX";
    path_ = mkdtemp(name.data());
  }
  ~TestFolder() { std::filesystem::remove_all(path_); }
  TestFolder(const TestFolder&) = delete;
  TestFolder& operator=(const TestFolder&) = delete;
  std::filesystem::path operator/(std::string_view name) const { return path_ / name; }

 private:
  std::filesystem::path path_;
};

inline Date day(std::string_view iso) { return parse_iso_date(iso).value(); }

inline Release make_release(std::string id, std::string_view date, std::string title,
                            std::string_view body) {
  Release release;
  release.id = std::move(id);
  release.date = day(date);
  release.title_length = static_cast<std::uint32_t>(title.size());
  release.text = std::move(title) + "\n" + std::string(body);
  return release;
}

inline Span span_in(const Release& release, std::string_view part) {
  const std::size_t at = release.text.find(part);
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + part.size())};
}

inline Entity make_entity(const Release& release, EntityType type, std::string id,
                          std::string_view name) {
  Entity entity;
  entity.type = type;
  entity.id = std::move(id);
  entity.name = name;
  if (release.text.find(name) != std::string::npos) entity.spans = {span_in(release, name)};
  return entity;
}

// Two releases of an invented ministry, with a fact of every kind and names that try every format.
std::vector<ReleaseReading> sample_readings();

// Writes them, linked, as a knowledge base.
std::filesystem::path write_sample(const std::filesystem::path& file);

// Links readings by the program's own vocabulary, or another, and writes them as a knowledge base.
std::filesystem::path write_linked(const std::filesystem::path& file,
                                   std::vector<ReleaseReading> readings);
std::filesystem::path write_linked(const std::filesystem::path& file,
                                   std::vector<ReleaseReading> readings,
                                   const Vocabulary& vocabulary);

}  // namespace communique
