#include "mention/name/headed_name.hpp"

#include <algorithm>
#include <array>

#include "mention/name/capitalised_phrase.hpp"
#include "mention/name/company_context.hpp"
#include "mention/name/institution_kind.hpp"
#include "mention/name/name_complement.hpp"
#include "mention/name/name_field.hpp"
#include "mention/name/name_head.hpp"
#include "mention/name/name_modifiers.hpp"

namespace communique {
namespace {

const std::array organ_words = {word_hash("executive"), word_hash("management"),
                                word_hash("supervisory"), word_hash("governing"),
                                word_hash("editorial")};
const std::array organ_fields = {word_hash("directors"), word_hash("governors"),
                                 word_hash("trustees"), word_hash("management")};
const std::array local_words = {word_hash("provincial"),  word_hash("metropolitan"),
                                word_hash("city"),        word_hash("municipal"),
                                word_hash("regional"),    word_hash("county"),
                                word_hash("prefectural"), word_hash("state")};

template <std::size_t size>
bool holds(const std::array<std::uint64_t, size>& words, const Token& token) {
  return std::ranges::find(words, token.word) != words.end();
}

class NameJudge {
 public:
  NameJudge(const Annotation& annotation, const LexicalHit& head)
      : annotation_(annotation),
        document_(annotation.document),
        head_(head),
        headed_(annotation.concept_of(head)),
        end_(is_company() ? head.tokens.last : complement_end(annotation, head)),
        begin_(modifiers_begin(annotation, head, end_)),
        headline_(document_.sentence_at(head.tokens.first).headline) {
    if (suffix() && begin_ == head_.tokens.first) begin_ = before_comma();
    if (is_company() || headed_.has(Trait::Bank) || is_national_club()) end_ = behind_country();
    if (modified() && follows_port_of()) begin_ -= 2;
    if (is_firm_address(document_, begin_) && begin_ + 3 < head_.tokens.last) begin_ += 3;
  }

  std::optional<HeadedName> judge() const {
    if (!written_as_name() || inside_other_name() || goes_on() || !proven()) return std::nullopt;
    const EntityType type = institution_kind(annotation_, head_, {begin_, end_});
    return HeadedName{{begin_, end_}, type, "headed-name", confidence()};
  }

 private:
  bool is_company() const { return headed_.has(Trait::Company) || suffix(); }
  bool suffix() const { return headed_.has(Trait::Suffix); }
  bool modified() const { return begin_ < head_.tokens.first; }
  bool complemented() const { return end_ > head_.tokens.last; }
  bool bare() const { return !modified() && !complemented(); }

  // "Trade Mission": a journey.
  bool names_event() const {
    const std::uint32_t before = head_.tokens.first;
    const LexicalHit* event =
        before > 0 ? annotation_.hit_at(before - 1, Lexical::EventNoun) : nullptr;
    return event != nullptr && event->tokens.last == head_.tokens.last;
  }

  // "Port of Lima Company"
  bool follows_port_of() const {
    return begin_ > 1 && document_.token(begin_ - 1).is(Particle::Of) &&
           !document_.token(begin_ - 1).starts_line && document_.token(begin_ - 2).capital() &&
           document_.token(begin_ - 2).word == "port"_word;
  }

  // "Acme, Inc."
  std::uint32_t before_comma() const {
    const std::uint32_t before = previous_name_word(document_, begin_, JoinComma);
    return before == no_token ? begin_ : name_up_to(document_, before, JoinDash).first;
  }

  // "Norwegian Chamber of Commerce" before "Peru"
  bool is_national_club() const {
    return head_.lexical == Lexical::OrganizationHead && modified() &&
           side_named_at(annotation_, begin_) != nullptr;
  }

  // "Salz Bank Peru": where the bank, company or club works.
  std::uint32_t behind_country() const {
    if (complemented() || !modified()) return end_;
    const LexicalHit* country = annotation_.hit_at(end_, Lexical::Country);
    if (country == nullptr || country->form != LexicalForm::Base ||
        document_.token(end_).starts_line)
      return end_;
    const std::uint32_t behind = country->tokens.last;
    const bool owns = behind < document_.size() && document_.token(behind).is(Mark::Possessive);
    const bool ends = next_name_word(document_, behind - 1, JoinDash) == no_token;
    return ends && !owns ? behind : end_;
  }

  // All words of the head have capitals; of a legal form ("AB", "Inc.") the very letters count.
  bool written_as_name() const {
    for (std::uint32_t i = head_.tokens.first; i < head_.tokens.last; ++i) {
      const Token& token = document_.token(i);
      const bool small = token.is_word() && token.particle == Particle::None && !token.capital();
      if (small && !suffix()) return false;
    }
    if (!suffix()) return true;
    if (!headed_.attribute("prefix").empty()) return false;
    if (head_.tokens.first > 0 && document_.token(head_.tokens.first - 1).is(Mark::Hyphen))
      return false;
    std::string_view text = document_.text_of(head_.tokens);
    if (text.ends_with('.')) text.remove_suffix(1);
    return modified() && !headline_ && headed_.label.starts_with(text);
  }

  // Laws, programmes and blocs may hold a head in their own names; so may places ("Convention
  // Centre").
  bool inside_other_name() const {
    const Mention* mention = annotation_.innermost_mention_at(head_.tokens.first);
    if (mention != nullptr && mention->type != EntityType::Agreement) return true;
    if (mention != nullptr && is_name_word(document_, begin_ > 0 ? begin_ - 1 : 0)) return true;
    for (std::uint32_t i = begin_; i <= head_.tokens.first; ++i) {
      const LexicalHit* place = annotation_.hit_at(i, Lexical::PlaceHead);
      if (place != nullptr && place->tokens.contains(head_.tokens)) return true;
    }
    return false;
  }

  // Whether the capitalised phrase goes on behind the name and makes another thing of it.
  bool goes_on() const {
    const std::uint32_t next = next_name_word(document_, end_ - 1, JoinDash);
    if (next == no_token) return false;
    if (annotation_.hit_at(next, Lexical::EventHead) != nullptr) return true;
    if (complemented() || (headline_ && is_headline_verb(annotation_, next))) return false;
    const bool office = annotation_.hit_at(next, Lexical::OfficeHead) != nullptr ||
                        annotation_.hit_at(next, Lexical::OfficeModifier) != nullptr ||
                        annotation_.hit_at(next, Lexical::Honorific) != nullptr;
    const bool time = annotation_.hit_at(next, Lexical::Weekday) != nullptr ||
                      annotation_.hit_at(next, Lexical::Month) != nullptr;
    return !office && !time && !precedes_holder(next);
  }

  // "Chairman of the Salt Board Ana Ruiz": behind the body of an office stands its holder, in words
  // that nothing explains.
  bool precedes_holder(std::uint32_t next) const {
    std::uint32_t of = begin_;
    if (of > 0 && document_.token(of - 1).is(Particle::The)) --of;
    if (of < 2 || headline_) return false;
    const Token& joint = document_.token(of - 1);  // "Secretary to the Treasury Ana Ruiz"
    if (!joint.is(Particle::Of) && !joint.is(Particle::To)) return false;
    of = before_board(of);
    std::uint32_t office = of - 1;
    while (office > 0 && of - office < 4 &&
           annotation_.hit_at(office, Lexical::OfficeHead) == nullptr)
      --office;
    const LexicalHit* held = annotation_.hit_at(office, Lexical::OfficeHead);
    if (held == nullptr || held->tokens.last != of - 1) return false;
    const TokenRange name = name_from(document_, next, JoinDash);
    const bool known = annotation_.hit_at(next, Lexical::OfficeField) != nullptr ||
                       annotation_.hit_at(next, Lexical::BodyHead) != nullptr ||
                       annotation_.hit_at(next, Lexical::OrganizationHead) != nullptr;
    return name.size() > 1 && name.size() <= 4 && !known;
  }

  // The token behind the first "of" in "of the Board of the Salt Bank".
  std::uint32_t before_board(std::uint32_t of) const {
    constexpr std::uint32_t longest = 4;
    if (document_.token(of - 2).word != "board"_word) return of;
    for (std::uint32_t t = of - 2; t > 1 && of - t < longest + 2; --t) {
      if (document_.token(t - 1).is(Particle::Of)) return t;
    }
    return of;
  }

  bool proven() const {
    if (head_.form == LexicalForm::Plural) return false;
    if (headed_.has(Trait::Common) || in_title()) return false;
    if (names_event() || is_turn_in_chair()) return false;
    if (bare()) return headed_.has(Trait::Standalone) && !headline_ && !names_building();
    if (headed_.has(Trait::Company))
      return modified() && !headline_ && names_company(annotation_, head_, {begin_, end_});
    if (headed_.has(Trait::Local)) return is_local();
    if (headed_.has(Trait::Mission)) return !headed_.has(Trait::Field) || is_mission();
    if (headed_.has(Trait::Field) && headed_.has(Trait::Unit)) return modified() && is_press_unit();
    if (headed_.has(Trait::Field))
      return modified() && (shortened() || signs_text() ||
                            (!headline_ && (introduced() || is_customs_of_country())));
    return !is_organ() && !runs_through_capitals();
  }

  // "at The Treasury": only of a house is the article part of the name.
  bool names_building() const {
    if (begin_ < 2) return false;
    const Token& article = document_.token(begin_ - 1);
    return article.is(Particle::The) && article.capital() && !article.starts_line &&
           document_.token(begin_ - 2).is(Particle::At);
  }

  // "Corporate Communications Unit": of other units each firm has some.
  bool is_press_unit() const {
    for (std::uint32_t i = begin_; i < head_.tokens.first; ++i) {
      if (annotation_.is(i, WordKind::Press) || document_.token(i).word == "public"_word)
        return true;
    }
    return false;
  }

  // In a line of capitals nothing tells where a long name starts.
  bool runs_through_capitals() const {
    constexpr std::uint32_t longest = 3;
    const bool capitals = headline_ && document_.token(head_.tokens.first).all_capitals();
    return capitals && !complemented() && end_ - begin_ > longest;
  }

  // "Under Secretary of Fish for Bread Administration" names an office.
  bool in_title() const {
    return begin_ > 1 && !complemented() && document_.token(begin_ - 1).is(Particle::For) &&
           is_name_word(document_, begin_ - 2);
  }

  // "the Board of Directors", "the Executive Board": an organ without a name.
  bool is_organ() const {
    if (head_.lexical != Lexical::BodyHead) return false;
    const bool of_governors =
        (document_.token(end_ - 1).is_word() && holds(organ_fields, document_.token(end_ - 1))) ||
        (complemented() && holds(organ_fields, document_.token(head_.tokens.last + 1)));
    if (of_governors && headed_.label != "Council") return true;
    if (is_board_of_firm()) return true;
    return begin_ + 1 == head_.tokens.first && holds(organ_words, document_.token(begin_));
  }

  // "the Board of KnorvTrade", "the Board of the Salt Bank", "Chairman of the Board of Knorv"
  bool is_board_of_firm() const {
    constexpr std::uint64_t board = "board"_word;
    const bool bare_board = !modified() && complemented() &&
                            document_.token(head_.tokens.first).word == board &&
                            document_.token(head_.tokens.last).is(Particle::Of);
    const std::uint32_t of = head_.tokens.last;
    return bare_board && (document_.token(of + 1).has(Inner) || names_institution({of + 1, end_}) ||
                          (is_chaired() && annotation_.hits_at(of + 1).empty() &&
                           document_.token(of + 1).capital()));
  }
  // "the Pro Tempore Presidency of MERCOSUR", "the Peruvian Presidency of the Council"
  bool is_turn_in_chair() const {
    constexpr std::uint64_t presidency = "presidency"_word;
    const std::uint32_t head = head_.tokens.first;
    if (document_.token(head).word != presidency || !modified()) return false;
    const LexicalHit* country = annotation_.hit_at(begin_, Lexical::Country);
    const bool of_country = country != nullptr && country->tokens.last == head &&
                            country->form == LexicalForm::Adjective &&
                            head_.tokens.last < document_.size() &&
                            document_.token(head_.tokens.last).is(Particle::Of);
    return of_country || document_.token(head - 1).word == "tempore"_word;
  }
  // "Chairman of the Board"
  bool is_chaired() const {
    std::uint32_t of = begin_;
    if (of > 0 && document_.token(of - 1).is(Particle::The)) --of;
    return of > 1 && document_.token(of - 1).is(Particle::Of) &&
           annotation_.hit_at(of - 2, Lexical::OfficeHead) != nullptr;
  }
  bool names_institution(TokenRange words) const {
    if (!document_.token(words.first).is(Particle::The)) return false;
    for (std::uint32_t i = words.first + 2; i < words.last; ++i) {
      const LexicalHit* head = name_head_at(annotation_, i);
      if (head != nullptr && head->form == LexicalForm::Base) return true;
    }
    return false;
  }

  bool introduced() const {
    const bool article = begin_ > 0 && (document_.token(begin_ - 1).is(Particle::The) ||
                                        document_.token(begin_ - 1).is(Mark::Possessive));
    const bool bracket = end_ < document_.size() && document_.token(end_).is(Mark::OpenBracket);
    return article || bracket;
  }

  // "Salt Information Service (SIS)", in whatever line.
  bool shortened() const {
    return end_ + 2 < document_.size() && document_.token(end_).is(Mark::OpenBracket) &&
           document_.token(end_ + 1).all_capitals() &&
           document_.text_of(end_ + 1).front() == document_.text_of(begin_).front();
  }

  // "Presidential Press Service" as the last line of the text.
  bool signs_text() const {
    return begin_ > 0 && document_.token(begin_).starts_line && end_ == document_.size();
  }

  // "Peru Customs": the name of the country tells the body, its adjective would tell the field.
  bool is_customs_of_country() const {
    static const std::uint64_t customs = word_hash("customs");
    const LexicalHit* country = annotation_.hit_at(begin_, Lexical::Country);
    return document_.token(head_.tokens.first).word == customs && country != nullptr &&
           country->form != LexicalForm::Adjective && country->tokens.last == head_.tokens.first;
  }

  // "Lima Metropolitan Government", "Cusco Government", "Government of Cusco"
  bool is_local() const {
    const std::uint32_t of = head_.tokens.last;
    const LexicalHit* governed = complemented() && document_.token(of).is(Particle::Of)
                                     ? annotation_.hit_at(of + 1, Lexical::Place)
                                     : nullptr;
    if (governed != nullptr && governed->tokens.last == end_) return true;
    const LexicalHit* place = annotation_.hit_at(begin_, Lexical::Place);
    if (place != nullptr && place->tokens.last == head_.tokens.first) return true;
    for (std::uint32_t i = begin_; i < head_.tokens.first; ++i) {
      if (holds(local_words, document_.token(i)))
        return begin_ + 1 < head_.tokens.first || complemented();  // "City Government of Cusco"
    }
    return false;
  }

  bool is_mission() const {
    if (!complemented()) return false;
    for (std::uint32_t i = begin_; i < end_; ++i) {
      const Mention* mention = annotation_.mention_at(i);
      if (mention != nullptr && i != head_.tokens.first) return true;
    }
    return false;
  }

  float confidence() const {
    if (headline_) return 0.7F;
    return complemented() ? 0.93F : 0.88F;
  }

  const Annotation& annotation_;
  const Document& document_;
  const LexicalHit& head_;
  const Concept& headed_;
  std::uint32_t end_;
  std::uint32_t begin_;
  bool headline_;
};

}  // namespace

std::optional<HeadedName> read_headed_name(const Annotation& annotation, const LexicalHit& head) {
  return NameJudge(annotation, head).judge();
}

}  // namespace communique
