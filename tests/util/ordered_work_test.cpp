#include "util/ordered_work.hpp"

#include <boost/test/unit_test.hpp>
#include <chrono>
#include <stdexcept>

namespace communique {
namespace {

using Work = OrderedWork<int, int>;

// Squares 0 .. 99 with several workers; the three may throw at an item.
std::vector<int> square(int produce_throws, int work_throws, int consume_throws) {
  std::vector<int> squares;
  const auto fail_at = [](int item, int bad) {
    if (item == bad) throw std::runtime_error("bad item");
  };
  Work(3).run(
      [&](const auto& push) {
        for (int i = 0; i < 100; ++i) {
          fail_at(i, produce_throws);
          push(int{i});
        }
      },
      [&]() -> Work::Work {
        return [&](int&& item) {
          fail_at(item, work_throws);
          if (item % 10 == 0) std::this_thread::sleep_for(std::chrono::milliseconds(1));
          return item * item;
        };
      },
      [&](int&& result) {
        fail_at(static_cast<int>(squares.size()), consume_throws);
        squares.push_back(result);
      });
  return squares;
}

BOOST_AUTO_TEST_SUITE(ordered_work)

BOOST_AUTO_TEST_CASE(hands_results_on_in_order) {
  const std::vector<int> squares = square(-1, -1, -1);
  BOOST_REQUIRE_EQUAL(squares.size(), 100U);
  for (int i = 0; i < 100; ++i) BOOST_TEST(squares[i] == i * i);
}

BOOST_AUTO_TEST_CASE(carries_exceptions_to_the_caller) {
  BOOST_CHECK_THROW(square(50, -1, -1), std::runtime_error);
  BOOST_CHECK_THROW(square(-1, 50, -1), std::runtime_error);
  BOOST_CHECK_THROW(square(-1, -1, 50), std::runtime_error);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
