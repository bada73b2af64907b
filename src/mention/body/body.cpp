#include "mention/body/body.hpp"

#include <algorithm>
#include <string_view>

#include "mention/body/body_country.hpp"
#include "mention/body/company_name.hpp"
#include "mention/body/contract_partner.hpp"
#include "mention/body/coordinated_bodies.hpp"
#include "mention/body/named_agency.hpp"
#include "mention/body/national_name.hpp"
#include "mention/body/organization.hpp"
#include "mention/name/abbreviation.hpp"
#include "mention/name/capitalised_phrase.hpp"
#include "mention/name/headed_name.hpp"
#include "mention/name/name_head.hpp"
#include "mention/name/short_form.hpp"

namespace communique {
namespace {

bool is_body_type(const Mention& mention) {
  return mention.type == EntityType::Body || mention.type == EntityType::Organization;
}

EntityType type_of(Lexical lexical) {
  return lexical == Lexical::Body ? EntityType::Body : EntityType::Organization;
}

// "SEMI" is known by its capitals alone: "Semi" may be anything.
bool in_own_capitals(const Annotation& annotation, const LexicalHit& hit) {
  const std::string_view label = annotation.concept_of(hit).label;
  const bool capitals = std::ranges::none_of(label, [](char c) { return c >= 'a' && c <= 'z'; });
  return !capitals || hit.tokens.size() > 1 ||
         annotation.document.token(hit.tokens.first).all_capitals() ||
         annotation.document.token(hit.tokens.first).has(Inner);
}

// "Orbit LLC": with its legal form.
TokenRange with_legal_form(const Annotation& annotation, const LexicalHit& name) {
  const std::uint32_t next = name.tokens.last;
  const Document& document = annotation.document;
  const LexicalHit* form = name.lexical == Lexical::Organization && next < document.size() &&
                                   !document.token(next).starts_line
                               ? name_head_at(annotation, next)
                               : nullptr;
  const bool legal = form != nullptr && annotation.concept_of(*form).has(Trait::Suffix);
  return {name.tokens.first, legal ? form->tokens.last : next};
}

// "Acme Fabric" of the "Acme" that the vocabulary knows: a firm of its own.
TokenRange with_branch(const Annotation& annotation, const LexicalHit& firm, TokenRange name) {
  constexpr LexicalSet fields{Lexical::Field, Lexical::Item, Lexical::OfficeField};
  const Document& document = annotation.document;
  const std::uint32_t word = name.last;
  if (firm.lexical != Lexical::Organization || name.last > firm.tokens.last ||
      word >= document.size() || !is_name_word(document, word) ||
      document.token(word).starts_line ||
      document.sentences()[document.sentence_index(word)].headline)
    return name;
  const bool telling = annotation.hits_at(word).empty() || annotation.has_hit_at(word, fields);
  const bool last = next_name_word(document, word, JoinDash) == no_token;
  return telling && last ? TokenRange{name.first, word + 1} : name;
}

// "Foreign Office Consultations": a name of the talks.
bool names_consultations(const Document& document, std::uint32_t behind) {
  static const WordSet consultations = {"consultation", "consultations"};
  return behind < document.size() && consultations.contains(document.token(behind)) &&
         document.token(behind).capital();
}

void add_known_names(Annotation& annotation) {
  for (const LexicalHit& hit : annotation.hits) {
    const bool known = hit.lexical == Lexical::Body || hit.lexical == Lexical::Organization;
    if (!known || hit.form == LexicalForm::Abbreviation || !in_own_capitals(annotation, hit) ||
        names_consultations(annotation.document, hit.tokens.last))
      continue;
    const TokenRange name = with_legal_form(annotation, hit);
    const TokenRange whole = with_branch(annotation, hit, name);
    annotation.add_mention(whole, type_of(hit.lexical), "known-name", 0.96F,
                           whole == name ? hit.concept_id : no_concept);
  }
}

void add_headed_names(Annotation& annotation) {
  std::uint32_t read_until = 0;
  for (std::uint32_t i = 0; (i = next_name_head(annotation, i)) < annotation.document.size(); ++i) {
    const LexicalHit* head = name_head_at(annotation, i);
    if (head == nullptr || head->tokens.last <= read_until) continue;
    const auto name = read_headed_name(annotation, *head);
    const bool usual = !annotation.concept_of(*head).attribute("usualBody").empty();
    if (!name && usual) read_until = head->tokens.last;  // "General Assembly": no assembly else
    if (!name) continue;
    read_until = name->tokens.last;
    if (names_consultations(annotation.document, read_until)) continue;
    annotation.add_mention(name->tokens, name->type, name->rule, name->confidence);
  }
}

// "the Baker administration": a government named after its head.
void add_personal_administrations(Annotation& annotation) {
  const Document& document = annotation.document;
  for (const std::uint32_t i : document.places_of("administration"_word)) {
    const Token& token = document.token(i);
    if (token.capital() || token.starts_line) continue;
    if (!is_name_word(document, i - 1) || !annotation.hits_at(i - 1).empty()) continue;
    const TokenRange name = name_up_to(document, i - 1, JoinDash);
    const bool definite = name.first > 0 && (document.token(name.first - 1).is(Particle::The) ||
                                             document.token(name.first - 1).is(Mark::Possessive));
    if (definite && name.size() <= 3)
      annotation.add_mention({name.first, i + 1}, EntityType::Body, "administration-of-person",
                             0.85F);
  }
}

// "the Peru Food Safety agency", "the Fish ministry": a body's name whose head has small letters.
void add_small_heads(Annotation& annotation) {
  const Document& document = annotation.document;
  for (std::uint32_t i = 0; (i = annotation.next_hit(i, {Lexical::BodyHead})) < document.size();
       ++i) {
    const LexicalHit* head = annotation.hit_at(i, Lexical::BodyHead);
    const bool small = i > 1 && head->form == LexicalForm::Base && !document.token(i).capital() &&
                       annotation.concept_of(*head).has(Trait::Definite);
    if (!small || !is_name_word(document, i - 1) || document.token(i).starts_line) continue;
    const TokenRange words = name_up_to(document, i - 1, JoinDash);
    const bool article = words.first > 0 && document.token(words.first - 1).is(Particle::The);
    bool field = false;
    for (std::uint32_t w = words.first; w < words.last; ++w)
      field |= annotation.hit_at(w, Lexical::Field) != nullptr;
    if (article && field)
      annotation.add_mention({words.first, head->tokens.last}, EntityType::Body, "small-head",
                             0.75F);
  }
}

// "the akimat of Salt region": the body that governs a place, though its head has small letters.
void add_small_governments(Annotation& annotation) {
  const Document& document = annotation.document;
  for (std::uint32_t i = 0; (i = annotation.next_hit(i, {Lexical::BodyHead})) < document.size();
       ++i) {
    const LexicalHit* head = annotation.hit_at(i, Lexical::BodyHead);
    const std::uint32_t place = head->tokens.last + 1;
    if (document.token(i).capital() || place >= document.size() ||
        annotation.concept_of(*head).attribute("ofPlace").empty() ||
        !document.token(place - 1).is(Particle::Of) || !is_name_word(document, place))
      continue;
    std::uint32_t end = name_from(document, place, JoinDash).last;
    const bool kind = annotation.has_hit_at(end, {Lexical::PlaceHead, Lexical::OfficeField}) &&
                      !document.token(end).capital() && !document.token(end).starts_line;
    if (kind) ++end;
    annotation.add_mention({i, end}, EntityType::Body, "small-head", 0.85F);
  }
}

// Whether a body other than a government is named by its head ("Ministry of Salt").
bool names_ministry(const Annotation& annotation, TokenRange tokens) {
  const std::uint32_t at = annotation.next_hit(tokens.first, {Lexical::BodyHead});
  return at < tokens.last &&
         !annotation.concept_of(*annotation.hit_at(at, Lexical::BodyHead)).has(Trait::Local);
}

// "Press service of the Prime Minister of Peru": one of the first or last lines of the text, whole.
// That of a ministry signs for the ministry.
void add_press_signatures(Annotation& annotation) {
  static const WordSet press = {"press", "media", "information"};
  static const WordSet houses = {"service", "office", "centre", "center"};
  constexpr std::uint32_t longest_line = 16;
  constexpr std::size_t outer_lines = 3;
  const Document& document = annotation.document;
  const auto& sentences = document.sentences();
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    if (s > outer_lines && s + outer_lines < sentences.size()) s = sentences.size() - outer_lines;
    const TokenRange line = sentences[s].tokens;
    if (sentences[s].paragraph == 0 || line.size() < 4 || line.size() > longest_line) continue;
    const bool whole = document.token(line.first).starts_line &&
                       (line.last == document.size() || document.token(line.last).starts_line);
    const bool signs = press.contains(document.token(line.first)) &&
                       houses.contains(document.token(line.first + 1)) &&
                       document.token(line.first + 2).is(Particle::Of);
    if (whole && signs && !names_ministry(annotation, {line.first + 3, line.last}) &&
        document.token(line.last - 1).is_word())
      annotation.add_mention(line, EntityType::Body, "press-signature", 0.96F);
  }
}

// "Contact: PMO Media Relations": the house of those who answer the press.
void add_press_contacts(Annotation& annotation) {
  static const WordSet relations = {"relations", "liaison", "enquiries", "inquiries"};
  const Document& document = annotation.document;
  for (const std::uint32_t i : document.places_of(relations)) {
    const bool media = document.token(i).capital() && document.token(i - 1).word == "media"_word &&
                       document.token(i - 1).capital();
    const Token& house = document.token(i - 2);
    if (media && house.all_capitals() && document.text_of(i - 2).size() > 2 &&
        annotation.hits_at(i - 2).empty() && annotation.mention_at(i - 2) == nullptr)
      annotation.add_mention({i - 2, i - 1}, EntityType::Body, "press-contact", 0.8F);
  }
}

// Of names inside a body's name none is a mention; a known body fills the longer name with what is
// known of it where only its country was added ("Department of Trade of Peru").
void drop_nested_names(Annotation& annotation) {
  std::uint32_t covered_until = 0;
  annotation.drop_mentions([&](const Mention& mention) {
    if (mention.tokens.last <= covered_until) return true;
    if (is_body_type(mention)) covered_until = mention.tokens.last;
    return false;
  });
}

}  // namespace

void find_bodies(Annotation& annotation) {
  add_known_names(annotation);
  add_headed_names(annotation);
  add_personal_administrations(annotation);
  add_small_heads(annotation);
  add_small_governments(annotation);
  add_press_signatures(annotation);
  add_press_contacts(annotation);
  annotation.sort_mentions();
  drop_nested_names(annotation);
  annotation.sort_mentions();
  add_coordinated_bodies(annotation);
  annotation.sort_mentions();
  add_abbreviations(annotation);
  annotation.sort_mentions();
  add_short_forms(annotation);
  annotation.sort_mentions();
  find_contract_partners(annotation);
  find_organizations(annotation);
  find_national_names(annotation);
  add_short_company_names(annotation);
  annotation.sort_mentions();
  find_named_agencies(annotation);
  find_body_countries(annotation);
}

}  // namespace communique
