-- Made from the migrations by ./xt fmt; do not edit.

-- src/platform/auth/migrations/0001_auth.sql
-- Who may sign in. An office or a platform belongs to a unit; a person's account is also hers (person).
-- table account owned(person)
CREATE TABLE account (
    id BIGINT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('office', 'person', 'platform')),
    login TEXT UNIQUE,
    name TEXT NOT NULL,
    unit BIGINT NOT NULL,
    person BIGINT,
    role TEXT NOT NULL,
    password_hash TEXT,
    password_set_at BIGINT,
    state TEXT NOT NULL CHECK (state IN ('invited', 'active', 'closed')),
    version BIGINT NOT NULL DEFAULT 1,
    created_at BIGINT NOT NULL
);
CREATE INDEX account_by_unit ON account (unit, kind, id);
CREATE UNIQUE INDEX account_of_person ON account (person) WHERE person IS NOT NULL AND state <> 'closed';

-- table session system
CREATE TABLE session (
    token_hash TEXT PRIMARY KEY,
    id BIGINT NOT NULL UNIQUE,
    account BIGINT NOT NULL REFERENCES account (id),
    address TEXT NOT NULL DEFAULT '',
    device TEXT NOT NULL DEFAULT '',
    created_at BIGINT NOT NULL,
    last_seen_at BIGINT NOT NULL,
    idle_until BIGINT NOT NULL,
    absolute_until BIGINT NOT NULL
);
CREATE INDEX session_by_account ON session (account, created_at);
CREATE INDEX session_by_idle ON session (idle_until);

-- Capability × unit × (project) × dates. One that is only handed on gives its holder no scope of its own. until_at is
-- never NULL: "no end" is the last second of the year 9999. `under` is the granter's own grant this one was cut from;
-- only the founding grants of a deployment have none.
-- table access_grant tenant(unit)
CREATE TABLE access_grant (
    id BIGINT PRIMARY KEY,
    account BIGINT NOT NULL REFERENCES account (id),
    capability TEXT NOT NULL,
    purpose TEXT NOT NULL CHECK (purpose IN ('use', 'hand-on')),
    unit BIGINT NOT NULL,
    project BIGINT,
    from_at BIGINT NOT NULL,
    until_at BIGINT NOT NULL,
    under BIGINT REFERENCES access_grant (id),
    granted_by BIGINT REFERENCES account (id),
    granted_at BIGINT NOT NULL,
    revoked_at BIGINT,
    revoked_by BIGINT REFERENCES account (id),
    CHECK (from_at < until_at),
    CHECK ((under IS NULL) = (granted_by IS NULL))
);
CREATE INDEX access_grant_live ON access_grant (account, capability) WHERE revoked_at IS NULL;
CREATE INDEX access_grant_by_unit ON access_grant (unit, id);
CREATE INDEX access_grant_deciding ON access_grant (unit) WHERE capability = 'confirm' AND revoked_at IS NULL;

-- table sign_in_link system
CREATE TABLE sign_in_link (
    token_hash TEXT PRIMARY KEY,
    account BIGINT NOT NULL REFERENCES account (id),
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX sign_in_link_by_account ON sign_in_link (account);

-- table activation_code system
CREATE TABLE activation_code (
    code_hash TEXT PRIMARY KEY,
    account BIGINT NOT NULL REFERENCES account (id),
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX activation_code_by_account ON activation_code (account);

-- table platform_token system
CREATE TABLE platform_token (
    id BIGINT PRIMARY KEY,
    token_hash TEXT NOT NULL UNIQUE,
    account BIGINT NOT NULL REFERENCES account (id),
    name TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    revoked_at BIGINT
);
CREATE INDEX platform_token_by_account ON platform_token (account);

-- What an account's passwords were, where the policy forbids taking one again.
-- table password_history system
CREATE TABLE password_history (
    account BIGINT NOT NULL REFERENCES account (id),
    set_at BIGINT NOT NULL,
    password_hash TEXT NOT NULL,
    PRIMARY KEY (account, set_at, password_hash)
);

-- RFC 6238. The secret is sealed; last_step is the last time step a code of which was taken, so none works twice.
-- table second_factor system
CREATE TABLE second_factor (
    account BIGINT PRIMARY KEY REFERENCES account (id),
    secret_sealed TEXT NOT NULL,
    begun_at BIGINT NOT NULL,
    confirmed_at BIGINT,
    last_step BIGINT NOT NULL DEFAULT 0
);

-- table recovery_code system
CREATE TABLE recovery_code (
    code_hash TEXT PRIMARY KEY,
    account BIGINT NOT NULL REFERENCES account (id),
    used_at BIGINT
);
CREATE INDEX recovery_code_by_account ON recovery_code (account);

-- One effect and one answer per (actor, key). The reply is empty only inside the transaction that is making it.
-- table idempotency system
CREATE TABLE idempotency (
    actor BIGINT NOT NULL,
    retry_key TEXT NOT NULL,
    route TEXT NOT NULL,
    body_hash TEXT NOT NULL,
    reply TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (actor, retry_key)
);
CREATE INDEX idempotency_by_age ON idempotency (at);

-- Failures of a login name, an address, or a name from an address; `subject` is a keyed hash, so a mistyped password is not kept as a name.
-- table sign_in_attempt system
CREATE TABLE sign_in_attempt (
    subject TEXT PRIMARY KEY,
    failures BIGINT NOT NULL,
    last_at BIGINT NOT NULL,
    next_at BIGINT NOT NULL
);
CREATE INDEX sign_in_attempt_by_age ON sign_in_attempt (last_at);

-- The person an account is, for statements about oneself.
CREATE VIEW actor_self AS
SELECT id AS actor, person FROM account WHERE person IS NOT NULL AND state <> 'closed';

-- src/platform/audit/migrations/0002_audit.sql
-- A row is written once, with a hash of its own content, and then only given its place in the chain (seq, link_hash).
-- Rows outlive what they tell of, so nothing here refers to another table.
-- table audit tenant(unit)
CREATE TABLE audit (
    id BIGINT PRIMARY KEY,
    at BIGINT NOT NULL,
    actor BIGINT,
    unit BIGINT,
    action TEXT NOT NULL,
    object TEXT NOT NULL,
    detail TEXT NOT NULL,
    count BIGINT NOT NULL,
    request TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    seq BIGINT,
    link_hash TEXT
);
CREATE UNIQUE INDEX audit_chain ON audit (seq) WHERE seq IS NOT NULL;
CREATE INDEX audit_unsealed ON audit (id) WHERE seq IS NULL;
CREATE INDEX audit_by_unit ON audit (unit, id);
CREATE INDEX audit_by_actor ON audit (actor, id);
CREATE INDEX audit_by_object ON audit (object, id);

-- The end of the chain: one row.
-- table audit_head system
CREATE TABLE audit_head (
    one BIGINT PRIMARY KEY CHECK (one = 1),
    seq BIGINT NOT NULL,
    link_hash TEXT NOT NULL
);
INSERT INTO audit_head (one, seq, link_hash) VALUES (1, 0, '');

-- Heads of the chain as they were signed: whoever rewrites the chain up to one of them is found out.
-- table audit_signature system
CREATE TABLE audit_signature (
    seq BIGINT PRIMARY KEY,
    at BIGINT NOT NULL,
    statement TEXT NOT NULL
);

-- src/platform/db/migrations/0003_node.sql
-- Which running program makes ids with which node number (base/id.h), and until when.
-- table node_lease system
CREATE TABLE node_lease (
    node BIGINT PRIMARY KEY,
    holder TEXT NOT NULL,
    lease_until BIGINT NOT NULL
);

-- src/domain/org/migrations/0004_org.sql
-- table unit tenant(id)
CREATE TABLE unit (
    id BIGINT PRIMARY KEY,
    parent BIGINT REFERENCES unit (id),
    kind TEXT NOT NULL,
    level TEXT NOT NULL,
    name TEXT NOT NULL,
    former_name TEXT NOT NULL DEFAULT '',
    former_until BIGINT,
    code TEXT NOT NULL DEFAULT '',
    special BIGINT NOT NULL DEFAULT 0,
    direct BIGINT NOT NULL DEFAULT 0,
    admin BIGINT NOT NULL,
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
    id BIGINT PRIMARY KEY,
    unit BIGINT NOT NULL REFERENCES unit (id),
    attribute TEXT NOT NULL,
    value TEXT NOT NULL,
    valid_from BIGINT NOT NULL,
    valid_until BIGINT,
    recorded_at BIGINT NOT NULL,
    recorded_by BIGINT NOT NULL,
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
    id BIGINT PRIMARY KEY,
    event BIGINT NOT NULL,
    unit BIGINT NOT NULL REFERENCES unit (id),
    kind TEXT NOT NULL,
    from_value TEXT NOT NULL,
    to_value TEXT NOT NULL,
    from_text TEXT NOT NULL,
    to_text TEXT NOT NULL,
    effective_on BIGINT NOT NULL,
    document TEXT NOT NULL,
    recorded_at BIGINT NOT NULL,
    recorded_by BIGINT NOT NULL,
    reverses BIGINT,
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
    change BIGINT PRIMARY KEY REFERENCES unit_change (id),
    unit BIGINT NOT NULL REFERENCES unit (id),
    heir BIGINT NOT NULL REFERENCES unit (id),
    kind TEXT NOT NULL,
    effective_on BIGINT NOT NULL
);
CREATE INDEX unit_heir_by_unit ON unit_heir (unit);
CREATE INDEX unit_heir_by_heir ON unit_heir (heir);

-- Changes recorded for a day to come; `body` is what was asked for.
-- table unit_plan tenant(unit)
CREATE TABLE unit_plan (
    id BIGINT PRIMARY KEY,
    unit BIGINT NOT NULL REFERENCES unit (id),
    kind TEXT NOT NULL,
    body TEXT NOT NULL,
    to_text TEXT NOT NULL,
    effective_on BIGINT NOT NULL,
    document TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('pending', 'applied', 'withdrawn', 'refused')),
    refused_by TEXT NOT NULL DEFAULT '',
    recorded_at BIGINT NOT NULL,
    recorded_by BIGINT NOT NULL,
    settled_at BIGINT
);
CREATE INDEX unit_plan_by_unit ON unit_plan (unit, id);
CREATE INDEX unit_plan_due ON unit_plan (effective_on) WHERE state = 'pending';

-- table tree_version system
CREATE TABLE tree_version (
    id BIGINT PRIMARY KEY,
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

-- src/platform/auth/migrations/0005_scope.sql
-- What each account reaches: the path range of every live grant it may use. A grant without `project` holds for all.
CREATE VIEW actor_scope AS
SELECT g.account AS actor, g.capability AS capability, g.project AS project, g.from_at AS from_at,
       g.until_at AS until_at, p.lo AS lo, p.hi AS hi
FROM access_grant g
JOIN unit_path p ON p.unit = g.unit
WHERE g.revoked_at IS NULL AND g.purpose = 'use';

-- src/platform/jobs/migrations/0006_jobs.sql
-- A staged import. `key_sealed` wraps the key its rows are sealed with; without it they are noise. `about` is the owning domain's own
-- word on what the sheet is for. `headings` are the sender's, `columns` the field each of them is read as ('' for none), in her order.
-- `sheet` is which of several of the workbook was read, `tables_left` those that look like it and were not.
-- `last_line` is how far the work of the state has come. `pending` counts the usable rows that wait to be applied, `undone` the applied
-- ones taken back and `kept` those an undoing left standing. `values_sealed` holds which wrong value stands in how many rows.
-- table import tenant(unit)
CREATE TABLE import (
    id BIGINT PRIMARY KEY,
    kind TEXT NOT NULL,
    unit BIGINT NOT NULL,
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
    made_by BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    applied_by BIGINT,
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
    import BIGINT NOT NULL REFERENCES import (id),
    line BIGINT NOT NULL,
    unit BIGINT NOT NULL,
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
    unit BIGINT NOT NULL,
    kind TEXT NOT NULL,
    heading TEXT NOT NULL,
    field TEXT NOT NULL,
    chosen_by BIGINT NOT NULL,
    chosen_at BIGINT NOT NULL,
    PRIMARY KEY (unit, kind, heading)
);

-- A file on its way to an import, in pieces as they arrive, sealed with a key of its own; a day old it goes. Each statement names the
-- account that sends it.
-- table upload system
CREATE TABLE upload (
    id BIGINT PRIMARY KEY,
    made_by BIGINT NOT NULL,
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
    upload BIGINT NOT NULL REFERENCES upload (id),
    starts BIGINT NOT NULL,
    size BIGINT NOT NULL,
    sealed TEXT NOT NULL,
    PRIMARY KEY (upload, starts)
);

-- A long list on its way out, in pieces sealed with a key of its own; a day old it goes. Each statement of a request names the account
-- that asked for it. `attempt` counts the goes at writing it: what an earlier one still does is not taken.
-- table export_file system
CREATE TABLE export_file (
    id BIGINT PRIMARY KEY,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    filename TEXT NOT NULL,
    rows_written BIGINT NOT NULL DEFAULT 0,
    size BIGINT NOT NULL DEFAULT 0,
    problem TEXT NOT NULL DEFAULT '',
    made_at BIGINT NOT NULL,
    until BIGINT NOT NULL,
    made_by BIGINT NOT NULL,
    home BIGINT NOT NULL,
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
    export BIGINT NOT NULL REFERENCES export_file (id),
    starts BIGINT NOT NULL,
    size BIGINT NOT NULL,
    sealed TEXT NOT NULL,
    PRIMARY KEY (export, starts)
);

-- src/domain/people/migrations/0007_people.sql
-- table person tenant(unit)
CREATE TABLE person (
    id BIGINT PRIMARY KEY,
    unit BIGINT NOT NULL REFERENCES unit (id),
    name TEXT NOT NULL,
    initials TEXT NOT NULL,
    sex TEXT NOT NULL,
    born_on BIGINT,
    stage TEXT NOT NULL,
    subject TEXT NOT NULL DEFAULT '',
    post TEXT NOT NULL DEFAULT 'teacher',
    full_time BIGINT NOT NULL DEFAULT 1,
    document_masked TEXT NOT NULL DEFAULT '',
    mobile_masked TEXT NOT NULL DEFAULT '',
    mobile_sealed TEXT,
    mobile_index TEXT NOT NULL DEFAULT '',
    status TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'merged')),
    merged_into BIGINT REFERENCES person (id),
    created_at BIGINT NOT NULL,
    version BIGINT NOT NULL DEFAULT 1
);
CREATE INDEX person_by_unit ON person (unit, initials, id);
-- Counting a name over a province reads nothing but this.
CREATE INDEX person_by_name ON person (name, id, unit) WHERE status = 'active';
CREATE INDEX person_by_birth ON person (born_on, name) WHERE born_on IS NOT NULL;
CREATE INDEX person_by_mobile ON person (mobile_index) WHERE mobile_index <> '';
CREATE INDEX person_by_pointer ON person (merged_into) WHERE merged_into IS NOT NULL;
-- The few who do not count in the stock.
CREATE INDEX person_part_time ON person (id) WHERE full_time = 0;
-- Who is known by name, unit and mobile alone.
CREATE INDEX person_undocumented ON person (unit, name, mobile_index) WHERE document_masked = '';

-- A former number still finds whom it belonged to, unless it was recorded by mistake: then `hers` is 0.
-- table person_document owned(person)
CREATE TABLE person_document (
    id BIGINT PRIMARY KEY,
    person BIGINT NOT NULL REFERENCES person (id),
    kind TEXT NOT NULL,
    number_sealed TEXT NOT NULL,
    number_index TEXT NOT NULL,
    number_masked TEXT NOT NULL DEFAULT '',
    current BIGINT NOT NULL DEFAULT 1,
    hers BIGINT NOT NULL DEFAULT 1,
    proof TEXT NOT NULL DEFAULT '',
    recorded_by BIGINT,
    recorded_at BIGINT NOT NULL,
    merge BIGINT
);
CREATE UNIQUE INDEX person_document_once ON person_document (number_index) WHERE current = 1;
CREATE INDEX person_document_former ON person_document (number_index) WHERE current = 0;
CREATE INDEX person_document_by_person ON person_document (person);

-- Former names; person.name is the one in force.
-- table person_name owned(person)
CREATE TABLE person_name (
    id BIGINT PRIMARY KEY,
    person BIGINT NOT NULL REFERENCES person (id),
    name TEXT NOT NULL,
    initials TEXT NOT NULL,
    until BIGINT NOT NULL,
    proof TEXT NOT NULL,
    recorded_by BIGINT NOT NULL,
    recorded_at BIGINT NOT NULL,
    merge BIGINT
);
CREATE INDEX person_name_by_person ON person_name (person, id);
CREATE INDEX person_name_by_name ON person_name (name, id);
CREATE INDEX person_name_by_initials ON person_name (initials, id);

-- What somebody taught before, and until when; the person holds what is in force. Figures of a past day read the earliest
-- row that ends after it.
-- table person_teaching owned(person)
CREATE TABLE person_teaching (
    id BIGINT PRIMARY KEY,
    person BIGINT NOT NULL REFERENCES person (id),
    stage TEXT NOT NULL,
    subject TEXT NOT NULL,
    post TEXT NOT NULL,
    full_time BIGINT NOT NULL,
    until BIGINT NOT NULL,
    recorded_by BIGINT NOT NULL,
    recorded_at BIGINT NOT NULL
);
CREATE INDEX person_teaching_by_person ON person_teaching (person, until, id);
CREATE INDEX person_teaching_part_time ON person_teaching (until, person) WHERE full_time = 0;

-- What a roster did to somebody who was on file already, so that it can be taken back: her version afterwards, the document it
-- added, the former teaching it left, and what the document may have changed.
-- table roster_touch owned(person)
CREATE TABLE roster_touch (
    import BIGINT NOT NULL,
    person BIGINT NOT NULL REFERENCES person (id),
    version BIGINT NOT NULL,
    document BIGINT REFERENCES person_document (id),
    teaching BIGINT REFERENCES person_teaching (id),
    sex TEXT NOT NULL,
    born_on BIGINT,
    PRIMARY KEY (import, person)
);

-- table membership owned(person)
CREATE TABLE membership (
    id BIGINT PRIMARY KEY,
    person BIGINT NOT NULL REFERENCES person (id),
    unit BIGINT NOT NULL REFERENCES unit (id),
    since BIGINT NOT NULL,
    until BIGINT
);
CREATE UNIQUE INDEX membership_one_open ON membership (person) WHERE until IS NULL;
-- Figures of a past day read nothing but this, and the index by person below.
CREATE INDEX membership_by_unit ON membership (unit, since, until, person);

-- Whom a merger, a split or a move of one person took from one unit to another, and the membership that opened.
-- table membership_move owned(person)
CREATE TABLE membership_move (
    change BIGINT NOT NULL,
    person BIGINT NOT NULL REFERENCES person (id),
    membership BIGINT NOT NULL REFERENCES membership (id),
    from_unit BIGINT NOT NULL REFERENCES unit (id),
    to_unit BIGINT NOT NULL REFERENCES unit (id),
    PRIMARY KEY (change, person)
);
CREATE INDEX membership_move_by_unit ON membership_move (from_unit, person);
CREATE INDEX membership_by_person ON membership (person, since, until, unit);

-- Two records of one human being: `merged` points at `survivor`. Rows of documents and names that a merge brought or retired name
-- it in their column `merge`. took_* say which fields the survivor lacked and has from the other, so that undoing empties them.
-- table person_merge owned(person)
CREATE TABLE person_merge (
    id BIGINT PRIMARY KEY,
    survivor BIGINT NOT NULL REFERENCES person (id),
    merged BIGINT NOT NULL REFERENCES person (id),
    membership BIGINT NOT NULL REFERENCES membership (id),
    account BIGINT,
    took_document BIGINT NOT NULL DEFAULT 0,
    took_mobile BIGINT NOT NULL DEFAULT 0,
    took_sex BIGINT NOT NULL DEFAULT 0,
    took_born_on BIGINT NOT NULL DEFAULT 0,
    reason TEXT NOT NULL,
    merged_by BIGINT NOT NULL,
    merged_at BIGINT NOT NULL,
    undone_by BIGINT,
    undone_at BIGINT,
    undone_reason TEXT NOT NULL DEFAULT '',
    CHECK (survivor <> merged)
);
CREATE UNIQUE INDEX person_merge_one_live ON person_merge (merged) WHERE undone_at IS NULL;
CREATE INDEX person_merge_by_survivor ON person_merge (survivor, id);

-- Somebody looked at two records and found two human beings; `earlier` is the lower id.
-- table person_distinction owned(person)
CREATE TABLE person_distinction (
    earlier BIGINT NOT NULL REFERENCES person (id),
    later BIGINT NOT NULL REFERENCES person (id),
    reason TEXT NOT NULL DEFAULT '',
    found_by BIGINT NOT NULL,
    found_at BIGINT NOT NULL,
    PRIMARY KEY (earlier, later),
    CHECK (earlier < later)
);
CREATE INDEX person_distinction_by_later ON person_distinction (later);

-- src/domain/tally/migrations/0008_tally.sql
-- A stock: follows the person. Programme 0 counts people; a programme's row counts who met or failed it.
-- table standing_count tenant(unit)
CREATE TABLE standing_count (
    unit BIGINT NOT NULL,
    programme BIGINT NOT NULL,
    stage TEXT NOT NULL,
    full_time BIGINT NOT NULL DEFAULT 0,
    trained BIGINT NOT NULL DEFAULT 0,
    failed BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (unit, programme, stage)
);

-- Events: stay where they happened.
-- table event_count tenant(unit)
CREATE TABLE event_count (
    unit BIGINT NOT NULL,
    project BIGINT NOT NULL,
    intake BIGINT NOT NULL,
    stage TEXT NOT NULL,
    nominated BIGINT NOT NULL DEFAULT 0,
    confirmed BIGINT NOT NULL DEFAULT 0,
    checked_in BIGINT NOT NULL DEFAULT 0,
    passed BIGINT NOT NULL DEFAULT 0,
    failed BIGINT NOT NULL DEFAULT 0,
    certified BIGINT NOT NULL DEFAULT 0,
    held BIGINT NOT NULL DEFAULT 0,
    used BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (project, unit, intake, stage)
);

-- Figures at the end of a day that is over, counted from the facts once (day.h). A row holds from its day to the unit's next one.
-- whole 1, of an authority: of everybody in the units that answer to it next; whole 0: of the unit's own people.
-- table standing_day tenant(unit)
CREATE TABLE standing_day (
    unit BIGINT NOT NULL,
    programme BIGINT NOT NULL,
    whole BIGINT NOT NULL,
    day BIGINT NOT NULL,
    full_time BIGINT NOT NULL,
    trained BIGINT NOT NULL,
    failed BIGINT NOT NULL,
    PRIMARY KEY (unit, programme, whole, day)
);

-- The same of what had happened in a unit, of whichever authority it was then, and of the places it had got and not handed on.
-- table event_day tenant(unit)
CREATE TABLE event_day (
    unit BIGINT NOT NULL,
    project BIGINT NOT NULL,
    whole BIGINT NOT NULL,
    day BIGINT NOT NULL,
    nominated BIGINT NOT NULL,
    confirmed BIGINT NOT NULL,
    checked_in BIGINT NOT NULL,
    passed BIGINT NOT NULL,
    failed BIGINT NOT NULL,
    certified BIGINT NOT NULL,
    held BIGINT NOT NULL,
    used BIGINT NOT NULL,
    kept BIGINT NOT NULL,
    PRIMARY KEY (unit, project, whole, day)
);

-- Up to which day the rows of an authority's units stand; what changes a day before that takes it back. Whoever counts finds by
-- the version that nothing did so meanwhile.
-- table day_close tenant(authority)
CREATE TABLE day_close (
    authority BIGINT PRIMARY KEY,
    until BIGINT NOT NULL,
    reopened BIGINT NOT NULL DEFAULT 0,
    version BIGINT NOT NULL DEFAULT 1
);

-- src/domain/project/migrations/0009_project.sql
-- table programme tenant(owner)
CREATE TABLE programme (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL REFERENCES unit (id),
    name TEXT NOT NULL,
    number_code TEXT NOT NULL,
    version BIGINT NOT NULL DEFAULT 1,
    UNIQUE (owner, name)
);

-- table project tenant(owner)
CREATE TABLE project (
    id BIGINT PRIMARY KEY,
    programme BIGINT NOT NULL REFERENCES programme (id),
    owner BIGINT NOT NULL REFERENCES unit (id),
    name TEXT NOT NULL,
    training_year BIGINT NOT NULL,
    state TEXT NOT NULL,
    confirm_level TEXT NOT NULL,
    enrolment_mode TEXT NOT NULL DEFAULT 'nominated',
    reserve_promotion TEXT NOT NULL DEFAULT 'by-hand',
    date_clash TEXT NOT NULL DEFAULT 'refuse',
    year_limit TEXT NOT NULL DEFAULT 'any',
    accept_hours BIGINT NOT NULL DEFAULT 48,
    choose_by BIGINT,
    starts_on BIGINT NOT NULL,
    ends_on BIGINT NOT NULL,
    certificate_title TEXT NOT NULL,
    terms TEXT NOT NULL DEFAULT '',  -- ProjectTerms as JSON; empty: none
    created_at BIGINT NOT NULL,
    version BIGINT NOT NULL DEFAULT 1
);
CREATE INDEX project_by_owner ON project (owner, training_year, id);

-- table part tenant(project)
CREATE TABLE part (
    id BIGINT PRIMARY KEY,
    project BIGINT NOT NULL REFERENCES project (id),
    position BIGINT NOT NULL,
    name TEXT NOT NULL,
    organiser TEXT NOT NULL,
    platform TEXT NOT NULL,
    by_intake BIGINT NOT NULL,
    window_from BIGINT NOT NULL,
    window_until BIGINT NOT NULL,
    UNIQUE (project, position)
);

-- table requirement tenant(project)
CREATE TABLE requirement (
    project BIGINT NOT NULL REFERENCES project (id),
    slot BIGINT NOT NULL CHECK (slot BETWEEN 1 AND 6),
    part BIGINT NOT NULL REFERENCES part (id),
    name TEXT NOT NULL,
    hour_type TEXT NOT NULL,
    minimum_tenths BIGINT NOT NULL CHECK (minimum_tenths > 0),
    strength TEXT NOT NULL DEFAULT 'hard',
    PRIMARY KEY (project, slot)
);

-- A least set of slots, as bits from slot 1, whose minimums complete the project. Without rows: all its requirements.
-- table completion_way tenant(project)
CREATE TABLE completion_way (
    project BIGINT NOT NULL REFERENCES project (id),
    slots BIGINT NOT NULL,
    PRIMARY KEY (project, slots)
);

-- table intake tenant(project)
CREATE TABLE intake (
    id BIGINT PRIMARY KEY,
    project BIGINT NOT NULL REFERENCES project (id),
    number BIGINT NOT NULL,
    starts_on BIGINT NOT NULL,
    ends_on BIGINT NOT NULL,
    opens_on BIGINT NOT NULL,
    closes_on BIGINT NOT NULL,
    seats BIGINT NOT NULL DEFAULT 0,
    base_schools BIGINT NOT NULL DEFAULT 0,
    UNIQUE (project, number),
    CHECK (starts_on <= ends_on AND opens_on <= closes_on)
);

-- Where an intake is held.
-- table intake_base tenant(project)
CREATE TABLE intake_base (
    intake BIGINT NOT NULL REFERENCES intake (id),
    unit BIGINT NOT NULL REFERENCES unit (id),
    seats BIGINT NOT NULL CHECK (seats > 0),
    PRIMARY KEY (intake, unit)
);

-- src/domain/quota/migrations/0010_quota.sql
-- table place tenant(unit)
CREATE TABLE place (
    id BIGINT PRIMARY KEY,
    project BIGINT NOT NULL REFERENCES project (id),
    intake BIGINT NOT NULL,  -- 0: places for the whole project
    kind TEXT NOT NULL,
    unit BIGINT NOT NULL REFERENCES unit (id),
    got BIGINT NOT NULL DEFAULT 0,
    given BIGINT NOT NULL DEFAULT 0,
    free BIGINT NOT NULL DEFAULT 0,
    held BIGINT NOT NULL DEFAULT 0,
    used BIGINT NOT NULL DEFAULT 0,
    lapsed BIGINT NOT NULL DEFAULT 0,
    assigned BIGINT NOT NULL DEFAULT 0,  -- of an intake: how many of those got are the unit's places for the whole project
    version BIGINT NOT NULL DEFAULT 1,
    UNIQUE (project, unit, intake, kind),
    CONSTRAINT place_conserved CHECK (got >= 0 AND given >= 0 AND free >= 0 AND held >= 0 AND used >= 0 AND lapsed >= 0
        AND assigned >= 0 AND assigned <= got AND got = given + free + held + used + lapsed)
);

-- A second round of an authority's free places. It stands until it is allotted or cancelled; what was allotted may be taken back.
-- table place_round tenant(unit)
CREATE TABLE place_round (
    id BIGINT PRIMARY KEY,
    project BIGINT NOT NULL REFERENCES project (id),
    unit BIGINT NOT NULL REFERENCES unit (id),
    intake BIGINT NOT NULL,  -- 0: places for the whole project
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    way TEXT NOT NULL,
    askers TEXT NOT NULL,
    places BIGINT NOT NULL CHECK (places > 0),
    most_each BIGINT NOT NULL,
    criterion TEXT NOT NULL,
    document TEXT NOT NULL,
    opens_at BIGINT NOT NULL,
    closes_at BIGINT NOT NULL CHECK (closes_at > opens_at),
    seed TEXT NOT NULL,  -- of a lottery; nobody is told before it is drawn
    commitment TEXT NOT NULL,
    numbers BIGINT NOT NULL DEFAULT 0,  -- handed out to requests
    outcome TEXT NOT NULL DEFAULT 'standing',
    reason TEXT NOT NULL DEFAULT '',
    created_by BIGINT NOT NULL REFERENCES account (id),
    created_at BIGINT NOT NULL,
    ended_by BIGINT REFERENCES account (id),
    ended_at BIGINT,
    version BIGINT NOT NULL DEFAULT 1
);
CREATE INDEX place_round_of ON place_round (project, unit, id);
CREATE INDEX place_round_due ON place_round (closes_at) WHERE outcome = 'standing';

-- table place_request tenant(unit)
CREATE TABLE place_request (
    id BIGINT PRIMARY KEY,
    round BIGINT NOT NULL REFERENCES place_round (id),
    unit BIGINT NOT NULL REFERENCES unit (id),
    number BIGINT NOT NULL,
    wanted BIGINT NOT NULL CHECK (wanted >= 0),  -- 0: asks for none any more
    reason TEXT NOT NULL,
    points BIGINT NOT NULL DEFAULT 0,
    position BIGINT NOT NULL DEFAULT 0,
    won BIGINT NOT NULL DEFAULT 0 CHECK (won >= 0 AND won <= wanted),
    asked_by BIGINT NOT NULL REFERENCES account (id),
    asked_at BIGINT NOT NULL,
    version BIGINT NOT NULL DEFAULT 1,
    UNIQUE (round, unit),
    UNIQUE (round, number)
);
CREATE INDEX place_request_of ON place_request (round, position, number);

-- Immutable; a correction is a new move.
-- table place_move tenant(unit)
CREATE TABLE place_move (
    id BIGINT PRIMARY KEY,
    project BIGINT NOT NULL REFERENCES project (id),
    intake BIGINT NOT NULL,
    kind TEXT NOT NULL,
    move TEXT NOT NULL,
    unit BIGINT NOT NULL,
    from_unit BIGINT,
    to_unit BIGINT,
    quantity BIGINT NOT NULL CHECK (quantity > 0),
    document TEXT NOT NULL DEFAULT '',
    enrolment BIGINT,
    actor BIGINT NOT NULL,
    at BIGINT NOT NULL,
    change BIGINT REFERENCES unit_change (id),  -- the merger or closing that moved them
    cause TEXT NOT NULL,
    round BIGINT REFERENCES place_round (id),  -- that handed them out
    row_hash BIGINT NOT NULL
);
CREATE INDEX place_move_by_change ON place_move (change) WHERE change IS NOT NULL;
CREATE INDEX place_move_by_round ON place_move (round) WHERE round IS NOT NULL;
CREATE INDEX place_move_by_unit ON place_move (project, unit, id);
CREATE INDEX place_move_by_from ON place_move (project, from_unit, id);
CREATE INDEX place_move_back ON place_move (project, to_unit, id) WHERE move IN ('return', 'reclaim');
-- What was handed up or down by a day; the far more that was taken and released is told by the enrolments.
CREATE INDEX place_move_handed ON place_move (project, kind, at, move, unit, from_unit, to_unit, quantity)
    WHERE move IN ('issue', 'cancel', 'grant', 'return', 'reclaim', 'lapse', 'revive');

-- table quota_sheet tenant(unit)
CREATE TABLE quota_sheet (
    id BIGINT PRIMARY KEY,
    project BIGINT NOT NULL REFERENCES project (id),
    unit BIGINT NOT NULL REFERENCES unit (id),
    kind TEXT NOT NULL DEFAULT 'person',
    source TEXT NOT NULL DEFAULT 'file',
    filename TEXT NOT NULL,  -- or the name a draft was given
    document TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL,
    content TEXT NOT NULL,
    seen_move BIGINT NOT NULL,  -- the unit's newest move when the sheet was read; 0 when there was none
    done BIGINT NOT NULL DEFAULT 0,  -- pieces posted of one that is being published
    created_by BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    version BIGINT NOT NULL DEFAULT 1
);
CREATE INDEX quota_sheet_by_unit ON quota_sheet (project, unit, id);

-- How a project's places are governed; none: as the first values say.
-- table place_policy tenant(project)
CREATE TABLE place_policy (
    project BIGINT PRIMARY KEY REFERENCES project (id),
    over_quota TEXT NOT NULL DEFAULT 'block',
    version BIGINT NOT NULL
);

-- The day on which unused places go back.
-- table return_date tenant(project)
CREATE TABLE return_date (
    id BIGINT PRIMARY KEY,
    project BIGINT NOT NULL REFERENCES project (id),
    intake BIGINT NOT NULL,  -- 0: every intake, and the places for the whole project
    return_on BIGINT NOT NULL,
    set_by BIGINT NOT NULL REFERENCES account (id),
    unit BIGINT NOT NULL REFERENCES unit (id),
    done_at BIGINT
);
CREATE INDEX return_date_due ON return_date (return_on) WHERE done_at IS NULL;
CREATE INDEX return_date_of ON return_date (project, return_on);

-- When the free places of an ended intake were last let lapse; of no intake: those for the whole project, once it is over.
-- table period_end system
CREATE TABLE period_end (
    project BIGINT NOT NULL REFERENCES project (id),
    intake BIGINT NOT NULL,
    seen_on BIGINT NOT NULL,
    PRIMARY KEY (project, intake)
);

-- src/domain/enrolment/migrations/0011_enrolment.sql
-- done_N are running sums, in tenths of an hour, of the project's requirement in slot N. nominated_as: whose enrolment it was
-- before that record was merged into the person's; certificates issued by then name her.
-- table enrolment tenant(unit)
CREATE TABLE enrolment (
    id BIGINT PRIMARY KEY,
    project BIGINT NOT NULL REFERENCES project (id),
    intake BIGINT NOT NULL REFERENCES intake (id),
    person BIGINT NOT NULL REFERENCES person (id),
    unit BIGINT NOT NULL REFERENCES unit (id),
    admin BIGINT NOT NULL,
    stage TEXT NOT NULL,
    subject TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL,
    training_class BIGINT,  -- the class she sits in now; domain/classes puts her there and keeps since when
    queue_no BIGINT,  -- who waits: the order in her unit's queue for the intake, small first
    base_school BIGINT,   -- where she has a seat, or, while she waits, wishes one
    accept_by BIGINT, -- a place offered from the waiting list, to be accepted before then
    chosen BIGINT NOT NULL DEFAULT 0,  -- 1: she chose for herself
    done_1 BIGINT NOT NULL DEFAULT 0,
    done_2 BIGINT NOT NULL DEFAULT 0,
    done_3 BIGINT NOT NULL DEFAULT 0,
    done_4 BIGINT NOT NULL DEFAULT 0,
    done_5 BIGINT NOT NULL DEFAULT 0,
    done_6 BIGINT NOT NULL DEFAULT 0,
    nominated_at BIGINT NOT NULL,
    settled_on BIGINT,
    nominated_as BIGINT REFERENCES person (id),
    version BIGINT NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX enrolment_one_live ON enrolment (project, person)
    WHERE state IN ('nominated', 'reserve', 'waiting', 'confirmed', 'checked-in', 'passed', 'good', 'excellent');
CREATE INDEX enrolment_by_person ON enrolment (person, id);
CREATE INDEX enrolment_by_unit ON enrolment (unit, project, id);
CREATE INDEX enrolment_by_intake ON enrolment (intake, state, unit);
CREATE INDEX enrolment_queue ON enrolment (intake, unit, state, queue_no, id) WHERE state IN ('reserve', 'waiting');
CREATE INDEX enrolment_offered ON enrolment (accept_by) WHERE accept_by IS NOT NULL;
CREATE INDEX enrolment_by_class ON enrolment (training_class, id);

-- Seats of an intake, of each base school apart where it has any (base 0: it has none). How many there are the project
-- says; many are dealt to several blocks, so that those who take one do not all wait for the same row.
-- table seat tenant(intake)
CREATE TABLE seat (
    intake BIGINT NOT NULL REFERENCES intake (id),
    base BIGINT NOT NULL,
    block BIGINT NOT NULL,
    capacity BIGINT NOT NULL,
    taken BIGINT NOT NULL CHECK (taken >= 0 AND taken <= capacity),
    PRIMARY KEY (intake, base, block)
);

-- table enrolment_step tenant(unit)
CREATE TABLE enrolment_step (
    id BIGINT PRIMARY KEY,
    enrolment BIGINT NOT NULL REFERENCES enrolment (id),
    unit BIGINT NOT NULL,
    from_state TEXT,
    to_state TEXT NOT NULL,
    actor BIGINT NOT NULL,
    reason TEXT NOT NULL DEFAULT '',
    at BIGINT NOT NULL,
    row_hash BIGINT NOT NULL
);
CREATE INDEX enrolment_step_by_enrolment ON enrolment_step (enrolment, id);

-- What was said of a condition of the project when somebody came in: that it holds, or why she comes although it does not.
-- table vouching owned(enrolment)
CREATE TABLE vouching (
    enrolment BIGINT NOT NULL REFERENCES enrolment (id),
    number BIGINT NOT NULL,
    attested BIGINT NOT NULL,
    reason TEXT NOT NULL DEFAULT '',
    actor BIGINT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (enrolment, number),
    CHECK (attested = 1 OR reason <> '')
);

-- Schools chosen as a whole: all their active staff come in. What was said of the conditions holds for each of them.
-- table school_choice tenant(unit)
CREATE TABLE school_choice (
    project BIGINT NOT NULL REFERENCES project (id),
    intake BIGINT NOT NULL REFERENCES intake (id),
    unit BIGINT NOT NULL REFERENCES unit (id),
    chosen_by BIGINT NOT NULL REFERENCES unit (id),
    environment TEXT NOT NULL,
    vouched TEXT NOT NULL,
    reason TEXT NOT NULL DEFAULT '',
    actor BIGINT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (project, unit)
);
CREATE INDEX school_choice_by_intake ON school_choice (intake, chosen_by);

-- Whom a unit has named to choose for themselves.
-- table chooser tenant(unit)
CREATE TABLE chooser (
    project BIGINT NOT NULL REFERENCES project (id),
    person BIGINT NOT NULL REFERENCES person (id),
    unit BIGINT NOT NULL REFERENCES unit (id),
    named_by BIGINT NOT NULL,
    named_at BIGINT NOT NULL,
    PRIMARY KEY (project, person)
);

-- table substitution tenant(unit)
CREATE TABLE substitution (
    id BIGINT PRIMARY KEY,
    project BIGINT NOT NULL REFERENCES project (id),
    intake BIGINT NOT NULL REFERENCES intake (id),
    unit BIGINT NOT NULL REFERENCES unit (id),
    enrolment BIGINT NOT NULL REFERENCES enrolment (id),  -- of whoever leaves
    person BIGINT NOT NULL REFERENCES person (id),        -- who comes
    made BIGINT,                                          -- her enrolment, once agreed
    from_reserve BIGINT NOT NULL DEFAULT 0,
    reason TEXT NOT NULL,
    state TEXT NOT NULL,
    asked_by BIGINT NOT NULL,
    asked_at BIGINT NOT NULL,
    decided_by BIGINT,
    decided_at BIGINT,
    answer TEXT NOT NULL DEFAULT '',
    version BIGINT NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX substitution_one_open ON substitution (enrolment) WHERE state = 'asked';
CREATE UNIQUE INDEX substitution_once ON substitution (intake, person) WHERE state <> 'refused';
CREATE INDEX substitution_by_project ON substitution (project, id);

-- What a person has reached in a programme; the stock behind standing_count.
-- table standing owned(person)
CREATE TABLE standing (
    person BIGINT NOT NULL REFERENCES person (id),
    programme BIGINT NOT NULL,
    state TEXT NOT NULL,
    enrolment BIGINT NOT NULL,
    since BIGINT NOT NULL,
    PRIMARY KEY (person, programme)
);
CREATE INDEX standing_by_programme ON standing (programme, person, since, state);
CREATE INDEX enrolment_without_class ON enrolment (unit) WHERE training_class IS NULL AND state IN ('confirmed', 'checked-in');
CREATE INDEX enrolment_by_first_person ON enrolment (nominated_as) WHERE nominated_as IS NOT NULL;

-- What the survivor of a merge had reached before it in each programme the merge changed; no state: nothing.
-- table standing_before_merge owned(person)
CREATE TABLE standing_before_merge (
    merge BIGINT NOT NULL,
    person BIGINT NOT NULL REFERENCES person (id),
    programme BIGINT NOT NULL,
    state TEXT,
    enrolment BIGINT,
    since BIGINT,
    PRIMARY KEY (merge, programme)
);

-- src/domain/hours/migrations/0012_hours.sql
-- One batch of results as another platform sent it. `done` of its `entries` are entered so far, so a batch cut short goes on where
-- it stopped; `outcomes` says of each of those what became of it (hours/outcome_log.h).
-- table hour_batch tenant(unit)
CREATE TABLE hour_batch (
    id BIGINT PRIMARY KEY,
    platform BIGINT NOT NULL,
    external_id TEXT NOT NULL,
    unit BIGINT NOT NULL,
    project BIGINT NOT NULL REFERENCES project (id),
    part BIGINT NOT NULL REFERENCES part (id),
    body_hash TEXT NOT NULL,
    entries BIGINT NOT NULL,
    done BIGINT NOT NULL,
    accepted BIGINT NOT NULL DEFAULT 0,
    refused BIGINT NOT NULL DEFAULT 0,
    passed BIGINT NOT NULL DEFAULT 0,
    outcomes TEXT NOT NULL DEFAULT '',
    at BIGINT NOT NULL,
    UNIQUE (platform, external_id),
    CHECK (done <= entries AND accepted + refused <= done)
);

-- Append-only. `source` is the account that brought it: a platform by a batch, an office by a sheet. An entry that `reverses` another
-- takes back its tenths, once.
-- table hour_entry owned(enrolment)
CREATE TABLE hour_entry (
    id BIGINT PRIMARY KEY,
    enrolment BIGINT NOT NULL REFERENCES enrolment (id),
    slot BIGINT NOT NULL,
    hour_type TEXT NOT NULL,
    tenths BIGINT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('pass', 'good', 'excellent', 'fail')),
    completed_on BIGINT NOT NULL,
    source BIGINT NOT NULL,
    batch BIGINT,
    sheet BIGINT,
    reverses BIGINT,
    recorded_at BIGINT NOT NULL,
    row_hash BIGINT NOT NULL,
    CHECK (verdict <> 'fail' OR tenths = 0)
);
CREATE INDEX hour_entry_by_enrolment ON hour_entry (enrolment, id);
CREATE UNIQUE INDEX hour_entry_reversed ON hour_entry (reverses) WHERE reverses IS NOT NULL;

-- The types hours are of, and how each is learnt. A type no row knows counts as learnt otherwise.
-- table hour_type public
CREATE TABLE hour_type (
    code TEXT NOT NULL PRIMARY KEY,
    name_zh TEXT NOT NULL,
    name_en TEXT NOT NULL,
    mode TEXT NOT NULL CHECK (mode IN ('online', 'face-to-face', 'practice', 'school-based', 'other')),
    position BIGINT NOT NULL
);
INSERT INTO hour_type (code, name_zh, name_en, mode, position) VALUES
    ('online', '在线学习', 'Online study', 'online', 1),
    ('face-to-face', '集中面授', 'Face to face', 'face-to-face', 2),
    ('applied-study', '应用学习', 'Applied study', 'face-to-face', 3),
    ('practice', '实践应用', 'Practice', 'practice', 4),
    ('research-practice', '研修实践', 'Research and practice', 'practice', 5),
    ('school-based', '校本研修', 'School-based study', 'school-based', 6),
    ('public-subject', '公需科目', 'Public subject', 'other', 7);

-- What an entry made by hand rests on; written with it.
-- table hour_evidence owned(entry)
CREATE TABLE hour_evidence (
    id BIGINT PRIMARY KEY,
    entry BIGINT NOT NULL REFERENCES hour_entry (id),
    evidence TEXT NOT NULL,
    row_hash BIGINT NOT NULL
);
CREATE UNIQUE INDEX hour_evidence_by_entry ON hour_evidence (entry);

-- Hours of training outside every project here, on a claim that was accepted or by an office's hand. Append-only, like hour_entry.
-- table outside_entry owned(person)
CREATE TABLE outside_entry (
    id BIGINT PRIMARY KEY,
    person BIGINT NOT NULL REFERENCES person (id),
    claim BIGINT,
    title TEXT NOT NULL,
    provider TEXT NOT NULL,
    hour_type TEXT NOT NULL,
    tenths BIGINT NOT NULL,
    completed_on BIGINT NOT NULL,
    source BIGINT NOT NULL,
    evidence TEXT NOT NULL,
    reverses BIGINT,
    reason TEXT NOT NULL DEFAULT '',
    recorded_at BIGINT NOT NULL,
    row_hash BIGINT NOT NULL,
    CHECK ((reverses IS NULL AND tenths > 0) OR (reverses IS NOT NULL AND tenths < 0 AND reason <> ''))
);
CREATE INDEX outside_entry_by_person ON outside_entry (person, id);
CREATE INDEX outside_entry_by_claim ON outside_entry (claim) WHERE claim IS NOT NULL;
CREATE UNIQUE INDEX outside_entry_reversed ON outside_entry (reverses) WHERE reverses IS NOT NULL;

-- What an authority asks of everybody at and below a unit, over all providers.
-- table hour_rule tenant(unit)
CREATE TABLE hour_rule (
    id BIGINT PRIMARY KEY,
    unit BIGINT NOT NULL REFERENCES unit (id),
    name TEXT NOT NULL,
    ended_on BIGINT,
    made_by BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    version BIGINT NOT NULL DEFAULT 1
);
CREATE INDEX hour_rule_by_unit ON hour_rule (unit, id);

-- A requirement as it is from a day on, until the day before the next one's. Never changed; `lines` is JSON.
-- table hour_rule_version tenant(rule)
CREATE TABLE hour_rule_version (
    id BIGINT PRIMARY KEY,
    rule BIGINT NOT NULL REFERENCES hour_rule (id),
    number BIGINT NOT NULL,
    from_on BIGINT NOT NULL,
    span TEXT NOT NULL CHECK (span IN ('rolling', 'plan')),
    years BIGINT,
    plan_from BIGINT,
    plan_until BIGINT,
    minimum_tenths BIGINT NOT NULL CHECK (minimum_tenths > 0),
    lines TEXT NOT NULL,
    document TEXT NOT NULL,
    recorded_by BIGINT NOT NULL,
    recorded_at BIGINT NOT NULL,
    row_hash BIGINT NOT NULL,
    CHECK ((span = 'rolling') = (years IS NOT NULL)),
    CHECK ((span = 'plan') = (plan_from IS NOT NULL AND plan_until IS NOT NULL)),
    UNIQUE (rule, number)
);

-- How many tenths of an hour make a credit, by authority, mode and day. The nearest authority that
-- says it holds; of what it said of one day, the last.
-- table credit_rate tenant(unit)
CREATE TABLE credit_rate (
    id BIGINT PRIMARY KEY,
    unit BIGINT NOT NULL REFERENCES unit (id),
    mode TEXT NOT NULL,
    from_on BIGINT NOT NULL,
    tenths_per_credit BIGINT NOT NULL CHECK (tenths_per_credit > 0),
    document TEXT NOT NULL,
    recorded_by BIGINT NOT NULL,
    recorded_at BIGINT NOT NULL,
    row_hash BIGINT NOT NULL
);
CREATE INDEX credit_rate_by_unit ON credit_rate (unit, mode, from_on);

-- Certificates of hours as they were printed; the code finds one, for whoever holds the sheet. `lines` is JSON.
-- table hour_paper owned(person)
CREATE TABLE hour_paper (
    id BIGINT PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    person BIGINT NOT NULL REFERENCES person (id),
    holder TEXT NOT NULL,
    unit_name TEXT NOT NULL,
    from_on BIGINT NOT NULL,
    until_on BIGINT NOT NULL,
    tenths BIGINT NOT NULL,
    credit_hundredths BIGINT NOT NULL,
    lines TEXT NOT NULL,
    made_on BIGINT NOT NULL,
    made_by BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    row_hash BIGINT NOT NULL
);
CREATE INDEX hour_paper_by_person ON hour_paper (person, id);

-- Training elsewhere that an authority recognises, for everybody at and below a unit; a claim may name one.
-- table outside_training tenant(unit)
CREATE TABLE outside_training (
    id BIGINT PRIMARY KEY,
    unit BIGINT NOT NULL REFERENCES unit (id),
    name TEXT NOT NULL,
    provider TEXT NOT NULL,
    hour_type TEXT NOT NULL,
    most_tenths BIGINT NOT NULL CHECK (most_tenths > 0),
    from_on BIGINT NOT NULL,
    until_on BIGINT NOT NULL,
    document TEXT NOT NULL DEFAULT '',
    closed BIGINT NOT NULL DEFAULT 0,
    made_by BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    version BIGINT NOT NULL DEFAULT 1,
    CHECK (until_on >= from_on)
);
CREATE INDEX outside_training_by_unit ON outside_training (unit, id);

-- What a teacher says she learnt elsewhere, and what became of it. The entries of the ledger it led to name it.
-- table hour_claim owned(person)
CREATE TABLE hour_claim (
    id BIGINT PRIMARY KEY,
    person BIGINT NOT NULL REFERENCES person (id),
    training BIGINT REFERENCES outside_training (id),
    title TEXT NOT NULL,
    provider TEXT NOT NULL,
    place TEXT NOT NULL,
    starts_on BIGINT NOT NULL,
    ends_on BIGINT NOT NULL,
    remark TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('submitted', 'accepted', 'in-part', 'refused', 'withdrawn', 'reversed')),
    opinion TEXT NOT NULL DEFAULT 'none' CHECK (opinion IN ('none', 'supports', 'doubts')),
    opinion_text TEXT NOT NULL DEFAULT '',
    opinion_by BIGINT,
    decided_by BIGINT,
    decided_at BIGINT,
    reason TEXT NOT NULL DEFAULT '',
    made_at BIGINT NOT NULL,
    version BIGINT NOT NULL DEFAULT 1,
    CHECK (ends_on >= starts_on),
    CHECK (state NOT IN ('in-part', 'refused', 'reversed') OR reason <> '')
);
CREATE INDEX hour_claim_by_person ON hour_claim (person, id);
CREATE INDEX hour_claim_by_state ON hour_claim (state, id);

-- table hour_claim_line owned(claim)
CREATE TABLE hour_claim_line (
    claim BIGINT NOT NULL REFERENCES hour_claim (id),
    hour_type TEXT NOT NULL,
    tenths BIGINT NOT NULL CHECK (tenths > 0),
    accepted_tenths BIGINT,
    PRIMARY KEY (claim, hour_type),
    CHECK (accepted_tenths IS NULL OR (accepted_tenths >= 0 AND accepted_tenths <= tenths))
);

-- A picture or a PDF that proves a claim, sealed. The hash is keyed: it tells the same file handed in twice and nothing else.
-- table claim_proof owned(claim)
CREATE TABLE claim_proof (
    id BIGINT PRIMARY KEY,
    claim BIGINT NOT NULL REFERENCES hour_claim (id),
    filename TEXT NOT NULL,
    media TEXT NOT NULL,
    size BIGINT NOT NULL,
    content_index TEXT NOT NULL,
    sealed TEXT NOT NULL
);
CREATE INDEX claim_proof_by_claim ON claim_proof (claim, id);
CREATE INDEX claim_proof_by_content ON claim_proof (content_index);

-- The most hours of a requirement anybody may be credited with. It holds for what is entered from then on.
-- table hour_cap tenant(project)
CREATE TABLE hour_cap (
    project BIGINT NOT NULL REFERENCES project (id),
    slot BIGINT NOT NULL,
    most_tenths BIGINT NOT NULL CHECK (most_tenths > 0),
    PRIMARY KEY (project, slot)
);

-- How much of a part somebody was absent from, as last noted. A fifth of it bars her from passing the part.
-- table absence owned(enrolment)
CREATE TABLE absence (
    enrolment BIGINT NOT NULL REFERENCES enrolment (id),
    part BIGINT NOT NULL REFERENCES part (id),
    missed_tenths BIGINT NOT NULL CHECK (missed_tenths >= 0),
    of_tenths BIGINT NOT NULL CHECK (of_tenths > 0 AND of_tenths >= missed_tenths),
    remark TEXT NOT NULL DEFAULT '',
    noted_by BIGINT NOT NULL,
    noted_at BIGINT NOT NULL,
    PRIMARY KEY (enrolment, part)
);

-- src/domain/certificate/migrations/0013_certificate.sql
-- How a project's certificates are issued: at once, or when its owner approves. Without a row: at once.
-- table certificate_rule tenant(project)
CREATE TABLE certificate_rule (
    project BIGINT PRIMARY KEY REFERENCES project (id),
    issue TEXT NOT NULL CHECK (issue IN ('at-once', 'approved')),
    version BIGINT NOT NULL DEFAULT 1
);

-- One act of an authority by which people who waited have their certificates.
-- table certificate_approval tenant(project)
CREATE TABLE certificate_approval (
    id BIGINT PRIMARY KEY,
    project BIGINT NOT NULL REFERENCES project (id),
    proof TEXT NOT NULL,
    people BIGINT NOT NULL CHECK (people > 0),
    actor BIGINT NOT NULL,
    at BIGINT NOT NULL,
    row_hash BIGINT NOT NULL
);
CREATE INDEX certificate_approval_by_project ON certificate_approval (project, id);

-- Who met everything and waits for it, or was refused. It goes when the certificate is issued; while a result is taken back it
-- stands and counts for nothing.
-- table certificate_waiting owned(enrolment)
CREATE TABLE certificate_waiting (
    enrolment BIGINT PRIMARY KEY REFERENCES enrolment (id),
    project BIGINT NOT NULL REFERENCES project (id),
    state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'refused')),
    since BIGINT NOT NULL,
    reason TEXT NOT NULL DEFAULT '',
    CHECK ((state = 'refused') = (reason <> ''))
);
CREATE INDEX certificate_waiting_by_project ON certificate_waiting (project, state, enrolment);

-- `hours` is the frozen list of lines as JSON. `serial` runs without gaps for each issuer and year. A correction is a row of its
-- own under the same number, the next `edition`; `pattern` is what the number was made by, empty for the usual one; `replaces` names the edition before it or, of a reissue, the revoked one.
-- table certificate tenant(unit)
CREATE TABLE certificate (
    id BIGINT PRIMARY KEY,
    number TEXT NOT NULL,
    edition BIGINT NOT NULL,
    replaces BIGINT REFERENCES certificate (id),
    project BIGINT NOT NULL REFERENCES project (id),
    enrolment BIGINT NOT NULL REFERENCES enrolment (id),
    person BIGINT NOT NULL REFERENCES person (id),
    unit BIGINT NOT NULL REFERENCES unit (id),
    issuer BIGINT NOT NULL REFERENCES unit (id),
    issuer_name TEXT NOT NULL,
    holder TEXT NOT NULL,
    title TEXT NOT NULL,
    project_name TEXT NOT NULL,
    starts_on BIGINT NOT NULL,
    ends_on BIGINT NOT NULL,
    grade TEXT NOT NULL CHECK (grade IN ('pass', 'good', 'excellent')),
    hours TEXT NOT NULL,
    year BIGINT NOT NULL,
    serial BIGINT NOT NULL,
    pattern TEXT NOT NULL,
    issued_on BIGINT NOT NULL,
    edition_on BIGINT NOT NULL,
    approval BIGINT REFERENCES certificate_approval (id),
    state TEXT NOT NULL DEFAULT 'valid' CHECK (state IN ('valid', 'superseded', 'revoked')),
    version BIGINT NOT NULL DEFAULT 1,
    row_hash BIGINT NOT NULL,
    UNIQUE (number, edition),
    UNIQUE (issuer, year, serial, edition)
);
CREATE UNIQUE INDEX certificate_one_valid ON certificate (project, person) WHERE state = 'valid';
CREATE INDEX certificate_by_person ON certificate (person);
CREATE INDEX certificate_by_enrolment ON certificate (enrolment);
CREATE INDEX certificate_by_unit ON certificate (unit, project, id);
CREATE INDEX certificate_by_holder ON certificate (holder, id);
CREATE INDEX certificate_by_approval ON certificate (approval) WHERE approval IS NOT NULL;
CREATE INDEX certificate_ended ON certificate (state, issuer, year) WHERE state <> 'valid';
CREATE INDEX certificate_by_replaced ON certificate (replaces) WHERE replaces IS NOT NULL;

-- What was done to a certificate after its issue: by whom, why, and on which paper. `made` is the edition or the new certificate
-- that came of it.
-- table certificate_step owned(certificate)
CREATE TABLE certificate_step (
    id BIGINT PRIMARY KEY,
    certificate BIGINT NOT NULL REFERENCES certificate (id),
    kind TEXT NOT NULL CHECK (kind IN ('printed', 'corrected', 'revoked', 'reissued')),
    made BIGINT REFERENCES certificate (id),
    reason TEXT NOT NULL,
    proof TEXT NOT NULL,
    actor BIGINT NOT NULL,
    at BIGINT NOT NULL,
    row_hash BIGINT NOT NULL
);
CREATE INDEX certificate_step_by_certificate ON certificate_step (certificate, id);

-- The six digits that stand for an issuer in numbers: its division code, or a stand-in from 900001 where it has none or another
-- unit already uses it.
-- table issuer_code system
CREATE TABLE issuer_code (
    code TEXT PRIMARY KEY,
    unit BIGINT NOT NULL,
    stand_in BIGINT NOT NULL
);
CREATE UNIQUE INDEX issuer_code_one_stand_in ON issuer_code (unit) WHERE stand_in = 1;

-- How an issuer's numbers are made from a day on, until the next row. Before its first: the usual way.
-- table number_pattern tenant(issuer)
CREATE TABLE number_pattern (
    issuer BIGINT NOT NULL REFERENCES unit (id),
    from_on BIGINT NOT NULL,
    pattern TEXT NOT NULL,
    actor BIGINT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (issuer, from_on)
);

-- Numbers without gaps: taken as the last change of the transaction that uses them.
-- table series system
CREATE TABLE series (
    name TEXT PRIMARY KEY,
    next BIGINT NOT NULL
);

-- Many certificates printed at once, file by file, by a job that goes on where it was stopped: `place` is the cursor behind the last
-- certificate done. Its maker's alone; it goes after three days.
-- table print_run system
CREATE TABLE print_run (
    id BIGINT PRIMARY KEY,
    made_by BIGINT NOT NULL,
    filter TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('working', 'ready', 'stopped')),
    total BIGINT NOT NULL,
    done BIGINT NOT NULL DEFAULT 0,
    place TEXT NOT NULL DEFAULT '',
    left_out TEXT NOT NULL DEFAULT '[]',
    made_at BIGINT NOT NULL
);
CREATE INDEX print_run_by_account ON print_run (made_by, id);
CREATE INDEX print_run_by_age ON print_run (made_at);
CREATE INDEX print_run_working ON print_run (id) WHERE state = 'working';

-- One PDF of it, whole once this row stands; `certificates` are their ids as JSON.
-- table print_file system
CREATE TABLE print_file (
    run BIGINT NOT NULL REFERENCES print_run (id),
    position BIGINT NOT NULL,
    certificates TEXT NOT NULL,
    people BIGINT NOT NULL,
    size BIGINT NOT NULL,
    from_unit TEXT NOT NULL,
    to_unit TEXT NOT NULL,
    PRIMARY KEY (run, position)
);

-- Its bytes, in base64.
-- table print_piece system
CREATE TABLE print_piece (
    run BIGINT NOT NULL REFERENCES print_run (id),
    position BIGINT NOT NULL,
    starts BIGINT NOT NULL,
    bytes TEXT NOT NULL,
    PRIMARY KEY (run, position, starts)
);

-- src/app/migrations/0014_deployment.sql
-- What this database is, fixed when it was made: a demo never becomes production.
-- table deployment system
CREATE TABLE deployment (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

-- Whom a visitor of the demo can be.
-- table demo_role system
CREATE TABLE demo_role (
    position BIGINT PRIMARY KEY,
    role TEXT NOT NULL UNIQUE,
    account BIGINT NOT NULL,
    label_zh TEXT NOT NULL,
    label_en TEXT NOT NULL,
    what_zh TEXT NOT NULL,
    what_en TEXT NOT NULL,
    project_zh TEXT NOT NULL,
    project_en TEXT NOT NULL
);

-- src/domain/people/migrations/0017_transfer.sql
-- A person goes from one unit to another once both sides agree: who asked, who decided, on which paper. `decider` is the unit
-- on the side that did not ask; `effective_on` is the day it holds from, the other times are when it was recorded.
-- table transfer tenant(to_unit)
CREATE TABLE transfer (
    id BIGINT PRIMARY KEY,
    person BIGINT NOT NULL REFERENCES person (id),
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    asked_side TEXT NOT NULL,
    from_unit BIGINT NOT NULL REFERENCES unit (id),
    to_unit BIGINT NOT NULL REFERENCES unit (id),
    asked_unit BIGINT NOT NULL,
    decider BIGINT NOT NULL,
    effective_on BIGINT NOT NULL,
    until_on BIGINT,
    document TEXT NOT NULL DEFAULT '',
    asked_by BIGINT NOT NULL,
    asked_at BIGINT NOT NULL,
    decided_by BIGINT,
    decided_at BIGINT,
    reason TEXT NOT NULL DEFAULT '',
    closed_membership BIGINT REFERENCES membership (id),
    opened_membership BIGINT REFERENCES membership (id),
    follows BIGINT REFERENCES transfer (id),
    version BIGINT NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX transfer_one_open ON transfer (person) WHERE state = 'pending';
CREATE UNIQUE INDEX transfer_ended_once ON transfer (follows) WHERE follows IS NOT NULL;
CREATE INDEX transfer_by_person ON transfer (person, id);
CREATE INDEX transfer_by_decider ON transfer (decider, state, id);
CREATE INDEX transfer_by_asker ON transfer (asked_unit, id);
CREATE INDEX transfer_by_from ON transfer (from_unit, id);
CREATE INDEX transfer_by_to ON transfer (to_unit, id);

-- A stay at another unit that does not count: the main membership, the counters and the places stay where they are.
-- table secondment owned(person)
CREATE TABLE secondment (
    transfer BIGINT PRIMARY KEY REFERENCES transfer (id),
    person BIGINT NOT NULL REFERENCES person (id),
    unit BIGINT NOT NULL REFERENCES unit (id),
    since BIGINT NOT NULL,
    until BIGINT,
    CHECK (until IS NULL OR until >= since)
);
CREATE INDEX secondment_by_person ON secondment (person, since);
CREATE INDEX secondment_by_unit ON secondment (unit, since);

-- How often an account has asked for somebody by number and name within the hour that began at `began_at`.
-- table identity_asking system
CREATE TABLE identity_asking (
    account BIGINT PRIMARY KEY,
    began_at BIGINT NOT NULL,
    asked BIGINT NOT NULL
);

-- src/domain/classes/migrations/0018_classes.sql
-- A class of an intake. Its unit is whose office runs it: the unit directly below the project's owner that everybody in it
-- belongs to, else the owner. The order of ids is the order of forming.
-- table training_class tenant(unit)
CREATE TABLE training_class (
    id BIGINT PRIMARY KEY,
    project BIGINT NOT NULL REFERENCES project (id),
    intake BIGINT NOT NULL REFERENCES intake (id),
    unit BIGINT NOT NULL REFERENCES unit (id),
    number BIGINT NOT NULL DEFAULT 1,  -- within the intake
    name TEXT NOT NULL,
    base_school BIGINT,                    -- where it is held
    stage TEXT,                        -- of everybody in it; none: mixed
    subject TEXT NOT NULL DEFAULT '',
    size BIGINT NOT NULL DEFAULT 0,
    formed_by BIGINT,
    formed_at BIGINT NOT NULL DEFAULT 0,
    dissolved_by BIGINT,
    dissolved_at BIGINT,
    version BIGINT NOT NULL DEFAULT 1
);
CREATE INDEX training_class_by_intake ON training_class (intake, id);
CREATE INDEX training_class_by_project ON training_class (project, id);

-- One act: classes formed by a rule, or a formation taken back.
-- table class_formation tenant(unit)
CREATE TABLE class_formation (
    id BIGINT PRIMARY KEY,
    project BIGINT NOT NULL REFERENCES project (id),
    intake BIGINT NOT NULL REFERENCES intake (id),
    unit BIGINT NOT NULL REFERENCES unit (id),  -- whose office did it
    rule TEXT NOT NULL,
    relabelled TEXT NOT NULL DEFAULT '[]',  -- classes that stood and came to be about others: what they were about
    formed BIGINT NOT NULL,
    dissolved BIGINT NOT NULL,
    placed BIGINT NOT NULL,
    moved BIGINT NOT NULL,
    undoes BIGINT REFERENCES class_formation (id),
    actor BIGINT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX class_formation_by_intake ON class_formation (intake, id);
CREATE UNIQUE INDEX class_formation_undone_once ON class_formation (undoes) WHERE undoes IS NOT NULL;

-- Who sat in which class from when to when. began_by and ended_by: the act; none when a substitution did it.
-- table class_stay tenant(training_class)
CREATE TABLE class_stay (
    id BIGINT PRIMARY KEY,
    training_class BIGINT NOT NULL REFERENCES training_class (id),
    enrolment BIGINT NOT NULL REFERENCES enrolment (id),
    began_at BIGINT NOT NULL,
    began_by BIGINT,
    ended_at BIGINT,
    ended_by BIGINT,
    pinned BIGINT NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX class_stay_one_live ON class_stay (enrolment) WHERE ended_at IS NULL;
CREATE INDEX class_stay_by_class ON class_stay (training_class, id);
CREATE INDEX class_stay_by_beginning ON class_stay (began_by, enrolment) WHERE began_by IS NOT NULL;
CREATE INDEX class_stay_by_end ON class_stay (ended_by, enrolment) WHERE ended_by IS NOT NULL;

-- Who leads a class, and who tutors in it, from the first to the last day.
-- table class_staff tenant(training_class)
CREATE TABLE class_staff (
    id BIGINT PRIMARY KEY,
    training_class BIGINT NOT NULL REFERENCES training_class (id),
    role TEXT NOT NULL,
    person BIGINT NOT NULL REFERENCES person (id),
    from_on BIGINT NOT NULL,
    until_on BIGINT,  -- the last day; none: until further notice
    named_by BIGINT NOT NULL,
    named_at BIGINT NOT NULL,
    version BIGINT NOT NULL DEFAULT 1,
    CHECK (until_on IS NULL OR until_on >= from_on)
);
CREATE UNIQUE INDEX class_staff_once ON class_staff (training_class, person, role) WHERE until_on IS NULL;
CREATE INDEX class_staff_by_person ON class_staff (person, id);

-- A room of a unit, mostly of a base school.
-- table room tenant(unit)
CREATE TABLE room (
    id BIGINT PRIMARY KEY,
    unit BIGINT NOT NULL REFERENCES unit (id),
    name TEXT NOT NULL,
    seats BIGINT NOT NULL CHECK (seats >= 0),
    open BIGINT NOT NULL DEFAULT 1,
    version BIGINT NOT NULL DEFAULT 1,
    UNIQUE (unit, name)
);

-- One meeting of a class. At most a day long, so what overlaps began less than a day before.
-- table class_session tenant(training_class)
CREATE TABLE class_session (
    id BIGINT PRIMARY KEY,
    training_class BIGINT NOT NULL REFERENCES training_class (id),
    kind TEXT NOT NULL,
    topic TEXT NOT NULL,
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    room BIGINT REFERENCES room (id),
    place TEXT NOT NULL DEFAULT '',       -- where, in words, when it is in no room
    teacher_person BIGINT REFERENCES person (id),
    teacher TEXT NOT NULL DEFAULT '',     -- her name; alone when she is not on file
    tenths BIGINT NOT NULL DEFAULT 0,     -- of an hour
    link TEXT NOT NULL DEFAULT '',        -- where to join online
    cancelled_at BIGINT,
    version BIGINT NOT NULL DEFAULT 1,
    CHECK (starts_at < ends_at AND ends_at - starts_at <= 86400000)
);
CREATE INDEX class_session_by_class ON class_session (training_class, starts_at, id);
CREATE INDEX class_session_by_time ON class_session (starts_at) WHERE cancelled_at IS NULL;

-- Who holds the token reads the timetable of a class, or of one person's classes. One of each lives at a time.
-- table calendar_feed system
CREATE TABLE calendar_feed (
    token_hash TEXT PRIMARY KEY,
    training_class BIGINT REFERENCES training_class (id),
    person BIGINT REFERENCES person (id),
    made_by BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    revoked_at BIGINT,
    CHECK ((training_class IS NULL) <> (person IS NULL))
);
CREATE UNIQUE INDEX calendar_feed_of_class ON calendar_feed (training_class) WHERE revoked_at IS NULL AND training_class IS NOT NULL;
CREATE UNIQUE INDEX calendar_feed_of_person ON calendar_feed (person) WHERE revoked_at IS NULL AND person IS NOT NULL;

-- src/domain/baseline/migrations/0025_baseline.sql
-- A paper that states figures of units on a day, for units whose people are on no roster. A correction is another paper.
-- table baseline tenant(unit)
CREATE TABLE baseline (
    id BIGINT PRIMARY KEY,
    programme BIGINT NOT NULL REFERENCES programme (id),
    unit BIGINT NOT NULL REFERENCES unit (id),  -- whose paper; its rows are of units at or below it
    as_of BIGINT NOT NULL,
    document TEXT NOT NULL,
    filename TEXT NOT NULL DEFAULT '',
    created_by BIGINT NOT NULL REFERENCES account (id),
    created_at BIGINT NOT NULL,
    withdrawn_at BIGINT,
    withdrawal_reason TEXT NOT NULL DEFAULT '',
    version BIGINT NOT NULL DEFAULT 1
);
CREATE INDEX baseline_by_unit ON baseline (programme, unit, id);

-- As the paper says it; what it leaves open is NULL. printed 1: a total the paper prints, which counts nowhere.
-- table baseline_row tenant(unit)
CREATE TABLE baseline_row (
    baseline BIGINT NOT NULL REFERENCES baseline (id),
    unit BIGINT NOT NULL REFERENCES unit (id),
    printed BIGINT NOT NULL,
    position BIGINT NOT NULL,
    kindergarten BIGINT CHECK (kindergarten >= 0),
    primary_secondary BIGINT CHECK (primary_secondary >= 0),
    vocational BIGINT CHECK (vocational >= 0),
    full_time BIGINT CHECK (full_time >= 0),
    trained BIGINT CHECK (trained >= 0),
    untrained BIGINT CHECK (untrained >= 0),
    failed BIGINT CHECK (failed >= 0),
    trained_rate BIGINT CHECK (trained_rate >= 0),  -- hundredths of a per cent
    PRIMARY KEY (baseline, unit, printed)
);
CREATE INDEX baseline_row_by_unit ON baseline_row (unit, baseline) WHERE printed = 0;

-- src/domain/crosstable/migrations/0026_crosstable.sql
-- A cross table kept under a name; what it is of stands in `content`, as JSON.
-- table saved_table tenant(unit)
CREATE TABLE saved_table (
    id BIGINT PRIMARY KEY,
    unit BIGINT NOT NULL REFERENCES unit (id),
    name TEXT NOT NULL,
    content TEXT NOT NULL,
    saved_by BIGINT NOT NULL,
    saved_at BIGINT NOT NULL,
    version BIGINT NOT NULL DEFAULT 1,
    UNIQUE (unit, name)
);

-- src/platform/notify/migrations/0030_notify.sql
-- What an account is told inside the system. `params` is one JSON object of figures and names that the sentence of `kind`
-- mentions; `link` is the page that shows more. An inbox holds one unread notice of a `topic` at most; '' is no topic.
-- table notice system
CREATE TABLE notice (
    id BIGINT PRIMARY KEY,
    account BIGINT NOT NULL REFERENCES account (id),
    kind TEXT NOT NULL,
    params TEXT NOT NULL,
    link TEXT NOT NULL,
    topic TEXT NOT NULL DEFAULT '',
    at BIGINT NOT NULL,
    read_at BIGINT
);
CREATE INDEX notice_by_account ON notice (account, id);
CREATE INDEX notice_unread ON notice (account) WHERE read_at IS NULL;
CREATE UNIQUE INDEX notice_topic ON notice (account, topic) WHERE read_at IS NULL AND topic <> '';
CREATE INDEX notice_by_age ON notice (at);
