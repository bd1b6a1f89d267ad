#include "base/descriptors.h"

#include <sys/resource.h>

namespace xingtan {

void allow_many_descriptors() {
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);  // refused: it goes on with what it has
}

}  // namespace xingtan
