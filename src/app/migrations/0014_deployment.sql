-- What this database is, fixed when it was made: a demo never becomes production.
-- table deployment system
CREATE TABLE deployment (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

-- Whom a visitor of the demo can be.
-- table demo_role system
CREATE TABLE demo_role (
    position BIGINT PRIMARY KEY,
    role TEXT NOT NULL UNIQUE,
    account ID NOT NULL,
    label_zh TEXT NOT NULL,
    label_en TEXT NOT NULL,
    what_zh TEXT NOT NULL,
    what_en TEXT NOT NULL,
    project_zh TEXT NOT NULL,
    project_en TEXT NOT NULL
);
