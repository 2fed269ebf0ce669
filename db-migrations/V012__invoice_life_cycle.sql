-- What happens to invoices after their issue, and what else stands on them.

-- Whom and how to pay, and where electronic invoices go.
ALTER TABLE issuer
  ADD COLUMN electronic_address VARCHAR(120) CHARACTER SET ascii   COLLATE ascii_bin   NULL,
  ADD COLUMN contact            VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  ADD COLUMN phone              VARCHAR(40)  CHARACTER SET ascii   COLLATE ascii_bin   NULL,
  ADD COLUMN iban               VARCHAR(34)  CHARACTER SET ascii   COLLATE ascii_bin   NULL,
  ADD COLUMN bic                VARCHAR(11)  CHARACTER SET ascii   COLLATE ascii_bin   NULL;

ALTER TABLE tenant
  ADD COLUMN electronic_address VARCHAR(120) CHARACTER SET ascii   COLLATE ascii_bin   NULL,
  ADD COLUMN order_reference    VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  ADD COLUMN buyer_reference    VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  ADD COLUMN payment_days       INT NULL,
  ADD COLUMN payment_terms      VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  ADD COLUMN invoice_profile    VARCHAR(16)  CHARACTER SET ascii   COLLATE ascii_bin
    NOT NULL DEFAULT 'EN16931',
  ADD COLUMN unpriced_usage     VARCHAR(16)  CHARACTER SET ascii   COLLATE ascii_bin
    NOT NULL DEFAULT 'BILLED_LATER';

-- How a tenant is taxed, from a month on.
CREATE TABLE tax_profile (
  tenant_id  INT NOT NULL,
  valid_from CHAR(7)      CHARACTER SET ascii   COLLATE ascii_bin   NOT NULL,
  category   VARCHAR(2)   CHARACTER SET ascii   COLLATE ascii_bin   NOT NULL,
  rate       DECIMAL(7,4) NOT NULL,
  vat_id     VARCHAR(32)  CHARACTER SET ascii   COLLATE ascii_bin   NULL,
  note       VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  PRIMARY KEY (tenant_id, valid_from),
  CONSTRAINT fk_tax_profile_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (tenant_id)
) ENGINE = InnoDB;
INSERT INTO tax_profile (tenant_id, valid_from, category, rate, vat_id)
  SELECT tenant_id, '2020-01', tax_category, tax_rate, vat_id FROM tenant;
ALTER TABLE tenant DROP COLUMN tax_category, DROP COLUMN tax_rate, DROP COLUMN vat_id;

-- What is asked of many invoices at once; it stands in their content too.
ALTER TABLE invoice
  ADD COLUMN kind    VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'INVOICE',
  ADD COLUMN payable DECIMAL(30,6) NOT NULL DEFAULT 0,
  ADD COLUMN due_on  DATE NULL,
  ADD KEY ix_invoice_number (number),
  ADD KEY ix_invoice_issued_at (issued_at);
UPDATE invoice SET payable = total, due_on = DATE(issued_at);

-- What the tenant's operator charges besides: percent of sections or an amount a month.
CREATE TABLE operator_fee (
  tenant_id  INT NOT NULL,
  fee_id     INT NOT NULL,
  name       VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  vendor     VARCHAR(63)  CHARACTER SET ascii   COLLATE ascii_bin   NULL,
  percent    DECIMAL(9,6) NULL,
  amount     DECIMAL(30,6) NULL,
  currency   CHAR(3)      CHARACTER SET ascii   COLLATE ascii_bin   NULL,
  valid_from CHAR(7)      CHARACTER SET ascii   COLLATE ascii_bin   NOT NULL,
  valid_to   CHAR(7)      CHARACTER SET ascii   COLLATE ascii_bin   NULL,
  PRIMARY KEY (tenant_id, fee_id),
  CONSTRAINT fk_operator_fee_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (tenant_id)
) ENGINE = InnoDB;

-- Promotions and money received in advance.
CREATE TABLE tenant_credit (
  tenant_id    INT NOT NULL,
  credit_id    INT NOT NULL,
  kind         VARCHAR(16)  CHARACTER SET ascii   COLLATE ascii_bin   NOT NULL,
  name         VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  amount       DECIMAL(30,6) NOT NULL,
  currency     CHAR(3)      CHARACTER SET ascii   COLLATE ascii_bin   NOT NULL,
  effective_at DATETIME(6) NOT NULL,
  expires_at   DATETIME(6) NULL,
  PRIMARY KEY (tenant_id, credit_id),
  CONSTRAINT fk_tenant_credit_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (tenant_id)
) ENGINE = InnoDB;

-- What each document took of a credit; a void gives it back under the credit note's number.
CREATE TABLE tenant_credit_use (
  tenant_id INT NOT NULL,
  credit_id INT NOT NULL,
  number    VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  amount    DECIMAL(30,6) NOT NULL,
  PRIMARY KEY (tenant_id, credit_id, number),
  CONSTRAINT fk_tenant_credit_use FOREIGN KEY (tenant_id, credit_id)
    REFERENCES tenant_credit (tenant_id, credit_id)
) ENGINE = InnoDB;

CREATE TABLE payment (
  tenant_id   INT NOT NULL,
  number      VARCHAR(40)  CHARACTER SET ascii   COLLATE ascii_bin   NOT NULL,
  reference   VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  amount      DECIMAL(30,6) NOT NULL,
  received_on DATE NOT NULL,
  booked_at   DATETIME(6) NOT NULL,
  booked_by   VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  credit_id   INT NULL,
  PRIMARY KEY (tenant_id, number, reference),
  CONSTRAINT fk_payment_invoice FOREIGN KEY (tenant_id, number)
    REFERENCES invoice (tenant_id, number)
) ENGINE = InnoDB;

-- What a closed period was rated by: usage, catalogues, agreements. Another fingerprint today means
-- that something has changed since. Null: it must be rated again.
ALTER TABLE closed_period
  ADD COLUMN rated_by CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL;

-- What a closed period comes to with the corrections that the document of that number booked, in
-- the form of an invoice's content. The newest of a period holds.
CREATE TABLE restatement (
  tenant_id INT NOT NULL,
  period    CHAR(7)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  number    VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  booked_at DATETIME(6) NOT NULL,
  content   LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  PRIMARY KEY (tenant_id, period, number),
  CONSTRAINT fk_restatement_invoice FOREIGN KEY (tenant_id, number)
    REFERENCES invoice (tenant_id, number)
) ENGINE = InnoDB;
