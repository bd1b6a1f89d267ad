-- A staged import. `key_sealed` wraps the key its rows are sealed with; without it they are noise. `last_line` is how far applying
-- has come. `about` is the owning domain's own word on what the sheet is for.
-- table import tenant(unit)
CREATE TABLE import (
    id ID PRIMARY KEY,
    kind TEXT NOT NULL,
    unit ID NOT NULL,
    about TEXT NOT NULL DEFAULT '',
    filename TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    headings TEXT NOT NULL DEFAULT '[]',
    key_sealed TEXT NOT NULL,
    state TEXT NOT NULL,
    total BIGINT NOT NULL DEFAULT 0,
    good BIGINT NOT NULL DEFAULT 0,
    warning BIGINT NOT NULL DEFAULT 0,
    bad BIGINT NOT NULL DEFAULT 0,
    applied BIGINT NOT NULL DEFAULT 0,
    problems TEXT NOT NULL DEFAULT '[]',
    last_line BIGINT NOT NULL DEFAULT 0,
    made_by ID NOT NULL,
    made_at BIGINT NOT NULL,
    applied_by ID,
    version BIGINT NOT NULL DEFAULT 1,
    CHECK (good + warning + bad = total),
    CHECK (applied <= total)
);
CREATE INDEX import_by_unit ON import (unit, id);
CREATE INDEX import_by_age ON import (made_at);
CREATE INDEX import_unfinished ON import (state) WHERE state IN ('checking', 'applying');

-- One row of the sheet, sealed: label, cells, problems and what applying needs. `outcome` is the code of what stopped it later.
-- table import_row tenant(unit)
CREATE TABLE import_row (
    import ID NOT NULL REFERENCES import (id),
    line BIGINT NOT NULL,
    unit ID NOT NULL,
    verdict TEXT NOT NULL,
    outcome TEXT NOT NULL DEFAULT '',
    sealed TEXT NOT NULL,
    PRIMARY KEY (import, line)
);
CREATE INDEX import_row_by_verdict ON import_row (import, verdict, line);
