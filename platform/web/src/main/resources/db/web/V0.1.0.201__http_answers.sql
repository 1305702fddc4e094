-- Answers to POST requests, kept so that a repetition gets the first answer (幂等).
-- status is null only inside the transaction of the command; body is encrypted where the service has a seal.
create table http_answer (
  caller text not null,
  idempotency_key uuid not null,
  request_hash bytea not null,
  status int,
  headers jsonb,
  body bytea,
  created_at timestamptz not null,
  primary key (caller, idempotency_key));

create index http_answer_created_at on http_answer (created_at);
