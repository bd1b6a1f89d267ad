// The command line. Every administrative task is a command of this one program; `xingtan help` lists them.
#include <malloc.h>

#include "app/commands.h"

namespace {

// Printing reads whole font tables, 20 MiB at a time, for some milliseconds. Left alone, the allocator learns
// to keep blocks of that size in every thread that ever printed; with a fixed threshold they go back at once.
constexpr int kMappedBlock = 1 << 20;  // bytes

}  // namespace

int main(int argc, char** argv) {
    mallopt(M_MMAP_THRESHOLD, kMappedBlock);
    return xingtan::app::run(argc, argv);
}
