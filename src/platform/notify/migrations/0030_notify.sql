-- What an account is told inside the system. `params` is one JSON object of figures and names that the sentence of `kind`
-- mentions; `link` is the page that shows more. An inbox holds one unread notice of a `topic` at most; '' is no topic.
-- table notice system
CREATE TABLE notice (
    id ID PRIMARY KEY,
    account ID NOT NULL REFERENCES account (id),
    kind TEXT NOT NULL,
    params TEXT NOT NULL,
    link TEXT NOT NULL,
    topic TEXT NOT NULL DEFAULT '',
    at BIGINT NOT NULL,
    read_at BIGINT
);
CREATE INDEX notice_by_account ON notice (account, id);
CREATE INDEX notice_unread ON notice (account) WHERE read_at IS NULL;
CREATE UNIQUE INDEX notice_topic ON notice (account, topic) WHERE read_at IS NULL AND topic <> '';
CREATE INDEX notice_by_age ON notice (at);
