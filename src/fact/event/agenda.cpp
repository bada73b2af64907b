#include "fact/event/agenda.hpp"

#include "mention/date/date.hpp"

namespace communique {
namespace {

// The day of a line that holds nothing else but a weekday, or nullptr.
const DateMention* day_alone(const EventStory& story, TokenRange line) {
  const auto dates = dates_in(story.annotation, line);
  const bool whole =
      line.last < story.document().size() && story.document().token(line.last).starts_line;
  if (!whole || dates.size() != 1 || !dates.front().begin.is_day() || !dates.front().is_single())
    return nullptr;
  for (std::uint32_t t = line.first; t < line.last; ++t) {
    const bool other = story.document().token(t).is_word() &&
                       !dates.front().tokens.contains({t, t + 1}) &&
                       story.annotation.hit_at(t, Lexical::Weekday) == nullptr;
    if (other) return nullptr;
  }
  return &dates.front();
}

class AgendaReader {
 public:
  explicit AgendaReader(EventStory& story) : story_(story), document_(story.document()) {}

  void run() {
    for (const Sentence& sentence : document_.sentences()) {
      const TokenRange line = sentence.tokens;
      if (document_.token(line.first).starts_line) begin_line(line);
      if (day_ != nullptr) read_item(line);
    }
  }

 private:
  void begin_line(TokenRange line) {
    item_ = no_draft;
    if (const DateMention* day = day_alone(story_, line)) {
      day_ = day;
    } else if (is_prose(line)) {
      day_ = nullptr;
    }
  }

  // Items begin with a bullet and what takes place: "• Salt Forum, opened by A".
  bool is_prose(TokenRange line) const {
    const std::uint32_t first = behind_bullet(document_, line);
    const DraftIndex draft = story_.first_draft_in(line);
    if (first == line.first) return true;
    if (draft == no_draft) return holds_predicate(story_.annotation, line);
    return story_.drafts[draft].verbal ||
           holds_predicate(story_.annotation, {first, story_.drafts[draft].words.first});
  }

  // An item may go on with further sentences: "Keynote address by the President."
  void read_item(TokenRange sentence) {
    const DraftIndex first = story_.first_draft_in(sentence);
    const bool opens = item_ == no_draft && first != no_draft;
    if (opens) item_ = first;
    if (item_ == no_draft) return;
    EventDraft& draft = story_.drafts[item_];
    if (opens) take_day(draft);
    add_persons(sentence, draft.event);
    add_place_at_end(sentence, draft.event);
  }

  void take_day(EventDraft& draft) const {
    if (!draft.event.date.known()) draft.event.date = draft.event.end_date = day_->begin;
    draft.happens = draft.told = true;
    draft.planned |= day_->begin > document_.release().date;
    if (is_gathering(draft.event.kind) || draft.event.kind == EventKind::Visit)
      add_unique(draft.event.participants, story_.protagonist_before(draft.words.first));
  }

  // "remarks by A", "with Ambassador B"
  void add_persons(TokenRange sentence, Event& event) const {
    for (const Mention& mention : mentions_in(story_.annotation, sentence)) {
      if (mention.type == EntityType::Person) add_unique(event.participants, mention.entity);
    }
  }

  // "Salt Forum, Lima"
  void add_place_at_end(TokenRange sentence, Event& event) const {
    std::uint32_t end = sentence.last;
    if (document_.token(end - 1).kind == TokenKind::Mark) --end;
    const Mention* place = end > sentence.first ? story_.annotation.mention_at(end - 1) : nullptr;
    const bool aside = place != nullptr && place->type == EntityType::Place &&
                       place->tokens.first > sentence.first &&
                       document_.token(place->tokens.first - 1).is(Mark::Comma);
    if (aside && event.places.empty()) event.places.push_back(place->entity);
  }

  EventStory& story_;
  const Document& document_;
  const DateMention* day_ = nullptr;  // of the heading above
  DraftIndex item_ = no_draft;        // told by the line
};

}  // namespace

void read_agendas(EventStory& story) { AgendaReader(story).run(); }

}  // namespace communique
