#pragma once
// First letters of characters whose reading ICU does not have: rare forms of a character it reads, such as 𠮷
// of 吉. The pairs are the variants named by the Unicode Han database 15.0 (Unihan_Variants).
#include <unicode/utypes.h>

namespace xingtan::text {

// '\0' when nobody has recorded one.
char rare_reading(UChar32 character);

}  // namespace xingtan::text
