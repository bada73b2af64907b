#include "fact/reference/description/description_reader.hpp"

namespace communique {

Reference DescriptionReader::read(std::uint32_t t) {
  if (context_.token(t).is(Particle::The)) return read_definite(t);
  if (context_.token(t).is(Particle::Our)) return offices_.read_own(t);
  return context_.at(t + 1, Particle::Of) ? no_reference(t) : sides_.read_number(t, t + 1, 2);
}

Reference DescriptionReader::read_definite(std::uint32_t the) {
  const std::uint32_t next = the + 1;
  if (next >= context_.sentence.last) return no_reference(the);
  if (context_.token(next).is(Particle::Two)) return sides_.read_number(the, next + 1, 2);
  if (context_.token(next).word == "three"_word) return sides_.read_number(the, next + 1, 3);
  if (Reference sides = sides_.read_plain(the); !sides.tokens.empty()) return sides;
  if (Reference office = offices_.read(the); !office.tokens.empty()) return office;
  if (Reference guest = guests_.read(the); !guest.tokens.empty()) return guest;
  return context_.token(next).word == "latter"_word ? read_latter(the) : read_body(the);
}

Reference DescriptionReader::read_latter(std::uint32_t the) const {
  const auto& recent = context_.salience.recent_persons();
  const EntityIndex last = recent.empty() ? no_entity : recent.back();
  return {{the, the + 2}, one(last), "the-latter", true};
}

// "the ministry", "the committee": the first body with that word in its name.
Reference DescriptionReader::read_body(std::uint32_t the) {
  const std::uint32_t noun = the + 1;
  if (context_.token(noun).capital()) return no_reference(the);
  const bool head =
      context_.annotation.has_hit_at(noun, {Lexical::BodyHead, Lexical::OrganizationHead});
  if (!head) return no_reference(the);
  const Mention* body = bodies_.first_with_word(context_.token(noun).word, the);
  if (body == nullptr) return no_reference(the);
  return {{the, noun + 1}, {body->entity}, "the-body", true};
}

}  // namespace communique
