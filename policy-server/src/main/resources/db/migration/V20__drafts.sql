-- Packages that somebody writes. Texts are payloads; what anybody ever wrote into a draft stays known by its digest.
CREATE TABLE draft (
    draft_id          VARCHAR(40)              NOT NULL PRIMARY KEY,
    policy            VARCHAR(100)             NOT NULL,
    base_digest       VARCHAR(71)              NOT NULL,
    title             VARCHAR(200)             NOT NULL,
    reason            VARCHAR(2000)            NOT NULL,
    state             VARCHAR(16)              NOT NULL,
    version           BIGINT                   NOT NULL,
    created_by        VARCHAR(200)             NOT NULL,
    created_at        TIMESTAMP WITH TIME ZONE NOT NULL,
    changed_at        TIMESTAMP WITH TIME ZONE NOT NULL,
    validated_digest  VARCHAR(71),
    validation_digest VARCHAR(71),
    validation_passed BOOLEAN,
    validated_by      VARCHAR(200),
    validated_at      TIMESTAMP WITH TIME ZONE,
    proposal_id       VARCHAR(40)
);
CREATE INDEX draft_by_policy ON draft (policy, draft_id);

CREATE TABLE draft_file (
    draft_id    VARCHAR(40)  NOT NULL,
    path        VARCHAR(100) NOT NULL,
    file_digest VARCHAR(71)  NOT NULL,
    changed_by  VARCHAR(200),
    changed_at  TIMESTAMP WITH TIME ZONE,
    PRIMARY KEY (draft_id, path)
);

-- Who wrote which part: an author of any of these approves none of it.
CREATE TABLE draft_edit (
    draft_id      VARCHAR(40)              NOT NULL,
    draft_version BIGINT                   NOT NULL,
    path          VARCHAR(100)             NOT NULL,
    before_digest VARCHAR(71),
    after_digest  VARCHAR(71),
    subject       VARCHAR(200)             NOT NULL,
    edited_at     TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (draft_id, draft_version)
);
