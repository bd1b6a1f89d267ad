-- A row is written once, with a hash of its own content, and then only given its place in the chain (seq, link_hash).
-- Rows outlive what they tell of, so nothing here refers to another table.
-- table audit tenant(unit)
CREATE TABLE audit (
    id ID PRIMARY KEY,
    at BIGINT NOT NULL,
    actor ID,
    unit ID,
    action TEXT NOT NULL,
    object TEXT NOT NULL,
    detail TEXT NOT NULL,
    count BIGINT NOT NULL,
    request TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    seq BIGINT,
    link_hash TEXT
);
CREATE UNIQUE INDEX audit_chain ON audit (seq) WHERE seq IS NOT NULL;
CREATE INDEX audit_unsealed ON audit (id) WHERE seq IS NULL;
CREATE INDEX audit_by_unit ON audit (unit, id);
CREATE INDEX audit_by_actor ON audit (actor, id);
CREATE INDEX audit_by_object ON audit (object, id);

-- The end of the chain: one row.
-- table audit_head system
CREATE TABLE audit_head (
    one BIGINT PRIMARY KEY CHECK (one = 1),
    seq BIGINT NOT NULL,
    link_hash TEXT NOT NULL
);
INSERT INTO audit_head (one, seq, link_hash) VALUES (1, 0, '');

-- Heads of the chain as they were signed: whoever rewrites the chain up to one of them is found out.
-- table audit_signature system
CREATE TABLE audit_signature (
    seq BIGINT PRIMARY KEY,
    at BIGINT NOT NULL,
    statement TEXT NOT NULL
);
