-- How many reservations the account ever had: a decision that reserves holds only if nobody else did meanwhile.
ALTER TABLE account ADD COLUMN reservations BIGINT DEFAULT 0 NOT NULL;

-- Every version an account ever had, so that what was known at an instant can be asked.
CREATE TABLE account_version (
    book        VARCHAR(100)             NOT NULL,
    account_id  VARCHAR(100)             NOT NULL,
    version     VARCHAR(100)             NOT NULL,
    digest      VARCHAR(71)              NOT NULL,
    recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (book, account_id, version)
);
INSERT INTO account_version (book, account_id, version, digest, recorded_at)
    SELECT book, account_id, version, digest, recorded_at FROM account;

-- What allowed decisions hold back until it is settled, released or expired.
CREATE TABLE reservation (
    reservation_id VARCHAR(40)              NOT NULL PRIMARY KEY,
    book           VARCHAR(100)             NOT NULL,
    account_id     VARCHAR(100)             NOT NULL,
    decision_id    VARCHAR(40)              NOT NULL,
    subject        VARCHAR(200)             NOT NULL,
    intents        BYTEA                    NOT NULL,
    held_at        TIMESTAMP WITH TIME ZONE NOT NULL,
    expires_at     TIMESTAMP WITH TIME ZONE NOT NULL,
    ended_at       TIMESTAMP WITH TIME ZONE,
    ended_as       VARCHAR(16)
);
CREATE INDEX reservation_by_account ON reservation (book, account_id, expires_at);
CREATE INDEX reservation_by_decision ON reservation (decision_id);

-- What the decision held back itself, and what others held back when it was made.
ALTER TABLE decision ADD COLUMN reservation_id VARCHAR(40);
ALTER TABLE decision ADD COLUMN reservation_expires_at TIMESTAMP WITH TIME ZONE;
ALTER TABLE decision ADD COLUMN reservations_counted VARCHAR(2000) DEFAULT '' NOT NULL;
