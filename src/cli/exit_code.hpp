#pragma once

namespace communique {

// What the program tells its caller.
enum class ExitCode {
  Complete = 0,
  LeftOut = 1,       // some input could not be read; the rest was
  NothingFound = 1,  // a query without an answer
  Usage = 2,         // wrong options, or a vocabulary file that cannot be understood
  BadKnowledge = 3,  // a knowledge base that cannot be read
  NotWritten = 4,    // output that cannot be written, or no memory, thread or handle to be had
};

// Thrown by a command whose outcome is not Complete, when it has said why.
struct CommandEnded {
  ExitCode code;
};

}  // namespace communique
