-- Plans as they were imported, word for word; at most one in force at a place.
create table plan (
  id          text        primary key,
  version     bigint      not null,
  revision    bigint      not null,
  place       text        not null,
  status      text        not null check (status in ('imported', 'open', 'closed')),
  source      text        not null,
  imported_at timestamptz not null,
  opened_on   date,
  closed_on   date
);
create unique index plan_in_force on plan (place) where status = 'open';

-- Numbers a plan leaves to its city.
create table plan_setting (
  plan      text not null references plan,
  indicator text not null,
  need      int,
  tolerance numeric,
  primary key (plan, indicator)
);

create table source_document (
  id        uuid        primary key,
  place     text        not null,
  title     text        not null,
  number    text,
  issuer    text        not null,
  issued_on date        not null,
  added_by  text        not null,
  added_at  timestamptz not null
);
create index source_document_place on source_document (place, id);

-- Append-only but for the mark that a value was replaced: a correction is a row of its own.
create table entered_value (
  id         uuid        primary key,
  plan       text        not null references plan,
  indicator  text        not null,
  input      text        not null check (input in ('value', 'reference', 'base')),
  base       text        not null,
  place      text        not null,
  as_of      date        not null,
  value      numeric     not null,
  document   uuid        not null references source_document,
  replaces   uuid,
  current    boolean     not null,
  entered_by text        not null,
  entered_at timestamptz not null
);
create unique index entered_value_current on entered_value (plan, indicator, input, base, place, as_of) where current;
create unique index entered_value_replaces on entered_value (replaces) where replaces is not null;
