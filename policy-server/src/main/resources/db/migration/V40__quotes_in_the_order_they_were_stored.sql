-- Nodes read from each other what is new: a number that grows in the order of commits, for its row is locked until then.
CREATE TABLE change_counter (
    subject     VARCHAR(40) NOT NULL PRIMARY KEY,
    last_number BIGINT      NOT NULL
);
INSERT INTO change_counter (subject, last_number) VALUES ('market', 0);

ALTER TABLE quote_observation ADD COLUMN change_number BIGINT DEFAULT 0 NOT NULL;
CREATE INDEX quote_observation_by_change ON quote_observation (change_number);
