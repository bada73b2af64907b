#include "input/json.hpp"

#include <algorithm>
#include <string>

#include "input/json_record.hpp"
#include "util/line_reader.hpp"

namespace communique {
namespace {

// Cuts a stream of JSON into its outermost objects without holding more than one of them.
class ObjectCutter {
 public:
  explicit ObjectCutter(Intake& intake) : intake_(intake) {}

  void read(BlockReader& blocks) {
    for (std::string_view block = blocks.next(); !block.empty(); block = blocks.next()) {
      begin_ = 0;
      for (at_ = 0; at_ < block.size(); ++at_) step(block);
      if (depth_ > 0) keep(block.substr(begin_));
    }
    if (depth_ > 0) intake_.report(first_line_, "left out: the object does not end");
  }

 private:
  void step(std::string_view block) {
    const char c = block[at_];
    if (c == '\n') ++line_;
    if (in_string_) {
      read_string_character(c);
    } else if (c == '"') {
      in_string_ = true;
      if (depth_ == 0) report_stray();
    } else if (c == '{') {
      if (depth_++ == 0) open();
    } else if (depth_ > 0) {
      if (c == '}' && --depth_ == 0) close(block);
    } else if (!is_between_objects(c)) {
      report_stray();
    }
  }

  void read_string_character(char c) {
    if (escaped_) {
      escaped_ = false;
    } else if (c == '\\') {
      escaped_ = true;
    } else if (c == '"') {
      in_string_ = false;
    }
  }

  void open() {
    begin_ = at_;
    first_line_ = line_;
    object_.clear();
  }
  void close(std::string_view block) {
    keep(block.substr(begin_, at_ + 1 - begin_));
    if (object_.size() > longest_release) {
      intake_.report_overlong(first_line_);
    } else {
      take_json_record(object_, first_line_, intake_);
    }
  }
  void keep(std::string_view part) {
    const std::size_t room = longest_release + 1 - object_.size();
    object_ += part.substr(0, std::min(part.size(), room));
  }

  static bool is_between_objects(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == ',' || c == '[' || c == ']';
  }
  // One message a line.
  void report_stray() {
    if (line_ != stray_line_) intake_.report(line_, "left out: not an object");
    stray_line_ = line_;
  }

  Intake& intake_;
  std::string object_;
  std::size_t at_ = 0, begin_ = 0;  // in the block
  std::uint64_t depth_ = 0;         // of open braces
  std::uint64_t line_ = 1, first_line_ = 1, stray_line_ = 0;
  bool in_string_ = false, escaped_ = false;
};

}  // namespace

void read_json(BlockReader& blocks, Intake& intake) { ObjectCutter(intake).read(blocks); }

void read_json_lines(BlockReader& blocks, Intake& intake) {
  LineReader lines(blocks, longest_release + 1);
  for (std::string_view line; lines.next(line);) {
    if (trimmed(line).empty()) continue;
    if (line.size() > longest_release) {
      intake.report_overlong(lines.number());
    } else {
      take_json_record(line, lines.number(), intake);
    }
  }
}

}  // namespace communique
