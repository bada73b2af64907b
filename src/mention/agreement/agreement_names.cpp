#include "mention/agreement/agreement_names.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "mention/name/noun_phrase.hpp"

namespace communique {

namespace {

constexpr std::size_t most_measures = 32;  // that one release is expected to describe

// The words of a measure's description, its head and its marks left out, sorted.
std::vector<std::uint64_t> description_of(const Annotation& annotation, const Mention& measure) {
  std::vector<std::uint64_t> words;
  for (std::uint32_t t = measure.tokens.first; t < measure.tokens.last; ++t) {
    if (annotation.hit_at(t, Lexical::LawHead) == nullptr && annotation.document.token(t).is_word())
      words.push_back(annotation.document.token(t).word);
  }
  std::ranges::sort(words);
  return words;
}

// "steel TRQ measures" and "steel tariff rate quota (TRQ) regime" are one measure.
void unite_described_measures(const Annotation& annotation, MentionGroups& groups) {
  std::vector<std::pair<std::uint32_t, std::vector<std::uint64_t>>> measures;
  for (std::uint32_t i = 0; i < annotation.mentions.size(); ++i) {
    const Mention& measure = annotation.mentions[i];
    if (measure.rule != "described-measure") continue;
    auto words = description_of(annotation, measure);
    for (const auto& [other, other_words] : measures) {
      const bool longer = words.size() > other_words.size();
      const auto& part = longer ? other_words : words;
      if (part.size() > 1 && std::ranges::includes(longer ? words : other_words, part))
        groups.unite(other, i);
    }
    if (measures.size() < most_measures) measures.emplace_back(i, std::move(words));
  }
}

}  // namespace

void unite_agreement_names(const Annotation& annotation, MentionGroups& groups) {
  unite_described_measures(annotation, groups);
  for (std::uint32_t i = 0; i + 1 < annotation.mentions.size(); ++i) {
    const Mention& name = annotation.mentions[i];
    if (name.type != EntityType::Law && name.type != EntityType::Programme) continue;
    const auto form = short_form_at(annotation.document, name.tokens.last);
    if (!form) continue;
    for (std::uint32_t j = i + 1; j < annotation.mentions.size(); ++j) {
      const Mention& other = annotation.mentions[j];
      if (other.tokens.first >= form->end) break;
      if (other.tokens == form->name && other.type == name.type) groups.unite(i, j);
    }
  }
}

}  // namespace communique
