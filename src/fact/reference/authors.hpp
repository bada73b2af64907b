#pragma once

#include <optional>
#include <vector>

#include "fact/clause/actors.hpp"
#include "fact/reference/office_holder.hpp"
#include "fact/reference/quoted_speaker.hpp"
#include "fact/reference/salience.hpp"
#include "fact/statement/quotation.hpp"
#include "fact/statement/transcript.hpp"
#include "mention/annotation.hpp"

namespace communique {

// Whom "we" stands for in a joint release, and "I" in a transcript. What it is made of must outlive
// it.
class Authors {
 public:
  Authors(const Annotation& annotation, const ActorPhrases& phrases, const OfficeHolders& holders,
          const Salience& salience)
      : annotation_(annotation),
        phrases_(phrases),
        holders_(holders),
        salience_(salience),
        turns_(find_turns(annotation)) {}

  // Those of the "we" at the token. "We, A, B and C, met": from then on "we" is A, B and C; else
  // those who head a joint release or met last in one that its headline calls joint; none in
  // others.
  const std::vector<EntityIndex>& at(std::uint32_t we, TokenRange sentence);

  // Who speaks at the token of a transcript; no_entity outside of one.
  EntityIndex speaker_at(std::uint32_t token) const;

  // Whose name alone stands over the text around the token, as that of its author: "Written answer
  // by A, Minister of Trade", or under all of it; in a quotation
  // who speaks it or, of "A issued the following statement:", issued it. Else no_entity.
  EntityIndex author_at(std::uint32_t token);

  // The same of a text in the first person alone, not of what it quotes.
  EntityIndex writer_at(std::uint32_t token);

 private:
  using Entities = std::vector<EntityIndex>;

  void prepare();
  void read_author_lines();
  bool is_heading(TokenRange line) const;
  void read_issued_statements();
  EntityIndex issuer_in(TokenRange sentence) const;
  EntityIndex signer() const;
  EntityIndex first_quoted() const;
  EntityIndex signer_of_line(TokenRange line) const;
  EntityIndex maker_of_statement(TokenRange line) const;
  EntityIndex author_of_line(const Sentence& line, bool heading) const;
  bool read_names(std::uint32_t first, TokenRange sentence);
  Entities called_so(std::uint32_t the, TokenRange sentence) const;
  const Actors* sides_after_of(std::uint32_t the, TokenRange sentence) const;
  Entities heading_persons() const;
  Entities states_that_speak() const;
  bool is_joint_release() const;
  Entities persons_of(const Entities& group) const;
  Entities members(const Actors& phrase) const;

  const Annotation& annotation_;
  const ActorPhrases& phrases_;
  const OfficeHolders& holders_;
  const Salience& salience_;
  std::vector<Turn> turns_;
  std::optional<Quotations> quotations_;  // once an author is asked for, as what follows
  std::optional<QuotedSpeakers> quoted_speakers_;
  std::vector<EntityIndex> authors_of_sentences_;
  std::vector<EntityIndex> issuers_of_sentences_;
  Entities authors_;
  bool known_ = false;
};

}  // namespace communique
