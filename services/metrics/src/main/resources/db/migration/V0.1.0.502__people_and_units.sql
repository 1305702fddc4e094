-- 128 bits are 16 bytes: half of the text, and what distinct people are counted by.
alter table fact alter column person_ref type uuid using person_ref::uuid;

-- The venue or organisation a fact is about, where units other than places are counted (schools reached).
alter table fact add column unit text;

drop index fact_subject;
create index fact_unit on fact (unit, kind, day) where unit is not null;

-- Which references stand for one person: each that was ever joined points to the smallest of its family.
create table person_alias (
  ref  uuid primary key,
  root uuid not null
);
create index person_alias_root on person_alias (root);

create index holding_subject on holding (kind, subject);
create index holding_place on holding (kind, place);

-- Registers beside places: denominators of coverage.
create table organisation_copy (
  id             text    primary key,
  kind           text    not null,
  name           text    not null,
  place          text    not null,
  active         boolean not null,
  source_version bigint  not null
);
create index organisation_copy_kind on organisation_copy (kind, place);

create table place_tags (
  code           text   primary key,
  tags           text[] not null,
  source_version bigint not null
);
