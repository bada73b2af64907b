#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "link/canonical_name.hpp"
#include "link/nodes.hpp"
#include "link/person_name.hpp"

namespace communique {

// Whose bodies are by those who hold office there: where some release prints "Ana Lim of Peru's
// Ministry of Fish", the Ministry of Fish where another has an Ana Lim is hardly that of Chile.
class HolderCountries {
 public:
  HolderCountries(const Nodes& nodes, NameCanon& canon, const TitleWords& titles);

  // The id of the one country that releases print beside the name of a body where a person of the
  // name of that post's holds office; empty where none or several do.
  std::string_view of(std::uint32_t release, const PostSummary& post) const;

 private:
  std::vector<std::string> keys_of(std::uint32_t release, const PostSummary& post) const;

  const Nodes& nodes_;
  NameCanon& canon_;
  const TitleWords& titles_;
  std::unordered_map<std::string, std::string_view> countries_;  // empty where there are several
};

}  // namespace communique
