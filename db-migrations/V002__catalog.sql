-- What vendors sell and promise. The catalogue belongs to no tenant.

CREATE TABLE catalog_version (
  vendor    VARCHAR(63)  CHARACTER SET ascii   COLLATE ascii_bin   NOT NULL,
  version   INT NOT NULL,
  document  MEDIUMTEXT   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  origin    VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  loaded_at DATETIME(6) NOT NULL,
  loaded_by VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  PRIMARY KEY (vendor, version)
) ENGINE = InnoDB;

-- Units of a currency for one euro, as published.
CREATE TABLE fx_rate (
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  day      DATE NOT NULL,
  per_euro DECIMAL(20,10) NOT NULL,
  source   VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  PRIMARY KEY (currency, day),
  KEY ix_fx_rate_day (day)
) ENGINE = InnoDB;

-- Numbers for what usage is keyed by. Unknown models get one too: their usage is kept, unpriced.
CREATE TABLE model_number (
  model_id INT NOT NULL AUTO_INCREMENT,
  vendor   VARCHAR(63)  CHARACTER SET ascii   COLLATE ascii_bin   NOT NULL,
  model    VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  PRIMARY KEY (model_id),
  UNIQUE KEY uq_model_number (vendor, model)
) ENGINE = InnoDB;

CREATE TABLE variant_number (
  variant_id INT NOT NULL AUTO_INCREMENT,
  variant    VARCHAR(700) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (variant_id),
  UNIQUE KEY uq_variant_number (variant)
) ENGINE = InnoDB;
