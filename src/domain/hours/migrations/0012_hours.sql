-- One batch of results as another platform sent it. `done` of its `entries` are entered so far, so a batch cut short goes on where
-- it stopped; `outcomes` says of each of those what became of it (hours/outcome_log.h).
-- table hour_batch tenant(unit)
CREATE TABLE hour_batch (
    id ID PRIMARY KEY,
    platform ID NOT NULL,
    external_id TEXT NOT NULL,
    unit ID NOT NULL,
    project ID NOT NULL REFERENCES project (id),
    part ID NOT NULL REFERENCES part (id),
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
    id ID PRIMARY KEY,
    enrolment ID NOT NULL REFERENCES enrolment (id),
    slot BIGINT NOT NULL,
    hour_type TEXT NOT NULL,
    tenths BIGINT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('pass', 'good', 'excellent', 'fail')),
    completed_on BIGINT NOT NULL,
    source ID NOT NULL,
    batch ID,
    sheet ID,
    reverses ID,
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
    id ID PRIMARY KEY,
    entry ID NOT NULL REFERENCES hour_entry (id),
    evidence TEXT NOT NULL,
    row_hash BIGINT NOT NULL
);
CREATE UNIQUE INDEX hour_evidence_by_entry ON hour_evidence (entry);

-- Hours of training outside every project here, on a claim that was accepted or by an office's hand. Append-only, like hour_entry.
-- table outside_entry owned(person)
CREATE TABLE outside_entry (
    id ID PRIMARY KEY,
    person ID NOT NULL REFERENCES person (id),
    claim ID,
    title TEXT NOT NULL,
    provider TEXT NOT NULL,
    hour_type TEXT NOT NULL,
    tenths BIGINT NOT NULL,
    completed_on BIGINT NOT NULL,
    source ID NOT NULL,
    evidence TEXT NOT NULL,
    reverses ID,
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
    id ID PRIMARY KEY,
    unit ID NOT NULL REFERENCES unit (id),
    name TEXT NOT NULL,
    ended_on BIGINT,
    made_by ID NOT NULL,
    made_at BIGINT NOT NULL,
    version BIGINT NOT NULL DEFAULT 1
);
CREATE INDEX hour_rule_by_unit ON hour_rule (unit, id);

-- A requirement as it is from a day on, until the day before the next one's. Never changed; `lines` is JSON.
-- table hour_rule_version tenant(rule)
CREATE TABLE hour_rule_version (
    id ID PRIMARY KEY,
    rule ID NOT NULL REFERENCES hour_rule (id),
    number BIGINT NOT NULL,
    from_on BIGINT NOT NULL,
    span TEXT NOT NULL CHECK (span IN ('rolling', 'plan')),
    years BIGINT,
    plan_from BIGINT,
    plan_until BIGINT,
    minimum_tenths BIGINT NOT NULL CHECK (minimum_tenths > 0),
    lines TEXT NOT NULL,
    document TEXT NOT NULL,
    recorded_by ID NOT NULL,
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
    id ID PRIMARY KEY,
    unit ID NOT NULL REFERENCES unit (id),
    mode TEXT NOT NULL,
    from_on BIGINT NOT NULL,
    tenths_per_credit BIGINT NOT NULL CHECK (tenths_per_credit > 0),
    document TEXT NOT NULL,
    recorded_by ID NOT NULL,
    recorded_at BIGINT NOT NULL,
    row_hash BIGINT NOT NULL
);
CREATE INDEX credit_rate_by_unit ON credit_rate (unit, mode, from_on);

-- Certificates of hours as they were printed; the code finds one, for whoever holds the sheet. `lines` is JSON.
-- table hour_paper owned(person)
CREATE TABLE hour_paper (
    id ID PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    person ID NOT NULL REFERENCES person (id),
    holder TEXT NOT NULL,
    unit_name TEXT NOT NULL,
    from_on BIGINT NOT NULL,
    until_on BIGINT NOT NULL,
    tenths BIGINT NOT NULL,
    credit_hundredths BIGINT NOT NULL,
    lines TEXT NOT NULL,
    made_on BIGINT NOT NULL,
    made_by ID NOT NULL,
    made_at BIGINT NOT NULL,
    row_hash BIGINT NOT NULL
);
CREATE INDEX hour_paper_by_person ON hour_paper (person, id);

-- Training elsewhere that an authority recognises, for everybody at and below a unit; a claim may name one.
-- table outside_training tenant(unit)
CREATE TABLE outside_training (
    id ID PRIMARY KEY,
    unit ID NOT NULL REFERENCES unit (id),
    name TEXT NOT NULL,
    provider TEXT NOT NULL,
    hour_type TEXT NOT NULL,
    most_tenths BIGINT NOT NULL CHECK (most_tenths > 0),
    from_on BIGINT NOT NULL,
    until_on BIGINT NOT NULL,
    document TEXT NOT NULL DEFAULT '',
    closed BIGINT NOT NULL DEFAULT 0,
    made_by ID NOT NULL,
    made_at BIGINT NOT NULL,
    version BIGINT NOT NULL DEFAULT 1,
    CHECK (until_on >= from_on)
);
CREATE INDEX outside_training_by_unit ON outside_training (unit, id);

-- What a teacher says she learnt elsewhere, and what became of it. The entries of the ledger it led to name it.
-- table hour_claim owned(person)
CREATE TABLE hour_claim (
    id ID PRIMARY KEY,
    person ID NOT NULL REFERENCES person (id),
    training ID REFERENCES outside_training (id),
    title TEXT NOT NULL,
    provider TEXT NOT NULL,
    place TEXT NOT NULL,
    starts_on BIGINT NOT NULL,
    ends_on BIGINT NOT NULL,
    remark TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('submitted', 'accepted', 'in-part', 'refused', 'withdrawn', 'reversed')),
    opinion TEXT NOT NULL DEFAULT 'none' CHECK (opinion IN ('none', 'supports', 'doubts')),
    opinion_text TEXT NOT NULL DEFAULT '',
    opinion_by ID,
    decided_by ID,
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
    claim ID NOT NULL REFERENCES hour_claim (id),
    hour_type TEXT NOT NULL,
    tenths BIGINT NOT NULL CHECK (tenths > 0),
    accepted_tenths BIGINT,
    PRIMARY KEY (claim, hour_type),
    CHECK (accepted_tenths IS NULL OR (accepted_tenths >= 0 AND accepted_tenths <= tenths))
);

-- A picture or a PDF that proves a claim, sealed. The hash is keyed: it tells the same file handed in twice and nothing else.
-- table claim_proof owned(claim)
CREATE TABLE claim_proof (
    id ID PRIMARY KEY,
    claim ID NOT NULL REFERENCES hour_claim (id),
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
    project ID NOT NULL REFERENCES project (id),
    slot BIGINT NOT NULL,
    most_tenths BIGINT NOT NULL CHECK (most_tenths > 0),
    PRIMARY KEY (project, slot)
);

-- How much of a part somebody was absent from, as last noted. A fifth of it bars her from passing the part.
-- table absence owned(enrolment)
CREATE TABLE absence (
    enrolment ID NOT NULL REFERENCES enrolment (id),
    part ID NOT NULL REFERENCES part (id),
    missed_tenths BIGINT NOT NULL CHECK (missed_tenths >= 0),
    of_tenths BIGINT NOT NULL CHECK (of_tenths > 0 AND of_tenths >= missed_tenths),
    remark TEXT NOT NULL DEFAULT '',
    noted_by ID NOT NULL,
    noted_at BIGINT NOT NULL,
    PRIMARY KEY (enrolment, part)
);
