-- What this database is, fixed when it was made: a demo never becomes production.
-- table deployment system
CREATE TABLE deployment (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
);
