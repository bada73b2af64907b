#include "store/collection.hpp"

#include <algorithm>
#include <utility>

#include "store/reading_code.hpp"
#include "store/release_code.hpp"
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

ReleaseReading Collection::read(std::uint32_t number, NamePool& rules, const Read& read) {
  Item& item = *order_[number];
  if (item.read) return reading(number, rules);
  ReleaseReading made{release(number), {}};
  made.reading = read(made.release);
  item.reading = file_.add(encode_reading(made.reading));
  item.read = true;
  return made;
}

std::string Collection::encoded_reading(std::uint32_t number) const {
  return file_.read(order_[number]->reading);
}

}  // namespace communique
