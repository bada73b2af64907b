#pragma once

#include <condition_variable>
#include <cstdint>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace communique {

// Items go from one producing thread through several workers to the calling thread, which gets the
// results in the order of the items. At most a few items a worker are on their way at any time. An
// exception in any thread ends all of them and is thrown to the caller.
template <typename Item, typename Result>
class OrderedWork {
 public:
  using Push = std::function<void(Item&&)>;
  using Work = std::function<Result(Item&&)>;

  explicit OrderedWork(unsigned workers) : worker_count_(workers), slots_(workers * 4) {}

  // `produce` pushes items until it returns. `make_work` gives each worker a function of its own.
  void run(const std::function<void(const Push&)>& produce, const std::function<Work()>& make_work,
           const std::function<void(Result&&)>& consume) {
    std::vector<std::jthread> threads;
    guard([&] {
      threads.emplace_back([&] { guard([&] { run_producer(produce); }); });
      for (unsigned i = 0; i < worker_count_; ++i)
        threads.emplace_back([&] { guard([&] { run_worker(make_work()); }); });
      run_consumer(consume);
    });
    threads.clear();
    if (failure_) std::rethrow_exception(failure_);
  }

 private:
  struct Slot {
    std::optional<Item> item;
    std::optional<Result> result;
  };
  struct Stopped {};  // ends the producer after a failure elsewhere

  template <typename Action>
  void guard(Action action) {
    try {
      action();
    } catch (const Stopped&) {
    } catch (...) {
      const std::lock_guard lock(mutex_);
      if (!failure_) failure_ = std::current_exception();
      changed_.notify_all();
    }
  }

  Slot& slot(std::uint64_t number) { return slots_[number % slots_.size()]; }

  void run_producer(const std::function<void(const Push&)>& produce) {
    produce([this](Item&& item) {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [this] { return failure_ || produced_ - consumed_ < slots_.size(); });
      if (failure_) throw Stopped();
      slot(produced_++).item = std::move(item);
      changed_.notify_all();
    });
    const std::lock_guard lock(mutex_);
    complete_ = true;
    changed_.notify_all();
  }

  void run_worker(const Work& work) {
    std::unique_lock lock(mutex_);
    while (true) {
      changed_.wait(lock, [this] { return failure_ || claimed_ < produced_ || complete_; });
      if (failure_ || claimed_ == produced_) return;
      Slot& mine = slot(claimed_++);
      Item item = std::move(*mine.item);
      lock.unlock();
      Result result = work(std::move(item));
      lock.lock();
      mine.result = std::move(result);
      changed_.notify_all();
    }
  }

  void run_consumer(const std::function<void(Result&&)>& consume) {
    std::unique_lock lock(mutex_);
    while (true) {
      changed_.wait(lock, [this] {
        return failure_ || slot(consumed_).result || (complete_ && consumed_ == produced_);
      });
      if (failure_ || !slot(consumed_).result) return;
      Result result = std::move(*slot(consumed_).result);
      slot(consumed_++) = {};
      changed_.notify_all();
      lock.unlock();
      consume(std::move(result));
      lock.lock();
    }
  }

  unsigned worker_count_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<Slot> slots_;
  std::uint64_t produced_ = 0, claimed_ = 0, consumed_ = 0;
  bool complete_ = false;
  std::exception_ptr failure_;
};

}  // namespace communique
