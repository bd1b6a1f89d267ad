-- table unit tenant(id)
CREATE TABLE unit (
    id ID PRIMARY KEY,
    parent ID REFERENCES unit (id),
    kind TEXT NOT NULL,
    level TEXT NOT NULL,
    name TEXT NOT NULL,
    former_name TEXT NOT NULL DEFAULT '',
    former_until BIGINT,
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
    employer TEXT NOT NULL DEFAULT '',
    annulled BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX unit_by_parent ON unit (parent, path);
CREATE INDEX unit_by_level ON unit (level, path);
CREATE INDEX unit_authority ON unit (path) WHERE kind = 'authority';
CREATE INDEX unit_by_admin ON unit (admin, id);
CREATE INDEX unit_by_code ON unit (code);
-- Lists leave a former name out from this day on.
CREATE INDEX unit_renamed ON unit (former_until) WHERE former_until IS NOT NULL;

-- Valid time and recorded time of every attribute; a correction adds a row. What an event taken back had made is voided: it holds
-- for no time and was never so.
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
    document TEXT NOT NULL DEFAULT '',
    voided BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX unit_fact_by_unit ON unit_fact (unit, attribute, valid_from);
CREATE INDEX unit_fact_code ON unit_fact (value) WHERE attribute = 'code' AND value <> '';
-- The names units had, for a search by an old one.
CREATE INDEX unit_fact_former_name ON unit_fact (unit, value) WHERE attribute = 'name' AND valid_until IS NOT NULL;
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
CREATE INDEX unit_change_founded ON unit_change (effective_on, unit) WHERE kind = 'found';
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

-- The names a unit went by: its own before each renaming, and those of the units it carries on since a merger.
CREATE VIEW unit_known_as AS
WITH RECURSIVE carried (unit, heir) AS (
    SELECT h.unit, h.heir FROM unit_heir h WHERE h.kind = 'merge'
    AND NOT EXISTS (SELECT 1 FROM unit_change r WHERE r.reverses = h.change)
    UNION
    SELECT c.unit, h.heir FROM carried c JOIN unit_heir h ON h.unit = c.heir AND h.kind = 'merge'
    AND NOT EXISTS (SELECT 1 FROM unit_change r WHERE r.reverses = h.change)
)
SELECT f.unit, f.value AS name, 'rename' AS through FROM unit_fact f
WHERE f.attribute = 'name' AND f.valid_until IS NOT NULL AND f.valid_until > f.valid_from
UNION SELECT c.heir, m.name, 'merge' FROM carried c JOIN unit m ON m.id = c.unit
UNION SELECT c.heir, f.value, 'merge' FROM carried c JOIN unit_fact f ON f.unit = c.unit
WHERE f.attribute = 'name' AND f.valid_until IS NOT NULL AND f.valid_until > f.valid_from;

-- The one upward reference: scopes join it (platform/auth).
CREATE VIEW unit_path AS SELECT id AS unit, path AS lo, path_end AS hi, name AS unit_name, former_name AS unit_former,
    level AS unit_level FROM unit;
