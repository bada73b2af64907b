#include "fact/post/inherited_post.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <vector>

#include "fact/clause/actors.hpp"
#include "fact/post/post_title.hpp"
#include "mention/office/office.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

class InheritedPostReader {
 public:
  InheritedPostReader(const Annotation& annotation, Reading& reading)
      : annotation_(annotation), reading_(reading) {}

  void run() {
    if (reading_.successions.empty()) return;
    find_appointments();
    for (const Succession& succession : reading_.successions) {
      if (reading_.entities[succession.older].type != EntityType::Person) continue;
      inherit(succession);
      pass_on(succession);
    }
  }

 private:
  void inherit(const Succession& succession) {
    const Post* taken = post_taken(succession);
    if (taken == nullptr) taken = envoy_post(succession);
    if (taken != nullptr) return leave(succession, *taken);
    for (const Post& post : joined_posts(succession)) leave(succession, post);
  }

  // The older one held the post before.
  void leave(const Succession& succession, const Post& taken) {
    if (holds(succession.older, taken.title)) return;
    if (!names_same_post(succession) && !takes_over(succession) && has_own_post(succession)) return;
    Post post = taken;
    post.person = succession.older;
    post.former = true;
    post.term = {};
    post.evidence = {succession.evidence.span, "post-of-successor", 0.75F};
    reading_.entities[post.person].official |= reading_.entities[taken.person].official;
    reading_.posts.push_back(std::move(post));
  }

  // "A, Special Envoy and Head of the Office, came. He was appointed to succeed B": all that one
  // sentence tells of A, where none else does.
  std::vector<Post> joined_posts(const Succession& succession) const {
    std::vector<Post> joined;
    if (!names_same_post(succession)) return joined;
    std::ranges::copy_if(reading_.posts, std::back_inserter(joined), [&](const Post& post) {
      return post.person == succession.newer && !post.former;
    });
    const bool together = std::ranges::all_of(joined, [&](const Post& post) {
      return post.evidence.span == joined.front().evidence.span && told_before(post, succession);
    });
    return together ? joined : std::vector<Post>();
  }

  // "Ambassador A leaves in May. She will be succeeded by B", "A, the successor to B as Director",
  // "outgoing Director A and her successor, B": who follows takes the one post told of the other.
  void pass_on(const Succession& succession) {
    static constexpr std::array rules = {std::string_view("succeeded-by"),
                                         std::string_view("successor-of")};
    if (std::ranges::find(rules, succession.evidence.rule) == rules.end()) return;
    const Post* left = nullptr;
    for (const Post& post : reading_.posts) {
      if (post.person != succession.older || post.former) continue;
      const bool told = post.evidence.span.begin <= succession.evidence.span.begin;
      if (left != nullptr || takes_up(post) || !told) return;
      left = &post;
    }
    if (left == nullptr || holds(succession.newer, left->title)) return;
    Post post = *left;
    post.person = succession.newer;
    post.term = {};
    post.evidence = {succession.evidence.span, "post-of-predecessor", 0.75F};
    reading_.entities[post.person].official |= reading_.entities[left->person].official;
    reading_.posts.push_back(std::move(post));
  }

  void find_appointments() {
    static const WordSet nouns = {"appointment", "nomination"};
    static const WordSet lasting = {"currently", "presently"};
    const Document& document = annotation_.document;
    const auto names_post_told = [&](std::uint32_t t) {
      return annotation_.is(t, WordKind::Post) && t > 0 && t + 1 < document.size() &&
             (document.token(t - 1).is(Particle::The) ||
              is_possessive_pronoun(document.token(t - 1))) &&
             !document.token(t + 1).is(Particle::Of) && !document.token(t + 1).is(Particle::As);
    };
    appointments_ =
        sentences_with([&](std::uint32_t t) { return nouns.contains(document.token(t)); });
    lasting_ = sentences_with([&](std::uint32_t t) { return lasting.contains(document.token(t)); });
    resuming_ = sentences_with(names_post_told);
  }
  // Where the sentences begin that hold such a token.
  template <typename Fits>
  std::vector<std::size_t> sentences_with(const Fits& fits) const {
    std::vector<std::size_t> begins;
    for (const Sentence& sentence : annotation_.document.sentences()) {
      std::uint32_t t = sentence.tokens.first;
      while (t < sentence.tokens.last && !fits(t)) ++t;
      if (t < sentence.tokens.last)
        begins.push_back(annotation_.document.span_of(sentence.tokens).begin);
    }
    return begins;
  }

  // "A becomes Minister", "the appointment of A as Minister", but not "A is currently Minister"
  bool takes_up(const Post& post) const {
    const std::size_t begin = post.evidence.span.begin;
    const bool lasting = std::ranges::binary_search(lasting_, begin);
    if (post.evidence.rule == "is-title") return !lasting || appoints(begin, post.person);
    if (post.evidence.rule != "as-title") return false;
    return std::ranges::binary_search(appointments_, begin) || appoints(begin, post.person);
  }
  // "the appointment of A, who took over from B"
  bool is_appointment(const Succession& succession) const {
    const std::size_t begin = succession.evidence.span.begin;
    return std::ranges::binary_search(appointments_, begin) && appoints(begin, succession.newer);
  }
  // Whether the sentence that begins there tells that the person is appointed.
  bool appoints(std::size_t begin, EntityIndex person) const {
    return std::ranges::any_of(reading_.events, [&](const Event& event) {
      return event.kind == EventKind::Appointment && event.evidence.span.begin == begin &&
             std::ranges::find(event.participants, person) != event.participants.end();
    });
  }
  // "in place of B", "as successor to B", "B was relieved of that post"
  static bool names_same_post(const Succession& succession) {
    const std::string_view rule = succession.evidence.rule;
    return rule == "in-place-of" || rule == "relieved-of-post" || rule == "successor-of";
  }
  // "A will succeed B as Minister"
  bool names_office(const Succession& succession, std::string_view title) const {
    const Document& document = annotation_.document;
    const auto leads_to_title = [&](std::uint32_t as) {
      if (as + 2 >= document.size() || !document.token(as).is(Particle::As)) return false;
      const std::uint32_t first = document.token(as + 1).is(Particle::The) ? as + 2 : as + 1;
      return document.text().substr(document.token(first).begin).starts_with(title);
    };
    return succession.evidence.rule == "succession-verb" &&
           std::ranges::any_of(annotation_.mentions, [&](const Mention& mention) {
             return mention.entity == succession.older && leads_to_title(mention.tokens.last) &&
                    document.sentence_span(mention.tokens.first).begin ==
                        succession.evidence.span.begin;
           });
  }
  // "She takes over from Ambassador B": the same post.
  bool takes_over(const Succession& succession) const {
    const std::string_view sentence = succession.evidence.span.of(annotation_.document.text());
    return sentence.find(" over from ") != std::string_view::npos;
  }
  static bool told_before(const Post& post, const Succession& succession) {
    return post.evidence.span.begin < succession.evidence.span.begin;
  }

  // The post in which one follows the other: "A was named Minister in place of B" tells it in the
  // sentence; else a sentence before says that it is taken up. "Minister A, who succeeded B" leaves
  // open in what.
  const Post* post_taken(const Succession& succession) const {
    const std::size_t begin = succession.evidence.span.begin;
    const bool predecessor = succession.evidence.rule == "predecessor";
    // "A, now Consul, will take up the post in May, replacing B": the post told before.
    const bool resumes = std::ranges::binary_search(resuming_, begin);
    const bool in_place =
        names_same_post(succession) || (!predecessor && is_appointment(succession));
    const Post* taken = nullptr;
    const Post* held = nullptr;
    std::size_t all = 0;
    for (const Post& post : reading_.posts) {
      if (post.person != succession.newer || post.former) continue;
      const bool same_sentence = post.evidence.span.begin == begin;
      if (in_place && same_sentence && (!resumes || takes_up(post))) return &post;
      if (names_office(succession, post.title)) return &post;
      held = &post;
      ++all;
      const bool told =
          told_before(post, succession) || (predecessor && post.evidence.span.begin == begin);
      if (takes_up(post) && told &&
          (taken == nullptr || taken->evidence.span.begin < post.evidence.span.begin))
        taken = &post;
    }
    return taken == nullptr && in_place && all == 1 ? held : taken;
  }

  // "Ambassador A succeeds B": envoys follow each other at one seat.
  const Post* envoy_post(const Succession& succession) const {
    if (succession.evidence.rule != "succession-verb") return nullptr;
    const Post* held = nullptr;
    for (const Post& post : reading_.posts) {
      if (post.person == succession.older) return nullptr;
      if (post.person != succession.newer || post.former || !is_of_envoy(post)) continue;
      if (held != nullptr) return nullptr;
      held = &post;
    }
    return held;
  }

  // Whether the title is the bare name of an envoy's office.
  bool is_of_envoy(const Post& post) const {
    return std::ranges::any_of(annotation_.offices, [&](const Office& office) {
      return office.title == office.head && office_has(annotation_, office, "envoy") &&
             title_text(annotation_, office, office.title) == post.title;
    });
  }

  bool holds(EntityIndex person, std::string_view title) const {
    return std::ranges::any_of(reading_.posts, [&](const Post& post) {
      return post.person == person && post.title == title;
    });
  }

  // "Her predecessor, Vice-President B", "He replaces Ambassador B": the sentence says what he was;
  // "He replaces B, who was named Ambassador", what he becomes.
  bool has_own_post(const Succession& succession) const {
    return std::ranges::any_of(reading_.posts, [&](const Post& post) {
      return post.person == succession.older && !takes_up(post) &&
             post.evidence.span.begin == succession.evidence.span.begin;
    });
  }

  const Annotation& annotation_;
  Reading& reading_;
  // Where sentences begin that tell of an appointment, of what lasts, of a post told before.
  std::vector<std::size_t> appointments_;
  std::vector<std::size_t> lasting_;
  std::vector<std::size_t> resuming_;
};

}  // namespace

void read_inherited_posts(const Annotation& annotation, Reading& reading) {
  InheritedPostReader(annotation, reading).run();
}

}  // namespace communique
