-- What a decision is found by beside its own columns: assets, rules that spoke, rules that failed, faulty quotes.
CREATE TABLE decision_mention (
    kind        VARCHAR(16)  NOT NULL,
    name        VARCHAR(100) NOT NULL,
    decision_id VARCHAR(40)  NOT NULL,
    PRIMARY KEY (kind, name, decision_id)
);

-- The book of a stored account; NULL where the request carried the account.
ALTER TABLE decision ADD COLUMN book VARCHAR(100);
CREATE INDEX decision_by_book ON decision (book, decision_id);
CREATE INDEX decision_by_package ON decision (package_digest, decision_id);

-- Decisions of before: what they mention stands in their contents, which no SQL can read. A node takes them up when it starts.
CREATE TABLE mention_backlog (
    decision_id VARCHAR(40) NOT NULL PRIMARY KEY
);
INSERT INTO mention_backlog (decision_id) SELECT decision_id FROM decision;

CREATE INDEX audit_entry_by_subject ON audit_entry (subject, recorded_at, log_id, entry_index);
