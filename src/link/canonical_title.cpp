#include "link/canonical_title.hpp"

#include <algorithm>
#include <array>

namespace communique {
namespace {

constexpr std::size_t longest_head = 6;  // words

SoleHolder sole_holder(std::string_view name) {
  if (name == "field") return SoleHolder::ForField;
  if (name == "organization") return SoleHolder::InOrganization;
  if (name == "place") return SoleHolder::AtPlace;
  return name == "state" ? SoleHolder::InState : SoleHolder::Nowhere;
}

std::string joined(std::span<const std::string> words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
  return out;
}

// "Chairman", "chairwoman" and "chairperson" are one office.
std::string without_sex(std::string word) {
  for (const std::string_view ending : {"woman", "person", "man"}) {
    if (word.size() >= ending.size() + 5 && word.ends_with(ending)) {
      word.resize(word.size() - ending.size());
      break;
    }
  }
  return word;
}

std::vector<std::string> words_of(NameCanon& canon, std::string_view title) {
  std::vector<std::string> words = canon.read_whole(title).words;
  for (std::string& word : words) word = without_sex(std::move(word));
  return words;
}

template <typename Action>
void for_each_label(const Concept& entry, Action action) {
  action(entry.label);
  for (const AttributeKey key : {AttributeKey("altLabel"), AttributeKey("abbreviation")}) {
    for (const std::string& label : entry.values_of(key)) action(label);
  }
}

}  // namespace

std::string CanonicalTitle::bare() const {
  std::vector<std::string> words = ranks;
  words.push_back(head);
  return joined(words);
}

std::string CanonicalTitle::plain() const {
  std::vector<std::string> words = ranks;
  words.insert(words.end(), fields.begin(), fields.end());
  words.push_back(head);
  return joined(words);
}

void CanonicalTitle::drop_fields(const std::vector<std::string>& words) {
  if (words.empty() || !std::ranges::includes(fields, words)) return;
  std::vector<std::string> rest;
  std::ranges::set_difference(fields, words, std::back_inserter(rest));
  fields = std::move(rest);
}

bool CanonicalTitle::sole_at(EntityType place) const {
  if (sole == SoleHolder::Nowhere || !ranks.empty()) return false;
  if (!fields.empty() || sole == SoleHolder::InState) return true;
  const bool organized = place == EntityType::Organization || place == EntityType::Bloc;
  return sole == SoleHolder::AtPlace ? organized || place == EntityType::Body
                                     : sole == SoleHolder::InOrganization && organized;
}

TitleCanon::TitleCanon(const Vocabulary& vocabulary) : canon_(vocabulary) {
  for (const Concept& entry : vocabulary.concepts()) {
    for_each_label(entry, [&](const std::string& label) {
      if (entry.lexical == Lexical::OfficeHead) add_head(entry, label);
      if (entry.lexical == Lexical::OfficeModifier)
        ranks_.try_emplace(joined(words_of(canon_, label)), entry.attribute("rank"));
      if (entry.lexical == Lexical::OfficeField) fields_.insert(joined(words_of(canon_, label)));
    });
  }
}

// Of a rank that is part of a head ("vice chair") several persons may be holders.
void TitleCanon::add_head(const Concept& entry, std::string_view label) {
  const std::vector<std::string> words = words_of(canon_, label);
  constexpr std::array<std::string_view, 3> lower = {"vice", "co", "lieutenant"};
  const bool alone = std::ranges::find(lower, words.front()) == lower.end();
  heads_.try_emplace(joined(words),
                     alone ? sole_holder(entry.attribute("holders")) : SoleHolder::Nowhere);
}

// The first head that is no rank as well, the longest from there; else the first; else the last
// word.
TitleCanon::Head TitleCanon::head_of(const std::vector<std::string>& words) const {
  Head found{words.size() - 1, words.size()};
  bool any = false;
  for (std::size_t first = 0; first < words.size(); ++first) {
    for (std::size_t size = std::min(longest_head, words.size() - first); size > 0; --size) {
      const auto head = heads_.find(joined(std::span(words).subspan(first, size)));
      if (head == heads_.end()) continue;
      const bool rank_too = ranks_.contains(head->first);
      if (!any || !rank_too) found = {first, first + size, head->second};
      any = true;
      if (!rank_too) return found;
      break;
    }
  }
  return found;
}

CanonicalTitle TitleCanon::read(std::string_view title) {
  CanonicalTitle result;
  const std::vector<std::string> words = words_of(canon_, title);
  if (words.empty()) return result;
  const Head head = head_of(words);
  result.head = joined(std::span(words).subspan(head.first, head.last - head.first));
  result.sole = head.sole;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i >= head.first && i < head.last) continue;
    const auto rank = ranks_.find(words[i]);
    const bool number = !words[i].empty() && words[i].front() >= '0' && words[i].front() <= '9';
    const bool is_rank =
        i < head.first && (number || (rank != ranks_.end() &&
                                      (!rank->second.empty() || !fields_.contains(words[i]))));
    if (is_rank && rank != ranks_.end() && rank->second == "same") continue;
    (is_rank ? result.ranks : result.fields).push_back(words[i]);
  }
  // The Secretary of State for Trade is the Trade Secretary.
  if (result.head == "secretary" && result.fields.size() > 1) std::erase(result.fields, "state");
  std::ranges::sort(result.ranks);
  std::ranges::sort(result.fields);
  return result;
}

}  // namespace communique
