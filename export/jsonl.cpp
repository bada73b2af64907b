#include "export/jsonl.hpp"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <array>

#include "util/code_points.hpp"

namespace communique {
namespace {

constexpr std::array<bool, 256> make_escaped_bytes() {
  std::array<bool, 256> escaped{};
  std::fill_n(escaped.begin(), 0x20, true);
  escaped['"'] = escaped['\\'] = true;
  return escaped;
}
constexpr auto escaped_bytes = make_escaped_bytes();

bool is_escaped(char c) { return escaped_bytes[static_cast<unsigned char>(c)]; }

class LineWriter : public rapidjson::Writer<rapidjson::StringBuffer> {
 public:
  using Writer::Writer;

  // At once where nothing in the text is to be escaped, as in most.
  void write_text(std::string_view text) {
    if (std::ranges::none_of(text, is_escaped)) return write_name(text);
    String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
  }

  // As Double() writes it: "0.85", "1.0".
  void write_thousandths(std::uint32_t thousandths) {
    Prefix(rapidjson::kNumberType);
    constexpr std::uint32_t one = 1000;
    os_->Put(static_cast<char>('0' + thousandths / one));
    os_->Put('.');
    std::uint32_t rest = thousandths % one;
    std::uint32_t unit = one;
    do {
      unit /= 10;
      os_->Put(static_cast<char>('0' + rest / unit));
      rest %= unit;
    } while (rest != 0);
  }

  // Of ours, in which nothing is to be escaped.
  void write_name(std::string_view name) {
    Prefix(rapidjson::kStringType);
    char* out = os_->Push(name.size() + 2);
    *out = '"';
    name.copy(out + 1, name.size());
    out[name.size() + 1] = '"';
  }
};

class ReleaseWriter {
 public:
  ReleaseWriter(const Release& release, const Reading& reading)
      : release_(release),
        reading_(reading),
        code_points_(release.text),
        buffer_(nullptr, 6 * release.text.size()),
        json_(buffer_) {}

  std::string write(std::string_view repeats = {}, std::string_view superseded_by = {}) {
    json_.StartObject();
    text("id", release_.id);
    text("title", release_.title());
    text_or_null("date", to_iso(release_.date));
    if (!repeats.empty()) text("repeats", repeats);
    if (!superseded_by.empty()) text("supersededBy", superseded_by);
    entity("publisher", reading_.publisher);
    list("entities", reading_.entities, [this](const Entity& e) { write_entity(e); });
    list("posts", reading_.posts, [this](const Post& p) { write_post(p); });
    list("bodies", reading_.bodies, [this](const BodyFact& b) { write_body(b); });
    write_pairs("represents", reading_.representations, &Representation::person,
                &Representation::side);
    list("agreements", reading_.agreements, [this](const AgreementFact& a) { write_agreement(a); });
    write_events();
    list("statements", reading_.statements, [this](const Statement& s) { write_statement(s); });
    write_pairs("memberships", reading_.memberships, &Membership::member, &Membership::whole);
    list("figures", reading_.figures, [this](const Figure& f) { write_figure(f); });
    write_pairs("successor", reading_.successions, &Succession::older, &Succession::newer);
    json_.EndObject();
    std::string line;
    line.reserve(buffer_.GetSize() + 1);  // with the end of the line, which callers add
    line.append(buffer_.GetString(), buffer_.GetSize());
    return line;
  }

 private:
  void key(std::string_view name) { json_.write_name(name); }
  void value(std::string_view content) { json_.write_text(content); }
  void text(std::string_view name, std::string_view content) {
    key(name);
    value(content);
  }
  void name(std::string_view key_name, std::string_view content) {
    key(key_name);
    json_.write_name(content);
  }
  void text_or_null(std::string_view name, std::string_view content) {
    key(name);
    if (content.empty()) {
      json_.Null();
    } else {
      value(content);
    }
  }
  void entity_value(EntityIndex index) {
    if (index == no_entity) {
      json_.Null();
    } else {
      value(reading_.entities[index].id);
    }
  }
  void entity(std::string_view name, EntityIndex index) {
    key(name);
    entity_value(index);
  }
  void number_or_null(std::string_view name, const std::optional<double>& number) {
    key(name);
    if (number) {
      json_.Double(*number);
    } else {
      json_.Null();
    }
  }
  template <typename Items, typename Write>
  void list(std::string_view name, const Items& items, Write write) {
    key(name);
    json_.StartArray();
    for (const auto& item : items) write(item);
    json_.EndArray();
  }
  void entity_list(std::string_view name, const std::vector<EntityIndex>& items) {
    list(name, items, [this](EntityIndex index) { entity_value(index); });
  }

  void write_evidence(const Evidence& evidence) {
    key("evidence");
    json_.StartObject();
    write_span(evidence.span);
    json_.EndObject();
    name("rule", evidence.rule);
    key("confidence");
    json_.write_thousandths(thousandths_of_confidence(evidence));
  }

  void write_span(Span span) {
    key("start");
    json_.Uint(code_points_.code_point(span.begin));
    key("end");
    json_.Uint(code_points_.code_point(span.end));
  }

  void write_entity(const Entity& e) {
    json_.StartObject();
    text("id", e.id);
    name("type", to_string(e.type));
    text("name", e.name);
    if (e.type == EntityType::Person) {
      key("official");
      json_.Bool(e.official);
    }
    key("mentions");
    json_.StartArray();
    for (const Span span : e.spans) write_mention(span, false);
    for (const Span span : e.nominal_spans) write_mention(span, true);
    json_.EndArray();
    json_.EndObject();
  }

  void write_mention(Span span, bool nominal) {
    json_.StartObject();
    write_span(span);
    text("text", span.of(release_.text));
    if (nominal) name("kind", "nominal");
    json_.EndObject();
  }

  void write_post(const Post& p) {
    json_.StartObject();
    entity("person", p.person);
    text("title", p.title);
    entity("body", p.body);
    entity("country", p.country);
    if (p.former) {
      key("former");
      json_.Bool(true);
    }
    write_evidence(p.evidence);
    if (p.term.known()) write_term(p.term);
    json_.EndObject();
  }

  void write_term(const Term& term) {
    key("term");
    json_.StartObject();
    text_or_null("begin", to_iso(term.begin));
    text_or_null("end", to_iso(term.end));
    write_evidence(term.evidence);
    json_.EndObject();
  }

  void write_body(const BodyFact& b) {
    json_.StartObject();
    entity("body", b.body);
    entity("country", b.country);
    entity("partOf", b.part_of);
    write_evidence(b.evidence);
    json_.EndObject();
  }

  void write_agreement(const AgreementFact& a) {
    json_.StartObject();
    entity("agreement", a.agreement);
    name("kind", to_string(a.kind));
    entity_list("parties", a.parties);
    text_or_null("status", to_string(a.status));
    text_or_null("date", to_iso(a.date));
    write_evidence(a.evidence);
    json_.EndObject();
  }

  void write_events() {
    key("events");
    json_.StartArray();
    for (std::size_t i = 0; i < reading_.events.size(); ++i) write_event(reading_.events[i], i + 1);
    json_.EndArray();
  }

  void write_event(const Event& e, std::size_t number) {
    json_.StartObject();
    text("id", "e" + std::to_string(number));
    name("kind", to_string(e.kind));
    text_or_null("name", e.name);
    text_or_null("date", to_iso(e.date));
    text_or_null("endDate", e.end_date == e.date ? "" : to_iso(e.end_date));
    entity_list("places", e.places);
    entity_list("organizers", e.organizers);
    entity_list("chairs", e.chairs);
    entity_list("participants", e.participants);
    entity_list("about", e.about);
    write_evidence(e.evidence);
    json_.EndObject();
  }

  void write_statement(const Statement& s) {
    json_.StartObject();
    entity_list("speakers", s.speakers);
    name("act", to_string(s.act));
    entity("target", s.target);
    text("cue", s.cue.of(release_.text));
    write_evidence(s.evidence);
    json_.EndObject();
  }

  void write_figure(const Figure& f) {
    json_.StartObject();
    name("indicator", f.indicator);
    entity("reporter", f.reporter);
    entity("partner", f.partner);
    text_or_null("item", f.item);
    text_or_null("period", f.period);
    number_or_null("value", f.value);
    text_or_null("unit", f.unit);
    number_or_null("changePercent", f.change_percent);
    write_evidence(f.evidence);
    json_.EndObject();
  }

  // Pairs of ids; what supports each stands beside them under the name + "Evidence".
  template <typename Fact>
  void write_pairs(std::string_view name, const std::vector<Fact>& facts, EntityIndex Fact::*first,
                   EntityIndex Fact::*second) {
    list(name, facts, [&](const Fact& fact) {
      json_.StartArray();
      entity_value(fact.*first);
      entity_value(fact.*second);
      json_.EndArray();
    });
    list(std::string(name) + "Evidence", facts, [this](const Fact& fact) {
      json_.StartObject();
      if constexpr (requires { fact.date; }) {
        if (fact.date.known()) text("date", to_iso(fact.date));
      }
      write_evidence(fact.evidence);
      json_.EndObject();
    });
  }

  const Release& release_;
  const Reading& reading_;
  CodePointIndex code_points_;
  rapidjson::StringBuffer buffer_;
  LineWriter json_;
};

}  // namespace

std::string to_json_line(const Release& release, const Reading& reading) {
  return ReleaseWriter(release, reading).write();
}

std::string to_json_line(const LinkedRelease& linked) {
  return ReleaseWriter(linked.release, linked.reading).write(linked.repeats, linked.superseded_by);
}

std::string write_jsonl(KnowledgeBase& knowledge_base, const ExportOptions&, std::ostream& out) {
  std::size_t count = 0;
  knowledge_base.for_each_release([&](const LinkedRelease& linked) {
    out << to_json_line(linked) << '\n';
    ++count;
  });
  return std::to_string(count) + " releases";
}

}  // namespace communique
