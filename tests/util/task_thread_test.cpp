#include "util/task_thread.hpp"

#include <boost/test/unit_test.hpp>
#include <stdexcept>
#include <vector>

namespace communique {
namespace {

BOOST_AUTO_TEST_SUITE(task_thread)

BOOST_AUTO_TEST_CASE(runs_all_tasks_in_order) {
  std::vector<int> run;
  TaskThread thread;
  for (int i = 0; i < 1000; ++i) thread.add([&run, i] { run.push_back(i); });
  thread.finish();
  BOOST_REQUIRE_EQUAL(run.size(), 1000U);
  for (int i = 0; i < 1000; ++i) BOOST_TEST(run[i] == i);
}

BOOST_AUTO_TEST_CASE(throws_what_a_task_threw_and_runs_no_other) {
  bool other_ran = false;
  TaskThread thread;
  thread.add([] { throw std::runtime_error("bad task"); });
  try {
    for (int i = 0; i < 1000; ++i) thread.add([&other_ran] { other_ran = true; });
  } catch (const std::runtime_error&) {
  }
  BOOST_CHECK_THROW(thread.finish(), std::runtime_error);
  BOOST_CHECK_THROW(thread.add([] {}), std::runtime_error);
  BOOST_TEST(!other_ran);
}

BOOST_AUTO_TEST_CASE(ends_with_tasks_that_were_not_begun) {
  TaskThread thread;
  thread.add([] {});
  thread.add([] {});
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
