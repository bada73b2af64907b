#include "store/collection.hpp"

#include <algorithm>
#include <utility>

#include "store/reading_code.hpp"
#include "store/release_code.hpp"
#include "util/hash.hpp"
#include "util/ordered_work.hpp"

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

std::size_t Collection::count_unread() const {
  return static_cast<std::size_t>(
      std::ranges::count_if(items_, [](const auto& entry) { return !entry.second.read; }));
}

void Collection::read(unsigned jobs, const std::function<Read()>& make_reader,
                      const std::function<void(std::size_t)>& progress) {
  constexpr std::size_t batch_size = 32;  // enough releases for a thread to be worth its while
  using Batch = std::vector<Item*>;
  OrderedWork<Batch, Batch> work(jobs);
  work.run(
      [&](const auto& push) {
        Batch batch;
        for (auto& [id, item] : items_) {
          if (!item.read) batch.push_back(&item);
          if (batch.size() == batch_size) push(std::exchange(batch, {}));
        }
        if (!batch.empty()) push(std::move(batch));
      },
      [&] {
        return [this, read = make_reader()](Batch&& batch) {
          for (Item* item : batch) {
            const Release release = decode_release(file_.read(item->release));
            item->reading = file_.add(encode_reading(read(release)));
          }
          return std::move(batch);
        };
      },
      [&](Batch&& batch) {
        for (Item* item : batch) item->read = true;
        progress(batch.size());
      });
}

void Collection::sort() {
  order_.clear();
  for (const auto& [id, item] : items_) order_.push_back(&item);
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

std::string Collection::encoded_reading(std::uint32_t number) const {
  return file_.read(order_[number]->reading);
}

}  // namespace communique
