-- Open days (开放日). Places are taken by conditional updates of this row, never by reading and then inserting.
create table opening (
  id             uuid        primary key,
  version        bigint      not null,
  status         text        not null check (status in ('published', 'cancelled', 'closed')),
  reason         text,
  venue_id       uuid        not null references venue (id),
  place          text        not null,
  title          text        not null,
  starts_at      timestamptz not null,
  ends_at        timestamptz not null check (ends_at > starts_at),
  mode           text        not null check (mode in ('none', 'on-the-day', 'preferred', 'required')),
  capacity       int         check (capacity > 0),
  walk_ins       int         not null check (walk_ins >= 0),
  max_party      int         not null check (max_party > 0),
  cancel_minutes int         not null check (cancel_minutes >= 0),
  free           boolean     not null,
  groups         text[]      not null,
  campaigns      uuid[]      not null,
  tags           text[]      not null,
  taken          int         not null default 0 check (taken >= 0),
  check (mode = 'none' or capacity is not null),
  constraint opening_capacity check (capacity is null or taken <= capacity - walk_ins)
);
create index opening_place on opening (place, starts_at, id);
create index opening_venue on opening (venue_id, starts_at, id);
