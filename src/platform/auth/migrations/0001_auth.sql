-- Who may sign in. An office or a platform belongs to a unit; a person's account is also hers (person).
-- table account owned(person)
CREATE TABLE account (
    id ID PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('office', 'person', 'platform')),
    login TEXT UNIQUE,
    name TEXT NOT NULL,
    unit ID NOT NULL,
    person ID,
    role TEXT NOT NULL,
    password_hash TEXT,
    password_set_at BIGINT,
    state TEXT NOT NULL CHECK (state IN ('invited', 'active', 'closed')),
    version BIGINT NOT NULL DEFAULT 1,
    created_at BIGINT NOT NULL
);
CREATE INDEX account_by_unit ON account (unit, kind, id);
CREATE UNIQUE INDEX account_of_person ON account (person) WHERE person IS NOT NULL AND state <> 'closed';

-- table session system
CREATE TABLE session (
    token_hash TEXT PRIMARY KEY,
    id ID NOT NULL UNIQUE,
    account ID NOT NULL REFERENCES account (id),
    address TEXT NOT NULL DEFAULT '',
    device TEXT NOT NULL DEFAULT '',
    created_at BIGINT NOT NULL,
    last_seen_at BIGINT NOT NULL,
    idle_until BIGINT NOT NULL,
    absolute_until BIGINT NOT NULL
);
CREATE INDEX session_by_account ON session (account, created_at);
CREATE INDEX session_by_idle ON session (idle_until);

-- Capability × unit × (project) × dates. One that is only handed on gives its holder no scope of its own. until_at is
-- never NULL: "no end" is the last second of the year 9999. `under` is the granter's own grant this one was cut from;
-- only the founding grants of a deployment have none.
-- table access_grant tenant(unit)
CREATE TABLE access_grant (
    id ID PRIMARY KEY,
    account ID NOT NULL REFERENCES account (id),
    capability TEXT NOT NULL,
    purpose TEXT NOT NULL CHECK (purpose IN ('use', 'hand-on')),
    unit ID NOT NULL,
    project ID,
    from_at BIGINT NOT NULL,
    until_at BIGINT NOT NULL,
    under ID REFERENCES access_grant (id),
    granted_by ID REFERENCES account (id),
    granted_at BIGINT NOT NULL,
    revoked_at BIGINT,
    revoked_by ID REFERENCES account (id),
    CHECK (from_at < until_at),
    CHECK ((under IS NULL) = (granted_by IS NULL))
);
CREATE INDEX access_grant_live ON access_grant (account, capability) WHERE revoked_at IS NULL;
CREATE INDEX access_grant_by_unit ON access_grant (unit, id);
CREATE INDEX access_grant_deciding ON access_grant (unit) WHERE capability = 'confirm' AND revoked_at IS NULL;

-- table sign_in_link system
CREATE TABLE sign_in_link (
    token_hash TEXT PRIMARY KEY,
    account ID NOT NULL REFERENCES account (id),
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX sign_in_link_by_account ON sign_in_link (account);

-- table activation_code system
CREATE TABLE activation_code (
    code_hash TEXT PRIMARY KEY,
    account ID NOT NULL REFERENCES account (id),
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX activation_code_by_account ON activation_code (account);

-- table platform_token system
CREATE TABLE platform_token (
    id ID PRIMARY KEY,
    token_hash TEXT NOT NULL UNIQUE,
    account ID NOT NULL REFERENCES account (id),
    name TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    revoked_at BIGINT
);
CREATE INDEX platform_token_by_account ON platform_token (account);

-- What an account's passwords were, where the policy forbids taking one again.
-- table password_history system
CREATE TABLE password_history (
    account ID NOT NULL REFERENCES account (id),
    set_at BIGINT NOT NULL,
    password_hash TEXT NOT NULL,
    PRIMARY KEY (account, set_at, password_hash)
);

-- RFC 6238. The secret is sealed; last_step is the last time step a code of which was taken, so none works twice.
-- table second_factor system
CREATE TABLE second_factor (
    account ID PRIMARY KEY REFERENCES account (id),
    secret_sealed TEXT NOT NULL,
    begun_at BIGINT NOT NULL,
    confirmed_at BIGINT,
    last_step BIGINT NOT NULL DEFAULT 0
);

-- table recovery_code system
CREATE TABLE recovery_code (
    code_hash TEXT PRIMARY KEY,
    account ID NOT NULL REFERENCES account (id),
    used_at BIGINT
);
CREATE INDEX recovery_code_by_account ON recovery_code (account);

-- One effect and one answer per (actor, key). The reply is empty only inside the transaction that is making it.
-- table idempotency system
CREATE TABLE idempotency (
    actor ID NOT NULL,
    retry_key TEXT NOT NULL,
    route TEXT NOT NULL,
    body_hash TEXT NOT NULL,
    reply TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (actor, retry_key)
);
CREATE INDEX idempotency_by_age ON idempotency (at);

-- Failures of a login name, an address, or a name from an address; `subject` is a keyed hash, so a mistyped password is not kept as a name.
-- table sign_in_attempt system
CREATE TABLE sign_in_attempt (
    subject TEXT PRIMARY KEY,
    failures BIGINT NOT NULL,
    last_at BIGINT NOT NULL,
    next_at BIGINT NOT NULL
);
CREATE INDEX sign_in_attempt_by_age ON sign_in_attempt (last_at);

-- The person an account is, for statements about oneself.
CREATE VIEW actor_self AS
SELECT id AS actor, person FROM account WHERE person IS NOT NULL AND state <> 'closed';
