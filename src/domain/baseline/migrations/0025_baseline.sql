-- A paper that states figures of units on a day, for units whose people are on no roster. A correction is another paper.
-- table baseline tenant(unit)
CREATE TABLE baseline (
    id ID PRIMARY KEY,
    programme ID NOT NULL REFERENCES programme (id),
    unit ID NOT NULL REFERENCES unit (id),  -- whose paper; its rows are of units at or below it
    as_of BIGINT NOT NULL,
    document TEXT NOT NULL,
    filename TEXT NOT NULL DEFAULT '',
    created_by ID NOT NULL REFERENCES account (id),
    created_at BIGINT NOT NULL,
    withdrawn_at BIGINT,
    withdrawal_reason TEXT NOT NULL DEFAULT '',
    version BIGINT NOT NULL DEFAULT 1
);
CREATE INDEX baseline_by_unit ON baseline (programme, unit, id);

-- As the paper says it; what it leaves open is NULL. printed 1: a total the paper prints, which counts nowhere.
-- table baseline_row tenant(unit)
CREATE TABLE baseline_row (
    baseline ID NOT NULL REFERENCES baseline (id),
    unit ID NOT NULL REFERENCES unit (id),
    printed BIGINT NOT NULL,
    position BIGINT NOT NULL,
    kindergarten BIGINT CHECK (kindergarten >= 0),
    primary_secondary BIGINT CHECK (primary_secondary >= 0),
    vocational BIGINT CHECK (vocational >= 0),
    full_time BIGINT CHECK (full_time >= 0),
    trained BIGINT CHECK (trained >= 0),
    untrained BIGINT CHECK (untrained >= 0),
    failed BIGINT CHECK (failed >= 0),
    trained_rate BIGINT CHECK (trained_rate >= 0),  -- hundredths of a per cent
    PRIMARY KEY (baseline, unit, printed)
);
CREATE INDEX baseline_row_by_unit ON baseline_row (unit, baseline) WHERE printed = 0;
