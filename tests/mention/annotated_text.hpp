#pragma once

#include <string_view>

#include "mention/annotation.hpp"

namespace communique {

// A text as the finders of mentions get it: cut into tokens, with what the vocabulary knows.
struct AnnotatedText {
  explicit AnnotatedText(std::string_view text) {
    static const Vocabulary vocabulary = Vocabulary::embedded();
    release.text = text;
    annotation.vocabulary = &vocabulary;
    annotation.document.analyse(release);
    find_lexical_hits(annotation);
  }
  AnnotatedText(const AnnotatedText&) = delete;  // the annotation points at the release
  AnnotatedText& operator=(const AnnotatedText&) = delete;

  Release release;
  Annotation annotation;
};

}  // namespace communique
