#include "fact/clause/actors.hpp"

#include <algorithm>
#include <utility>

#include "fact/clause/actor_unit.hpp"
#include "fact/clause/verb_group.hpp"

namespace communique {
namespace {

bool same_sort(const Mention& a, const Mention& b) {
  return (a.type == EntityType::Person) == (b.type == EntityType::Person);
}

}  // namespace

bool is_preposition(const Token& token) {
  switch (token.particle) {
    case Particle::Of:
    case Particle::For:
    case Particle::To:
    case Particle::In:
    case Particle::At:
    case Particle::On:
    case Particle::By:
    case Particle::With:
    case Particle::From:
    case Particle::Between:
    case Particle::Among:
    case Particle::During:
    case Particle::After:
    case Particle::Before:
    case Particle::Under:
    case Particle::Over:
    case Particle::Through:
    case Particle::Into:
    case Particle::About:
    case Particle::Against:
    case Particle::Within:
    case Particle::Without:
    case Particle::Toward:
    case Particle::Upon:
    case Particle::Following:
    case Particle::Including:
    case Particle::Than:
    case Particle::Until:
    case Particle::Via:
    case Particle::Alongside:
      return true;
    default:
      return false;
  }
}

namespace {

// "after X met Y" has a subject, "with X" has none.
bool governs(const Token& token) {
  return is_preposition(token) && !token.is(Particle::After) && !token.is(Particle::Before) &&
         !token.is(Particle::Until);
}

// Collects the phrases of one sentence: runs of units, cut so that each run of commas ends in an
// "and".
class PhraseCollector {
 public:
  PhraseCollector(const Annotation& annotation, TokenRange sentence, std::vector<Actors>& phrases,
                  std::vector<std::uint32_t>& heads)
      : annotation_(annotation),
        document_(annotation.document),
        sentence_(sentence),
        reader_(annotation, sentence),
        phrases_(phrases),
        heads_(heads) {}

  void run() {
    for (std::uint32_t t = sentence_.first; t < sentence_.last;) {
      const ActorUnit unit = reader_.may_start_unit(t) ? reader_.read_unit(t) : ActorUnit{};
      t = unit.head == nullptr ? t + 1 : read_run(unit);
    }
  }

 private:
  // Reads on from the first unit; returns the index after the run.
  std::uint32_t read_run(ActorUnit unit) {
    run_.clear();
    std::uint32_t end = unit.tokens.last;
    for (;;) {
      run_.push_back(unit);
      bool joined = false;
      const std::uint32_t next = reader_.skip_separator(end, joined);
      if (next == end || next >= sentence_.last) break;
      const ActorUnit following = reader_.read_unit(next);
      if (following.head == nullptr && joined && names_company(next)) {
        flush(run_.size());
        return end;
      }
      if (following.head == nullptr || !same_sort(*unit.head, *following.head)) break;
      unit = following;
      end = unit.tokens.last;
      if (joined && !reader_.opens_list(next, end)) {
        run_.push_back(unit);
        if (opens_with_company(end)) {
          add({run_.data(), 1});
          run_.erase(run_.begin());
        }
        flush(run_.size());
        return continue_after(end);
      }
    }
    flush(1);
    return end;
  }

  // "A, B and others", "A, B and senior officials": people without names end the list.
  bool names_company(std::uint32_t t) const {
    const Token& token = document_.token(t);
    return run_.size() > 1 && run_.front().head->type == EntityType::Person && token.is_word() &&
           !token.capital() && !is_preposition(token) && !is_adverb(document_, t) &&
           !starts_predicate(annotation_, t);
  }

  // "Witnessed by C, A and B signed": the first of three stands apart from those who act.
  bool opens_with_company(std::uint32_t end) const {
    const std::uint32_t first = run_.front().tokens.first;
    return run_.size() == 3 && first == sentence_.first + 2 &&
           (document_.token(first - 1).is(Particle::By) ||
            document_.token(first - 1).is(Particle::With)) &&
           end < sentence_.last && starts_predicate(annotation_, end);
  }

  // After "A and B", a further "and C" joins too.
  std::uint32_t continue_after(std::uint32_t end) {
    for (;;) {
      bool joined = false;
      const std::uint32_t next = reader_.skip_separator(end, joined);
      if (!joined) return end;
      const ActorUnit unit = reader_.read_unit(next);
      if (unit.head == nullptr || !same_sort(*run_.back().head, *unit.head)) return end;
      heads_.push_back(unit.head->tokens.first);
      ++phrases_.back().member_count;
      phrases_.back().tokens.last = end = unit.tokens.last;
    }
  }

  // Makes phrases of `size` units each from the run.
  void flush(std::size_t size) {
    for (std::size_t i = 0; i < run_.size(); i += size) add(std::span(run_).subspan(i, size));
  }
  void add(std::span<const ActorUnit> units) {
    Actors actors;
    actors.tokens = {units.front().tokens.first, units.back().tokens.last};
    actors.first_member = static_cast<std::uint32_t>(heads_.size());
    actors.member_count = static_cast<std::uint32_t>(units.size());
    actors.governed =
        actors.tokens.first > sentence_.first && governs(document_.token(actors.tokens.first - 1));
    for (const ActorUnit& unit : units) heads_.push_back(unit.head->tokens.first);
    phrases_.push_back(actors);
  }

  const Annotation& annotation_;
  const Document& document_;
  TokenRange sentence_;
  ActorUnitReader reader_;
  std::vector<Actors>& phrases_;
  std::vector<std::uint32_t>& heads_;
  std::vector<ActorUnit> run_;
};

}  // namespace

ActorPhrases::ActorPhrases(const Annotation& annotation) {
  for (const Sentence& sentence : annotation.document.sentences()) {
    PhraseCollector(annotation, sentence.tokens, phrases_, heads_).run();
  }
  index(annotation);
}

void ActorPhrases::update(const Annotation& annotation, std::span<const Mention> added) {
  const Document& document = annotation.document;
  std::vector<bool> changed(document.sentences().size());
  for (const Mention& mention : added)
    changed[document.sentence_index(mention.tokens.first)] = true;
  const auto phrases = std::exchange(phrases_, {});
  const auto heads = std::exchange(heads_, {});
  auto phrase = phrases.begin();
  for (std::size_t i = 0; i < changed.size(); ++i) {
    const TokenRange sentence = document.sentences()[i].tokens;
    if (changed[i]) PhraseCollector(annotation, sentence, phrases_, heads_).run();
    for (; phrase != phrases.end() && phrase->tokens.first < sentence.last; ++phrase) {
      if (!changed[i]) keep(*phrase, heads);
    }
  }
  index(annotation);
}

void ActorPhrases::keep(const Actors& phrase, std::span<const std::uint32_t> heads) {
  const auto members = heads.subspan(phrase.first_member, phrase.member_count);
  phrases_.push_back(phrase);
  phrases_.back().first_member = static_cast<std::uint32_t>(heads_.size());
  heads_.insert(heads_.end(), members.begin(), members.end());
}

// Finds the mentions of the members and makes `after_`.
void ActorPhrases::index(const Annotation& annotation) {
  members_.clear();
  for (const std::uint32_t head : heads_) members_.push_back(annotation.mention_at(head));
  after_.clear();
  after_.reserve(annotation.document.size() + 1);
  for (std::uint32_t phrase = 0; phrase < phrases_.size(); ++phrase)
    after_.resize(phrases_[phrase].tokens.first + 1, phrase);
  after_.resize(annotation.document.size() + 1, static_cast<std::uint32_t>(phrases_.size()));
}

const Actors* ActorPhrases::before(std::uint32_t token) const {
  std::uint32_t count = after_[std::min<std::size_t>(token, after_.size() - 1)];
  if (count > 0 && phrases_[count - 1].tokens.last > token) --count;
  return count == 0 ? nullptr : &phrases_[count - 1];
}

std::span<const Actors> ActorPhrases::in(TokenRange range) const {
  if (range.first >= after_.size()) return {};
  const std::size_t first = after_[range.first];
  std::size_t last = first;
  while (last < phrases_.size() && phrases_[last].tokens.last <= range.last) ++last;
  return std::span(phrases_).subspan(first, last - first);
}

const Actors* ActorPhrases::ending_at(std::uint32_t end) const {
  const Actors* found = before(end);
  return found != nullptr && found->tokens.last == end ? found : nullptr;
}

}  // namespace communique
