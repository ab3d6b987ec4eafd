-- The hash-chained log. entry_bytes are the bytes that were hashed, never a re-serialisation of them.
CREATE TABLE audit_entry (
    log_id        VARCHAR(64)              NOT NULL,
    entry_index   BIGINT                   NOT NULL,
    recorded_at   TIMESTAMP WITH TIME ZONE NOT NULL,
    type          VARCHAR(40)              NOT NULL,
    subject       VARCHAR(200)             NOT NULL,
    previous_hash VARCHAR(71)              NOT NULL,
    leaf_hash     VARCHAR(71)              NOT NULL,
    entry_bytes   BYTEA                    NOT NULL,
    PRIMARY KEY (log_id, entry_index)
);
CREATE INDEX audit_entry_by_type ON audit_entry (type, entry_index);

-- Contents by their digest: requests, contexts, answers. Each is stored once.
CREATE TABLE payload (
    digest   VARCHAR(71) NOT NULL PRIMARY KEY,
    encoding VARCHAR(16) NOT NULL,
    bytes    BYTEA       NOT NULL
);

CREATE TABLE decision (
    decision_id    VARCHAR(40)              NOT NULL PRIMARY KEY,
    decided_at     TIMESTAMP WITH TIME ZONE NOT NULL,
    account_id     VARCHAR(100)             NOT NULL,
    outcome        VARCHAR(16)              NOT NULL,
    policy_name    VARCHAR(100)             NOT NULL,
    policy_version VARCHAR(40)              NOT NULL,
    package_digest VARCHAR(71)              NOT NULL,
    health_factor  VARCHAR(60),
    margin_excess  VARCHAR(60)              NOT NULL,
    margin_call    VARCHAR(60)              NOT NULL,
    liquidatable   BOOLEAN                  NOT NULL,
    subject        VARCHAR(200)             NOT NULL,
    intents        VARCHAR(1000)            NOT NULL,
    audit_index    BIGINT                   NOT NULL,
    request_digest VARCHAR(71)              NOT NULL,
    context_digest VARCHAR(71)              NOT NULL,
    answer_digest  VARCHAR(71)              NOT NULL,
    decided_digest VARCHAR(71)              NOT NULL,
    engine_build   VARCHAR(100)             NOT NULL
);
CREATE INDEX decision_by_account ON decision (account_id, audit_index);
CREATE INDEX decision_by_subject ON decision (subject, audit_index);
CREATE INDEX decision_by_outcome ON decision (outcome, audit_index);
CREATE INDEX decision_by_policy ON decision (policy_name, audit_index);
CREATE INDEX decision_by_index ON decision (audit_index);

CREATE TABLE idempotency (
    subject        VARCHAR(200)             NOT NULL,
    idempotency_key VARCHAR(200)            NOT NULL,
    request_digest VARCHAR(71)              NOT NULL,
    decision_id    VARCHAR(40)              NOT NULL,
    recorded_at    TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (subject, idempotency_key)
);
