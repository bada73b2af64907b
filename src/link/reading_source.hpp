#pragma once

#include <cstdint>
#include <span>

#include "fact/facts.hpp"
#include "text/release.hpp"
#include "util/name_pool.hpp"

namespace communique {

struct ReleaseReading {
  Release release;
  Reading reading;
};

// Releases and what was read in them, of which as few are in memory as are asked for at a time.
// Several threads may ask.
class ReadingSource {
 public:
  virtual ~ReadingSource() = default;
  virtual std::uint32_t size() const = 0;
  virtual Release release(std::uint32_t number) const = 0;
  // The names of rules live in `rules`.
  virtual ReleaseReading reading(std::uint32_t number, NamePool& rules) const = 0;
};

// Those that are in memory anyway, which must outlive this.
class ReadingsInMemory : public ReadingSource {
 public:
  explicit ReadingsInMemory(std::span<const ReleaseReading> readings) : readings_(readings) {}

  std::uint32_t size() const override { return static_cast<std::uint32_t>(readings_.size()); }
  Release release(std::uint32_t number) const override { return readings_[number].release; }
  ReleaseReading reading(std::uint32_t number, NamePool&) const override {
    return readings_[number];
  }

 private:
  std::span<const ReleaseReading> readings_;
};

}  // namespace communique
