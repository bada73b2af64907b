#include "mention/agreement/agreement_reference.hpp"

#include <algorithm>
#include <iterator>
#include <vector>

#include "mention/agreement/agreement_candidate.hpp"
#include "mention/agreement/agreement_support.hpp"
#include "mention/name/alias.hpp"
#include "mention/office/office.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

using Candidate = AgreementCandidate;

bool includes(const Candidate::Sides& whole, const Candidate::Sides& part) {
  return std::ranges::includes(whole, part);
}

// Kinds that states make by the dozen: each new one is an agreement of its own.
bool is_frequent_kind(std::string_view kind) {
  return kind == "MOU" || kind == "Protocol" || kind == "Contract" || kind == "Arrangement" ||
         kind == "Declaration";
}

class AgreementResolver {
 public:
  explicit AgreementResolver(Annotation& annotation)
      : annotation_(annotation), document_(annotation.document), reader_(annotation) {}

  void run() {
    for (AgreementPhrase& phrase : annotation_.agreements) {
      take_kind_of_row(phrase);
      if (!inside_other_name(phrase) && !is_generic(phrase)) resolve(phrase);
    }
    for (AgreementPhrase& phrase : annotation_.agreements) {
      if (phrase.agreement == no_agreement) continue;
      const Candidate& candidate = candidates_[phrase.agreement];
      if (!candidate.supported || is_told_one_by_one(candidate)) phrase.agreement = no_agreement;
    }
    drop_unresolved_mentions();
  }

 private:
  void resolve(AgreementPhrase& phrase) {
    const Candidate seen = reader_.read(phrase);
    std::uint32_t best = other_name_of(phrase);
    int best_score = best == no_agreement ? -1 : 10;
    for (std::uint32_t i = static_cast<std::uint32_t>(candidates_.size()); i-- > 0;) {
      if (candidates_.size() - i > reach) break;
      const int score = fit(phrase, seen, candidates_[i]);
      if (score > best_score) {
        best_score = score;
        best = i;
      }
    }
    if (best == no_agreement) {
      if (phrase.nominal) return;
      best = static_cast<std::uint32_t>(candidates_.size());
      candidates_.push_back(seen);
    } else if (!phrase.nominal) {
      phrase.nominal = calls_by_parties(phrase, seen, candidates_[best]);
      candidates_[best].add(seen);
    }
    phrase.agreement = best;
    if (!is_ground(phrase)) recent_ = best;
  }

  // "signed a pact on salt under Article 6 of the Lima Convention": what the other one rests on.
  bool is_ground(const AgreementPhrase& phrase) const {
    constexpr std::uint32_t longest_part = 4;
    if (&phrase == annotation_.agreements.data()) return false;
    const AgreementPhrase& before = *std::prev(&phrase);
    const std::uint32_t begin = document_.sentence_at(phrase.tokens.first).tokens.first;
    if (before.agreement == no_agreement || before.name.first < begin) return false;
    std::uint32_t t = phrase.tokens.first;
    if (t > begin && document_.token(t - 1).is(Particle::The)) --t;
    if (t > begin && document_.token(t - 1).is(Particle::Of)) {
      const std::uint32_t part = t - 1;
      while (t > begin && t + longest_part > part && !document_.token(t - 1).is(Particle::Under))
        --t;
    }
    return t > begin && document_.token(t - 1).is(Particle::Under);
  }

  // "the Agreement on Salt, better known as the Salt Pact": that of the phrase before.
  AgreementNumber other_name_of(const AgreementPhrase& phrase) const {
    if (&phrase == annotation_.agreements.data()) return no_agreement;
    const AgreementPhrase& before = *std::prev(&phrase);
    return alias_behind(document_, before.end()) == phrase.tokens.first ? before.agreement
                                                                        : no_agreement;
  }

  // "unlike a free trade agreement": any of its kind.
  bool is_generic(const AgreementPhrase& phrase) const {
    const std::uint32_t first = phrase.name.first;
    const bool indefinite = first > 0 && document_.token(first - 1).is(Particle::A);
    return indefinite && phrase.bare() && !document_.token(first).capital() &&
           phrase.strength == HeadStrength::Kind && !is_sealed(annotation_, phrase) &&
           !is_held(annotation_, phrase) && !is_talked_about(annotation_, phrase);
  }

  // "signs trade agreements with Peru and Chile" in a title, where the text names each of them.
  bool is_told_one_by_one(const Candidate& plural) const {
    if (!plural.plural || !plural.in_title || !plural.described || plural.parties.empty())
      return false;
    return std::ranges::all_of(plural.parties, [&](ConceptId party) {
      return std::ranges::any_of(candidates_, [&](const Candidate& other) {
        return !other.plural && !other.in_title && other.supported &&
               std::ranges::binary_search(other.parties, party);
      });
    });
  }

  // "the agreement with Iran" after "free trade agreements with Viet Nam and Serbia": one of them.
  void take_kind_of_row(AgreementPhrase& phrase) const {
    const bool bare = phrase.kind == "Other" && phrase.strength == HeadStrength::General &&
                      phrase.name.size() == 1 && !phrase.parties.empty() && phrase.field.empty();
    if (!bare || phrase.proper || &phrase == annotation_.agreements.data()) return;
    const AgreementPhrase& before = *std::prev(&phrase);
    const bool same_paragraph = document_.sentence_at(before.name.first).paragraph ==
                                document_.sentence_at(phrase.name.first).paragraph;
    if (same_paragraph && !before.parties.empty() && is_trade_kind(before.kind))
      phrase.kind = before.kind;
  }

  // How well the phrase fits the agreement; negative where it cannot be the same.
  int fit(const AgreementPhrase& phrase, const Candidate& seen, const Candidate& other) const {
    if (phrase.known != no_concept) {
      if (other.known == phrase.known) return 9;
      return other.known == no_concept && names_known_of_title(phrase, seen, other) ? 8 : -1;
    }
    if (phrase.nominal || is_capital_reference(phrase) || praises(phrase))
      return fits_back_reference(phrase, seen, other);
    if (other.known != no_concept || seen.plural != other.plural) return -1;
    if (names_what_title_told(phrase, seen, other)) return 1;
    if (calls_by_words(phrase, seen, other) || calls_by_parties(phrase, seen, other)) return 3;
    if (seen.kind != other.kind) return -1;
    const bool named = seen.short_form != 0 && seen.short_form == other.short_form;
    const bool called = phrase.name.size() == 1 && other.short_form != 0 &&
                        document_.token(phrase.name.first).word == other.short_form;
    const bool initials = seen.epithet != 0 && seen.epithet == other.field_initials;
    if (conflict(seen.epithet, other.epithet) && !called && !initials) return -1;
    if (conflict(seen.field, other.field)) return -1;
    if (names_other_matter(phrase, seen, other)) return -1;
    if (phrase.kind == "Protocol" && !seen.words.empty() && conflict_of_names(seen, other))
      return -1;
    if (!parties_agree(seen, other)) return -1;
    const int told = fit_of_kind(phrase, seen, other);
    const int introduced = named || called || initials ? 4 : 0;
    const bool unlike = phrase.kind == "Other" && told + introduced == 0;
    return told < 0 || unlike ? -1 : told + introduced;
  }

  // "Agreement on Transit Trade" under the title "Peru and Chile sign transit trade agreement",
  // "Agreement on Salt, Fish and Bread" behind "agreement on fish and salt bread".
  bool names_what_title_told(const AgreementPhrase& phrase, const Candidate& seen,
                             const Candidate& other) const {
    if (!other.described || !parties_agree(seen, other)) return false;
    if (names_trade_told(phrase, seen, other)) return true;
    if (!other.in_title || seen.in_title)
      return phrase.proper && other.epithets.size() > 2 &&
             std::ranges::includes(seen.words, other.epithets);
    if (phrase.plural) return other.parties.empty() && seen.parties.size() > 1;
    if (!phrase.proper) return false;
    const bool same_kind = seen.kind == other.kind && is_sealed(annotation_, phrase);
    return same_kind ||
           (!other.epithets.empty() && std::ranges::includes(seen.words, other.epithets));
  }

  // "Peru–Chile FTA" behind "wants a trade agreement with Chile", or in a title "agreement with
  // Chile".
  static bool names_trade_told(const AgreementPhrase& phrase, const Candidate& seen,
                               const Candidate& other) {
    const bool both = !seen.parties.empty() && !other.parties.empty();
    if (!both || !phrase.proper || !is_trade_kind(phrase.kind)) return false;
    return other.epithets.empty() ? other.in_title && other.field == 0
                                  : std::ranges::includes(seen.words, other.epithets);
  }

  // "United Nations treaty on mercury" in the title, "Minamata Convention on Mercury" in the text.
  bool names_known_of_title(const AgreementPhrase& phrase, const Candidate& seen,
                            const Candidate& other) const {
    return other.in_title && other.described && other.epithets.size() > 1 && !seen.in_title &&
           std::ranges::includes(reader_.words_of(phrase.name), other.epithets);
  }

  // "the transit agreement" after "Agreement on Transit Trade".
  static bool calls_by_words(const AgreementPhrase& phrase, const Candidate& seen,
                             const Candidate& other) {
    return seen.described && phrase.definite && !seen.epithets.empty() && seen.field == 0 &&
           !other.words.empty() && parties_agree(seen, other) &&
           std::ranges::includes(other.words, seen.epithets);
  }

  // "the agreement with Chile" after "CEPA between Peru and Chile".
  static bool calls_by_parties(const AgreementPhrase& phrase, const Candidate& seen,
                               const Candidate& other) {
    return seen.described && phrase.definite && phrase.name.size() == 1 && seen.field == 0 &&
           !seen.parties.empty() && is_trade_kind(other.kind) && parties_agree(seen, other) &&
           (!other.parties.empty() || includes(other.surroundings, seen.parties));
  }

  int fit_of_kind(const AgreementPhrase& phrase, const Candidate& seen,
                  const Candidate& other) const {
    const bool same_parties = !seen.parties.empty() && !other.parties.empty();
    const bool same_field = seen.field != 0 && other.field != 0;
    if (is_frequent_kind(phrase.kind) && !other.in_title) {
      const bool introduces = !phrase.definite && !is_short(phrase);
      if (!same_field && (introduces || seen.field != 0)) return -1;
    }
    const bool same_epithet = seen.epithet != 0 && other.epithet != 0;
    return (same_parties ? 4 : 0) + (same_field ? 4 : 0) + (same_epithet ? 3 : 0);
  }

  // "the Agreement": a back-reference that is printed as a name.
  static bool is_capital_reference(const AgreementPhrase& phrase) {
    return phrase.bare() && phrase.strength == HeadStrength::General && !phrase.proper &&
           !phrase.plural;
  }

  // "the landmark agreement for clean seas" after "Agreement on Fish": the one just told of.
  bool praises(const AgreementPhrase& phrase) const {
    static const WordSet praise = {"historic", "landmark", "groundbreaking"};
    const std::uint32_t head = reader_.head_of(phrase);
    const std::uint32_t noun = head < phrase.name.last ? head : phrase.name.first;
    const bool plain = phrase.definite && !phrase.proper && !phrase.plural &&
                       phrase.strength == HeadStrength::General && phrase.parties.empty();
    return plain && noun > 0 && praise.contains(document_.token(noun - 1));
  }

  // "CEPA", "MOU": what a release calls an agreement that it has introduced.
  bool is_short(const AgreementPhrase& phrase) const {
    return phrase.name.size() == 1 && phrase.bare() &&
           !(phrase.name.first > 0 && document_.token(phrase.name.first - 1).is(Particle::A));
  }

  // "the Agreement", "the deal": the one spoken of last.
  int fits_back_reference(const AgreementPhrase& phrase, const Candidate& seen,
                          const Candidate& other) const {
    if (other.plural || !phrase.definite || !parties_agree(seen, other)) return -1;
    if (phrase.kind != "Other" && phrase.kind != other.kind) return -1;
    if (is_frequent_kind(other.kind) && phrase.kind != other.kind) return -1;
    return &other == &candidates_[recent_] ? 2 : 0;
  }

  static bool conflict(std::uint64_t a, std::uint64_t b) { return a != 0 && b != 0 && a != b; }

  // "Sea Border Treaty" after "Treaty on Legal Assistance": two names that share but their kind.
  static bool names_other_matter(const AgreementPhrase& phrase, const Candidate& seen,
                                 const Candidate& other) {
    const bool apart = (seen.epithet != 0 && other.epithet == 0 && other.field != 0) ||
                       (other.epithet != 0 && seen.epithet == 0 && seen.field != 0);
    if (!apart || !phrase.proper || other.words.empty() || is_trade_kind(phrase.kind)) return false;
    Candidate::Words shared;
    std::ranges::set_intersection(seen.words, other.words, std::back_inserter(shared));
    return shared.size() < 2;
  }

  // "Third Protocol to the FTA" and "Protocol on Digital Trade".
  static bool conflict_of_names(const Candidate& seen, const Candidate& other) {
    if (other.words.empty()) return !other.in_title;  // the name in full comes first
    return !std::ranges::includes(seen.words, other.words) &&
           !std::ranges::includes(other.words, seen.words);
  }

  static bool parties_agree(const Candidate& seen, const Candidate& other) {
    if (!seen.parties.empty() && !other.parties.empty())
      return includes(seen.parties, other.parties) || includes(other.parties, seen.parties);
    const bool told = seen.parties.empty();
    const Candidate::Sides& parties = told ? other.parties : seen.parties;
    const Candidate::Sides& around = told ? seen.surroundings : other.surroundings;
    const bool short_reference = told && seen.field == 0 && seen.epithet == 0;
    return parties.empty() || around.size() < 2 || short_reference || includes(around, parties);
  }

  // Whether the phrase stands in an office's title or in a name of a body ("FTA Negotiations
  // Bureau").
  bool inside_other_name(const AgreementPhrase& phrase) const {
    const Mention* outer = annotation_.mention_at(phrase.name.first);
    if (outer != nullptr && outer->type != EntityType::Agreement &&
        outer->tokens.contains(phrase.name) && outer->type != EntityType::Law)
      return true;
    return in_office(annotation_, phrase.name);
  }

  void drop_unresolved_mentions() {
    annotation_.drop_mentions([&](Mention& mention) {
      if (mention.type != EntityType::Agreement) return false;
      const AgreementPhrase* phrase = agreement_phrase_of(annotation_, mention);
      if (phrase != nullptr && phrase->nominal) mention.nominal = true;
      return phrase != nullptr && phrase->agreement == no_agreement;
    });
    annotation_.sort_mentions();
  }

  static constexpr std::size_t reach = 32;  // agreements that a phrase may refer back over

  Annotation& annotation_;
  const Document& document_;
  AgreementCandidateReader reader_;
  std::vector<Candidate> candidates_;
  std::uint32_t recent_ = 0;
};

}  // namespace

const AgreementPhrase* agreement_phrase_of(const Annotation& annotation, const Mention& mention) {
  if (mention.type != EntityType::Agreement) return nullptr;
  auto phrase = std::ranges::upper_bound(annotation.agreements, mention.tokens.first, {},
                                         [](const AgreementPhrase& p) { return p.tokens.first; });
  for (int i = 0; i < 4 && phrase != annotation.agreements.begin(); ++i) {
    --phrase;
    if (phrase->has_part(mention.tokens)) return &*phrase;
  }
  return nullptr;
}

void resolve_agreements(Annotation& annotation) { AgreementResolver(annotation).run(); }

}  // namespace communique
