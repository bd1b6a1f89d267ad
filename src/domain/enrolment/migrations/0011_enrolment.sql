-- done_N are running sums, in tenths of an hour, of the project's requirement in slot N. nominated_as: whose enrolment it was
-- before that record was merged into the person's; certificates issued by then name her.
-- table enrolment tenant(unit)
CREATE TABLE enrolment (
    id ID PRIMARY KEY,
    project ID NOT NULL REFERENCES project (id),
    intake ID NOT NULL REFERENCES intake (id),
    person ID NOT NULL REFERENCES person (id),
    unit ID NOT NULL REFERENCES unit (id),
    admin ID NOT NULL,
    stage TEXT NOT NULL,
    subject TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL,
    training_class ID,  -- the class she sits in now; domain/classes puts her there and keeps since when
    queue_no BIGINT,  -- who waits: the order in her unit's queue for the intake, small first
    base_school ID,   -- where she has a seat, or, while she waits, wishes one
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
    nominated_as ID REFERENCES person (id),
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
    intake ID NOT NULL REFERENCES intake (id),
    base ID NOT NULL,
    block BIGINT NOT NULL,
    capacity BIGINT NOT NULL,
    taken BIGINT NOT NULL CHECK (taken >= 0 AND taken <= capacity),
    PRIMARY KEY (intake, base, block)
);

-- table enrolment_step tenant(unit)
CREATE TABLE enrolment_step (
    id ID PRIMARY KEY,
    enrolment ID NOT NULL REFERENCES enrolment (id),
    unit ID NOT NULL,
    from_state TEXT,
    to_state TEXT NOT NULL,
    actor ID NOT NULL,
    reason TEXT NOT NULL DEFAULT '',
    at BIGINT NOT NULL,
    row_hash BIGINT NOT NULL
);
CREATE INDEX enrolment_step_by_enrolment ON enrolment_step (enrolment, id);

-- What was said of a condition of the project when somebody came in: that it holds, or why she comes although it does not.
-- table vouching owned(enrolment)
CREATE TABLE vouching (
    enrolment ID NOT NULL REFERENCES enrolment (id),
    number BIGINT NOT NULL,
    attested BIGINT NOT NULL,
    reason TEXT NOT NULL DEFAULT '',
    actor ID NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (enrolment, number),
    CHECK (attested = 1 OR reason <> '')
);

-- Schools chosen as a whole: all their active staff come in. What was said of the conditions holds for each of them.
-- table school_choice tenant(unit)
CREATE TABLE school_choice (
    project ID NOT NULL REFERENCES project (id),
    intake ID NOT NULL REFERENCES intake (id),
    unit ID NOT NULL REFERENCES unit (id),
    chosen_by ID NOT NULL REFERENCES unit (id),
    environment TEXT NOT NULL,
    vouched TEXT NOT NULL,
    reason TEXT NOT NULL DEFAULT '',
    actor ID NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (project, unit)
);
CREATE INDEX school_choice_by_intake ON school_choice (intake, chosen_by);

-- Whom a unit has named to choose for themselves.
-- table chooser tenant(unit)
CREATE TABLE chooser (
    project ID NOT NULL REFERENCES project (id),
    person ID NOT NULL REFERENCES person (id),
    unit ID NOT NULL REFERENCES unit (id),
    named_by ID NOT NULL,
    named_at BIGINT NOT NULL,
    PRIMARY KEY (project, person)
);

-- table substitution tenant(unit)
CREATE TABLE substitution (
    id ID PRIMARY KEY,
    project ID NOT NULL REFERENCES project (id),
    intake ID NOT NULL REFERENCES intake (id),
    unit ID NOT NULL REFERENCES unit (id),
    enrolment ID NOT NULL REFERENCES enrolment (id),  -- of whoever leaves
    person ID NOT NULL REFERENCES person (id),        -- who comes
    made ID,                                          -- her enrolment, once agreed
    from_reserve BIGINT NOT NULL DEFAULT 0,
    reason TEXT NOT NULL,
    state TEXT NOT NULL,
    asked_by ID NOT NULL,
    asked_at BIGINT NOT NULL,
    decided_by ID,
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
    person ID NOT NULL REFERENCES person (id),
    programme ID NOT NULL,
    state TEXT NOT NULL,
    enrolment ID NOT NULL,
    since BIGINT NOT NULL,
    PRIMARY KEY (person, programme)
);
CREATE INDEX standing_by_programme ON standing (programme, person, since, state);
CREATE INDEX enrolment_without_class ON enrolment (unit) WHERE training_class IS NULL AND state IN ('confirmed', 'checked-in');
CREATE INDEX enrolment_by_first_person ON enrolment (nominated_as) WHERE nominated_as IS NOT NULL;

-- What the survivor of a merge had reached before it in each programme the merge changed; no state: nothing.
-- table standing_before_merge owned(person)
CREATE TABLE standing_before_merge (
    merge ID NOT NULL,
    person ID NOT NULL REFERENCES person (id),
    programme ID NOT NULL,
    state TEXT,
    enrolment ID,
    since BIGINT,
    PRIMARY KEY (merge, programme)
);
