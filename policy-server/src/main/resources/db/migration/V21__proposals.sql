-- What is proposed, for good (terms) and as it stands (course). The version makes of two who act at once one winner.
CREATE TABLE proposal (
    proposal_id VARCHAR(40)              NOT NULL PRIMARY KEY,
    policy      VARCHAR(100)             NOT NULL,
    draft_id    VARCHAR(40)              NOT NULL,
    state       VARCHAR(20)              NOT NULL,
    version     BIGINT                   NOT NULL,
    proposed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    proposed    BYTEA                    NOT NULL,
    course      BYTEA                    NOT NULL
);
CREATE INDEX proposal_by_policy ON proposal (policy, proposal_id);
CREATE INDEX proposal_by_state ON proposal (state, proposal_id);
CREATE INDEX proposal_by_draft ON proposal (draft_id);

CREATE TABLE proposal_transition (
    proposal_id VARCHAR(40)              NOT NULL,
    place       BIGINT                   NOT NULL,
    state       VARCHAR(20)              NOT NULL,
    at          TIMESTAMP WITH TIME ZONE NOT NULL,
    subject     VARCHAR(200)             NOT NULL,
    reason      VARCHAR(2000)            NOT NULL,
    log_id      VARCHAR(64)              NOT NULL,
    audit_index BIGINT                   NOT NULL,
    PRIMARY KEY (proposal_id, place)
);

-- What people said of it: reviews, comments, and the words beside an approval.
CREATE TABLE proposal_remark (
    proposal_id VARCHAR(40)              NOT NULL,
    log_id      VARCHAR(64)              NOT NULL,
    audit_index BIGINT                   NOT NULL,
    kind        VARCHAR(16)              NOT NULL,
    verdict     VARCHAR(20),
    remark      VARCHAR(2000)            NOT NULL,
    subject     VARCHAR(200)             NOT NULL,
    at          TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (proposal_id, log_id, audit_index)
);

-- The latest instant that governance recorded anything at, on any node: no clock behind it is believed.
CREATE TABLE governance_clock (
    id     INTEGER                  NOT NULL PRIMARY KEY,
    latest TIMESTAMP WITH TIME ZONE NOT NULL
);
INSERT INTO governance_clock (id, latest) VALUES (1, TIMESTAMP WITH TIME ZONE '1970-01-01 00:00:00+00');
