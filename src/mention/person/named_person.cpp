#include "mention/person/named_person.hpp"

#include "mention/person/appointed_name.hpp"
#include "mention/person/contact_name.hpp"
#include "mention/person/honorific.hpp"
#include "mention/person/line_holder.hpp"
#include "mention/person/member_name.hpp"
#include "mention/person/name_part.hpp"
#include "mention/person/person_name.hpp"
#include "mention/place/country_of_origin.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

// Those that find_announced() looks for.
const WordSet announcing_words = {"counterpart", "counterparts", "predecessor", "successor",
                                  "number",      "wife",         "husband",     "spouse",
                                  "place",       "succession",   "late",        "behalf"};

class NamedPersonFinder {
 public:
  NamedPersonFinder(Annotation& annotation, FoundPersons& persons)
      : annotation_(annotation),
        document_(annotation.document),
        persons_(persons),
        members_(annotation, persons),
        appointed_(annotation, persons) {}

  void run() {
    for (std::uint32_t i = 0;
         (i = annotation_.next_hit(i, {Lexical::Honorific})) < document_.size(); ++i)
      find_addressed(i);
    ContactNames contacts(annotation_, persons_);
    for (std::uint32_t i = 0; i < document_.size(); ++i) {
      if (document_.token(i).is_word()) {
        if (may_stand_beside_name(i)) find_beside_word(i);
        continue;
      }
      contacts.find_at(i);
      members_.find_bracketed(i);
    }
    LineHolders lines(annotation_, persons_);
    for (Office& office : annotation_.offices) {
      lines.find(office);
      appointed_.find_before(office);
    }
  }

 private:
  bool in_line(std::uint32_t at) const {
    return at < document_.size() && !document_.token(at).starts_line;
  }

  // "H.E. Dr. Ana Ruiz", "Ms. Ruiz"
  void find_addressed(std::uint32_t at) {
    const LexicalHit* hit = annotation_.hit_at(at, Lexical::Honorific);
    if (hit == nullptr || persons_.claimed(at) || !is_form_of_address(annotation_, *hit)) return;
    if (opens_name(annotation_, *hit)) return;
    const std::uint32_t first = after_dignity(*hit);
    if (!in_line(first)) return;
    const TokenRange name = read_person_name(annotation_, first);
    if (name.empty() || persons_.claimed(name)) return;
    const bool is_short =
        name_units(annotation_, name).size() == 1 || persons_.shortens_known_name(name);
    if (is_weak(*hit) && is_short && !persons_.known_word(name.first)) return;
    const bool takes_address = is_short && honorific_in_name(annotation_, at);
    persons_.add({takes_address ? at : name.first, name.last}, name, "form-of-address", 0.94F);
  }

  // "His Majesty King": past the dignity that such a form of address announces.
  std::uint32_t after_dignity(const LexicalHit& hit) const {
    const std::uint32_t next = hit.tokens.last;
    const LexicalHit* dignity =
        in_line(next) ? annotation_.hit_at(next, Lexical::Honorific) : nullptr;
    const bool announced = dignity != nullptr && is_weak(*dignity) &&
                           annotation_.concept_of(hit).attribute("inName") == "false" &&
                           !opens_name(annotation_, *dignity);
    return announced ? dignity->tokens.last : next;
  }

  // "General", "Major", "Private": words that seldom address anybody.
  bool is_weak(const LexicalHit& hit) const {
    return !document_.token(hit.tokens.last - 1).has(Abbreviated) &&
           annotation_.concept_of(hit).attribute("weak") == "true";
  }

  // Tells of most words at once that they announce nobody.
  bool may_stand_beside_name(std::uint32_t i) const {
    constexpr LexicalSet verbs{Lexical::SpeechVerb, Lexical::ChangeVerb, Lexical::AppointmentVerb,
                               Lexical::EventVerb, Lexical::RoleVerb};
    const Token& token = document_.token(i);
    if (annotation_.hit_classes[i].meets(verbs)) return true;
    if (i > 0 && document_.token(i - 1).is(Mark::Comma)) return true;
    if (annotation_.is(i, WordKind::Team)) return true;
    return token.is(Particle::None) ? announcing_words.contains(token)
                                    : token.is(Particle::By) || MemberNames::may_follow(token);
  }

  void find_beside_word(std::uint32_t i) {
    constexpr LexicalSet verbs{Lexical::SpeechVerb, Lexical::ChangeVerb, Lexical::AppointmentVerb};
    const bool verb = annotation_.has_hit_at(i, verbs);
    if (verb) find_speaker(i);
    find_by_clause(i);
    if (verb) {
      find_by_change(i);
      appointed_.find_at(i);
    }
    if (annotation_.has_hit_at(i, {Lexical::EventVerb, Lexical::RoleVerb})) find_caller(i);
    if (announcing_words.contains(document_.token(i))) find_announced(i);
    find_leader(i);
    if (annotation_.is(i, WordKind::Team)) find_head_of_team(i);
    if (MemberNames::may_follow(document_.token(i))) members_.find_at(i);
  }

  void find_announced(std::uint32_t i) {
    find_counterpart(i);
    find_counterparts(i);
    find_succeeded(i);
    find_late(i);
    find_signatory(i);
  }

  // "said Ana Ruiz", "Ana Ruiz said"
  void find_speaker(std::uint32_t at) {
    const LexicalHit* verb = annotation_.hit_at(at, Lexical::SpeechVerb);
    if (verb == nullptr || document_.token(at).capital()) return;
    find_addressee(*verb);
    if (verb->form != LexicalForm::Past && verb->form != LexicalForm::Third) return;
    const bool quoted = at > 0 && closes_quote(at - 1);
    if (quoted && in_line(verb->tokens.last))
      add_plain(read_person_name(annotation_, verb->tokens.last), "speech-verb-name", 0.8F);
    std::uint32_t last = at;
    if (last > 0 && document_.token(last - 1).is(Particle::Also)) --last;
    add_plain(read_person_name_before(annotation_, last), "name-speech-verb", 0.7F);
  }

  // "Ana Ruiz received the Minister of Salt", "Ana Ruiz held talks with Minister Diaz"
  void find_caller(std::uint32_t at) {
    const LexicalHit* meets = annotation_.hit_at(at, Lexical::EventVerb);
    const LexicalHit* holds = annotation_.hit_at(at, Lexical::RoleVerb);
    const bool met = meets != nullptr && is_finite(*meets) &&
                     annotation_.concept_of(*meets).attribute("frame") == "counterpart" &&
                     leads_to_official(meets->tokens.last);
    const bool held = holds != nullptr && is_finite(*holds) &&
                      annotation_.concept_of(*holds).attribute("role") == "organizer" &&
                      leads_to_talks(holds->tokens.last);
    if (!met && !held) return;
    const TokenRange name = read_person_name_before(annotation_, before_auxiliaries(document_, at));
    if (opens_clause(name.first) && name_units(annotation_, name).size() > 1)
      add_plain(name, "name-event-verb", 0.7F);
  }
  bool is_finite(const LexicalHit& verb) const {
    const std::uint32_t at = verb.tokens.first;
    return verb.form == LexicalForm::Past || verb.form == LexicalForm::Third ||
           (at > 0 && document_.token(at - 1).is(Particle::Will));
  }
  bool opens_clause(std::uint32_t first) const {
    return first == document_.sentence_at(first).tokens.first ||
           document_.token(first - 1).is(Mark::Comma);
  }
  // "talks with", "a telephone conversation with"
  bool leads_to_talks(std::uint32_t at) const {
    constexpr std::uint32_t longest_phrase = 5;
    for (std::uint32_t t = at; in_line(t + 1) && t < at + longest_phrase; ++t) {
      const LexicalHit* talks = annotation_.hit_at(t, Lexical::EventNoun);
      if (talks != nullptr && in_line(talks->tokens.last))
        return document_.token(talks->tokens.last).is(Particle::With) &&
               leads_to_official(talks->tokens.last + 1);
    }
    return false;
  }
  // "the Peruvian Minister", "with Ms Ruiz"
  bool leads_to_official(std::uint32_t at) const {
    constexpr std::uint32_t longest_phrase = 4;
    constexpr LexicalSet titles{Lexical::OfficeHead, Lexical::Honorific};
    for (std::uint32_t t = at; in_line(t) && t < at + longest_phrase; ++t) {
      if (annotation_.has_hit_at(t, titles) && document_.token(t).capital()) return true;
    }
    return false;
  }

  bool closes_quote(std::uint32_t at) const {
    return document_.token(at).is(Mark::CloseQuote) ||
           (document_.token(at).is(Mark::Comma) && at > 0 &&
            document_.token(at - 1).is(Mark::CloseQuote));
  }

  // "Ana Ruiz, who", "Ana Ruiz, his successor", "Ana Ruiz, formerly of the bank", "Ana Ruiz,
  // representing the bank"
  void find_by_clause(std::uint32_t at) {
    if (at < 2 || !document_.token(at - 1).is(Mark::Comma)) return;
    static const WordSet opening = {"formerly", "representing"};
    const Token& token = document_.token(at);
    if (!token.is(Particle::Who) && !token.is(Particle::His) && !token.is(Particle::Her) &&
        !opening.contains(token))
      return;
    add_plain(read_person_name_before(annotation_, at - 1), "name-clause", 0.8F);
  }

  // "thanked Ana Ruiz", "told Ana Ruiz that"
  void find_addressee(const LexicalHit& verb) {
    static const WordSet addressing = {"thank",    "thanks", "thanked", "congratulate",
                                       "told",     "tells",  "asked",   "congratulated",
                                       "thanking", "briefed"};
    const std::uint32_t at = verb.tokens.last;
    if (in_line(at) && addressing.contains(document_.token(verb.tokens.first)))
      add_plain(read_person_name(annotation_, at), "name-after-speech-verb", 0.7F);
  }

  // "succeeded Ana Ruiz", "succeeded by Ana Ruiz", "Ana Ruiz has replaced him", "Ana Ruiz resigned"
  void find_by_change(std::uint32_t at) {
    const LexicalHit* verb = annotation_.hit_at(at, Lexical::ChangeVerb);
    if (verb == nullptr) return;
    const Concept& entry = annotation_.concept_of(*verb);
    const bool follows = !entry.attribute("order").empty();
    if (!follows && entry.attribute("leaver").empty()) return;
    const std::uint32_t behind = verb->tokens.last;
    const bool agent = in_line(behind) && document_.token(behind).is(Particle::By);
    if (follows)
      add_plain(read_person_name(annotation_, agent ? behind + 1 : behind), "change-verb-name",
                0.75F);
    if (!follows && in_line(behind))
      add_plain(read_person_name(annotation_, behind), "change-verb-name", 0.75F);
    add_plain(read_person_name_before(annotation_, before_auxiliaries(document_, at)),
              "name-change-verb", 0.7F);
  }

  // "the late Ana Ruiz"
  void find_late(std::uint32_t at) {
    if (document_.token(at).word != "late"_word || at == 0 || !in_line(at + 1)) return;
    if (document_.token(at - 1).is(Particle::The))
      add_plain(read_person_name(annotation_, at + 1), "the-late", 0.8F);
  }

  // "Ana Ruiz signed on behalf of Peru", "On behalf of Peru, Ana Ruiz signed"
  void find_signatory(std::uint32_t at) {
    if (document_.token(at).word != "behalf"_word || at == 0 || !in_line(at + 1) ||
        !document_.token(at - 1).is(Particle::On) || !document_.token(at + 1).is(Particle::Of))
      return;
    constexpr LexicalSet acts{Lexical::EventVerb, Lexical::SpeechVerb, Lexical::RoleVerb};
    const std::uint32_t verb = at > 1 ? at - 2 : 0;
    if (!document_.token(at - 1).starts_line && annotation_.has_hit_at(verb, acts))
      add_plain(read_person_name_before(annotation_, before_auxiliaries(document_, verb)),
                "name-on-behalf", 0.75F);
    if (document_.sentence_at(at).tokens.first != at - 1) return;
    constexpr std::uint32_t longest = 12;
    for (std::uint32_t t = at + 2; in_line(t + 1) && t < at + longest; ++t) {
      if (document_.token(t).is(Mark::Comma))
        return add_plain(read_person_name(annotation_, t + 1), "name-on-behalf", 0.75F);
    }
  }

  // "the Peruvian delegation by Ana Ruiz", "chaired by Ana Ruiz"
  void find_leader(std::uint32_t at) {
    static const WordSet before = {"delegation", "side",    "team",      "led",
                                   "headed",     "chaired", "moderated", "accompanied"};
    if (at == 0 || !document_.token(at).is(Particle::By) || !in_line(at + 1)) return;
    if (before.contains(document_.token(at - 1)))
      add_plain(read_person_name(annotation_, at + 1), "led-by-name", 0.75F);
  }

  // "the head of the Peruvian delegation, Ana Ruiz,"
  void find_head_of_team(std::uint32_t at) {
    static const WordSet heads = {"head", "leader"};
    constexpr std::uint32_t longest_phrase = 6;
    if (!in_line(at + 2) || !document_.token(at + 1).is(Mark::Comma)) return;
    for (std::uint32_t t = at; t > 0 && t + longest_phrase > at && in_line(t); --t) {
      if (!document_.token(t).is(Particle::Of) || !heads.contains(document_.token(t - 1))) continue;
      return add_plain(read_person_name(annotation_, at + 2), "name-after-team", 0.8F);
    }
  }

  // "her Peruvian counterpart, Ana Ruiz, will", "her counterpart from Peru, Ana Ruiz", "his
  // predecessor, Ana Ruiz"
  void find_counterpart(std::uint32_t at) {
    static const WordSet people = {"counterpart", "predecessor", "successor", "number",
                                   "wife",        "husband",     "spouse"};
    if (!people.contains(document_.token(at)) || !in_line(at + 1)) return;
    if (document_.token(at).word == "number"_word && !document_.token(at + 1).is(Mark::Comma))
      return;
    std::uint32_t first = behind_origin(annotation_, at + 1);
    if (in_line(first) && document_.token(first).is(Mark::Comma)) ++first;
    if (in_line(first))
      add_plain(read_person_name(annotation_, first), "name-after-counterpart", 0.85F);
  }

  // "her counterparts from Peru and Chile, Ana Ruiz and Bo Diaz"
  void find_counterparts(std::uint32_t at) {
    constexpr std::uint32_t longest_origin = 12;
    static const WordSet people = {"counterparts"};
    if (!people.contains(document_.token(at))) return;
    for (std::uint32_t t = at + 1; t < at + longest_origin && in_line(t + 1); ++t) {
      const bool opens = document_.token(t).is(Mark::Comma) &&
                         annotation_.mention_at(t + 1) == nullptr &&
                         !annotation_.has_hit_at(t + 1, {Lexical::Place, Lexical::Country});
      if (opens) return add_pair(t + 1);
      if (is_lower_word(t) && document_.token(t).particle == Particle::None) return;
    }
  }
  void add_pair(std::uint32_t first) {
    const TokenRange one = read_person_name(annotation_, first);
    if (one.size() < 2 || !in_line(one.last + 1) || !document_.token(one.last).is(Particle::And))
      return;
    const TokenRange other = read_person_name(annotation_, one.last + 1);
    if (other.size() < 2) return;
    add_plain(one, "name-after-counterpart", 0.85F);
    add_plain(other, "name-after-counterpart", 0.85F);
  }
  bool is_lower_word(std::uint32_t t) const {
    return document_.token(t).is_word() && !document_.token(t).capital();
  }

  // "in place of Ana Ruiz", "as successor to Ana Ruiz", "in succession to Ana Ruiz"
  void find_succeeded(std::uint32_t at) {
    static const WordSet nouns = {"place", "successor", "succession"};
    if (at == 0 || !nouns.contains(document_.token(at)) || !in_line(at + 2)) return;
    const Token& joint = document_.token(at + 1);
    const bool place = document_.token(at).word == "place"_word;
    const bool joined = place ? joint.is(Particle::Of) && document_.token(at - 1).is(Particle::In)
                              : joint.is(Particle::To) || joint.is(Particle::Of);
    if (joined) add_plain(read_person_name(annotation_, at + 2), "name-after-successor", 0.8F);
  }

  void add_plain(TokenRange name, std::string_view rule, float confidence) {
    persons_.add_plain(name, rule, confidence);
  }

  Annotation& annotation_;
  const Document& document_;
  FoundPersons& persons_;
  MemberNames members_;
  AppointedNames appointed_;
};

}  // namespace

void find_named_persons(Annotation& annotation, FoundPersons& persons) {
  NamedPersonFinder(annotation, persons).run();
}

}  // namespace communique
