-- A state of an account is found by its digest, which decisions and listings name.
CREATE INDEX account_version_by_digest ON account_version (digest);
CREATE INDEX account_version_by_time ON account_version (book, account_id, recorded_at);
