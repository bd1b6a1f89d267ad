#include "platform/http/worker_pool.h"

#include <semaphore>

namespace xingtan::http {

struct WorkerPool::Worker {
    std::binary_semaphore wake{0};
    std::thread thread;
};

WorkerPool::WorkerPool(int threads, std::size_t queue_most) : ring_(queue_most) {
    for (int i = 0; i < threads; ++i) {
        auto& worker = *workers_.emplace_back(std::make_unique<Worker>());
        worker.thread = std::thread([this, &worker] { work(worker); });
    }
}

WorkerPool::~WorkerPool() {
    {
        std::lock_guard lock(mutex_);
        closing_ = true;
        for (Worker* worker : idle_) worker->wake.release();
        idle_.clear();
    }
    for (auto& worker : workers_) worker->thread.join();
}

bool WorkerPool::submit(Job& job) {
    Worker* woken = nullptr;
    {
        std::lock_guard lock(mutex_);
        if (closing_ || queued_ == ring_.size()) return false;
        ring_[(first_ + queued_++) % ring_.size()] = &job;
        woken = next_to_wake();
    }
    if (woken) woken->wake.release();
    return true;
}

// At most one worker is on its way to the queue at a time, and whoever leaves work behind sends the next:
// short jobs are drained by a few threads without a wake-up each, and a job that blocks never holds up the
// ones behind it.
WorkerPool::Worker* WorkerPool::next_to_wake() {
    if (waking_ || queued_ == 0 || idle_.empty()) return nullptr;
    Worker* worker = idle_.back();
    idle_.pop_back();
    waking_ = true;
    return worker;
}

Job* WorkerPool::take() {
    Job* job = ring_[first_];
    first_ = (first_ + 1) % ring_.size();
    --queued_;
    return job;
}

void WorkerPool::work(Worker& worker) {
    std::unique_lock lock(mutex_);
    while (true) {
        if (queued_ > 0) {
            Job* job = take();
            Worker* woken = next_to_wake();
            lock.unlock();
            if (woken) woken->wake.release();
            job->run();
            lock.lock();
            continue;
        }
        if (closing_) return;
        idle_.push_back(&worker);
        lock.unlock();
        worker.wake.acquire();
        lock.lock();
        waking_ = false;
    }
}

}  // namespace xingtan::http
