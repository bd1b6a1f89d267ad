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
