#include "export/format.hpp"

#include <algorithm>

#include "export/jsonl.hpp"

namespace communique {
namespace {

constexpr ExportFormat formats[] = {
    {"jsonl", "JSON Lines: an object a release, as `communique extract` prints, with linked ids",
     write_jsonl},
};

}  // namespace

std::span<const ExportFormat> export_formats() { return formats; }

const ExportFormat* find_export_format(std::string_view name) {
  const auto* found = std::ranges::find(formats, name, &ExportFormat::name);
  return found != std::end(formats) ? found : nullptr;
}

}  // namespace communique
