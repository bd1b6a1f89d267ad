-- A class of an intake. Its unit is whose office runs it: the unit directly below the project's owner that everybody in it
-- belongs to, else the owner. The order of ids is the order of forming.
-- table training_class tenant(unit)
CREATE TABLE training_class (
    id ID PRIMARY KEY,
    project ID NOT NULL REFERENCES project (id),
    intake ID NOT NULL REFERENCES intake (id),
    unit ID NOT NULL REFERENCES unit (id),
    number BIGINT NOT NULL DEFAULT 1,  -- within the intake
    name TEXT NOT NULL,
    base_school ID,                    -- where it is held
    stage TEXT,                        -- of everybody in it; none: mixed
    subject TEXT NOT NULL DEFAULT '',
    size BIGINT NOT NULL DEFAULT 0,
    formed_by ID,
    formed_at BIGINT NOT NULL DEFAULT 0,
    dissolved_by ID,
    dissolved_at BIGINT,
    version BIGINT NOT NULL DEFAULT 1
);
CREATE INDEX training_class_by_intake ON training_class (intake, id);
CREATE INDEX training_class_by_project ON training_class (project, id);

-- One act: classes formed by a rule, or a formation taken back.
-- table class_formation tenant(unit)
CREATE TABLE class_formation (
    id ID PRIMARY KEY,
    project ID NOT NULL REFERENCES project (id),
    intake ID NOT NULL REFERENCES intake (id),
    unit ID NOT NULL REFERENCES unit (id),  -- whose office did it
    rule TEXT NOT NULL,
    relabelled TEXT NOT NULL DEFAULT '[]',  -- classes that stood and came to be about others: what they were about
    formed BIGINT NOT NULL,
    dissolved BIGINT NOT NULL,
    placed BIGINT NOT NULL,
    moved BIGINT NOT NULL,
    undoes ID REFERENCES class_formation (id),
    actor ID NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX class_formation_by_intake ON class_formation (intake, id);
CREATE UNIQUE INDEX class_formation_undone_once ON class_formation (undoes) WHERE undoes IS NOT NULL;

-- Who sat in which class from when to when. began_by and ended_by: the act; none when a substitution did it.
-- table class_stay tenant(training_class)
CREATE TABLE class_stay (
    id ID PRIMARY KEY,
    training_class ID NOT NULL REFERENCES training_class (id),
    enrolment ID NOT NULL REFERENCES enrolment (id),
    began_at BIGINT NOT NULL,
    began_by ID,
    ended_at BIGINT,
    ended_by ID,
    pinned BIGINT NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX class_stay_one_live ON class_stay (enrolment) WHERE ended_at IS NULL;
CREATE INDEX class_stay_by_class ON class_stay (training_class, id);
CREATE INDEX class_stay_by_beginning ON class_stay (began_by, enrolment) WHERE began_by IS NOT NULL;
CREATE INDEX class_stay_by_end ON class_stay (ended_by, enrolment) WHERE ended_by IS NOT NULL;

-- Who leads a class, and who tutors in it, from the first to the last day.
-- table class_staff tenant(training_class)
CREATE TABLE class_staff (
    id ID PRIMARY KEY,
    training_class ID NOT NULL REFERENCES training_class (id),
    role TEXT NOT NULL,
    person ID NOT NULL REFERENCES person (id),
    from_on BIGINT NOT NULL,
    until_on BIGINT,  -- the last day; none: until further notice
    named_by ID NOT NULL,
    named_at BIGINT NOT NULL,
    version BIGINT NOT NULL DEFAULT 1,
    CHECK (until_on IS NULL OR until_on >= from_on)
);
CREATE UNIQUE INDEX class_staff_once ON class_staff (training_class, person, role) WHERE until_on IS NULL;
CREATE INDEX class_staff_by_person ON class_staff (person, id);

-- A room of a unit, mostly of a base school.
-- table room tenant(unit)
CREATE TABLE room (
    id ID PRIMARY KEY,
    unit ID NOT NULL REFERENCES unit (id),
    name TEXT NOT NULL,
    seats BIGINT NOT NULL CHECK (seats >= 0),
    open BIGINT NOT NULL DEFAULT 1,
    version BIGINT NOT NULL DEFAULT 1,
    UNIQUE (unit, name)
);

-- One meeting of a class. At most a day long, so what overlaps began less than a day before.
-- table class_session tenant(training_class)
CREATE TABLE class_session (
    id ID PRIMARY KEY,
    training_class ID NOT NULL REFERENCES training_class (id),
    kind TEXT NOT NULL,
    topic TEXT NOT NULL,
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    room ID REFERENCES room (id),
    place TEXT NOT NULL DEFAULT '',       -- where, in words, when it is in no room
    teacher_person ID REFERENCES person (id),
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
    training_class ID REFERENCES training_class (id),
    person ID REFERENCES person (id),
    made_by ID NOT NULL,
    made_at BIGINT NOT NULL,
    revoked_at BIGINT,
    CHECK ((training_class IS NULL) <> (person IS NULL))
);
CREATE UNIQUE INDEX calendar_feed_of_class ON calendar_feed (training_class) WHERE revoked_at IS NULL AND training_class IS NOT NULL;
CREATE UNIQUE INDEX calendar_feed_of_person ON calendar_feed (person) WHERE revoked_at IS NULL AND person IS NOT NULL;
