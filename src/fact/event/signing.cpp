#include "fact/event/signing.hpp"

#include <algorithm>

#include "fact/event/company.hpp"
#include "fact/event/deposit.hpp"
#include "fact/event/event_context.hpp"
#include "fact/event/event_side.hpp"
#include "fact/event/partner.hpp"
#include "fact/event/promise.hpp"
#include "fact/event/signed_matter.hpp"
#include "fact/event/signers.hpp"
#include "fact/event/visit.hpp"
#include "mention/date/date.hpp"
#include "mention/side.hpp"
#include "text/bracket.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

class SigningReader {
 public:
  SigningReader(const EventStory& story, const LexicalHit& verb)
      : story_(story),
        document_(story.document()),
        verb_(verb),
        word_(story.words[verb.concept_id]),
        clause_(read_event_clause(story, verb)) {
    if (is_past() && follows_agreement()) add_late_agents(story_, clause_);
  }

  std::optional<EventDraft> read() {
    if (!tells_signing()) return std::nullopt;
    if (promise_) add_actors(draft_.event.participants, promise_->subjects);
    if (!find_matter()) return std::nullopt;
    add_signers();
    if (!tells_enough()) return std::nullopt;
    draft_.planned |= promise_.has_value() || is_to_be_signed();
    return draft();
  }

 private:
  bool tells_signing() {
    if (clause_.negated || clause_.modality == Modality::Possible) return false;
    if (word_.of_instruments && !names_instrument(story_, clause_)) return false;
    promise_ = promise_before(story_, clause_.verb.first);
    return !clause_.infinitive || promise_ || is_to_be_signed() ||
           joins_visit(story_, clause_, draft_.event);
  }

  // What is signed: told behind the verb, before it, in a list or in the sentence before.
  bool find_matter() {
    std::vector<EntityIndex>& about = draft_.event.about;
    add_agreements(story_, before_aim(), draft_.event);
    if (about.empty()) add_agreements(story_, before_since(), draft_.event);
    aside_ = about.empty() && is_past() && !clause_.passive && follows_agreement();
    for_side_ = about.empty() && signs_for_somebody();
    if (for_side_ && signs_for_institute()) return false;
    if (for_side_) add_matter_of_signing_before(story_, clause_, draft_.event);
    if (about.empty() && (clause_.passive || signs_several(story_, clause_)))
      add_agreements_after_colon(story_, clause_, draft_.event);
    if (!witnesses_list(story_, clause_))
      add_listed_agreements(story_, document_.sentence_at(clause_.head).tokens, draft_.event);
    if (word_.of_measures && follows_signed_agreement())
      add_matter_before(story_, clause_, draft_.event);
    if (word_.of_measures && (about.empty() || exchanges_words(story_, clause_.object_range)))
      return false;
    if (about.empty() && (is_bare_participle() || signs_record(document_, clause_.object_range)))
      return false;
    if (about.empty()) add_matter_before(story_, clause_, draft_.event);
    if (about.empty() &&
        ((is_told_of_it(document_, clause_) || is_told_of_noun() || signs_by_hand()) ||
         deposits_instrument()))
      add_matter_of_sentence_before(story_, clause_, draft_.event);
    if (about.empty() && signs_it(document_, clause_))
      add_unique(about, agreement_told_last(story_, clause_.head));
    if (about.empty() && (has_signer() || signs_it(document_, clause_) || follows_agreement_noun()))
      add_unique(about, agreement_in_focus(story_, clause_.head));
    return !about.empty();
  }

  void add_signers() {
    std::vector<EntityIndex>& signers = draft_.event.participants;
    const ActorPhrases& phrases = story_.clauses.actors();
    if (const Actors* owners = before_whose()) {
      add_actors(signers, phrases.members(*owners));
    } else if (!aside_) {
      add_actors(signers, clause_.actors());
      add_named_signers(story_, clause_, draft_.event);
      if (for_side_) add_signers_for_others(story_, clause_, draft_.event);
    }
    add_representatives();
    if (const Actors* partner = partner_before_whom(story_, clause_))
      add_actors(signers, phrases.members(*partner));
    if (const Actors* company = company_before(story_, clause_))
      add_actors(signers, phrases.members(*company));
    const Particle before_others = clause_.passive ? Particle::Between : Particle::With;
    if (const Actors* other = story_.clauses.complement(before_comparison(), {before_others}))
      add_actors(signers, phrases.members(*other));
  }

  // Whether there was or will be a ceremony: "the FTA that Peru has signed" tells how far the
  // agreement is.
  bool tells_enough() const {
    const TokenRange sentence = document_.sentence_at(clause_.head).tokens;
    const bool planned = clause_.modality == Modality::Planned || clause_.infinitive;
    const bool background = !planned && (clause_.relative || clause_.gerund || clause_.perfect);
    if (background && !has_signer() && !tells_occasion()) return false;
    const TokenRange occasion = promise_ ? clause_.object_range : sentence;
    const bool there = names_signers() && opens_at_gathering(story_, sentence);
    if (planned && !tells_when_or_where(story_.annotation, occasion) &&
        (promise_ || !(has_two_signers() || there)))
      return false;
    return !deposits() || has_signer() || tells_when_or_where(story_.annotation, sentence);
  }

  EventDraft draft() {
    draft_.words = {clause_.head, verb_.tokens.last};
    draft_.happens = draft_.told = draft_.verbal = true;
    draft_.planned |= clause_.modality == Modality::Planned;
    draft_.together = is_signed_together();
    draft_.event.kind = word_.kind;
    if (deposits()) add_depositors(story_, clause_, draft_.event);
    draft_.event.evidence =
        story_.evidence(clause_.head, deposits() ? "event-deposited" : "event-signed", 0.8F);
    return std::move(draft_);
  }

  // "the Salt Company, represented by its Chairman, A, and the Fish Company, represented by B"
  void add_representatives() {
    static const WordSet represented = {"represented"};
    constexpr std::uint32_t reach = 10;
    if (!document_.holds(represented)) return;
    const TokenRange sentence = document_.sentence_at(clause_.head).tokens;
    for (std::uint32_t t = sentence.first; t + 2 < sentence.last; ++t) {
      if (!represented.contains(document_.token(t)) || !document_.token(t + 1).is(Particle::By))
        continue;
      const std::uint32_t end = std::min(t + reach, sentence.last);
      for (const Mention& mention : mentions_in(story_.annotation, {t, end})) {
        if (mention.type != EntityType::Person) continue;
        add_unique(draft_.event.participants, mention.entity);
        break;
      }
    }
  }

  // "A signed for Peru, and B for Chile"
  bool signs_for_somebody() const {
    static const WordSet behalf = {"behalf"};
    const std::uint32_t t = clause_.object_range.first;
    if (clause_.passive || deposits() || t + 1 >= document_.size()) return false;
    return document_.token(t).is(Particle::For) ||
           (document_.token(t).is(Particle::On) && behalf.contains(document_.token(t + 1)));
  }

  // "A signed for the Salt Institute": for no state.
  bool signs_for_institute() const {
    const Mention* institute = story_.annotation.mention_at(clause_.object_range.first + 1);
    return institute != nullptr &&
           (institute->type == EntityType::Body || institute->type == EntityType::Organization);
  }

  bool deposits() const { return word_.frame == EventFrame::Depositing; }
  bool deposits_instrument() const {
    return clause_.modality == Modality::Real && deposits() && has_signer() &&
           names_instrument(story_, clause_);
  }

  bool is_past() const {
    return verb_.form == LexicalForm::Past || verb_.form == LexicalForm::Participle;
  }

  // "an MOU, to be signed by A and B in May"
  bool is_to_be_signed() const {
    const std::uint32_t t = clause_.verb.first;
    return clause_.infinitive && clause_.passive && t > 0 &&
           document_.token(t - 1).is(Particle::To) &&
           tells_when_or_where(story_.annotation, clause_.object_range);
  }

  // "the one signed in 2021": how far an agreement is, unless the occasion is told.
  bool is_bare_participle() const {
    if (!is_past() || clause_.passive || (!clause_.subjects.empty() && !follows_agreement()))
      return false;
    return !tells_occasion();
  }

  // "which was signed in Lima in 2021", "signed on 3 May 2021"
  bool tells_occasion() const {
    return names_place(story_.annotation, before_since()) ||
           std::ranges::any_of(dates_in(story_.annotation, before_since()),
                               [](const DateMention& date) { return date.begin.is_day(); });
  }

  // "the Salt Pact (SP), signed in 2021": what stands before is what was signed.
  bool follows_agreement() const {
    std::uint32_t t = clause_.verb.first;
    const std::uint32_t begin = document_.sentence_at(t).tokens.first;
    if (t < begin + 2 || !document_.token(t - 1).is(Mark::Comma)) return false;
    if (document_.token(t - 2).is(Mark::CloseBracket))
      t = skip_bracket_back(document_, t - 2, begin) + 1;
    if (t < begin + 2) return false;
    const Mention* mention = story_.annotation.mention_at(t - 2);
    if (mention == nullptr)
      return story_.annotation.hit_at(t - 2, Lexical::AgreementHead) != nullptr;
    return is_matter(*mention) && mention->tokens.last == t - 1;
  }

  // What stands before "since the Salt Pact began", but all of "in force since May, the Pact"
  TokenRange before_since() const {
    TokenRange range = clause_.object_range;
    for (std::uint32_t t = range.first; t < range.last; ++t) {
      const bool clause = document_.token(t).is(Particle::Since) && t + 1 < range.last &&
                          date_at(story_.annotation, t + 1) == nullptr;
      if (clause) range.last = t;
    }
    return range;
  }

  // What stands before the aim of "signed an MOU to make use of the Salt Pact" and before the
  // ground of "signed an MOU on salt under the Salt Pact".
  TokenRange before_aim() const {
    TokenRange range = before_since();
    for (std::uint32_t t = range.first + 1; t + 1 < range.last; ++t) {
      const Token& verb = document_.token(t + 1);
      const bool aim = document_.token(t).is(Particle::To) && verb.is_word() && !verb.capital() &&
                       verb.is(Particle::None);
      const bool ground = document_.token(t).is(Particle::Under) && !verb.is(Particle::Which);
      if (aim || ground) range.last = t;
    }
    return range;
  }

  // What stands before "..., the third after those with Peru".
  TokenRange before_comparison() const {
    TokenRange range = clause_.object_range;
    for (std::uint32_t t = range.first; t < range.last; ++t) {
      if (document_.token(t).is(Particle::After)) range.last = t;
    }
    return range;
  }

  // "A, B and C, whose chairs signed an MOU"
  const Actors* before_whose() const {
    constexpr std::uint32_t longest_phrase = 4;
    const std::uint32_t begin = document_.sentence_at(clause_.head).tokens.first;
    for (std::uint32_t t = clause_.verb.first;
         t > begin + 1 && t + longest_phrase > clause_.verb.first; --t) {
      if (!document_.token(t - 1).is(Particle::Whose)) continue;
      const bool comma = document_.token(t - 2).is(Mark::Comma);
      return story_.clauses.actors().ending_at(comma ? t - 2 : t - 1);
    }
    return nullptr;
  }

  bool has_signer() const {
    return std::ranges::any_of(clause_.actors(), [](const Mention* actor) {
      return actor->type == EntityType::Person || actor->type == EntityType::Body ||
             actor->type == EntityType::Organization;
    });
  }

  bool names_signers() const {
    return std::ranges::any_of(draft_.event.participants, [&](EntityIndex e) {
      return !is_side(story_.reading.entities[e].type);
    });
  }
  // "A and B signed", "the two ministers signed", but not "A signed with B", "A and B exchanged"
  bool is_signed_together() const {
    std::vector<EntityIndex> signers;
    add_actors(signers, clause_.actors());
    return !word_.of_measures && signers.size() > 1;
  }
  // "The two ministers are expected to sign an MOU", "and sign with her an MOU"
  bool has_two_signers() const {
    return std::ranges::count_if(draft_.event.participants, [&](EntityIndex e) {
             return story_.reading.entities[e].type == EntityType::Person;
           }) > 1;
  }

  // "The Salt Pact was exchanged in Lima", but not "Views on the Salt Pact were exchanged"
  bool follows_signed_agreement() const {
    const std::uint32_t t = clause_.verb.first;
    const TokenRange sentence = document_.sentence_at(clause_.head).tokens;
    if (!clause_.passive || t == sentence.first || !tells_occasion()) return false;
    const Mention* mention = story_.annotation.mention_at(t - 1);
    return mention != nullptr && mention->type == EntityType::Agreement &&
           mention->tokens.first <= sentence.first + 1;
  }

  // "The memorandum was signed", of what the sentence before tells.
  bool is_told_of_noun() const {
    const std::uint32_t first = document_.sentence_at(clause_.head).tokens.first;
    return clause_.verb.first == first + 2 && document_.token(first).is(Particle::The) &&
           follows_agreement_noun();
  }
  // "A and B appended their signatures"
  bool signs_by_hand() const {
    return verb_.tokens.size() > 2 && document_.sentence_index(clause_.head) > 0;
  }
  // "The agreement was signed", "Both agreements will be signed"
  bool follows_agreement_noun() const {
    const std::uint32_t t = clause_.verb.first;
    return clause_.passive && t > 0 &&
           story_.annotation.hit_at(t - 1, Lexical::AgreementHead) != nullptr;
  }

  const EventStory& story_;
  const Document& document_;
  const LexicalHit& verb_;
  const EventWord& word_;
  Clause clause_;
  EventDraft draft_;
  std::optional<Clause> promise_;
  bool aside_ = false;  // "A said that the Salt Pact, signed in May, ...": A did not sign
  bool for_side_ = false;
};

}  // namespace

std::optional<EventDraft> read_signing(const EventStory& story, const LexicalHit& verb) {
  return SigningReader(story, verb).read();
}

}  // namespace communique
