#include "cli/fact_lines.hpp"

#include <algorithm>
#include <tuple>

namespace communique {
namespace {

class FactLister {
 public:
  FactLister(const Release& release, const Reading& reading)
      : release_(release), reading_(reading) {}

  std::vector<FactLine> list() {
    for (const Post& f : reading_.posts)
      add(f, (f.former ? "former post " : "post ") + id(f.person) + ": " + f.title +
                 when(" at ", f.body) + when(" of ", f.country) +
                 when(" from ", to_iso(f.term.begin)) + when(" until ", to_iso(f.term.end)));
    for (const BodyFact& f : reading_.bodies)
      add(f, "body " + id(f.body) + when(" of ", f.country) + when(" in ", f.part_of));
    for (const Representation& f : reading_.representations)
      add(f, "represents " + id(f.person) + " for " + id(f.side));
    for (const AgreementFact& f : reading_.agreements)
      add(f, "agreement " + id(f.agreement) + ": " + std::string(to_string(f.kind)) +
                 when(" of ", f.parties) + when(", ", to_string(f.status)) +
                 when(" ", to_iso(f.date)));
    for (const Event& f : reading_.events) add(f, describe(f));
    for (const Statement& f : reading_.statements)
      add(f, "statement" + when(" ", f.speakers) + " " + std::string(to_string(f.act)) +
                 when(" to ", f.target) + ": \"" + std::string(f.cue.of(release_.text)) + "\"");
    for (const Membership& f : reading_.memberships)
      add(f, "member " + id(f.member) + " of " + id(f.whole));
    for (const Figure& f : reading_.figures) add(f, describe(f));
    for (const Succession& f : reading_.successions)
      add(f, "successor " + id(f.newer) + " of " + id(f.older) + when(" ", to_iso(f.date)));
    std::ranges::stable_sort(lines_, {}, [](const FactLine& line) {
      return std::tuple(line.evidence.span.begin, line.evidence.span.end);
    });
    return std::move(lines_);
  }

 private:
  template <typename Fact>
  void add(const Fact& fact, std::string text) {
    lines_.push_back({std::move(text), fact.evidence});
  }

  std::string id(EntityIndex entity) const {
    return entity == no_entity ? "nobody" : reading_.entities[entity].id;
  }
  std::string when(std::string_view before, EntityIndex entity) const {
    return entity == no_entity ? "" : std::string(before) + id(entity);
  }
  static std::string when(std::string_view before, std::string_view text) {
    return text.empty() ? "" : std::string(before) + std::string(text);
  }
  std::string when(std::string_view before, const std::vector<EntityIndex>& entities) const {
    std::string text;
    for (const EntityIndex entity : entities) text += (text.empty() ? "" : ", ") + id(entity);
    return when(before, text);
  }

  std::string describe(const Event& f) const {
    const std::string end = f.end_date == f.date ? "" : when("/", to_iso(f.end_date));
    return "event " + std::string(to_string(f.kind)) + when(" ", f.name) +
           when(", ", to_iso(f.date) + end) + when(", at ", f.places) +
           when(", by ", f.organizers) + when(", chaired by ", f.chairs) +
           when(", with ", f.participants) + when(", about ", f.about);
  }

  std::string describe(const Figure& f) const {
    std::string text = "figure " + f.indicator + when(" of ", f.reporter) +
                       when(" with ", f.partner) + when(", ", f.item) + when(", ", f.period);
    if (f.value) text += " = " + std::to_string(*f.value) + " " + f.unit;
    if (f.change_percent) text += " (" + std::to_string(*f.change_percent) + "%)";
    return text;
  }

  const Release& release_;
  const Reading& reading_;
  std::vector<FactLine> lines_;
};

}  // namespace

std::vector<FactLine> list_facts(const Release& release, const Reading& reading) {
  return FactLister(release, reading).list();
}

}  // namespace communique
