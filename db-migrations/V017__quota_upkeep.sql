-- What is over is found without reading what is not.
ALTER TABLE reservation_hold ADD KEY ix_reservation_hold_expiry (expires_at);
ALTER TABLE reservation ADD KEY ix_reservation_over (expires_at);
