-- `hours` is the frozen list of lines as JSON. `serial` runs without gaps for each issuer and year. A correction is a row of its
-- own under the same number, the next `edition`; `replaces` names the edition before it or, of a reissue, the revoked one.
-- table certificate tenant(unit)
CREATE TABLE certificate (
    id ID PRIMARY KEY,
    number TEXT NOT NULL,
    edition BIGINT NOT NULL,
    replaces ID REFERENCES certificate (id),
    project ID NOT NULL REFERENCES project (id),
    enrolment ID NOT NULL REFERENCES enrolment (id),
    person ID NOT NULL REFERENCES person (id),
    unit ID NOT NULL REFERENCES unit (id),
    issuer ID NOT NULL REFERENCES unit (id),
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
    issued_on BIGINT NOT NULL,
    edition_on BIGINT NOT NULL,
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
CREATE INDEX certificate_ended ON certificate (state, number) WHERE state <> 'valid';
CREATE INDEX certificate_by_replaced ON certificate (replaces) WHERE replaces IS NOT NULL;

-- What was done to a certificate after its issue: by whom, why, and on which paper. `made` is the edition or the new certificate
-- that came of it.
-- table certificate_step owned(certificate)
CREATE TABLE certificate_step (
    id ID PRIMARY KEY,
    certificate ID NOT NULL REFERENCES certificate (id),
    kind TEXT NOT NULL CHECK (kind IN ('printed', 'corrected', 'revoked', 'reissued')),
    made ID REFERENCES certificate (id),
    reason TEXT NOT NULL,
    proof TEXT NOT NULL,
    actor ID NOT NULL,
    at BIGINT NOT NULL,
    row_hash BIGINT NOT NULL
);
CREATE INDEX certificate_step_by_certificate ON certificate_step (certificate, id);

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
