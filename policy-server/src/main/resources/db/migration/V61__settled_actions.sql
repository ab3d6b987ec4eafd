-- What protocols say that they settled; what was said once stands.
CREATE TABLE settled_action (
    book        VARCHAR(100)             NOT NULL,
    reference   VARCHAR(200)             NOT NULL,
    action      VARCHAR(16)              NOT NULL,
    account_id  VARCHAR(100)             NOT NULL,
    asset       VARCHAR(100)             NOT NULL,
    quantity    VARCHAR(60)              NOT NULL,
    settled_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    decision_id VARCHAR(40),
    subject     VARCHAR(200)             NOT NULL,
    recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (book, reference)
);
CREATE INDEX settled_action_by_time ON settled_action (book, settled_at, reference);
