#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "util/percent_code.hpp"

namespace communique {

// Whether the text can stand before the path of an IRI: a scheme and no character that RFC 3987
// forbids.
bool is_absolute_iri(std::string_view text);

// The names of all that the RDF exports describe. They depend on ids and content alone, so that the
// same thing has the same IRI in every export under one base.
class Iris {
 public:
  // `base` is an absolute IRI; '/' is added unless it ends in '/' or '#'.
  explicit Iris(std::string base) : base_(std::move(base)) {
    if (!base_.ends_with('/') && !base_.ends_with('#')) base_ += '/';
  }

  // "person:ana-lim" -> <base>person/ana-lim
  std::string entity(std::string_view id) const;
  std::string release(std::string_view id) const { return path("release", percent_encode(id)); }
  // What the release states under a name of fact/fact_name.hpp: "event/2", "claim/post-1".
  std::string stated(std::string_view name, std::string_view release) const;
  // Code points of the release's text.
  std::string evidence(std::string_view release, std::uint32_t begin, std::uint32_t end) const;

  // `place` is the id of the body or country, or "".
  std::string post(std::string_view title, std::string_view place) const;
  // `number` counts the person's tenures of that post from 1.
  std::string tenure(std::string_view person, std::string_view title, std::string_view place,
                     std::size_t number) const;
  std::string role(std::string_view title) const;
  std::string change(std::string_view older, std::string_view newer) const;

 private:
  std::string path(std::string_view kind, std::string_view rest) const;

  std::string base_;
};

}  // namespace communique
