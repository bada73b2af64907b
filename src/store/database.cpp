#include "store/database.hpp"

#include <sqlite3.h>

#include "util/file_error.hpp"

namespace communique {
namespace {

// What is wrong, in the user's words where SQLite's would not tell.
std::string describe(int status, const char* message) {
  switch (status & 0xFF) {
    case SQLITE_NOTADB:
      return "not a knowledge base (no SQLite file)";
    case SQLITE_CORRUPT:
      return "the knowledge base is damaged or cut short; build it anew with --fresh";
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return "the knowledge base is locked by another program";
    default:
      return message;
  }
}

// The size of pages first: SQLite counts its cache in pages of the size that there is.
constexpr const char* creation_settings =
    "PRAGMA page_size = 8192; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA "
    "locking_mode = EXCLUSIVE;"
    "PRAGMA cache_size = -1024; PRAGMA temp_store = FILE;";

// A small cache: a page that is read once more costs less than one more page of memory.
constexpr const char* reading_settings =
    "PRAGMA cache_size = -1024; PRAGMA temp_store = MEMORY; BEGIN;";

}  // namespace

void fail_damaged() {
  throw StoreError("the knowledge base is damaged; build it anew with --fresh");
}

void Database::Close::operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }

Database::Database(const std::filesystem::path& path, Access access)
    : path_(path.string()), access_(access) {
  const int mode = access == Access::Read ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
  sqlite3* handle = nullptr;
  const int status = sqlite3_open_v2(path_.c_str(), &handle, mode | SQLITE_OPEN_NOMUTEX, nullptr);
  handle_.reset(handle);
  if (handle == nullptr) throw StoreError(path_ + ": out of memory");
  sqlite3_extended_result_codes(handle, 1);
  check(status);
  sqlite3_busy_timeout(handle, 1000);
  execute(access == Access::Create ? creation_settings : reading_settings);
}

void Database::check(int status) const {
  if (status != SQLITE_OK && status != SQLITE_ROW && status != SQLITE_DONE) fail(status);
}

void Database::fail(int status) const {
  // Only what was read of a damaged knowledge base can contradict itself.
  constexpr int primary_code = 0xFF;
  if ((status & primary_code) == SQLITE_CONSTRAINT) fail_damaged();
  if (access_ == Access::Create) throw FileError(path_, sqlite3_errmsg(handle_.get()));
  throw StoreError(path_ + ": " + describe(status, sqlite3_errmsg(handle_.get())));
}

void Database::execute(const char* sql) {
  check(sqlite3_exec(handle_.get(), sql, nullptr, nullptr, nullptr));
}

std::int64_t Database::integer(std::string_view sql) {
  PreparedStatement statement(*this, sql);
  return statement.step() ? statement.integer(0) : 0;
}

void Database::widen_cache() {
  execute(access_ == Access::Create ? "PRAGMA cache_size = -32768;" : "PRAGMA cache_size = -4096;");
}

void PreparedStatement::Finalize::operator()(sqlite3_stmt* handle) const {
  sqlite3_finalize(handle);
}

PreparedStatement::PreparedStatement(Database& database, std::string_view sql)
    : database_(&database) {
  sqlite3_stmt* handle = nullptr;
  database.check(sqlite3_prepare_v2(database.handle(), sql.data(), static_cast<int>(sql.size()),
                                    &handle, nullptr));
  handle_.reset(handle);
}

// The status repeats what step() has thrown already.
void PreparedStatement::rewind() { sqlite3_reset(handle_.get()); }

void PreparedStatement::bind_all(std::span<const Value> values) {
  rewind();
  int position = 0;
  for (const Value& value : values)
    std::visit([&](const auto& v) { bind_value(++position, v); }, value);
}

void PreparedStatement::run_all(std::span<const RowValue> values) {
  rewind();
  int position = 0;
  for (const RowValue& value : values) lend_value(++position, value);
  step();
  rewind();
}

bool PreparedStatement::step() {
  const int status = sqlite3_step(handle_.get());
  database_->check(status);
  return status == SQLITE_ROW;
}

void PreparedStatement::bind_value(int position, std::int64_t value) {
  database_->check(sqlite3_bind_int64(handle_.get(), position, value));
}
void PreparedStatement::bind_value(int position, double value) {
  database_->check(sqlite3_bind_double(handle_.get(), position, value));
}
void PreparedStatement::bind_value(int position, std::string_view value) {
  const char* data = value.data() == nullptr ? "" : value.data();
  database_->check(sqlite3_bind_text64(handle_.get(), position, data, value.size(),
                                       SQLITE_TRANSIENT, SQLITE_UTF8));
}
void PreparedStatement::bind_value(int position, std::nullopt_t) {
  database_->check(sqlite3_bind_null(handle_.get(), position));
}

void PreparedStatement::lend_value(int position, const RowValue& value) {
  if (const auto* text = std::get_if<std::string>(&value)) {
    database_->check(sqlite3_bind_text64(handle_.get(), position, text->data(), text->size(),
                                         SQLITE_STATIC, SQLITE_UTF8));
  } else if (const auto* blob = std::get_if<Blob>(&value)) {
    database_->check(sqlite3_bind_blob64(handle_.get(), position, blob->content.data(),
                                         blob->content.size(), SQLITE_STATIC));
  } else if (const auto* integer = std::get_if<std::int64_t>(&value)) {
    bind_value(position, *integer);
  } else if (const auto* real = std::get_if<double>(&value)) {
    bind_value(position, *real);
  } else {
    bind_value(position, std::nullopt);
  }
}

std::int64_t PreparedStatement::integer(int column) const {
  return sqlite3_column_int64(handle_.get(), column);
}
double PreparedStatement::real(int column) const {
  return sqlite3_column_double(handle_.get(), column);
}

std::string_view PreparedStatement::text(int column) const {
  const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(handle_.get(), column));
  if (data == nullptr) return {};
  return {data, static_cast<std::size_t>(sqlite3_column_bytes(handle_.get(), column))};
}

std::string_view PreparedStatement::bytes(int column) const {
  const auto* data = static_cast<const char*>(sqlite3_column_blob(handle_.get(), column));
  if (data == nullptr) return {};
  return {data, static_cast<std::size_t>(sqlite3_column_bytes(handle_.get(), column))};
}

bool PreparedStatement::is_null(int column) const {
  return sqlite3_column_type(handle_.get(), column) == SQLITE_NULL;
}

}  // namespace communique
