-- Several nodes write a log each, so an index alone is no place.
ALTER TABLE decision ADD COLUMN log_id VARCHAR(64);
UPDATE decision SET log_id = (SELECT MIN(a.log_id) FROM audit_entry a
    WHERE a.entry_index = decision.audit_index AND a.type = 'DECISION');
ALTER TABLE decision ALTER COLUMN log_id SET NOT NULL;

-- Ids sort by time, over all logs.
DROP INDEX decision_by_account;
DROP INDEX decision_by_subject;
DROP INDEX decision_by_outcome;
DROP INDEX decision_by_policy;
DROP INDEX decision_by_index;
CREATE INDEX decision_by_account ON decision (account_id, decision_id);
CREATE INDEX decision_by_subject ON decision (subject, decision_id);
CREATE INDEX decision_by_outcome ON decision (outcome, decision_id);
CREATE INDEX decision_by_policy ON decision (policy_name, decision_id);
CREATE INDEX decision_by_place ON decision (log_id, audit_index);

DROP INDEX audit_entry_by_type;
CREATE INDEX audit_entry_by_time ON audit_entry (recorded_at, log_id, entry_index);
CREATE INDEX audit_entry_by_type ON audit_entry (type, recorded_at, log_id, entry_index);

-- A primary key has another name in every database: the table is made anew.
CREATE TABLE activation_of_log (
    policy          VARCHAR(100)             NOT NULL,
    package_digest  VARCHAR(71)              NOT NULL,
    lane            VARCHAR(16)              NOT NULL,
    effective_from  TIMESTAMP WITH TIME ZONE NOT NULL,
    effective_until TIMESTAMP WITH TIME ZONE,
    recorded_at     TIMESTAMP WITH TIME ZONE NOT NULL,
    reason          VARCHAR(500)             NOT NULL,
    log_id          VARCHAR(64)              NOT NULL,
    audit_index     BIGINT                   NOT NULL,
    PRIMARY KEY (policy, log_id, audit_index)
);
INSERT INTO activation_of_log (policy, package_digest, lane, effective_from, effective_until, recorded_at, reason,
        log_id, audit_index)
    SELECT v.policy, v.package_digest, v.lane, v.effective_from, v.effective_until, v.recorded_at, v.reason,
        (SELECT MIN(a.log_id) FROM audit_entry a WHERE a.entry_index = v.audit_index AND a.type = 'POLICY_ACTIVATED'),
        v.audit_index
    FROM activation v;
DROP TABLE activation;
ALTER TABLE activation_of_log RENAME TO activation;
