-- Files somebody imports (批量导入) and what becomes of each row. Of a kind the oldest that is not finished has the turn.
create table import_job (
  id          uuid        primary key,
  kind        text        not null,
  actor       text        not null,
  place       text        not null,
  started_at  timestamptz not null,
  finished_at timestamptz,
  rows        int         not null check (rows > 0)
);
create index import_job_turn on import_job (kind, started_at, id) where finished_at is null;
create index import_job_list on import_job (kind, place, id desc);

create table import_row (
  id         uuid  primary key,
  job_id     uuid  not null references import_job (id),
  line       int   not null,
  status     text  not null check (status in ('waiting', 'done', 'refused')),
  content    bytea,
  problem    text,
  parameters jsonb,
  field      text,
  unique (job_id, line),
  check ((status = 'waiting') = (content is not null)),
  check ((status = 'refused') = (problem is not null))
);
comment on column import_row.content is 'personal';
create index import_row_status on import_row (job_id, status, line);
