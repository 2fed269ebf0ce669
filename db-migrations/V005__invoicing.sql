-- Issued invoices never change: the content is hashed and chained, the state lies beside it.

-- One row a series and year; locked while a number is taken, so numbers have no gaps.
CREATE TABLE invoice_series (
  series      VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  year        INT NOT NULL,
  last_number INT NOT NULL,
  last_hash   CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (series, year)
) ENGINE = InnoDB;

-- edition counts the invoices of one tenant and period: a voided one is replaced by the next.
CREATE TABLE invoice (
  tenant_id     INT NOT NULL,
  number        VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  period        CHAR(7)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  edition       INT NOT NULL,
  currency      CHAR(3)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  total         DECIMAL(30,6) NOT NULL,
  issued_at     DATETIME(6) NOT NULL,
  content       LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  previous_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  hash          CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (tenant_id, number),
  UNIQUE KEY uq_invoice_period (tenant_id, period, edition),
  CONSTRAINT fk_invoice_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (tenant_id)
) ENGINE = InnoDB;

CREATE TABLE invoice_state (
  tenant_id  INT NOT NULL,
  number     VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state      VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, number),
  CONSTRAINT fk_invoice_state FOREIGN KEY (tenant_id, number) REFERENCES invoice (tenant_id, number)
) ENGINE = InnoDB;

-- A closed period: with its invoice, or without one where there was nothing to invoice. The row is
-- locked while the period is being closed.
CREATE TABLE closed_period (
  tenant_id INT NOT NULL,
  period    CHAR(7)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  number    VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
  closed_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, period),
  CONSTRAINT fk_closed_period_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (tenant_id)
) ENGINE = InnoDB;

-- What grants gave in closed periods, frozen: quantity of an allowance or amount of a credit.
CREATE TABLE grant_burn (
  tenant_id INT NOT NULL,
  grant_id  INT NOT NULL,
  period    CHAR(7) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  quantity  BIGINT NOT NULL,
  amount    DECIMAL(30,12) NOT NULL,
  PRIMARY KEY (tenant_id, grant_id, period),
  CONSTRAINT fk_grant_burn_grant FOREIGN KEY (tenant_id, grant_id)
    REFERENCES vendor_grant (tenant_id, grant_id)
) ENGINE = InnoDB;

-- The truth about progress; runs concern the installation, their items a tenant each.
CREATE TABLE billing_run (
  run_id     VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  period     CHAR(7)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  dry_run    BOOLEAN NOT NULL,
  state      VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  started_at DATETIME(6) NOT NULL,
  started_by VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  ended_at   DATETIME(6) NULL,
  PRIMARY KEY (run_id)
) ENGINE = InnoDB;

CREATE TABLE billing_run_item (
  tenant_id INT NOT NULL,
  run_id    VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state     VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  number    VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
  currency  CHAR(3)     CHARACTER SET ascii COLLATE ascii_bin NULL,
  total     DECIMAL(30,6) NULL,
  reason    VARCHAR(1000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  PRIMARY KEY (tenant_id, run_id),
  KEY ix_billing_run_item_run (run_id),
  CONSTRAINT fk_billing_run_item_run FOREIGN KEY (run_id) REFERENCES billing_run (run_id),
  CONSTRAINT fk_billing_run_item_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (tenant_id)
) ENGINE = InnoDB;
