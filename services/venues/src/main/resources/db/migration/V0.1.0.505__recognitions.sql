-- Rounds of assessment (评审批次).
create table recognition_round (
  id             uuid    primary key,
  version        bigint  not null,
  closed         boolean not null,
  kind           text    not null,
  level          text    not null,
  title          text    not null,
  place          text    not null,
  opens_on       date    not null,
  closes_on      date    not null check (closes_on >= opens_on),
  publicity_days int     not null check (publicity_days >= 0),
  valid_years    int     not null check (valid_years > 0),
  demonstration  boolean not null
);
create index recognition_round_place on recognition_round (place, id desc);

-- Recognitions (认定) from their application to their end; what a later state no longer names stays in the row.
create table recognition (
  id               uuid        primary key,
  version          bigint      not null,
  status           text        not null check (status in
    ('applied', 'checked', 'publicised', 'conferred', 'refused', 'taken-back', 'withdrawn', 'lapsed')),
  round_id         uuid        references recognition_round (id),
  kind             text        not null,
  level            text        not null,
  venue_id         uuid        references venue (id),
  organisation_id  uuid        references organisation (id),
  place            text        not null,
  subject          text        not null,
  conferrer        text        not null,
  applied_by       text        not null,
  applied_at       timestamptz not null,
  statement        text,
  demonstration    boolean     not null,
  checked_by       text,
  checked_at       timestamptz,
  opinion          text,
  publicised_until date,
  number           text,
  granted_on       date,
  valid_from       date,
  valid_to         date,
  imported         boolean     not null,
  conferred_by     text,
  reviews          int         not null,
  ended_on         date,
  reason           text,
  words            text,
  check ((status in ('conferred', 'withdrawn', 'lapsed')) = (granted_on is not null)),
  check (valid_to is null or valid_to >= valid_from)
);
create unique index recognition_once on recognition (kind, level, subject)
  where status in ('applied', 'checked', 'publicised', 'conferred');
create index recognition_place on recognition (place, status, id desc);
create index recognition_venue on recognition (venue_id, status);

-- Reviews (动态管理), never changed.
create table recognition_review (
  id             uuid        primary key,
  recognition_id uuid        not null references recognition (id),
  at             timestamptz not null,
  by             text        not null,
  outcome        text        not null,
  score          int,
  words          text        not null,
  rectify_by     date,
  valid_to       date,
  reason         text
);
create index recognition_review_of on recognition_review (recognition_id, id desc);

-- Objections while something is publicised (公示异议).
create table recognition_objection (
  id             uuid        primary key,
  version        bigint      not null,
  recognition_id uuid        not null references recognition (id),
  person_ref     text        not null,
  words          bytea       not null,
  at             timestamptz not null,
  status         text        not null check (status in ('open', 'upheld', 'dismissed')),
  answer         text
);
comment on column recognition_objection.words is 'personal';
create unique index recognition_objection_once on recognition_objection (recognition_id, person_ref);
