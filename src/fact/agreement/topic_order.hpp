#pragma once

#include <span>
#include <vector>

#include "fact/agreement/agreement_topic.hpp"

namespace communique {

// The topics of a release in the order of the text, and how neighbours are joined. Views into the
// topics, which must outlive it.
class TopicOrder {
 public:
  using Topics = std::span<const AgreementTopic>;

  TopicOrder(const Annotation& annotation, const std::vector<AgreementTopic>& topics)
      : annotation_(annotation), document_(annotation.document), topics_(topics) {}

  // The topics that begin in the range.
  Topics in(std::uint32_t first, std::uint32_t last) const;
  // The last one that begins before the token, or none.
  Topics last_before(std::uint32_t token) const;
  // The first of them and those joined to it: "an FTA and a CEPA".
  // Without what the last but one holds: "the Protocol under the FTA", "talks under the FTA".
  Topics without_complement(Topics topics) const;
  Topics row_from_first(Topics topics) const;
  // The last of them and those joined to it.
  Topics row_to_last(Topics topics) const;

  // Whether the token stands inside the name of an agreement.
  bool names_at(std::uint32_t token) const;
  bool starts_at(std::uint32_t token) const { return !in(token, token + 1).empty(); }
  bool ends_at(std::uint32_t token) const;

  // "The Protocol to the Salt Agreement was signed", "An arrangement under the FTA": the latter is
  // told only to say what the former is.
  bool complements(const AgreementTopic& head, const AgreementTopic& last) const;

  std::size_t index_of(const AgreementTopic& topic) const {
    return static_cast<std::size_t>(&topic - topics_.data());
  }
  std::size_t size() const { return topics_.size(); }

 private:
  bool coordinated(const AgreementTopic& left, const AgreementTopic& right) const;

  const Annotation& annotation_;
  const Document& document_;
  const std::vector<AgreementTopic>& topics_;
};

}  // namespace communique
