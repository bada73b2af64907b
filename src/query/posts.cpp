#include "query/posts.hpp"

#include "text/calendar.hpp"

namespace communique {
namespace {

EntityLink link_of(Database& knowledge, std::int64_t entity) {
  EntityRow row = read_entity(knowledge, entity);
  return {std::move(row.id), std::move(row.name)};
}

PostHolder holder_of(Database& knowledge, PreparedStatement& last_fact, SourceReader& sources,
                     const TenureRow& tenure) {
  PostHolder holder{tenure, {link_of(knowledge, tenure.person)}, {}, {}, {}};
  if (tenure.office.place) holder.place.push_back(link_of(knowledge, *tenure.office.place));
  last_fact.bind(tenure.key);
  if (last_fact.step()) holder.source = sources.read(last_fact);
  return holder;
}

}  // namespace

std::vector<PostHolder> read_posts(Database& knowledge, const OfficeFilter& filter,
                                   const std::string& as_of) {
  PreparedStatement last_fact(knowledge,
                              "SELECT fact, release, begin, end FROM posts WHERE tenure = ? "
                              "ORDER BY former, fact DESC LIMIT 1");
  SourceReader sources(knowledge);
  std::vector<PostHolder> holders;
  if (const auto day = parse_iso_date(as_of); day && !as_of.empty()) {
    for (const Holder& held : holders_as_of(knowledge, filter, *day)) {
      holders.push_back(holder_of(knowledge, last_fact, sources, held.tenure));
      holders.back().certainty = to_string(held.certainty);
    }
    return holders;
  }
  for (const TenureRow& tenure : read_tenures(knowledge, filter))
    holders.push_back(holder_of(knowledge, last_fact, sources, tenure));
  return holders;
}

}  // namespace communique
