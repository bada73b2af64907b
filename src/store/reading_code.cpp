#include "store/reading_code.hpp"

#include <algorithm>
#include <cmath>
#include <type_traits>

#include "fact/entity_references.hpp"
#include "fact/fact_name.hpp"
#include "store/database.hpp"
#include "store/stored_enum.hpp"
#include "util/byte_code.hpp"
#include "util/utf8.hpp"

namespace communique {
namespace {

// The layout of every record, once for both directions: `code` is a Writer or a Reader and takes
// the fields in their order.
template <typename Code, typename Record>
concept Is = std::is_same_v<std::remove_const_t<Code>, Record>;

template <typename Code, Is<Span> T>
void fields(Code& code, T& span) {
  code(span.begin, span.end);
}
template <typename Code, Is<Date> T>
void fields(Code& code, T& date) {
  code(date.year, date.month, date.day);
}
template <typename Code, Is<Evidence> T>
void fields(Code& code, T& evidence) {
  code(evidence.span, evidence.rule, evidence.confidence);
}
template <typename Code, Is<Entity> T>
void fields(Code& code, T& entity) {
  code(entity.type, entity.id, entity.name, entity.official, entity.concept_id, entity.spans,
       entity.nominal_spans);
}
template <typename Code, Is<Term> T>
void fields(Code& code, T& term) {
  code(term.begin, term.end, term.evidence);
}
template <typename Code, Is<Post> T>
void fields(Code& code, T& post) {
  code(post.person, post.title, post.body, post.country, post.former, post.evidence, post.term);
}
template <typename Code, Is<BodyFact> T>
void fields(Code& code, T& fact) {
  code(fact.body, fact.country, fact.part_of, fact.evidence);
}
template <typename Code, Is<Representation> T>
void fields(Code& code, T& fact) {
  code(fact.person, fact.side, fact.evidence);
}
template <typename Code, Is<AgreementFact> T>
void fields(Code& code, T& fact) {
  code(fact.agreement, fact.kind, fact.parties, fact.status, fact.date, fact.evidence);
}
template <typename Code, Is<Event> T>
void fields(Code& code, T& event) {
  code(event.kind, event.name, event.date, event.end_date, event.places, event.organizers,
       event.chairs, event.participants, event.about, event.evidence);
}
template <typename Code, Is<Statement> T>
void fields(Code& code, T& statement) {
  code(statement.speakers, statement.act, statement.target, statement.cue, statement.evidence);
}
template <typename Code, Is<Membership> T>
void fields(Code& code, T& fact) {
  code(fact.member, fact.whole, fact.evidence);
}
template <typename Code, Is<Figure> T>
void fields(Code& code, T& figure) {
  code(figure.indicator, figure.reporter, figure.partner, figure.item, figure.period, figure.value,
       figure.unit, figure.change_percent, figure.evidence);
}
template <typename Code, Is<Succession> T>
void fields(Code& code, T& fact) {
  code(fact.older, fact.newer, fact.evidence, fact.date);
}
template <typename Code, Is<Reading> T>
void fields(Code& code, T& reading) {
  code(reading.entities, reading.publisher, reading.posts, reading.bodies, reading.representations,
       reading.agreements, reading.events, reading.statements, reading.memberships, reading.figures,
       reading.successions);
}

class Writer {
 public:
  template <typename... Values>
  void operator()(const Values&... values) {
    (put(values), ...);
  }
  std::string take() { return bytes_.take(); }

 private:
  // One more, so that the frequent 0xFFFFFFFF for "none" becomes 0.
  void put(std::uint32_t value) { bytes_.integer((std::uint64_t{value} + 1) & 0xFFFFFFFF); }
  void put(std::int16_t value) { bytes_.integer(static_cast<std::uint16_t>(value)); }
  void put(std::int8_t value) { bytes_.integer(static_cast<std::uint8_t>(value)); }
  void put(bool value) { bytes_.integer(value); }
  void put(float value) { bytes_.integer(std::bit_cast<std::uint32_t>(value)); }
  void put(const std::string& value) { bytes_.text(value); }
  void put(std::string_view value) { bytes_.text(value); }
  void put(const std::optional<double>& value) {
    bytes_.integer(value.has_value());
    if (value) bytes_.real(*value);
  }
  template <typename T>
  void put(const std::vector<T>& items) {
    bytes_.integer(items.size());
    for (const T& item : items) put(item);
  }
  template <typename T>
  void put(const T& value) {
    if constexpr (std::is_enum_v<T>) {
      bytes_.integer(static_cast<std::uint64_t>(value));
    } else {
      fields(*this, value);
    }
  }

  ByteEncoder bytes_;
};

class Reader {
 public:
  Reader(std::string_view bytes, std::size_t text_size, NamePool& rules)
      : bytes_(bytes), text_size_(text_size), rules_(rules) {}

  template <typename... Values>
  void operator()(Values&... values) {
    (get(values), ...);
  }

 private:
  void get(std::uint32_t& value) { value = static_cast<std::uint32_t>(bytes_.integer()) - 1; }
  void get(std::int16_t& value) { value = static_cast<std::int16_t>(bytes_.integer()); }
  void get(std::int8_t& value) { value = static_cast<std::int8_t>(bytes_.integer()); }
  void get(bool& value) { value = bytes_.integer() != 0; }
  // A probability.
  void get(float& value) {
    value = std::bit_cast<float>(static_cast<std::uint32_t>(bytes_.integer()));
    if (!(value >= 0 && value <= 1)) ByteDecoder::fail();
  }
  std::string_view text() {
    const std::string_view utf8 = bytes_.text();
    if (find_invalid_utf8(utf8) != std::string_view::npos) fail_damaged();
    return utf8;
  }
  void get(std::string& value) { value = text(); }
  void get(std::string_view& value) { value = rules_.keep(text()); }
  void get(std::optional<double>& value) {
    if (bytes_.integer() == 0) return;
    value = bytes_.real();
    if (!std::isfinite(*value)) ByteDecoder::fail();
  }
  void get(Span& span) {
    fields(*this, span);
    if (span.begin > span.end || span.end > text_size_) ByteDecoder::fail();
  }
  template <typename T>
  void get(std::vector<T>& items) {
    items.resize(bytes_.count());
    for (T& item : items) get(item);
  }
  template <typename T>
  void get(T& value) {
    if constexpr (std::is_enum_v<T>) {
      value = stored_enum<T>(static_cast<std::int64_t>(bytes_.integer()));
    } else {
      fields(*this, value);
    }
  }

  ByteDecoder bytes_;
  std::size_t text_size_;
  NamePool& rules_;
};

// Fails for a reference that leads to no entity.
class ReferenceCheck {
 public:
  explicit ReferenceCheck(std::size_t entities) : entities_(entities) {}

  template <typename... Indices>
  void operator()(const Indices&... indices) const {
    (check(indices), ...);
  }

 private:
  void check(EntityIndex index) const {
    if (index != no_entity && index >= entities_) fail_damaged();
  }
  void check(const std::vector<EntityIndex>& list) const {
    for (const EntityIndex index : list) {
      if (index >= entities_) fail_damaged();
    }
  }

  std::size_t entities_;
};

// Whether every fact says what it is about.
bool has_subjects(const Reading& reading) {
  const auto all_have = [](const auto& facts, auto... subjects) {
    return (std::ranges::none_of(
                facts, [](EntityIndex i) { return i == no_entity; }, subjects) &&
            ...);
  };
  return all_have(reading.posts, &Post::person) && all_have(reading.bodies, &BodyFact::body) &&
         all_have(reading.representations, &Representation::person, &Representation::side) &&
         all_have(reading.agreements, &AgreementFact::agreement) &&
         all_have(reading.memberships, &Membership::member, &Membership::whole) &&
         all_have(reading.successions, &Succession::older, &Succession::newer);
}

template <typename T>
T decode(std::string_view bytes, std::size_t text_size, NamePool& rules) {
  try {
    T value;
    Reader(bytes, text_size, rules)(value);
    return value;
  } catch (const ByteCodeError&) {
    fail_damaged();
  }
}

}  // namespace

std::string encode_reading(const Reading& reading) {
  Writer writer;
  writer(reading);
  return writer.take();
}

Reading decode_reading(std::string_view bytes, std::size_t text_size, NamePool& rules) {
  auto reading = decode<Reading>(bytes, text_size, rules);
  visit_entity_references(reading, ReferenceCheck(reading.entities.size()));
  if (!has_subjects(reading)) fail_damaged();
  number_facts(reading);
  return reading;
}

void check_concepts(const Reading& reading, std::size_t concepts) {
  for (const Entity& entity : reading.entities) {
    if (entity.concept_id != no_concept && entity.concept_id >= concepts) fail_damaged();
  }
}

std::string encode_numbers(const std::vector<std::uint32_t>& numbers) {
  Writer writer;
  writer(numbers);
  return writer.take();
}

std::vector<std::uint32_t> decode_numbers(std::string_view bytes) {
  NamePool unused;
  return decode<std::vector<std::uint32_t>>(bytes, 0, unused);
}

}  // namespace communique
