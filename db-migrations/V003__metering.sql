-- What was used.

CREATE TABLE vendor_account (
  tenant_id  INT NOT NULL,
  account_id INT NOT NULL,
  vendor     VARCHAR(63) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name       VARCHAR(63) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  region     VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  currency   CHAR(3)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  opened_on  DATE NOT NULL,
  customer   VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  moved_from VARCHAR(63) CHARACTER SET ascii COLLATE ascii_bin NULL,
  PRIMARY KEY (tenant_id, account_id),
  UNIQUE KEY uq_vendor_account_name (tenant_id, vendor, name),
  CONSTRAINT fk_vendor_account_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (tenant_id)
) ENGINE = InnoDB;

-- Blocks of batch numbers, one row; taken in a transaction of its own, so numbers may be skipped.
CREATE TABLE batch_number (
  id   INT NOT NULL,
  next BIGINT NOT NULL,
  PRIMARY KEY (id)
) ENGINE = InnoDB;
INSERT INTO batch_number (id, next) VALUES (1, 1);

-- In order of arrival: seq is the batch number * 16384 + the position in the batch. The order of
-- this key decides the speed once there is data (docs/adr/0003-events-in-arrival-order.md).
-- No foreign keys and no index by time: both would be paid for by every event.
CREATE TABLE usage_event (
  tenant_id    INT NOT NULL,
  seq          BIGINT NOT NULL,
  identity     BINARY(16) NOT NULL,
  content_hash BIGINT NOT NULL,
  source       VARBINARY(256) NOT NULL,
  event_id     VARBINARY(256) NOT NULL,
  type         VARCHAR(200)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  project      VARCHAR(256)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  account_id   INT NULL,
  model_id     INT NULL,
  variant_id   INT NULL,
  time_given   DATETIME(6) NULL,
  received_at  DATETIME(6) NOT NULL,
  quantities   VARCHAR(1000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  data         MEDIUMTEXT    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  PRIMARY KEY (tenant_id, seq),
  UNIQUE KEY uq_usage_event_identity (tenant_id, identity)
) ENGINE = InnoDB;

-- The exact sums of events; bucket = quarters of an hour since 1970. A column per meter.
CREATE TABLE usage_cell (
  tenant_id          INT NOT NULL,
  account_id         INT NOT NULL,
  model_id           INT NOT NULL,
  variant_id         INT NOT NULL,
  bucket             INT NOT NULL,
  input              BIGINT NOT NULL DEFAULT 0,
  cached_input       BIGINT NOT NULL DEFAULT 0,
  cache_write        BIGINT NOT NULL DEFAULT 0,
  cache_write_1h     BIGINT NOT NULL DEFAULT 0,
  audio_input        BIGINT NOT NULL DEFAULT 0,
  cached_audio_input BIGINT NOT NULL DEFAULT 0,
  image_input        BIGINT NOT NULL DEFAULT 0,
  video_input        BIGINT NOT NULL DEFAULT 0,
  knowledge_input    BIGINT NOT NULL DEFAULT 0,
  output             BIGINT NOT NULL DEFAULT 0,
  reasoning          BIGINT NOT NULL DEFAULT 0,
  audio_output       BIGINT NOT NULL DEFAULT 0,
  image_output       BIGINT NOT NULL DEFAULT 0,
  tokens             BIGINT NOT NULL DEFAULT 0,
  requests           BIGINT NOT NULL DEFAULT 0,
  images             BIGINT NOT NULL DEFAULT 0,
  milliseconds       BIGINT NOT NULL DEFAULT 0,
  characters         BIGINT NOT NULL DEFAULT 0,
  search_calls       BIGINT NOT NULL DEFAULT 0,
  training_tokens    BIGINT NOT NULL DEFAULT 0,
  provisioned_input  BIGINT NOT NULL DEFAULT 0,
  provisioned_output BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (tenant_id, account_id, model_id, variant_id, bucket),
  KEY ix_usage_cell_bucket (tenant_id, bucket)
) ENGINE = InnoDB;
