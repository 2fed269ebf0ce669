-- Files on their way in. Counts and committed_* are written in the transaction of the events, by
-- the last attempt only.
CREATE TABLE event_import (
  tenant_id        INT NOT NULL,
  import_id        INT NOT NULL,
  name             VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  format           VARCHAR(8)   CHARACTER SET ascii   COLLATE ascii_bin   NOT NULL,
  separator_char   VARCHAR(1)   CHARACTER SET ascii   COLLATE ascii_bin   NULL,
  mapping          MEDIUMTEXT   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  state            VARCHAR(16)  CHARACTER SET ascii   COLLATE ascii_bin   NOT NULL,
  attempt          INT NOT NULL,
  committed_line   BIGINT NOT NULL,
  committed_bytes  BIGINT NOT NULL,
  committed_sha256 CHAR(64)     CHARACTER SET ascii   COLLATE ascii_bin   NOT NULL,
  stored_events    BIGINT NOT NULL,
  duplicates       BIGINT NOT NULL,
  conflicts        BIGINT NOT NULL,
  quarantined      BIGINT NOT NULL,
  started_at       DATETIME(6) NOT NULL,
  started_by       VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  ended_at         DATETIME(6) NULL,
  code             VARCHAR(64)  CHARACTER SET ascii   COLLATE ascii_bin   NULL,
  detail           TEXT         CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  PRIMARY KEY (tenant_id, import_id)
) ENGINE = InnoDB;

-- Their lines that did not become events.
CREATE TABLE refused_line (
  tenant_id INT NOT NULL,
  import_id INT NOT NULL,
  line      BIGINT NOT NULL,
  outcome   VARCHAR(16) CHARACTER SET ascii   COLLATE ascii_bin   NOT NULL,
  event_id  VARBINARY(256) NULL,
  code      VARCHAR(64) CHARACTER SET ascii   COLLATE ascii_bin   NOT NULL,
  pointer   TEXT        CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  detail    TEXT        CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  PRIMARY KEY (tenant_id, import_id, line)
) ENGINE = InnoDB;
