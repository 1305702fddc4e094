-- What the probes of retention forget.
create table kept (
  key text        primary key,
  at  timestamptz not null
);
