-- Who of a tenant is told of notifications by e-mail, and of which types: lists, with blanks
-- between. Without types: the usual ones.
ALTER TABLE tenant
  ADD COLUMN alert_emails VARCHAR(2600) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  ADD COLUMN alert_types VARCHAR(2100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '';

-- A notification is kept at least so long: until nobody can raise the same again. What was raised
-- before this was known is kept for ever.
ALTER TABLE notification
  ADD COLUMN kept_until DATETIME(6) NOT NULL DEFAULT '9999-12-31 00:00:00',
  ADD KEY ix_notification_kept (kept_until);

-- A delivery goes to a webhook (target is its id) or to an e-mail address; target_owner is the
-- tenant whose webhook or address it is, 0 for the operator's.
RENAME TABLE webhook_delivery TO notification_delivery;

ALTER TABLE notification_delivery
  ADD COLUMN channel VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'WEBHOOK'
    AFTER notification_id,
  CHANGE COLUMN webhook_owner target_owner INT NOT NULL,
  CHANGE COLUMN webhook_id target VARCHAR(254) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;

ALTER TABLE notification_delivery
  DROP KEY uq_webhook_delivery,
  DROP KEY ix_webhook_delivery_id,
  DROP KEY ix_webhook_delivery_due,
  DROP KEY ix_webhook_delivery_webhook,
  ADD UNIQUE KEY uq_notification_delivery
    (tenant_id, notification_id, channel, target_owner, target),
  ADD KEY ix_notification_delivery_id (delivery_id),
  ADD KEY ix_notification_delivery_due (state, channel, next_at, target),
  ADD KEY ix_notification_delivery_target (target, state, next_at),
  ADD KEY ix_notification_delivery_created (created_at);

-- When the watch that raises alerts looks next, whichever node is the first then.
CREATE TABLE alert_watch (
  name    VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  next_at DATETIME(6) NOT NULL,
  PRIMARY KEY (name)
) ENGINE = InnoDB;

INSERT INTO alert_watch (name, next_at) VALUES ('tenants', UTC_TIMESTAMP(6));
