-- What must not be deleted while somebody's claim is open: of an account, of a book, or of named decisions.
CREATE TABLE legal_hold (
    hold_id       VARCHAR(40)              NOT NULL PRIMARY KEY,
    account_id    VARCHAR(100),
    book          VARCHAR(100),
    reason        VARCHAR(500)             NOT NULL,
    set_by        VARCHAR(200)             NOT NULL,
    set_at        TIMESTAMP WITH TIME ZONE NOT NULL,
    lifted_reason VARCHAR(500),
    lifted_by     VARCHAR(200),
    lifted_at     TIMESTAMP WITH TIME ZONE
);
CREATE TABLE legal_hold_decision (
    decision_id VARCHAR(40) NOT NULL,
    hold_id     VARCHAR(40) NOT NULL,
    PRIMARY KEY (decision_id, hold_id)
);
