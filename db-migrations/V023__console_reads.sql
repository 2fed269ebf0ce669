-- The audit log is read by whose, by whom and by what, the latest first.
ALTER TABLE audit_entry
  ADD KEY ix_audit_entry_at (at, entry_id),
  ADD KEY ix_audit_entry_tenant (tenant_id, at, entry_id),
  ADD KEY ix_audit_entry_actor (actor, at, entry_id),
  ADD KEY ix_audit_entry_action (action, at, entry_id);

-- What could not be sent, of all tenants and of one, the latest first.
ALTER TABLE notification_delivery
  ADD KEY ix_notification_delivery_state (state, tenant_id, delivery_id);

-- How much waits, by tenant.
ALTER TABLE quarantined_event ADD KEY ix_quarantined_event_waiting (state, tenant_id);

-- What the watch over tenants last found of a tenant's running month, for the console's overview,
-- which cannot rate all tenants while somebody waits. month is the tenant's.
CREATE TABLE month_figures (
  tenant_id INT NOT NULL,
  month     CHAR(7)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  as_of     DATETIME(6) NOT NULL,
  currency  CHAR(3)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  net       DECIMAL(30,6) NOT NULL,
  PRIMARY KEY (tenant_id),
  KEY ix_month_figures_net (month, currency, net, tenant_id, as_of)
) ENGINE = InnoDB;

-- Of that month, before tax, in the tenant's currency. day 0: of no single day.
CREATE TABLE month_figures_cost (
  tenant_id INT NOT NULL,
  day       INT NOT NULL,
  vendor    VARCHAR(63) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  month     CHAR(7)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  currency  CHAR(3)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  cost      DECIMAL(30,6) NOT NULL,
  PRIMARY KEY (tenant_id, day, vendor),
  KEY ix_month_figures_cost_sum (month, currency, day, vendor, cost)
) ENGINE = InnoDB;

-- What is left of the grants that run: tokens, or money in a currency.
CREATE TABLE month_figures_grant (
  tenant_id  INT NOT NULL,
  grant_id   INT NOT NULL,
  vendor     VARCHAR(63)  CHARACTER SET ascii   COLLATE ascii_bin   NOT NULL,
  name       VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  unit       VARCHAR(16)  CHARACTER SET ascii   COLLATE ascii_bin   NOT NULL,
  amount     DECIMAL(38,12) NOT NULL,
  expires_at DATETIME(6) NULL,
  PRIMARY KEY (tenant_id, grant_id),
  KEY ix_month_figures_grant_expiry (expires_at),
  KEY ix_month_figures_grant_vendor (vendor, unit, amount)
) ENGINE = InnoDB;

-- What was used in that month and has no price.
CREATE TABLE month_figures_unpriced (
  tenant_id INT NOT NULL,
  vendor    VARCHAR(63)   CHARACTER SET ascii   COLLATE ascii_bin   NOT NULL,
  model     VARCHAR(256)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  meter     VARCHAR(64)   CHARACTER SET ascii   COLLATE ascii_bin   NOT NULL,
  quantity  BIGINT NOT NULL,
  PRIMARY KEY (tenant_id, vendor, model, meter)
) ENGINE = InnoDB;

-- Limits of a day or longer that a tenant has used most of.
CREATE TABLE quota_near (
  tenant_id INT NOT NULL,
  quota_id  INT NOT NULL,
  name      VARCHAR(63) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  percent   INT NOT NULL,
  resets_at DATETIME(6) NULL,
  as_of     DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, quota_id),
  KEY ix_quota_near_percent (percent)
) ENGINE = InnoDB;
