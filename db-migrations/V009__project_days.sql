-- Projects that have a sum of their own, so many a month; 0 stands for all others. A name is bytes:
-- texts would be equal whatever blanks they end with.
CREATE TABLE project_number (
  tenant_id  INT NOT NULL,
  project_id INT NOT NULL,
  month      INT NOT NULL COMMENT 'year * 12 + month - 1, in the zone of the tenant',
  name       VARBINARY(1024) NOT NULL,
  PRIMARY KEY (tenant_id, project_id),
  UNIQUE KEY uq_project_number_name (tenant_id, month, name)
) ENGINE = InnoDB;

-- The sums of events that name a project, by day of the tenant; bucket is that of its midnight.
CREATE TABLE project_day (
  tenant_id          INT NOT NULL,
  bucket             INT NOT NULL,
  project_id         INT NOT NULL,
  account_id         INT NOT NULL,
  model_id           INT NOT NULL,
  input              BIGINT NOT NULL DEFAULT 0,
  cached_input       BIGINT NOT NULL DEFAULT 0,
  cache_write        BIGINT NOT NULL DEFAULT 0,
  cache_write_1h     BIGINT NOT NULL DEFAULT 0,
  audio_input        BIGINT NOT NULL DEFAULT 0,
  cached_audio_input BIGINT NOT NULL DEFAULT 0,
  image_input        BIGINT NOT NULL DEFAULT 0,
  video_input        BIGINT NOT NULL DEFAULT 0,
  knowledge_input    BIGINT NOT NULL DEFAULT 0,
  output             BIGINT NOT NULL DEFAULT 0,
  reasoning          BIGINT NOT NULL DEFAULT 0,
  audio_output       BIGINT NOT NULL DEFAULT 0,
  image_output       BIGINT NOT NULL DEFAULT 0,
  tokens             BIGINT NOT NULL DEFAULT 0,
  requests           BIGINT NOT NULL DEFAULT 0,
  images             BIGINT NOT NULL DEFAULT 0,
  milliseconds       BIGINT NOT NULL DEFAULT 0,
  characters         BIGINT NOT NULL DEFAULT 0,
  search_calls       BIGINT NOT NULL DEFAULT 0,
  training_tokens    BIGINT NOT NULL DEFAULT 0,
  provisioned_input  BIGINT NOT NULL DEFAULT 0,
  provisioned_output BIGINT NOT NULL DEFAULT 0,
  sessions           BIGINT NOT NULL DEFAULT 0,
  cache_storage      BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (tenant_id, bucket, project_id, account_id, model_id)
) ENGINE = InnoDB;
