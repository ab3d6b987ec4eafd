-- Which package answers is the last activation that is effective at an instant, as recorded at another.
CREATE TABLE activation (
    policy          VARCHAR(100)             NOT NULL,
    package_digest  VARCHAR(71)              NOT NULL,
    lane            VARCHAR(16)              NOT NULL,
    effective_from  TIMESTAMP WITH TIME ZONE NOT NULL,
    effective_until TIMESTAMP WITH TIME ZONE,
    recorded_at     TIMESTAMP WITH TIME ZONE NOT NULL,
    reason          VARCHAR(500)             NOT NULL,
    audit_index     BIGINT                   NOT NULL,
    PRIMARY KEY (policy, audit_index)
);

-- The text of every package that was ever active, so that old decisions replay without the release that held it.
CREATE TABLE package_file (
    package_digest VARCHAR(71)  NOT NULL,
    path           VARCHAR(200) NOT NULL,
    file_digest    VARCHAR(71)  NOT NULL,
    PRIMARY KEY (package_digest, path)
);

CREATE TABLE account (
    book        VARCHAR(100)             NOT NULL,
    account_id  VARCHAR(100)             NOT NULL,
    version     VARCHAR(100)             NOT NULL,
    digest      VARCHAR(71)              NOT NULL,
    recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (book, account_id)
);

CREATE TABLE breaker_state (
    breaker_id VARCHAR(200)             NOT NULL PRIMARY KEY,
    scope      VARCHAR(40)              NOT NULL,
    subject    VARCHAR(100)             NOT NULL,
    state      VARCHAR(16)              NOT NULL,
    epoch      BIGINT                   NOT NULL,
    changed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    reason     VARCHAR(500)             NOT NULL
);

CREATE TABLE quote_observation (
    asset        VARCHAR(100)             NOT NULL,
    source       VARCHAR(200)             NOT NULL,
    published_at TIMESTAMP WITH TIME ZONE NOT NULL,
    price        VARCHAR(60)              NOT NULL,
    confidence   VARCHAR(60)              NOT NULL,
    recorded_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (asset, source, published_at)
);
CREATE INDEX quote_observation_by_time ON quote_observation (published_at);
