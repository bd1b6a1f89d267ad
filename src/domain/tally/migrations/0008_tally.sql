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
