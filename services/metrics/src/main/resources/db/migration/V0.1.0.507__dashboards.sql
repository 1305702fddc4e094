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

-- Every place with its city and its county; what belongs to no county stands under the city. As everywhere, "below" is the chain
-- of parents and of successors, never the digits of a code.
create view place_county as
with recursive edge (upper, lower) as (
  select parent, code from place_copy where parent is not null
  union
  select unnest(successors), code from place_copy
), below (city, county, code) as (
  select top.city, top.county, top.county from (
    select code as city, code as county from place_copy where parent is null
    union all
    select c.code, p.code from place_copy c join place_copy p on p.parent = c.code where c.parent is null) top
  union
  select b.city, b.county, e.lower from below b join edge e on e.upper = b.code
)
select distinct on (b.city, b.code) b.code, b.city, city.name as city_name, b.county,
       case when b.county = b.city then city.name || '（本级）' else county.name end as county_name
from below b join place_copy city on city.code = b.city join place_copy county on county.code = b.county
order by b.city, b.code, b.county = b.city, b.county desc;
