-- The register of organisations (组织登记).
create table organisation (
  id            uuid    primary key,
  version       bigint  not null,
  status        text    not null check (status in ('active', 'dormant', 'ended')),
  kind          text    not null,
  name          text    not null,
  place         text    not null,
  parent_id     uuid    references organisation (id),
  former_names  jsonb   not null,
  demonstration boolean not null
);
create unique index organisation_name on organisation (place, name) where status <> 'ended';
create index organisation_place on organisation (place, kind);
