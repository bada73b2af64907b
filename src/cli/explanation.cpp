#include "cli/explanation.hpp"

#include <cstdio>

#include "cli/fact_lines.hpp"
#include "cli/terminal.hpp"

namespace communique {
namespace {

constexpr std::size_t columns = 80;
constexpr std::size_t indent = 14;

class Explainer {
 public:
  Explainer(const Annotation& annotation, const Reading& reading)
      : annotation_(annotation),
        document_(annotation.document),
        facts_(list_facts(document_.release(), reading)) {}

  std::string explain() {
    const Release& release = document_.release();
    out_ = printable(release.id) + "  " + to_iso(release.date) + "\n";
    if (annotation_.home.any != no_concept)
      add("home", (*annotation_.vocabulary)[annotation_.home.any].name);
    const auto sentences = document_.sentences();
    for (std::size_t i = 0; i < sentences.size(); ++i) explain_sentence(i + 1, sentences[i].tokens);
    while (next_fact_ < facts_.size()) add_fact(facts_[next_fact_++]);
    return std::move(out_);
  }

 private:
  // A paragraph beside a label of its own column.
  void add(std::string_view label, std::string_view text) {
    std::string column(label.substr(0, indent - 2));
    column.resize(indent, ' ');
    const std::string lines = wrap(printable(text), columns - indent, 0);
    std::string_view rest = lines;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      out_ += column;
      out_ += rest.substr(0, end);
      out_ += '\n';
      column.assign(indent, ' ');
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }

  static std::string reason(std::string_view rule, float confidence) {
    char number[16];
    std::snprintf(number, sizeof number, "%.2f", static_cast<double>(confidence));
    return "[" + std::string(rule) + " " + number + "]";
  }

  void explain_sentence(std::size_t number, TokenRange tokens) {
    out_ += '\n';
    add(std::to_string(number), document_.text_of(tokens));
    add("tokens", list_tokens(tokens));
    add("words", list_hits(tokens));
    while (next_mention_ < annotation_.mentions.size() &&
           annotation_.mentions[next_mention_].tokens.first < tokens.last)
      add_mention(annotation_.mentions[next_mention_++]);
    const std::uint32_t end = document_.span_of(tokens).end;
    while (next_fact_ < facts_.size() && facts_[next_fact_].evidence.span.begin < end)
      add_fact(facts_[next_fact_++]);
  }

  std::string list_tokens(TokenRange tokens) const {
    std::string list;
    for (std::uint32_t t = tokens.first; t < tokens.last; ++t) {
      if (!list.empty()) list += " | ";
      list += document_.text_of(t);
    }
    return list;
  }

  // "MOTIR (Body body-motir) | held (StatusVerb status-launch, RoleVerb role-hold)"
  std::string list_hits(TokenRange tokens) const {
    std::string list;
    TokenRange last;
    for (std::uint32_t t = tokens.first; t < tokens.last; ++t) {
      for (const LexicalHit& hit : annotation_.hits_at(t)) {
        const bool same = hit.tokens == last;
        if (!same)
          list += (list.empty() ? "" : ") | ") + std::string(document_.text_of(hit.tokens)) + " (";
        list += (same ? ", " : "") + std::string(describe(hit.lexical).name) + " " +
                annotation_.concept_of(hit).name;
        last = hit.tokens;
      }
    }
    return list.empty() ? list : list + ")";
  }

  void add_mention(const Mention& mention) {
    std::string entities;
    for_each_entity(mention, [&](EntityIndex entity) {
      entities += (entities.empty() ? "" : ", ") + annotation_.entities[entity].id;
    });
    if (entities.empty()) entities = "?";
    add(to_string(mention.type), std::string(document_.text_of(mention.tokens)) + " = " + entities +
                                     " " + reason(mention.rule, mention.confidence));
  }

  void add_fact(const FactLine& fact) {
    add("fact", fact.text + " " + reason(fact.evidence.rule, fact.evidence.confidence));
  }

  const Annotation& annotation_;
  const Document& document_;
  std::vector<FactLine> facts_;
  std::size_t next_mention_ = 0, next_fact_ = 0;
  std::string out_;
};

}  // namespace

std::string explain(const Annotation& annotation, const Reading& reading) {
  return Explainer(annotation, reading).explain();
}

}  // namespace communique
