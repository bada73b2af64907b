#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>

struct sqlite3;
struct sqlite3_stmt;

namespace communique {

// A knowledge base that cannot be opened or read; what() is one line that names the file.
class StoreError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// For what was not stored by us: throws StoreError.
[[noreturn]] void fail_damaged();

enum class Access { Read, Create };

// An open SQLite file; for one thread at a time.
class Database {
 public:
  // Create expects an empty file, which it writes without a journal: whoever creates renames it
  // into place when it is whole.
  Database(const std::filesystem::path& path, Access access);

  // Runs statements that take no values and give no rows.
  void execute(const char* sql);

  // The value of a statement that gives one integer, such as a pragma.
  std::int64_t integer(std::string_view sql);

  // For who goes through most of the file in no order: keeps 4 MB of its pages instead of 1, 32 MB
  // of one that is created.
  void widen_cache();

  const std::string& path() const { return path_; }
  sqlite3* handle() const { return handle_.get(); }

  // Throws with SQLite's reason if `status` is an error: StoreError, or FileError for a file that
  // is being created, but for rows that contradict others: they come of a damaged knowledge base.
  void check(int status) const;

 private:
  [[noreturn]] void fail(int status) const;

  struct Close {
    void operator()(sqlite3* handle) const;
  };
  std::string path_;
  Access access_;
  std::unique_ptr<sqlite3, Close> handle_;
};

// What a query compares with.
using Value = std::variant<std::int64_t, std::string>;

// What is no text.
struct Blob {
  std::string content;
};

// What a column of a row may hold.
using RowValue = std::variant<std::int64_t, double, std::string, Blob, std::nullopt_t>;

// A prepared statement. Values are only ever bound, never written into the SQL.
//
//   PreparedStatement names(database, "SELECT name FROM names WHERE entity = ?");
//   names.bind(entity);
//   while (names.step()) use(names.text(0));
class PreparedStatement {
 public:
  PreparedStatement(Database& database, std::string_view sql);

  // Rewinds, and binds the values to the parameters in order.
  template <typename... Values>
  void bind(const Values&... values) {
    rewind();
    int position = 0;
    (bind_value(++position, values), ...);
  }
  void bind_all(std::span<const Value> values);
  // Moves to the next row; false after the last.
  bool step();
  // For statements without rows.
  template <typename... Values>
  void run(const Values&... values) {
    bind(values...);
    step();
    rewind();
  }

  // The same with a value for each parameter.
  void run_all(std::span<const RowValue> values);

  // Of the current row. Text and bytes are valid until the next step; NULL is "" or 0.
  std::int64_t integer(int column) const;
  double real(int column) const;
  std::string_view text(int column) const;
  std::string_view bytes(int column) const;
  bool is_null(int column) const;
  std::string string(int column) const { return std::string(text(column)); }

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* handle) const;
  };

  void rewind();
  void bind_value(int position, std::int64_t value);
  void bind_value(int position, int value) { bind_value(position, std::int64_t{value}); }
  void bind_value(int position, std::uint32_t value) { bind_value(position, std::int64_t{value}); }
  void bind_value(int position, bool value) { bind_value(position, std::int64_t{value}); }
  void bind_value(int position, double value);
  void bind_value(int position, std::string_view value);
  void bind_value(int position, const std::string& value) {
    bind_value(position, std::string_view(value));
  }
  void bind_value(int position, const char* value) {
    bind_value(position, std::string_view(value));
  }
  void bind_value(int position, std::nullopt_t);
  // Text and blobs are not copied: they must stay until the statement was run.
  void lend_value(int position, const RowValue& value);
  template <typename Value>
  void bind_value(int position, const std::optional<Value>& value) {
    if (value) {
      bind_value(position, *value);
    } else {
      bind_value(position, std::nullopt);
    }
  }

  Database* database_;
  std::unique_ptr<sqlite3_stmt, Finalize> handle_;
};

}  // namespace communique
