-- Campaigns (主题活动), what people attend (活动), and when and where (场次).
create table campaign (
  id        uuid   primary key,
  version   bigint not null,
  status    text   not null check (status in ('draft', 'open', 'closed')),
  name      text   not null,
  kind      text   not null,
  place     text   not null,
  parent    uuid   references campaign (id),
  starts_on date   not null,
  ends_on   date   not null check (ends_on >= starts_on)
);

create table activity (
  id           uuid        primary key,
  version      bigint      not null,
  status       text        not null check (status in ('draft', 'published', 'cancelled', 'completed')),
  title        text        not null,
  summary      text        not null,
  kind         text        not null,
  place        text        not null,
  campaigns    uuid[]      not null,
  themes       text[]      not null,
  created_by   text        not null,
  created_at   timestamptz not null
);
create index activity_place on activity (place, id);

create table session (
  id           uuid        primary key,
  version      bigint      not null,
  activity_id  uuid        not null references activity (id),
  status       text        not null check (status in ('published', 'moved', 'cancelled', 'held')),
  place        text        not null,
  spot         text        not null,
  starts_at    timestamptz not null,
  ends_at      timestamptz not null check (ends_at > starts_at),
  capacity     int         check (capacity > 0),
  wanted       jsonb       not null,
  ended_reason text,
  unique (activity_id, id)
);
create index session_activity on session (activity_id, starts_at, id);
create index session_place on session (place, starts_at, id);
