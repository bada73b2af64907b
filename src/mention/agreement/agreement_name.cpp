#include "mention/agreement/agreement_name.hpp"

#include <algorithm>

#include "mention/agreement/agreement_side.hpp"
#include "mention/name/bracketed_form.hpp"
#include "mention/name/capitalised_phrase.hpp"
#include "mention/name/noun_phrase.hpp"
#include "mention/side.hpp"
#include "text/word_set.hpp"
#include "text/year.hpp"

namespace communique {
namespace {

// "Economic Complementation Agreement No. 55".
void read_number(const Document& document, AgreementPhrase& phrase) {
  const std::uint32_t last = phrase.name.last;
  if (last + 1 < document.size() && document.text_of(last) == "No." &&
      document.token(last + 1).is_number())
    phrase.name.last = last + 2;
}

// Builds a name from its head to the left.
class NameReader {
 public:
  NameReader(const Annotation& annotation, const LexicalHit& head, AgreementPhrase& phrase)
      : annotation_(annotation), document_(annotation.document), head_(head), phrase_(phrase) {}

  void read() {
    const Token& last = document_.token(head_.tokens.last - 1);
    const bool abbreviated = head_.form == LexicalForm::Abbreviation;
    phrase_.plural = head_.form == LexicalForm::Plural ||
                     (abbreviated && document_.text_of(head_.tokens.last - 1).ends_with('s'));
    phrase_.name = head_.tokens;
    if (phrase_.known != no_concept) {
      phrase_.proper = true;
      phrase_.name = {across_pair(behind_owner(head_.tokens.first)), head_behind_name()};
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
      const bool existing = document_.token(phrase_.name.first).word == "existing"_word;
      if (existing && names_side(phrase_.name)) ++phrase_.name.first;
    }
    phrase_.name.first = across_spaced_dash(phrase_.name.first);
    if (!phrase_.plural) take_year();
    read_number(document_, phrase_);
    if (annotation_.concept_of(head_).attribute("numbered") == "true") read_short_number();
    phrase_.tokens = phrase_.name;
    phrase_.definite = follows_definite(document_, phrase_.name.first);
  }

 private:
  // Where "WTO Agreement on Fish", "FAO Agreement on Fish" start.
  std::uint32_t behind_owner(std::uint32_t first) const {
    if (first == 0 || document_.token(first).starts_line) return first;
    const Token& owner = document_.token(first - 1);
    const bool headed = annotation_.hit_at(first, Lexical::AgreementHead) != nullptr;
    const bool owned = owner.word == "wto"_word || (headed && owner.all_capitals());
    return owned ? first - 1 : first;
  }

  // "the 2006 Salt Agreement", "the 2023 agreement"
  void take_year() {
    const std::uint32_t first = phrase_.name.first;
    if (first < 2 || document_.token(first).starts_line) return;
    const std::string_view number = document_.text_of(first - 1);
    const bool year =
        is_year(document_, first - 1) && (number.starts_with("19") || number.starts_with("20"));
    const Token& before = document_.token(first - 2);
    if (year && (before.is(Particle::The) || before.is(Mark::Possessive))) --phrase_.name.first;
  }

  // Where "Peru-Chile Salt Area" starts.
  std::uint32_t across_pair(std::uint32_t first) const {
    const Mention* second = first > 2 ? annotation_.mention_at(first - 1) : nullptr;
    const bool pair = second != nullptr && second->tokens.last == first && is_side(*second) &&
                      joins_sides(annotation_, second->tokens.first - 1);
    return pair ? annotation_.mention_at(second->tokens.first - 2)->tokens.first : first;
  }

  // Where "Salt Area (SA) Agreement" and "Salt Area Treaty" end.
  std::uint32_t head_behind_name() const {
    const std::uint32_t last = head_.tokens.last;
    const auto bracket = short_form_at(document_, last);
    const std::uint32_t behind = bracket ? bracket->end : last;
    if (behind >= document_.size() || document_.token(behind).starts_line) return last;
    const LexicalHit* head = annotation_.hit_at(behind, Lexical::AgreementHead);
    const bool called = head != nullptr && document_.token(behind).capital();
    return called && (bracket || tells_kind(*head)) ? head->tokens.last : last;
  }

  // "the Salt Area Treaty" is the Salt Area itself, "the Salt Area Protocol" another agreement.
  bool tells_kind(const LexicalHit& head) const {
    const std::string_view kind = annotation_.concept_of(head).attribute("kind");
    return head.form != LexicalForm::Plural &&
           (kind == "Treaty" || kind == "Other" || kind == phrase_.kind);
  }

  // Where "Peru – Chile Free Trade Agreement" starts.
  std::uint32_t across_spaced_dash(std::uint32_t first) const {
    if (first < 2 || !document_.token(first - 1).is_dash() ||
        side_at(annotation_, first) == nullptr)
      return first;
    const Mention* other = annotation_.innermost_mention_at(first - 2);
    const bool pair = other != nullptr && is_side(*other) && other->tokens.last + 1 == first;
    return pair ? other->tokens.first : first;
  }

  // "ACE-55", "ACE 55".
  void read_short_number() {
    std::uint32_t number = phrase_.name.last;
    if (number + 1 < document_.size() && document_.token(number).is_dash()) ++number;
    if (phrase_.name.size() > 1 || number >= document_.size() ||
        !document_.token(number).is_number())
      return;
    phrase_.name.last = number + 1;
    phrase_.proper = true;
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
        document_.token(first - 2).word == "status"_word ||  // "Status of Forces Agreement"
        (bracket &&
         document_.text_of(bracket->name).front() == document_.text_of(first - 2).front());
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

  // "Second Protocol", "8th Term Protocol".
  void take_ordinal() {
    if (phrase_.name.first == 0) return;
    const std::uint32_t before = phrase_.name.first - 1;
    const Token& word = document_.token(before);
    const bool spelt = word.capital() && annotation_.hit_at(before, Lexical::Ordinal) != nullptr;
    const bool digits = word.is_number() && document_.text_of(before).ends_with("th");
    if (spelt || digits) phrase_.name.first = before;
  }

  // "bilateral" before "protocols", but not "exchange" before "letters".
  std::uint32_t plural_begin() const {
    std::uint32_t first = bare_description_begin(annotation_, head_.tokens.first);
    for (std::uint32_t t = first; t < head_.tokens.first; ++t) {
      if (annotation_.hit_at(t, Lexical::StatusVerb) != nullptr) first = t + 1;
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
    if (first > 0 && document_.token(first - 1).word == "bilateral"_word) --first;
    return version_begin(annotation_, first);
  }

  const Annotation& annotation_;
  const Document& document_;
  const LexicalHit& head_;
  AgreementPhrase& phrase_;
};

// Finds where the name of the agreement that a protocol belongs to ends.
class MotherReader {
 public:
  MotherReader(const Annotation& annotation, AgreementPhrase& phrase)
      : annotation_(annotation), document_(annotation.document), phrase_(phrase) {}

  // "Protocol to the Paris Agreement", "Second Protocol to Amend the Paris Agreement".
  void read() {
    std::uint32_t to = phrase_.name.last;
    if (phrase_.kind != "Protocol" || to + 3 >= document_.size()) return;
    to = behind_amendments(to);
    const bool amending = is_amending(to) || is_to_amend(to) || to > phrase_.name.last;
    if (!amending && !(phrase_.proper && document_.token(to).is(Particle::To))) return;
    if (annotation_.hit_at(to + 1, Lexical::StatusVerb) != nullptr) ++to;
    const std::uint32_t first = document_.token(to + 1).is(Particle::The) ? to + 2 : to + 1;
    if (!is_name_word(document_, first)) return;
    phrase_.name.last =
        std::max(name_from(document_, first, JoinDash | JoinAnd | JoinOf | JoinOn).last,
                 head_in_name(first));
    read_number(document_, phrase_);
    if (is_numbered(phrase_.name.last)) ++phrase_.name.last;
    phrase_.tokens = phrase_.name;
    phrase_.proper = true;
  }

 private:
  // "72" in "Protocol to ACE 72".
  bool is_numbered(std::uint32_t at) const {
    return at < document_.size() && document_.token(at).is_number() &&
           document_.token(at - 1).all_capitals() && !document_.token(at).starts_line;
  }

  // The "to" of "on Amendments to", "on the Accession of Peru to", or the token.
  std::uint32_t behind_amendments(std::uint32_t on) const {
    static const WordSet nouns = {"amendment", "amendments", "accession", "changes",
                                  "modification"};
    constexpr std::uint32_t reach = 8;
    const std::uint32_t noun = behind_article(document_, on + 1);
    if (!document_.token(on).is(Particle::On) || noun >= document_.size() ||
        !document_.token(noun).capital() || !nouns.contains(document_.token(noun)))
      return on;
    const std::uint32_t end = document_.sentence_at(on).tokens.last;
    for (std::uint32_t t = noun + 1; t < std::min(end, noun + reach); ++t) {
      if (document_.token(t).is(Particle::To)) return t;
      if (document_.token(t).kind == TokenKind::Mark) break;
    }
    return on;
  }

  // "Amending" in "Protocol Amending the Salt Agreement".
  bool is_amending(std::uint32_t at) const {
    const LexicalHit* verb = annotation_.hit_at(at, Lexical::StatusVerb);
    return verb != nullptr && verb->form == LexicalForm::Gerund && document_.token(at).capital();
  }

  // "to upgrade" in "protocol to upgrade the Salt Agreement".
  bool is_to_amend(std::uint32_t to) const {
    const LexicalHit* verb = annotation_.hit_at(to + 1, Lexical::StatusVerb);
    return document_.token(to).is(Particle::To) && verb != nullptr &&
           verb->form == LexicalForm::Base &&
           annotation_.concept_of(*verb).attribute("status") == "upgrading";
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

  const Annotation& annotation_;
  const Document& document_;
  AgreementPhrase& phrase_;
};

}  // namespace

void read_agreement_name(const Annotation& annotation, const LexicalHit& head,
                         AgreementPhrase& phrase) {
  NameReader(annotation, head, phrase).read();
}

void read_mother_agreement(const Annotation& annotation, AgreementPhrase& phrase) {
  MotherReader(annotation, phrase).read();
}

}  // namespace communique
