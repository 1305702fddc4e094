-- This service's copy of the place register, fed from kepu.venues.place.state. Codes are opaque and never reused.
create table place_copy (
  code           text   primary key,
  name           text   not null,
  level          text   not null,
  parent         text,
  valid_from     date,
  valid_to       date,
  successors     text[] not null default '{}',
  edition        text,
  source_version bigint not null
);

-- One row, bumped in the transaction of every change: replicas read it each second instead of counting places.
create table place_copy_edition (
  only_row boolean primary key default true check (only_row),
  edition  bigint  not null
);
insert into place_copy_edition (edition) values (0);
