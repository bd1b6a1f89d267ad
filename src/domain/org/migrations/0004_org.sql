-- table unit tenant(id)
CREATE TABLE unit (
    id ID PRIMARY KEY,
    parent ID REFERENCES unit (id),
    kind TEXT NOT NULL,
    level TEXT NOT NULL,
    name TEXT NOT NULL,
    former_name TEXT NOT NULL DEFAULT '',
    code TEXT NOT NULL DEFAULT '',
    special BIGINT NOT NULL DEFAULT 0,
    direct BIGINT NOT NULL DEFAULT 0,
    admin ID NOT NULL,
    path TEXT NOT NULL UNIQUE,
    path_end TEXT NOT NULL,
    next_child BIGINT NOT NULL DEFAULT 0,
    status TEXT NOT NULL DEFAULT 'active',
    version BIGINT NOT NULL DEFAULT 1,
    credit_code TEXT NOT NULL DEFAULT '',
    employer TEXT NOT NULL DEFAULT ''
);
CREATE INDEX unit_by_parent ON unit (parent, path);
CREATE INDEX unit_by_level ON unit (level, path);
CREATE INDEX unit_authority ON unit (path) WHERE kind = 'authority';
CREATE INDEX unit_by_code ON unit (code);

-- Valid time and recorded time of every attribute; a correction adds a row.
-- table unit_fact tenant(unit)
CREATE TABLE unit_fact (
    id ID PRIMARY KEY,
    unit ID NOT NULL REFERENCES unit (id),
    attribute TEXT NOT NULL,
    value TEXT NOT NULL,
    valid_from BIGINT NOT NULL,
    valid_until BIGINT,
    recorded_at BIGINT NOT NULL,
    recorded_by ID NOT NULL,
    document TEXT NOT NULL DEFAULT ''
);
CREATE INDEX unit_fact_by_unit ON unit_fact (unit, attribute, valid_from);
CREATE INDEX unit_fact_code ON unit_fact (value) WHERE attribute = 'code' AND value <> '';
CREATE INDEX unit_fact_ended ON unit_fact (attribute, valid_until) WHERE valid_until IS NOT NULL;

-- Events in the life of a unit, each on its paper. A reversal is an event of its own that names the one it takes back. What a
-- merger or a split does to several units shares one `event`, the id of its first row.
-- table unit_change tenant(unit)
CREATE TABLE unit_change (
    id ID PRIMARY KEY,
    event ID NOT NULL,
    unit ID NOT NULL REFERENCES unit (id),
    kind TEXT NOT NULL,
    from_value TEXT NOT NULL,
    to_value TEXT NOT NULL,
    from_text TEXT NOT NULL,
    to_text TEXT NOT NULL,
    effective_on BIGINT NOT NULL,
    document TEXT NOT NULL,
    recorded_at BIGINT NOT NULL,
    recorded_by ID NOT NULL,
    reverses ID,
    row_hash BIGINT NOT NULL
);
CREATE INDEX unit_change_by_unit ON unit_change (unit, id);
CREATE INDEX unit_change_moves ON unit_change (unit) WHERE kind = 'move';
CREATE INDEX unit_change_by_event ON unit_change (event, id);
CREATE UNIQUE INDEX unit_change_reversed_once ON unit_change (reverses) WHERE reverses IS NOT NULL;

-- Who carries a unit on since a day: edges of mergers and splits. It holds while its change is not reversed.
-- table unit_heir tenant(unit)
CREATE TABLE unit_heir (
    change ID PRIMARY KEY REFERENCES unit_change (id),
    unit ID NOT NULL REFERENCES unit (id),
    heir ID NOT NULL REFERENCES unit (id),
    kind TEXT NOT NULL,
    effective_on BIGINT NOT NULL
);
CREATE INDEX unit_heir_by_unit ON unit_heir (unit);
CREATE INDEX unit_heir_by_heir ON unit_heir (heir);

-- Changes recorded for a day to come; `body` is what was asked for.
-- table unit_plan tenant(unit)
CREATE TABLE unit_plan (
    id ID PRIMARY KEY,
    unit ID NOT NULL REFERENCES unit (id),
    kind TEXT NOT NULL,
    body TEXT NOT NULL,
    to_text TEXT NOT NULL,
    effective_on BIGINT NOT NULL,
    document TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('pending', 'applied', 'withdrawn', 'refused')),
    refused_by TEXT NOT NULL DEFAULT '',
    recorded_at BIGINT NOT NULL,
    recorded_by ID NOT NULL,
    settled_at BIGINT
);
CREATE INDEX unit_plan_by_unit ON unit_plan (unit, id);
CREATE INDEX unit_plan_due ON unit_plan (effective_on) WHERE state = 'pending';

-- table tree_version system
CREATE TABLE tree_version (
    id ID PRIMARY KEY,
    version BIGINT NOT NULL
);
INSERT INTO tree_version (id, version) VALUES (1, 1);

-- The one upward reference: scopes join it (platform/auth).
CREATE VIEW unit_path AS SELECT id AS unit, path AS lo, path_end AS hi, name AS unit_name FROM unit;
