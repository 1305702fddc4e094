-- Work that waits for a time. Times are city time, handed in as parameters; retry_at alone is wall time.
create table due_item (
  kind       text        not null,
  key        text        not null,
  due_at     timestamptz not null,
  payload    jsonb       not null,
  -- Grows whenever the work is moved, so that what its own handler moved is not taken for done.
  version    bigint      not null default 1,
  created_at timestamptz not null,
  done_at    timestamptz,
  attempts   int         not null default 0,
  last_error text,
  retry_at   timestamptz,
  parked_at  timestamptz,
  primary key (kind, key)
);

create index due_item_open on due_item (due_at, kind, key) where done_at is null;
create index due_item_done on due_item (done_at) where done_at is not null;
