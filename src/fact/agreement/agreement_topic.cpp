#include "fact/agreement/agreement_topic.hpp"

#include <algorithm>

#include "mention/date/date.hpp"

namespace communique {
namespace {

constexpr std::uint32_t longest_gap = 6;  // tokens between "negotiations" and their agreement

bool introduces_subject(const Token& token) {
  switch (token.particle) {
    case Particle::For:
    case Particle::On:
    case Particle::Of:
    case Particle::Over:
    case Particle::About:
    case Particle::Toward:
      return true;
    default:
      return false;
  }
}

class TopicFinder {
 public:
  TopicFinder(const Annotation& annotation, const StepLexicon& lexicon)
      : annotation_(annotation), document_(annotation.document), lexicon_(lexicon) {
    for (const AgreementPhrase& phrase : annotation.agreements) {
      if (phrase.agreement != no_agreement) phrases_.push_back(&phrase);
    }
  }

  std::vector<AgreementTopic> run() {
    for (const AgreementPhrase* phrase : phrases_)
      topics_.push_back({phrase->tokens, std::max(phrase->end(), phrase->with_makers.last),
                         phrase->agreement, kind_of(*phrase), true, false});
    if (!phrases_.empty()) {
      for (const LexicalHit& hit : annotation_.hits) {
        if (hit.lexical == Lexical::StatusNoun && lexicon_[hit.concept_id].talks) add_talks(hit);
      }
    }
    std::ranges::stable_sort(topics_, {}, [](const AgreementTopic& t) { return t.tokens.first; });
    return std::move(topics_);
  }

 private:
  // "in talks with Chile" stands for the agreement and its talks.
  TopicKind kind_of(const AgreementPhrase& phrase) const {
    const LexicalHit* noun = annotation_.hit_at(phrase.name.last - 1, Lexical::StatusNoun);
    const bool talks = phrase.elliptic && noun != nullptr && lexicon_[noun->concept_id].talks;
    return talks ? TopicKind::Talks : TopicKind::Agreement;
  }

  void add_talks(const LexicalHit& hit) {
    const bool of_round_named = !topics_.empty() && topics_.back().kind == TopicKind::Round &&
                                topics_.back().tokens.contains(hit.tokens.first);
    if (of_round_named) return;  // the "negotiations" of "a round of negotiations"
    const TopicKind kind = lexicon_[hit.concept_id].round ? TopicKind::Round : TopicKind::Talks;
    const auto next = std::ranges::lower_bound(
        phrases_, hit.tokens.last, {}, [](const AgreementPhrase* p) { return p->tokens.first; });
    AgreementNumber agreement = agreement_before(hit, next);
    if (agreement == no_agreement) {
      if (add_following(hit, kind, next)) return;
    }
    bool bound = agreement != no_agreement;
    if (!bound) agreement = understood(hit, kind);
    if (agreement == no_agreement) {
      agreement = of_next_round(hit, kind, next);
      bound = true;
    }
    if (agreement == no_agreement) return;
    topics_.push_back({hit.tokens, hit.tokens.last, agreement,
                       of_round(hit, agreement) ? TopicKind::Round : kind, bound, false});
    talked_about_ = agreement;
  }

  using Next = std::vector<const AgreementPhrase*>::const_iterator;

  // "CEPA negotiations", "the EPA (EPA) talks", "the FTA, talks on which", "the FTA, whose talks".
  AgreementNumber agreement_before(const LexicalHit& hit, Next next) const {
    if (next == phrases_.begin()) return no_agreement;
    const AgreementPhrase& before = **std::prev(next);
    const std::uint32_t end = before.end();
    if (end > hit.tokens.first) return no_agreement;
    const bool relative = hit.tokens.last + 1 < document_.size() &&
                          introduces_subject(document_.token(hit.tokens.last)) &&
                          document_.token(hit.tokens.last + 1).is(Particle::Which);
    if (relative || is_owned(hit.tokens.first, end) || follows_on_which(hit.tokens.first, end))
      return before.agreement;
    if (hit.tokens.first - end > 2) return no_agreement;
    for (std::uint32_t t = end; t < hit.tokens.first; ++t) {
      const Token& token = document_.token(t);
      if (token.kind == TokenKind::Mark || token.particle != Particle::None || token.starts_line)
        return no_agreement;
    }
    return document_.token(hit.tokens.first).starts_line ? no_agreement : before.agreement;
  }

  // ", on which talks" behind the agreement.
  bool follows_on_which(std::uint32_t talks, std::uint32_t agreement_end) const {
    return talks >= agreement_end + 3 && talks - agreement_end <= 4 &&
           document_.token(talks - 1).is(Particle::Which) &&
           introduces_subject(document_.token(talks - 2)) &&
           document_.token(talks - 3).is(Mark::Comma);
  }

  // ", whose talks" behind the agreement.
  bool is_owned(std::uint32_t talks, std::uint32_t agreement_end) const {
    return talks > 0 && document_.token(talks - 1).is(Particle::Whose) &&
           talks - agreement_end <= 2;
  }

  // "negotiations for a CEPA", "talks on an IPA and on an agreement on fish".
  bool add_following(const LexicalHit& hit, TopicKind kind, Next next) {
    std::uint32_t end = behind_time(behind_partners(hit.tokens.last));
    if (end >= document_.size()) return false;
    if (!introduces_subject(document_.token(end)) && !aims_at_step(end)) return false;
    const std::uint32_t examples = behind_examples(end);
    const bool listed = examples != end;
    end = examples;
    bool added = false;
    for (; next != phrases_.end(); ++next) {
      const AgreementPhrase& phrase = **next;
      if (phrase.tokens.first < end) continue;
      if (phrase.tokens.first - end > longest_gap) break;
      const bool further = added && !(listed && document_.token(end).is(Mark::Comma));
      if (!joined(end, phrase.tokens.first, further)) break;
      topics_.push_back({hit.tokens, hit.tokens.last, phrase.agreement, kind, true,
                         upgrading(end, phrase.tokens.first)});
      talked_about_ = phrase.agreement;
      added = true;
      end = phrase.end();
    }
    return added;
  }

  // "negotiations for new trade agreements (FTAs) such as": where the agreements are listed.
  std::uint32_t behind_examples(std::uint32_t at) const {
    constexpr std::uint32_t reach = 14;
    const std::uint32_t end = std::min(document_.sentence_at(at).tokens.last, at + reach);
    bool agreements = false;
    for (std::uint32_t t = at + 1; t + 1 < end; ++t) {
      const Token& token = document_.token(t);
      agreements |= annotation_.hit_at(t, Lexical::AgreementHead) != nullptr;
      const bool such = token.word == "such"_word && document_.token(t + 1).is(Particle::As);
      if (agreements && (such || token.is(Particle::Including))) {
        const std::uint32_t first = such ? t + 2 : t + 1;
        return names_agreement(first) ? first : at;
      }
      const bool bracket = token.is(Mark::OpenBracket) || token.is(Mark::CloseBracket);
      const bool comma = token.is(Mark::Comma) && agreements;
      if (token.kind == TokenKind::Mark && !bracket && !comma && !token.is_dash()) break;
    }
    return at;
  }

  bool names_agreement(std::uint32_t first) const {
    const auto named = std::ranges::lower_bound(
        phrases_, first, {}, [](const AgreementPhrase* p) { return p->tokens.first; });
    return named != phrases_.end() && (*named)->tokens.first <= first + 1;
  }

  // "negotiations with Peru on", "talks between Peru and Chile on": where "on" stands.
  std::uint32_t behind_partners(std::uint32_t at) const {
    if (at >= document_.size() ||
        !(document_.token(at).is(Particle::With) || document_.token(at).is(Particle::Between)))
      return at;
    constexpr std::uint32_t reach = 16;
    for (std::uint32_t t = at + 1; t < document_.size() && t < at + reach; ++t) {
      const Token& token = document_.token(t);
      const Mention* mention = annotation_.mention_at(t);
      if (mention != nullptr && mention->type != EntityType::Agreement) continue;
      if (introduces_subject(token)) return t;
      const bool between = token.is(Particle::And) || token.is(Particle::The) ||
                           token.is(Mark::Comma) || token.is(Mark::OpenBracket) ||
                           token.is(Mark::CloseBracket);
      if (!between || token.starts_line) break;
    }
    return at;
  }

  // "talks next year on", "negotiations within the coming months on": where "on" stands.
  std::uint32_t behind_time(std::uint32_t at) const {
    constexpr std::uint32_t reach = 6;
    const std::uint32_t end = std::min(document_.sentence_at(at - 1).tokens.last, at + reach);
    bool timed = false;
    for (std::uint32_t t = at; t < end; ++t) {
      if (const DateMention* date = date_at(annotation_, t)) {
        t = date->tokens.last - 1;
        timed = true;
        continue;
      }
      const Token& token = document_.token(t);
      if (timed && token.is(Particle::On)) return t;
      timed = timed || annotation_.is(t, WordKind::Span);
      if (token.kind == TokenKind::Mark || token.capital() || token.is(Particle::On)) break;
    }
    return at;
  }

  // "talks to upgrade the FTA", "negotiations to conclude a CEPA".
  bool aims_at_step(std::uint32_t at) const {
    return document_.token(at).is(Particle::To) && at + 1 < document_.size() &&
           annotation_.hit_at(at + 1, Lexical::StatusVerb) != nullptr;
  }

  // "talks on upgrading the FTA", "on the expansion of the FTA".
  bool upgrading(std::uint32_t from, std::uint32_t to) const {
    for (std::uint32_t t = from; t < to; ++t) {
      for (const Lexical lexical : {Lexical::StatusVerb, Lexical::StatusNoun}) {
        const LexicalHit* step = annotation_.hit_at(t, lexical);
        if (step != nullptr && lexicon_[step->concept_id].status == AgreementStatus::Upgrading)
          return true;
      }
    }
    return false;
  }

  // The "negotiations" of "the first round of the CEPA negotiations".
  bool of_round(const LexicalHit& hit, AgreementNumber agreement) const {
    return !topics_.empty() && topics_.back().kind == TopicKind::Round &&
           topics_.back().agreement == agreement &&
           hit.tokens.first - topics_.back().tokens.last < 8;
  }

  bool joined(std::uint32_t from, std::uint32_t to, bool further) const {
    bool conjunction = false;
    for (std::uint32_t t = from; t < to; ++t) {
      const Token& token = document_.token(t);
      if (token.starts_line || (token.kind == TokenKind::Mark && !token.is_dash() &&
                                !token.is(Mark::Possessive) && !token.is(Mark::Comma)))
        return false;
      conjunction = conjunction || token.is(Particle::And);
    }
    return !further || conjunction;
  }

  // "The talks were launched in 2012": those spoken of before.
  AgreementNumber understood(const LexicalHit& hit, TopicKind kind) const {
    if (kind == TopicKind::Round) return no_agreement;
    const std::uint32_t first = hit.tokens.first;
    const bool initial = first == document_.sentence_at(first).tokens.first;
    const bool definite = first > 0 && document_.token(first - 1).is(Particle::The);
    return initial || definite ? talked_about_ : no_agreement;
  }

  // "The next round will be held in May": of the agreement named before in the paragraph.
  AgreementNumber of_next_round(const LexicalHit& hit, TopicKind kind, Next next) const {
    static const std::uint64_t next_word = word_hash("next");
    const std::uint32_t first = hit.tokens.first;
    if (kind != TopicKind::Round || next == phrases_.begin() || first == 0) return no_agreement;
    const AgreementPhrase& before = **std::prev(next);
    const bool same_paragraph = document_.sentence_at(before.name.first).paragraph ==
                                document_.sentence_at(first).paragraph;
    const bool traded = before.strength == HeadStrength::Kind && before.kind != "MOU";
    return document_.token(first - 1).word == next_word && same_paragraph && traded
               ? before.agreement
               : no_agreement;
  }

  const Annotation& annotation_;
  const Document& document_;
  const StepLexicon& lexicon_;
  std::vector<const AgreementPhrase*> phrases_;
  std::vector<AgreementTopic> topics_;
  AgreementNumber talked_about_ = no_agreement;
};

}  // namespace

std::vector<AgreementTopic> find_agreement_topics(const Annotation& annotation,
                                                  const StepLexicon& lexicon) {
  return TopicFinder(annotation, lexicon).run();
}

}  // namespace communique
