-- Entries name accounts by pseudonyms. The salt that makes one stands here and before the account's contents, nowhere else;
-- without these nobody can say whose the name was.
CREATE TABLE account_salt (
    pseudonym  VARCHAR(40)  NOT NULL PRIMARY KEY,
    account_id VARCHAR(100) NOT NULL,
    salt       BYTEA        NOT NULL
);
CREATE INDEX account_salt_by_account ON account_salt (account_id, pseudonym);

-- Entries of edition 2 that speak of an account; decisions have a row of their own.
CREATE TABLE entry_account (
    account     VARCHAR(40) NOT NULL,
    log_id      VARCHAR(64) NOT NULL,
    entry_index BIGINT      NOT NULL,
    PRIMARY KEY (account, log_id, entry_index)
);

-- The order of governance over all logs is a member of entries from edition 2 on, and begins there.
UPDATE audit_entry SET global_sequence = NULL WHERE global_sequence IS NOT NULL;
UPDATE audit_sequence SET last = 0 WHERE id = 1;
