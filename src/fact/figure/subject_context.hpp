#pragma once

#include <string_view>

#include "fact/figure/figure_draft.hpp"
#include "fact/figure/figure_sentence.hpp"

namespace communique {

// "total exports", "overall trade".
bool tells_total(const Document& document, const FigureSubject& subject);

// Behind "the", where that stands there in the sentence.
std::uint32_t after_article(const Document& document, TokenRange sentence, std::uint32_t token);

std::string_view indicator_of(const Annotation& annotation, const FigureSubject& subject);

// Whether it is counted in a country and not between two: population, GDP, production.
bool counts_at_home(const Annotation& annotation, const FigureSubject& subject);

// What a subject lacks it has from the figure before in the sentence: "exports to A ..., and
// imports". `shares_item`: its item too.
void lean_on_figure(FigureSubject& subject, const FigureSubject& before, bool shares_item);

// "Trade with A was ... Exports reached ...": what comes after trade between two sides is told of
// the same two, but for totals. Trade that is told becomes that of the topic.
void lean_on_trade(const Annotation& annotation, FigureSubject& subject, FigureTopic& topic);

}  // namespace communique
