#include "mention/body/listed_organization.hpp"

#include "mention/body/free_name.hpp"

namespace communique {
namespace {

class ListReader {
 public:
  explicit ListReader(Annotation& annotation)
      : annotation_(annotation), document_(annotation.document) {}

  // "KIGAM, KOMIR and KIAT": an abbreviation beside an organisation. "Orbit, Salz and KIAT": a name
  // between two.
  void run() {
    for (std::uint32_t i = 1; i + 1 < document_.size(); ++i) {
      if (!document_.token(i).capital()) continue;
      if (!is_joint(document_.token(i - 1)) || !is_free_word(annotation_, i)) {
        read_listed_first(i);
        continue;
      }
      const TokenRange name = free_name_from(annotation_, i);
      if (name.empty() || name.last >= document_.size()) continue;
      const bool acronym = is_acronym(document_, i) && (name.size() == 1 || ends_list(i, name));
      if (document_.token(i - 1).is(Particle::And) && listed_after(i) && signs(name.last)) {
        add(name, 0.78F);
        continue;
      }
      if (acronym ? listed_after(i) || listed_before(name.last) : is_between_firms(i, name.last))
        add(name, 0.75F);
    }
  }

 private:
  void add(TokenRange name, float confidence) {
    const LexicalHit* form = annotation_.hit_at(name.first, Lexical::OrganizationHead);
    const bool legal = form != nullptr && annotation_.concept_of(*form).has(Trait::Suffix);
    if (legal && form->tokens == name) return;  // "JSC"
    annotation_.add_mention(name, EntityType::Organization, "listed-name", confidence);
  }

  // "KNV Salis" behind "Orbit, Knorv Ltd and"
  bool ends_list(std::uint32_t first, TokenRange name) const {
    constexpr std::uint32_t longest = 3;
    if (!document_.token(first - 1).is(Particle::And) || !listed_after(first)) return false;
    const Mention* before = annotation_.mention_at(first - 2);
    return before != nullptr && name.size() <= longest && before->tokens.first > 1 &&
           listed_after(before->tokens.first);
  }
  // "signed", "have signed", "will sign": who does so beside an organisation is one.
  bool signs(std::uint32_t at) const {
    constexpr std::uint32_t longest = 3;
    for (std::uint32_t t = at; t < document_.size() && t < at + longest; ++t) {
      const LexicalHit* verb = annotation_.hit_at(t, Lexical::StatusVerb);
      if (verb != nullptr) return annotation_.concept_of(*verb).attribute("status") == "signed";
      const Token& token = document_.token(t);
      if (!token.is_word() || token.capital() || token.starts_line) return false;
    }
    return false;
  }

  // Behind "Salt College," stands its town: a name between two of which no head tells.
  bool is_between_firms(std::uint32_t first, std::uint32_t end) const {
    if (!listed_after(first) || !listed_before(end) || end + 1 >= document_.size()) return false;
    const Mention* before = annotation_.mention_at(first - 2);
    const bool headed = annotation_.hit_at(end - 1, Lexical::OrganizationHead) != nullptr;
    return document_.token(first - 1).is(Mark::Comma) && before != nullptr &&
           (headed || before->rule != "headed-name");
  }

  // The first of a list, where it is an abbreviation.
  void read_listed_first(std::uint32_t i) {
    if (!is_acronym(document_, i) || !is_free_word(annotation_, i)) return;
    const TokenRange name = free_name_from(annotation_, i);
    if (name.size() == 1 && listed_before(i + 1)) add(name, 0.75F);
  }

  bool is_joint(const Token& token) const {
    return token.is(Mark::Comma) || token.is(Particle::And);
  }
  bool organization_at(std::uint32_t token) const {
    const Mention* mention = annotation_.mention_at(token);
    return mention != nullptr && mention->type == EntityType::Organization;
  }
  bool listed_after(std::uint32_t at) const {
    std::uint32_t joint = at - 1;
    if (!is_joint(document_.token(joint))) return false;
    while (joint > 0 && is_joint(document_.token(joint))) --joint;
    if (document_.token(joint).is(Mark::CloseBracket) && joint > 0) --joint;
    return organization_at(joint);
  }
  bool listed_before(std::uint32_t at) const {
    if (!is_joint(document_.token(at))) return false;
    while (at < document_.size() &&
           (is_joint(document_.token(at)) || document_.token(at).is(Particle::The)))
      ++at;
    return at < document_.size() && organization_at(at);
  }

  Annotation& annotation_;
  const Document& document_;
};

}  // namespace

void find_listed_organizations(Annotation& annotation) {
  ListReader(annotation).run();
  annotation.sort_mentions();
}

}  // namespace communique
