#pragma once

#include "fact/reference/description/guest_description.hpp"
#include "fact/reference/description/named_bodies.hpp"
#include "fact/reference/description/office_description.hpp"
#include "fact/reference/description/side_description.hpp"
#include "fact/reference/reference_context.hpp"

namespace communique {

// Whom or what definite descriptions stand for: "the two sides", "both", "the Minister", "the
// Chilean guest", "the ministry". Keeps the context, which is to outlive it.
class DescriptionReader {
 public:
  explicit DescriptionReader(const ReferenceContext& context)
      : context_(context),
        sides_(context),
        offices_(context),
        guests_(context),
        bodies_(context.annotation) {}

  // The description that begins with the "the", "both" or "our" at the token of the sentence; the
  // sides of the context are to be advanced to it.
  Reference read(std::uint32_t t);
  // An office without an article, with which the sentence begins at the token.
  Reference read_bare_office(std::uint32_t t) { return offices_.read_bare(t); }

 private:
  Reference read_definite(std::uint32_t the);
  Reference read_body(std::uint32_t the);
  Reference read_latter(std::uint32_t the) const;

  const ReferenceContext& context_;
  SideDescriptions sides_;
  OfficeDescriptions offices_;
  GuestDescriptions guests_;
  NamedBodies bodies_;
};

}  // namespace communique
