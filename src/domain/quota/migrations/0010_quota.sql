-- table place tenant(unit)
CREATE TABLE place (
    id ID PRIMARY KEY,
    project ID NOT NULL REFERENCES project (id),
    intake ID NOT NULL,  -- 0: places for the whole project
    kind TEXT NOT NULL,
    unit ID NOT NULL REFERENCES unit (id),
    got BIGINT NOT NULL DEFAULT 0,
    given BIGINT NOT NULL DEFAULT 0,
    free BIGINT NOT NULL DEFAULT 0,
    held BIGINT NOT NULL DEFAULT 0,
    used BIGINT NOT NULL DEFAULT 0,
    lapsed BIGINT NOT NULL DEFAULT 0,
    assigned BIGINT NOT NULL DEFAULT 0,  -- of an intake: how many of those got are the unit's places for the whole project
    version BIGINT NOT NULL DEFAULT 1,
    UNIQUE (project, unit, intake, kind),
    CONSTRAINT place_conserved CHECK (got >= 0 AND given >= 0 AND free >= 0 AND held >= 0 AND used >= 0 AND lapsed >= 0
        AND assigned >= 0 AND assigned <= got AND got = given + free + held + used + lapsed)
);

-- A second round of an authority's free places. It stands until it is allotted or cancelled; what was allotted may be taken back.
-- table place_round tenant(unit)
CREATE TABLE place_round (
    id ID PRIMARY KEY,
    project ID NOT NULL REFERENCES project (id),
    unit ID NOT NULL REFERENCES unit (id),
    intake ID NOT NULL,  -- 0: places for the whole project
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    way TEXT NOT NULL,
    askers TEXT NOT NULL,
    places BIGINT NOT NULL CHECK (places > 0),
    most_each BIGINT NOT NULL,
    criterion TEXT NOT NULL,
    document TEXT NOT NULL,
    opens_at BIGINT NOT NULL,
    closes_at BIGINT NOT NULL CHECK (closes_at > opens_at),
    seed TEXT NOT NULL,  -- of a lottery; nobody is told before it is drawn
    commitment TEXT NOT NULL,
    numbers BIGINT NOT NULL DEFAULT 0,  -- handed out to requests
    outcome TEXT NOT NULL DEFAULT 'standing',
    reason TEXT NOT NULL DEFAULT '',
    created_by ID NOT NULL REFERENCES account (id),
    created_at BIGINT NOT NULL,
    ended_by ID REFERENCES account (id),
    ended_at BIGINT,
    version BIGINT NOT NULL DEFAULT 1
);
CREATE INDEX place_round_of ON place_round (project, unit, id);
CREATE INDEX place_round_due ON place_round (closes_at) WHERE outcome = 'standing';

-- table place_request tenant(unit)
CREATE TABLE place_request (
    id ID PRIMARY KEY,
    round ID NOT NULL REFERENCES place_round (id),
    unit ID NOT NULL REFERENCES unit (id),
    number BIGINT NOT NULL,
    wanted BIGINT NOT NULL CHECK (wanted >= 0),  -- 0: asks for none any more
    reason TEXT NOT NULL,
    points BIGINT NOT NULL DEFAULT 0,
    position BIGINT NOT NULL DEFAULT 0,
    won BIGINT NOT NULL DEFAULT 0 CHECK (won >= 0 AND won <= wanted),
    asked_by ID NOT NULL REFERENCES account (id),
    asked_at BIGINT NOT NULL,
    version BIGINT NOT NULL DEFAULT 1,
    UNIQUE (round, unit),
    UNIQUE (round, number)
);
CREATE INDEX place_request_of ON place_request (round, position, number);

-- Immutable; a correction is a new move.
-- table place_move tenant(unit)
CREATE TABLE place_move (
    id ID PRIMARY KEY,
    project ID NOT NULL REFERENCES project (id),
    intake ID NOT NULL,
    kind TEXT NOT NULL,
    move TEXT NOT NULL,
    unit ID NOT NULL,
    from_unit ID,
    to_unit ID,
    quantity BIGINT NOT NULL CHECK (quantity > 0),
    document TEXT NOT NULL DEFAULT '',
    enrolment ID,
    actor ID NOT NULL,
    at BIGINT NOT NULL,
    change ID REFERENCES unit_change (id),  -- the merger or closing that moved them
    cause TEXT NOT NULL,
    round ID REFERENCES place_round (id),  -- that handed them out
    row_hash BIGINT NOT NULL
);
CREATE INDEX place_move_by_change ON place_move (change) WHERE change IS NOT NULL;
CREATE INDEX place_move_by_round ON place_move (round) WHERE round IS NOT NULL;
CREATE INDEX place_move_by_unit ON place_move (project, unit, id);
CREATE INDEX place_move_by_from ON place_move (project, from_unit, id);
CREATE INDEX place_move_back ON place_move (project, to_unit, id) WHERE move IN ('return', 'reclaim');
-- What was handed up or down by a day; the far more that was taken and released is told by the enrolments.
CREATE INDEX place_move_handed ON place_move (project, kind, at, move, unit, from_unit, to_unit, quantity)
    WHERE move IN ('issue', 'cancel', 'grant', 'return', 'reclaim', 'lapse', 'revive');

-- table quota_sheet tenant(unit)
CREATE TABLE quota_sheet (
    id ID PRIMARY KEY,
    project ID NOT NULL REFERENCES project (id),
    unit ID NOT NULL REFERENCES unit (id),
    kind TEXT NOT NULL DEFAULT 'person',
    source TEXT NOT NULL DEFAULT 'file',
    filename TEXT NOT NULL,  -- or the name a draft was given
    document TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL,
    content TEXT NOT NULL,
    seen_move ID NOT NULL,  -- the unit's newest move when the sheet was read; 0 when there was none
    done BIGINT NOT NULL DEFAULT 0,  -- pieces posted of one that is being published
    created_by ID NOT NULL,
    created_at BIGINT NOT NULL,
    version BIGINT NOT NULL DEFAULT 1
);
CREATE INDEX quota_sheet_by_unit ON quota_sheet (project, unit, id);

-- How a project's places are governed; none: as the first values say.
-- table place_policy tenant(project)
CREATE TABLE place_policy (
    project ID PRIMARY KEY REFERENCES project (id),
    over_quota TEXT NOT NULL DEFAULT 'block',
    version BIGINT NOT NULL
);

-- The day on which unused places go back.
-- table return_date tenant(project)
CREATE TABLE return_date (
    id ID PRIMARY KEY,
    project ID NOT NULL REFERENCES project (id),
    intake ID NOT NULL,  -- 0: every intake, and the places for the whole project
    return_on BIGINT NOT NULL,
    set_by ID NOT NULL REFERENCES account (id),
    unit ID NOT NULL REFERENCES unit (id),
    done_at BIGINT
);
CREATE INDEX return_date_due ON return_date (return_on) WHERE done_at IS NULL;
CREATE INDEX return_date_of ON return_date (project, return_on);

-- When the free places of an ended intake were last let lapse; of no intake: those for the whole project, once it is over.
-- table period_end system
CREATE TABLE period_end (
    project ID NOT NULL REFERENCES project (id),
    intake ID NOT NULL,
    seen_on BIGINT NOT NULL,
    PRIMARY KEY (project, intake)
);
