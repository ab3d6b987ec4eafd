-- Who changed a breaker last, until when it stays tripped, and until when the move it was reset for does not trip it again.
ALTER TABLE breaker_state ADD COLUMN changed_by VARCHAR(200) DEFAULT 'server' NOT NULL;
ALTER TABLE breaker_state ADD COLUMN expires_at TIMESTAMP WITH TIME ZONE;
ALTER TABLE breaker_state ADD COLUMN grace_until TIMESTAMP WITH TIME ZONE;
