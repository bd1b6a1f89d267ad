-- table person tenant(unit)
CREATE TABLE person (
    id ID PRIMARY KEY,
    unit ID NOT NULL REFERENCES unit (id),
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
    merged_into ID REFERENCES person (id),
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
    id ID PRIMARY KEY,
    person ID NOT NULL REFERENCES person (id),
    kind TEXT NOT NULL,
    number_sealed TEXT NOT NULL,
    number_index TEXT NOT NULL,
    number_masked TEXT NOT NULL DEFAULT '',
    current BIGINT NOT NULL DEFAULT 1,
    hers BIGINT NOT NULL DEFAULT 1,
    proof TEXT NOT NULL DEFAULT '',
    recorded_by ID,
    recorded_at BIGINT NOT NULL,
    merge ID
);
CREATE UNIQUE INDEX person_document_once ON person_document (number_index) WHERE current = 1;
CREATE INDEX person_document_former ON person_document (number_index) WHERE current = 0;
CREATE INDEX person_document_by_person ON person_document (person);

-- Former names; person.name is the one in force.
-- table person_name owned(person)
CREATE TABLE person_name (
    id ID PRIMARY KEY,
    person ID NOT NULL REFERENCES person (id),
    name TEXT NOT NULL,
    initials TEXT NOT NULL,
    until BIGINT NOT NULL,
    proof TEXT NOT NULL,
    recorded_by ID NOT NULL,
    recorded_at BIGINT NOT NULL,
    merge ID
);
CREATE INDEX person_name_by_person ON person_name (person, id);
CREATE INDEX person_name_by_name ON person_name (name, id);
CREATE INDEX person_name_by_initials ON person_name (initials, id);

-- What somebody taught before, and until when; the person holds what is in force. Figures of a past day read the earliest
-- row that ends after it.
-- table person_teaching owned(person)
CREATE TABLE person_teaching (
    id ID PRIMARY KEY,
    person ID NOT NULL REFERENCES person (id),
    stage TEXT NOT NULL,
    subject TEXT NOT NULL,
    post TEXT NOT NULL,
    full_time BIGINT NOT NULL,
    until BIGINT NOT NULL,
    recorded_by ID NOT NULL,
    recorded_at BIGINT NOT NULL
);
CREATE INDEX person_teaching_by_person ON person_teaching (person, until, id);
CREATE INDEX person_teaching_part_time ON person_teaching (until, person) WHERE full_time = 0;

-- What a roster did to somebody who was on file already, so that it can be taken back: her version afterwards, the document it
-- added, the former teaching it left, and what the document may have changed.
-- table roster_touch owned(person)
CREATE TABLE roster_touch (
    import ID NOT NULL,
    person ID NOT NULL REFERENCES person (id),
    version BIGINT NOT NULL,
    document ID REFERENCES person_document (id),
    teaching ID REFERENCES person_teaching (id),
    sex TEXT NOT NULL,
    born_on BIGINT,
    PRIMARY KEY (import, person)
);

-- table membership owned(person)
CREATE TABLE membership (
    id ID PRIMARY KEY,
    person ID NOT NULL REFERENCES person (id),
    unit ID NOT NULL REFERENCES unit (id),
    since BIGINT NOT NULL,
    until BIGINT
);
CREATE UNIQUE INDEX membership_one_open ON membership (person) WHERE until IS NULL;
-- Figures of a past day read nothing but this, and the index by person below.
CREATE INDEX membership_by_unit ON membership (unit, since, until, person);

-- Whom a merger, a split or a move of one person took from one unit to another, and the membership that opened.
-- table membership_move owned(person)
CREATE TABLE membership_move (
    change ID NOT NULL,
    person ID NOT NULL REFERENCES person (id),
    membership ID NOT NULL REFERENCES membership (id),
    from_unit ID NOT NULL REFERENCES unit (id),
    to_unit ID NOT NULL REFERENCES unit (id),
    PRIMARY KEY (change, person)
);
CREATE INDEX membership_move_by_unit ON membership_move (from_unit, person);
CREATE INDEX membership_by_person ON membership (person, since, until, unit);

-- Two records of one human being: `merged` points at `survivor`. Rows of documents and names that a merge brought or retired name
-- it in their column `merge`. took_* say which fields the survivor lacked and has from the other, so that undoing empties them.
-- table person_merge owned(person)
CREATE TABLE person_merge (
    id ID PRIMARY KEY,
    survivor ID NOT NULL REFERENCES person (id),
    merged ID NOT NULL REFERENCES person (id),
    membership ID NOT NULL REFERENCES membership (id),
    account ID,
    took_document BIGINT NOT NULL DEFAULT 0,
    took_mobile BIGINT NOT NULL DEFAULT 0,
    took_sex BIGINT NOT NULL DEFAULT 0,
    took_born_on BIGINT NOT NULL DEFAULT 0,
    reason TEXT NOT NULL,
    merged_by ID NOT NULL,
    merged_at BIGINT NOT NULL,
    undone_by ID,
    undone_at BIGINT,
    undone_reason TEXT NOT NULL DEFAULT '',
    CHECK (survivor <> merged)
);
CREATE UNIQUE INDEX person_merge_one_live ON person_merge (merged) WHERE undone_at IS NULL;
CREATE INDEX person_merge_by_survivor ON person_merge (survivor, id);

-- Somebody looked at two records and found two human beings; `earlier` is the lower id.
-- table person_distinction owned(person)
CREATE TABLE person_distinction (
    earlier ID NOT NULL REFERENCES person (id),
    later ID NOT NULL REFERENCES person (id),
    reason TEXT NOT NULL DEFAULT '',
    found_by ID NOT NULL,
    found_at BIGINT NOT NULL,
    PRIMARY KEY (earlier, later),
    CHECK (earlier < later)
);
CREATE INDEX person_distinction_by_later ON person_distinction (later);
