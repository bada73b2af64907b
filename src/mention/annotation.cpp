#include "mention/annotation.hpp"

#include <algorithm>

namespace communique {

void Annotation::clear() {
  hits.clear();
  hit_start.clear();
  hit_classes.clear();
  classes_of_hits = {};
  word_kinds.clear();
  kinds_of_words = {};
  dates.clear();
  dates_before.clear();
  offices.clear();
  agreements.clear();
  mentions.clear();
  entities.clear();
  origins.clear();
  home = {};
  further_entities.clear();
  in_order_ = false;
  outermost_.clear();
  innermost_.clear();
}

const LexicalHit* Annotation::first_hit(std::uint32_t token, Lexical lexical) const {
  const auto at_token = hits_at(token);
  const auto hit = std::ranges::find(at_token, lexical, &LexicalHit::lexical);
  return hit == at_token.end() ? nullptr : &*hit;
}

void Annotation::add_mention(TokenRange tokens, EntityType type, std::string_view rule,
                             float confidence, ConceptId concept_id) {
  if (tokens.empty()) return;
  add_mention({tokens, document.span_of(tokens), type, no_entity, concept_id, false, no_concept,
               confidence, rule});
}

namespace {

bool before(const Mention& a, const Mention& b) {
  if (a.tokens.first != b.tokens.first) return a.tokens.first < b.tokens.first;
  if (a.tokens.last != b.tokens.last) return a.tokens.last > b.tokens.last;
  return a.confidence > b.confidence;
}

bool stronger(const Mention& a, const Mention& b) {
  if (a.confidence != b.confidence) return a.confidence > b.confidence;
  return a.tokens.size() > b.tokens.size();
}

// Of sorted mentions, those that neither double nor cross a stronger one.
class MentionSieve {
 public:
  explicit MentionSieve(std::vector<Mention>& mentions)
      : mentions_(mentions), dropped_(mentions.size()) {}

  void run() {
    for (std::uint32_t i = 0; i < mentions_.size(); ++i) admit(i);
    std::uint32_t i = 0;
    std::erase_if(mentions_, [&](const Mention&) { return dropped_[i++]; });
  }

 private:
  void admit(std::uint32_t i) {
    const Mention& mention = mentions_[i];
    std::erase_if(
        open_, [&](std::uint32_t o) { return mentions_[o].tokens.last <= mention.tokens.first; });
    for (const std::uint32_t o : open_) {
      if (mentions_[o].tokens == mention.tokens) dropped_[i] = true;
      if (!mentions_[o].tokens.contains(mention.tokens) && !stronger(mention, mentions_[o]))
        dropped_[i] = true;
    }
    if (dropped_[i]) return;
    std::erase_if(open_, [&](std::uint32_t o) {
      const bool crosses = !mentions_[o].tokens.contains(mention.tokens);
      if (crosses) dropped_[o] = true;
      return crosses;
    });
    open_.push_back(i);
  }

  std::vector<Mention>& mentions_;
  std::vector<bool> dropped_;
  std::vector<std::uint32_t> open_;  // kept mentions that may still cover the next one
};

}  // namespace

void Annotation::sort_mentions() {
  if (in_order_) return;
  merge_added_mentions();
  in_order_ = index_mentions();
  if (in_order_) return;
  MentionSieve(mentions).run();
  in_order_ = index_mentions();
}

// From the end, where most are added.
void Annotation::merge_added_mentions() {
  auto sorted = std::ranges::is_sorted_until(mentions, before);
  added_.assign(sorted, mentions.end());
  std::ranges::stable_sort(added_, before);
  for (auto place = mentions.end(); !added_.empty();) {
    if (sorted != mentions.begin() && before(added_.back(), *std::prev(sorted))) {
      *--place = *--sorted;
    } else {
      *--place = added_.back();
      added_.pop_back();
    }
  }
}

// Of sorted mentions; whether they nest and none doubles.
bool Annotation::index_mentions() {
  outermost_.assign(document.size(), none);
  innermost_.assign(document.size(), none);
  bool nested = true;
  for (std::uint32_t i = 0; i < mentions.size(); ++i) {
    const TokenRange tokens = mentions[i].tokens;
    const std::uint32_t outer = innermost_[tokens.first];
    if (outer != none)
      nested &= mentions[outer].tokens != tokens && mentions[outer].tokens.contains(tokens);
    for (std::uint32_t t = tokens.first; t < tokens.last; ++t) {
      if (outermost_[t] == none) outermost_[t] = i;
      innermost_[t] = i;
    }
  }
  return nested;
}

bool Annotation::mentioned(TokenRange tokens) const {
  for (std::uint32_t t = tokens.first; t < tokens.last; ++t) {
    if (mention_at(t) != nullptr) return true;
  }
  return false;
}

namespace {

// Of things in order of their first tokens, those that begin in the range.
template <typename Thing>
std::span<const Thing> things_in(std::span<const Thing> things, TokenRange range) {
  const auto first_token = [](const Thing& thing) { return thing.tokens.first; };
  const auto begin = std::ranges::lower_bound(things, range.first, {}, first_token);
  const auto end = std::ranges::lower_bound(begin, things.end(), range.last, {}, first_token);
  return {begin, end};
}

}  // namespace

std::span<const Mention> mentions_in(const Annotation& annotation, TokenRange range) {
  return things_in<Mention>(annotation.mentions, range);
}

std::span<const Office> offices_in(const Annotation& annotation, TokenRange range) {
  return things_in<Office>(annotation.offices, range);
}

namespace {

// Whether the text at the tokens has the case that the class of the entry asks for.
bool case_fits(const Annotation& annotation, const LexicalHit& hit, const Sense& sense) {
  const std::span<const Token> tokens = annotation.document.tokens();
  if (sense.exact_capitals) {
    const Token& last = tokens[hit.tokens.last - 1];
    return tokens[hit.tokens.first].capital() &&
           (last.all_capitals() || last.has(Initial) || last.has(Inner) || !last.is_word() ||
            last.has(Digits));
  }
  return !sense.capital_first || tokens[hit.tokens.first].capital();
}

void add_word(Annotation& annotation, std::uint32_t token, WordKind kind) {
  annotation.word_kinds[token].add(kind);
  annotation.kinds_of_words.add(kind);
}

// Of the token in its line, else dead.
Vocabulary::State next_state(const Annotation& annotation, Vocabulary::State state,
                             std::uint32_t i) {
  const Token& token = annotation.document.token(i);
  return token.starts_line ? Vocabulary::dead : annotation.vocabulary->next(state, trie_key(token));
}

// Where the trie is behind a token by itself, and what stands there.
struct FirstWord {
  Vocabulary::State state = Vocabulary::dead;
  std::span<const Sense> senses;
};

// Asked at once for all tokens, as the tables of the trie are larger than caches: the processor
// then fetches several of their lines at a time.
std::vector<FirstWord> first_words(const Annotation& annotation) {
  const Vocabulary& vocabulary = *annotation.vocabulary;
  std::vector<FirstWord> words(annotation.document.size());
  for (std::uint32_t i = 0; i < words.size(); ++i)
    words[i].state = vocabulary.next(Vocabulary::start, trie_key(annotation.document.token(i)));
  for (FirstWord& word : words) {
    if (word.state != Vocabulary::dead) word.senses = vocabulary.senses(word.state);
  }
  return words;
}

// Adds the words and hits that start at `first`: of each class the longest.
void add_hits_at(Annotation& annotation, std::uint32_t first, const FirstWord& word) {
  const Vocabulary& vocabulary = *annotation.vocabulary;
  Vocabulary::State state = word.state;
  std::span<const Sense> senses = word.senses;
  const auto begin = static_cast<std::ptrdiff_t>(annotation.hits.size());
  LexicalSet& classes = annotation.hit_classes[first];
  for (std::uint32_t i = first; state != Vocabulary::dead;) {
    for (const Sense& sense : senses) {
      if (sense.lexical == Lexical::Word) {
        add_word(annotation, first, sense.word_kind);
        continue;
      }
      const LexicalHit hit{{first, i + 1}, sense.concept_id, sense.lexical, sense.form};
      if (!case_fits(annotation, hit, sense)) continue;
      if (!classes.has(hit.lexical)) {
        classes.add(hit.lexical);
        annotation.classes_of_hits.add(hit.lexical);
        annotation.hits.push_back(hit);
        continue;
      }
      const auto same_class =
          std::find_if(annotation.hits.begin() + begin, annotation.hits.end(),
                       [&](const LexicalHit& other) { return other.lexical == hit.lexical; });
      if (hit.tokens.last > same_class->tokens.last) *same_class = hit;
    }
    state = next_state(annotation, state, ++i);
    if (state != Vocabulary::dead) senses = vocabulary.senses(state);
  }
}

}  // namespace

void find_lexical_hits(Annotation& annotation) {
  const std::uint32_t size = annotation.document.size();
  annotation.hits.clear();
  annotation.hit_start.clear();
  annotation.hit_classes.assign(size, {});
  annotation.classes_of_hits = {};
  annotation.hit_classes.push_back(LexicalSet::all());
  annotation.word_kinds.assign(size, {});
  annotation.word_kinds.push_back(WordKinds::all());
  annotation.kinds_of_words = {};
  const std::vector<FirstWord> words = first_words(annotation);
  for (std::uint32_t i = 0; i < size; ++i) {
    annotation.hit_start.push_back(static_cast<std::uint32_t>(annotation.hits.size()));
    if (words[i].state != Vocabulary::dead) add_hits_at(annotation, i, words[i]);
  }
  annotation.hit_start.push_back(static_cast<std::uint32_t>(annotation.hits.size()));
}

}  // namespace communique
