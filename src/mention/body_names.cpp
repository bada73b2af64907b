#include "mention/body_names.hpp"

#include <algorithm>
#include <unordered_map>

#include "mention/abbreviation.hpp"
#include "mention/identity.hpp"
#include "mention/name_core.hpp"

namespace communique {
namespace {

bool is_body_type(const Mention& mention) {
  return mention.type == EntityType::Body || mention.type == EntityType::Organization;
}

// What the release said so far of one body.
struct KnownBody {
  NameCore core;
  EntityType type;
  ConceptId country;
  std::uint32_t mention;
};

class BodyUnion {
 public:
  BodyUnion(const Annotation& annotation, MentionGroups& groups)
      : annotation_(annotation), document_(annotation.document), groups_(groups) {}

  void run() {
    const auto& mentions = annotation_.mentions;
    for (std::uint32_t i = 0; i < mentions.size(); ++i) {
      if (!is_body_type(mentions[i])) continue;
      unite_headed(i);
      unite_bracketed(i);
    }
    for (std::uint32_t i = 0; i < mentions.size(); ++i) {
      if (is_body_type(mentions[i])) unite_spelled_alike(i);
    }
  }

 private:
  // Joins the latest body that can have this name.
  void unite_headed(std::uint32_t i) {
    const Mention& mention = annotation_.mentions[i];
    NameCore core = read_name_core(annotation_, mention.tokens);
    if (core.head == no_concept) return;
    auto& bodies = bodies_[core.head];
    for (auto body = bodies.rbegin(); body != bodies.rend(); ++body) {
      if (body->type != mention.type || !countries_agree(body->country, mention.country)) continue;
      if (!core.bare() && !same_body(core, body->core)) continue;
      groups_.unite(body->mention, i);
      if (body->country == no_concept) body->country = mention.country;
      if (body->core.bare() || is_longer(core, body->core)) body->core = std::move(core);
      return;
    }
    bodies.push_back({std::move(core), mention.type, mention.country, i});
  }

  static bool countries_agree(ConceptId a, ConceptId b) {
    return a == no_concept || b == no_concept || a == b;
  }
  static bool is_longer(const NameCore& a, const NameCore& b) {
    return a.modifiers.size() + a.complement.size() > b.modifiers.size() + b.complement.size();
  }

  // "Ministry of Fish (MOF)" and "MOF (Ministry of Fish)".
  void unite_bracketed(std::uint32_t i) {
    const TokenRange name = annotation_.mentions[i].tokens;
    if (name.last >= document_.size() || !document_.token(name.last).is(Mark::OpenBracket)) return;
    const TokenRange inner = short_name_in_brackets(annotation_, name.last);
    for (std::uint32_t n = i + 1; n < annotation_.mentions.size(); ++n) {
      const Mention& other = annotation_.mentions[n];
      if (other.tokens.first > name.last + 4) return;
      const bool whole = other.tokens.first == name.last + 1 &&
                         document_.token(other.tokens.last).is(Mark::CloseBracket);
      if (other.type == annotation_.mentions[i].type && (other.tokens == inner || whole)) {
        groups_.unite(i, n);
        return;
      }
    }
  }

  // Names without a head, such as abbreviations, are told by their letters.
  void unite_spelled_alike(std::uint32_t i) {
    const Mention& mention = annotation_.mentions[i];
    if (read_name_core(annotation_, mention.tokens).head != no_concept) return;
    std::string key(id_prefix(mention.type));
    key += make_slug(mention.span.of(document_.text()));
    const auto [first, added] = spelled_.try_emplace(std::move(key), i);
    if (!added) groups_.unite(first->second, i);
  }

  const Annotation& annotation_;
  const Document& document_;
  MentionGroups& groups_;
  std::unordered_map<ConceptId, std::vector<KnownBody>> bodies_;
  std::unordered_map<std::string, std::uint32_t> spelled_;
};

}  // namespace

void unite_body_names(const Annotation& annotation, MentionGroups& groups) {
  BodyUnion(annotation, groups).run();
}

}  // namespace communique
