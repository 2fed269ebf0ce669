-- How many days a tenant's events are kept whole after the month in which they arrived; null is for ever.
ALTER TABLE tenant
  ADD COLUMN retention_days INT NULL;

-- Which archive holds what was taken out of the row, null while it is whole; and the number of the
-- project whose name went with it (project_number; 0 stands for others, null for none).
ALTER TABLE usage_event
  ADD COLUMN archive_id INT NULL,
  ADD COLUMN project_id INT NULL;

-- Files of archived events. A row comes once the file is complete and was read back.
CREATE TABLE event_archive (
  tenant_id  INT NOT NULL,
  archive_id INT NOT NULL,
  file       VARCHAR(120)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  month      CHAR(7)       CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'of arrival, in the zone of the tenant',
  events     BIGINT NOT NULL,
  first_seq  BIGINT NOT NULL,
  last_seq   BIGINT NOT NULL,
  sha256     CHAR(64)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  quantities VARCHAR(1000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'of those that counted then',
  made_at    DATETIME(6) NOT NULL,
  emptied_at DATETIME(6) NULL,
  PRIMARY KEY (tenant_id, archive_id),
  UNIQUE KEY uq_event_archive_first (tenant_id, first_seq),
  CONSTRAINT fk_event_archive_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (tenant_id)
) ENGINE = InnoDB;

-- The record of runs over all tenants.
CREATE TABLE retention_run (
  run_id     VARCHAR(40)   CHARACTER SET ascii   COLLATE ascii_bin   NOT NULL,
  state      VARCHAR(16)   CHARACTER SET ascii   COLLATE ascii_bin   NOT NULL,
  started_at DATETIME(6) NOT NULL,
  started_by VARCHAR(200)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  ended_at   DATETIME(6) NULL,
  archives   INT NOT NULL,
  events     BIGINT NOT NULL,
  detail     VARCHAR(2000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  PRIMARY KEY (run_id)
) ENGINE = InnoDB;
