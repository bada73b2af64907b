#include "mention/measure/measure_names.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "mention/name/bracketed_form.hpp"

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

// The law named last before the mention whose head is its word.
std::uint32_t law_before(const Annotation& annotation, std::uint32_t short_form) {
  const Document& document = annotation.document;
  const Token& head = document.token(annotation.mentions[short_form].tokens.first);
  for (std::uint32_t i = short_form; i-- > 0;) {
    const Mention& law = annotation.mentions[i];
    if (law.type != EntityType::Law || law.tokens.size() == 1) continue;
    for (std::uint32_t t = law.tokens.first; t < law.tokens.last; ++t) {
      if (document.token(t).word == head.word) return i;
    }
  }
  return short_form;
}

// "the Act" is the one named last; "Salt Act, 2013 (Act 865)" is the "Salt Act".
void unite_titles(const Annotation& annotation, MentionGroups& groups) {
  for (std::uint32_t i = 0; i < annotation.mentions.size(); ++i) {
    const Mention& law = annotation.mentions[i];
    if (law.type != EntityType::Law) continue;
    if (law.rule == "head-of-law") groups.unite(law_before(annotation, i), i);
    const bool longer = i > 0 && annotation.mentions[i - 1].type == EntityType::Law &&
                        annotation.mentions[i - 1].tokens.first == law.tokens.first;
    if (longer) groups.unite(i - 1, i);
  }
}

}  // namespace

void unite_measure_names(const Annotation& annotation, MentionGroups& groups) {
  unite_described_measures(annotation, groups);
  unite_titles(annotation, groups);
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
