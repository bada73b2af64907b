#include "cli/table.hpp"

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

#include <algorithm>
#include <charconv>

namespace communique {
namespace {

constexpr std::size_t column_gap = 2;

std::string number_text(double number) {
  char buffer[32];
  const auto end = std::to_chars(buffer, buffer + sizeof buffer, number);
  return {buffer, end.ptr};
}

std::string csv_cell(const Cell& cell) {
  std::string text = to_text(cell);
  const bool is_text = std::holds_alternative<std::string>(cell);
  if (is_text && !text.empty() &&
      std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos) {
    text.insert(text.begin(), '\'');
  }
  if (text.find_first_of(",\"\n\r") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

void write_json_cell(rapidjson::PrettyWriter<rapidjson::StringBuffer>& json, const Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) {
    json.String(text->data(), static_cast<rapidjson::SizeType>(text->size()));
  } else if (const auto* whole = std::get_if<std::int64_t>(&cell)) {
    json.Int64(*whole);
  } else if (const auto* number = std::get_if<double>(&cell)) {
    json.Double(*number);
  } else {
    json.Null();
  }
}

void pad(std::ostream& out, std::size_t count) { out << std::string(count, ' '); }

}  // namespace

std::optional<TableFormat> parse_table_format(std::string_view name) {
  if (name == "table") return TableFormat::Table;
  if (name == "json") return TableFormat::Json;
  if (name == "csv") return TableFormat::Csv;
  if (name == "tsv") return TableFormat::Tsv;
  return std::nullopt;
}

std::string to_text(const Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  if (const auto* whole = std::get_if<std::int64_t>(&cell)) return std::to_string(*whole);
  if (const auto* number = std::get_if<double>(&cell)) return number_text(*number);
  return {};
}

void Table::write(std::ostream& out, TableFormat format, const Terminal& terminal) const {
  switch (format) {
    case TableFormat::Table:
      return write_aligned(out, terminal);
    case TableFormat::Json:
      return write_json(out);
    case TableFormat::Csv:
      return write_csv(out);
    case TableFormat::Tsv:
      return write_tsv(out);
  }
}

void Table::write_aligned(std::ostream& out, const Terminal& terminal) const {
  std::vector<std::vector<std::string>> texts;
  std::vector<std::size_t> widths;
  for (const std::string& column : columns_) widths.push_back(display_width(column));
  for (const auto& row : rows_) {
    auto& line = texts.emplace_back();
    for (std::size_t c = 0; c < row.size(); ++c) {
      line.push_back(printable(to_text(row[c])));
      widths[c] = std::max(widths[c], display_width(line.back()));
    }
  }
  const std::size_t last = columns_.size() - 1;
  std::size_t indent = 0;
  for (std::size_t c = 0; c < last; ++c) indent += widths[c] + column_gap;
  for (std::size_t c = 0; c <= last; ++c) {
    out << terminal.styled(columns_[c], Style::Heading);
    if (c < last) pad(out, widths[c] - display_width(columns_[c]) + column_gap);
  }
  out << '\n';
  const bool wraps = terminal.width >= indent + 20;
  for (const auto& line : texts) {
    for (std::size_t c = 0; c < last; ++c) {
      out << (c == 0 ? terminal.styled(line[c], Style::Name) : line[c]);
      pad(out, widths[c] - display_width(line[c]) + column_gap);
    }
    out << (wraps ? wrap(line[last], terminal.width - indent, indent) : line[last]) << '\n';
  }
}

void Table::write_json(std::ostream& out) const {
  rapidjson::StringBuffer buffer;
  rapidjson::PrettyWriter<rapidjson::StringBuffer> json(buffer);
  json.SetIndent(' ', 2);
  json.StartArray();
  for (const auto& row : rows_) {
    json.StartObject();
    for (std::size_t c = 0; c < columns_.size(); ++c) {
      json.Key(columns_[c].data(), static_cast<rapidjson::SizeType>(columns_[c].size()));
      write_json_cell(json, row[c]);
    }
    json.EndObject();
  }
  json.EndArray();
  out << std::string_view(buffer.GetString(), buffer.GetSize()) << '\n';
}

void Table::write_csv(std::ostream& out) const {
  for (std::size_t c = 0; c < columns_.size(); ++c) out << (c == 0 ? "" : ",") << columns_[c];
  out << "\r\n";
  for (const auto& row : rows_) {
    for (std::size_t c = 0; c < row.size(); ++c) out << (c == 0 ? "" : ",") << csv_cell(row[c]);
    out << "\r\n";
  }
}

void Table::write_tsv(std::ostream& out) const {
  for (std::size_t c = 0; c < columns_.size(); ++c) out << (c == 0 ? "" : "\t") << columns_[c];
  out << '\n';
  for (const auto& row : rows_) {
    for (std::size_t c = 0; c < row.size(); ++c)
      out << (c == 0 ? "" : "\t") << printable(to_text(row[c]));
    out << '\n';
  }
}

}  // namespace communique
