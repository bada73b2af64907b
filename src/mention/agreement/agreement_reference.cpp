#include "mention/agreement/agreement_reference.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "mention/agreement/agreement_support.hpp"
#include "mention/name/noun_phrase.hpp"
#include "mention/side.hpp"
#include "util/hash.hpp"

namespace communique {
namespace {

using Sides = std::vector<ConceptId>;
using Words = std::vector<std::uint64_t>;  // their hashes, sorted

bool includes(const Sides& whole, const Sides& part) { return std::ranges::includes(whole, part); }

// What is known of one agreement from the phrases about it so far.
struct Candidate {
  std::string_view kind;
  Sides parties;
  Sides surroundings;                // countries and blocs in the sentence that first named it
  std::uint64_t field = 0;           // hash of its words, 0 where none is stated
  std::uint64_t epithet = 0;         // hash of the words that tell it from others of its kind
  std::uint64_t field_initials = 0;  // as one word: "gi" of "Geographical Indications"
  ConceptId known = no_concept;
  std::uint64_t short_form = 0;  // hash of the abbreviation that was introduced for it
  bool plural = false;
  bool supported = false;  // some phrase tells enough to make it an agreement
  bool in_title = false;   // no phrase below the title so far
  bool described = false;  // told in small letters alone ("supply chain agreement")
  Words epithets;          // those of a description: "transit", "trade"
  Words words;             // those of a proper name, by which a description may call it
};

std::uint64_t hash_words(const Document& document, TokenRange range) {
  if (range.empty()) return 0;
  std::uint64_t hash = 1;
  for (std::uint32_t t = range.first; t < range.last; ++t) {
    if (document.token(t).kind != TokenKind::Mark && document.token(t).particle == Particle::None)
      hash = hash * 0x100000001b3ULL ^ document.token(t).word;
  }
  return hash;
}

bool is_trade_kind(std::string_view kind) {
  return kind == "FTA" || kind == "CEPA" || kind == "EPA" || kind == "TIPF";
}

// Kinds that states make by the dozen: each new one is an agreement of its own.
bool is_frequent_kind(std::string_view kind) {
  return kind == "MOU" || kind == "Protocol" || kind == "Contract" || kind == "Arrangement" ||
         kind == "Declaration";
}

std::uint64_t initials_of(const Document& document, TokenRange range) {
  std::string initials;
  for (std::uint32_t t = range.first; t < range.last; ++t) {
    if (document.token(t).capital()) initials += document.text_of(t).front();
  }
  return initials.empty() ? 0 : word_hash(initials);
}

class AgreementResolver {
 public:
  explicit AgreementResolver(Annotation& annotation)
      : annotation_(annotation), document_(annotation.document) {}

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
    const Candidate seen = describe(phrase);
    std::uint32_t best = no_agreement;
    int best_score = -1;
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
      add(seen, candidates_[best]);
    }
    phrase.agreement = best;
    recent_ = best;
  }

  // "unlike a free trade agreement": any of its kind.
  bool is_generic(const AgreementPhrase& phrase) const {
    const std::uint32_t first = phrase.name.first;
    const bool indefinite = first > 0 && document_.token(first - 1).is(Particle::A);
    return indefinite && phrase.bare() && !document_.token(first).capital() &&
           phrase.strength == HeadStrength::Kind && !is_sealed(annotation_, phrase);
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

  Candidate describe(const AgreementPhrase& phrase) const {
    Candidate seen;
    seen.kind = phrase.kind;
    seen.parties = phrase.parties;
    seen.field = hash_words(document_, phrase.field);
    seen.field_initials = initials_of(document_, phrase.field);
    seen.epithet = epithet_of(phrase);
    seen.known = phrase.known;
    seen.plural = phrase.plural;
    seen.in_title = document_.sentence_at(phrase.name.first).paragraph == 0;
    if (phrase.abbreviation.size() == 1)
      seen.short_form = document_.token(phrase.abbreviation.first).word;
    else if (is_numbered(phrase.abbreviation) || is_numbered(phrase.name))
      seen.short_form =
          hash_words(document_, is_numbered(phrase.name) ? phrase.name : phrase.abbreviation);
    seen.described = !phrase.proper && phrase.strength == HeadStrength::General;
    if (seen.described) seen.epithets = words_of({phrase.name.first, head_of(phrase)});
    if (seen.described) add_words(words_of(phrase.field), seen.epithets);
    if (phrase.proper) seen.words = words_of(phrase.tokens);
    if (phrase.proper && is_trade_kind(phrase.kind)) add_trade_words(seen.words);
    const bool counted = phrase.plural && phrase.tokens != phrase.name;
    if (phrase.parties.empty() && !phrase.nominal && !counted)
      seen.surroundings = sides_around(phrase);
    seen.supported = tells_of_agreement(annotation_, phrase);
    return seen;
  }

  // "ACE-55", "ACE 55"
  bool is_numbered(TokenRange name) const {
    return !name.empty() && name.size() < 4 && document_.token(name.first).all_capitals() &&
           document_.token(name.last - 1).is_number();
  }

  // Where the head of its name begins, or its end.
  std::uint32_t head_of(const AgreementPhrase& phrase) const {
    for (std::uint32_t t = phrase.name.first; t < phrase.name.last; ++t) {
      const LexicalHit* head = annotation_.hit_at(t, Lexical::AgreementHead);
      if (head != nullptr && head->tokens.last == phrase.name.last) return t;
    }
    return phrase.name.last;
  }

  // Without sides and small words.
  Words words_of(TokenRange range) const {
    Words words;
    for (std::uint32_t t = range.first; t < range.last; ++t) {
      const Token& token = document_.token(t);
      if (token.is_word() && token.particle == Particle::None && !is_side_at(t))
        words.push_back(token.word);
    }
    std::ranges::sort(words);
    return words;
  }

  static void add_words(const Words& more, Words& words) {
    words.insert(words.end(), more.begin(), more.end());
    std::ranges::sort(words);
  }

  // What every agreement on free trade may be called.
  static void add_trade_words(Words& words) {
    add_words({word_hash("trade"), word_hash("free"), word_hash("bilateral")}, words);
  }

  bool is_side_at(std::uint32_t token) const {
    const Mention* inner = annotation_.innermost_mention_at(token);
    return inner != nullptr && is_side(inner->type);
  }

  // The words before the head that are no parties: "digital trade", "upgraded".
  std::uint64_t epithet_of(const AgreementPhrase& phrase) const {
    if (phrase.kind == "Protocol" && phrase.proper) return 0;  // told apart by all of its name
    const std::uint32_t head = head_of(phrase);
    if (head == phrase.name.last) return 0;
    std::uint64_t hash = 0;
    for (std::uint32_t t = phrase.name.first; t < head; ++t) {
      if (is_side_at(t) || document_.token(t).kind == TokenKind::Mark) continue;
      hash = hash * 0x100000001b3ULL ^ document_.token(t).word;
    }
    return hash;
  }

  Sides sides_around(const AgreementPhrase& phrase) const {
    const TokenRange sentence = document_.sentence_at(phrase.name.first).tokens;
    Sides sides;
    const Mention* mention = nullptr;
    for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
      const Mention* here = annotation_.innermost_mention_at(t);
      if (here == nullptr || here == mention) continue;
      mention = here;
      const bool side = is_side(here->type);
      if (side && here->concept_id != no_concept) sides.push_back(here->concept_id);
    }
    std::ranges::sort(sides);
    sides.erase(std::unique(sides.begin(), sides.end()), sides.end());
    return sides;
  }

  // How well the phrase fits the agreement; negative where it cannot be the same.
  int fit(const AgreementPhrase& phrase, const Candidate& seen, const Candidate& other) const {
    if (phrase.known != no_concept) {
      if (other.known == phrase.known) return 9;
      return other.known == no_concept && names_known_of_title(phrase, seen, other) ? 8 : -1;
    }
    if (phrase.nominal || is_capital_reference(phrase))
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
    if (!other.in_title || seen.in_title)
      return phrase.proper && other.epithets.size() > 2 &&
             std::ranges::includes(seen.words, other.epithets);
    if (phrase.plural) return other.parties.empty() && seen.parties.size() > 1;
    if (!phrase.proper) return false;
    const bool same_kind = seen.kind == other.kind && is_sealed(annotation_, phrase);
    return same_kind ||
           (!other.epithets.empty() && std::ranges::includes(seen.words, other.epithets));
  }

  // "United Nations treaty on mercury" in the title, "Minamata Convention on Mercury" in the text.
  bool names_known_of_title(const AgreementPhrase& phrase, const Candidate& seen,
                            const Candidate& other) const {
    return other.in_title && other.described && other.epithets.size() > 1 && !seen.in_title &&
           std::ranges::includes(words_of(phrase.name), other.epithets);
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
    const Sides& parties = told ? other.parties : seen.parties;
    const Sides& around = told ? seen.surroundings : other.surroundings;
    const bool short_reference = told && seen.field == 0 && seen.epithet == 0;
    return parties.empty() || around.size() < 2 || short_reference || includes(around, parties);
  }

  static void add(const Candidate& seen, Candidate& candidate) {
    Sides parties;
    std::ranges::set_union(candidate.parties, seen.parties, std::back_inserter(parties));
    candidate.parties = std::move(parties);
    if (candidate.surroundings.size() < 2) candidate.surroundings = seen.surroundings;
    if (candidate.field == 0) candidate.field = seen.field;
    if (candidate.field_initials == 0) candidate.field_initials = seen.field_initials;
    if (candidate.epithet == 0) candidate.epithet = seen.epithet;
    if (candidate.short_form == 0) candidate.short_form = seen.short_form;
    if (candidate.words.empty()) candidate.words = seen.words;
    if (candidate.known == no_concept) candidate.known = seen.known;
    if (candidate.described && !seen.described) candidate.kind = seen.kind;
    candidate.supported = candidate.supported || seen.supported;
    candidate.in_title = candidate.in_title && seen.in_title;
    candidate.described = candidate.described && seen.described;
  }

  // Whether the phrase stands in an office's title or in a name of a body ("FTA Negotiations
  // Bureau").
  bool inside_other_name(const AgreementPhrase& phrase) const {
    const Mention* outer = annotation_.mention_at(phrase.name.first);
    if (outer != nullptr && outer->type != EntityType::Agreement &&
        outer->tokens.contains(phrase.name) && outer->type != EntityType::Law)
      return true;
    const auto after = std::ranges::upper_bound(annotation_.offices, phrase.name.first, {},
                                                [](const Office& o) { return o.tokens.first; });
    return after != annotation_.offices.begin() && std::prev(after)->tokens.contains(phrase.name);
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
