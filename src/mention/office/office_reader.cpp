#include "mention/office/office_reader.hpp"

#include <algorithm>

#include "mention/office/common_owner.hpp"
#include "mention/office/office.hpp"
#include "mention/office/office_field.hpp"
#include "mention/office/office_owner.hpp"
#include "mention/office/title_field.hpp"
#include "mention/side.hpp"

namespace communique {
namespace {

// Reads what stands after and before a title: field, body, country.
class OfficeReader {
 public:
  OfficeReader(const Annotation& annotation, const OfficeTitle& title)
      : annotation_(annotation), document_(annotation.document), fields_(annotation) {
    office_.tokens = title.tokens;
    office_.title = title.title;
    office_.head = title.head;
    office_.concept_id = title.concept_id;
    office_.former = title.former;
    office_.plural = title.plural;
  }

  Office read() {
    envoy_ = office_has(annotation_, office_, "envoy");
    capital_ = document_.token(office_.head.first).capital();
    read_suffixes();
    read_inside();
    read_office_owner(annotation_, office_);
    return office_;
  }

 private:
  std::uint32_t& end() { return office_.tokens.last; }

  const Token* token(std::uint32_t at) const {
    if (at >= document_.size()) return nullptr;
    const Token& found = document_.token(at);
    return found.starts_line ? nullptr : &found;
  }
  bool is(std::uint32_t at, Mark mark) const { return token(at) != nullptr && token(at)->is(mark); }
  bool is(std::uint32_t at, Particle particle) const {
    return token(at) != nullptr && token(at)->is(particle);
  }
  const Mention* mention_from(std::uint32_t at) const {
    const Mention* mention = token(at) == nullptr ? nullptr : annotation_.mention_at(at);
    return mention != nullptr && mention->tokens.first == at ? mention : nullptr;
  }

  // Nothing where the title ends there already; behind a body or a country nothing more belongs to
  // it ("Country Director of the Salt Bank for Peru").
  void extend_title(std::uint32_t to) {
    if (to == end()) return;
    const bool ended =
        end() > office_.title.last && (office_.body != no_token || office_.country != no_token);
    end() = to;
    if (!ended) office_.title.last = to;
  }

  void read_suffixes() {
    extend_title(fields_.behind_elect(end()));
    extend_title(fields_.behind_bracket(end()));
    if (capital_) extend_title(fields_.behind_colon(end()));
    for (int turns = 0; turns < 6; ++turns) {
      const std::uint32_t before = end();
      read_suffix();
      if (end() == before) return;
    }
  }

  void read_suffix() {
    if (is(end(), Mark::OpenBracket)) {
      const bool field = end() == office_.title.last && mention_from(end() + 1) == nullptr;
      if (field) extend_title(fields_.behind_bracket(end()));  // "Secretary of State (Fish)"
      return read_bracketed_name();
    }
    if (is(end(), Mark::Comma)) {
      if (capital_) extend_title(fields_.behind_comma(end()));
      return read_body_after_comma();
    }
    if (token(end()) == nullptr) return;
    const Particle preposition = token(end())->particle;
    switch (preposition) {
      case Particle::Of:
      case Particle::For:
      case Particle::To:
      case Particle::On:
      case Particle::In:
      case Particle::At:
      case Particle::With:
        read_complement(preposition, skip_determiners(end() + 1));
        break;
      default:
        break;
    }
  }

  // Past "the", and past "its" or "the sisterly" before a country.
  std::uint32_t skip_determiners(std::uint32_t at) const {
    if (is(at, Particle::The) || is(at, Particle::Its) || is(at, Particle::Their)) ++at;
    const bool adjective = token(at) != nullptr && token(at)->is_word() && !token(at)->capital() &&
                           token(at)->particle == Particle::None;
    const Mention* after = adjective ? mention_from(at + 1) : nullptr;
    const bool named =
        after != nullptr && (after->type == EntityType::Country || is_institution(*after));
    return named ? at + 1 : at;
  }

  void read_complement(Particle preposition, std::uint32_t at) {
    if (const Mention* mention = mention_from(at)) {
      if (read_named_complement(preposition, *mention)) return;
      const std::uint32_t team = mention->tokens.last;  // "head of the Peruvian delegation"
      if (mention->type == EntityType::Country && is_adjective(*mention) &&
          token(team) != nullptr && !token(team)->capital())
        return;
    }
    if (read_common_owner(preposition, at)) return;
    if (preposition == Particle::At || preposition == Particle::With) return;
    if (office_has(annotation_, office_, "jurisdiction") && preposition == Particle::Of)
      return read_jurisdiction(at);
    const bool sent = preposition == Particle::Of && office_has(annotation_, office_, "sentBy");
    const bool accredited = envoy_ && end() > office_.title.last;
    if (((preposition == Particle::To && !accredited) || sent) && read_superior(at)) return;
    if (envoy_ && (preposition == Particle::In || preposition == Particle::To) &&
        annotation_.hit_at(at, Lexical::OfficeHead) == nullptr)
      return read_jurisdiction(at);
    if (preposition == Particle::To || preposition == Particle::In) return;
    if (!read_owned_body(at) && !read_organ(at)) read_field(at);
  }

  // "Director of the company", "Director General Ana Ruiz of the ministry": one named before.
  bool read_common_owner(Particle preposition, std::uint32_t at) {
    const bool definite = is(at - 1, Particle::The);
    if (!definite || (preposition != Particle::Of && preposition != Particle::At)) return false;
    const Mention* owner = owner_meant(annotation_, at);
    if (owner == nullptr || office_.body != no_token) return false;
    office_.body = owner->tokens.first;
    end() = at + 1;
    return true;
  }

  // "Chairman of the Management Board of Orbit": an organ without a name of its own.
  bool read_organ(std::uint32_t at) {
    const auto is_board = [&](std::uint32_t word) {
      return token(word) != nullptr && token(word)->word == "board"_word && token(word)->capital();
    };
    const std::uint32_t board = is_board(at) ? at : at + 1;
    const bool named =
        is_board(board) && (board == at || (token(at) != nullptr && token(at)->capital()));
    if (!named || mention_from(board) != nullptr) return false;
    const bool of_members =
        is(board + 1, Particle::Of) && annotation_.mention_at(board + 2) == nullptr &&
        token(board + 2) != nullptr && token(board + 2)->is_word() && token(board + 2)->capital();
    extend_title(of_members ? board + 3 : board + 1);
    return true;
  }

  // "Head of the Presidency's Salt Office": the body, whoever owns it.
  bool read_owned_body(std::uint32_t at) {
    const Mention* body = is(at + 1, Mark::Possessive) ? mention_from(at + 2) : nullptr;
    return body != nullptr && is_institution(*body) && take_body(*body);
  }

  // Body, country or bloc after a preposition; false where it is part of a field instead.
  bool read_named_complement(Particle preposition, const Mention& mention) {
    const std::uint32_t after = mention.tokens.last;
    if (preposition == Particle::To && !envoy_)  // "Secretary to the Ministry of Salt"
      return is_institution(mention) && take_body(mention);
    if (preposition == Particle::To) {
      end() = behind_further_seats(after);
      return true;
    }
    if (is_institution(mention)) return take_body(mention);
    if (!is_side(mention)) return false;
    if (is_adjective(mention)) return read_national_body(mention) || read_government(mention);
    const std::uint32_t owned = is(after, Mark::Possessive) ? after + 1 : after;
    if (const Mention* body = mention_from(owned); body != nullptr && is_institution(*body)) {
      office_.country = mention.tokens.first;
      return take_body(*body);
    }
    if (owned != after) return false;
    const bool serves =
        preposition == Particle::For &&
        (office_has(annotation_, office_, "serves") || tells_form_of_state(mention));
    if (preposition != Particle::Of && !serves) return false;
    take_side(office_, mention);
    end() = after;
    return true;
  }

  // "for the Republic of Peru"
  bool tells_form_of_state(const Mention& country) const {
    const std::uint32_t first = country.tokens.first;
    return country.type == EntityType::Country && country.tokens.size() > 2 &&
           is(first + 1, Particle::Of);
  }

  // "Ambassador to Peru and the Maldives", "to Belgium and the European Union": behind the last
  // seat.
  std::uint32_t behind_further_seats(std::uint32_t at) const {
    while (is(at, Particle::And) || is(at, Mark::Comma)) {
      const Mention* next = mention_from(is(at + 1, Particle::The) ? at + 2 : at + 1);
      const bool seat = next != nullptr && is_side(*next) && !is_adjective(*next) &&
                        !is(next->tokens.last, Mark::Possessive);
      if (!seat) break;
      at = next->tokens.last;
    }
    return at;
  }

  // "Under-Secretary at the Peruvian Ministry of Trade"
  bool read_national_body(const Mention& adjective) {
    const Mention* body = mention_from(adjective.tokens.last);
    return body != nullptr && is_institution(*body) && take_body(*body);
  }

  // "Special Envoy of the Peruvian Government": the country's.
  bool read_government(const Mention& adjective) {
    static const std::uint64_t government = word_hash("government");
    const std::uint32_t noun = adjective.tokens.last;
    if (token(noun) == nullptr || token(noun)->word != government) return false;
    take_side(office_, adjective);
    end() = noun + 1;
    return true;
  }

  // "at the Korean ...": an adjective stands for no country.
  bool is_adjective(const Mention& mention) const {
    return std::ranges::any_of(
        annotation_.hits_at(mention.tokens.first), [&](const LexicalHit& hit) {
          return hit.tokens == mention.tokens && hit.form == LexicalForm::Adjective;
        });
  }

  // "the Commission's Directorate-General for Trade", "the SALTIX Regional Bureau for Africa": of
  // two, the one that the other owns.
  bool take_body(const Mention& mention) {
    const std::uint32_t after = mention.tokens.last;
    const Mention* part = mention_from(is(after, Mark::Possessive) ? after + 1 : after);
    const Mention& body = part != nullptr && is_institution(*part) ? *part : mention;
    if (office_.body == no_token) office_.body = body.tokens.first;
    end() = body.tokens.last;
    const Mention* land = mention_from(end());  // "Manager of Knorv Peru, Ana Ruiz"
    const bool branch = land != nullptr && body.type == EntityType::Organization &&
                        land->type == EntityType::Country && is(land->tokens.last, Mark::Comma);
    if (branch) end() = land->tokens.last;
    return true;
  }

  // "Governor of North Jeolla Province": the place is no part of the title.
  void read_jurisdiction(std::uint32_t at) {
    end() = std::max(end(), governed_place_end(annotation_, at));
    constexpr LexicalSet kinds{Lexical::PlaceHead, Lexical::OfficeField};
    const bool kind =
        token(end()) != nullptr && !token(end())->capital() && annotation_.has_hit_at(end(), kinds);
    if (kind) ++end();  // "Akim of Lima region"
    if (office_.plural) end() = further_places_end(annotation_, end());
  }

  // "Secretary to the President Ana Ruiz": behind an article it is the holder who is named. Who
  // presents credentials "as Ambassador of Peru to the President" has none.
  bool read_superior(std::uint32_t at) {
    const std::optional<OfficeTitle> superior = read_title(annotation_, at);
    if (!superior) return false;
    if (leads_name(superior->tokens.last) && !is(at - 1, Particle::The)) return false;
    extend_title(superior->tokens.last);
    return true;
  }

  // "adviser to Commissioner Ruiz": the superior has a name of his own.
  bool leads_name(std::uint32_t at) const {
    return token(at) != nullptr && token(at)->is_word() && token(at)->capital();
  }

  void read_field(std::uint32_t at) {
    if (token(at) == nullptr) return;
    if (token(at)->capital()) {
      const TokenRange field = read_office_field(annotation_, at);
      if (!field.empty()) extend_title(field.last);
    } else if (!capital_) {
      if (const std::uint32_t last = small_fields_end(annotation_, at); last > at)
        extend_title(last);
    }
  }

  // "Minister of Trade, Industry and Resources (MOTIR)"
  void read_bracketed_name() {
    const Mention* mention = mention_from(end() + 1);
    if (mention == nullptr) return skip_abbreviation();
    if (!is(mention->tokens.last, Mark::CloseBracket)) return;
    if (is_institution(*mention) && office_.body == no_token) office_.body = mention->tokens.first;
    const bool land = mention->type == EntityType::Country && !is_adjective(*mention);
    if (land && office_.country == no_token) take_side(office_, *mention);
    end() = mention->tokens.last + 1;
  }

  // "(USTR)", "(the dtic)": short for what stands before.
  void skip_abbreviation() {
    const bool article = is(end() + 1, Particle::The);
    const std::uint32_t word = end() + (article ? 2 : 1);
    const bool abbreviation = token(word) != nullptr && is(word + 1, Mark::CloseBracket) &&
                              (article || token(word)->all_capitals() || ends_in_body());
    if (abbreviation) end() = word + 2;
  }

  // "President of the Salt Association (Abisal)"
  bool ends_in_body() const {
    const Mention* body = annotation_.mention_of(office_.body);
    return body != nullptr && body->tokens.last == office_.tokens.last;
  }

  // "Minister of State for Foreign Trade, Ministry of Economy.", "Director, Trade, at the Ministry"
  void read_body_after_comma() {
    if (office_.body != no_token || office_.country != no_token) return;
    const bool at = is(end() + 1, Particle::At);
    const Mention* mention = mention_from(at ? skip_determiners(end() + 2) : end() + 1);
    if (mention == nullptr || !capital_ || !closes_apposition(mention->tokens.last)) return;
    if (is_institution(*mention)) {
      take_body(*mention);
    } else if (!at && follows_name() && is_lone_country(*mention)) {
      take_side(office_, *mention);
      end() = mention->tokens.last;
    }
  }

  bool closes_apposition(std::uint32_t at) const {
    return token(at) == nullptr || is(at, Mark::Comma) || is(at, Mark::Period) ||
           is(at, Mark::Semicolon) || is(at, Mark::CloseBracket) || is(at, Mark::OpenBracket);
  }

  // "Ana Ruiz," before the title
  bool follows_name() const {
    const std::uint32_t first = office_.title.first;
    if (first < 2 || office_.plural || !is(first - 1, Mark::Comma)) return false;
    const Token* name = token(first - 2);
    return name != nullptr && name->is_word() && name->capital() &&
           annotation_.mention_at(first - 2) == nullptr;
  }

  // "Minister of Salt, Peru, and", but not "Minister of Salt, Peru, Chile and Cuba"
  bool is_lone_country(const Mention& mention) const {
    if (mention.type != EntityType::Country || is_adjective(mention)) return false;
    std::uint32_t next = mention.tokens.last + 1;
    if (is(next, Particle::And)) ++next;
    if (is(next, Particle::The)) ++next;
    const Mention* joined = mention_from(next);
    return joined == nullptr || joined->type != EntityType::Country ||
           annotation_.has_hit_at(joined->tokens.last, {Lexical::OfficeHead});
  }

  // "Assistant U.S. Trade Representative"
  void read_inside() {
    for (std::uint32_t at = office_.title.first; at < office_.head.last; ++at) {
      const Mention* mention = annotation_.mention_at(at);
      if (mention != nullptr && mention->type == EntityType::Country && office_.country == no_token)
        office_.country = at;
    }
  }

  const Annotation& annotation_;
  const Document& document_;
  const TitleFields fields_;
  Office office_;
  bool envoy_ = false;
  bool capital_ = false;
};

}  // namespace

Office read_office(const Annotation& annotation, const OfficeTitle& title) {
  return OfficeReader(annotation, title).read();
}

}  // namespace communique
