#pragma once
// A fixed number of threads over one bounded queue. Everything above http runs here and may block. A full
// queue refuses at once: the caller answers 503 instead of letting the wait grow.
#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace xingtan::http {

class Job {
  public:
    virtual void run() noexcept = 0;

  protected:
    ~Job() = default;
};

class WorkerPool {
  public:
    WorkerPool(int threads, std::size_t queue_most);
    ~WorkerPool();  // runs what is queued, then joins

    // False when the queue is full or the pool is closing. The job must live until its run() was called.
    bool submit(Job& job);

  private:
    struct Worker;
    std::mutex mutex_;
    std::vector<Job*> ring_;
    std::size_t first_ = 0;
    std::size_t queued_ = 0;
    std::vector<Worker*> idle_;  // last in, first out: a warm thread is woken before a cold one
    bool waking_ = false;        // a woken worker has not yet looked at the queue
    bool closing_ = false;
    std::vector<std::unique_ptr<Worker>> workers_;

    void work(Worker& worker);
    Job* take();
    Worker* next_to_wake();
};

}  // namespace xingtan::http
