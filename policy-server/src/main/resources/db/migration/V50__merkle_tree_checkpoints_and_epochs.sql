-- Who writes a log: whoever raised its lease last. A writer beats, so that another one sees it live.
CREATE TABLE audit_log (
    log_id VARCHAR(64) NOT NULL PRIMARY KEY,
    lease  BIGINT      NOT NULL,
    beat   BIGINT      NOT NULL,
    held   BOOLEAN     NOT NULL
);

-- Who signs a log since when; what proves it are the entries of these changes.
CREATE TABLE audit_epoch (
    log_id     VARCHAR(64)  NOT NULL,
    epoch      INTEGER      NOT NULL,
    from_index BIGINT       NOT NULL,
    kind       VARCHAR(16)  NOT NULL,
    origin     VARCHAR(200) NOT NULL,
    public_key BYTEA        NOT NULL,
    PRIMARY KEY (log_id, epoch)
);

-- One signed root per batch.
CREATE TABLE audit_checkpoint (
    log_id    VARCHAR(64) NOT NULL,
    tree_size BIGINT      NOT NULL,
    root      BYTEA       NOT NULL,
    epoch     INTEGER     NOT NULL,
    signature BYTEA       NOT NULL,
    PRIMARY KEY (log_id, tree_size)
);

-- Further signature lines under a checkpoint: of a new key, of witnesses.
CREATE TABLE audit_signature (
    log_id      VARCHAR(64)              NOT NULL,
    tree_size   BIGINT                   NOT NULL,
    line        VARCHAR(600)             NOT NULL,
    received_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (log_id, tree_size, line)
);

-- The full tiles of the tree, 256 hashes each, and the hash over each of them, which is a node of the level above.
CREATE TABLE audit_tile (
    log_id     VARCHAR(64) NOT NULL,
    tile_level INTEGER     NOT NULL,
    tile_index BIGINT      NOT NULL,
    hashes     BYTEA       NOT NULL,
    PRIMARY KEY (log_id, tile_level, tile_index)
);
CREATE TABLE audit_subtree (
    log_id     VARCHAR(64) NOT NULL,
    tile_level INTEGER     NOT NULL,
    node_index BIGINT      NOT NULL,
    hash       BYTEA       NOT NULL,
    PRIMARY KEY (log_id, tile_level, node_index)
);

-- One order of what is governed, over all logs: its row is locked until the entry that counts it is durable.
CREATE TABLE audit_sequence (
    id   INTEGER NOT NULL PRIMARY KEY,
    last BIGINT  NOT NULL
);
INSERT INTO audit_sequence (id, last) VALUES (1, 0);
ALTER TABLE audit_entry ADD COLUMN global_sequence BIGINT;
CREATE UNIQUE INDEX audit_entry_by_sequence ON audit_entry (global_sequence);
