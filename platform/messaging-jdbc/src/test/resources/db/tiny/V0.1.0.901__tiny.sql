-- What the tiny application of the tests keeps.
create table tiny_thing (
  id      text   primary key,
  version bigint not null
);

-- One row for each event a reaction has handled, in the order of handling.
create table tiny_effect (
  position bigint generated always as identity primary key,
  consumer text   not null,
  event_id uuid   not null,
  subject  text   not null,
  sequence bigint not null
);

-- A projection of states.
create table tiny_copy (
  id             text   primary key,
  name           text   not null,
  built_by       int    not null,
  source_version bigint not null
);
