#pragma once

#include "fact/facts.hpp"
#include "mention/annotation.hpp"

namespace communique {

// Takes successions in, each once; the first that tells a date counts for it.
class SuccessionList {
 public:
  SuccessionList(const Annotation& annotation, Reading& reading)
      : annotation_(annotation), reading_(reading) {}

  // Nothing where one is missing, or they are not two persons or two bodies.
  void add(const Mention* older, const Mention* newer, const Date& date, std::string_view rule,
           float confidence);

 private:
  const Annotation& annotation_;
  Reading& reading_;
};

}  // namespace communique
