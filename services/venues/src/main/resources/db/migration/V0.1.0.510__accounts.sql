-- Accounts whose rights are kept here. Who they are stands with the sign-in server only. Each wish has a version; what the
-- sign-in server holds already is everything up to applied_version.
create table account (
  sub             text        primary key,
  version         bigint      not null,
  applied_version bigint      not null,
  enabled         boolean     not null,
  enabled_in      bigint      not null,
  sessions_end_in bigint      not null,
  invited_by      text,
  invited_at      timestamptz,
  gone            boolean     not null,
  tries           int         not null,
  retry_at        timestamptz,
  trouble         text,
  check (applied_version <= version)
);
create index account_pending on account (retry_at) where applied_version < version;

-- Grants (授权), with who gave and took them, and when. They are ended, never deleted.
create table account_grant (
  id         uuid        primary key,
  sub        text        not null references account (sub),
  role       text        not null check (role in ('admin', 'operator', 'organiser', 'editor', 'reviewer', 'dispatcher')),
  place      text        not null,
  origin     text        not null check (origin in ('given', 'found', 'outside')),
  given_by   text,
  given_at   timestamptz not null,
  ended_by   text,
  ended_at   timestamptz,
  reason     bytea,
  changed_in bigint      not null,
  missing    boolean     not null,
  check ((origin = 'given') = (given_by is not null)),
  check ((ended_at is null) = (ended_by is null))
);
comment on column account_grant.reason is 'personal';
create unique index account_grant_in_force on account_grant (sub, role, place) where ended_at is null;
create index account_grant_place on account_grant (place, sub) where ended_at is null;
create index account_grant_sub on account_grant (sub, id);

-- When all accounts were last looked through, by wall time; one row.
create table account_sweep (
  only_row   boolean     primary key default true check (only_row),
  claimed_at timestamptz,
  done_at    timestamptz
);
insert into account_sweep (only_row) values (true);
