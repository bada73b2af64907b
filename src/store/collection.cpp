#include "store/collection.hpp"

#include <algorithm>
#include <utility>

#include "store/reading_code.hpp"
#include "store/release_code.hpp"
#include "text/release_batches.hpp"
#include "util/hash.hpp"

namespace communique {

std::uint64_t content_hash(const Release& release) {
  Hasher hasher;
  for (const std::string_view part :
       {std::string_view(release.text), std::string_view(release.publisher),
        std::string_view(release.language), std::string_view(release.category)}) {
    hasher.add(part);
    hasher.add('\0');
  }
  hasher.add(to_iso(release.date));
  hasher.add(std::to_string(release.title_length));
  return hasher.value();
}

void Collection::put(const Release& release) {
  Item& item = items_[release.id];
  const std::uint64_t content = content_hash(release);
  item.read = item.read && item.content == content;
  item.content = content;
  item.date = release.date;
  item.release = file_.add(encode_release(release));
}

void Collection::keep(const ReleaseReading& known) {
  put(known.release);
  Item& item = items_[known.release.id];
  item.reading = file_.add(encode_reading(known.reading));
  item.read = true;
}

void Collection::sort() {
  order_.clear();
  for (auto& [id, item] : items_) order_.push_back(&item);
  std::ranges::stable_sort(order_, {}, &Item::date);
}

Release Collection::release(std::uint32_t number) const {
  return decode_release(file_.read(order_[number]->release));
}

ReleaseReading Collection::reading(std::uint32_t number, NamePool& rules) const {
  Release item = release(number);
  Reading reading = decode_reading(encoded_reading(number), item.text.size(), rules);
  return {std::move(item), std::move(reading)};
}

std::vector<ReleaseReading> Collection::read(std::uint32_t first, std::uint32_t last,
                                             NamePool& rules, const Read& read) {
  std::vector<ReleaseReading> all(last - first);
  std::vector<std::uint32_t> unread;
  std::size_t done = 0;  // of those
  ReleaseBatches batches([&](ReleaseBatch&& batch) {
    std::vector<Reading> readings = read(batch);
    for (std::size_t i = 0; i < batch.size(); ++i) {
      const std::uint32_t number = unread[done++];
      Item& item = *order_[number];
      item.reading = file_.add(encode_reading(readings[i]));
      item.read = true;
      all[number - first] = {std::move(batch[i]), std::move(readings[i])};
    }
  });
  for (std::uint32_t number = first; number < last; ++number) {
    if (order_[number]->read) {
      all[number - first] = reading(number, rules);
    } else {
      unread.push_back(number);
      batches.add(release(number));
    }
  }
  batches.flush();
  return all;
}

std::string Collection::encoded_reading(std::uint32_t number) const {
  return file_.read(order_[number]->reading);
}

}  // namespace communique
