-- By which rules usage is counted: a version each of the length bounds and of the quotas. Whoever
-- counts usage shares the row, whoever changes a rule has it alone.
RENAME TABLE length_bound_version TO counting_version;
ALTER TABLE counting_version
  CHANGE COLUMN version bounds INT NOT NULL,
  ADD COLUMN quotas INT NOT NULL DEFAULT 1;

-- Limits of a tenant. Without a scope column: anything.
CREATE TABLE quota (
  tenant_id  INT NOT NULL,
  quota_id   INT NOT NULL,
  name       VARCHAR(63)  CHARACTER SET ascii   COLLATE ascii_bin   NOT NULL,
  vendor     VARCHAR(64)  CHARACTER SET ascii   COLLATE ascii_bin   NULL,
  model      VARCHAR(256) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  project    VARCHAR(256) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  api_key    VARCHAR(64)  CHARACTER SET ascii   COLLATE ascii_bin   NULL,
  measure    VARCHAR(400) CHARACTER SET ascii   COLLATE ascii_bin   NOT NULL,
  span       VARCHAR(16)  CHARACTER SET ascii   COLLATE ascii_bin   NOT NULL,
  amount     DECIMAL(38,12) NOT NULL,
  mode       VARCHAR(8)   CHARACTER SET ascii   COLLATE ascii_bin   NOT NULL,
  alert_at   VARCHAR(200) CHARACTER SET ascii   COLLATE ascii_bin   NOT NULL,
  valid_from DATETIME(6) NOT NULL,
  valid_to   DATETIME(6) NULL,
  PRIMARY KEY (tenant_id, quota_id),
  UNIQUE KEY uq_quota_name (tenant_id, name)
) ENGINE = InnoDB;

-- Limits of every tenant that has none of the same name. Their numbers are below 0, so that counters
-- of both kinds lie in one table.
CREATE TABLE quota_default (
  quota_id   INT NOT NULL,
  name       VARCHAR(63)  CHARACTER SET ascii   COLLATE ascii_bin   NOT NULL,
  vendor     VARCHAR(64)  CHARACTER SET ascii   COLLATE ascii_bin   NULL,
  model      VARCHAR(256) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  project    VARCHAR(256) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  api_key    VARCHAR(64)  CHARACTER SET ascii   COLLATE ascii_bin   NULL,
  measure    VARCHAR(400) CHARACTER SET ascii   COLLATE ascii_bin   NOT NULL,
  span       VARCHAR(16)  CHARACTER SET ascii   COLLATE ascii_bin   NOT NULL,
  amount     DECIMAL(38,12) NOT NULL,
  mode       VARCHAR(8)   CHARACTER SET ascii   COLLATE ascii_bin   NOT NULL,
  alert_at   VARCHAR(200) CHARACTER SET ascii   COLLATE ascii_bin   NOT NULL,
  valid_from DATETIME(6) NOT NULL,
  valid_to   DATETIME(6) NULL,
  PRIMARY KEY (quota_id),
  UNIQUE KEY uq_quota_default_name (name)
) ENGINE = InnoDB;

-- More for a while.
CREATE TABLE quota_raise (
  tenant_id  INT NOT NULL,
  quota_id   INT NOT NULL,
  raise_id   INT NOT NULL,
  amount     DECIMAL(38,12) NOT NULL,
  valid_from DATETIME(6) NOT NULL,
  valid_to   DATETIME(6) NOT NULL,
  reason     VARCHAR(1000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  actor      VARCHAR(200)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  PRIMARY KEY (tenant_id, quota_id, raise_id)
) ENGINE = InnoDB;

-- What counts against a limit in one of its windows; held is the sum of the window's holds.
CREATE TABLE quota_counter (
  tenant_id    INT NOT NULL,
  quota_id     INT NOT NULL,
  window_start DATETIME(6) NOT NULL,
  used         DECIMAL(38,12) NOT NULL,
  held         DECIMAL(38,12) NOT NULL DEFAULT 0,
  PRIMARY KEY (tenant_id, quota_id, window_start)
) ENGINE = InnoDB;

-- What somebody is about to use. Times of expiry are by the clock of the database.
CREATE TABLE reservation (
  tenant_id      INT NOT NULL,
  reservation_id VARCHAR(40)  CHARACTER SET ascii   COLLATE ascii_bin   NOT NULL,
  vendor         VARCHAR(64)  CHARACTER SET ascii   COLLATE ascii_bin   NOT NULL,
  model          VARCHAR(256) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  project        VARCHAR(256) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  api_key        VARCHAR(64)  CHARACTER SET ascii   COLLATE ascii_bin   NULL,
  quantities     VARCHAR(1000) CHARACTER SET ascii  COLLATE ascii_bin   NOT NULL,
  created_at     DATETIME(6) NOT NULL,
  expires_at     DATETIME(6) NOT NULL,
  state          VARCHAR(16)  CHARACTER SET ascii   COLLATE ascii_bin   NOT NULL,
  ended_at       DATETIME(6) NULL,
  settled_by     CHAR(64)     CHARACTER SET ascii   COLLATE ascii_bin   NULL,
  late           BOOLEAN NOT NULL DEFAULT FALSE,
  PRIMARY KEY (tenant_id, reservation_id),
  KEY ix_reservation_expiry (tenant_id, state, expires_at)
) ENGINE = InnoDB;

-- What a reservation holds of each limit that it touches; gone once it holds no longer.
CREATE TABLE reservation_hold (
  tenant_id      INT NOT NULL,
  reservation_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  quota_id       INT NOT NULL,
  window_start   DATETIME(6) NOT NULL,
  amount         DECIMAL(38,12) NOT NULL,
  expires_at     DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, reservation_id, quota_id),
  KEY ix_reservation_hold_counter (tenant_id, quota_id, window_start, expires_at)
) ENGINE = InnoDB;
