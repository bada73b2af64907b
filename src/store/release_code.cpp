#include "store/release_code.hpp"

#include "util/byte_code.hpp"

namespace communique {

std::string encode_release(const Release& release) {
  ByteEncoder out;
  for (const std::string* text :
       {&release.id, &release.text, &release.category, &release.url, &release.publisher,
        &release.language, &release.other_fields, &release.source_file})
    out.text(*text);
  out.text(to_iso(release.date));
  out.integer(release.title_length);
  out.integer(release.source_line);
  return out.take();
}

Release decode_release(std::string_view bytes) {
  ByteDecoder in(bytes);
  Release release;
  for (std::string* text :
       {&release.id, &release.text, &release.category, &release.url, &release.publisher,
        &release.language, &release.other_fields, &release.source_file})
    *text = in.text();
  release.date = parse_iso_date(in.text()).value_or(Date{});
  release.title_length = static_cast<std::uint32_t>(in.integer());
  release.source_line = static_cast<std::uint32_t>(in.integer());
  return release;
}

}  // namespace communique
