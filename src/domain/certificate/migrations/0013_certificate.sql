-- `hours` is the frozen list of lines as JSON. `serial` runs without gaps for each issuer and year.
-- table certificate tenant(unit)
CREATE TABLE certificate (
    id ID PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    project ID NOT NULL REFERENCES project (id),
    enrolment ID NOT NULL REFERENCES enrolment (id),
    person ID NOT NULL REFERENCES person (id),
    unit ID NOT NULL REFERENCES unit (id),
    issuer ID NOT NULL REFERENCES unit (id),
    issuer_name TEXT NOT NULL,
    holder TEXT NOT NULL,
    title TEXT NOT NULL,
    project_name TEXT NOT NULL,
    hours TEXT NOT NULL,
    year BIGINT NOT NULL,
    serial BIGINT NOT NULL,
    issued_on BIGINT NOT NULL,
    state TEXT NOT NULL DEFAULT 'valid' CHECK (state IN ('valid', 'superseded', 'revoked')),
    version BIGINT NOT NULL DEFAULT 1,
    row_hash BIGINT NOT NULL,
    UNIQUE (issuer, year, serial)
);
CREATE UNIQUE INDEX certificate_one_valid ON certificate (project, person) WHERE state = 'valid';
CREATE INDEX certificate_by_person ON certificate (person);
CREATE INDEX certificate_by_enrolment ON certificate (enrolment);
CREATE INDEX certificate_by_unit ON certificate (unit, project, id);
CREATE INDEX certificate_by_holder ON certificate (holder, id);

-- The six digits that stand for an issuer in numbers: its division code, or a stand-in from 900001 where it has none or another
-- unit already uses it.
-- table issuer_code system
CREATE TABLE issuer_code (
    code TEXT PRIMARY KEY,
    unit ID NOT NULL,
    stand_in BIGINT NOT NULL
);
CREATE UNIQUE INDEX issuer_code_one_stand_in ON issuer_code (unit) WHERE stand_in = 1;

-- Numbers without gaps: taken as the last change of the transaction that uses them.
-- table series system
CREATE TABLE series (
    name TEXT PRIMARY KEY,
    next BIGINT NOT NULL
);
