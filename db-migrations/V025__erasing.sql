-- The last export of a tenant that is suspended or has left; gone when its state changes back.
CREATE TABLE tenant_export (
  tenant_id INT NOT NULL,
  taken_at  DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id),
  CONSTRAINT fk_tenant_export_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (tenant_id)
) ENGINE = InnoDB;

-- Erasing what was a tenant's; under way while it has no end.
CREATE TABLE erasure (
  tenant_id  INT NOT NULL,
  started_at DATETIME(6) NOT NULL,
  started_by VARCHAR(200)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  ended_at   DATETIME(6) NULL,
  trouble    VARCHAR(2000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  PRIMARY KEY (tenant_id),
  KEY ix_erasure_ended (ended_at, started_at),
  CONSTRAINT fk_erasure_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (tenant_id)
) ENGINE = InnoDB;

-- How much of each kind is erased; counted in the transaction that erases it.
CREATE TABLE erased_count (
  tenant_id INT NOT NULL,
  kind      VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  erased    BIGINT NOT NULL,
  PRIMARY KEY (tenant_id, kind),
  CONSTRAINT fk_erased_count FOREIGN KEY (tenant_id) REFERENCES erasure (tenant_id)
) ENGINE = InnoDB;
