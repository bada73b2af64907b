#include "cli/dossier_page.hpp"

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

#include "mention/entity_type.hpp"

namespace communique {
namespace {

constexpr std::size_t date_width = 12;
constexpr std::size_t plain_width = 100;  // where there is no terminal to fit

std::string joined(const std::vector<std::string>& texts) {
  std::string out;
  for (const std::string& text : texts) out += (out.empty() ? "" : ", ") + text;
  return out;
}

std::vector<std::string> names_of(const std::vector<EntityLink>& links) {
  std::vector<std::string> names;
  for (const EntityLink& link : links) names.push_back(link.name);
  return names;
}

class DossierPage {
 public:
  DossierPage(std::ostream& out, bool ids, const Terminal& terminal)
      : out_(out),
        ids_(ids),
        terminal_(terminal),
        width_(terminal.width != 0 ? terminal.width : plain_width) {}

  void write(const Dossier& dossier) {
    write_heading(dossier);
    names_ = dossier.names;
    for (const DossierSection& section : dossier.sections) write_section(section);
  }

 private:
  void write_heading(const Dossier& dossier) {
    const EntityRow& entity = dossier.entity;
    out_ << terminal_.styled(printable(entity.name), Style::Heading) << "  "
         << terminal_.styled(entity.id, Style::Faint) << '\n';
    out_ << to_string(entity.type);
    if (!entity.country.empty()) out_ << " of " << printable(entity.country);
    out_ << ", in " << entity.releases << (entity.releases == 1 ? " release" : " releases");
    if (!entity.first_date.empty()) out_ << ", " << entity.first_date << " to " << entity.last_date;
    out_ << '\n';
    if (dossier.names.size() > 1) {
      out_ << wrap("Names: " + printable(joined(dossier.names)), width_, 7) << '\n';
    }
  }

  void write_section(const DossierSection& section) {
    out_ << '\n' << terminal_.styled(section.name, Style::Heading) << '\n';
    if (section.cut) out_ << "  (the last ones; --all shows those before)\n";
    for (const DossierFact& fact : section.facts) write_fact(fact);
  }

  void write_fact(const DossierFact& fact) {
    std::string line = fact.what;
    if (!fact.with.empty()) line += " – " + joined(names_of(fact.with));
    out_ << "  " << fact.date
         << std::string(date_width - std::min(date_width, fact.date.size()), ' ');
    out_ << wrap(printable(line), width_ - date_width - 2, date_width + 2) << '\n';
    write_source(fact);
  }

  const std::string& name_of(const Source& source) const {
    return ids_ ? source.fact : source.release;
  }

  void write_source(const DossierFact& fact) {
    const Source& source = fact.source;
    std::string quoted = "“" + printable(source.sentence) + "” [" + name_of(source);
    if (!source.repeats.empty()) quoted += ", repeats " + source.repeats;
    for (const Source& account : fact.also) quoted += ", also " + name_of(account);
    quoted += "]";
    out_ << std::string(date_width + 2, ' ')
         << terminal_.quoted(wrap(quoted, width_ - date_width - 2, date_width + 2),
                             names_beside(fact))
         << '\n';
  }

  // All names of the entity, and those of what the fact connects it to.
  std::vector<std::string> names_beside(const DossierFact& fact) const {
    std::vector<std::string> names = names_of(fact.with);
    names.insert(names.end(), names_.begin(), names_.end());
    return names;
  }

  std::ostream& out_;
  bool ids_;
  const Terminal& terminal_;
  std::size_t width_;
  std::vector<std::string> names_;  // of the entity
};

using JsonWriter = rapidjson::PrettyWriter<rapidjson::StringBuffer>;

void write_member(JsonWriter& json, const char* key, const std::string& value) {
  json.Key(key);
  json.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
}

void write_fact_json(JsonWriter& json, const DossierFact& fact) {
  json.StartObject();
  write_member(json, "fact", fact.source.fact);
  write_member(json, "what", fact.what);
  json.Key("with");
  json.StartArray();
  for (const EntityLink& link : fact.with) {
    json.StartObject();
    write_member(json, "id", link.id);
    write_member(json, "name", link.name);
    json.EndObject();
  }
  json.EndArray();
  write_member(json, "date", fact.date);
  json.Key("confidence");
  json.Double(fact.confidence);
  write_member(json, "release", fact.source.release);
  write_member(json, "releaseDate", fact.source.date);
  if (!fact.source.repeats.empty()) write_member(json, "repeats", fact.source.repeats);
  write_member(json, "sentence", fact.source.sentence);
  if (!fact.also.empty()) {
    json.Key("also");
    json.StartArray();
    for (const Source& account : fact.also) json.String(account.fact);
    json.EndArray();
  }
  json.EndObject();
}

}  // namespace

void write_dossier(std::ostream& out, const Dossier& dossier, bool ids, const Terminal& terminal) {
  DossierPage(out, ids, terminal).write(dossier);
}

void write_dossier_json(std::ostream& out, const Dossier& dossier) {
  rapidjson::StringBuffer buffer;
  JsonWriter json(buffer);
  json.SetIndent(' ', 2);
  json.StartObject();
  write_member(json, "id", dossier.entity.id);
  write_member(json, "type", std::string(to_string(dossier.entity.type)));
  write_member(json, "name", dossier.entity.name);
  write_member(json, "country", dossier.entity.country);
  json.Key("releases");
  json.Int64(dossier.entity.releases);
  write_member(json, "firstDate", dossier.entity.first_date);
  write_member(json, "lastDate", dossier.entity.last_date);
  json.Key("names");
  json.StartArray();
  for (const std::string& name : dossier.names)
    json.String(name.data(), static_cast<rapidjson::SizeType>(name.size()));
  json.EndArray();
  for (const DossierSection& section : dossier.sections) {
    json.Key(section.name.data(), static_cast<rapidjson::SizeType>(section.name.size()));
    json.StartArray();
    for (const DossierFact& fact : section.facts) write_fact_json(json, fact);
    json.EndArray();
  }
  json.EndObject();
  out << std::string_view(buffer.GetString(), buffer.GetSize()) << '\n';
}

}  // namespace communique
