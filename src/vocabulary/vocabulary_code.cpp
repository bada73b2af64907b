#include "vocabulary/vocabulary_code.hpp"

#include <algorithm>
#include <span>
#include <vector>

#include "util/byte_code.hpp"

namespace communique {
namespace {

std::vector<AttributeKey> keys_of(std::span<const Concept> concepts) {
  std::vector<AttributeKey> keys;
  for (const Concept& entry : concepts) {
    for (const Attribute& attribute : entry.attributes) {
      if (std::ranges::find(keys, attribute.key) == keys.end()) keys.push_back(attribute.key);
    }
  }
  return keys;
}

void encode_concept(ByteEncoder& out, const Concept& entry, std::span<const AttributeKey> keys) {
  out.integer(static_cast<std::uint64_t>(entry.lexical));
  out.text(entry.name);
  out.text(entry.label);
  out.real(entry.value);
  out.integer(entry.traits);
  out.integer(static_cast<std::uint64_t>(entry.word_kind));
  out.integer(entry.attributes.size());
  for (const auto& [key, values] : entry.attributes) {
    out.integer(static_cast<std::uint64_t>(std::ranges::find(keys, key) - keys.begin()));
    out.integer(values.size());
    for (const std::string& value : values) out.text(value);
  }
}

Concept decode_concept(ByteDecoder& in, std::span<const AttributeKey> keys) {
  Concept entry;
  entry.lexical = static_cast<Lexical>(in.integer());
  entry.name = in.text();
  entry.label = in.text();
  entry.value = in.real();
  entry.traits = static_cast<std::uint32_t>(in.integer());
  entry.word_kind = static_cast<WordKind>(in.integer());
  for (std::size_t left = in.count(); left > 0; --left) {
    const std::uint64_t key = in.integer();
    if (key >= keys.size()) ByteDecoder::fail();
    std::vector<std::string>& values = entry.attribute_values(keys[key]);
    values.resize(in.count());
    for (std::string& value : values) value = in.text();
  }
  return entry;
}

void encode_sense(ByteEncoder& out, const Sense& sense) {
  out.integer(sense.concept_id);
  out.integer(static_cast<std::uint64_t>(sense.form));
  out.integer((sense.exact_capitals ? 1U : 0U) | (sense.capital_first ? 2U : 0U));
}

Sense decode_sense(ByteDecoder& in, std::span<const Concept> concepts) {
  Sense sense;
  sense.concept_id = static_cast<ConceptId>(in.integer());
  if (sense.concept_id >= concepts.size()) ByteDecoder::fail();
  sense.lexical = concepts[sense.concept_id].lexical;
  sense.word_kind = concepts[sense.concept_id].word_kind;
  sense.form = static_cast<LexicalForm>(in.integer());
  const std::uint64_t capitals = in.integer();
  sense.exact_capitals = (capitals & 1U) != 0;
  sense.capital_first = (capitals & 2U) != 0;
  return sense;
}

}  // namespace

std::string VocabularyCode::encode(const Vocabulary& vocabulary) {
  ByteEncoder out;
  out.integer(vocabulary.digest_);
  const std::vector<AttributeKey> keys = keys_of(vocabulary.concepts_);
  out.integer(keys.size());
  for (const AttributeKey key : keys) out.integer(key.hash());
  out.integer(vocabulary.concepts_.size());
  for (const Concept& entry : vocabulary.concepts_) encode_concept(out, entry, keys);
  out.integer(vocabulary.nodes_.size());
  for (const Vocabulary::Node& node : vocabulary.nodes_) out.integer(node.sense_count);
  for (const Sense& sense : vocabulary.senses_) encode_sense(out, sense);
  const auto used = [](const Vocabulary::Edge& edge) { return edge.key != 0; };
  out.integer(static_cast<std::uint64_t>(std::ranges::count_if(vocabulary.edges_, used)));
  for (const Vocabulary::Edge& edge : vocabulary.edges_) {
    if (!used(edge)) continue;
    out.integer(edge.key);
    out.integer(edge.target);
  }
  return out.take();
}

Vocabulary VocabularyCode::decode(std::string_view bytes) {
  ByteDecoder in(bytes);
  Vocabulary vocabulary;
  vocabulary.digest_ = in.integer();
  std::vector<AttributeKey> keys(in.count());
  for (AttributeKey& key : keys) key = AttributeKey(in.integer());
  for (std::size_t left = in.count(); left > 0; --left) {
    const Concept& entry = vocabulary.concepts_.emplace_back(decode_concept(in, keys));
    vocabulary.by_name_.emplace(entry.name, vocabulary.by_name_.size());
  }
  std::uint32_t senses = 0;
  for (std::size_t left = in.count(); left > 0; --left) {
    const auto count = static_cast<std::uint32_t>(in.integer());
    vocabulary.nodes_.push_back({senses, count});
    senses += count;
  }
  for (std::uint32_t i = 0; i < senses; ++i)
    vocabulary.senses_.push_back(decode_sense(in, vocabulary.concepts_));
  vocabulary.make_room_for_edges(vocabulary.nodes_.size());
  for (std::size_t left = in.count(); left > 0; --left) {
    const std::uint64_t key = in.integer();
    vocabulary.add_edge({key, static_cast<Vocabulary::State>(in.integer())});
  }
  return vocabulary;
}

}  // namespace communique
