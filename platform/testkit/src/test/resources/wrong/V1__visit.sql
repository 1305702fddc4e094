-- now() in a comment is no use of it
create table visit (
  id uuid primary key,
  ends_at time default LOCALTIME,
  made_at timestamptz not null default now());
