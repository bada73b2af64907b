#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>

namespace communique {

// Runs tasks on a thread of its own, one after the other as they come, while the caller makes more
// of them. After one that throws no other runs. Those not begun when it is destroyed never run.
class TaskThread {
 public:
  using Task = std::function<void()>;

  TaskThread();
  // Waits while many tasks are ahead. Throws what a task threw.
  void add(Task task);
  // Waits until all are done. Throws what a task threw.
  void finish();

 private:
  static constexpr std::size_t most_waiting = 64;

  void run(const std::stop_token& stop);
  template <typename Condition>
  void wait(std::unique_lock<std::mutex>& lock, Condition condition);

  std::mutex mutex_;
  std::condition_variable_any changed_;
  std::deque<Task> tasks_;  // the first is being run
  std::exception_ptr failure_;
  std::jthread thread_;  // uses all the above
};

}  // namespace communique
