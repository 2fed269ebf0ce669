-- Whether a tenant's documents go out by e-mail by themselves.
ALTER TABLE tenant
  ADD COLUMN invoice_delivery VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin
    NOT NULL DEFAULT 'ON_REQUEST';

-- Which issued documents are to be sent, written with the document. Whoever sends one moves next_at
-- ahead first, so that no other node does; a node that dies in between leaves it to be sent again.
CREATE TABLE invoice_delivery (
  tenant_id INT NOT NULL,
  number    VARCHAR(40)  CHARACTER SET ascii   COLLATE ascii_bin   NOT NULL,
  state     VARCHAR(16)  CHARACTER SET ascii   COLLATE ascii_bin   NOT NULL,
  attempts  INT NOT NULL,
  next_at   DATETIME(6) NOT NULL,
  sent_at   DATETIME(6) NULL,
  error     VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  PRIMARY KEY (tenant_id, number),
  KEY ix_invoice_delivery_due (state, next_at),
  CONSTRAINT fk_invoice_delivery FOREIGN KEY (tenant_id, number)
    REFERENCES invoice (tenant_id, number)
) ENGINE = InnoDB;
