-- Attendance (参与人次): appended, never changed; what was wrong is a signed difference beside it.
create table attendance (
  id           uuid        primary key,
  -- Without a foreign key: its check would lock the session's row in every scan of a hot session.
  session_id   uuid        not null,
  nonce        uuid        not null,
  digest       bytea       not null,
  person_ref   text        check (length(person_ref) = 32),
  mode         text        not null check (mode in ('by-name', 'head-count')),
  evidence     text        not null,
  grade        text        not null check (grade in ('A', 'B', 'C', 'D')),
  key_group    text        not null,
  finer        text[]      not null,
  person_times int         not null check (person_times > 0),
  at           timestamptz not null,
  fact_id      uuid        not null,
  fact         jsonb       not null,
  actor        text,
  name         bytea,
  phone        bytea,
  person_token bytea,
  check ((mode = 'by-name') = (person_ref is not null)),
  check (mode = 'head-count' or person_times = 1),
  constraint attendance_nonce unique (nonce),
  constraint attendance_once unique (person_ref, session_id)
);
comment on column attendance.name is 'personal';
comment on column attendance.phone is 'personal';
create unique index attendance_counted_once on attendance (session_id, key_group, finer) where mode = 'head-count';
create unique index attendance_known_once on attendance (session_id, person_token) where person_token is not null;
create index attendance_session on attendance (session_id, id);

create table attendance_correction (
  id            uuid        primary key,
  attendance_id uuid        not null references attendance (id),
  version       bigint      not null check (version > 1),
  reason        text        not null,
  key_group     text        not null,
  person_times  int         not null check (person_times <> 0),
  after_group   text        not null,
  after_times   int         not null check (after_times >= 0),
  at            timestamptz not null,
  actor         text        not null,
  unique (attendance_id, version)
);
