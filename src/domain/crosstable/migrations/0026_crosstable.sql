-- A cross table kept under a name; what it is of stands in `content`, as JSON.
-- table saved_table tenant(unit)
CREATE TABLE saved_table (
    id ID PRIMARY KEY,
    unit ID NOT NULL REFERENCES unit (id),
    name TEXT NOT NULL,
    content TEXT NOT NULL,
    saved_by ID NOT NULL,
    saved_at BIGINT NOT NULL,
    version BIGINT NOT NULL DEFAULT 1,
    UNIQUE (unit, name)
);
