#pragma once

#include <cstdint>
#include <deque>
#include <span>
#include <vector>

#include "mention/agreement/agreement_phrase.hpp"
#include "mention/mention.hpp"
#include "text/calendar.hpp"
#include "text/document.hpp"
#include "vocabulary/vocabulary.hpp"

namespace communique {

// A stretch of tokens that the vocabulary knows. Of the entries of one class that start at a token,
// the longest.
struct LexicalHit {
  TokenRange tokens;
  ConceptId concept_id = no_concept;
  Lexical lexical = Lexical::Count;
  LexicalForm form = LexicalForm::Base;
};

enum class DateUnit : std::uint8_t { Day, Month, Quarter, Year, Span };

// A time expression, resolved against the day of issue.
struct DateMention {
  TokenRange tokens;
  Date begin;
  Date end;  // equal to begin for a single day, month or year
  DateUnit unit = DateUnit::Day;

  bool is_single() const { return begin == end; }
};

// The name of an office ("Deputy Minister for Trade at MOTIR"), once for each of its holders. Body,
// country and holder are known by a token of their mention: see mention_of().
struct Office {
  TokenRange tokens;                  // all of it, body and country included
  TokenRange title;                   // what goes into Post::title
  TokenRange head{};                  // "Minister", "Secretary General"
  ConceptId concept_id = no_concept;  // of the head
  std::uint32_t body = no_token;      // of a Body, Organization or Bloc
  std::uint32_t country = no_token;   // the holder's country, as said
  std::uint32_t holder = no_token;    // of a Person
  bool former = false;
  bool plural = false;
};

// Whose a body is, and why we think so.
struct BodyOrigin {
  ConceptId country = no_concept;
  std::string_view rule;  // a string literal
  Span evidence;
  float confidence = 0;
};

// Where a release most likely comes from, as CountryVotes tells once mentions have entities.
struct Home {
  ConceptId any = no_concept;      // home(): a country or bloc
  ConceptId side = no_concept;     // home_side(): the same in talks
  ConceptId country = no_concept;  // home_country()
};

// The working memory for one release: each stage reads what earlier ones wrote and adds its own.
// Reused over releases.
struct Annotation {
  const Vocabulary* vocabulary = nullptr;
  Document document;
  std::vector<LexicalHit> hits;  // by first token, then by class
  std::vector<std::uint32_t>
      hit_start;  // for each token, index of its first hit; one more entry at the end
  std::vector<LexicalSet> hit_classes;      // of the hits that start at each token; at the end all
  LexicalSet classes_of_hits;               // of all hits of the text
  std::vector<WordKinds> word_kinds;        // of the words that start at each token; at the end all
  WordKinds kinds_of_words;                 // of all words of the text
  std::vector<DateMention> dates;           // by first token
  std::vector<std::uint32_t> dates_before;  // for each token, how many of them end before it
  std::vector<Office> offices;              // by first token
  std::vector<AgreementPhrase> agreements;  // by first token
  std::vector<Mention> mentions;    // by first token, longer first; they nest but do not cross
  std::vector<Entity> entities;     // filled by group_entities
  std::vector<BodyOrigin> origins;  // of the entities, likewise; of bodies alone
  Home home;
  std::deque<std::vector<EntityIndex>> further_entities;  // what mentions of several point to

  void clear();

  // None at the tokens of no kind around the text.
  std::span<const LexicalHit> hits_at(std::uint32_t token) const {
    if (token >= document.size()) return {};
    return std::span(hits).subspan(hit_start[token], hit_start[token + 1] - hit_start[token]);
  }
  // The hit of that class that starts at the token, or nullptr.
  const LexicalHit* hit_at(std::uint32_t token, Lexical lexical) const {
    return has_hit_at(token, {lexical}) ? first_hit(token, lexical) : nullptr;
  }
  // Whether a hit of one of the classes starts at the token.
  bool has_hit_at(std::uint32_t token, LexicalSet classes) const {
    return token < document.size() && hit_classes[token].meets(classes);
  }
  // The first token at `from` or after it where a hit of one of the classes starts; the size of the
  // document where none does. `from` is at most that.
  std::uint32_t next_hit(std::uint32_t from, LexicalSet classes) const {
    if (!classes_of_hits.meets(classes)) return document.size();
    while (!hit_classes[from].meets(classes)) ++from;
    return from;
  }

  // Whether a word of that kind starts at the token.
  bool is(std::uint32_t token, WordKind kind) const {
    return token < document.size() && word_kinds[token].has(kind);
  }
  // Whether it is of one of the kinds.
  bool is(std::uint32_t token, WordKinds kinds) const {
    return token < document.size() && word_kinds[token].meets(kinds);
  }
  // The first token at `from` or after it where a word of one of the kinds starts; the size of the
  // document where none does. `from` is at most that.
  std::uint32_t next_word(std::uint32_t from, WordKinds kinds) const {
    if (!kinds_of_words.meets(kinds)) return document.size();
    while (!word_kinds[from].meets(kinds)) ++from;
    return from;
  }
  // Whether one stands in the text: asked before its tokens are gone through for a rare word.
  bool holds(WordKind kind) const { return kinds_of_words.has(kind); }

  const Concept& concept_of(const LexicalHit& hit) const { return (*vocabulary)[hit.concept_id]; }

  // Adds a mention; the look-ups below see it after sort_mentions().
  void add_mention(TokenRange tokens, EntityType type, std::string_view rule, float confidence,
                   ConceptId concept_id = no_concept);
  void add_mention(const Mention& mention) {
    mentions.push_back(mention);
    in_order_ = false;
  }
  // Drops the mentions of which the predicate is true; it is called in order.
  template <typename Predicate>
  void drop_mentions(Predicate predicate) {
    in_order_ &= std::erase_if(mentions, predicate) == 0;
  }
  // Orders mentions, drops doubles, and of two that cross keeps the more confident, then the
  // longer. Takes no time where none was added or dropped since the last time.
  void sort_mentions();

  // Mention of what a field of an Office points to, or nullptr.
  const Mention* mention_of(std::uint32_t token) const { return innermost_mention_at(token); }

  // Outermost mention that covers the token, or nullptr.
  const Mention* mention_at(std::uint32_t token) const {
    return token < outermost_.size() && outermost_[token] != none ? &mentions[outermost_[token]]
                                                                  : nullptr;
  }
  // Innermost one.
  const Mention* innermost_mention_at(std::uint32_t token) const {
    return token < innermost_.size() && innermost_[token] != none ? &mentions[innermost_[token]]
                                                                  : nullptr;
  }
  // Whether any mention overlaps the range.
  bool mentioned(TokenRange tokens) const;

 private:
  const LexicalHit* first_hit(std::uint32_t token, Lexical lexical) const;
  void merge_added_mentions();
  bool index_mentions();

  static constexpr std::uint32_t none = 0xFFFFFFFF;
  bool in_order_ = false;                 // and indexed
  std::vector<Mention> added_;            // memory for merging
  std::vector<std::uint32_t> outermost_;  // for each token, index of that mention
  std::vector<std::uint32_t> innermost_;
};

// The mentions that begin in the range.
std::span<const Mention> mentions_in(const Annotation& annotation, TokenRange range);

// The offices that begin in the range.
std::span<const Office> offices_in(const Annotation& annotation, TokenRange range);

// Fills `hits` from the document's tokens.
void find_lexical_hits(Annotation& annotation);

}  // namespace communique
