-- What dashboards read beside the rollups. Nothing here stands on a table that a rebuild replaces: a view on one would keep it.

-- How each target of a plan in force stands, and how it stood at the end of each day before: written by what answers the API, so
-- that no dashboard judges a second time. A row changes only when what it says does.
create table target_standing (
  plan         text        not null references plan,
  indicator    text        not null,
  day          date        not null,
  city         text        not null,
  position     int         not null,
  name_zh      text        not null,
  name_en      text        not null,
  unit         text        not null,
  stated       text        not null,
  op           text        not null,
  engine       text        not null,
  due_year     int         not null,
  target       numeric,
  value        numeric,
  of_units     numeric,
  percent      numeric,
  at_least     boolean     not null,
  entered      boolean     not null,
  state        text        not null,
  reason       text,
  expected     numeric,
  projected    numeric,
  sentence_zh  text        not null,
  sentence_en  text        not null,
  changed_at   timestamptz not null,
  primary key (plan, indicator, day)
);
create index target_standing_city on target_standing (city, day);

-- Every place with its city and its county: the nearest of that level above it, itself included, which may be the root; what
-- belongs to no county stands under the city. As everywhere, "below" is the chain of parents and of successors, never the digits
-- of a code, and parents come first.
create view place_county as
with recursive edge (upper, lower, moved) as (
  select parent, code, false from place_copy where parent is not null
  union
  select unnest(successors), code, true from place_copy
), below (city, county, code, moved) as (
  select code, case when level = 'county' then code end, code, false from place_copy where parent is null
  union
  select b.city, case when p.level = 'county' then p.code else b.county end, p.code, b.moved or e.moved
  from below b join edge e on e.upper = b.code join place_copy p on p.code = e.lower
)
select distinct on (b.city, b.code) b.code, b.city, city.name as city_name, coalesce(b.county, b.city) as county,
       coalesce(county.name, city.name || '（本级）') as county_name
from below b join place_copy city on city.code = b.city left join place_copy county on county.code = b.county
order by b.city, b.code, b.county is null, b.moved, b.county desc;

-- What the role of the dashboards may read, and no more: in Grafana whoever looks may also ask. Where the database was made without
-- such a role there is nobody to grant it to. A rebuild hands the rights on to the tables it puts in place.
do $$ begin
  if exists (select from pg_roles where rolname = current_database() || '_read') then
    execute format('grant select on rollup, rollup_label, holding, target_standing, place_county to %I',
      current_database() || '_read');
  end if;
end $$;
