#include "platform/http/worker_pool.h"

#include <gtest/gtest.h>

#include <atomic>
#include <latch>
#include <vector>

namespace xingtan::http {
namespace {

struct Count final : Job {
    std::atomic<int>* done = nullptr;
    void run() noexcept override { done->fetch_add(1); }
};
// Blocks its worker until told.
struct Block final : Job {
    std::latch started{1}, go{1};
    void run() noexcept override {
        started.count_down();
        go.wait();
    }
};

TEST(WorkerPool, runs_everything_it_took) {
    std::atomic<int> done = 0;
    std::vector<Count> jobs(5000);
    int taken = 0;
    {
        WorkerPool pool(4, 10'000);
        for (auto& job : jobs) {
            job.done = &done;
            taken += pool.submit(job);
        }
    }
    EXPECT_EQ(taken, 5000);
    EXPECT_EQ(done, 5000);
}

TEST(WorkerPool, refuses_beyond_its_queue) {
    std::atomic<int> done = 0;
    Block block;
    Count queued[3];
    for (auto& job : queued) job.done = &done;
    {
        WorkerPool pool(1, 2);
        ASSERT_TRUE(pool.submit(block));
        block.started.wait();
        EXPECT_TRUE(pool.submit(queued[0]));
        EXPECT_TRUE(pool.submit(queued[1]));
        EXPECT_FALSE(pool.submit(queued[2]));
        block.go.count_down();
    }
    EXPECT_EQ(done, 2);
}

// However the wake-ups fall, work behind a blocked worker goes to another.
TEST(WorkerPool, never_leaves_work_behind_a_blocked_worker) {
    for (int round = 0; round < 200; ++round) {
        std::latch all(8);
        struct Meet final : Job {
            std::latch* all;
            void run() noexcept override { all->arrive_and_wait(); }
        };
        std::vector<Meet> jobs(8);
        WorkerPool pool(8, 16);
        for (auto& job : jobs) {
            job.all = &all;
            ASSERT_TRUE(pool.submit(job));
        }
        all.wait();  // hangs unless all eight run at the same time
    }
}

}  // namespace
}  // namespace xingtan::http
