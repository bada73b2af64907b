#include "fact/figure/implied_opener.hpp"

#include <algorithm>

#include "fact/figure/implied_phrase.hpp"
#include "fact/figure/implied_subject.hpp"
#include "fact/figure/item_word.hpp"
#include "fact/figure/subject_context.hpp"
#include "fact/figure/territory.hpp"

namespace communique {
namespace {

// "tea made up" without its verb; empty for "Peru exported", which tells its indicator itself.
TokenRange before_verb(const Annotation& annotation, TokenRange phrase) {
  for (std::uint32_t t = phrase.first; t < phrase.last; ++t) {
    const LexicalHit* verb = annotation.hit_at(t, Lexical::ChangeVerb);
    if (verb == nullptr) continue;
    const bool trades = !annotation.concept_of(*verb).attribute("counts").empty();
    return trades ? TokenRange{} : TokenRange{phrase.first, t};
  }
  return phrase;
}

}  // namespace

bool ImpliedSubjectOpener::may_imply() const {
  return topic_.subject && (topic_.is_fresh() || !drafts_.empty()) &&
         (heading_.empty() || !drafts_.empty());
}

bool ImpliedSubjectOpener::open(std::optional<FigureSubject> subject) {
  if (!subject || !topic_.subject) return false;
  subject->indicator = topic_.subject->indicator;
  if (tells_destinations()) subject->indicator = annotation_.vocabulary->find("indicator-exports");
  report_at_home(*subject);
  const bool reports = subject->reporter != no_entity;
  if (!reports) subject->reporter = topic_.subject->reporter;
  if (!reports && subject->partners.empty() && topic_.subject->partners.size() == 1)
    subject->partners = topic_.subject->partners;
  become_production(*subject);
  clause_.subjects.assign(1, *subject);
  clause_.next_subject = 0;
  clause_.pending.reset();
  clause_.value_told = false;
  return true;
}

// "The top destinations are Peru (2%)" after a sentence on imports: of exports.
bool ImpliedSubjectOpener::tells_destinations() const {
  if ((*annotation_.vocabulary)[topic_.subject->indicator].attribute("indicator") != "imports")
    return false;
  constexpr std::uint32_t reach = 8;
  for (std::uint32_t t = clause_.first; t < std::min(sentence_.last, clause_.first + reach); ++t) {
    if (document_.token(t).word == "destinations"_word) return true;
  }
  return false;
}

// "Peru, with $2 billion" after a sentence on the FDI or GDP of Latin America: that of Peru.
void ImpliedSubjectOpener::report_at_home(FigureSubject& subject) const {
  const bool at_home =
      indicator_of(annotation_, subject) == "FDI" || counts_at_home(annotation_, subject);
  const EntityIndex region = topic_.subject->reporter;
  const bool of_region =
      region != no_entity && annotation_.entities[region].type == EntityType::Bloc;
  if (!at_home || !of_region || subject.partners.size() != 1 || !topic_.subject->partners.empty())
    return;
  subject.reporter = subject.partners.front();
  subject.partners.clear();
}

// "The salt sector grew by 2 percent" after a sentence on GDP: its output.
void ImpliedSubjectOpener::become_production(FigureSubject& subject) const {
  static constexpr std::string_view sector = " sector";
  if (indicator_of(annotation_, subject) != "GDP" || !subject.item.ends_with(sector)) return;
  subject.item.resize(subject.item.size() - sector.size());
  subject.indicator = annotation_.vocabulary->find("indicator-production");
}

// "Ships slid ...", "automobiles, despite ..., added ...": the phrase that opens the clause.
bool ImpliedSubjectOpener::open_at_verb(std::uint32_t verb) {
  if (!may_imply()) return false;
  const TokenRange phrase = opening_phrase(document_, clause_.first, verb);
  return open(read_implied_subject(annotation_, phrase));
}

// "Peru posted a rise of 2 percent": whose indicator it is.
bool ImpliedSubjectOpener::open_reporter(std::uint32_t verb) {
  const Mention* side = verb > clause_.first ? annotation_.mention_at(verb - 1) : nullptr;
  if (side == nullptr || side->tokens.last != verb || !may_imply()) return false;
  const Territory reporter = territory_at(annotation_, side->tokens.first);
  if (!reporter) return false;
  FigureSubject subject;
  subject.tokens = side->tokens;
  subject.implied = true;
  subject.reporter = reporter.entity;
  return open(subject);
}

// "Semiconductors, at $11.7 billion", "those in services were flat at $17.9 billion", "Peru was the
// largest market, with $2 billion": no verb of change.
bool ImpliedSubjectOpener::open_at_price(std::uint32_t amount) {
  if (amount < clause_.first + 2) return false;
  const Token& before = document_.token(amount - 1);
  const bool with = before.is(Particle::With) && document_.token(amount - 2).is(Mark::Comma);
  return (with || before.is(Particle::At)) && open_at_verb(amount - 1);
}

// ", with vehicles making up $1.4 billion".
bool ImpliedSubjectOpener::open_share(std::uint32_t amount) {
  if (amount < clause_.first + 4 || !may_imply()) return false;
  return open(
      read_implied_subject(annotation_, share_phrase(document_, clause_.phrase_first, amount)));
}

// "$480 million, of which Peru: $126 million", "of which to China: US$183 million".
bool ImpliedSubjectOpener::open_of_which(std::uint32_t amount) {
  const TokenRange phrase =
      before_verb(annotation_, of_which_phrase(document_, clause_.phrase_first, amount));
  if (!may_imply() || !open(read_implied_subject(annotation_, phrase))) return false;
  if (clause_.subjects.back().item.empty())
    clause_.subjects.back().item = drafts_.empty() ? topic_.item : drafts_.back().subject.item;
  clause_.subjects.back().of_last = true;
  return true;
}

// "$480 million, including $26 million of salt".
bool ImpliedSubjectOpener::open_included(const Amount& amount) {
  const std::uint32_t first = amount.tokens.last + 1;
  const bool part = !drafts_.empty() && amount.tokens.first > sentence_.first &&
                    document_.token(amount.tokens.first - 1).is(Particle::Including) &&
                    first < sentence_.last && document_.token(first - 1).is(Particle::Of);
  if (!part || clause_.subjects.size() != 1) return false;
  std::uint32_t last = first;
  while (last < sentence_.last && counts_as_item_word(annotation_, last)) ++last;
  auto subject = read_implied_subject(annotation_, {first, last});
  if (!subject || subject->item.empty()) return false;
  subject->reporter = clause_.subjects.back().reporter;
  subject->partners = clause_.subjects.back().partners;
  subject->indicator = clause_.subjects.back().indicator;
  clause_.subjects.assign(1, *subject);
  clause_.next_subject = 0;
  return true;
}

// "followed by chemicals with $2.5 billion".
bool ImpliedSubjectOpener::open_following(std::uint32_t amount) {
  if (amount < clause_.first + 4 || !may_imply()) return false;
  return open(
      read_implied_subject(annotation_, following_phrase(document_, clause_.phrase_first, amount)));
}

// "and general machinery 23.5 percent", after a value of the same clause.
bool ImpliedSubjectOpener::open_gapped(std::uint32_t amount) {
  if (!topic_.subject || clause_.subjects.size() > 1 || clause_.subjects.back().partners.size() > 1)
    return false;
  const TokenRange phrase = gapped_phrase(document_, clause_.phrase_first, amount);
  if (phrase.empty()) return false;
  auto subject = read_implied_subject(annotation_, phrase);
  // "Peru posted $5 billion and Chile $4 billion": told of each itself.
  const FigureSubject& told = clause_.subjects.back();
  const bool each = told.implied && told.partners.empty() && told.item.empty();
  if (subject && each && subject->partners.size() == 1) {
    subject->reporter = subject->partners.front();
    subject->partners.clear();
  }
  return open(subject);
}

// "Japan ($6.0 billion)".
bool ImpliedSubjectOpener::open_bracketed(std::uint32_t bracket) {
  if (bracket <= sentence_.first || clause_.pending || !topic_.subject || !may_imply())
    return false;
  const Mention* side = annotation_.mention_at(bracket - 1);
  if (side == nullptr) return open_listed_item(bracket);
  if (side->tokens.last != bracket) return false;
  const std::uint32_t first = side->tokens.first;
  return territory_at(annotation_, first) && first >= clause_.phrase_first &&
         open(read_implied_subject(annotation_, {first, bracket}));
}

// "Salmon ($34 million), fresh grapes ($29 million) and copper stood out".
bool ImpliedSubjectOpener::open_listed_item(std::uint32_t bracket) {
  return open(
      read_implied_subject(annotation_, listed_phrase(document_, clause_.phrase_first, bracket)));
}

}  // namespace communique
