#include "fact/agreement/topic_order.hpp"

#include <algorithm>

#include "fact/clause/actors.hpp"

namespace communique {
namespace {

std::uint32_t first_token(const AgreementTopic& topic) { return topic.tokens.first; }

// Index after "as well as", "in addition to", "together with" and "along with", or `at`.
std::uint32_t behind_long_and(const Document& document, std::uint32_t at) {
  if (at + 2 >= document.size()) return at;
  const Token& second = document.token(at + 1);
  const Token& third = document.token(at + 2);
  if (document.token(at).is(Particle::In))
    return second.word == "addition"_word && third.is(Particle::To) ? at + 3 : at;
  if (second.word == "well"_word) return third.is(Particle::As) ? at + 3 : at;
  const bool with =
      document.token(at).is(Particle::Together) || document.token(at).word == "along"_word;
  return with && second.is(Particle::With) ? at + 2 : at;
}

}  // namespace

TopicOrder::Topics TopicOrder::in(std::uint32_t first, std::uint32_t last) const {
  const auto begin = std::ranges::lower_bound(topics_, first, {}, &first_token);
  const auto end = std::ranges::lower_bound(topics_, last, {}, &first_token);
  return begin < end ? Topics(&*begin, static_cast<std::size_t>(end - begin)) : Topics();
}

TopicOrder::Topics TopicOrder::last_before(std::uint32_t token) const {
  const Topics before = in(0, token);
  return before.empty() ? before : before.last(1);
}

TopicOrder::Topics TopicOrder::without_complement(Topics topics) const {
  while (topics.size() > 1 && complements(topics[topics.size() - 2], topics.back()))
    topics = topics.first(topics.size() - 1);
  return topics;
}

TopicOrder::Topics TopicOrder::row_from_first(Topics topics) const {
  if (topics.empty()) return topics;
  std::size_t count = 1;
  while (count < topics.size() && coordinated(topics[count - 1], topics[count])) ++count;
  return topics.first(count);
}

TopicOrder::Topics TopicOrder::row_to_last(Topics topics) const {
  if (topics.empty()) return topics;
  std::size_t first = topics.size() - 1;
  while (first > 0 && coordinated(topics[first - 1], topics[first])) --first;
  return topics.subspan(first);
}

bool TopicOrder::names_at(std::uint32_t token) const {
  const Topics before = in(document_.sentence_at(token).tokens.first, token + 1);
  return std::ranges::any_of(before, [&](const AgreementTopic& topic) {
    return topic.kind == TopicKind::Agreement && topic.tokens.contains(token);
  });
}

bool TopicOrder::ends_at(std::uint32_t token) const {
  const Topics before = in(document_.sentence_at(token).tokens.first, token);
  return std::ranges::any_of(before, [&](const AgreementTopic& t) { return t.end == token; });
}

bool TopicOrder::complements(const AgreementTopic& head, const AgreementTopic& last) const {
  if (head.agreement == last.agreement || last.tokens.first <= head.end) return false;
  const bool bracketed = document_.token(head.end).is(Mark::OpenBracket) &&
                         last.tokens.first == head.end + 1;  // "Protocol to the FTA (SFTA)"
  if (bracketed) return true;
  bool under = false;
  for (std::uint32_t t = head.end; t < last.tokens.first; ++t) {
    const Token& token = document_.token(t);
    under =
        under || token.is(Particle::Under) || token.is(Particle::To) || token.is(Particle::Within);
    if (token.is(Mark::Comma) || token.is(Mark::Semicolon) || token.is(Particle::And) ||
        is_auxiliary(token) || annotation_.hit_at(t, Lexical::StatusVerb) != nullptr)
      return false;
  }
  return under;
}

bool TopicOrder::coordinated(const AgreementTopic& left, const AgreementTopic& right) const {
  if (left.tokens == right.tokens) return true;
  const std::uint32_t end = std::max(left.tokens.last, left.end);  // "MOU between A and B"
  if (left.kind != right.kind || right.tokens.first < end || right.tokens.first - end > 8)
    return false;
  bool joined = false;
  for (std::uint32_t t = end; t < right.tokens.first; ++t) {
    if (const std::uint32_t next = behind_long_and(document_, t); next != t) {
      joined = true;
      t = next - 1;
      continue;
    }
    const Token& token = document_.token(t);
    if (token.is(Particle::And) || token.is(Mark::Comma)) joined = true;
    if (is_preposition(token) || token.is(Mark::Semicolon) ||
        annotation_.hit_at(t, Lexical::StatusVerb) != nullptr)
      return false;
  }
  return joined;
}

}  // namespace communique
