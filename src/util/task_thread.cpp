#include "util/task_thread.hpp"

#include <utility>

namespace communique {

TaskThread::TaskThread() : thread_([this](const std::stop_token& stop) { run(stop); }) {}

template <typename Condition>
void TaskThread::wait(std::unique_lock<std::mutex>& lock, Condition condition) {
  changed_.wait(lock, [&] { return failure_ || condition(); });
  if (failure_) std::rethrow_exception(failure_);
}

void TaskThread::add(Task task) {
  std::unique_lock lock(mutex_);
  wait(lock, [this] { return tasks_.size() < most_waiting; });
  tasks_.push_back(std::move(task));
  changed_.notify_all();
}

void TaskThread::finish() {
  std::unique_lock lock(mutex_);
  wait(lock, [this] { return tasks_.empty(); });
}

void TaskThread::run(const std::stop_token& stop) {
  std::unique_lock lock(mutex_);
  while (changed_.wait(lock, stop, [this] { return !tasks_.empty(); }) && !stop.stop_requested()) {
    Task& task = tasks_.front();  // stays where it is while others are added
    lock.unlock();
    std::exception_ptr failure;
    try {
      task();
    } catch (...) {
      failure = std::current_exception();
    }
    lock.lock();
    tasks_.pop_front();
    failure_ = failure;
    changed_.notify_all();
    if (failure) return;
  }
}

}  // namespace communique
