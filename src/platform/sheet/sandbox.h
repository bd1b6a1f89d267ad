#pragma once
// A process that reads a stranger's file by a library nobody here wrote gives up what it does not need first:
// memory, time, files, other processes and the network. Called once, in a process of its own, by the reader
// of old formats.
#include <cstdint>

namespace xingtan::sheet {

struct Allowance {
    std::int64_t memory;     // bytes of address space
    std::int64_t seconds;    // of processor time
    std::int64_t file_size;  // bytes of any file it writes
};
// Limits that a program started by this one keeps too.
void limit_resources(const Allowance& allowance);
// From here on reading, writing to open files and memory are all there is: anything else ends the process.
// Not in a build with sanitizers, which need more.
void forbid_all_but_reading();

}  // namespace xingtan::sheet
