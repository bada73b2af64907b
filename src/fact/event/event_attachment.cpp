#include "fact/event/event_attachment.hpp"

#include <algorithm>

#include "fact/event/event_context.hpp"
#include "mention/date/date.hpp"
#include "text/bracket.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

// Tokens between "next year's" and what it owns.
constexpr std::uint32_t longest_modifier = 5;

class CueFinder {
 public:
  explicit CueFinder(const EventStory& story) : story_(story), document_(story.document()) {}

  DraftIndex find(TokenRange phrase) const {
    const TokenRange sentence = document_.sentence_at(phrase.first).tokens;
    const auto after = std::ranges::lower_bound(story_.cues, phrase.first, {},
                                                [](const EventCue& c) { return c.tokens.first; });
    const bool owner =
        phrase.last < document_.size() && document_.token(phrase.last).is(Mark::Possessive);
    const bool opens = opens_clause(phrase, sentence);
    const bool own_adjunct = opens || is_adjunct_of_its_own(phrase.first, sentence);
    for (auto left = after; !owner && !own_adjunct && left != story_.cues.begin();) {
      --left;
      if (left->tokens.first < sentence.first || barred({left->tokens.last, phrase.first})) break;
      if (!is_generic(*left)) return left->draft;
    }
    if (!owner && !opens && !precedes_adjunct(phrase.last) && !stands_in_verb(phrase, after) &&
        follows_predicate(phrase.first, sentence.first))
      return no_draft;
    for (auto right = after; right != story_.cues.end(); ++right) {
      if (right->tokens.last <= phrase.last ||
          stands_in_comparison(phrase.last, right->tokens.first))
        continue;
      if (right->tokens.last > sentence.last ||
          barred({phrase.last, right->tokens.first}, right->tokens.first))
        break;
      if (owner && right->tokens.first > phrase.last + longest_modifier) break;
      if (!is_generic(*right)) return right->draft;
    }
    return no_draft;
  }

 private:
  // "negotiations" by itself: a day or a place near it belongs to another.
  bool is_generic(const EventCue& cue) const {
    const EventDraft& draft = story_.drafts[cue.draft];
    return draft.generic && draft.words == cue.tokens;
  }

  // "Within the framework of the visit, on 3 June, in Lima, A met B": said of what the clause
  // tells.
  bool is_adjunct_of_its_own(std::uint32_t phrase, TokenRange sentence) const {
    return phrase >= sentence.first + 2 && is_preposition(document_.token(sentence.first)) &&
           is_preposition(document_.token(phrase - 1)) &&
           document_.token(phrase - 2).is(Mark::Comma) && !predicate_in({sentence.first, phrase});
  }
  // "received A, and on 3 May she will visit Lima": said of the visit.
  bool opens_clause(TokenRange phrase, TokenRange sentence) const {
    if (phrase.first < sentence.first + 3 || phrase.last + 1 >= sentence.last ||
        !document_.token(phrase.first - 1).is(Particle::On) ||
        !document_.token(phrase.first - 2).is(Particle::And))
      return false;
    const std::uint32_t next = phrase.last + (document_.token(phrase.last).is(Mark::Comma) ? 1 : 0);
    const Mention* subject = story_.annotation.mention_at(next);
    const bool acts = subject != nullptr && subject->type == EntityType::Person;
    return acts || starts_predicate(story_.annotation, next);
  }
  bool predicate_in(TokenRange range) const { return holds_predicate(story_.annotation, range); }

  // "on Monday, the day before the meeting"
  bool stands_in_comparison(std::uint32_t from, std::uint32_t cue) const {
    for (std::uint32_t t = cue; t > from && !document_.token(t - 1).is(Mark::Comma); --t) {
      const Token& token = document_.token(t - 1);
      if (token.is(Particle::Before) || token.is(Particle::After)) return true;
    }
    return false;
  }

  // "will tomorrow receive"
  bool stands_in_verb(TokenRange phrase, std::vector<EventCue>::const_iterator cue) const {
    return cue != story_.cues.end() && cue->tokens.first == phrase.last && phrase.first > 0 &&
           is_auxiliary(document_.token(phrase.first - 1));
  }

  // "... on Monday, at the close of the forum": said of the forum too.
  bool precedes_adjunct(std::uint32_t t) const {
    if (t < document_.size() && document_.token(t).is(Particle::On)) {
      if (const DateMention* date = date_at(story_.annotation, t + 1)) t = date->tokens.last;
    }
    if (t < document_.size() && story_.annotation.is(t, WordKind::PartOfDay)) ++t;
    if (t < document_.size() && document_.token(t).is(Mark::Comma)) ++t;
    if (t + 2 < document_.size() && document_.token(t).is(Particle::On) &&
        ties_to_context(document_.token(t + 2)))
      return true;
    if (opens_event_noun(t)) return true;
    return t < document_.size() &&
           (document_.token(t).is(Particle::At) || document_.token(t).is(Particle::For) ||
            document_.token(t).is(Particle::During));
  }

  // "agreed on Monday in a video call"
  bool opens_event_noun(std::uint32_t t) const {
    constexpr std::uint32_t longest_phrase = 6;
    if (t + 2 >= document_.size() || !document_.token(t).is(Particle::In) ||
        !document_.token(t + 1).is(Particle::A))
      return false;
    const std::uint32_t end = std::min(t + 2 + longest_phrase, document_.size());
    for (std::uint32_t noun = t + 2; noun < end; ++noun) {
      if (story_.annotation.hit_at(noun, Lexical::EventNoun) != nullptr) return true;
    }
    return false;
  }

  // Whether the phrase belongs to a verb before it that tells no event.
  bool follows_predicate(std::uint32_t phrase, std::uint32_t begin) const {
    for (std::uint32_t t = phrase; t > begin; --t) {
      const Mention* mention = story_.annotation.mention_at(t - 1);
      if (mention != nullptr && !mention->nominal) {
        t = mention->tokens.first + 1;
        continue;
      }
      const Token& token = document_.token(t - 1);
      // "to Lima, where on 3 May she will address the forum"
      if (token.is(Mark::Semicolon) || token.is(Particle::Where)) return false;
      if (t < phrase && starts_predicate(story_.annotation, t - 1)) return true;
    }
    return false;
  }

  // Whether another clause or its verb stands in the range; the auxiliaries right before `own` are
  // those of the cue.
  bool barred(TokenRange range, std::uint32_t own = no_token_index) const {
    for (std::uint32_t t = range.first; t < range.last; ++t) {
      const Mention* mention = story_.annotation.mention_at(t);
      if (mention != nullptr && !mention->nominal) {
        t = std::max(t + 1, mention->tokens.last) - 1;
        continue;
      }
      const Token& token = document_.token(t);
      if (token.is(Mark::OpenBracket)) {
        t = std::max(t + 1, skip_bracket(document_, t, range.last)) - 1;
        continue;
      }
      if (is_relative(token) && opens_relative_clause(t)) {
        while (t < range.last && !document_.token(t).is(Mark::Comma)) ++t;
        if (t >= range.last) return true;
        continue;
      }
      if (token.is(Mark::Semicolon) || token.is(Mark::OpenQuote) || token.is(Mark::CloseQuote))
        return true;
      // "on Monday, the day before the meeting, A visited"
      if ((token.is(Particle::Before) && !tells_term(t) && !stands_before_person(t)) ||
          token.is(Particle::After)) {
        while (t < range.last && !document_.token(t).is(Mark::Comma)) ++t;
        if (t >= range.last) return true;
        continue;
      }
      if (compares_with_others(document_, t)) return true;
      if (is_reduced_clause(t, range.last) || follows_article(t) || is_plural_in_phrase(t))
        continue;
      if (starts_predicate(story_.annotation, t) && !(own != no_token_index && leads_to(t, own)))
        return true;
    }
    return false;
  }

  // "took the oath before President A on 3 May"
  bool stands_before_person(std::uint32_t before) const {
    if (before + 2 >= document_.size()) return false;
    const bool article = document_.token(before + 1).is(Particle::The);
    const std::uint32_t next = article ? before + 2 : before + 1;
    return document_.token(next).capital() &&
           story_.annotation.has_hit_at(next, {Lexical::OfficeHead, Lexical::Honorific});
  }

  // "before the end of May"
  bool tells_term(std::uint32_t before) const {
    return before + 3 < document_.size() && document_.token(before + 1).is(Particle::The) &&
           story_.annotation.is(before + 2, WordKind::PeriodEdge) &&
           document_.token(before + 3).is(Particle::Of);
  }

  // ", which", ", in which"
  bool opens_relative_clause(std::uint32_t t) const {
    if (t > 1 && is_preposition(document_.token(t - 1))) --t;
    return t > 0 && document_.token(t - 1).is(Mark::Comma);
  }

  static bool is_relative(const Token& token) {
    return token.is(Particle::Which) || token.is(Particle::Who) || token.is(Particle::Whom) ||
           token.is(Particle::Whose) || token.is(Particle::Where);
  }

  // "the outcome of the visit": no verb.
  bool follows_article(std::uint32_t t) const {
    return t > 0 &&
           (document_.token(t - 1).is(Particle::The) || document_.token(t - 1).is(Particle::A));
  }

  // "a seminar on trade measures on 3 May": no verb.
  bool is_plural_in_phrase(std::uint32_t t) const {
    constexpr std::uint32_t longest_phrase = 4;
    if (!document_.text_of(t).ends_with('s') || t + 1 >= document_.size()) return false;
    const Token& next = document_.token(t + 1);
    if (!is_preposition(next) && next.kind != TokenKind::Mark) return false;
    for (std::uint32_t word = t; word > 0 && word + longest_phrase > t; --word) {
      const Token& before = document_.token(word - 1);
      if (before.is(Particle::On) || before.is(Particle::About)) return word < t;
      const bool plain = before.is_word() && !before.capital() &&
                         (before.is(Particle::None) || before.is(Particle::The));
      if (!plain || starts_predicate(story_.annotation, word - 1)) return false;
    }
    return false;
  }

  // "the committee established under the treaty": no clause of its own.
  bool is_reduced_clause(std::uint32_t t, std::uint32_t last) const {
    if (t + 1 >= last || !is_preposition(document_.token(t + 1))) return false;
    if (!document_.text_of(t).ends_with("ed")) return false;
    const LexicalHit* verb = story_.annotation.hit_at(t, Lexical::EventVerb);
    const bool founds =
        verb != nullptr && story_.words[verb->concept_id].frame == EventFrame::Launching;
    return (verb == nullptr || founds) &&
           story_.annotation.hit_at(t, Lexical::SpeechVerb) == nullptr;
  }

  // The "a" of "had a meeting", the "separate" of "had separate meetings".
  bool is_object(TokenRange before) const {
    constexpr std::uint32_t longest_phrase = 3;
    if (before.size() >= longest_phrase) return false;
    for (std::uint32_t t = before.first; t < before.last; ++t) {
      const Token& token = document_.token(t);
      const bool adjective = token.is_word() && token.is(Particle::None);
      if (!adjective && !token.is(Particle::A)) return false;
    }
    return true;
  }

  // "paid", "will make" before "an official two-day visit"
  bool is_light_verb(std::uint32_t token) const {
    return story_.annotation.is(token, WordKind::LightVerb);
  }
  bool is_long_object(TokenRange before) const {
    constexpr std::uint32_t longest_phrase = 8;
    if (before.empty() || before.size() > longest_phrase) return false;
    for (std::uint32_t t = before.first; t < before.last; ++t) {
      const Token& token = document_.token(t);
      const bool modifier = token.is_dash() || token.is_number() || token.is(Particle::A) ||
                            token.is(Particle::Two) || is_possessive_pronoun(token) ||
                            (token.is_word() && token.is(Particle::None));
      if (!modifier) return false;
    }
    return true;
  }

  // "will be", "is due to be", "had a", "will pay a"
  bool leads_to(std::uint32_t t, std::uint32_t own) const {
    for (const Lexical lexical : {Lexical::EventVerb, Lexical::RoleVerb}) {
      const LexicalHit* verb = story_.annotation.hit_at(own, lexical);
      if (verb != nullptr && story_.clauses.read(*verb).verb.first <= t) return true;
    }
    if (document_.token(t).is(Particle::Had)) return is_object({t + 1, own});
    for (; t < own; ++t) {
      if (is_light_verb(t)) return is_long_object({t + 1, own});
      if (!is_auxiliary(document_.token(t)) && !is_adverb(document_, t) &&
          !document_.token(t).is(Particle::To))
        return false;
    }
    return true;
  }

  static constexpr std::uint32_t no_token_index = 0xFFFFFFFF;
  const EventStory& story_;
  const Document& document_;
};

}  // namespace

bool compares_with_others(const Document& document, std::uint32_t t) {
  if (!document.token(t).is(Particle::Following) || t + 2 >= document.size()) return false;
  static const WordSet others = {"those", "one", "ones", "earlier", "previous"};
  return others.contains(document.token(t + 1)) || others.contains(document.token(t + 2));
}

DraftIndex event_of(const EventStory& story, TokenRange phrase) {
  return CueFinder(story).find(phrase);
}

bool in_brackets(const Document& document, std::uint32_t token) {
  constexpr std::uint32_t reach = 12;
  const std::uint32_t begin = document.sentence_at(token).tokens.first;
  for (std::uint32_t t = token; t > begin && token - t < reach; --t) {
    if (document.token(t - 1).is(Mark::CloseBracket)) return false;
    if (document.token(t - 1).is(Mark::OpenBracket)) return true;
  }
  return false;
}

}  // namespace communique
