#include "input/read_releases.hpp"

#include "input/json.hpp"
#include "input/listing.hpp"
#include "input/plain_text.hpp"
#include "util/block_reader.hpp"
#include "util/file_error.hpp"
#include "util/file_walk.hpp"

namespace communique {
namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

bool is_utf16(std::string_view head) {
  return head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF");
}

void read_as(InputFormat format, BlockReader& blocks, const CategoryNames& categories,
             Intake& intake) {
  switch (format) {
    case InputFormat::Listing:
      return read_listing(blocks, categories, intake);
    case InputFormat::Json:
      return read_json(blocks, intake);
    case InputFormat::JsonLines:
      return read_json_lines(blocks, intake);
    case InputFormat::Text:
      return read_plain_text(blocks, intake);
  }
}

void read_blocks(std::optional<InputFormat> format, BlockReader& blocks,
                 const CategoryNames& categories, Intake& intake) {
  if (is_utf16(blocks.head())) return intake.report(0, "left out: UTF-16, not UTF-8");
  if (blocks.head().starts_with(utf8_mark)) blocks.skip(utf8_mark.size());
  const std::string_view head = blocks.head();
  const InputFormat recognised = format ? *format : recognise_format(head);
  const bool binary = head.find('\0') != std::string_view::npos;
  if (binary && !format && recognised == InputFormat::Text)
    return intake.report(0, "left out: not a text file");
  read_as(recognised, blocks, categories, intake);
}

}  // namespace

void read_releases(const std::vector<std::string>& inputs, std::optional<InputFormat> format,
                   const CategoryNames& categories, const ReleaseSink& releases,
                   const ProblemSink& problems) {
  const auto read_file = [&](const std::string& path) {
    Intake intake(path == "-" ? "<stdin>" : path, releases, problems);
    try {
      BlockReader blocks(read_from_file(path));
      read_blocks(format, blocks, categories, intake);
    } catch (const FileError& error) {
      intake.report(0, error.reason());
    }
  };
  const auto report = [&](const std::string& path, const std::string& reason) {
    problems({path, 0, reason});
  };
  FileWalk walk(read_file, report);
  for (const std::string& input : inputs) {
    if (input == "-") {
      read_file(input);
    } else {
      walk.visit(input);
    }
  }
}

}  // namespace communique
