create extension if not exists btree_gist;

-- Sessions heard of, whether or not they want volunteers: tells "not yet known" from "wants nobody".
create table known_session (
  id             uuid   primary key,
  source_version bigint not null
);

-- What a session wants in one role (志愿岗位). Derived from events' sessions; ids stay when a session is read again.
create table shift (
  id                uuid        primary key,
  version           bigint      not null,
  session_id        uuid        not null,
  role              text        not null,
  status            text        not null check (status in ('open', 'cancelled', 'held')),
  activity_id       uuid        not null,
  kind              text        not null,
  title             text        not null,
  place             text        not null,
  campaigns         text[]      not null,
  tags              text[]      not null,
  starts_at         timestamptz not null,
  ends_at           timestamptz not null check (ends_at > starts_at),
  opens_at          timestamptz not null,
  closes_at         timestamptz not null,
  grace_minutes     int         not null check (grace_minutes between 0 and 240),
  missing_check_out text        not null check (missing_check_out in ('planned-end', 'zero')),
  organisers        text[]      not null,
  capacity          int         not null check (capacity >= 0),
  taken             int         not null default 0 check (taken >= 0),
  unique (session_id, role)
);
create index shift_place on shift (place, starts_at, id) where status = 'open';

-- Who takes a shift (报名). The database itself refuses a second shift at the same time: no read before it can.
create table sign_up (
  id           uuid        primary key,
  version      bigint      not null,
  shift_id     uuid        not null references shift (id),
  session_id   uuid        not null,
  person_id    uuid        not null references person (id),
  status       text        not null check (status in ('signed-up', 'conflict', 'withdrawn', 'cancelled', 'no-show')),
  during       tstzrange   not null,
  signed_up_at timestamptz not null,
  signed_up_by text        not null,
  event_id     uuid        not null,
  ended_at     timestamptz,
  ended_by     text,
  constraint sign_up_overlap exclude using gist (person_id with =, during with &&) where (status = 'signed-up')
);
create unique index sign_up_once on sign_up (session_id, person_id) where status in ('signed-up', 'conflict');
create index sign_up_shift on sign_up (shift_id, signed_up_at, id);
create index sign_up_person on sign_up (person_id, signed_up_at, id);
