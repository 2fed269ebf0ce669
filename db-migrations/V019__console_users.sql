-- Who may sign in to the console. The tenant of operators' users is 0. A name is looked up before the
-- tenant is known, so it is unique over all. A session ends when the version is another than at its
-- beginning. failures and locked_until are of the wrong passwords since the last right one.
CREATE TABLE console_user (
  tenant_id      INT NOT NULL,
  user_id        VARCHAR(40)  CHARACTER SET ascii   COLLATE ascii_bin   NOT NULL,
  login          VARCHAR(180) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  role           VARCHAR(32)  CHARACTER SET ascii   COLLATE ascii_bin   NOT NULL,
  state          VARCHAR(16)  CHARACTER SET ascii   COLLATE ascii_bin   NOT NULL,
  password_hash  VARCHAR(500) CHARACTER SET ascii   COLLATE ascii_bin   NOT NULL,
  password_kind  VARCHAR(16)  CHARACTER SET ascii   COLLATE ascii_bin   NOT NULL,
  version        INT NOT NULL,
  failures       INT NOT NULL,
  locked_until   DATETIME(6) NULL,
  created_at     DATETIME(6) NOT NULL,
  signed_in_at   DATETIME(6) NULL,
  PRIMARY KEY (tenant_id, user_id),
  UNIQUE KEY uq_console_user_login (login),
  KEY ix_console_user_id (user_id)
) ENGINE = InnoDB;
