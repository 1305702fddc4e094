-- Sums and people of whole cities and counties (docs/decisions/0005), so that what a dashboard reads does not grow with the facts.
-- An area holds exactly the places listed for it. Facts of days before "upto" are in its sums; the rest is still being counted.
create table area (
  code   text    primary key,
  digest text    not null,
  people boolean not null,
  upto   date    not null
);

create table area_place (
  place text not null,
  area  text not null,
  primary key (place, area)
);
create index area_place_area on area_place (area);

create table rollup_area (
  area         text   not null,
  kind         text   not null,
  day          date   not null,
  grp          text   not null,
  grade        text   not null,
  person_times bigint not null,
  minutes      bigint not null,
  count        bigint not null,
  facts        bigint not null,
  heads        bigint not null,
  primary key (area, kind, day, grp, grade)
) with (fillfactor = 70);

-- What each reference adds up to in a week or a year, and what it was before it was last changed: whether it has begun or ceased
-- to count is then known without a second look.
create table person_sum (
  area   text   not null,
  kind   text   not null,
  grain  text   not null,
  start  date   not null,
  person uuid   not null,
  amount bigint not null,
  was    bigint not null,
  primary key (area, kind, grain, start, person)
) with (fillfactor = 80);

-- How many references add up to something.
create table person_count (
  area    text   not null,
  kind    text   not null,
  grain   text   not null,
  start   date   not null,
  persons bigint not null,
  primary key (area, kind, grain, start)
) with (fillfactor = 70);

-- Facts that lie there are counted when their area is; those an older replica writes meanwhile are in no area, and show it.
alter table fact add column in_areas boolean not null default true;
alter table fact alter column in_areas set default false;
create index fact_in_no_area on fact (event_id) where not in_areas;
