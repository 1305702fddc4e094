-- One row per counted thing, keyed by the event that said so: an event read twice is counted once.
create table fact (
  event_id     uuid        primary key,
  kind         text        not null,
  day          date        not null,
  place        text        not null,
  grp          text        not null,
  campaigns    text[]      not null,
  tags         text[]      not null,
  grade        text        not null,
  person_times bigint      not null,
  minutes      bigint      not null,
  count        bigint      not null,
  person_ref   text,
  corrects     uuid,
  type         text        not null,
  subject      text        not null,
  happened_at  timestamptz not null
);
create index fact_cell on fact (kind, day, place, event_id);
create index fact_subject on fact (subject);

-- What dashboards read: sums kept with every batch in the same transaction, one row per cell.
create table rollup (
  day          date   not null,
  place        text   not null,
  kind         text   not null,
  grp          text   not null,
  grade        text   not null,
  person_times bigint not null,
  minutes      bigint not null,
  count        bigint not null,
  facts        bigint not null,
  primary key (kind, day, place, grp, grade)
) with (fillfactor = 70);

-- The same sums by campaign and tag: labels overlap, so they are counted apart and never added up.
create table rollup_label (
  day          date   not null,
  place        text   not null,
  kind         text   not null,
  label        text   not null,
  grp          text   not null,
  person_times bigint not null,
  minutes      bigint not null,
  count        bigint not null,
  facts        bigint not null,
  primary key (kind, label, day, place, grp)
) with (fillfactor = 70);

-- Stock and coverage: intervals in which a place or a venue holds something (a level, a title, a named role).
create table holding (
  id             text    primary key,
  kind           text    not null,
  code           text    not null,
  level          text,
  place          text    not null,
  subject        text    not null,
  granted_on     date,
  valid_from     date    not null,
  valid_to       date,
  ended_on       date,
  end_reason     text,
  source_version bigint  not null,
  event_id       uuid    not null
);
create index holding_code on holding (kind, code, valid_from);
