#include <libtracker-sparql/tracker-sparql.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <string_view>
#include <vector>

#include "sparql/sparql_engine.hpp"
#include "sparql/sparql_error.hpp"
#include "sparql/tracker/gobject.hpp"

namespace communique {
namespace {

constexpr const char* ontology = "resource:///communique/ontology";

// Where a function of GLib says what went wrong.
class ErrorSlot {
 public:
  ErrorSlot() = default;
  ErrorSlot(const ErrorSlot&) = delete;
  ErrorSlot& operator=(const ErrorSlot&) = delete;
  ~ErrorSlot() { g_clear_error(&error_); }

  GError** operator&() { return &error_; }
  void raise() const {
    if (error_ != nullptr) throw SparqlError(error_->message);
  }

 private:
  GError* error_ = nullptr;
};

// Waits for what GLib only offers as a call that returns at once.
class Completion {
 public:
  static void callback(GObject*, GAsyncResult* result, gpointer self) {
    static_cast<Completion*>(self)->result_.reset(G_ASYNC_RESULT(g_object_ref(result)));
  }

  GAsyncResult* wait() {
    while (result_ == nullptr) g_main_context_iteration(nullptr, TRUE);
    return result_.get();
  }

 private:
  GObjectPtr<GAsyncResult> result_;
};

// The control characters that N-Triples writes by their numbers stand as they are: the store's
// reader of Turtle does not know numbers.
std::string with_plain_controls(std::string_view ntriples) {
  std::string plain;
  for (std::size_t at = 0; at < ntriples.size(); ++at) {
    const std::string_view rest = ntriples.substr(at);
    unsigned code = 0;
    if (rest.starts_with("\\u00")) {
      std::from_chars(rest.data() + 4, rest.data() + std::min<std::size_t>(6, rest.size()), code,
                      16);
      plain += code == 0 ? "\xEF\xBF\xBD" : std::string(1, static_cast<char>(code));
      at += 5;
    } else {
      const std::size_t length = rest.front() == '\\' ? 2 : 1;
      plain += rest.substr(0, length);
      at += length - 1;
    }
  }
  return plain;
}

GObjectPtr<TrackerSparqlConnection> open_store() {
  const GObjectPtr<GFile> terms(g_file_new_for_uri(ontology));
  ErrorSlot error;
  GObjectPtr<TrackerSparqlConnection> connection(tracker_sparql_connection_new(
      TRACKER_SPARQL_CONNECTION_FLAGS_NONE, nullptr, terms.get(), nullptr, &error));
  error.raise();
  return connection;
}

// The shortest exact form without exponent, as in the tables of the other commands.
std::string written_decimal(double value) {
  std::array<char, 512> digits;
  const auto end = std::to_chars(digits.begin(), digits.end(), value, std::chars_format::fixed).ptr;
  return {digits.begin(), end};
}

RdfTermKind kind_of(TrackerSparqlValueType type) {
  switch (type) {
    case TRACKER_SPARQL_VALUE_TYPE_UNBOUND:
      return RdfTermKind::Unbound;
    case TRACKER_SPARQL_VALUE_TYPE_URI:
    case TRACKER_SPARQL_VALUE_TYPE_BLANK_NODE:
      return RdfTermKind::Iri;
    case TRACKER_SPARQL_VALUE_TYPE_INTEGER:
      return RdfTermKind::Integer;
    case TRACKER_SPARQL_VALUE_TYPE_DOUBLE:
      return RdfTermKind::Decimal;
    case TRACKER_SPARQL_VALUE_TYPE_BOOLEAN:
      return RdfTermKind::Boolean;
    case TRACKER_SPARQL_VALUE_TYPE_STRING:
    case TRACKER_SPARQL_VALUE_TYPE_DATETIME:
      return RdfTermKind::Text;
  }
  return RdfTermKind::Text;
}

std::string_view text_at(TrackerSparqlCursor* cursor, int column) {
  glong length = 0;
  const char* text = tracker_sparql_cursor_get_string(cursor, column, &length);
  return {text, static_cast<std::size_t>(length)};
}

// The store says of MAX(?text) that it is a number.
bool is_number(std::string_view text) {
  double value = 0;
  const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), value);
  return status == std::errc() && end == text.data() + text.size();
}

RdfTerm term_at(TrackerSparqlCursor* cursor, int column) {
  const RdfTermKind kind = kind_of(tracker_sparql_cursor_get_value_type(cursor, column));
  if (kind == RdfTermKind::Unbound) return {};
  const std::string_view text = text_at(cursor, column);
  const bool counts = kind == RdfTermKind::Integer || kind == RdfTermKind::Decimal;
  if (counts && !is_number(text)) return {RdfTermKind::Text, std::string(text)};
  if (kind == RdfTermKind::Decimal)
    return {kind, written_decimal(tracker_sparql_cursor_get_double(cursor, column))};
  return {kind, std::string(text)};
}

std::vector<RdfTerm> row_at(TrackerSparqlCursor* cursor) {
  std::vector<RdfTerm> row;
  const int columns = tracker_sparql_cursor_get_n_columns(cursor);
  for (int column = 0; column < columns; ++column) row.push_back(term_at(cursor, column));
  return row;
}

// For "SELECT *" Tracker gives the columns of its SQL, such as SparqlPrintIRI("v_name" ).
std::string variable_in(std::string_view column) {
  constexpr std::string_view mark = "\"v_";
  const std::size_t at = column.find(mark);
  if (at == std::string_view::npos) return std::string(column);
  const std::string_view name = column.substr(at + mark.size());
  return std::string(name.substr(0, name.find('"')));
}

// By Tracker SPARQL (https://gnome.pages.gitlab.gnome.org/tracker/docs/developer/).
class TrackerEngine : public SparqlEngine {
 public:
  explicit TrackerEngine(std::string_view ntriples);
  SparqlSolutions solutions(const SparqlQuery& query) const override;

 private:
  GObjectPtr<TrackerSparqlConnection> connection_;
};

TrackerEngine::TrackerEngine(std::string_view ntriples) : connection_(open_store()) {
  const std::string document = with_plain_controls(ntriples);
  const GObjectPtr<GInputStream> stream(g_memory_input_stream_new_from_data(
      document.data(), static_cast<gssize>(document.size()), nullptr));
  Completion loaded;
  tracker_sparql_connection_deserialize_async(connection_.get(), TRACKER_DESERIALIZE_FLAGS_NONE,
                                              TRACKER_RDF_FORMAT_TURTLE, nullptr, stream.get(),
                                              nullptr, Completion::callback, &loaded);
  ErrorSlot error;
  tracker_sparql_connection_deserialize_finish(connection_.get(), loaded.wait(), &error);
  error.raise();
}

SparqlSolutions TrackerEngine::solutions(const SparqlQuery& query) const {
  ErrorSlot error;
  const GObjectPtr<TrackerSparqlCursor> cursor(
      tracker_sparql_connection_query(connection_.get(), query.text.c_str(), nullptr, &error));
  error.raise();
  SparqlSolutions found;
  while (tracker_sparql_cursor_next(cursor.get(), nullptr, &error))
    found.rows.push_back(row_at(cursor.get()));
  error.raise();
  const int columns = tracker_sparql_cursor_get_n_columns(cursor.get());
  for (int column = 0; column < columns; ++column) {
    const char* name = tracker_sparql_cursor_get_variable_name(cursor.get(), column);
    found.variables.push_back(variable_in(name == nullptr ? "" : name));
  }
  return found;
}

}  // namespace
}  // namespace communique

extern "C" [[gnu::visibility("default")]] communique::SparqlEngine* open_sparql_engine(
    std::string_view ntriples) {
  return new communique::TrackerEngine(ntriples);
}
