-- What somebody is to be told of, kept whether anybody listens or not. The tenant of what concerns
-- none is 0: tests of the operator's webhooks.
CREATE TABLE notification (
  tenant_id        INT NOT NULL,
  notification_id  BIGINT NOT NULL AUTO_INCREMENT,
  message_id       VARCHAR(40)  CHARACTER SET ascii   COLLATE ascii_bin   NOT NULL,
  type             VARCHAR(100) CHARACTER SET ascii   COLLATE ascii_bin   NOT NULL,
  notification_key VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  happened_at      DATETIME(6) NOT NULL,
  data             MEDIUMTEXT   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  PRIMARY KEY (tenant_id, notification_id),
  UNIQUE KEY uq_notification_key (tenant_id, type, notification_key),
  KEY ix_notification_id (notification_id)
) ENGINE = InnoDB;

-- Where it is sent to; tenant 0 is told of all tenants. Messages are signed with the secret, so it
-- is kept as it is; for a day after a change the old one signs too. Without types: all types.
CREATE TABLE webhook (
  tenant_id   INT NOT NULL,
  webhook_id  VARCHAR(40)   CHARACTER SET ascii   COLLATE ascii_bin   NOT NULL,
  url         VARCHAR(2000) CHARACTER SET ascii   COLLATE ascii_bin   NOT NULL,
  types       VARCHAR(2100) CHARACTER SET ascii   COLLATE ascii_bin   NOT NULL,
  description VARCHAR(500)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  secret      VARCHAR(100)  CHARACTER SET ascii   COLLATE ascii_bin   NOT NULL,
  old_secret  VARCHAR(100)  CHARACTER SET ascii   COLLATE ascii_bin   NULL,
  old_until   DATETIME(6) NULL,
  state       VARCHAR(16)   CHARACTER SET ascii   COLLATE ascii_bin   NOT NULL,
  created_at  DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, webhook_id),
  KEY ix_webhook_id (webhook_id)
) ENGINE = InnoDB;

-- The outbox: a notification on its way to a webhook. The tenant is that of the notification;
-- webhook_owner is that of the webhook, 0 for the operator's. Times are by the clock of the database.
-- Who claims a row counts attempts up and moves next_at to the end of its lease.
CREATE TABLE webhook_delivery (
  tenant_id       INT NOT NULL,
  delivery_id     BIGINT NOT NULL AUTO_INCREMENT,
  notification_id BIGINT NOT NULL,
  webhook_owner   INT NOT NULL,
  webhook_id      VARCHAR(40)  CHARACTER SET ascii   COLLATE ascii_bin   NOT NULL,
  state           VARCHAR(16)  CHARACTER SET ascii   COLLATE ascii_bin   NOT NULL,
  attempts        INT NOT NULL DEFAULT 0,
  attempts_before INT NOT NULL DEFAULT 0,
  created_at      DATETIME(6) NOT NULL,
  next_at         DATETIME(6) NOT NULL,
  leased_by       VARCHAR(40)  CHARACTER SET ascii   COLLATE ascii_bin   NULL,
  last_at         DATETIME(6) NULL,
  last_status     INT NULL,
  last_error      VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  PRIMARY KEY (tenant_id, delivery_id),
  UNIQUE KEY uq_webhook_delivery (tenant_id, notification_id, webhook_id),
  KEY ix_webhook_delivery_id (delivery_id),
  KEY ix_webhook_delivery_due (state, next_at, webhook_id),
  KEY ix_webhook_delivery_webhook (webhook_id, state, next_at)
) ENGINE = InnoDB;
