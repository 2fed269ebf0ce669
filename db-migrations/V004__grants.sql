-- What tenants got from offers and negotiations.

CREATE TABLE discount (
  tenant_id   INT NOT NULL,
  discount_id INT NOT NULL,
  account_id  INT NOT NULL,
  name        VARCHAR(200)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  percent     DECIMAL(9,6) NOT NULL,
  models      VARCHAR(2000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  meters      VARCHAR(1000) CHARACTER SET ascii   COLLATE ascii_bin   NOT NULL,
  valid_from  DATETIME(6) NOT NULL,
  valid_to    DATETIME(6) NULL,
  PRIMARY KEY (tenant_id, discount_id),
  CONSTRAINT fk_discount_account FOREIGN KEY (tenant_id, account_id)
    REFERENCES vendor_account (tenant_id, account_id)
) ENGINE = InnoDB;

CREATE TABLE offer_claim (
  tenant_id    INT NOT NULL,
  account_id   INT NOT NULL,
  offer        VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  catalog_version INT NOT NULL,
  claimed_at   DATETIME(6) NOT NULL,
  booked_at    DATETIME(6) NOT NULL,
  booked_by    VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  PRIMARY KEY (tenant_id, account_id, offer),
  CONSTRAINT fk_offer_claim_account FOREIGN KEY (tenant_id, account_id)
    REFERENCES vendor_account (tenant_id, account_id)
) ENGINE = InnoDB;

-- An allowance has a quantity and meters, a credit an amount and a currency.
CREATE TABLE vendor_grant (
  tenant_id    INT NOT NULL,
  grant_id     INT NOT NULL,
  account_id   INT NOT NULL,
  offer        VARCHAR(100)  CHARACTER SET ascii   COLLATE ascii_bin   NULL,
  name         VARCHAR(200)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  models       VARCHAR(2000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  meters       VARCHAR(1000) CHARACTER SET ascii   COLLATE ascii_bin   NULL,
  quantity     BIGINT NULL,
  amount       DECIMAL(30,12) NULL,
  currency     CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NULL,
  priority     INT NOT NULL,
  effective_at DATETIME(6) NOT NULL,
  expires_at   DATETIME(6) NULL,
  created_at   DATETIME(6) NOT NULL,
  voided_at    DATETIME(6) NULL,
  void_reason  VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  PRIMARY KEY (tenant_id, grant_id),
  CONSTRAINT fk_vendor_grant_account FOREIGN KEY (tenant_id, account_id)
    REFERENCES vendor_account (tenant_id, account_id)
) ENGINE = InnoDB;
