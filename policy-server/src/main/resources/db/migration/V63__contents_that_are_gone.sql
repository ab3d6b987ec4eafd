-- The pseudonym in a decision's entry; NULL where the entry is of edition 1 and names the account in plain.
ALTER TABLE decision ADD COLUMN account VARCHAR(40);
-- The stored state of the account that it rested on, where it rested on one.
ALTER TABLE decision ADD COLUMN account_digest VARCHAR(71);
-- ERASED or EXPIRED: what it rested on and answered is not kept any more, nor are its figures.
ALTER TABLE decision ADD COLUMN contents VARCHAR(8);
ALTER TABLE decision ALTER COLUMN margin_excess DROP NOT NULL;
ALTER TABLE decision ALTER COLUMN margin_call DROP NOT NULL;
ALTER TABLE decision ALTER COLUMN liquidatable DROP NOT NULL;

-- Accounts whose erasure is in the log, and of whose decisions some contents may still be there; the name is that of their entries,
-- empty for entries of edition 1.
CREATE TABLE erasure_backlog (
    account_id VARCHAR(100) NOT NULL,
    account    VARCHAR(40)  NOT NULL,
    called     VARCHAR(40)  NOT NULL,
    PRIMARY KEY (account_id, account)
);
