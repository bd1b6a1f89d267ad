-- table place tenant(unit)
CREATE TABLE place (
    id ID PRIMARY KEY,
    project ID NOT NULL REFERENCES project (id),
    intake ID NOT NULL,
    kind TEXT NOT NULL,
    unit ID NOT NULL REFERENCES unit (id),
    got BIGINT NOT NULL DEFAULT 0,
    given BIGINT NOT NULL DEFAULT 0,
    free BIGINT NOT NULL DEFAULT 0,
    held BIGINT NOT NULL DEFAULT 0,
    used BIGINT NOT NULL DEFAULT 0,
    lapsed BIGINT NOT NULL DEFAULT 0,
    version BIGINT NOT NULL DEFAULT 1,
    UNIQUE (project, unit, intake, kind),
    CONSTRAINT place_conserved CHECK (got >= 0 AND given >= 0 AND free >= 0 AND held >= 0 AND used >= 0 AND lapsed >= 0
        AND got = given + free + held + used + lapsed)
);

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
    row_hash BIGINT NOT NULL
);
CREATE INDEX place_move_by_change ON place_move (change) WHERE change IS NOT NULL;
CREATE INDEX place_move_by_unit ON place_move (project, unit, id);
CREATE INDEX place_move_by_from ON place_move (project, from_unit, id);
CREATE INDEX place_move_back ON place_move (project, to_unit, id) WHERE move IN ('return', 'reclaim');
-- What was handed up or down by a day; the far more that was taken and released is told by the enrolments.
CREATE INDEX place_move_handed ON place_move (project, at, move, unit, from_unit, to_unit, quantity)
    WHERE move IN ('issue', 'grant', 'return', 'reclaim');

-- table quota_sheet tenant(unit)
CREATE TABLE quota_sheet (
    id ID PRIMARY KEY,
    project ID NOT NULL REFERENCES project (id),
    unit ID NOT NULL REFERENCES unit (id),
    filename TEXT NOT NULL,
    document TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL,
    content TEXT NOT NULL,
    seen_move ID NOT NULL,  -- the unit's newest move when the sheet was read; 0 when there was none
    created_by ID NOT NULL,
    created_at BIGINT NOT NULL,
    version BIGINT NOT NULL DEFAULT 1
);
