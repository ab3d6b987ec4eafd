-- What a draft would do, as it was computed; the parts are payloads.
CREATE TABLE impact (
    impact_id            VARCHAR(40)              NOT NULL PRIMARY KEY,
    draft_id             VARCHAR(40)              NOT NULL,
    policy               VARCHAR(100)             NOT NULL,
    before_digest        VARCHAR(71)              NOT NULL,
    after_digest         VARCHAR(71)              NOT NULL,
    state                VARCHAR(16)              NOT NULL,
    node                 VARCHAR(64)              NOT NULL,
    accounts_done        BIGINT                   NOT NULL,
    accounts_total       BIGINT                   NOT NULL,
    started_by           VARCHAR(200)             NOT NULL,
    started_at           TIMESTAMP WITH TIME ZONE NOT NULL,
    ended_at             TIMESTAMP WITH TIME ZONE,
    problem              VARCHAR(500),
    report_digest        VARCHAR(71),
    circumstances_digest VARCHAR(71),
    accounts_digest      VARCHAR(71),
    decisions_digest     VARCHAR(71)
);
CREATE INDEX impact_by_draft ON impact (draft_id);
