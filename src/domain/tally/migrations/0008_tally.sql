-- A stock: follows the person. Programme 0 counts people; a programme's row counts who met or failed it.
-- table standing_count tenant(unit)
CREATE TABLE standing_count (
    unit ID NOT NULL,
    programme ID NOT NULL,
    stage TEXT NOT NULL,
    full_time BIGINT NOT NULL DEFAULT 0,
    trained BIGINT NOT NULL DEFAULT 0,
    failed BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (unit, programme, stage)
);

-- Events: stay where they happened.
-- table event_count tenant(unit)
CREATE TABLE event_count (
    unit ID NOT NULL,
    project ID NOT NULL,
    intake ID NOT NULL,
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
    unit ID NOT NULL,
    programme ID NOT NULL,
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
    unit ID NOT NULL,
    project ID NOT NULL,
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
    authority ID PRIMARY KEY,
    until BIGINT NOT NULL,
    reopened BIGINT NOT NULL DEFAULT 0,
    version BIGINT NOT NULL DEFAULT 1
);
