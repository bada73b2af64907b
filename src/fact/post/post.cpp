#include "fact/post/post.hpp"

#include <algorithm>

#include "fact/post/guest/guest_body.hpp"
#include "fact/post/listed_envoy.hpp"
#include "fact/post/office_rank.hpp"
#include "fact/post/post_place.hpp"
#include "fact/post/post_title.hpp"
#include "fact/post/term.hpp"
#include "fact/reference/counterpart.hpp"
#include "fact/reference/implied_holder.hpp"
#include "fact/reference/silent_entity.hpp"
#include "mention/name/nesting.hpp"
#include "mention/office/office.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

// A post with the office that told it.
struct PostDraft {
  Post post;
  const Office* office = nullptr;
  bool placed = false;      // whether the text itself gives body or country
  bool full_name = false;   // whether the title stands with a full name
  bool predicated = false;  // whether a verb gives the office ("becomes Ambassador")
};

class PostReader {
 public:
  PostReader(const Annotation& annotation, std::span<const Representation> delegates,
             Reading& reading)
      : annotation_(annotation),
        document_(annotation.document),
        reading_(reading),
        places_(annotation, delegates, reading),
        drafts_of_(reading.entities.size()) {}

  void run() {
    give_bodies_to_guests(annotation_, places_, reading_);
    for (const Office& office : annotation_.offices) {
      if (office.holder != no_token && !tells_guests(office)) read(office);
    }
    for (const ImpliedHolder& holder : find_implied_holders(annotation_)) read(holder);
    for (const Counterpart& counterpart : find_counterparts(annotation_)) read(counterpart);
    for (PostDraft& draft : drafts_) {
      if (is_form_of_address(draft)) continue;
      if (!draft.placed) put(draft, places_.by_context(*draft.office, draft.post.person));
      mark_official(draft);
      reading_.posts.push_back(std::move(draft.post));
    }
    for (const Mention* envoy : listed_envoys(annotation_)) read_envoy(*envoy);
  }

 private:
  // "The envoys are Ms Ana Ruiz of Peru and": of what rank is told elsewhere.
  bool tells_guests(const Office& office) const {
    return office.plural && office.title == office.head &&
           document_.token(office.head.first).word == "envoys"_word;
  }

  // Of whom nothing but the country is told.
  void read_envoy(const Mention& envoy) {
    const EntityIndex country = places_.country_behind(envoy);
    if (country == no_entity || !drafts_of_[envoy.entity].empty()) return;
    Post post;
    post.person = envoy.entity;
    post.title = "Ambassador";
    post.country = country;
    post.evidence = {document_.sentence_span(envoy.tokens.first), "presents-credentials", 0.8F};
    reading_.entities[envoy.entity].official = true;
    reading_.posts.push_back(std::move(post));
  }

  void read(const Office& office) {
    const Mention* holder = annotation_.mention_of(office.holder);
    if (holder == nullptr || holder->type != EntityType::Person || holder->entity == no_entity)
      return;
    PostDraft draft;
    draft.full_name =
        holder->tokens.first >= office.tokens.last || holder->tokens.last <= office.tokens.first;
    draft.post.evidence.rule = rule_of(office);
    draft.post.evidence.confidence = 0.9F;
    fill(office, holder->entity, std::move(draft));
  }

  void read(const ImpliedHolder& holder) {
    PostDraft draft;
    draft.full_name = true;
    draft.predicated = true;
    draft.post.evidence.rule = holder.rule;
    draft.post.evidence.confidence = holder.confidence;
    fill(*holder.office, holder.person, std::move(draft));
  }

  // The office is that of another, only its title is the same.
  void read(const Counterpart& counterpart) {
    if (counterpart.office == nullptr || counterpart.side == no_entity) return;
    const Office& office = *counterpart.office;
    PostDraft draft;
    draft.full_name = draft.predicated = draft.placed = true;
    draft.office = &office;
    draft.post.person = counterpart.person;
    draft.post.title = title_text(annotation_, office, office.title);
    draft.post.country = counterpart.side;
    draft.post.evidence = {document_.sentence_span(counterpart.word), "counterpart", 0.8F};
    add(std::move(draft));
  }

  // "attended as a representative of Peru": a part for once, no post.
  bool is_part_in_meeting(const Office& office) const {
    static const WordSet parts = {"representative", "representatives"};
    static const WordSet attending = {"attended", "participated", "joined", "attend", "attending"};
    if (office.title != office.head || !parts.contains(document_.token(office.head.first)))
      return false;
    const std::uint32_t begin = document_.sentence_at(office.head.first).tokens.first;
    const std::uint32_t first = office.tokens.first;
    const std::uint32_t as = first - (first > begin && document_.token(first - 1).is(Particle::A));
    if (as <= begin || !document_.token(as - 1).is(Particle::As)) return false;
    for (std::uint32_t t = begin; t + 1 < as; ++t) {
      if (attending.contains(document_.token(t))) return true;
    }
    return false;
  }

  void fill(const Office& office, EntityIndex person, PostDraft draft) {
    if (is_part_in_meeting(office)) return;
    draft.office = &office;
    draft.post.person = person;
    draft.post.evidence.span = document_.sentence_span(office.tokens.first);
    put_time(draft.post, office);
    const PostPlace place = places_.stated(office, person);
    draft.placed = place.known();
    put(draft, place);
    draft.post.title = title_text(annotation_, office, told_title(office, place.body));
    add(std::move(draft));
  }

  // Without the field that is in the name of the body; but with the region of a body that the
  // release does not name ("European Commissioner").
  TokenRange told_title(const Office& office, EntityIndex body) const {
    if (body == no_entity) return without_republic(document_, office.title);
    if (places_.is_field_of(office, body)) return without_field(office);
    const Mention* region = annotation_.mention_of(office.body);
    const bool silent = body >= annotation_.entities.size() && region != nullptr &&
                        region->tokens.last == office.title.first;
    return silent ? TokenRange{region->tokens.first, office.title.last} : office.title;
  }

  void put_time(Post& post, const Office& office) const {
    const OfficeTime time = time_of_office(annotation_, office);
    post.former = office.former || time.former;
    post.term = {time.begin, time.end, post.evidence};
  }

  // An envoy of a bloc serves it as others serve a body.
  void put(PostDraft& draft, const PostPlace& place) const {
    const bool bloc =
        place.country != no_entity && reading_.entities[place.country].type == EntityType::Bloc;
    draft.post.body = bloc ? place.country : place.body;
    draft.post.country = bloc ? no_entity : place.country;
    draft.post.evidence.confidence = std::min(draft.post.evidence.confidence, place.confidence);
  }

  // "Vice Minister" of "Vice Minister of Trade", "Minister" of "Trade, Industry and Energy
  // Minister"
  TokenRange without_field(const Office& office) const {
    const TokenRange field = parts_of(annotation_, office).field;
    const std::uint32_t portfolio = behind_state(annotation_, field);
    if (portfolio > field.first) return {office.title.first, portfolio};  // "Minister of State"
    const bool before = field.empty();
    return before ? office.head : TokenRange{office.title.first, office.head.last};
  }

  static std::string_view rule_of(const Office& office) {
    return office.holder < office.title.first ? "title-after-name" : "title-before-name";
  }

  // Adds a post, or completes the one that told the same office of the person.
  void add(PostDraft draft) {
    std::vector<std::uint32_t>& own = drafts_of_[draft.post.person];
    for (const std::uint32_t known : own) {
      if (is_same_post(drafts_[known], draft)) return complete(drafts_[known], draft);
    }
    own.push_back(static_cast<std::uint32_t>(drafts_.size()));
    drafts_.push_back(std::move(draft));
  }

  // With a surname alone the bare head stands for the whole title: "Minister Ruiz".
  bool is_same_post(const PostDraft& known, const PostDraft& draft) const {
    const bool bare = !draft.full_name && draft.office->title == draft.office->head &&
                      draft.office->concept_id == known.office->concept_id;
    return bare || same_title(annotation_, *known.office, *draft.office);
  }

  // The title with the full name is the one that counts, then the one that says where.
  void complete(PostDraft& known, PostDraft& other) const {
    const bool better = other.full_name && in_body(other) && !(known.full_name && in_body(known));
    if (better) {
      if (!other.placed && known.placed) {
        other.post.body = known.post.body;
        other.post.country = known.post.country;
        other.placed = true;
      }
      std::swap(known, other);
    } else if (other.placed && (!known.placed || known.post.body == no_entity)) {
      known.post.body = other.post.body;
      known.post.country = other.post.country;
      known.placed = true;
    }
    known.post.former &= other.post.former;
    if (!known.post.term.known()) known.post.term = other.post.term;
  }

  bool in_body(const PostDraft& draft) const {
    return document_.sentence_at(draft.office->head.first).paragraph > 0;
  }

  // "Ambassador Ruiz" is no post of somebody who has another one; nor is it where she is only
  // addressed so. "Professor Ruiz" is none without a university.
  bool is_form_of_address(const PostDraft& draft) const {
    if (office_has(annotation_, *draft.office, "calling") && !draft.placed &&
        draft.office->title == draft.office->head)
      return true;
    if (draft.placed || draft.predicated || heads_lines(*draft.office)) return false;
    if (sphere_of(annotation_, *draft.office) != Sphere::Address || follows_office(draft))
      return false;
    const std::vector<std::uint32_t>& own = drafts_of_[draft.post.person];
    return std::ranges::any_of(own, [&](std::uint32_t other) {
      return drafts_[other].office->concept_id != draft.office->concept_id;
    });
  }

  // "Ambassador to Chile" on a line of its own over what is told of Ana Ruiz.
  bool heads_lines(const Office& office) const {
    const std::uint32_t next = office.tokens.last;
    return document_.token(office.tokens.first).starts_line && next < document_.size() &&
           document_.token(next).starts_line && office.holder != no_token && office.holder >= next;
  }

  // "the Permanent Representative, Ambassador Ruiz": the rank beside the office; that of a bloc's
  // institution is none of its own, nor that of a minister.
  bool follows_office(const PostDraft& draft) const {
    const Office& office = *draft.office;
    const std::uint32_t comma = office.tokens.first - 1;
    if (office.tokens.first < 2 || !document_.token(comma).is(Mark::Comma)) return false;
    const std::vector<std::uint32_t>& own = drafts_of_[draft.post.person];
    return std::ranges::any_of(own, [&](std::uint32_t other) {
      const PostDraft& known = drafts_[other];
      if (known.office->tokens.last != comma || office_has(annotation_, *known.office, "at") ||
          office_has(annotation_, *known.office, "rank"))
        return false;
      return known.post.country != no_entity || !known.placed;
    });
  }

  void mark_official(const PostDraft& draft) {
    if (is_official(draft)) reading_.entities[draft.post.person].official = true;
  }

  bool is_official(const PostDraft& draft) const {
    if (draft.post.country != no_entity || serves_state(annotation_, *draft.office)) return true;
    if (draft.post.body == no_entity)
      return sphere_of(annotation_, *draft.office) != Sphere::Any || heads_state(*draft.office);
    const Entity& body = reading_.entities[draft.post.body];
    return body.type != EntityType::Organization || is_international(body);
  }

  // "President Ruiz", where no body is told of which she could be the president.
  bool heads_state(const Office& office) const {
    return office.title == office.head && office_has(annotation_, office, "state");
  }

  // "International Electrotechnical Commission": an organisation of the world and of no country.
  bool is_international(const Entity& organization) const {
    if (organization.concept_id == no_concept)
      return organization.name.starts_with("International ");
    const Concept& entry = (*annotation_.vocabulary)[organization.concept_id];
    return entry.attribute("international") == "true" ||
           entry.label.starts_with("International Organization") ||
           entry.label.starts_with("International Electrotechnical");
  }

  const Annotation& annotation_;
  const Document& document_;
  Reading& reading_;
  PostPlaces places_;
  std::vector<PostDraft> drafts_;
  std::vector<std::vector<std::uint32_t>> drafts_of_;  // by person
};

// A release dated in Lima may tell of ministers and never name Peru.
void name_home_of_officials(const Annotation& annotation, Reading& reading) {
  const bool officials = std::ranges::any_of(annotation.offices, [&](const Office& office) {
    return office.holder != no_token && office.country == no_token &&
           sphere_of(annotation, office) == Sphere::State;
  });
  if (officials && annotation.home.country != no_concept)
    entity_of_concept(annotation, reading, annotation.home.country, EntityType::Country);
}

void name_organ(const Annotation& annotation, ConceptId organ, const Office& office,
                Reading& reading) {
  const EntityIndex body = entity_of_concept(annotation, reading, organ, EntityType::Body);
  const Vocabulary& vocabulary = *annotation.vocabulary;
  const ConceptId whole = vocabulary.find(vocabulary[organ].attribute("partOf"));
  const bool told =
      std::ranges::any_of(reading.bodies, [&](const BodyFact& fact) { return fact.body == body; });
  if (told || whole == no_concept) return;
  BodyFact fact;
  fact.body = body;
  fact.part_of = entity_of_concept(annotation, reading, whole, EntityType::Bloc);
  fact.evidence = {annotation.document.sentence_span(office.head.first), "known-part", 0.9F};
  reading.bodies.push_back(fact);
}

// A "European Commissioner" is one of the European Commission, though the release may not name it.
void name_bodies_of_regions(const Annotation& annotation, Reading& reading) {
  const Vocabulary& vocabulary = *annotation.vocabulary;
  for (const Office& office : annotation.offices) {
    const Mention* region = annotation.mention_of(office.body);
    if (office.holder == no_token || region == nullptr || region->rule != region_of_institution)
      continue;
    const ConceptId body = vocabulary.find(vocabulary[office.concept_id].attribute("at"));
    if (body != no_concept) name_organ(annotation, body, office, reading);
  }
}

}  // namespace

void read_posts(const Annotation& annotation, std::span<const Representation> delegates,
                Reading& reading) {
  name_home_of_officials(annotation, reading);
  name_bodies_of_regions(annotation, reading);
  PostReader(annotation, delegates, reading).run();
}

}  // namespace communique
