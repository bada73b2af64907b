#include "fact/post.hpp"

#include <algorithm>

#include "fact/ministry.hpp"
#include "fact/post_title.hpp"
#include "mention/office.hpp"

namespace communique {
namespace {

// A post with the office that told it.
struct PostDraft {
  Post post;
  const Office* office = nullptr;
  bool placed = false;  // whether the text itself gives body or country
};

class PostReader {
 public:
  PostReader(const Annotation& annotation, Reading& reading)
      : annotation_(annotation),
        document_(annotation.document),
        reading_(reading),
        ministries_(annotation, reading),
        home_(find_home()) {}

  void run() {
    for (const Office& office : annotation_.offices) {
      if (office.holder != no_token) read(office);
    }
    drop_forms_of_address();
    for (PostDraft& draft : drafts_) {
      if (!draft.placed) place_by_context(draft);
      mark_official(draft);
      reading_.posts.push_back(std::move(draft.post));
    }
  }

 private:
  EntityIndex entity_at(std::uint32_t token) const {
    const Mention* mention = token == no_token ? nullptr : annotation_.mention_of(token);
    return mention == nullptr ? no_entity : mention->entity;
  }
  EntityType type_of(EntityIndex entity) const { return reading_.entities[entity].type; }

  // The country that speaks in the release: that of its first body, else the first one named.
  EntityIndex find_home() const {
    EntityIndex first = no_entity;
    for (const Mention& mention : annotation_.mentions) {
      if (mention.nominal || mention.entity == no_entity) continue;
      if (mention.type == EntityType::Country && first == no_entity) first = mention.entity;
      if (mention.type != EntityType::Body) continue;
      const EntityIndex country = ministries_.country_of(mention.entity);
      if (country != no_entity) return country;
    }
    return first;
  }

  void read(const Office& office) {
    const EntityIndex person = entity_at(office.holder);
    if (person == no_entity || type_of(person) != EntityType::Person) return;
    PostDraft draft;
    draft.office = &office;
    draft.post.person = person;
    draft.post.former = office.former;
    draft.post.evidence = {document_.sentence_span(office.tokens.first), rule_of(office), 0.9F};
    place(office, draft);
    add(std::move(draft));
  }

  static std::string_view rule_of(const Office& office) {
    return office.holder < office.title.first ? "title-after-name" : "title-before-name";
  }

  // Body, country and title as the text gives them.
  void place(const Office& office, PostDraft& draft) {
    const EntityIndex body = entity_at(office.body);
    const EntityIndex country = entity_at(office.country);
    const bool has_country = country != no_entity && type_of(country) == EntityType::Country;
    TokenRange title = office.title;
    if (body != no_entity && type_of(body) != EntityType::Person) {
      draft.post.body = body;
      if (is_field_of(office, body)) title = {office.title.first, office.head.last};
    } else if (!place_at_ministry(office, has_country ? country : home_, draft, title) &&
               has_country) {
      draft.post.country = country;
    }
    draft.placed = draft.post.body != no_entity || draft.post.country != no_entity;
    draft.post.title = title_text(annotation_, office, title);
  }

  bool is_field_of(const Office& office, EntityIndex body) const {
    const TitleParts parts = parts_of(annotation_, office);
    return !parts.field.empty() &&
           ministries_.of_field(field_words(annotation_, parts.field), no_entity) == body;
  }

  // "Minister of Trade, Industry and Energy": at the ministry of that field, if it is named; the
  // field then is no part of the title. So with "Trade, Industry and Energy Minister".
  bool place_at_ministry(const Office& office, EntityIndex country, PostDraft& draft,
                         TokenRange& title) const {
    const TitleParts parts = parts_of(annotation_, office);
    if (!parts.field.empty()) {
      const EntityIndex body = ministries_.of_field(first_field(parts.field), country);
      if (body == no_entity) return false;
      draft.post.body = body;
      if (first_field(parts.field) == field_words(annotation_, parts.field))
        title = {office.title.first, office.head.last};
      return true;
    }
    const FieldWords before = field_words(annotation_, parts.rank);
    const EntityIndex body = before.size() < 2 ? no_entity : ministries_.of_field(before, country);
    if (body == no_entity) return false;
    draft.post.body = body;
    if (before.size() > 2) title = office.head;
    return true;
  }

  // "Commerce" of "Under Secretary of Commerce for Industry and Security"
  FieldWords first_field(TokenRange field) const {
    std::uint32_t last = field.first;
    while (last < field.last && !document_.token(last).is(Particle::For)) ++last;
    return field_words(annotation_, {field.first, last});
  }

  // Adds a post, or completes the one that told the same office of the person.
  void add(PostDraft draft) {
    for (PostDraft& known : drafts_) {
      if (known.post.person != draft.post.person ||
          !same_title(annotation_, *known.office, *draft.office))
        continue;
      complete(known, draft);
      return;
    }
    drafts_.push_back(std::move(draft));
  }

  static void complete(PostDraft& known, const PostDraft& other) {
    if (!known.placed && other.placed) {
      known.post.body = other.post.body;
      known.post.country = other.post.country;
      known.placed = true;
    }
    if (other.post.title.size() > known.post.title.size() && !known.post.former &&
        known.office->title.size() == known.office->head.size() && known.post.body == no_entity)
      known.post.title = other.post.title;
    known.post.former &= other.post.former;
  }

  // "Ambassador Ruiz" is no post of somebody who has another one; nor is it where she is only
  // addressed so.
  void drop_forms_of_address() {
    std::erase_if(drafts_, [&](const PostDraft& draft) {
      if (sphere_of(annotation_, *draft.office) != Sphere::Address || draft.placed) return false;
      return std::ranges::any_of(drafts_, [&](const PostDraft& other) {
        return other.post.person == draft.post.person && &other != &draft &&
               other.office->concept_id != draft.office->concept_id;
      });
    });
  }

  // Where the text leaves it open: ranks of a ministry are at the ministry that speaks, other
  // offices of state are the country's.
  void place_by_context(PostDraft& draft) const {
    const Sphere sphere = sphere_of(annotation_, *draft.office);
    const TitleParts parts = parts_of(annotation_, *draft.office);
    const EntityIndex ministry = ministries_.first();
    if (ministry != no_entity && is_ministry_rank(draft, parts)) {
      draft.post.body = ministry;
      draft.post.evidence.confidence = 0.7F;
    } else if (sphere != Sphere::Any || is_head_of_state(draft)) {
      draft.post.country = home_;
      draft.post.evidence.confidence = 0.75F;
    }
  }

  // "Vice Minister", "Deputy Minister for Trade", "Director General for FTA Policy", "Minister";
  // but "Vice Minister of Commerce" names another ministry, and "Trade Minister" an office of its
  // own.
  bool is_ministry_rank(const PostDraft& draft, const TitleParts& parts) const {
    const std::string_view head =
        (*annotation_.vocabulary)[draft.office->concept_id].attribute("rank");
    if (head.empty() || parts.link == Particle::Of) return false;
    if (head == "ministry") return true;
    const bool ranked = is_ranked(*draft.office);
    return ranked || draft.office->title.size() == draft.office->head.size();
  }

  bool is_ranked(const Office& office) const {
    if (office.title.first == office.head.first) return false;
    return annotation_.hit_at(office.title.first, Lexical::OfficeModifier) != nullptr ||
           document_.token(office.title.first).is_number();
  }

  bool is_head_of_state(const PostDraft& draft) const {
    return (*annotation_.vocabulary)[draft.office->concept_id].attribute("state") == "true" &&
           draft.office->title.size() == draft.office->head.size();
  }

  void mark_official(const PostDraft& draft) {
    if (is_official(draft)) reading_.entities[draft.post.person].official = true;
  }

  bool is_official(const PostDraft& draft) const {
    if (draft.post.country != no_entity) return true;
    if (draft.post.body == no_entity) return sphere_of(annotation_, *draft.office) != Sphere::Any;
    const Entity& body = reading_.entities[draft.post.body];
    return body.type != EntityType::Organization || is_international(body);
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
  Ministries ministries_;
  EntityIndex home_;
  std::vector<PostDraft> drafts_;
};

}  // namespace

void read_posts(const Annotation& annotation, Reading& reading) {
  PostReader(annotation, reading).run();
}

}  // namespace communique
