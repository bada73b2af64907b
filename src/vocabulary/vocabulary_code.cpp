#include "vocabulary/vocabulary_code.hpp"

#include <algorithm>

#include "util/byte_code.hpp"

namespace communique {
namespace {

void encode_concept(ByteEncoder& out, const Concept& entry) {
  out.integer(static_cast<std::uint64_t>(entry.lexical));
  out.text(entry.name);
  out.text(entry.label);
  out.real(entry.value);
  out.integer(entry.traits);
  out.integer(static_cast<std::uint64_t>(entry.word_kind));
  out.integer(entry.attributes.size());
  for (const auto& [key, values] : entry.attributes) {
    out.text(key);
    out.integer(values.size());
    for (const std::string& value : values) out.text(value);
  }
}

Concept decode_concept(ByteDecoder& in) {
  Concept entry;
  entry.lexical = static_cast<Lexical>(in.integer());
  entry.name = in.text();
  entry.label = in.text();
  entry.value = in.real();
  entry.traits = static_cast<std::uint32_t>(in.integer());
  entry.word_kind = static_cast<WordKind>(in.integer());
  for (std::size_t keys = in.count(); keys > 0; --keys) {
    Attribute& attribute = entry.attributes.emplace_back();
    attribute.key = in.text();
    attribute.values.resize(in.count());
    for (std::string& value : attribute.values) value = in.text();
  }
  return entry;
}

void encode_sense(ByteEncoder& out, const Sense& sense) {
  out.integer(sense.concept_id);
  out.integer(static_cast<std::uint64_t>(sense.form));
  out.integer((sense.exact_capitals ? 1U : 0U) | (sense.capital_first ? 2U : 0U));
}

Sense decode_sense(ByteDecoder& in) {
  Sense sense;
  sense.concept_id = static_cast<ConceptId>(in.integer());
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
  out.integer(vocabulary.concepts_.size());
  for (const Concept& entry : vocabulary.concepts_) encode_concept(out, entry);
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
  for (std::size_t left = in.count(); left > 0; --left) {
    const Concept& entry = vocabulary.concepts_.emplace_back(decode_concept(in));
    vocabulary.by_name_.emplace(entry.name, vocabulary.by_name_.size());
  }
  std::uint32_t senses = 0;
  for (std::size_t left = in.count(); left > 0; --left) {
    const auto count = static_cast<std::uint32_t>(in.integer());
    vocabulary.nodes_.push_back({senses, count});
    senses += count;
  }
  for (std::uint32_t i = 0; i < senses; ++i) vocabulary.senses_.push_back(decode_sense(in));
  vocabulary.make_room_for_edges(vocabulary.nodes_.size());
  for (std::size_t left = in.count(); left > 0; --left) {
    const std::uint64_t key = in.integer();
    vocabulary.add_edge({key, static_cast<Vocabulary::State>(in.integer())});
  }
  return vocabulary;
}

}  // namespace communique
