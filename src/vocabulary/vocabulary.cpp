#include "vocabulary/vocabulary.hpp"

#include <algorithm>
#include <charconv>

#include "text/tokenizer.hpp"
#include "util/hash.hpp"
#include "vocabulary/inflection.hpp"
#include "vocabulary/turtle_reader.hpp"

namespace communique {
namespace {

constexpr std::string_view vocabulary_namespace = "https://w3id.org/communique/vocabulary#";
constexpr std::string_view skos_namespace = "http://www.w3.org/2004/02/skos/core#";
constexpr std::string_view rdf_type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

std::string_view local_name(std::string_view iri) {
  const std::size_t at = iri.find_last_of("#/");
  return at == std::string_view::npos ? iri : iri.substr(at + 1);
}

// A form that the vocabulary states, by the attribute that holds it.
struct StatedForm {
  AttributeKey key;
  LexicalForm form;
};
constexpr StatedForm stated_forms[] = {
    {"altLabel", LexicalForm::Base},   {"hiddenLabel", LexicalForm::Base},
    {"plural", LexicalForm::Plural},   {"third", LexicalForm::Third},
    {"past", LexicalForm::Past},       {"participle", LexicalForm::Participle},
    {"gerund", LexicalForm::Gerund},   {"adjective", LexicalForm::Adjective},
    {"demonym", LexicalForm::Demonym}, {"abbreviation", LexicalForm::Abbreviation},
    {"capital", LexicalForm::Capital}};

// A name with a small first letter ("euro area") is found at the start of a sentence, too.
bool starts_small(std::string_view label) {
  return !label.empty() && label.front() >= 'a' && label.front() <= 'z';
}

// 0 where the text is no number.
double read_value(std::string_view text) {
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

}  // namespace

std::span<const std::string> Concept::find_values(AttributeKey key) const {
  for (const Attribute& attribute : attributes) {
    if (attribute.key == key) return attribute.values;
  }
  return {};
}

std::vector<std::string>& Concept::attribute_values(AttributeKey key) {
  const auto known = std::ranges::find(attributes, key, &Attribute::key);
  if (known != attributes.end()) return known->values;
  attribute_bits |= key.bit();
  return attributes.emplace_back(Attribute{key, {}}).values;
}

ConceptId Vocabulary::concept_named(std::string_view name) {
  const auto [entry, added] = by_name_.try_emplace(std::string(name), concepts_.size());
  if (added) concepts_.emplace_back().name = name;
  return entry->second;
}

ConceptId Vocabulary::find(std::string_view name) const {
  const auto found = by_name_.find(name);
  return found == by_name_.end() ? no_concept : found->second;
}

void Vocabulary::add_turtle(std::string_view turtle, const std::string& source) {
  Hasher hasher;
  hasher.add(turtle);
  digest_ = digest_ * 31 + hasher.value();
  read_turtle(turtle, source, [&, this](const Triple& triple) {
    if (!triple.subject.starts_with(vocabulary_namespace)) return;
    Concept& entry = concepts_[concept_named(local_name(triple.subject))];
    const bool known = triple.predicate == rdf_type ||
                       triple.predicate.starts_with(vocabulary_namespace) ||
                       triple.predicate.starts_with(skos_namespace);
    if (!known) return;
    const std::string_view key = local_name(triple.predicate);
    if (triple.predicate == rdf_type) {
      if (const auto lexical = find_lexical(local_name(triple.object))) entry.lexical = *lexical;
    } else if (key == "prefLabel" && entry.label.empty()) {
      entry.label = triple.object;
    } else if (key == "trait") {
      const std::optional<Trait> trait = find_trait(triple.object);
      if (!trait) throw VocabularyError(source + ": unknown trait " + std::string(triple.object));
      entry.traits |= 1U << static_cast<unsigned>(*trait);
    } else if (key == "wordKind") {
      const std::optional<WordKind> kind = find_word_kind(triple.object);
      if (!kind)
        throw VocabularyError(source + ": unknown kind of word " + std::string(triple.object));
      entry.word_kind = *kind;
    } else {
      const std::string_view value =
          triple.object_is_literal ? triple.object : local_name(triple.object);
      if (key == "value") entry.value = read_value(value);
      entry.attribute_values(AttributeKey(hash_of(key))).emplace_back(value);
    }
  });
}

void Vocabulary::collect_forms(ConceptId id, std::vector<Form>& forms) const {
  const Concept& entry = concepts_[id];
  if (entry.lexical == Lexical::Count) return;
  std::vector<std::string> bases;
  if (!entry.label.empty() && entry.attribute("labelIsForm") != "false")
    bases.push_back(entry.label);
  const bool names = describe(entry.lexical).inflection == Inflection::Name;
  const auto add = [&](std::string text, LexicalForm form) {
    const bool capital = names && !starts_small(text);
    const Sense sense{
        id, form, entry.lexical, entry.word_kind, form == LexicalForm::Abbreviation, capital};
    forms.push_back({std::move(text), sense});
  };
  for (const auto& [key, form] : stated_forms) {
    for (const std::string& value : entry.values_of(key)) {
      add(value, form);
      if (form == LexicalForm::Base) bases.push_back(value);
    }
  }
  const auto states = [&](AttributeKey key) { return !entry.values_of(key).empty(); };
  for (const std::string& base : bases) {
    if (base == entry.label) add(base, LexicalForm::Base);
    switch (describe(entry.lexical).inflection) {
      case Inflection::Noun:
        if (!states("plural")) add(plural_of(base), LexicalForm::Plural);
        break;
      case Inflection::Verb:
        if (!states("third")) add(third_person_of(base), LexicalForm::Third);
        if (!states("past")) add(past_of(base), LexicalForm::Past);
        if (!states("gerund")) add(gerund_of(base), LexicalForm::Gerund);
        break;
      case Inflection::Name:
      case Inflection::Phrase:
        break;
    }
  }
}

void Vocabulary::compile() {
  std::vector<Form> forms;
  for (ConceptId id = 0; id < concepts_.size(); ++id) collect_forms(id, forms);

  std::vector<std::unordered_map<std::uint64_t, State>> children(1);
  std::vector<std::vector<Sense>> senses(1);
  std::vector<Token> tokens;
  for (const Form& form : forms) {
    tokens.clear();
    tokenize(form.text, tokens);
    State state = start;
    for (const Token& token : tokens) {
      const auto [edge, added] =
          children[state].try_emplace(trie_key(token), static_cast<State>(children.size()));
      state = edge->second;
      if (added) {
        children.emplace_back();
        senses.emplace_back();
      }
    }
    if (state == start) continue;
    const auto same = [&](const Sense& s) { return s.concept_id == form.sense.concept_id; };
    if (std::ranges::none_of(senses[state], same)) senses[state].push_back(form.sense);
  }

  make_room_for_edges(children.size());
  nodes_.clear();
  senses_.clear();
  for (State state = 0; state < children.size(); ++state) {
    nodes_.push_back({static_cast<std::uint32_t>(senses_.size()),
                      static_cast<std::uint32_t>(senses[state].size())});
    senses_.insert(senses_.end(), senses[state].begin(), senses[state].end());
    for (const auto& [word, target] : children[state]) add_edge({edge_key(state, word), target});
  }
}

void Vocabulary::make_room_for_edges(std::size_t count) {
  edge_mask_ = 1023;
  while (edge_mask_ < count * 2) edge_mask_ = edge_mask_ * 2 + 1;
  edges_.assign(edge_mask_ + 1, {});
  filter_mask_ = edge_mask_ * 4 + 3;
  edge_filter_.assign((filter_mask_ + 1) / 64, 0);
}

void Vocabulary::add_edge(Edge edge) {
  std::size_t slot = first_slot(edge.key);
  while (edges_[slot].key != 0) slot = (slot + 1) & edge_mask_;
  edges_[slot] = edge;
  const std::uint64_t bit = filter_bit(edge.key);
  edge_filter_[bit / 64] |= std::uint64_t{1} << bit % 64;
}

}  // namespace communique
