#pragma once

#include <optional>

#include "fact/figure/figure_subject.hpp"

namespace communique {

// The subject that a plain phrase names after another of its kind: an item or a partner.
std::optional<FigureSubject> read_implied_subject(const Annotation& annotation, TokenRange phrase);

// "Telephones, computers and parts": one item of several goods; nothing where none are joined.
std::optional<FigureSubject> read_several_goods(const Annotation& annotation, TokenRange phrase);

}  // namespace communique
