-- Who stored a version; NULL where an older release stored it.
ALTER TABLE account_version ADD COLUMN subject VARCHAR(200);
