-- The day on which an invoice is due while something is open for it, else null. So what is not paid
-- is found in the order of its days, however much has been paid before.
ALTER TABLE invoice_state
  ADD COLUMN open_due_on DATE NULL,
  ADD KEY ix_invoice_state_open (open_due_on, number);

UPDATE invoice_state s JOIN invoice i ON i.tenant_id = s.tenant_id AND i.number = s.number
SET s.open_due_on = i.due_on
WHERE i.kind = 'INVOICE' AND s.state IN ('ISSUED', 'PARTLY_PAID');
