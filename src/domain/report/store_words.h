#pragma once
// Words the statements of live boards share.

// Counter rows that make up a unit's figure: an authority's are those of all authorities below it, any other
// unit's those of its whole subtree. `c` is the unit, `v` the rows' units. CROSS JOIN holds SQLite to the
// written order (units, units below them by path, their counters), and grouping by path keeps it from looking
// for units by id: any other way it reads every school of a province.
#define BELOW_AUTHORITY \
    "v.kind = 'authority' AND v.path >= c.path AND v.path < c.path_end AND c.kind = 'authority'"
#define BELOW_OTHER "v.path >= c.path AND v.path < c.path_end AND c.kind <> 'authority'"

// Of counter rows `n`.
#define SUM_OF(column) "CAST(coalesce(sum(n." column "), 0) AS BIGINT) AS " column
#define EVENT_FIGURES                                                                     \
    SUM_OF("nominated")                                                                   \
    ", " SUM_OF("confirmed") ", " SUM_OF("checked_in") ", " SUM_OF("passed") ", " SUM_OF( \
        "failed") ", " SUM_OF("certified") ", " SUM_OF("held") ", " SUM_OF("used")
