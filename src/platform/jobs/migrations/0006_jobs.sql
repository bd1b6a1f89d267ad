-- A staged import. `key_sealed` wraps the key its rows are sealed with; without it they are noise. `about` is the owning domain's own
-- word on what the sheet is for. `headings` are the sender's, `columns` the field each of them is read as ('' for none), in her order.
-- `sheet` is which of several of the workbook was read, `tables_left` those that look like it and were not.
-- `last_line` is how far the work of the state has come. `pending` counts the usable rows that wait to be applied, `undone` the applied
-- ones taken back and `kept` those an undoing left standing. `values_sealed` holds which wrong value stands in how many rows.
-- table import tenant(unit)
CREATE TABLE import (
    id ID PRIMARY KEY,
    kind TEXT NOT NULL,
    unit ID NOT NULL,
    about TEXT NOT NULL DEFAULT '',
    filename TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    headings TEXT NOT NULL DEFAULT '[]',
    columns TEXT NOT NULL DEFAULT '[]',
    skipped TEXT NOT NULL DEFAULT '[]',
    sheet TEXT NOT NULL DEFAULT '',
    tables_left TEXT NOT NULL DEFAULT '[]',
    key_sealed TEXT NOT NULL,
    state TEXT NOT NULL,
    total BIGINT NOT NULL DEFAULT 0,
    good BIGINT NOT NULL DEFAULT 0,
    warning BIGINT NOT NULL DEFAULT 0,
    bad BIGINT NOT NULL DEFAULT 0,
    pending BIGINT NOT NULL DEFAULT 0,
    applied BIGINT NOT NULL DEFAULT 0,
    undone BIGINT NOT NULL DEFAULT 0,
    kept BIGINT NOT NULL DEFAULT 0,
    problems TEXT NOT NULL DEFAULT '[]',
    values_sealed TEXT NOT NULL DEFAULT '',
    last_line BIGINT NOT NULL DEFAULT 0,
    undo_reason TEXT NOT NULL DEFAULT '',
    undo_revokes BIGINT NOT NULL DEFAULT 0,
    made_by ID NOT NULL,
    made_at BIGINT NOT NULL,
    applied_by ID,
    version BIGINT NOT NULL DEFAULT 1,
    CHECK (good + warning + bad = total),
    CHECK (applied + pending <= total),
    CHECK (undone + kept <= total)
);
CREATE INDEX import_by_unit ON import (unit, id);
CREATE INDEX import_by_age ON import (made_at);
CREATE INDEX import_unfinished ON import (state) WHERE state IN ('checking', 'rechecking', 'applying', 'undoing');

-- One row of the sheet, sealed: label, cells, problems and what applying needs. `fate` is what became of it: waiting, applied,
-- taken-back or kept. `outcome` is the code of what stopped it later, `outcome_about` what
-- its sentence names. `mark` is a hash, under the key of the import, of what tells two
-- rows to be the same.
-- table import_row tenant(unit)
CREATE TABLE import_row (
    import ID NOT NULL REFERENCES import (id),
    line BIGINT NOT NULL,
    unit ID NOT NULL,
    verdict TEXT NOT NULL,
    fate TEXT NOT NULL DEFAULT 'waiting',
    mark TEXT NOT NULL DEFAULT '',
    outcome TEXT NOT NULL DEFAULT '',
    outcome_about TEXT NOT NULL DEFAULT '',
    sealed TEXT NOT NULL,
    PRIMARY KEY (import, line)
);
CREATE INDEX import_row_by_verdict ON import_row (import, verdict, line);
CREATE INDEX import_row_by_mark ON import_row (import, mark) WHERE mark <> '';

-- What a unit calls its columns: a heading it once put right is read so the next time. `field` '' means: not read at all.
-- table remembered_column tenant(unit)
CREATE TABLE remembered_column (
    unit ID NOT NULL,
    kind TEXT NOT NULL,
    heading TEXT NOT NULL,
    field TEXT NOT NULL,
    chosen_by ID NOT NULL,
    chosen_at BIGINT NOT NULL,
    PRIMARY KEY (unit, kind, heading)
);

-- A file on its way to an import, in pieces as they arrive, sealed with a key of its own; a day old it goes. Each statement names the
-- account that sends it.
-- table upload system
CREATE TABLE upload (
    id ID PRIMARY KEY,
    made_by ID NOT NULL,
    filename TEXT NOT NULL,
    size BIGINT NOT NULL,
    sha256 TEXT NOT NULL,
    received BIGINT NOT NULL DEFAULT 0,
    key_sealed TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    CHECK (received <= size)
);
CREATE INDEX upload_by_account ON upload (made_by, id);
CREATE INDEX upload_by_age ON upload (made_at);

-- table upload_piece system
CREATE TABLE upload_piece (
    upload ID NOT NULL REFERENCES upload (id),
    starts BIGINT NOT NULL,
    size BIGINT NOT NULL,
    sealed TEXT NOT NULL,
    PRIMARY KEY (upload, starts)
);

-- A long list on its way out, in pieces sealed with a key of its own; a day old it goes. Each statement of a request names the account
-- that asked for it. `attempt` counts the goes at writing it: what an earlier one still does is not taken.
-- table export_file system
CREATE TABLE export_file (
    id ID PRIMARY KEY,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    filename TEXT NOT NULL,
    rows_written BIGINT NOT NULL DEFAULT 0,
    size BIGINT NOT NULL DEFAULT 0,
    problem TEXT NOT NULL DEFAULT '',
    made_at BIGINT NOT NULL,
    until BIGINT NOT NULL,
    made_by ID NOT NULL,
    home ID NOT NULL,
    ask TEXT NOT NULL,
    language TEXT NOT NULL,
    sha256 TEXT NOT NULL DEFAULT '',
    key_sealed TEXT NOT NULL,
    attempt BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX export_file_by_account ON export_file (made_by, id);
CREATE INDEX export_file_by_age ON export_file (until);
CREATE INDEX export_file_unfinished ON export_file (id) WHERE state IN ('waiting', 'writing');

-- table export_piece system
CREATE TABLE export_piece (
    export ID NOT NULL REFERENCES export_file (id),
    starts BIGINT NOT NULL,
    size BIGINT NOT NULL,
    sealed TEXT NOT NULL,
    PRIMARY KEY (export, starts)
);
