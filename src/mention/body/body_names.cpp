#include "mention/body/body_names.hpp"

#include <algorithm>
#include <optional>
#include <unordered_map>

#include "mention/body/company_name.hpp"
#include "mention/identity.hpp"
#include "mention/name/abbreviation.hpp"
#include "mention/name/initials.hpp"
#include "mention/name/name_core.hpp"
#include "mention/place/country_votes.hpp"

namespace communique {
namespace {

// Bodies of one head that a name is compared with, the latest; no release that people write has
// more.
constexpr std::ptrdiff_t most_compared = 200;

bool is_body_type(const Mention& mention) {
  return mention.type == EntityType::Body || mention.type == EntityType::Organization;
}

// What the release said so far of one body.
struct KnownBody {
  NameCore core;
  EntityType type;
  ConceptId country;
  std::uint32_t mention;  // the first
};

class BodyUnion {
 public:
  BodyUnion(const Annotation& annotation, MentionGroups& groups)
      : annotation_(annotation), document_(annotation.document), groups_(groups) {}

  void run() {
    const auto& mentions = annotation_.mentions;
    std::vector<std::pair<std::uint32_t, ConceptId>> early;  // before any full name
    for (std::uint32_t i = 0; i < mentions.size(); ++i) {
      if (!is_body_type(mentions[i])) continue;
      if (const std::uint32_t word = company_key(annotation_, mentions[i]); word != no_token)
        companies_.try_emplace(document_.token(word).word, i);
      NameCore core = read_name_core(annotation_, mentions[i].tokens);
      if (core.head == no_concept || core.bare) unite_spelled_alike(i);
      if (core.head != no_concept && core.bare && !unite_bare(i, core.head))
        early.emplace_back(i, core.head);
      if (core.head != no_concept && !core.bare) unite_headed(i, std::move(core));
      unite_bracketed(i);
    }
    unite_companies();
    unite_initials();
    for (const auto& [mention, head] : early) unite_early(mention, head);
  }

 private:
  // Joins the latest body that can have this full name.
  void unite_headed(std::uint32_t i, NameCore core) {
    const Mention& mention = annotation_.mentions[i];
    auto& bodies = bodies_[core.head];
    latest_[core.head] = i;
    const auto reach = std::min(std::ssize(bodies), most_compared);
    for (auto body = bodies.rbegin(); body != bodies.rbegin() + reach; ++body) {
      if (body->type != mention.type || !countries_agree(body->country, mention.country)) continue;
      if (!same_body(core, body->core) && !is_short_for(core, body->core)) continue;
      if (is_namesake_abroad(*body, mention)) continue;
      groups_.unite(body->mention, i);
      if (body->country == no_concept) body->country = mention.country;
      if (is_longer(core, body->core)) body->core = std::move(core);
      return;
    }
    bodies.push_back({std::move(core), mention.type, mention.country, i});
  }

  // "the Ministry of Salt", told without a country by one who speaks for Peru, is not "Chile's
  // Ministry of Salt".
  bool is_namesake_abroad(const KnownBody& known, const Mention& mention) {
    if (known.type != EntityType::Body || known.country != no_concept ||
        mention.country == no_concept)
      return false;
    if (!home_) home_ = CountryVotes(annotation_).told_home();
    return *home_ != no_concept && *home_ != mention.country;
  }

  bool is_short_for(const NameCore& a, const NameCore& b) const {
    return (opens_name(a, b) || opens_name(b, a)) && tells_of_one_country();
  }

  bool tells_of_one_country() const {
    ConceptId country = no_concept;
    for (const Mention& mention : annotation_.mentions) {
      const ConceptId told =
          mention.type == EntityType::Country ? mention.concept_id : mention.country;
      if (!countries_agree(country, told)) return false;
      if (told != no_concept) country = told;
    }
    return true;
  }

  // Joins "the Ministry" to the ministry named last; whether there is one.
  bool unite_bare(std::uint32_t i, ConceptId head) {
    const auto latest = latest_.find(head);
    if (latest == latest_.end()) return false;
    groups_.unite(latest->second, i);
    return true;
  }
  void unite_early(std::uint32_t i, ConceptId head) {
    const auto& bodies = bodies_[head];
    if (!bodies.empty()) groups_.unite(bodies.front().mention, i);
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

  // Abbreviations and bare heads are told by their letters.
  void unite_spelled_alike(std::uint32_t i) {
    const Mention& mention = annotation_.mentions[i];
    std::string key(id_prefix(mention.type));
    key += make_slug(mention.span.of(document_.text()));
    const auto [first, added] = spelled_.try_emplace(std::move(key), i);
    if (!added) groups_.unite(first->second, i);
  }

  // "Norrvind" and "Norrvind AB"
  void unite_companies() {
    for (std::uint32_t i = 0; i < annotation_.mentions.size(); ++i) {
      const Mention& mention = annotation_.mentions[i];
      if (mention.type != EntityType::Organization || mention.tokens.size() != 1) continue;
      const auto company = companies_.find(document_.token(mention.tokens.first).word);
      if (company != companies_.end()) groups_.unite(company->second, i);
    }
  }

  // "MOIT" and "Ministry of Industry and Trade"
  void unite_initials() {
    const auto& mentions = annotation_.mentions;
    const auto is_candidate = [&](const Mention& mention) { return may_be_initials(mention); };
    if (std::ranges::none_of(mentions, is_candidate)) return;
    std::unordered_map<std::string, std::uint32_t> names;  // the first mention of those initials
    for (std::uint32_t i = 0; i < mentions.size(); ++i) {
      if (!is_body_type(mentions[i]) || mentions[i].tokens.size() == 1) continue;
      for (const bool with_of : {false, true})
        names.try_emplace(initials_of(document_, mentions[i].tokens, with_of), i);
    }
    for (std::uint32_t i = 0; i < mentions.size(); ++i) {
      if (!may_be_initials(mentions[i])) continue;
      const auto name = names.find(letters_of_abbreviation(document_, mentions[i].tokens.first));
      if (name != names.end() && may_abbreviate(mentions[i], mentions[name->second]))
        groups_.unite(name->second, i);
    }
  }
  bool may_be_initials(const Mention& mention) const {
    return is_body_type(mention) && mention.tokens.size() == 1 && !is_defined(mention) &&
           looks_abbreviated(document_, mention.tokens.first);
  }
  // By the name before its bracket, whatever else has these initials.
  static bool is_defined(const Mention& abbreviation) {
    return abbreviation.rule == "abbreviation-in-brackets" ||
           abbreviation.rule == "defined-abbreviation";
  }
  bool may_abbreviate(const Mention& abbreviation, const Mention& name) const {
    if (abbreviation.type != name.type) return false;
    if (abbreviation.concept_id == no_concept) return true;
    const Concept& known = (*annotation_.vocabulary)[abbreviation.concept_id];
    return name.concept_id == no_concept &&
           countries_agree(name.country, annotation_.vocabulary->find(known.attribute("country")));
  }

  const Annotation& annotation_;
  const Document& document_;
  MentionGroups& groups_;
  std::optional<ConceptId> home_;  // of who speaks, where it was asked for
  std::unordered_map<ConceptId, std::vector<KnownBody>> bodies_;  // by head
  std::unordered_map<ConceptId, std::uint32_t> latest_;           // full name with that head
  std::unordered_map<std::string, std::uint32_t> spelled_;
  std::unordered_map<std::uint64_t, std::uint32_t> companies_;  // by the word that stands for them
};

}  // namespace

void unite_body_names(const Annotation& annotation, MentionGroups& groups) {
  BodyUnion(annotation, groups).run();
}

}  // namespace communique
