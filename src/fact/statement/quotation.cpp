#include "fact/statement/quotation.hpp"

#include <algorithm>

namespace communique {

Quotations::Quotations(const Document& document) : inside_(document.size()) {
  std::uint32_t depth = 0;
  std::uint32_t open = 0;
  bool opens_line = false;
  for (std::uint32_t t = 0; t <= document.size(); ++t) {
    const bool line_ends = t == document.size() || document.token(t).starts_line;
    if (line_ends && depth > 0) {
      if (opens_line) add({open, t});
      depth = 0;
    }
    if (t == document.size()) break;
    if (document.token(t).is(Mark::OpenQuote) && depth++ == 0) {
      open = t;
      opens_line = document.token(t).starts_line;
    }
    if (document.token(t).is(Mark::CloseQuote) && depth > 0 && --depth == 0) add({open, t + 1});
  }
}

void Quotations::add(TokenRange quotation) {
  quotations_.push_back(quotation);
  for (std::uint32_t t = quotation.first + 1; t + 1 < quotation.last; ++t) inside_[t] = true;
}

const TokenRange* Quotations::closed_by(std::uint32_t token) const {
  const auto found = std::ranges::lower_bound(quotations_, token + 1, {}, &TokenRange::last);
  return found != quotations_.end() && found->last == token + 1 ? &*found : nullptr;
}

}  // namespace communique
