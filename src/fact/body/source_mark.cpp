#include "fact/body/source_mark.hpp"

#include <algorithm>
#include <span>

#include "fact/body/press_unit.hpp"
#include "mention/date/date.hpp"
#include "mention/place/dateline.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

class SourceMarkReader {
 public:
  explicit SourceMarkReader(const Annotation& annotation)
      : annotation_(annotation), document_(annotation.document) {}

  // "Posted on 3 May by PIB Delhi", "From: Home Office", "Issued by: the Ministry of Fish", "(MOTIE
  // notes)": who put the text out.
  EntityIndex read() const {
    static const std::uint64_t posted = word_hash("posted"), notes = word_hash("notes");
    for (const Mention& mention : annotation_.mentions) {
      if (mention.type != EntityType::Body) continue;
      if (opens_headline(mention)) return mention.entity;
      if (mention.tokens.first < 2) continue;
      std::uint32_t first = mention.tokens.first;
      if (document_.token(first - 1).is(Particle::The)) --first;
      const bool by = document_.token(first - 1).is(Particle::By) && opens_with(first, posted);
      const bool noted = document_.token(first - 1).is(Mark::OpenBracket) &&
                         mention.tokens.last < document_.size() &&
                         document_.token(mention.tokens.last).word == notes;
      if (follows_label(first) || fills_cell(mention) || by || noted) return mention.entity;
      if (signs_line(mention)) return last_of_signature(mention);
    }
    return no_entity;
  }

 private:
  // "Media Bureau\nMinistry of Fish" at the end of the text: the whole stands under its part.
  EntityIndex last_of_signature(const Mention& part) const {
    const std::uint32_t next = document_.sentence_at(part.tokens.first).tokens.last;
    const Mention* whole = next < document_.size() ? annotation_.mention_at(next) : nullptr;
    const bool signs = whole != nullptr && whole->type == EntityType::Body &&
                       whole->tokens.first == next && names_unit(annotation_, part) &&
                       signs_line(*whole);
    return signs ? whole->entity : part.entity;
  }

  // "From:", "Source:", "Issued by:", "Issued on behalf of", "Joint press release of",
  // "Statement by".
  bool follows_label(std::uint32_t first) const {
    static const std::uint64_t from = word_hash("from"), source = word_hash("source"),
                               issued = word_hash("issued");
    static const WordSet papers = {"release", "statement", "communique", "notice", "note"};
    if (first < 2) return false;
    const Token& before = document_.token(first - 1);
    const std::uint64_t label = document_.token(first - 2).word;
    if (before.is(Mark::Colon)) {
      const bool by = document_.token(first - 2).is(Particle::By) && first > 2 &&
                      document_.token(first - 3).word == issued;
      return label == from || label == source || by;
    }
    const std::uint32_t line = document_.sentence_at(first).tokens.first;
    const bool of = before.is(Particle::Of) || before.is(Particle::By) || before.is(Particle::From);
    const bool behalf = label == "behalf"_word && document_.token(line).word == issued;
    return of && (behalf || (papers.contains(document_.token(first - 2)) && first - line < 6));
  }

  // "Lima | 3 May 2025 | Ministry of Fish"
  bool fills_cell(const Mention& body) const {
    const TokenRange line = document_.sentence_at(body.tokens.first).tokens;
    const bool left = body.tokens.first > line.first && is_bar(body.tokens.first - 1);
    const bool right = body.tokens.last < line.last && is_bar(body.tokens.last);
    return (left || right) && (left || body.tokens.first == line.first) &&
           (right || body.tokens.last == line.last);
  }
  bool is_bar(std::uint32_t token) const { return document_.text_of(token) == "|"; }

  // "Ministry of Fish: Salt grows" in the headline
  bool opens_headline(const Mention& body) const {
    return body.tokens.first == 0 && body.tokens.last < document_.size() &&
           document_.token(body.tokens.last).is(Mark::Colon);
  }

  // "Fish Media Office (FMO)", "Lima, 3 May 2025 – Ministry of Fish" or "Ministry of Fish – Media
  // Center" on a line of its own.
  bool signs_line(const Mention& body) const {
    const Sentence& line = document_.sentence_at(body.tokens.first);
    constexpr std::uint32_t longest_line = 24;
    if (line.paragraph == 0 || line.tokens.size() > longest_line) return false;
    const bool last =
        line.tokens.last == document_.size() || document_.token(line.tokens.last).starts_line;
    if (!last || !document_.token(line.tokens.first).starts_line ||
        is_sentence(document_, line.tokens))
      return false;
    std::uint32_t end = body.tokens.last;
    if (end + 2 < line.tokens.last && document_.token(end).is(Mark::OpenBracket)) end += 3;
    end = behind_place_and_day(end, line.tokens.last);
    const bool opens = body.tokens.first == line.tokens.first;
    const bool unit = opens && end < line.tokens.last && document_.token(end).is_dash();
    if (end != line.tokens.last && !unit) return false;
    const std::uint32_t before = body.tokens.first - 1;
    return opens || document_.token(before).is_dash() || follows_country(line.tokens, before);
  }
  // Behind the ", Lima, Peru, 3 May 2025" of "Embassy of Chile, Lima, Peru, 3 May 2025"; else the
  // token.
  std::uint32_t behind_place_and_day(std::uint32_t t, std::uint32_t last) const {
    while (t + 1 < last && document_.token(t).is(Mark::Comma)) {
      const DateMention* day = date_at(annotation_, t + 1);
      const Mention* place = annotation_.mention_at(t + 1);
      const bool located = place != nullptr &&
                           (place->type == EntityType::Country || place->type == EntityType::Place);
      if (day == nullptr && !located) break;
      t = day != nullptr ? day->tokens.last : place->tokens.last;
    }
    return t;
  }

  // "Republic of Peru, Ministry of Fish"
  bool follows_country(TokenRange line, std::uint32_t comma) const {
    const Mention* land = annotation_.mention_at(line.first);
    return document_.token(comma).is(Mark::Comma) && land != nullptr &&
           land->type == EntityType::Country && land->tokens.last == comma;
  }
  bool opens_with(std::uint32_t token, std::uint64_t word) const {
    return document_.token(document_.sentence_at(token).tokens.first).word == word;
  }

  const Annotation& annotation_;
  const Document& document_;
};

// "GNP – President Ruiz ..." and "Lima, May 3, 2025, GNP -- President Ruiz ..." at the beginning of
// the text.
bool opens_text_before_dash(const Document& document, const Mention& body,
                            std::span<const Dateline> datelines) {
  const std::uint32_t first = body.tokens.first;
  const std::uint32_t dash = body.tokens.last;
  const bool marks = first > 0 && body.tokens.size() == 1 && dash < document.size() &&
                     document.token(dash).is_dash() && document.token(first).all_capitals() &&
                     document.sentence_at(first).paragraph == 1;
  if (!marks || document.token(first).starts_line) return marks;
  return document.token(first - 1).is(Mark::Comma) &&
         std::ranges::any_of(datelines, [&](const Dateline& dateline) {
           return dateline.tokens.last + 1 >= first && dateline.tokens.first < first;
         });
}

bool fills_bracket_before_dash(const Document& document, const Mention& body) {
  const std::uint32_t dash = body.tokens.last + 1;
  return dash < document.size() && document.token(body.tokens.last).is(Mark::CloseBracket) &&
         (document.token(dash).is_dash() || document.token(dash).is(Mark::Colon));
}

}  // namespace

bool is_sentence(const Document& document, TokenRange line) {
  for (std::uint32_t i = line.first; i < line.last; ++i) {
    const Token& token = document.token(i);
    if (token.is_word() && !token.capital() && token.particle == Particle::None) return true;
  }
  return false;
}

bool follows_bracket(const Document& document, const Mention& body) {
  return body.tokens.first > 0 && document.token(body.tokens.first - 1).is(Mark::OpenBracket);
}

// "the press service of the Ministry of Fish reports".
EntityIndex press_service_quoted(const Annotation& annotation) {
  const Document& document = annotation.document;
  for (const std::uint32_t t : document.places_of("service"_word)) {
    if (document.token(t - 1).word != "press"_word || !document.token(t + 1).is(Particle::Of))
      continue;
    const std::uint32_t name = document.token(t + 2).is(Particle::The) ? t + 3 : t + 2;
    const Mention* body = annotation.mention_at(name);
    const bool told = body != nullptr && body->type == EntityType::Body &&
                      body->tokens.first == name && body->tokens.last < document.size() &&
                      annotation.has_hit_at(body->tokens.last, {Lexical::SpeechVerb});
    const bool telling = t > 2 && (annotation.has_hit_at(t - 3, {Lexical::SpeechVerb}) ||
                                   document.token(t - 3).is(Particle::To));
    if (told || (telling && body != nullptr && body->type == EntityType::Body)) return body->entity;
  }
  return no_entity;
}

EntityIndex signing_body(const Annotation& annotation) {
  const Document& document = annotation.document;
  auto line = document.sentences().rbegin();
  const auto end = document.sentences().rend();
  const auto is_day_of_issue = [&](TokenRange range) {
    const auto dates = dates_in(annotation, range);
    return dates.size() == 1 && dates.front().begin == document.release().date &&
           dates.front().tokens.last >= range.last;
  };
  if (line == end || line->paragraph == 0 || !is_day_of_issue(line->tokens)) return no_entity;
  const bool day_alone = date_at(annotation, line->tokens.first) != nullptr;
  if (day_alone && ++line == end) return no_entity;
  const std::uint32_t first = line->tokens.first;
  const Mention* body = annotation.mention_at(first);
  constexpr std::uint32_t longest_date = 4;
  const bool alone = body != nullptr && body->type == EntityType::Body &&
                     body->tokens.first == first && document.token(first).all_capitals() &&
                     body->tokens.last + longest_date >= line->tokens.last;
  return alone && line->paragraph > 0 ? body->entity : no_entity;
}

EntityIndex marked_source(const Annotation& annotation) {
  return SourceMarkReader(annotation).read();
}

EntityIndex wire_service(const Annotation& annotation) {
  const std::vector<Dateline> datelines = find_datelines(annotation);
  for (const Mention& mention : annotation.mentions) {
    if (mention.type != EntityType::Body) continue;
    if (opens_text_before_dash(annotation.document, mention, datelines)) return mention.entity;
    if (!follows_bracket(annotation.document, mention)) continue;
    const bool dated = std::ranges::any_of(datelines, [&](const Dateline& dateline) {
      return dateline.tokens.contains(mention.tokens);
    });
    if (dated || fills_bracket_before_dash(annotation.document, mention)) return mention.entity;
  }
  return no_entity;
}

}  // namespace communique
