-- All that a vendor's price list and offer can say.

-- account_id is null for a discount on all accounts of the tenant; either percent or amount is set.
ALTER TABLE discount
  MODIFY account_id INT NULL,
  MODIFY percent DECIMAL(9,6) NULL,
  ADD COLUMN amount           DECIMAL(30,12) NULL,
  ADD COLUMN currency         CHAR(3)      CHARACTER SET ascii   COLLATE ascii_bin   NULL,
  ADD COLUMN facts            VARCHAR(700) CHARACTER SET ascii   COLLATE ascii_bin   NOT NULL DEFAULT '',
  ADD COLUMN exclusive_group  VARCHAR(63)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  ADD COLUMN trigger_quantity BIGINT NULL,
  ADD COLUMN trigger_cost     DECIMAL(30,12) NULL;

CREATE TABLE commitment (
  tenant_id     INT NOT NULL,
  commitment_id INT NOT NULL,
  account_id    INT NOT NULL,
  name          VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  minimum       DECIMAL(30,12) NULL,
  maximum       DECIMAL(30,12) NULL,
  currency      CHAR(3)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  term          VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  valid_from    DATETIME(6) NOT NULL,
  valid_to      DATETIME(6) NULL,
  PRIMARY KEY (tenant_id, commitment_id),
  CONSTRAINT fk_commitment_account FOREIGN KEY (tenant_id, account_id)
    REFERENCES vendor_account (tenant_id, account_id)
) ENGINE = InnoDB;

-- What was spent in closed periods of commitments over a term.
CREATE TABLE commitment_spend (
  tenant_id     INT NOT NULL,
  commitment_id INT NOT NULL,
  period        CHAR(7) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  amount        DECIMAL(30,12) NOT NULL,
  PRIMARY KEY (tenant_id, commitment_id, period),
  CONSTRAINT fk_commitment_spend FOREIGN KEY (tenant_id, commitment_id)
    REFERENCES commitment (tenant_id, commitment_id)
) ENGINE = InnoDB;

-- Rates that one account has negotiated; the document is JSON as it was booked.
CREATE TABLE negotiated_rate_card (
  tenant_id  INT NOT NULL,
  card_id    INT NOT NULL,
  account_id INT NOT NULL,
  name       VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  document   MEDIUMTEXT   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  booked_at  DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, card_id),
  CONSTRAINT fk_negotiated_rate_card_account FOREIGN KEY (tenant_id, account_id)
    REFERENCES vendor_account (tenant_id, account_id)
) ENGINE = InnoDB;

-- How an allowance begins anew, in the text form of a cadence; what it weighs; what it cost.
ALTER TABLE vendor_grant
  ADD COLUMN cadence        VARCHAR(200)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN refill         BIGINT NULL,
  ADD COLUMN rollover_min   BIGINT NULL,
  ADD COLUMN rollover_max   BIGINT NULL,
  ADD COLUMN caps           VARCHAR(2000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  ADD COLUMN opening        BIGINT NULL,
  ADD COLUMN weights        VARCHAR(1000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  ADD COLUMN price          DECIMAL(30,12) NULL,
  ADD COLUMN price_currency CHAR(3)       CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN when_exhausted VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin
    NOT NULL DEFAULT 'PAY_AS_YOU_GO';

-- Where an allowance stood at the end of a closed period: gauge 0 is itself, 1 and on its caps.
CREATE TABLE grant_balance (
  tenant_id      INT NOT NULL,
  grant_id       INT NOT NULL,
  period         CHAR(7) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  gauge          INT NOT NULL,
  quantity       BIGINT NOT NULL,
  window_ends_at DATETIME(6) NULL,
  as_of          DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, grant_id, period, gauge),
  CONSTRAINT fk_grant_balance_grant FOREIGN KEY (tenant_id, grant_id)
    REFERENCES vendor_grant (tenant_id, grant_id)
) ENGINE = InnoDB;

-- What was billed at the end of a closed period in a month of the vendor that went on; the period
-- 'opening' holds what an account brought along.
CREATE TABLE tier_count (
  tenant_id    INT NOT NULL,
  account_id   INT NOT NULL,
  period       CHAR(7) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  vendor_month CHAR(7) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  counter      VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  quantity     BIGINT NOT NULL,
  PRIMARY KEY (tenant_id, account_id, period, vendor_month, counter),
  CONSTRAINT fk_tier_count_account FOREIGN KEY (tenant_id, account_id)
    REFERENCES vendor_account (tenant_id, account_id)
) ENGINE = InnoDB;

-- How the lines of an issued invoice came about, as JSON; written with it.
CREATE TABLE invoice_explanation (
  tenant_id INT NOT NULL,
  number    VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  line      INT NOT NULL,
  content   MEDIUMTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  PRIMARY KEY (tenant_id, number, line),
  CONSTRAINT fk_invoice_explanation FOREIGN KEY (tenant_id, number)
    REFERENCES invoice (tenant_id, number)
) ENGINE = InnoDB;

-- The lengths at which the price of a model has ever changed: usage cells tell them apart. kind is
-- prompt, output or start.
CREATE TABLE length_bound (
  vendor VARCHAR(63)  CHARACTER SET ascii   COLLATE ascii_bin   NOT NULL,
  model  VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  kind   VARCHAR(8)   CHARACTER SET ascii   COLLATE ascii_bin   NOT NULL,
  bound  BIGINT NOT NULL,
  PRIMARY KEY (vendor, model, kind, bound)
) ENGINE = InnoDB;

-- One row. Who writes usage reads it with a shared lock; who changes bounds locks it and counts it up.
CREATE TABLE length_bound_version (
  id      INT NOT NULL,
  version INT NOT NULL,
  PRIMARY KEY (id)
) ENGINE = InnoDB;
INSERT INTO length_bound_version (id, version) VALUES (1, 1);

-- Why a version corrects the one before it.
ALTER TABLE catalog_version
  ADD COLUMN reason VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL;

-- Advice, training and the like: counted, so that what an offer gives of them can be used up; and
-- tokens kept in a cache, times seconds.
ALTER TABLE usage_cell
  ADD COLUMN sessions      BIGINT NOT NULL DEFAULT 0,
  ADD COLUMN cache_storage BIGINT NOT NULL DEFAULT 0;
