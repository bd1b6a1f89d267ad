-- table programme tenant(owner)
CREATE TABLE programme (
    id ID PRIMARY KEY,
    owner ID NOT NULL REFERENCES unit (id),
    name TEXT NOT NULL,
    number_code TEXT NOT NULL,
    version BIGINT NOT NULL DEFAULT 1,
    UNIQUE (owner, name)
);

-- table project tenant(owner)
CREATE TABLE project (
    id ID PRIMARY KEY,
    programme ID NOT NULL REFERENCES programme (id),
    owner ID NOT NULL REFERENCES unit (id),
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
    id ID PRIMARY KEY,
    project ID NOT NULL REFERENCES project (id),
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
    project ID NOT NULL REFERENCES project (id),
    slot BIGINT NOT NULL CHECK (slot BETWEEN 1 AND 6),
    part ID NOT NULL REFERENCES part (id),
    name TEXT NOT NULL,
    hour_type TEXT NOT NULL,
    minimum_tenths BIGINT NOT NULL CHECK (minimum_tenths > 0),
    strength TEXT NOT NULL DEFAULT 'hard',
    PRIMARY KEY (project, slot)
);

-- A least set of slots, as bits from slot 1, whose minimums complete the project. Without rows: all its requirements.
-- table completion_way tenant(project)
CREATE TABLE completion_way (
    project ID NOT NULL REFERENCES project (id),
    slots BIGINT NOT NULL,
    PRIMARY KEY (project, slots)
);

-- table intake tenant(project)
CREATE TABLE intake (
    id ID PRIMARY KEY,
    project ID NOT NULL REFERENCES project (id),
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
    intake ID NOT NULL REFERENCES intake (id),
    unit ID NOT NULL REFERENCES unit (id),
    seats BIGINT NOT NULL CHECK (seats > 0),
    PRIMARY KEY (intake, unit)
);
