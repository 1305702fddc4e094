-- now() in a comment is no use of it
create table visit (
  id uuid primary key,
  made_at timestamptz not null default now());
