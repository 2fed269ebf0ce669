-- Who uses the product. Every tenant-owned table begins its keys with tenant_id.

CREATE TABLE tenant (
  tenant_id    INT NOT NULL AUTO_INCREMENT,
  code         VARCHAR(63)  CHARACTER SET ascii   COLLATE ascii_bin   NOT NULL,
  name         VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  region       CHAR(2)      CHARACTER SET ascii   COLLATE ascii_bin   NOT NULL,
  time_zone    VARCHAR(64)  CHARACTER SET ascii   COLLATE ascii_bin   NOT NULL,
  currency     CHAR(3)      CHARACTER SET ascii   COLLATE ascii_bin   NOT NULL,
  language     CHAR(2)      CHARACTER SET ascii   COLLATE ascii_bin   NOT NULL,
  tax_category VARCHAR(2)   CHARACTER SET ascii   COLLATE ascii_bin   NOT NULL,
  tax_rate     DECIMAL(7,4) NOT NULL,
  vat_id       VARCHAR(32)  CHARACTER SET ascii   COLLATE ascii_bin   NULL,
  street       VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  postal_code  VARCHAR(32)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  city         VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  state_name   VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  country      CHAR(2)      CHARACTER SET ascii   COLLATE ascii_bin   NULL,
  email        VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  state        VARCHAR(16)  CHARACTER SET ascii   COLLATE ascii_bin   NOT NULL,
  created_at   DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id),
  UNIQUE KEY uq_tenant_code (code)
) ENGINE = InnoDB;

CREATE TABLE issuer (
  issuer_id    INT NOT NULL,
  name         VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  street       VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  postal_code  VARCHAR(32)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  city         VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  state_name   VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  country      CHAR(2)      CHARACTER SET ascii   COLLATE ascii_bin   NULL,
  vat_id       VARCHAR(32)  CHARACTER SET ascii   COLLATE ascii_bin   NULL,
  tax_number   VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  email        VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  bank         VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  series       VARCHAR(10)  CHARACTER SET ascii   COLLATE ascii_bin   NOT NULL,
  payment_days INT NOT NULL,
  PRIMARY KEY (issuer_id)
) ENGINE = InnoDB;

-- Looked up by hash before the tenant is known, so the hash alone is its key. tenant_id is null
-- for an operator's key.
CREATE TABLE api_key (
  key_hash   BINARY(32) NOT NULL,
  tenant_id  INT NULL,
  key_id     VARCHAR(40)  CHARACTER SET ascii   COLLATE ascii_bin   NOT NULL,
  name       VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  scopes     VARCHAR(100) CHARACTER SET ascii   COLLATE ascii_bin   NOT NULL,
  created_at DATETIME(6) NOT NULL,
  expires_at DATETIME(6) NULL,
  revoked_at DATETIME(6) NULL,
  PRIMARY KEY (key_hash),
  UNIQUE KEY uq_api_key_id (tenant_id, key_id),
  CONSTRAINT fk_api_key_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (tenant_id)
) ENGINE = InnoDB;

-- Concerns a tenant or the whole installation (tenant_id 0).
CREATE TABLE audit_entry (
  tenant_id INT NOT NULL,
  entry_id  BIGINT NOT NULL AUTO_INCREMENT,
  at        DATETIME(6) NOT NULL,
  actor     VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  action    VARCHAR(64)  CHARACTER SET ascii   COLLATE ascii_bin   NOT NULL,
  detail    TEXT         CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  PRIMARY KEY (tenant_id, entry_id),
  KEY ix_audit_entry_id (entry_id)
) ENGINE = InnoDB;

-- The last number given to a kind of thing of a tenant: accounts, grants, discounts.
CREATE TABLE tenant_number (
  tenant_id INT NOT NULL,
  kind      VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  last      INT NOT NULL,
  PRIMARY KEY (tenant_id, kind),
  CONSTRAINT fk_tenant_number_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (tenant_id)
) ENGINE = InnoDB;
