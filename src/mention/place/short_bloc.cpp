#include "mention/place/short_bloc.hpp"

#include <unordered_map>
#include <unordered_set>

#include "mention/name/capitalised_phrase.hpp"
#include "mention/place/country.hpp"

namespace communique {
namespace {

class ShortBlocScan {
 public:
  explicit ShortBlocScan(Annotation& annotation)
      : annotation_(annotation), document_(annotation.document) {}

  void run() {
    learn_heads();
    if (blocs_.empty()) return;
    for (std::uint32_t i = 1; i < document_.size(); ++i) {
      if (!stands_alone(i)) continue;
      const auto bloc = blocs_.find(document_.token(i).word);
      if (bloc == blocs_.end() || bloc->second == no_concept) continue;
      annotation_.add_mention({i, i + 1}, EntityType::Bloc, "short-bloc", 0.85F, bloc->second);
    }
  }

 private:
  // "Union" of "African Union", "Association" of "Association of Southeast Asian Nations".
  void learn_heads() {
    for (const Mention& mention : annotation_.mentions) {
      const bool named = mention.type == EntityType::Bloc && mention.tokens.size() > 1 &&
                         !is_region(*annotation_.vocabulary, mention.concept_id);
      if (named) blocs_.try_emplace(document_.token(head_of(mention.tokens)).word, no_concept);
    }
    if (!blocs_.empty()) tell_apart();
  }
  std::uint32_t head_of(TokenRange name) const {
    for (std::uint32_t t = name.first + 1; t < name.last; ++t) {
      if (document_.token(t).is(Particle::Of)) return t - 1;
    }
    return name.last - 1;
  }

  // Of a head that names of two things share none is meant.
  void tell_apart() {
    std::unordered_set<std::uint64_t> shared;
    for (std::uint32_t i = 1; i < document_.size(); ++i) {
      if (!document_.token(i).capital()) continue;
      const auto bloc = blocs_.find(document_.token(i).word);
      if (bloc == blocs_.end()) continue;
      const ConceptId told = bloc_named_at(i);
      const bool other = told != no_concept ? bloc->second != no_concept && bloc->second != told
                                            : !is_bare(i) || names_other(i);
      if (other) shared.insert(bloc->first);
      if (told != no_concept) bloc->second = told;
    }
    for (const std::uint64_t word : shared) blocs_.erase(word);
  }
  // The bloc in whose full name the token stands, though that be inside another name.
  ConceptId bloc_named_at(std::uint32_t token) const {
    constexpr std::uint32_t longest = 8;
    for (std::uint32_t t = token; token - t < longest; --t) {
      const LexicalHit* hit = annotation_.hit_at(t, Lexical::Bloc);
      if (hit != nullptr && hit->tokens.size() > 1 && hit->tokens.contains(token))
        return hit->concept_id;
      if (t == 0) break;
    }
    return no_concept;
  }

  // A name that ends so is another's; one that starts so is of the bloc ("Forum Secretariat").
  bool names_other(std::uint32_t token) const {
    const Mention* name = annotation_.mention_at(token);
    return name != nullptr && (name->tokens.first != token || name->tokens.size() == 1);
  }
  bool is_bare(std::uint32_t token) const {
    return previous_name_word(document_, token, JoinDash) == no_token;
  }

  bool stands_alone(std::uint32_t token) const {
    return document_.token(token).capital() && document_.token(token - 1).is(Particle::The) &&
           annotation_.mention_at(token) == nullptr &&
           next_name_word(document_, token, JoinDash) == no_token;
  }

  Annotation& annotation_;
  const Document& document_;
  std::unordered_map<std::uint64_t, ConceptId> blocs_;  // by the head of their names
};

}  // namespace

void find_short_blocs(Annotation& annotation) { ShortBlocScan(annotation).run(); }

}  // namespace communique
