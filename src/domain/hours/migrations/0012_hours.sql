-- table hour_batch tenant(unit)
CREATE TABLE hour_batch (
    id ID PRIMARY KEY,
    platform ID NOT NULL,
    external_id TEXT NOT NULL,
    unit ID NOT NULL,
    project ID NOT NULL REFERENCES project (id),
    part ID NOT NULL REFERENCES part (id),
    body_hash TEXT NOT NULL,
    accepted BIGINT NOT NULL,
    refused BIGINT NOT NULL,
    reply TEXT NOT NULL,
    at BIGINT NOT NULL,
    UNIQUE (platform, external_id)
);

-- Append-only.
-- table hour_entry owned(enrolment)
CREATE TABLE hour_entry (
    id ID PRIMARY KEY,
    enrolment ID NOT NULL REFERENCES enrolment (id),
    slot BIGINT NOT NULL,
    hour_type TEXT NOT NULL,
    tenths BIGINT NOT NULL,
    verdict TEXT NOT NULL,
    completed_on BIGINT NOT NULL,
    source ID NOT NULL,
    batch ID,
    reverses ID,
    recorded_at BIGINT NOT NULL
);
CREATE INDEX hour_entry_by_enrolment ON hour_entry (enrolment, id);
