-- A person goes from one unit to another once both sides agree: who asked, who decided, on which paper. `decider` is the unit
-- on the side that did not ask; `effective_on` is the day it holds from, the other times are when it was recorded.
-- table transfer tenant(to_unit)
CREATE TABLE transfer (
    id ID PRIMARY KEY,
    person ID NOT NULL REFERENCES person (id),
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    asked_side TEXT NOT NULL,
    from_unit ID NOT NULL REFERENCES unit (id),
    to_unit ID NOT NULL REFERENCES unit (id),
    asked_unit ID NOT NULL,
    decider ID NOT NULL,
    effective_on BIGINT NOT NULL,
    until_on BIGINT,
    document TEXT NOT NULL DEFAULT '',
    asked_by ID NOT NULL,
    asked_at BIGINT NOT NULL,
    decided_by ID,
    decided_at BIGINT,
    reason TEXT NOT NULL DEFAULT '',
    closed_membership ID REFERENCES membership (id),
    opened_membership ID REFERENCES membership (id),
    follows ID REFERENCES transfer (id),
    version BIGINT NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX transfer_one_open ON transfer (person) WHERE state = 'pending';
CREATE UNIQUE INDEX transfer_ended_once ON transfer (follows) WHERE follows IS NOT NULL;
CREATE INDEX transfer_by_person ON transfer (person, id);
CREATE INDEX transfer_by_decider ON transfer (decider, state, id);
CREATE INDEX transfer_by_asker ON transfer (asked_unit, id);
CREATE INDEX transfer_by_from ON transfer (from_unit, id);
CREATE INDEX transfer_by_to ON transfer (to_unit, id);

-- A stay at another unit that does not count: the main membership, the counters and the places stay where they are.
-- table secondment owned(person)
CREATE TABLE secondment (
    transfer ID PRIMARY KEY REFERENCES transfer (id),
    person ID NOT NULL REFERENCES person (id),
    unit ID NOT NULL REFERENCES unit (id),
    since BIGINT NOT NULL,
    until BIGINT,
    CHECK (until IS NULL OR until >= since)
);
CREATE INDEX secondment_by_person ON secondment (person, since);
CREATE INDEX secondment_by_unit ON secondment (unit, since);

-- How often an account has asked for somebody by number and name within the hour that began at `began_at`.
-- table identity_asking system
CREATE TABLE identity_asking (
    account ID PRIMARY KEY,
    began_at BIGINT NOT NULL,
    asked BIGINT NOT NULL
);
