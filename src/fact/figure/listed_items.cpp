#include "fact/figure/listed_items.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace communique {
namespace {

// "copper", "fish" and "salt" of "copper, fish and salt"
std::vector<std::string> listed_in(std::string_view item) {
  constexpr std::string_view joint = " and ", comma = ", ";
  std::vector<std::string> items;
  while (true) {
    const std::size_t end = std::min(item.find(joint), item.find(comma));
    items.emplace_back(item.substr(0, end));
    if (end == std::string_view::npos) return items;
    item.remove_prefix(end + (item.substr(end).starts_with(comma) ? comma : joint).size());
  }
}

}  // namespace

void part_items_in_turn(const Document& document, TokenRange sentence,
                        std::vector<FigureDraft>& drafts) {
  const auto words = document.tokens().subspan(sentence.first, sentence.size());
  if (drafts.size() < 2 || std::ranges::none_of(words, [](const Token& token) {
        return token.is(Particle::Respectively);
      }))
    return;
  for (std::size_t first = 0, last = 0; first < drafts.size(); first = last) {
    while (last < drafts.size() && !drafts[last].compared &&
           drafts[last].subject.tokens == drafts[first].subject.tokens)
      ++last;
    last = std::max(last, first + 1);
    const std::vector<std::string> items = listed_in(drafts[first].subject.item);
    if (items.size() < 2 || items.size() != last - first) continue;
    for (std::size_t i = 0; i < items.size(); ++i) drafts[first + i].subject.item = items[i];
  }
}

}  // namespace communique
