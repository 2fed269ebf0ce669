-- What a run is for: ISSUE, DRAFT, APPROVE (drafts_of names the run whose drafts) or DRY_RUN. The
-- estimate counts from taken_at, when a node began or went on with it, worked_before items ahead.
ALTER TABLE billing_run
  ADD COLUMN mode          VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'ISSUE',
  ADD COLUMN drafts_of     VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN taken_at      DATETIME(6) NULL,
  ADD COLUMN worked_before INT NOT NULL DEFAULT 0,
  ADD KEY ix_billing_run_started (started_at, run_id),
  ADD KEY ix_billing_run_period (period, started_at);
UPDATE billing_run SET mode = 'DRY_RUN' WHERE dry_run;
ALTER TABLE billing_run DROP COLUMN dry_run;

-- Progress is counted, and what is pending is found, by the index alone.
ALTER TABLE billing_run_item ADD KEY ix_billing_run_item_state (run_id, state, tenant_id);
ALTER TABLE billing_run_item DROP KEY ix_billing_run_item_run;

-- Which node works on what, by the database's clock. A node that dies does not renew its row.
CREATE TABLE billing_lease (
  name       VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  owner      VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  PRIMARY KEY (name)
) ENGINE = InnoDB;
INSERT INTO billing_lease (name, owner, expires_at) VALUES
  ('runs', '', '2000-01-01 00:00:00'),
  ('schedule', '', '2000-01-01 00:00:00');

-- What a run would have issued, for review. One that was made later for the same month supersedes it.
CREATE TABLE invoice_draft (
  tenant_id  INT NOT NULL,
  draft_id   VARCHAR(40)   CHARACTER SET ascii   COLLATE ascii_bin   NOT NULL,
  run_id     VARCHAR(40)   CHARACTER SET ascii   COLLATE ascii_bin   NOT NULL,
  period     CHAR(7)       CHARACTER SET ascii   COLLATE ascii_bin   NOT NULL,
  state      VARCHAR(16)   CHARACTER SET ascii   COLLATE ascii_bin   NOT NULL,
  currency   CHAR(3)       CHARACTER SET ascii   COLLATE ascii_bin   NOT NULL,
  total      DECIMAL(30,6) NOT NULL,
  content    LONGTEXT      CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  warnings   TEXT          CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  made_at    DATETIME(6) NOT NULL,
  decided_at DATETIME(6) NULL,
  decided_by VARCHAR(200)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  reason     VARCHAR(1000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  number     VARCHAR(40)   CHARACTER SET ascii   COLLATE ascii_bin   NULL,
  PRIMARY KEY (tenant_id, draft_id),
  UNIQUE KEY uq_invoice_draft_run (tenant_id, run_id),
  KEY ix_invoice_draft_period (tenant_id, period, state),
  KEY ix_invoice_draft_id (draft_id),
  KEY ix_invoice_draft_run (run_id, draft_id),
  CONSTRAINT fk_invoice_draft_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (tenant_id),
  CONSTRAINT fk_invoice_draft_run FOREIGN KEY (run_id) REFERENCES billing_run (run_id)
) ENGINE = InnoDB;
