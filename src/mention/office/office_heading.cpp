#include "mention/office/office_heading.hpp"

#include "mention/office/office.hpp"
#include "mention/office/office_owner.hpp"
#include "mention/side.hpp"

namespace communique {
namespace {

class HeadingReader {
 public:
  explicit HeadingReader(Annotation& annotation)
      : annotation_(annotation), document_(annotation.document) {}

  void run() {
    const Mention* heading = nullptr;
    auto office = annotation_.offices.begin();
    for (const Sentence& sentence : document_.sentences()) {
      const TokenRange line = sentence.tokens;
      while (office != annotation_.offices.end() && office->head.first < line.first) ++office;
      if (sentence.paragraph == 0 || !document_.token(line.first).starts_line) continue;
      if (const Mention* side = side_at(line.first); side != nullptr) {
        heading = stands_alone(*side, line) ? side : nullptr;
        if (opens_list(*side, line)) give(*side, line, office);
      } else if (!is_item(line.first)) {
        heading = nullptr;
      } else if (heading != nullptr) {
        give(*heading, line, office);
      }
    }
  }

 private:
  using Offices = std::vector<Office>::iterator;

  const Mention* side_at(std::uint32_t token) const {
    const Mention* side = annotation_.mention_at(token);
    return side != nullptr && is_side(*side) && side->tokens.first == token ? side : nullptr;
  }
  // "Peru", "Peru:" and no more.
  bool stands_alone(const Mention& side, TokenRange line) const {
    const std::uint32_t end = side.tokens.last;
    return end == line.last || (end + 1 == line.last && document_.token(end).is(Mark::Colon));
  }
  bool opens_list(const Mention& side, TokenRange line) const {
    return side.tokens.last + 1 < line.last && document_.token(side.tokens.last).is(Mark::Colon);
  }
  bool is_item(std::uint32_t first) const {
    const Token& token = document_.token(first);
    return token.is(Mark::Bullet) || token.is_dash() || token.is_number() ||
           token.is(Mark::OpenBracket);
  }

  void give(const Mention& side, TokenRange line, Offices office) {
    for (; office != annotation_.offices.end() && office->head.first < line.last; ++office) {
      const bool owned = office->body != no_token || office->country != no_token;
      if (!owned && !addresses(*office)) take_side(*office, side);
    }
  }
  // "Ambassador Ana Ruiz, Permanent Delegate"
  bool addresses(const Office& office) const {
    return office.title == office.head && sphere_of(annotation_, office) == Sphere::Address;
  }

  Annotation& annotation_;
  const Document& document_;
};

}  // namespace

void read_office_headings(Annotation& annotation) { HeadingReader(annotation).run(); }

}  // namespace communique
