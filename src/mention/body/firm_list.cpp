#include "mention/body/firm_list.hpp"

#include <vector>

#include "mention/body/free_name.hpp"
#include "text/bracket.hpp"

namespace communique {
namespace {

class FirmListFinder {
 public:
  explicit FirmListFinder(Annotation& annotation)
      : annotation_(annotation), document_(annotation.document) {}

  void run() {
    constexpr WordKinds people{WordKind::Delegate, WordKind::FirmPart};
    for (std::uint32_t t = 0; (t = annotation_.next_word(t, people)) < document_.size(); ++t) {
      if (names_people(t)) read(t + 2);
    }
  }

 private:
  // "representatives of", "executives from"
  bool names_people(std::uint32_t t) const {
    const Token& next = document_.token(t + 1);
    return (next.is(Particle::Of) || next.is(Particle::From)) &&
           document_.text_of(t).ends_with('s') &&
           (!document_.token(t).capital() || document_.sentence_at(t).tokens.first == t);
  }

  // Three names, or one beside an organisation, of which each has a word that nothing explains.
  void read(std::uint32_t at) {
    std::vector<TokenRange> names;
    std::size_t known = 0;
    do {
      if (document_.token(at).is(Particle::The)) ++at;
      const Mention* mention = annotation_.mention_at(at);
      const bool organization = mention != nullptr && mention->type == EntityType::Organization;
      const TokenRange name = organization ? mention->tokens : free_name_from(annotation_, at);
      if (name.empty() || !(organization || holds_unknown_word(annotation_, name))) return;
      if (!organization) names.push_back(name);
      if (organization) ++known;
      at = name.last;
    } while (step_over_joint(at));
    if (names.size() + known < (known > 0 ? 2U : 3U)) return;
    for (const TokenRange name : names)
      annotation_.add_mention(name, EntityType::Organization, "listed-firm", 0.78F);
  }

  // Over the "," or "and" before the next name; false where the list ends.
  bool step_over_joint(std::uint32_t& at) const {
    const std::uint32_t end = document_.size();
    if (at < end && document_.token(at).is(Mark::OpenBracket))
      at = skip_bracket(document_, at, end);
    std::uint32_t next = at;
    while (next < end &&
           (document_.token(next).is(Mark::Comma) || document_.token(next).is(Particle::And)))
      ++next;
    const bool joined = next > at && next + 1 < end && document_.token(next).capital();
    if (joined) at = next;
    return joined;
  }

  Annotation& annotation_;
  const Document& document_;
};

}  // namespace

void find_firm_lists(Annotation& annotation) {
  if (annotation.holds(WordKind::Delegate) || annotation.holds(WordKind::FirmPart))
    FirmListFinder(annotation).run();
}

}  // namespace communique
