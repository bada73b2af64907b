#include "mention/agreement/agreement_phrase.hpp"

#include <algorithm>
#include <array>

#include "mention/agreement/agreement_field.hpp"
#include "mention/agreement/agreement_side.hpp"
#include "mention/annotation.hpp"
#include "mention/name/capitalised_phrase.hpp"
#include "mention/name/noun_phrase.hpp"
#include "mention/office/office_owner.hpp"
#include "mention/place/country.hpp"

namespace communique {
namespace {

HeadStrength strength_of(const Concept& head) {
  const std::string_view strength = head.attribute("strength");
  if (strength == "general") return HeadStrength::General;
  return strength == "weak" ? HeadStrength::Weak : HeadStrength::Kind;
}

// Builds one phrase from its head outwards.
class PhraseReader {
 public:
  PhraseReader(const Annotation& annotation, const LexicalHit& head)
      : annotation_(annotation), document_(annotation.document), head_(head) {}

  std::optional<AgreementPhrase> read() {
    const Concept& head = annotation_.concept_of(head_);
    phrase_.kind = head.attribute("kind");
    phrase_.strength = strength_of(head);
    if (head_.lexical == Lexical::Agreement) phrase_.known = head_.concept_id;
    read_name();
    if (is_financing()) return {};
    if (names_gathering(annotation_, phrase_.name.last) &&
        !starts_field(document_, phrase_.name.last))
      return {};
    read_mother_agreement();
    if (phrase_.kind != "Protocol") add_parties_within(phrase_.name);
    read_complements();
    if (phrase_.plural && phrase_.tokens == phrase_.name) read_scattered_parties();
    const bool capital_field =
        !phrase_.field.empty() && document_.token(phrase_.name.first).capital() &&
        is_name_word(document_, behind_article(document_, phrase_.field.first));
    phrase_.proper = phrase_.proper || capital_field;
    std::ranges::sort(phrase_.parties);
    phrase_.parties.erase(std::unique(phrase_.parties.begin(), phrase_.parties.end()),
                          phrase_.parties.end());
    if (!stands_for_agreement()) return {};
    if (tells_rank()) phrase_.nominal = phrase_.definite = true;
    return phrase_;
  }

 private:
  // "The CEPA is Peru's first trade agreement with ...": said of one that is named, unless it is
  // what was signed ("signed its first FTA").
  bool tells_rank() const {
    if (phrase_.proper || phrase_.name.first == 0) return false;
    const std::uint32_t ordinal = phrase_.name.first - 1;
    if (annotation_.hit_at(ordinal, Lexical::Ordinal) == nullptr ||
        !follows_definite(document_, ordinal))
      return false;
    const std::uint32_t begin = document_.sentence_at(ordinal).tokens.first;
    for (std::uint32_t t = ordinal; t > begin && ordinal - t < 5; --t) {
      if (annotation_.hit_at(t - 1, Lexical::StatusVerb) != nullptr) return false;
    }
    return true;
  }

  // Loans and grants are no agreements here, and "a great deal" is none at all.
  bool is_financing() const {
    static const std::array words = {
        word_hash("loan"),  word_hash("grant"), word_hash("financing"), word_hash("credit"),
        word_hash("great"), word_hash("good"),  word_hash("lease"),     word_hash("employment")};
    if (head_.tokens.first <= phrase_.name.first || phrase_.strength == HeadStrength::Kind)
      return false;
    const std::uint64_t word = document_.token(head_.tokens.first - 1).word;
    return std::ranges::find(words, word) != words.end();
  }

  void read_name() {
    const Token& last = document_.token(head_.tokens.last - 1);
    const bool abbreviated = head_.form == LexicalForm::Abbreviation;
    phrase_.plural = head_.form == LexicalForm::Plural ||
                     (abbreviated && document_.text_of(head_.tokens.last - 1).ends_with('s'));
    phrase_.name = head_.tokens;
    if (phrase_.known != no_concept) {
      phrase_.proper = true;
    } else if (abbreviated) {
      phrase_.name.first = abbreviation_begin();
    } else if (last.capital() && document_.token(head_.tokens.first).capital()) {
      const std::uint32_t head = head_.tokens.first;
      phrase_.name.first = after_loose_modifiers(annotation_, begin_across_preposition(head), head);
      if (phrase_.kind == "Protocol") take_ordinal();
      phrase_.proper = phrase_.name.size() > 1;
      if (phrase_.proper && !names_side(phrase_.name))
        phrase_.name.first = version_begin(annotation_, phrase_.name.first);
    } else {
      phrase_.name.first =
          phrase_.plural ? plural_begin() : description_begin(annotation_, head_.tokens.first);
    }
    read_number();
    phrase_.tokens = phrase_.name;
    phrase_.definite = follows_definite(document_, phrase_.name.first);
  }

  // Where "ASEAN Trade in Goods" starts before "Agreement", and "Status of Forces" where its short
  // form follows ("SOFA").
  std::uint32_t begin_across_preposition(std::uint32_t head) const {
    const std::uint32_t first = proper_name_begin(annotation_, head);
    if (first < 2 || first == head || !is_name_word(document_, first - 2)) return first;
    static const std::uint64_t trade = word_hash("trade");
    const Token& joint = document_.token(first - 1);
    const auto bracket = short_form_at(document_, head_.tokens.last);
    const bool shortened =
        bracket && document_.text_of(bracket->name).front() == document_.text_of(first - 2).front();
    const bool in = joint.is(Particle::In) && document_.token(first - 2).word == trade;
    if (!in && !(joint.is(Particle::Of) && shortened)) return first;
    return proper_name_begin(annotation_, first - 2);
  }

  bool names_side(TokenRange range) const {
    for (std::uint32_t t = range.first; t < range.last; ++t) {
      if (side_at(annotation_, t) != nullptr) return true;
    }
    return false;
  }

  // "Second Protocol".
  void take_ordinal() {
    const std::uint32_t before = phrase_.name.first - 1;
    if (phrase_.name.first > 0 && document_.token(before).capital() &&
        annotation_.hit_at(before, Lexical::Ordinal) != nullptr)
      phrase_.name.first = before;
  }

  // "bilateral" before "protocols", but not "exchange" before "letters".
  std::uint32_t plural_begin() const {
    std::uint32_t first = bare_description_begin(annotation_, head_.tokens.first);
    for (std::uint32_t t = first; t < head_.tokens.first; ++t) {
      if (annotation_.hit_at(t, Lexical::StatusVerb) != nullptr) first = t + 1;
    }
    return first;
  }

  // "Economic Complementation Agreement No. 55".
  void read_number() {
    const std::uint32_t last = phrase_.name.last;
    if (last + 1 < document_.size() && document_.text_of(last) == "No." &&
        document_.token(last + 1).is_number())
      phrase_.name.last = last + 2;
  }

  // "Protocol to the Paris Agreement", "Second Protocol to Amend the Paris Agreement".
  void read_mother_agreement() {
    std::uint32_t to = phrase_.name.last;
    if (phrase_.kind != "Protocol" || !phrase_.proper || to + 3 >= document_.size() ||
        !document_.token(to).is(Particle::To))
      return;
    if (annotation_.hit_at(to + 1, Lexical::StatusVerb) != nullptr) ++to;
    const std::uint32_t first = document_.token(to + 1).is(Particle::The) ? to + 2 : to + 1;
    if (!is_name_word(document_, first)) return;
    phrase_.name.last =
        std::max(name_from(document_, first, JoinDash | JoinAnd | JoinOf | JoinOn).last,
                 head_in_name(first));
    read_number();
    phrase_.tokens = phrase_.name;
  }

  // Where the name starts in "Agreement Establishing the African Free Trade Area", or no_token.
  std::uint32_t establishes(std::uint32_t at) const {
    static const std::uint64_t establishing = word_hash("establishing");
    if (at + 1 >= document_.size() || document_.token(at).word != establishing) return no_token;
    const std::uint32_t name = behind_article(document_, at + 1);
    return is_name_word(document_, name) ? name : no_token;
  }

  // Where the head ends in "ASEAN Trade in Goods Agreement"; `first` where there is none.
  std::uint32_t head_in_name(std::uint32_t first) const {
    constexpr std::uint32_t reach = 12;
    const std::uint32_t end = document_.sentence_at(first).tokens.last;
    for (std::uint32_t t = first; t < std::min(end, first + reach); ++t) {
      const LexicalHit* head = annotation_.hit_at(t, Lexical::AgreementHead);
      if (head != nullptr && document_.token(t).capital()) {
        const std::uint32_t of = establishes(head->tokens.last);
        return of == no_token ? head->tokens.last
                              : name_from(document_, of, JoinDash | JoinAnd | JoinOf | JoinIn).last;
      }
      const bool joint = is_name_word(document_, t) || document_.token(t).is_dash() ||
                         document_.token(t).is(Particle::In) ||
                         document_.token(t).is(Particle::For);
      if (!joint) break;
    }
    return first;
  }

  // "Korea-Indonesia" before "CEPA", "KORUS" before "FTA", "upgraded" before "FTA".
  std::uint32_t abbreviation_begin() const {
    std::uint32_t first = head_.tokens.first;
    while (true) {
      const std::uint32_t left = previous_name_word(document_, first, JoinDash);
      if (left == no_token) break;
      const bool dashed = left + 1 < first;
      const Mention* side = annotation_.innermost_mention_at(left);
      const bool country = side != nullptr && is_side(*side);
      if (!dashed && !country && !document_.token(left).all_capitals()) break;
      first = country ? side->tokens.first : left;
    }
    return version_begin(annotation_, first);
  }

  // A region in a name ("Trans-Pacific Partnership") makes no agreement.
  void add_parties_within(TokenRange range) {
    for (std::uint32_t t = range.first; t < range.last; ++t) {
      const Mention* side = side_at(annotation_, t);
      if (side == nullptr || side->concept_id == no_concept) continue;
      if (side->type == EntityType::Country ||
          !is_region(*annotation_.vocabulary, side->concept_id))
        phrase_.parties.push_back(side->concept_id);
    }
  }

  // The sides of a plural that the rest of the sentence tells: "TIPFs: ... signed one each with
  // Ghana, Malawi and Togo", "MOUs with Chile's Minister A and with Minister B of Peru".
  void read_scattered_parties() {
    read_parties_talked_to();
    const std::uint32_t end = document_.sentence_at(phrase_.name.first).tokens.last;
    for (std::uint32_t t = phrase_.name.last; t < end; ++t) {
      if (annotation_.hit_at(t, Lexical::AgreementHead) != nullptr && !in_brackets(t)) return;
      if (document_.token(t).is(Mark::Semicolon)) return;
      if (!document_.token(t).is(Particle::With)) continue;
      std::uint32_t at = after_count(t + 1);
      const std::uint32_t first = at;
      while (const auto side = read_side(at, phrase_.parties)) {
        at = side->last;
        while (at < end &&
               (document_.token(at).is(Mark::Comma) || document_.token(at).is(Particle::And)))
          ++at;
      }
      const Mention* side = at == first && at < end ? side_at(annotation_, at) : nullptr;
      if (side != nullptr && side->concept_id != no_concept)
        phrase_.parties.push_back(side->concept_id);
    }
  }

  bool in_brackets(std::uint32_t token) const {
    return token > 0 && document_.token(token - 1).is(Mark::OpenBracket);
  }

  // Where the name starts in "the six countries of the Gulf Cooperation Council".
  std::uint32_t after_count(std::uint32_t at) const {
    static const std::uint64_t countries = word_hash("countries");
    for (std::uint32_t t = at; t + 1 < document_.size() && t < at + 4; ++t) {
      if (document_.token(t).word == countries && document_.token(t + 1).is(Particle::Of))
        return t + 2;
    }
    return at;
  }

  // "talking to Peru and Chile about new FTAs".
  void read_parties_talked_to() {
    std::uint32_t about = before_loose_modifiers(document_, phrase_.name.first);
    while (about > 0 && document_.token(about - 1).is(Particle::Or))
      about = before_loose_modifiers(document_, about - 1);
    if (about == 0 || !document_.token(about - 1).is(Particle::About)) return;
    const std::uint32_t begin = document_.sentence_at(about).tokens.first;
    for (std::uint32_t t = about - 1; t > begin; --t) {
      const Token& token = document_.token(t - 1);
      if (token.is(Particle::To) || token.is(Particle::With)) return;
      const Mention* side = side_at(annotation_, t - 1);
      if (side != nullptr && side->concept_id != no_concept)
        phrase_.parties.push_back(side->concept_id);
    }
  }

  // "FTA negotiations with Peru".
  void read_talks_with(std::uint32_t at) {
    const LexicalHit* talks = annotation_.hit_at(at, Lexical::StatusNoun);
    if (talks == nullptr || annotation_.concept_of(*talks).attribute("talks").empty()) return;
    const std::uint32_t with = talks->tokens.last;
    if (with >= document_.size() || !document_.token(with).is(Particle::With)) return;
    const TokenRange tokens = phrase_.tokens;
    read_parties(with);
    phrase_.tokens = tokens;
  }

  // "contract between A and B" in full, for heads that tell little by themselves.
  void read_weak_makers(std::uint32_t at) {
    if (phrase_.strength != HeadStrength::Weak || at + 1 >= document_.size() ||
        !document_.token(at).is(Particle::Between))
      return;
    const std::uint32_t first = document_.token(at + 1).is(Particle::The) ? at + 2 : at + 1;
    if (first < document_.size() && is_name_word(document_, first))
      phrase_.with_makers = {phrase_.name.first,
                             name_from(document_, first, JoinDash | JoinAnd | JoinOf).last};
  }

  void read_complements() {
    std::uint32_t at = phrase_.name.last;
    if (phrase_.kind == "Protocol" && phrase_.proper) return;
    read_weak_makers(at);
    if (const auto bracket = short_form_at(document_, at)) {
      phrase_.abbreviation = bracket->name;
      add_parties_within(bracket->name);
      at = bracket->end;
    }
    if (phrase_.abbreviation.empty()) at = read_partners(at);
    for (int i = 0; i < 3; ++i) {
      const std::uint32_t end = read_complement(at);
      if (end == at) break;
      at = end;
    }
    if (phrase_.plural && !phrase_.field.empty()) read_further_fields(at);
    read_talks_with(at);
  }

  // ", on youth and on competition policy" after "MOUs on social development".
  void read_further_fields(std::uint32_t at) {
    while (at + 2 < document_.size()) {
      std::uint32_t on = at;
      if (document_.token(on).is(Mark::Comma)) ++on;
      if (document_.token(on).is(Particle::And)) ++on;
      if (on == at || on + 1 >= document_.size() || !document_.token(on).is(Particle::On)) return;
      const std::uint32_t end = noun_phrase_end(annotation_, on + 1);
      if (end == on + 1) return;
      phrase_.further_fields.push_back({on + 1, end});
      phrase_.tokens.last = at = end;
    }
  }

  // "its FTA partners, including Korea": an agreement with each of them.
  std::uint32_t read_partners(std::uint32_t at) {
    static const std::uint64_t partners = word_hash("partners");
    if (at + 3 >= document_.size() || document_.token(at).word != partners) return at;
    std::uint32_t including = at + 1;
    if (document_.token(including).is(Mark::Comma)) ++including;
    if (!document_.token(including).is(Particle::Including)) return at;
    std::vector<ConceptId> parties;
    const auto side = read_side(including + 1, parties);
    phrase_.parties.insert(phrase_.parties.end(), parties.begin(), parties.end());
    return side ? side->last : at;
  }

  // Reads "on ..." or "between ... and ..." at the token; returns where it ends.
  std::uint32_t read_complement(std::uint32_t at) {
    if (at + 1 >= document_.size() || document_.token(at).starts_line) return at;
    const Token& joint = document_.token(at);
    if (joint.is(Particle::With) || joint.is(Particle::Between) || joint.is(Particle::Among))
      return read_parties(at);
    const bool proper_for = joint.is(Particle::For) && phrase_.proper && takes_field() &&
                            is_name_word(document_, behind_article(document_, at + 1)) &&
                            side_at(annotation_, behind_article(document_, at + 1)) == nullptr;
    const bool on = joint.is(Particle::On) && takes_field() && !date_at(at + 1);
    if (!phrase_.field.empty() || !(on || proper_for || starts_field(document_, at))) return at;
    return read_field(document_.token(at + 1).is(Particle::To) ? at + 2 : at + 1, at);
  }

  // A trade agreement of two sides is on all of their trade.
  bool takes_field() const {
    return phrase_.kind != "FTA" && phrase_.kind != "CEPA" && phrase_.kind != "EPA" &&
           phrase_.kind != "TIPF";
  }

  bool date_at(std::uint32_t at) const {
    return document_.token(at).is_number() || annotation_.hit_at(at, Lexical::Month) != nullptr ||
           annotation_.hit_at(at, Lexical::Weekday) != nullptr;
  }

  std::uint32_t read_field(std::uint32_t first, std::uint32_t otherwise) {
    phrase_.field = agreement_field(annotation_, first);
    if (phrase_.field.empty()) return otherwise;
    std::uint32_t last = phrase_.field.last;
    phrase_.tokens.last = last;
    if (const auto bracket = short_form_at(document_, last)) {
      (abbreviates_name(bracket->name) ? phrase_.abbreviation : phrase_.last_abbreviation) =
          bracket->name;
      last = bracket->end;
    }
    return last;
  }

  // "ACCTS" after "Agreement on Climate Change, Trade and Sustainability".
  bool abbreviates_name(TokenRange bracket) const {
    return phrase_.abbreviation.empty() && bracket.size() == 1 &&
           is_name_word(document_, phrase_.field.first) &&
           document_.text_of(bracket).front() == document_.text_of(phrase_.name).front();
  }

  std::uint32_t read_parties(std::uint32_t joint) {
    const bool with = document_.token(joint).is(Particle::With);
    std::uint32_t at = joint + 1;
    std::uint32_t end = joint;
    std::uint32_t name_end = joint;
    std::vector<ConceptId> parties;
    TokenRange bracket;
    bool parted = false;  // by a bracket before the last party
    while (const auto side = read_side(at, parties)) {
      parted = parted || !bracket.empty();
      name_end = side->first;
      const auto form = short_form_at(document_, name_end);
      const Mention* same = form ? side_at(annotation_, form->name.first) : nullptr;
      bracket = same != nullptr && same->tokens == form->name ? form->name : TokenRange{};
      end = at = side->last;
      if (document_.token(at).is(Mark::Comma)) ++at;
      if (at < document_.size() && document_.token(at).is(Particle::And)) ++at;
      if (at == end) break;
    }
    if (end == joint) return with ? read_counted_sides(joint) : joint;
    const bool pair = with || parties.size() > 1;
    if (!pair) return joint;
    phrase_.parties.insert(phrase_.parties.end(), parties.begin(), parties.end());
    if (phrase_.abbreviation.empty()) phrase_.abbreviation = after_parties_;
    if (parted && !with && !phrase_.proper) return end;
    phrase_.tokens.last = name_end;
    phrase_.last_abbreviation = bracket;
    return end;
  }

  // "the EU", "the Gulf Cooperation Council (GCC)", "the GCC countries": returns where it ends
  // without the brackets, and with them.
  std::optional<TokenRange> read_side(std::uint32_t at, std::vector<ConceptId>& parties) {
    static const std::uint64_t whole = word_hash("whole"), entire = word_hash("entire");
    at = behind_article(document_, at);
    if (at < document_.size() &&
        (document_.token(at).word == whole || document_.token(at).word == entire))
      ++at;
    if (at >= document_.size() || document_.token(at).starts_line) return {};
    const Mention* side = side_at(annotation_, at);
    if (side == nullptr || side->concept_id == no_concept) return {};
    std::uint32_t end = side->tokens.last;
    if (describes_another(at, end)) return {};
    const std::uint32_t name_end = end;
    if (const auto bracket = short_form_at(document_, end)) {
      if (phrase_.abbreviation.empty() && side_at(annotation_, bracket->name.first) == nullptr)
        after_parties_ = bracket->name;
      end = bracket->end;
    }
    static const std::uint64_t countries = word_hash("countries");
    if (end < document_.size() && document_.token(end).word == countries) ++end;
    const bool possessive = end < document_.size() && document_.token(end).is(Mark::Possessive);
    if (possessive || (end < document_.size() && is_name_word(document_, end) &&
                       !document_.token(end).starts_line))
      return {};
    parties.push_back(side->concept_id);
    return TokenRange{name_end, end};
  }

  // "Malaysian glove maker": an adjective before a noun that is not its country's side.
  bool describes_another(std::uint32_t side, std::uint32_t next) const {
    static const std::array sides = {word_hash("side"), word_hash("government"),
                                     word_hash("authorities"), word_hash("counterpart"),
                                     word_hash("countries")};
    const LexicalHit* country = annotation_.hit_at(side, Lexical::Country);
    if (country == nullptr || country->form != LexicalForm::Adjective || next >= document_.size())
      return false;
    const Token& noun = document_.token(next);
    return noun.is_word() && noun.particle == Particle::None && !noun.starts_line &&
           std::ranges::find(sides, noun.word) == sides.end();
  }

  // "with eight African countries": sides that are counted, not named.
  std::uint32_t read_counted_sides(std::uint32_t joint) {
    static const std::uint64_t countries = word_hash("countries");
    for (std::uint32_t at = joint + 1; at < document_.size() && at < joint + 5; ++at) {
      if (document_.token(at).kind == TokenKind::Mark || document_.token(at).starts_line) break;
      if (document_.token(at).word != countries) continue;
      phrase_.tokens.last = at + 1;
      return at + 1;
    }
    return joint;
  }

  bool in_title() const { return document_.sentence_at(head_.tokens.first).paragraph == 0; }

  bool stands_for_agreement() {
    const bool headed =
        head_.lexical == Lexical::Agreement || head_.form == LexicalForm::Abbreviation;
    if (headed || phrase_.proper) return true;
    const bool alone = phrase_.name == head_.tokens && phrase_.bare();
    const bool capital = document_.token(head_.tokens.first).capital();
    if (phrase_.strength != HeadStrength::Kind) {
      const bool general = phrase_.strength == HeadStrength::General;
      const bool unnamed = phrase_.name == head_.tokens && phrase_.field.empty() &&
                           (phrase_.parties.empty() || general);
      if (unnamed && phrase_.definite && !phrase_.plural) {
        phrase_.nominal = !capital && phrase_.parties.empty();
        return true;
      }
      if (alone && general) return false;
      return phrase_.plural ||
             follows_determiner(document_, before_loose_modifiers(document_, phrase_.name.first)) ||
             phrase_.name.first < head_.tokens.first || (in_title() && !phrase_.parties.empty());
    }
    return true;
  }

  const Annotation& annotation_;
  const Document& document_;
  const LexicalHit& head_;
  AgreementPhrase phrase_;
  TokenRange after_parties_;  // a short form in brackets that stands after them
};

}  // namespace

std::optional<AgreementPhrase> read_agreement_phrase(const Annotation& annotation,
                                                     const LexicalHit& head) {
  return PhraseReader(annotation, head).read();
}

}  // namespace communique
