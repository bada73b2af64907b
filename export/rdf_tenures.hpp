#pragma once

#include <string>
#include <unordered_set>
#include <vector>

#include "export/iri.hpp"
#include "export/rdf_writer.hpp"
#include "store/knowledge_base.hpp"

namespace communique {

// Describes posts, and who held them when.
class RdfTenures {
 public:
  RdfTenures(KnowledgeBase& knowledge_base, const Iris& iris, RdfWriter& writer);

  // Adds to the present subject, the person, the posts they held.
  void link_posts(Key person);
  // Describes the tenures of the person, and each post with the first who held it.
  void write(const EntityRecord& person);

  struct Names {
    std::string post, tenure;  // IRIs
  };
  // What a post is part of that the release states. `place` is the key of its body or country, or
  // 0.
  Names names(Key release, Key person, std::string_view title, Key place);

 private:
  struct Tenure;

  std::vector<Tenure> tenures_of(Key person);
  void write_post(const Tenure& tenure);
  void write_tenure(const EntityRecord& person, const Tenure& tenure);
  void write_instant(const std::string& iri, std::string_view date);
  std::string id_of(Key entity) { return entity == 0 ? "" : knowledge_base_.id_of(entity); }

  KnowledgeBase& knowledge_base_;
  const Iris& iris_;
  RdfWriter& writer_;
  std::unordered_set<std::string> described_;  // roles and posts, by IRI
  PreparedStatement tenures_, stated_;
};

}  // namespace communique
