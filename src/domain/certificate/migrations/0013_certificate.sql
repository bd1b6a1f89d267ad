-- How a project's certificates are issued: at once, or when its owner approves. Without a row: at once.
-- table certificate_rule tenant(project)
CREATE TABLE certificate_rule (
    project ID PRIMARY KEY REFERENCES project (id),
    issue TEXT NOT NULL CHECK (issue IN ('at-once', 'approved')),
    version BIGINT NOT NULL DEFAULT 1
);

-- One act of an authority by which people who waited have their certificates.
-- table certificate_approval tenant(project)
CREATE TABLE certificate_approval (
    id ID PRIMARY KEY,
    project ID NOT NULL REFERENCES project (id),
    proof TEXT NOT NULL,
    people BIGINT NOT NULL CHECK (people > 0),
    actor ID NOT NULL,
    at BIGINT NOT NULL,
    row_hash BIGINT NOT NULL
);
CREATE INDEX certificate_approval_by_project ON certificate_approval (project, id);

-- Who met everything and waits for it, or was refused. It goes when the certificate is issued; while a result is taken back it
-- stands and counts for nothing.
-- table certificate_waiting owned(enrolment)
CREATE TABLE certificate_waiting (
    enrolment ID PRIMARY KEY REFERENCES enrolment (id),
    project ID NOT NULL REFERENCES project (id),
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
    pattern TEXT NOT NULL,
    issued_on BIGINT NOT NULL,
    edition_on BIGINT NOT NULL,
    approval ID REFERENCES certificate_approval (id),
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

-- How an issuer's numbers are made from a day on, until the next row. Before its first: the usual way.
-- table number_pattern tenant(issuer)
CREATE TABLE number_pattern (
    issuer ID NOT NULL REFERENCES unit (id),
    from_on BIGINT NOT NULL,
    pattern TEXT NOT NULL,
    actor ID NOT NULL,
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
    id ID PRIMARY KEY,
    made_by ID NOT NULL,
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
    run ID NOT NULL REFERENCES print_run (id),
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
    run ID NOT NULL REFERENCES print_run (id),
    position BIGINT NOT NULL,
    starts BIGINT NOT NULL,
    bytes TEXT NOT NULL,
    PRIMARY KEY (run, position, starts)
);
