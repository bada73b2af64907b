#include "fact/post/term.hpp"

#include <algorithm>

#include "fact/post/change_date.hpp"
#include "fact/post/change_verb.hpp"
#include "mention/date/date.hpp"
#include "text/calendar.hpp"

namespace communique {
namespace {

class OfficeTimeReader {
 public:
  OfficeTimeReader(const Annotation& annotation, const Office& office)
      : annotation_(annotation), document_(annotation.document), office_(office) {}

  OfficeTime read() {
    read_before();
    read_behind();
    return time_;
  }

 private:
  // "formerly Minister", "until yesterday Minister", "since May Minister"
  void read_before() {
    static const std::uint64_t words[] = {word_hash("formerly"), word_hash("previously"),
                                          word_hash("once")};
    if (office_.tokens.first == 0) return;
    const std::uint32_t before = office_.tokens.first - 1;
    time_.former =
        std::ranges::find(words, document_.token(before).word) != std::ranges::end(words);
    const DateMention* date = date_at(annotation_, before);
    if (date != nullptr && date->tokens.first > 0) take(date->tokens.first - 1, *date);
  }

  // "Minister since 2021", "Minister from 2019 to 2022", "Minister (2019 to 2022)"
  void read_behind() {
    std::uint32_t at = end_of_office();
    if (at < document_.size() && document_.token(at).is(Mark::Comma)) ++at;
    const DateMention* date = date_at(annotation_, at + 1);
    if (date == nullptr || date->tokens.first != at + 1) return;
    take(at, *date);
    const DateMention* end = date_at(annotation_, date->tokens.last + 1);
    if (end == nullptr || end->tokens.first != date->tokens.last + 1) return;
    const Token& joint = document_.token(date->tokens.last);
    if (joint.is(Particle::Until) || joint.is(Particle::To)) time_.end = end->end;
  }

  // Past a holder behind the title: "Minister Ana Ruiz, since 2021".
  std::uint32_t end_of_office() const {
    const Mention* holder = annotation_.mention_of(office_.holder);
    const bool behind = holder != nullptr && holder->tokens.first == office_.tokens.last;
    return behind ? holder->tokens.last : office_.tokens.last;
  }

  // What the word before the date makes of it.
  void take(std::uint32_t word, const DateMention& date) {
    const Token& token = document_.token(word);
    if (token.is(Particle::Since)) time_.begin = date.begin;
    if (token.is(Particle::Until)) time_.end = date.end;
    if (!token.is(Particle::From) && !token.is(Particle::Between) && !token.is(Mark::OpenBracket))
      return;
    if (date.is_single() && token.is(Mark::OpenBracket)) return;
    time_.begin = date.begin;
    if (!date.is_single()) time_.end = date.end;
  }

  const Annotation& annotation_;
  const Document& document_;
  const Office& office_;
  OfficeTime time_;
};

class DepartureReader {
 public:
  DepartureReader(const Annotation& annotation, const ClauseReader& clauses, Reading& reading)
      : annotation_(annotation), clauses_(clauses), reading_(reading) {}

  void run() {
    for (const Change& change : find_changes(annotation_, clauses_, "leaver")) read_change(change);
  }

 private:
  // "A resigned on 3 March", "A was dismissed last week"
  void read_change(const Change& change) {
    const Clause& clause = change.clause;
    if (clause.modality == Modality::Possible) return;
    if (clause.passive != (change.value == "object") || clause.subjects.size() != 1) return;
    const Date date = date_of_change(annotation_, change.words);
    const Span sentence = annotation_.document.sentence_span(change.words.first);
    Post* post = post_left(clause.subjects.front()->entity, sentence);
    if (post == nullptr || !date.known() || post->term.end.known()) return;
    post->term.end = date;
    post->term.evidence = {sentence, post->evidence.rule, 0.8F};
  }

  // The one told of in the sentence, else the only one.
  Post* post_left(EntityIndex person, Span sentence) {
    std::vector<Post*> all, here;
    for (Post& post : reading_.posts) {
      if (post.person != person || post.former) continue;
      all.push_back(&post);
      if (post.evidence.span.begin == sentence.begin) here.push_back(&post);
    }
    const std::vector<Post*>& candidates = here.empty() ? all : here;
    return candidates.size() == 1 ? candidates.front() : nullptr;
  }

  const Annotation& annotation_;
  const ClauseReader& clauses_;
  Reading& reading_;
};

}  // namespace

OfficeTime time_of_office(const Annotation& annotation, const Office& office) {
  return OfficeTimeReader(annotation, office).read();
}

void read_departures(const Annotation& annotation, const ClauseReader& clauses, Reading& reading) {
  DepartureReader(annotation, clauses, reading).run();
}

void mark_ended_posts(const Date& issued, Reading& reading) {
  for (Post& post : reading.posts) {
    const Date& end = post.term.end;
    post.former |= end.known() && issued.is_day() && last_day(end) < issued;
  }
}

}  // namespace communique
