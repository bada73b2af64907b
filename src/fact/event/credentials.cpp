#include "fact/event/credentials.hpp"

#include <algorithm>

#include "fact/post/listed_envoy.hpp"
#include "mention/office/letters_of_credence.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

class CredentialReader {
 public:
  explicit CredentialReader(EventStory& story)
      : story_(story), document_(story.document()), drafts_before_(story.drafts.size()) {}

  void run() {
    for (const Sentence& sentence : document_.sentences()) {
      if (sentence.paragraph == 0) continue;
      if (ceremony_ != no_draft && names_envoys(document_, sentence.tokens))
        add_persons({sentence.tokens.first, end_of_list(document_, sentence.tokens)});
      for (std::uint32_t t = sentence.tokens.first; t < sentence.tokens.last; ++t) {
        if (!letters_of_credence().contains(document_.token(t)) ||
            !is_handed_over(sentence.tokens, t))
          continue;
        find_ceremony(sentence.tokens, t);
        add_persons({sentence.tokens.first, end_of_list(document_, sentence.tokens)});
        told_ = sentence.tokens;
        told_to_somebody_ |=
            t + 1 < sentence.tokens.last && document_.token(t + 1).is(Particle::To);
        break;
      }
    }
    if (ceremony_ != no_draft) add_envoys_told_apart(envoys_told(told_));
    drop_lonely();
    if (ceremony_ < story_.drafts.size()) add_talks();
  }

 private:
  // "accepted letters of credence", "Credentials were presented by", "Presenting their credentials
  // were"; not "will present her credentials".
  bool is_handed_over(TokenRange sentence, std::uint32_t letter) const {
    static const WordSet verbs = {"accepted", "accepts",    "received",  "receives", "handed",
                                  "presents", "presenting", "presented", "tendered"};
    constexpr std::uint32_t reach = 6;
    const std::uint32_t first = letter > sentence.first + reach ? letter - reach : sentence.first;
    for (std::uint32_t t = first; t < std::min(letter + reach, sentence.last); ++t) {
      if (verbs.contains(document_.token(t)) && !hands_copy(t, letter))
        return t == sentence.first || (!document_.token(t - 1).is(Particle::Had) &&
                                       !document_.token(t - 1).is(Particle::Be));
    }
    return false;
  }

  // "handed over copies of her credentials": to the ministry, before the ceremony.
  bool hands_copy(std::uint32_t verb, std::uint32_t letter) const {
    static const WordSet copies = {"copies", "copy"};
    if (document_.token(verb).word != "handed"_word) return false;
    constexpr std::uint32_t reach = 4;
    for (std::uint32_t t = letter; t > 0 && letter - t < reach; --t) {
      if (copies.contains(document_.token(t - 1))) return true;
    }
    return false;
  }

  // The one told before, else that of the sentence's verb, else a new one.
  void find_ceremony(TokenRange sentence, std::uint32_t letter) {
    const auto is_told_here = [&](const EventDraft& draft) {
      return draft.event.kind == EventKind::Ceremony && draft.verbal &&
             sentence.first <= draft.words.first && draft.words.first < sentence.last;
    };
    if (ceremony_ != no_draft) return drop_drafts(is_told_here);
    const auto verb = std::ranges::find_if(story_.drafts, is_told_here);
    ceremony_ = static_cast<DraftIndex>(verb - story_.drafts.begin());
    if (verb == story_.drafts.end()) story_.drafts.push_back(new_ceremony(letter));
    story_.drafts[ceremony_].event.evidence = story_.evidence(letter, credentials_rule, 0.85F);
  }

  // "A presented her credentials", where it was told before that they were accepted.
  template <typename Predicate>
  void drop_drafts(Predicate is_told_again) {
    for (auto i = static_cast<DraftIndex>(story_.drafts.size()); i-- > 0;) {
      if (i == ceremony_ || !is_told_again(story_.drafts[i])) continue;
      story_.drafts.erase(story_.drafts.begin() + static_cast<std::ptrdiff_t>(i));
      if (i < ceremony_) --ceremony_;
      if (i < drafts_before_) --drafts_before_;
    }
  }

  static EventDraft new_ceremony(std::uint32_t letter) {
    EventDraft draft;
    draft.words = {letter, letter + 1};
    draft.happens = draft.told = draft.verbal = true;
    draft.event.kind = EventKind::Ceremony;
    return draft;
  }

  void add_persons(TokenRange range) {
    const ActorPhrases& phrases = story_.clauses.actors();
    for (const Actors& actors : phrases.in(range)) {
      if (phrases.members(actors).front()->type == EntityType::Person)
        add_actors(story_.drafts[ceremony_].event.participants, phrases.members(actors));
    }
  }

  // How many of "received credentials from four new ambassadors", "from the ambassadors of Peru and
  // Chile", or as many as there are; none where the sentence tells of one.
  std::size_t envoys_told(TokenRange sentence) const {
    static const WordSet envoys = {"ambassadors", "commissioners", "envoys"};
    constexpr std::uint32_t reach = 4;
    for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
      if (!envoys.contains(document_.token(t))) continue;
      for (std::uint32_t i = t; i > sentence.first && t - i < reach; --i) {
        if (const LexicalHit* number = story_.annotation.hit_at(i - 1, Lexical::NumberWord))
          return static_cast<std::size_t>(story_.annotation.concept_of(*number).value);
      }
      const Actors* senders = t + 2 < sentence.last && document_.token(t + 1).is(Particle::Of)
                                  ? story_.clauses.actors().starting_at(t + 2)
                                  : nullptr;
      return senders != nullptr ? senders->member_count : story_.reading.posts.size();
    }
    return 0;
  }

  // Who received them is told alone or with the first of "the ambassadors of Peru and Chile"; of
  // each ambassador the release tells further on.
  void add_envoys_told_apart(std::size_t count) {
    std::vector<EntityIndex>& present = story_.drafts[ceremony_].event.participants;
    if (present.empty() || present.size() > 2) return;
    const EntityIndex host = story_.sides.of(present.front());
    for (const Post& post : story_.reading.posts) {
      const EntityIndex side = story_.sides.of(post.person);
      const bool envoy =
          post.title.starts_with("Ambassador") || post.title.starts_with("High Commissioner");
      if (envoy && !post.former && side != no_entity && side != host && present.size() <= count)
        add_unique(present, post.person);
    }
  }

  // "She received the credentials of A. During the conversation, the parties discussed": the two
  // talk.
  void add_talks() {
    constexpr std::uint32_t reach = 3;
    const std::vector<EntityIndex> present = story_.drafts[ceremony_].event.participants;
    if (present.size() != 2) return;
    const auto& sentences = document_.sentences();
    const std::uint32_t next = document_.sentence_index(told_.first) + 1;
    for (std::uint32_t i = next; i < std::min<std::size_t>(next + reach, sentences.size()); ++i) {
      if (!opens_with_talks(sentences[i].tokens)) continue;
      EventDraft talks = new_ceremony(sentences[i].tokens.first);
      talks.event.kind = EventKind::Meeting;
      talks.event.participants = present;
      talks.event.evidence = story_.evidence(talks.words.first, "event-noun", 0.7F);
      story_.drafts.push_back(std::move(talks));
      return;
    }
  }
  bool opens_with_talks(TokenRange sentence) const {
    static const WordSet talks = {"conversation", "meeting", "talks", "discussion", "discussions"};
    constexpr std::uint32_t reach = 4;
    const Token& first = document_.token(sentence.first);
    if (!first.is(Particle::During) && !first.is(Particle::At)) return false;
    for (std::uint32_t t = sentence.first + 1; t < std::min(sentence.first + reach, sentence.last);
         ++t) {
      if (talks.contains(document_.token(t))) return true;
    }
    return false;
  }

  // "presented his credentials": to nobody, unlike "to His Majesty the King".
  void drop_lonely() {
    const std::size_t fewest = told_to_somebody_ ? 1 : 2;
    if (drafts_before_ < story_.drafts.size() &&
        story_.drafts.back().event.participants.size() < fewest)
      story_.drafts.pop_back();
  }

  EventStory& story_;
  const Document& document_;
  std::size_t drafts_before_;  // this reader
  TokenRange told_;            // the last sentence that tells of the letters
  bool told_to_somebody_ = false;
  DraftIndex ceremony_ = no_draft;
};

}  // namespace

void add_credential_drafts(EventStory& story) {
  if (story.document().holds(letters_of_credence())) CredentialReader(story).run();
}

}  // namespace communique
