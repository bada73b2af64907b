#include "fact/body/membership.hpp"

#include <algorithm>
#include <iterator>

#include "fact/body/belonging.hpp"
#include "fact/body/bloc_chair.hpp"
#include "fact/body/bloc_list.hpp"
#include "fact/body/member_phrase.hpp"
#include "fact/body/membership_list.hpp"
#include "fact/clause/mention_list.hpp"
#include "mention/date/date.hpp"
#include "mention/place/country.hpp"
#include "text/bracket.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

const std::uint64_t member = word_hash("member");
const WordSet member_nouns = {"member", "members"};
const WordSet state_nouns = {"state", "states", "party", "parties", "country", "countries"};
const WordSet state_ranks = {"state", "states", "member", "partner", "contracting"};
const WordSet joining_words = {"joined", "joins", "acceded", "join"};
const WordSet part_nouns = {"subcommittee", "member", "chapter", "affiliate", "branch", "arm"};

class MembershipReader {
 public:
  MembershipReader(const Annotation& annotation, const ClauseReader& clauses, Reading& reading)
      : annotation_(annotation),
        document_(annotation.document),
        clauses_(clauses),
        memberships_(annotation, reading),
        lists_(annotation, memberships_),
        chairs_(annotation, memberships_),
        belongings_(annotation, memberships_) {}

  void run() {
    for (const Mention& mention : annotation_.mentions) {
      if (mention.type == EntityType::Bloc) read_bloc(mention);
      if (mention.type == EntityType::Organization) read_part(mention);
      if (mention.type == EntityType::Bloc || mention.type == EntityType::Organization)
        belongings_.read(mention);
    }
    MemberPhraseReader(annotation_, memberships_).run();
    const std::uint32_t end = document_.holds(joining_words) ? document_.size() : 0;
    for (std::uint32_t i = 0; i < end; ++i) {
      if (joining_words.contains(document_.token(i))) read_joining(i);
    }
  }

 private:
  void read_bloc(const Mention& bloc) {
    lists_.read(bloc);
    read_member_of(bloc);
    read_joined_bloc(bloc);
    read_speaker(bloc);
    read_of_which(bloc);
    read_bloc_member(bloc);
    chairs_.read(bloc);
    read_rank(bloc);
  }

  // "A, a member of the EEA", "A and B, although members of the EEA".
  void read_member_of(const Mention& bloc) {
    std::uint32_t at = bloc.tokens.first;
    if (at > 0 && document_.token(at - 1).is(Particle::The)) --at;
    if (at < 3 || !document_.token(at - 1).is(Particle::Of)) return;
    if (document_.token(at - 2).is(Particle::And)) return read_further_bloc(at - 2, bloc);
    if (is_part(at - 2)) return read_part_of(at - 2, bloc);
    const std::uint32_t noun = member_noun_before(at - 1);
    if (noun == no_token) return;
    const auto members = subject_before(noun);
    memberships_.add_all(members, bloc, "member-of-bloc", 0.88F);
    if (!members.empty()) add_companions(bloc);
  }
  // "A is a member of the EEA, together with B and C".
  void add_companions(const Mention& bloc) {
    static const WordSet together = {"together", "along", "alongside"};
    std::uint32_t at = behind_bracket(document_, bloc.tokens.last);
    const std::uint32_t end = document_.sentence_at(bloc.tokens.first).tokens.last;
    if (at < end && document_.token(at).is(Mark::Comma)) ++at;
    if (at >= end || !together.contains(document_.token(at))) return;
    ++at;
    if (at < end && document_.token(at).is(Particle::With)) ++at;
    memberships_.add_all(list_from(annotation_, at, EntityType::Country), bloc, "member-of-bloc",
                         0.85F);
  }
  // Where "member", "members", "State Party" or "Partner State" begins that ends at the token.
  std::uint32_t member_noun_before(std::uint32_t end) const {
    if (member_nouns.contains(document_.token(end - 1))) return end - 1;
    const bool state = end > 1 && state_nouns.contains(document_.token(end - 1)) &&
                       state_ranks.contains(document_.token(end - 2));
    return state ? end - 2 : no_token;
  }

  // "is part", "forms part", ", part", but not "as part".
  bool is_part(std::uint32_t noun) const {
    static const WordSet verbs = {"form", "forms"};
    const Token& before = document_.token(noun - 1);
    return document_.token(noun).word == "part"_word &&
           (before.is(Particle::Is) || before.is(Particle::Are) || before.is(Mark::Comma) ||
            verbs.contains(before));
  }

  // "A is, together with B and C, part of the EEA", but not "part of the EEA's market".
  void read_part_of(std::uint32_t noun, const Mention& bloc) {
    if (bloc.tokens.last < document_.size()) {
      const Token& behind = document_.token(bloc.tokens.last);
      if (behind.is(Mark::Possessive) || (behind.is_word() && behind.is(Particle::None))) return;
    }
    const Mention* last = last_before(annotation_, noun, EntityType::Country);
    if (last == nullptr) return;
    const auto companions = list_before(annotation_, last->tokens.last, EntityType::Country);
    const std::uint32_t together = companions.front()->tokens.first;
    const bool joined = together > 3 && document_.token(together - 1).is(Particle::With) &&
                        document_.token(together - 3).is(Mark::Comma);
    if (!joined) return memberships_.add_all(subject_before(noun), bloc, "part-of-bloc", 0.85F);
    const auto subjects = subject_before(together - 3);
    if (subjects.empty()) return;
    memberships_.add_all(companions, bloc, "part-of-bloc", 0.85F);
    memberships_.add_all(subjects, bloc, "part-of-bloc", 0.85F);
  }

  // "A is a member of the Salt Alliance (SA) and the EEA".
  void read_joined_bloc(const Mention& bloc) {
    std::uint32_t at = bloc.tokens.first;
    if (at > 0 && document_.token(at - 1).is(Particle::The)) --at;
    if (at < 3 || !document_.token(at - 1).is(Particle::And)) return;
    std::uint32_t name = at - 2;
    if (document_.token(name).is(Mark::CloseBracket)) {
      while (name > 1 && !document_.token(name).is(Mark::OpenBracket)) --name;
      --name;
    }
    const Mention* first = annotation_.mention_of(name);
    if (first == nullptr || first->type != EntityType::Bloc) return;
    for (const Membership& fact : members_told_before(at - 1)) {
      if (fact.whole == first->entity) memberships_.add(fact.member, bloc, "member-of-bloc", 0.85F);
    }
  }

  // "A and B are members of the EEA and of the OECD".
  void read_further_bloc(std::uint32_t conjunction, const Mention& bloc) {
    for (const Membership& fact : members_told_before(conjunction))
      memberships_.add(fact.member, bloc, "member-of-bloc", 0.85F);
  }
  std::vector<Membership> members_told_before(std::uint32_t conjunction) const {
    const Span sentence = document_.sentence_span(conjunction);
    std::vector<Membership> told;
    std::ranges::copy_if(memberships_.all(), std::back_inserter(told), [&](const Membership& fact) {
      return fact.evidence.rule == "member-of-bloc" && fact.evidence.span.begin == sentence.begin;
    });
    return told;
  }

  // "A and its partners in the Ottawa Group", "on behalf of the African Group, A said", "A,
  // speaking for the African Group, said".
  void read_speaker(const Mention& bloc) {
    if (is_region(*annotation_.vocabulary, bloc.concept_id)) return;
    static const std::uint64_t partners = word_hash("partners");
    std::uint32_t at = bloc.tokens.first;
    if (at > 0 && document_.token(at - 1).is(Particle::The)) --at;
    if (at < 5) return;
    const bool shared =
        document_.token(at - 1).is(Particle::In) && document_.token(at - 2).word == partners &&
        document_.token(at - 3).is(Particle::Its) && document_.token(at - 4).is(Particle::And);
    if (shared)
      memberships_.add_all(list_before(annotation_, at - 4, EntityType::Country), bloc,
                           "partners-in-bloc", 0.85F);
    const bool behalf =
        document_.token(at - 1).is(Particle::Of) && document_.token(at - 2).word == "behalf"_word;
    const bool speaks = document_.token(at - 1).is(Particle::For) &&
                        document_.token(at - 2).word == "speaking"_word &&
                        document_.token(at - 3).is(Mark::Comma);
    const Mention* speaker = behalf   ? speaker_behind(bloc.tokens.last)
                             : speaks ? annotation_.mention_at(at - 4)
                                      : nullptr;
    if (speaker != nullptr && speaker->type == EntityType::Country)
      memberships_.add(*speaker, bloc, "speaks-for-bloc", 0.8F);
  }
  // "on behalf of the African Group, Kenya said".
  const Mention* speaker_behind(std::uint32_t comma) const {
    if (comma + 1 >= document_.size() || !document_.token(comma).is(Mark::Comma)) return nullptr;
    const Mention* speaker = annotation_.mention_at(comma + 1);
    const bool ends = speaker != nullptr && speaker->tokens.last < document_.size() &&
                      document_.token(speaker->tokens.last).kind == TokenKind::Word;
    return ends ? speaker : nullptr;
  }

  // "NATO, of which it became the thirtieth member", "of which both A and B are members".
  void read_of_which(const Mention& bloc) {
    std::uint32_t at = behind_bracket(document_, bloc.tokens.last);
    if (at + 5 >= document_.size() || !document_.token(at).is(Mark::Comma) ||
        !document_.token(at + 1).is(Particle::Of) || !document_.token(at + 2).is(Particle::Which))
      return;
    const std::uint32_t first = document_.token(at + 3).is(Particle::Both) ? at + 4 : at + 3;
    const auto subjects = list_from(annotation_, first, EntityType::Country);
    if (subjects.empty()) return;
    constexpr std::uint32_t reach = 7;
    const std::uint32_t behind = subjects.back()->tokens.last;
    const std::uint32_t end = std::min(document_.sentence_at(at).tokens.last, behind + reach);
    for (std::uint32_t i = behind; i < end; ++i) {
      if (parts_subject(document_.token(i))) return;
      if (member_nouns.contains(document_.token(i)))
        return memberships_.add_all(subjects, bloc, "member-of-bloc", 0.85F);
    }
  }

  // "A, a WTO Member since 2015", "A on its admission as the EU's second member".
  void read_bloc_member(const Mention& bloc) {
    if (is_region(*annotation_.vocabulary, bloc.concept_id)) return;
    std::uint32_t at = bloc.tokens.last;
    if (at < document_.size() && document_.token(at).is(Mark::Possessive)) ++at;
    constexpr std::uint32_t reach = 5;
    for (std::uint32_t i = at; i < document_.size() && i < at + reach; ++i) {
      if (document_.token(i).kind == TokenKind::Mark && !document_.token(i).is_dash()) return;
      if (document_.token(i).word != member) continue;
      if (bloc.tokens.first > 0)
        memberships_.add_all(subject_before(bloc.tokens.first), bloc, "bloc-member", 0.85F);
      read_gapped_member(i + 1, bloc);
      return;
    }
  }

  // "Peru became a WTO member on 3 May 2015 and Chile on 8 June 2016".
  void read_gapped_member(std::uint32_t at, const Mention& bloc) {
    const DateMention* date = at + 1 < document_.size() && is_preposition(document_.token(at))
                                  ? date_at(annotation_, at + 1)
                                  : nullptr;
    if (date == nullptr || date->tokens.last + 2 >= document_.size() ||
        !document_.token(date->tokens.last).is(Particle::And))
      return;
    const Mention* other = annotation_.mention_at(date->tokens.last + 1);
    const bool dated = other != nullptr && other->type == EntityType::Country &&
                       other->tokens.last + 1 < document_.size() &&
                       is_preposition(document_.token(other->tokens.last)) &&
                       date_at(annotation_, other->tokens.last + 1) != nullptr;
    if (dated) memberships_.add(*other, bloc, "bloc-member", 0.85F);
  }

  // The countries before the token, with small words alone between: ", a", "as the", "is a full".
  std::vector<const Mention*> subject_before(std::uint32_t token) const {
    constexpr std::uint32_t reach = 7;
    const std::uint32_t begin = document_.sentence_at(token).tokens.first;
    for (std::uint32_t i = token; i-- > begin && token - i <= reach;) {
      const Mention* mention = annotation_.mention_at(i);
      if (mention != nullptr && mention->type == EntityType::Country)
        return list_before(annotation_, mention->tokens.last, EntityType::Country);
      if (mention != nullptr || parts_subject(document_.token(i)) || acts(i)) return {};
    }
    return {};
  }

  // "Peru met members", "Peru called on members", "Peru's interest in becoming a member".
  bool acts(std::uint32_t token) const {
    return annotation_.has_hit_at(token, {Lexical::EventVerb, Lexical::SpeechVerb}) ||
           document_.token(token).word == "becoming"_word;
  }

  // "had been", "and other", "with all": what follows is said of others, or of the past.
  static bool parts_subject(const Token& token) {
    switch (token.particle) {
      case Particle::Other:
      case Particle::To:
      case Particle::With:
      case Particle::And:
      case Particle::All:
      case Particle::Had:
      case Particle::Not:
        return true;
      default:
        return false;
    }
  }

  // "A is B's second-largest partner in ASEAN after C and D".
  void read_rank(const Mention& bloc) {
    if (bloc.tokens.first < 2 || !document_.token(bloc.tokens.first - 1).is(Particle::In)) return;
    if (is_region(*annotation_.vocabulary, bloc.concept_id)) return;
    static const std::uint64_t largest = word_hash("largest");
    const TokenRange sentence = document_.sentence_at(bloc.tokens.first).tokens;
    const Mention* subject = annotation_.mention_at(sentence.first);
    if (subject == nullptr || subject->type != EntityType::Country) return;
    if (!document_.token(subject->tokens.last).is(Particle::Is)) return;
    for (std::uint32_t i = subject->tokens.last; i < bloc.tokens.first; ++i) {
      if (document_.token(i).word != largest) continue;
      memberships_.add(*subject, bloc, "ranked-in-bloc", 0.85F);
      const std::uint32_t after = bloc.tokens.last;
      if (after < sentence.last && document_.token(after).is(Particle::After))
        memberships_.add_all(list_from(annotation_, after + 1, EntityType::Country), bloc,
                             "ranked-in-bloc", 0.85F);
      return;
    }
  }

  // "A has joined all four regimes - the W Arrangement, the NSG and the MTCR".
  void read_joining(std::uint32_t verb) {
    const bool past = !document_.text_of(verb).ends_with('n');
    const Clause clause =
        clauses_.read({verb, verb + 1}, past ? LexicalForm::Past : LexicalForm::Base);
    if (clause.negated || clause.modality != Modality::Real) return;
    std::vector<const Mention*> members;
    for (const Mention* actor : clause.subjects) {
      if (actor->type == EntityType::Country) members.push_back(actor);
    }
    const bool relative = verb > 0 && document_.token(verb - 1).is(Particle::Which);
    if (members.empty() || relative) members = antecedent(verb);
    const std::uint32_t end = document_.sentence_at(verb).tokens.last;
    for (std::uint32_t i = verb; i < end && !members.empty(); ++i) {
      const Token& token = document_.token(i);
      if (token.is(Mark::EmDash) || token.is(Particle::Has) || token.is(Particle::With)) return;
      const Mention* mention = annotation_.mention_at(i);
      if (mention == nullptr || mention->tokens.first != i) continue;
      if (mention->type == EntityType::Bloc)
        memberships_.add_all(members, *mention, "joined-bloc", 0.88F);
      if (mention->type != EntityType::Bloc) return;
    }
  }
  // "A and B, which joined Eureka", "A — which became the first Asian country to join Eureka".
  std::vector<const Mention*> antecedent(std::uint32_t verb) const {
    constexpr std::uint32_t reach = 10;
    const std::uint32_t begin = document_.sentence_at(verb).tokens.first;
    for (std::uint32_t i = verb; i-- > begin && verb - i <= reach;) {
      if (!document_.token(i).is(Particle::Which) || i < begin + 2) continue;
      const std::uint32_t end = document_.token(i - 1).is_word() ? i : i - 1;
      return list_before(annotation_, end, EntityType::Country);
    }
    return {};
  }

  // "the Salt Alliance, a subcommittee of the Bread Alliance"; "Salt Institute (SI), Lima Chapter".
  void read_part(const Mention& part) {
    const std::uint32_t at = behind_bracket(document_, part.tokens.last);
    if (at + 2 >= document_.size() || !document_.token(at).is(Mark::Comma)) return;
    const Mention* next = annotation_.mention_at(at + 1);
    if (next != nullptr && next->type == EntityType::Organization &&
        part_nouns.contains(document_.token(next->tokens.last - 1)))
      return memberships_.add(*next, part, "chapter-behind-comma", 0.85F);
    constexpr std::uint32_t reach = 4;
    for (std::uint32_t i = at + 1; i + 2 < document_.size() && i < at + reach; ++i) {
      if (!part_nouns.contains(document_.token(i)) || !document_.token(i + 1).is(Particle::Of))
        continue;
      const std::uint32_t whole = document_.token(i + 2).is(Particle::The) ? i + 3 : i + 2;
      const Mention* mention = annotation_.mention_at(whole);
      if (mention != nullptr && mention->type == EntityType::Organization)
        memberships_.add(part, *mention, "part-of-organization", 0.88F);
    }
  }

  const Annotation& annotation_;
  const Document& document_;
  const ClauseReader& clauses_;
  MembershipList memberships_;
  BlocListReader lists_;  // adds to `memberships_`, as do
  BlocChairReader chairs_;
  BelongingReader belongings_;
};

}  // namespace

void read_memberships(const Annotation& annotation, const ClauseReader& clauses, Reading& reading) {
  MembershipReader(annotation, clauses, reading).run();
}

}  // namespace communique
