-- Venues (场馆). What they hold is written here too, so that their state can be told whole.
create table venue (
  id              uuid        primary key,
  version         bigint      not null,
  status          text        not null check (status in ('submitted', 'refused', 'listed', 'suspended', 'closed')),
  status_reason   text,
  status_words    text,
  status_day      date,
  name            text        not null,
  kind            text        not null,
  organisation_id uuid        not null references organisation (id),
  place           text        not null,
  address         text,
  phone           text,
  hours           text,
  description     text,
  groups          text[]      not null,
  themes          text[]      not null,
  opened_on       date,
  demonstration   boolean     not null,
  registered_by   text        not null,
  registered_at   timestamptz not null,
  listed_on       date,
  badges          jsonb       not null,
  check ((status in ('listed', 'suspended', 'closed')) <= (listed_on is not null))
);
create unique index venue_name on venue (place, name) where status not in ('closed', 'refused');
create index venue_place on venue (place, status, id desc);
