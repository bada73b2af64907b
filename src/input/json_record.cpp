#include "input/json_record.hpp"

#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <array>
#include <string>

namespace communique {
namespace {

constexpr unsigned deepest = 256;  // levels of nesting

struct Field {
  std::string_view name;
  std::string Record::*target;
};
constexpr std::array<Field, 8> fields = {{{"title", &Record::title},
                                          {"body", &Record::body},
                                          {"date", &Record::day},
                                          {"id", &Record::id},
                                          {"url", &Record::url},
                                          {"publisher", &Record::publisher},
                                          {"category", &Record::category},
                                          {"language", &Record::language}}};

// Fills a record from the events of RapidJSON's reader; a value that is no text, and every other
// field, is written on to `other_`. Returns false to stop the reader.
class RecordHandler : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, RecordHandler> {
  using Size = rapidjson::SizeType;

 public:
  explicit RecordHandler(Record& record) : record_(record), other_(buffer_) {}

  const std::string& reason() const { return reason_; }  // why it stopped the reader
  void finish() {
    if (others_ > 0) record_.other_fields.assign(buffer_.GetString(), buffer_.GetSize());
  }

  bool Null() {
    if (field_ == nullptr) return inside() && other_.Null();
    field_ = nullptr;
    return true;
  }
  bool Bool(bool value) { return begin_other() && other_.Bool(value); }
  bool RawNumber(const char* digits, Size length, bool) {
    return take(digits, length) || (begin_other() && other_.RawValue(digits, length, number));
  }
  bool String(const char* text, Size length, bool) {
    return take(text, length) || (begin_other() && other_.String(text, length));
  }
  bool StartObject() {
    if (depth_ == 0) return other_.StartObject() && descend();
    return begin_other() && other_.StartObject() && descend();
  }
  bool EndObject(Size) {
    --depth_;
    return other_.EndObject();
  }
  bool StartArray() { return begin_other() && other_.StartArray() && descend(); }
  bool EndArray(Size) {
    --depth_;
    return other_.EndArray();
  }
  bool Key(const char* name, Size length, bool) {
    const std::string_view key(name, length);
    if (depth_ > 1) return other_.Key(name, length);
    const auto known = std::ranges::find(fields, key, &Field::name);
    field_ = known == fields.end() ? nullptr : &*known;
    if (field_ == nullptr) add_other(key);
    return true;
  }

 private:
  static constexpr rapidjson::Type number = rapidjson::kNumberType;

  bool stop(std::string reason) {
    reason_ = std::move(reason);
    return false;
  }
  bool inside() { return depth_ > 0 || stop("not an object"); }
  bool descend() { return ++depth_ <= deepest || stop("nested too deeply"); }
  void add_other(std::string_view key) {
    other_.Key(key.data(), static_cast<Size>(key.size()));
    ++others_;
  }
  bool take(const char* text, Size length) {
    if (field_ == nullptr) return false;
    (record_.*field_->target).assign(text, length);
    field_ = nullptr;
    return true;
  }
  // A value that belongs to no text field.
  bool begin_other() {
    if (field_ == nullptr) return inside();
    const std::string_view name = field_->name;
    if (name == "title" || name == "body") return stop(std::string(name) + " is not a text");
    add_other(name);
    field_ = nullptr;
    return true;
  }

  Record& record_;
  rapidjson::StringBuffer buffer_;
  rapidjson::Writer<rapidjson::StringBuffer> other_;
  const Field* field_ = nullptr;  // whose value comes next
  unsigned depth_ = 0;
  unsigned others_ = 0;
  std::string reason_;
};

}  // namespace

void take_json_record(std::string_view object, std::uint64_t line, Intake& intake) {
  constexpr unsigned flags = rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag;
  Record record;
  record.line = line;
  RecordHandler handler(record);
  rapidjson::MemoryStream stream(object.data(), object.size());
  rapidjson::Reader reader;
  const rapidjson::ParseResult result = reader.Parse<flags>(stream, handler);
  if (result) {
    handler.finish();
    return intake.take(std::move(record));
  }
  const std::string_view before = object.substr(0, result.Offset());
  const auto breaks = static_cast<std::uint64_t>(std::ranges::count(before, '\n'));
  std::string reason = handler.reason();
  if (reason.empty()) reason = rapidjson::GetParseError_En(result.Code());
  intake.report(line + breaks, "left out: " + reason);
}

}  // namespace communique
