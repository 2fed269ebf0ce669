-- Users who sign in at an OpenID Connect provider: who it says they are (its issuer, their subject). They have no
-- password here; others have neither.
ALTER TABLE console_user
  ADD COLUMN issuer  VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN subject VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD UNIQUE KEY uq_console_user_subject (issuer, subject);
