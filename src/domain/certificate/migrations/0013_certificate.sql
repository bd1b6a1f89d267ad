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
    issued_on BIGINT NOT NULL,
    state TEXT NOT NULL,
    version BIGINT NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX certificate_one_valid ON certificate (project, person) WHERE state = 'valid';
CREATE INDEX certificate_by_person ON certificate (person);
CREATE INDEX certificate_by_enrolment ON certificate (enrolment);

-- Numbers without gaps: taken as the last statement of the transaction that uses them.
-- table series system
CREATE TABLE series (
    name TEXT PRIMARY KEY,
    next BIGINT NOT NULL
);
