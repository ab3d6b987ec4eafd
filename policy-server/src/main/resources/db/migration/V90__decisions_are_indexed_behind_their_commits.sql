-- How far each log's decisions are found by what they mention: those before the place are.
CREATE TABLE mention_cursor (
    log_id     VARCHAR(64) NOT NULL PRIMARY KEY,
    next_index BIGINT      NOT NULL
);
INSERT INTO mention_cursor (log_id, next_index)
    SELECT d.log_id, COALESCE(MIN(CASE WHEN b.decision_id IS NULL THEN NULL ELSE d.audit_index END), MAX(d.audit_index) + 1)
    FROM decision d LEFT JOIN mention_backlog b ON b.decision_id = d.decision_id GROUP BY d.log_id;

-- A node of the release before still asks it, until it is replaced.
DELETE FROM mention_backlog;
