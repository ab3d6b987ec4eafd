-- How often a policy was activated: of two activations recorded at once, on whichever nodes, one wins.
CREATE TABLE activation_head (
    policy      VARCHAR(100) NOT NULL PRIMARY KEY,
    activations BIGINT       NOT NULL
);
INSERT INTO activation_head (policy, activations) SELECT policy, COUNT(*) FROM activation GROUP BY policy;
