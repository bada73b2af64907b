#include "cli/table.hpp"

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

#include <algorithm>
#include <charconv>

#include "cli/aligned_table.hpp"

namespace communique {
namespace {

std::string number_text(double number) {
  char buffer[400];  // a double has up to 309 digits before the point
  const auto end = std::to_chars(buffer, buffer + sizeof buffer, number, std::chars_format::fixed);
  return {buffer, end.ptr};
}

std::string names_text(const std::vector<EntityLink>& entities) {
  std::string text;
  for (const EntityLink& entity : entities) text += (text.empty() ? "" : "; ") + entity.name;
  return text;
}

std::string csv_cell(const Cell& cell) {
  std::string text = to_text(cell);
  const bool is_text = std::holds_alternative<std::string>(cell) ||
                       std::holds_alternative<std::vector<EntityLink>>(cell);
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

using JsonWriter = rapidjson::PrettyWriter<rapidjson::StringBuffer>;

void write_json_entities(JsonWriter& json, const std::vector<EntityLink>& entities) {
  json.StartArray();
  for (const EntityLink& entity : entities) {
    json.StartObject();
    json.Key("id");
    json.String(entity.id);
    json.Key("name");
    json.String(entity.name);
    json.EndObject();
  }
  json.EndArray();
}

void write_json_cell(JsonWriter& json, const Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) {
    json.String(*text);
  } else if (const auto* entities = std::get_if<std::vector<EntityLink>>(&cell)) {
    write_json_entities(json, *entities);
  } else if (const auto* whole = std::get_if<std::int64_t>(&cell)) {
    json.Int64(*whole);
  } else if (const auto* number = std::get_if<double>(&cell)) {
    json.Double(*number);
  } else {
    json.Null();
  }
}

// Of the first `count` columns those that say nothing in any row only take room.
void drop_empty_columns(std::size_t count, TextRow& columns, std::vector<TextRow>& rows) {
  const auto position = [](std::size_t c) { return static_cast<std::ptrdiff_t>(c); };
  for (std::size_t c = count; c-- > 0;) {
    if (std::ranges::any_of(rows, [&](const TextRow& row) { return !row[c].empty(); })) continue;
    columns.erase(columns.begin() + position(c));
    for (TextRow& row : rows) row.erase(row.begin() + position(c));
  }
}

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
  if (const auto* entities = std::get_if<std::vector<EntityLink>>(&cell))
    return names_text(*entities);
  return {};
}

void Table::write(std::ostream& out, TableFormat format, const Terminal& terminal) const {
  switch (format) {
    case TableFormat::Table:
      return write_text(out, terminal);
    case TableFormat::Json:
      return write_json(out);
    case TableFormat::Csv:
      return write_csv(out);
    case TableFormat::Tsv:
      return write_tsv(out);
  }
}

void Table::write_text(std::ostream& out, const Terminal& terminal) const {
  std::vector<TextRow> rows;
  std::vector<std::vector<std::string>> names = names_;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    TextRow& texts = rows.emplace_back();
    for (const Cell& cell : rows_[i]) {
      texts.push_back(printable(to_text(cell)));
      const auto* entities = std::get_if<std::vector<EntityLink>>(&cell);
      if (entities == nullptr) continue;
      for (const EntityLink& entity : *entities) names[i].push_back(printable(entity.name));
    }
  }
  TextRow columns = columns_;
  const bool source_below = source_below_ && terminal.width != 0;
  if (terminal.width != 0 && !rows.empty())
    drop_empty_columns(columns.size() - (source_below ? 2 : 0), columns, rows);
  write_aligned(out, columns, rows, names, terminal, source_below);
}

void Table::write_json(std::ostream& out) const {
  rapidjson::StringBuffer buffer;
  JsonWriter json(buffer);
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
