#include "fact/body/membership.hpp"

#include "fact/body/belonging.hpp"
#include "fact/body/bloc_chair.hpp"
#include "fact/body/bloc_list.hpp"
#include "fact/body/bloc_member.hpp"
#include "fact/body/member_phrase.hpp"
#include "fact/body/membership_list.hpp"
#include "fact/clause/mention_list.hpp"
#include "mention/place/country.hpp"
#include "text/bracket.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

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
        members_(annotation, memberships_),
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
    members_.read(bloc);
    read_speaker(bloc);
    members_.read_behind(bloc);
    chairs_.read(bloc);
    read_rank(bloc);
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
  BlocMemberReader members_;
  BlocChairReader chairs_;
  BelongingReader belongings_;
};

}  // namespace

void read_memberships(const Annotation& annotation, const ClauseReader& clauses, Reading& reading) {
  MembershipReader(annotation, clauses, reading).run();
}

}  // namespace communique
