-- Files somebody imports (批量导入) and what becomes of each row.
create table import_job (
  id         uuid        primary key,
  kind       text        not null,
  actor      text        not null,
  place      text        not null,
  started_at timestamptz not null,
  rows       int         not null check (rows > 0)
);

create table import_row (
  id      uuid  primary key,
  job_id  uuid  not null references import_job (id),
  line    int   not null,
  status  text  not null check (status in ('waiting', 'done', 'refused')),
  content bytea,
  problem text,
  field   text,
  unique (job_id, line),
  check ((status = 'waiting') = (content is not null))
);
comment on column import_row.content is 'personal';
create index import_row_status on import_row (job_id, status, line);
