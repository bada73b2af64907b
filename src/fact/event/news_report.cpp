#include "fact/event/news_report.hpp"

#include <algorithm>

#include "fact/event/event_draft.hpp"
#include "mention/side.hpp"

namespace communique {
namespace {

bool is_talks(const Event& event) {
  return is_gathering(event.kind) && event.kind != EventKind::Ceremony;
}

// The first gathering that the release tells, where it is a conference that has begun; or nullptr.
Event* news_of(const Annotation& annotation, Reading& reading) {
  Event* first = nullptr;
  for (Event& event : reading.events) {
    if (is_talks(event) &&
        (first == nullptr || event.evidence.span.begin < first->evidence.span.begin))
      first = &event;
  }
  const bool begun = first != nullptr && first->kind == EventKind::Conference &&
                     first->date.known() && first->date <= annotation.document.release().date;
  return begun ? first : nullptr;
}

bool speaks_at(const Event& event, const Statement& statement) {
  const std::vector<EntityIndex> actors = actors_of(event);
  return statement.evidence.span.begin > event.evidence.span.begin &&
         std::ranges::any_of(statement.speakers, [&](EntityIndex speaker) {
           return std::ranges::find(actors, speaker) != actors.end();
         });
}

bool deals_with(const Event& event, EntityIndex matter) {
  return std::ranges::find(event.about, matter) != event.about.end();
}

// At a session with a chair and at a press conference one thing is spoken of after the other; what
// is said at a fair or a forum may be about what took place elsewhere.
bool is_of_another(const Reading& reading, const Event& news, EntityIndex matter) {
  return news.chairs.empty() && !news.name.empty() &&
         std::ranges::any_of(reading.events,
                             [&](const Event& event) { return deals_with(event, matter); });
}

void add_matters_in(const Annotation& annotation, const Reading& reading, Span span, Event& news) {
  const auto& mentions = annotation.mentions;
  auto mention = std::ranges::lower_bound(mentions, span.begin, {},
                                          [](const Mention& m) { return m.span.begin; });
  for (; mention != mentions.end() && mention->span.begin < span.end; ++mention) {
    if (!is_matter(*mention)) continue;
    for_each_entity(*mention, [&](EntityIndex e) {
      if (!is_of_another(reading, news, e)) add_unique(news.about, e);
    });
  }
}

// What is told behind a session, before the next event.
Span report_of(const Annotation& annotation, const Reading& reading, const Event& session) {
  Span report{session.evidence.span.end,
              static_cast<std::uint32_t>(annotation.document.text().size())};
  for (const Event& event : reading.events) {
    if (event.evidence.span.begin >= report.begin)
      report.end = std::min(report.end, event.evidence.span.begin);
  }
  return report;
}

// "The Salt Committee met, chaired by A, with Peru, Chile and Cuba. Brazil urged ...": Brazil too.
void add_states_that_speak(const Reading& reading, const Statement& statement, Event& session) {
  const auto is_state = [&](EntityIndex e) { return is_side(reading.entities[e].type); };
  constexpr std::ptrdiff_t many = 3;
  const bool assembly = !session.chairs.empty() &&
                        std::ranges::count_if(session.participants, is_state) >= many &&
                        statement.evidence.span.begin > session.evidence.span.begin;
  for (const EntityIndex speaker : statement.speakers) {
    if (assembly && is_state(speaker)) add_unique(session.participants, speaker);
  }
}

}  // namespace

void add_report_of_news(const Annotation& annotation, Reading& reading) {
  Event* news = news_of(annotation, reading);
  if (news == nullptr) return;
  for (const Statement& statement : reading.statements) {
    add_states_that_speak(reading, statement, *news);
    if (speaks_at(*news, statement)) add_matters_in(annotation, reading, statement.cue, *news);
  }
  // Two chairs speak of more than their session.
  if (news->chairs.size() == 1)
    add_matters_in(annotation, reading, report_of(annotation, reading, *news), *news);
}

}  // namespace communique
