#include "store/release_row.hpp"

#include <algorithm>
#include <memory>
#include <string>
#include <tuple>

#include "fact/fact_name.hpp"
#include "util/ordered_work.hpp"

namespace communique {
namespace {

struct Mention {
  std::uint32_t entity = 0;
  Span span;
  bool nominal = false;
};

// By entity, then place. Several entities of the reading may be one by now; a place counts once.
std::vector<Mention> mentions_of(const LinkedReading& linked) {
  std::vector<Mention> mentions;
  for (std::size_t i = 0; i < linked.linked.size(); ++i) {
    const Entity& entity = linked.reading.entities[i];
    for (const Span span : entity.spans) mentions.push_back({linked.linked[i], span, false});
    for (const Span span : entity.nominal_spans) mentions.push_back({linked.linked[i], span, true});
  }
  const auto key = [](const Mention& mention) {
    return std::tuple(mention.entity, mention.span.begin, mention.span.end);
  };
  std::ranges::stable_sort(mentions, {}, key);
  const auto same = [&](const Mention& a, const Mention& b) { return key(a) == key(b); };
  mentions.erase(std::unique(mentions.begin(), mentions.end(), same), mentions.end());
  return mentions;
}

std::vector<MentionRow> mention_rows(const LinkedReading& linked) {
  std::vector<MentionRow> rows;
  for (const auto& [entity, span, nominal] : mentions_of(linked)) {
    const bool another = !rows.empty() && rows.back().entity == entity;
    if (!another) rows.push_back({entity, {}});
    rows.back().spans += (another ? ",[" : "[[") + std::to_string(span.begin) + ',' +
                         std::to_string(span.end) + (nominal ? ",1]" : "]");
  }
  for (MentionRow& row : rows) row.spans += ']';
  return rows;
}

ReleaseRow make_row(const KnowledgeBaseContent& content, std::uint32_t number, NamePool& rules) {
  ReleaseRow row;
  row.number = number;
  auto [release, reading] = content.releases.reading(number, rules);
  row.content_hash = content_hash(release);
  row.facts = static_cast<std::uint32_t>(count_facts(reading));
  const auto withdrawn = content.withdrawn.find(number);
  if (withdrawn != content.withdrawn.end()) withdraw(reading, withdrawn->second);
  row.linked = apply_linking(std::move(reading), content.linking.entity_of[number]);
  row.mentions = mention_rows(row.linked);
  row.release = std::move(release);
  return row;
}

// With the names of the rules in them.
struct ReleaseRows {
  NamePool rules;
  std::vector<ReleaseRow> rows;
};

}  // namespace

void for_each_row(const KnowledgeBaseContent& content,
                  const std::function<void(ReleaseRow&)>& take) {
  constexpr std::uint32_t batch_size = 32;
  const std::uint32_t end = content.releases.size();
  OrderedWork<std::uint32_t, std::unique_ptr<ReleaseRows>>(content.jobs)
      .run(
          [&](const auto& push) {
            for (std::uint32_t first = 0; first < end; first += batch_size)
              push(std::uint32_t{first});
          },
          [&] {
            return [&](std::uint32_t first) {
              auto batch = std::make_unique<ReleaseRows>();
              for (std::uint32_t i = first; i < std::min(first + batch_size, end); ++i)
                batch->rows.push_back(make_row(content, i, batch->rules));
              return batch;
            };
          },
          [&](std::unique_ptr<ReleaseRows>&& batch) { std::ranges::for_each(batch->rows, take); });
}

}  // namespace communique
