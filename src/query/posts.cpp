#include "query/posts.hpp"

#include <optional>

#include "query/holders.hpp"
#include "text/calendar.hpp"

namespace communique {
namespace {

// The last fact that shows the tenure ?1; of a holder known only as a former one, the last of
// those.
constexpr std::string_view last_fact_of_tenure =
    "SELECT fact, release, begin, end, body FROM posts WHERE fact = "
    "(SELECT fact FROM posts WHERE tenure = ?1 ORDER BY former, fact DESC LIMIT 1)";

class HolderReader {
 public:
  explicit HolderReader(Database& knowledge)
      : names_(knowledge), last_fact_(knowledge, last_fact_of_tenure), sources_(knowledge) {}

  PostHolder read(const TenureRow& tenure) {
    PostHolder holder{tenure, {names_.read(tenure.person)}, {}, {}, {}};
    std::optional<std::int64_t> place = tenure.office.place;
    last_fact_.bind(tenure.key);
    if (last_fact_.step()) {
      holder.source = sources_.read(last_fact_);
      // A renamed body under the name that it had then.
      if (!last_fact_.is_null(4)) place = last_fact_.integer(4);
    }
    if (place) holder.place.push_back(names_.read(*place));
    return holder;
  }

 private:
  NameReader names_;
  PreparedStatement last_fact_;
  SourceReader sources_;
};

}  // namespace

Answer<PostHolder> read_posts(Database& knowledge, const OfficeFilter& filter,
                              const std::string& as_of, std::size_t most) {
  HolderReader reader(knowledge);
  Answer<PostHolder> holders;
  if (const auto day = parse_iso_date(as_of); day && !as_of.empty()) {
    for (const Holder& held : holders_as_of(knowledge, filter, *day, most)) {
      if (holders.is_full(most)) break;
      holders.rows.push_back(reader.read(held.tenure));
      holders.rows.back().certainty = to_string(held.certainty);
    }
    return holders;
  }
  for (const TenureRow& tenure : read_tenures(knowledge, filter, most == 0 ? 0 : most + 1)) {
    if (holders.is_full(most)) break;
    holders.rows.push_back(reader.read(tenure));
  }
  return holders;
}

}  // namespace communique
