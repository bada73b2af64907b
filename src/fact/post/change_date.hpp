#pragma once

#include "mention/annotation.hpp"

namespace communique {

// When the change happened that the words tell ("was renamed", "succeeded"): the date behind them
// as far as the next comma ("in March 2024"), else the only one before them in the sentence ("On 1
// July"). Dates that end something ("until 2020") are none of it. Unknown where there is none.
Date date_of_change(const Annotation& annotation, TokenRange words);

}  // namespace communique
