-- What a key says about the events that come with it: whether bad ones are refused or put aside,
-- whether the time of a repeat counts, and whether events name their tenant themselves.
ALTER TABLE api_key
  ADD COLUMN handling    VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'STRICT',
  ADD COLUMN resent_time VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'COMPARED',
  ADD COLUMN tenant_from VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'KEY';

-- CloudEvents attributes beyond those that have a column, as JSON.
ALTER TABLE usage_event
  ADD COLUMN attributes MEDIUMTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL;

-- What was sent as an event and is none. The same thing sent again is there once: digest is over
-- the body.
CREATE TABLE quarantined_event (
  tenant_id   INT NOT NULL,
  entry_id    BIGINT NOT NULL AUTO_INCREMENT,
  digest      BINARY(16) NOT NULL,
  received_at DATETIME(6) NOT NULL,
  source      VARBINARY(256) NULL,
  event_id    VARBINARY(256) NULL,
  violations  MEDIUMTEXT   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  body        MEDIUMTEXT   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  state       VARCHAR(16)  CHARACTER SET ascii   COLLATE ascii_bin   NOT NULL,
  resolved_at DATETIME(6) NULL,
  resolved_by VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  PRIMARY KEY (tenant_id, entry_id),
  UNIQUE KEY uq_quarantined_event_digest (tenant_id, digest),
  KEY ix_quarantined_event_state (tenant_id, state, entry_id),
  KEY ix_quarantined_event_id (entry_id)
) ENGINE = InnoDB;

-- Events that no longer count. Their identity stays used.
CREATE TABLE event_void (
  tenant_id INT NOT NULL,
  identity  BINARY(16) NOT NULL,
  voided_at DATETIME(6) NOT NULL,
  actor     VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  reason    VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  PRIMARY KEY (tenant_id, identity)
) ENGINE = InnoDB;
