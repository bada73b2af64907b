#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "text/token.hpp"
#include "util/hash.hpp"
#include "vocabulary/lexical.hpp"
#include "vocabulary/trait.hpp"
#include "vocabulary/word_kind.hpp"

namespace communique {

using ConceptId = std::uint32_t;
inline constexpr ConceptId no_concept = 0xFFFFFFFF;

// The hash of a property's local name: of one that stands in the source, made by the compiler.
class AttributeKey {
 public:
  AttributeKey() = default;
  consteval AttributeKey(const char* name) : hash_(hash_of(name)) {}
  constexpr explicit AttributeKey(std::uint64_t hash) : hash_(hash) {}

  constexpr std::uint64_t hash() const { return hash_; }
  // One of 64 bits, by which most other keys are told apart.
  constexpr std::uint64_t bit() const { return std::uint64_t{1} << (hash_ & 63); }
  constexpr bool operator==(const AttributeKey&) const = default;

 private:
  std::uint64_t hash_ = 0;
};

// A property of an entry.
struct Attribute {
  AttributeKey key;
  std::vector<std::string> values;  // one or more
};

// One entry of the vocabulary: what the program knows of a name or a word before it reads any
// release.
struct Concept {
  // What most questions ask for, beside each other.
  Lexical lexical = Lexical::Count;
  WordKind word_kind = WordKind::Count;  // of a Word
  std::uint32_t traits = 0;              // the bit of each Trait
  std::uint64_t attribute_bits = 0;      // AttributeKey::bit of each attribute
  std::vector<Attribute> attributes;     // other cv: properties, in no order
  double value = 0;                      // cv:value as a number: of a month, a number word, a scale

  std::string name;   // local name of its IRI: "country-KR", "urge"
  std::string label;  // skos:prefLabel

  bool has(Trait trait) const { return (traits >> static_cast<unsigned>(trait) & 1U) != 0; }
  // Values of an attribute; none where it is not stated.
  std::span<const std::string> values_of(AttributeKey key) const {
    if ((attribute_bits & key.bit()) == 0) return {};
    return find_values(key);
  }
  // First value of an attribute, or "".
  std::string_view attribute(AttributeKey key) const {
    const auto values = values_of(key);
    return values.empty() ? std::string_view() : std::string_view(values.front());
  }
  // The values of an attribute to be added to.
  std::vector<std::string>& attribute_values(AttributeKey key);

 private:
  std::span<const std::string> find_values(AttributeKey key) const;
};

// A stretch of text that an entry may stand for.
struct Sense {
  ConceptId concept_id = no_concept;
  LexicalForm form = LexicalForm::Base;
  Lexical lexical = Lexical::Count;      // of the entry
  WordKind word_kind = WordKind::Count;  // likewise
  bool exact_capitals =
      false;  // all capitals in the label must be capitals in the text: an abbreviation
  bool capital_first = false;  // the first word must stand with a capital: a name
};

// All entries, and the trie of their forms over words. Built once, then read by many threads.
class Vocabulary {
 public:
  // The entries of ontology/vocabulary/*.ttl, compiled into the program when it was built.
  static Vocabulary embedded();

  // Adds the entries of a Turtle document; an entry of the same IRI gains labels and attributes.
  // Throws VocabularyError with `source`:line and the reason.
  void add_turtle(std::string_view turtle, const std::string& source);

  // To be called after the last add_turtle and before any look-up.
  void compile();

  const Concept& operator[](ConceptId id) const { return concepts_[id]; }
  std::span<const Concept> concepts() const { return concepts_; }
  ConceptId find(std::string_view name) const;  // by local name; no_concept where there is none

  // Hash of all that was added: names the vocabulary that a reading was made with.
  std::uint64_t digest() const { return digest_; }

  using State = std::uint32_t;
  static constexpr State start = 0;
  static constexpr State dead = 0xFFFFFFFF;
  State next(State state, std::uint64_t word) const {
    const std::uint64_t key = edge_key(state, word);
    if (!may_have_edge(key)) return dead;
    for (std::size_t slot = first_slot(key); edges_[slot].key != 0;
         slot = (slot + 1) & edge_mask_) {
      if (edges_[slot].key == key) return edges_[slot].target;
    }
    return dead;
  }
  std::span<const Sense> senses(State state) const {
    return std::span(senses_).subspan(nodes_[state].first_sense, nodes_[state].sense_count);
  }

 private:
  friend class VocabularyCode;

  struct Edge {
    std::uint64_t key = 0;
    State target = dead;
  };
  struct Node {
    std::uint32_t first_sense = 0;
    std::uint32_t sense_count = 0;
  };
  // For look-ups that make no string.
  struct NameHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view name) const {
      return std::hash<std::string_view>()(name);
    }
  };
  struct Form {
    std::string text;
    Sense sense;
  };

  static std::uint64_t edge_key(State state, std::uint64_t word) {
    std::uint64_t key = word ^ (static_cast<std::uint64_t>(state) * 0x9E3779B97F4A7C15ULL);
    key ^= key >> 29;
    key *= 0xBF58476D1CE4E5B9ULL;
    return (key ^ (key >> 32)) | 1;
  }

  // Nearly always false where there is no edge: a small table tells it, which stays in the cache.
  bool may_have_edge(std::uint64_t key) const {
    const std::uint64_t bit = filter_bit(key);
    return (edge_filter_[bit / 64] >> bit % 64 & 1U) != 0;
  }
  std::uint64_t filter_bit(std::uint64_t key) const { return (key >> 32) & filter_mask_; }

  // The lowest bit of a key is always set.
  std::size_t first_slot(std::uint64_t key) const { return key >> 1 & edge_mask_; }

  ConceptId concept_named(std::string_view name);
  void make_room_for_edges(std::size_t count);
  void add_edge(Edge edge);
  void collect_forms(ConceptId id, std::vector<Form>& forms) const;

  std::vector<Concept> concepts_;
  std::unordered_map<std::string, ConceptId, NameHash, std::equal_to<>> by_name_;
  std::uint64_t digest_ = 0;
  std::vector<Edge> edges_;
  std::size_t edge_mask_ = 0;
  std::vector<std::uint64_t> edge_filter_;  // a bit for each edge, by its key
  std::uint64_t filter_mask_ = 0;
  std::vector<Node> nodes_;
  std::vector<Sense> senses_;
};

// The hash under which the trie knows a token: of the word, or of the mark.
inline std::uint64_t trie_key(const Token& token) {
  // "Jackson-Vanik" and "Jackson–Vanik" are one name.
  const Mark mark = token.is(Mark::EnDash) ? Mark::Hyphen : token.mark;
  return token.kind == TokenKind::Mark ? 0x1000 + static_cast<std::uint64_t>(mark) : token.word;
}

}  // namespace communique
