#include "cli/entity_explanation_page.hpp"

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

#include "cli/decision_lines.hpp"

namespace communique {
namespace {

void write_name(std::ostream& out, const NameUse& use, std::size_t limit) {
  std::string line = "“" + use.name + "” in " + std::to_string(use.places.size()) +
                     (use.places.size() == 1 ? " release:" : " releases:");
  const std::size_t shown = limit == 0 ? use.places.size() : std::min(limit, use.places.size());
  for (std::size_t i = 0; i < shown; ++i)
    line += " " + use.places[i].date + " [" + use.places[i].release + "]";
  if (shown < use.places.size()) line += " ...";
  out << "  " << wrap(printable(line), text_columns - 2, 4) << '\n';
}

class JsonPage {
 public:
  JsonPage() : json_(buffer_) { json_.SetIndent(' ', 2); }

  std::string_view write(const EntityExplanation& explanation) {
    json_.StartObject();
    member("id", explanation.entity.id);
    member("type", to_string(explanation.entity.type));
    member("name", explanation.entity.name);
    list("names", explanation.names, [this](const NameUse& use) { write_name_use(use); });
    list("decisions", explanation.decisions, [this](const Decision& d) { write_decision(d); });
    json_.EndObject();
    return {buffer_.GetString(), buffer_.GetSize()};
  }

 private:
  void text(std::string_view content) {
    json_.String(content.data(), static_cast<rapidjson::SizeType>(content.size()));
  }
  void member(const char* key, std::string_view content) {
    json_.Key(key);
    text(content);
  }
  template <typename Items, typename Write>
  void list(const char* key, const Items& items, Write write) {
    json_.Key(key);
    json_.StartArray();
    for (const auto& item : items) write(item);
    json_.EndArray();
  }

  void write_name_use(const NameUse& use) {
    json_.StartObject();
    member("name", use.name);
    list("releases", use.places, [this](const NameUse::Place& place) {
      json_.StartObject();
      member("id", place.release);
      member("date", place.date);
      json_.EndObject();
    });
    json_.EndObject();
  }

  void write_side(const char* key, const NameInRelease& side) {
    json_.Key(key);
    json_.StartObject();
    member("id", side.entity.id);
    member("name", side.name);
    member("release", side.release);
    member("date", side.date);
    member("reference", side.reference);
    json_.EndObject();
  }

  void write_decision(const Decision& decision) {
    json_.StartObject();
    json_.Key("one");
    json_.Bool(decision.one);
    json_.Key("probability");
    json_.Double(decision.probability);
    member("rule", decision.rule);
    const auto write_reason = [this](Reason reason) { text(to_string(reason)); };
    list("for", decision.reasons.in_favour(), write_reason);
    list("against", decision.reasons.against(), write_reason);
    write_side("first", decision.first);
    write_side("second", decision.second);
    json_.Key("alike");
    json_.Uint64(decision.alike);
    member("same", same_line(decision));
    member("different", different_line(decision));
    json_.EndObject();
  }

  rapidjson::StringBuffer buffer_;
  rapidjson::PrettyWriter<rapidjson::StringBuffer> json_;
};

}  // namespace

void write_entity_explanation(std::ostream& out, const EntityExplanation& explanation,
                              std::size_t limit, const Terminal& terminal) {
  const EntityRow& entity = explanation.entity;
  out << terminal.styled(printable(entity.name), Style::Heading) << "  "
      << terminal.styled(entity.id, Style::Faint) << "\n\n"
      << terminal.styled("Names", Style::Heading) << '\n';
  for (const NameUse& use : explanation.names) write_name(out, use, limit);
  if (explanation.decisions.empty()) return;
  out << '\n' << terminal.styled("What made them one, or kept them apart", Style::Heading) << '\n';
  std::size_t left = explanation.decisions.size();
  for (const Decision& decision : explanation.decisions) {
    if (limit != 0 && explanation.decisions.size() - left == limit) break;
    out << decision_text(decision, terminal);
    --left;
  }
  if (left > 0) out << "(" << left << " more; --all shows them)\n";
}

void write_entity_explanation_json(std::ostream& out, const EntityExplanation& explanation) {
  JsonPage page;
  out << page.write(explanation) << '\n';
}

}  // namespace communique
