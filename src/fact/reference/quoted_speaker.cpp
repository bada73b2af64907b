#include "fact/reference/quoted_speaker.hpp"

#include <algorithm>

#include "fact/clause/actors.hpp"

namespace communique {

QuotedSpeakers::QuotedSpeakers(const Annotation& annotation, const Quotations& quotations)
    : annotation_(annotation), quotations_(quotations.all()) {
  for (const TokenRange quotation : quotations_) speakers_.push_back(named_beside(quotation));
  for (std::size_t i = 1; i < speakers_.size(); ++i) {
    if (speakers_[i] == no_entity) speakers_[i] = speakers_[i - 1];
  }
  for (std::size_t i = speakers_.size(); i-- > 1;) {
    if (speakers_[i - 1] == no_entity) speakers_[i - 1] = speakers_[i];
  }
}

EntityIndex QuotedSpeakers::at(std::uint32_t token) const {
  const auto quotation = std::ranges::upper_bound(quotations_, token, {}, &TokenRange::last);
  return quotation == quotations_.end() || token < quotation->first
             ? no_entity
             : speakers_[static_cast<std::size_t>(quotation - quotations_.begin())];
}

// "“...,” said A", "“...,” A, Minister of Salt, said"; else "A said: “...”", or "Quotes from A:" on
// the line before.
EntityIndex QuotedSpeakers::named_beside(TokenRange quotation) const {
  const Document& document = annotation_.document;
  const TokenRange closing = document.sentence_at(quotation.last - 1).tokens;
  if (const EntityIndex behind = speaker_in({quotation.last, closing.last}); behind != no_entity)
    return behind;
  const std::uint32_t opening = document.sentence_at(quotation.first).tokens.first;
  if (const EntityIndex before = speaker_in({opening, quotation.first}); before != no_entity)
    return before;
  const bool headed = quotation.first > 0 && opening == quotation.first &&
                      document.token(opening - 1).is(Mark::Colon);
  return headed ? speaker_in(document.sentence_at(opening - 1).tokens) : no_entity;
}

// The first person in the range, where a verb of speech stands in it or a colon ends it; up to the
// next quotation.
EntityIndex QuotedSpeakers::speaker_in(TokenRange range) const {
  const Document& document = annotation_.document;
  EntityIndex person = no_entity;
  bool speaks = false;
  for (std::uint32_t t = range.first; t < range.last && !document.token(t).is(Mark::OpenQuote);) {
    const Mention* mention = annotation_.mention_at(t);
    speaks |=
        annotation_.hit_at(t, Lexical::SpeechVerb) != nullptr || document.token(t).is(Mark::Colon);
    const bool governed = t > range.first && is_preposition(document.token(t - 1));
    if (mention != nullptr && mention->type == EntityType::Person && person == no_entity &&
        !governed)
      person = mention->entity;
    t = mention != nullptr ? std::max(t + 1, mention->tokens.last) : t + 1;
  }
  return speaks ? person : no_entity;
}

}  // namespace communique
