#include "fact/reference/implied_holder.hpp"

#include <algorithm>

#include "fact/clause/verb_group.hpp"
#include "mention/office/office_phrase.hpp"
#include "mention/person/honorific.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

class ImpliedHolderFinder {
 public:
  explicit ImpliedHolderFinder(const Annotation& annotation)
      : annotation_(annotation), document_(annotation.document) {}

  std::vector<ImpliedHolder> run() {
    for (const Office& office : annotation_.offices) {
      if (office.holder != no_token || office.plural) continue;
      const std::size_t before = found_.size();
      read(office);
      if (found_.size() == before) read_joined(office);
    }
    return std::move(found_);
  }

 private:
  void read(const Office& office) {
    const TokenRange sentence = document_.sentence_at(office.head.first).tokens;
    const std::uint32_t behind = office.tokens.last;  // "serve as the Minister’s aide"
    if (behind < sentence.last && document_.token(behind).is(Mark::Possessive)) return;
    if (const Mention* appointed = appointed_before(office)) {
      if (!is_planned(sentence.first, appointed->tokens.first))
        found_.push_back({&office, appointed->entity, "is-title", 0.8F});
      return;
    }
    const std::uint32_t link = link_before(office, sentence.first);
    if (link == no_token) return read_receiver(office, sentence);
    if (!stands_in(office, link) && !follows_another(link) && is_planned(sentence.first, link))
      return;
    const Token& token = document_.token(link);
    const bool as = token.is(Particle::As);
    const Mention* person = as && link == sentence.first
                                ? person_after(office.tokens.last, sentence)
                                : person_before(link, sentence.first);
    if (person == nullptr && as && !holds_predicate(annotation_, {sentence.first, link}))
      person = person_after(office.tokens.last, sentence);
    if (person != nullptr)
      found_.push_back({&office, person->entity, as ? "as-title" : "is-title", 0.8F});
  }

  // The A of "named A Minister", "elected Ms A the new Chair"
  const Mention* appointed_before(const Office& office) const {
    std::uint32_t end = office.tokens.first;
    const std::uint32_t begin = document_.sentence_at(end).tokens.first;
    while (end > begin && may_precede_office(annotation_, end - 1)) --end;
    const Mention* person = end > begin ? person_at(end - 1) : nullptr;
    return person != nullptr && person->tokens.last == end && is_chosen(*person) ? person : nullptr;
  }

  // "as Director for Salt and Chief Negotiator": both of one person.
  void read_joined(const Office& office) {
    if (found_.empty() || &office == annotation_.offices.data()) return;
    const ImpliedHolder first = found_.back();
    const std::uint32_t joint = first.office->tokens.last;
    const bool beside =
        joint + 1 == office.tokens.first && document_.token(joint).is(Particle::And);
    const bool joined = first.office == &office - 1 && (beside || is_its_other_office(office));
    if (joined && document_.token(office.head.first).capital())
      found_.push_back({&office, first.person, first.rule, first.confidence});
  }

  // "had been the country's Consul in Lima until 2022 and its Ambassador to Peru"
  bool is_its_other_office(const Office& office) const {
    const std::uint32_t its = office.tokens.first - 1;
    return office.tokens.first > 2 && document_.token(its).is(Particle::Its) &&
           document_.token(its - 1).is(Particle::And);
  }

  // The "as", "is", "becomes" or "appointed" before the office, past "the" and an adverb.
  std::uint32_t link_before(const Office& office, std::uint32_t begin) const {
    std::uint32_t at = office.tokens.first;
    for (int steps = 0; steps < 6 && at > begin; ++steps) {
      --at;
      if (links(at) || stands_in(office, at)) return at;
      if (!may_precede_office(annotation_, at)) return no_token;
    }
    return no_token;
  }

  bool links(std::uint32_t at) const {
    const Token& token = document_.token(at);
    if (token.is(Particle::As)) return !joins_as_well(document_, at);
    if (token.is(Particle::Is) || token.is(Particle::Was)) return true;
    if (token.is(Particle::Been)) return true;  // "had been Ambassador"
    return token.word == "remains"_word || takes_office(at) || is_appointed(at) ||
           is_promoted(at) || is_post_of(at) || is_chosen_to_be(at);
  }

  // The last word of "becomes", "will be", "is to become".
  bool takes_office(std::uint32_t at) const {
    constexpr std::uint32_t longest_verb = 5;
    for (std::uint32_t t = at + 1; t > 0 && t + longest_verb > at; --t) {
      const LexicalHit* verb = annotation_.hit_at(t - 1, Lexical::AppointmentVerb);
      if (verb != nullptr && verb->tokens.last == at + 1)
        return annotation_.concept_of(*verb).attribute("object") == "office" &&
               is_settled(annotation_, *verb);
    }
    return false;
  }
  // "nominated A to be Governor", "A was chosen to be Governor"
  bool is_chosen_to_be(std::uint32_t at) const {
    if (at < 2 || !document_.token(at).is(Particle::Be) ||
        !document_.token(at - 1).is(Particle::To))
      return false;
    if (is_appointed(at - 2)) return true;
    const Mention* person = annotation_.mention_at(at - 2);
    return person != nullptr && person->type == EntityType::Person && is_chosen(*person);
  }
  // "nominated Ms A"
  bool is_chosen(const Mention& person) const {
    const std::uint32_t first = honorifics_before(annotation_, person.tokens.first).first;
    return first > 0 && is_appointed(first - 1);
  }
  // "appointed Ambassador", "named Minister"
  bool is_appointed(std::uint32_t at) const {
    const LexicalHit* verb = annotation_.hit_at(at, Lexical::AppointmentVerb);
    const bool past = verb != nullptr &&
                      (verb->form == LexicalForm::Past || verb->form == LexicalForm::Participle);
    return past && verb->tokens.last == at + 1 &&
           annotation_.concept_of(*verb).attribute("frame") == "appointing";
  }

  // "returned to the post of Minister"
  bool is_post_of(std::uint32_t at) const {
    static const std::uint64_t words[] = {word_hash("post"), word_hash("position"),
                                          word_hash("office"), word_hash("role")};
    return document_.token(at).is(Particle::Of) && at > 0 &&
           std::ranges::find(words, document_.token(at - 1).word) != std::end(words);
  }

  // "moved up to Minister", "promoted to Director"
  bool is_promoted(std::uint32_t at) const {
    static const std::uint64_t words[] = {word_hash("up"), word_hash("promoted"),
                                          word_hash("elevated")};
    return document_.token(at).is(Particle::To) && at > 0 &&
           std::ranges::find(words, document_.token(at - 1).word) != std::end(words);
  }

  // "will be Acting Minister until May": told for certain, unlike who will be appointed.
  bool stands_in(const Office& office, std::uint32_t link) const {
    return document_.token(link).is(Particle::Be) &&
           document_.token(office.title.first).word == "acting"_word;
  }

  // "will meet A, his successor as Minister"
  bool follows_another(std::uint32_t link) const {
    return link > 0 && document_.token(link).is(Particle::As) &&
           document_.token(link - 1).word == "successor"_word;
  }

  // "decided to appoint A as Director", "will nominate B": no office is held yet; but where members
  // "agreed to appoint A", they did.
  bool is_planned(std::uint32_t begin, std::uint32_t link) const {
    static const std::uint64_t words[] = {word_hash("appoint"), word_hash("nominate"),
                                          word_hash("intent"), word_hash("propose")};
    for (std::uint32_t t = begin; t < link; ++t) {
      const Token& token = document_.token(t);
      if (token.word == "agreed"_word) return false;
      const bool open = token.is(Particle::Will) && !takes_up_for_certain(t + 1, link);
      if (open || std::ranges::find(words, token.word) != std::end(words)) return true;
    }
    return false;
  }

  // "will serve as Consul", "will return to Lima as Director", "will take up her post as Consul",
  // "will become Consul"
  bool takes_up_for_certain(std::uint32_t verb, std::uint32_t link) const {
    static const WordSet serving = {"serve", "act"};
    static const WordSet coming = {"go", "move", "return", "continue", "remain"};
    if (verb > link) return false;
    if (takes_office(link)) return true;
    if (serving.contains(document_.token(verb))) return verb + 1 == link;
    const LexicalHit* taking = annotation_.hit_at(verb, Lexical::AppointmentVerb);
    if (taking != nullptr && annotation_.concept_of(*taking).attribute("frame") == "assuming")
      return true;
    return document_.token(link).is(Particle::As) && coming.contains(document_.token(verb));
  }

  const Mention* person_at(std::uint32_t token) const {
    const Mention* mention = annotation_.innermost_mention_at(token);
    const bool person =
        mention != nullptr && mention->type == EntityType::Person && mention->entity != no_entity;
    return person && !is_possessive(*mention) ? mention : nullptr;
  }

  // "his successor as Minister": he is not the one.
  bool is_possessive(const Mention& mention) const {
    const Token& token = document_.token(mention.tokens.first);
    const std::uint32_t after = mention.tokens.last;
    return token.is(Particle::His) || token.is(Particle::Her) || token.is(Particle::Their) ||
           (after < document_.size() && document_.token(after).is(Mark::Possessive));
  }

  const Mention* person_before(std::uint32_t end, std::uint32_t begin) const {
    for (std::uint32_t t = end; t > begin; --t) {
      const Mention* person = person_at(t - 1);
      if (person != nullptr && !is_succeeded(*person, begin)) return person;
      if (appoints(t - 1, begin)) return nullptr;
      if (is_other_subject(t - 1, begin)) return nullptr;
    }
    return nullptr;
  }

  // "succeeds Ms Ana Ruiz, and had served as", "takes over from Ana Ruiz as": the other one has.
  bool is_succeeded(const Mention& person, std::uint32_t begin) const {
    static const WordSet verbs = {"succeed", "succeeds", "succeeded",
                                  "replace", "replaces", "replaced"};
    const std::uint32_t first = honorifics_before(annotation_, person.tokens.first).first;
    const std::uint32_t behind = person.tokens.last;  // "replaces Ana Ruiz, who served as"
    const bool goes_on = behind + 1 < document_.size() && document_.token(behind).is(Mark::Comma) &&
                         document_.token(behind + 1).is(Particle::Who);
    if (first <= begin + 1 || goes_on) return false;
    const bool over_from = document_.token(first - 1).is(Particle::From) &&
                           document_.token(first - 2).is(Particle::Over);
    return over_from || verbs.contains(document_.token(first - 1));
  }

  // "has appointed": who stands before it takes no office.
  bool appoints(std::uint32_t verb, std::uint32_t begin) const {
    const bool transitive = verb + 1 < document_.size() && document_.token(verb + 1).capital();
    if (verb == begin || !transitive ||
        annotation_.hit_at(verb, Lexical::AppointmentVerb) == nullptr)
      return false;
    const Token& before = document_.token(verb - 1);
    return before.is(Particle::Has) || before.is(Particle::Have) || before.is(Particle::Had) ||
           may_precede_office(annotation_, verb - 1);
  }

  // A country or body after no preposition would be the one who is "as chair".
  bool is_other_subject(std::uint32_t token, std::uint32_t begin) const {
    const Mention* mention = annotation_.innermost_mention_at(token);
    if (mention == nullptr || mention->tokens.first != token || token == begin) return false;
    if (mention->type != EntityType::Country && mention->type != EntityType::Body) return false;
    if (document_.token(mention->tokens.last).is(Mark::Possessive))
      return is_time_in_office(mention->tokens.last + 1);
    std::uint32_t before = token - 1;
    if (document_.token(before).is(Particle::The) && before > begin) --before;
    if (document_.token(before).is(Mark::OpenBracket)) return false;  // "Ana Ruiz (Peru) as chair"
    if (annotation_.is(before, WordKind::Joining)) return false;  // "joins the council as chair"
    switch (document_.token(before).particle) {
      case Particle::Of:
      case Particle::In:
      case Particle::At:
      case Particle::To:
      case Particle::For:
      case Particle::From:
      case Particle::With:
        return false;
      default:
        return true;
    }
  }

  // "Canada's remaining weeks as Chair", "Peru's current term as President of the council"
  bool is_time_in_office(std::uint32_t first) const {
    static const WordSet times = {
        "term",       "tenure",   "turn",       "time",   "year",     "years",
        "months",     "month",    "weeks",      "role",   "stint",    "work",
        "leadership", "priority", "priorities", "duties", "capacity", "responsibilities",
        "plans"};
    constexpr std::uint32_t longest_description = 3;
    for (std::uint32_t t = first; t < first + longest_description && t + 1 < document_.size();
         ++t) {
      if (times.contains(document_.token(t))) return document_.token(t + 1).is(Particle::As);
    }
    return false;
  }

  // "As Minister for Trade he opened the round"
  const Mention* person_after(std::uint32_t begin, TokenRange sentence) const {
    constexpr std::uint32_t reach = 3;
    for (std::uint32_t t = begin; t < sentence.last && t < begin + reach; ++t) {
      if (const Mention* person = person_at(t)) return person;
    }
    return nullptr;
  }

  // "a new post, Director General for AI Policy, goes to A"
  void read_receiver(const Office& office, TokenRange sentence) {
    static const std::uint64_t words[] = {word_hash("goes"), word_hash("went"), word_hash("passes"),
                                          word_hash("falls")};
    const std::uint32_t at = office.tokens.last;
    if (at + 3 >= sentence.last || !document_.token(at).is(Mark::Comma)) return;
    if (std::ranges::find(words, document_.token(at + 1).word) == std::end(words)) return;
    if (!document_.token(at + 2).is(Particle::To)) return;
    if (const Mention* person = person_after(at + 3, sentence))
      found_.push_back({&office, person->entity, "office-goes-to", 0.8F});
  }

  const Annotation& annotation_;
  const Document& document_;
  std::vector<ImpliedHolder> found_;
};

}  // namespace

std::vector<ImpliedHolder> find_implied_holders(const Annotation& annotation) {
  return ImpliedHolderFinder(annotation).run();
}

}  // namespace communique
