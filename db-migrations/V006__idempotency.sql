-- Answers to creating requests, by the key the client gave, so that a retry creates nothing twice.
-- tenant_id is the caller's; 0 stands for operators. The answer is null while the request runs.

CREATE TABLE idempotent_request (
  tenant_id    INT NOT NULL,
  request_key  VARBINARY(255) NOT NULL,
  request_hash BINARY(32) NOT NULL,
  status       INT NULL,
  answer       MEDIUMTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  began_at     DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, request_key)
) ENGINE = InnoDB;
