-- What rating said last of a counter of cost; others have none.
ALTER TABLE quota_counter ADD COLUMN rated DECIMAL(38,12) NULL;
