// Prints how long linking takes and how much memory it needs:
//   link_benchmark RELEASES
#include <sys/resource.h>

#include <chrono>
#include <cstdlib>
#include <iostream>

#include "tests/link/invented_world.hpp"

namespace {

// The most that the process has held so far, in MB.
double peak_memory() {
  struct rusage usage {};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

}  // namespace

int main(int count, char** arguments) {
  using namespace communique;
  if (count != 2) {
    std::cerr << "link_benchmark RELEASES\n";
    return 2;
  }
  const LinkingCase c = InventedWorld(4).tell(std::strtoul(arguments[1], nullptr, 10));
  const Vocabulary& vocabulary = embedded_vocabulary_once();
  const double before = peak_memory();
  const auto start = std::chrono::steady_clock::now();
  const Linking linking = link_readings(c.readings, vocabulary);
  const std::chrono::duration<double> lasted = std::chrono::steady_clock::now() - start;
  std::cout << c.readings.size() << " releases, " << linking.entities.size()
            << " entities: " << lasted.count() << " s, " << peak_memory() - before
            << " MB more than the readings\n";
}
