#pragma once

#include <span>
#include <vector>

#include "fact/facts.hpp"
#include "mention/annotation.hpp"

namespace communique {

// The countries and blocs of a release, as sides of the agreements that it tells of.
class AgreementSides {
 public:
  // `land` is the side whose each entity is; it has to live as long.
  AgreementSides(const Annotation& annotation, const Reading& reading,
                 const std::vector<EntityIndex>& land);

  using Phrases = std::span<const AgreementPhrase* const>;
  using Sides = std::vector<EntityIndex>;

  EntityIndex home() const { return home_; }         // that the release comes from
  const Sides& by_rank() const { return by_rank_; }  // the leading side first
  EntityIndex called(ConceptId concept_id) const;

  // Whether the side tells where or at whose gathering something happens: "in Peru", "at the ASEAN
  // Summit".
  bool is_scene(const Mention& side) const;

  // Those in the names of the agreement.
  Sides named(Phrases phrases) const;
  // Those in the same part of the sentence, but not in its name.
  Sides beside(const AgreementPhrase& phrase) const;

  // One that may make agreements and is none of `except`: the one spoken of last before the phrase,
  // the leading one.
  EntityIndex before(const AgreementPhrase& phrase, const Sides& except) const;
  EntityIndex leading(const Sides& except) const;

 private:
  void rank();
  bool joins(EntityIndex side) const;
  bool is_actor(EntityIndex side) const;
  bool is_place(const Mention& side) const;
  bool names_gathering(const Mention& side) const;
  bool stands_for_others(const Mention& sides) const;

  const Annotation& annotation_;
  const Document& document_;
  const Reading& reading_;
  const std::vector<EntityIndex>& land_;
  Sides by_rank_;
  EntityIndex home_ = no_entity;
};

}  // namespace communique
