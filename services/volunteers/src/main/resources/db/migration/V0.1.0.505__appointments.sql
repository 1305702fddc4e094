-- Who holds a named role for a place (任职): one row per appointment, never two facts in one.
create table appointment (
  id           uuid        primary key,
  version      bigint      not null,
  status       text        not null check (status in ('named', 'confirmed', 'ended', 'lapsed', 'refused')),
  role         text        not null,
  place        text        not null,
  person_id    uuid,
  name         bytea       not null,
  name_token   bytea       not null,
  phone        bytea,
  main_job     text,
  subsidy      boolean     not null,
  valid_from   date        not null,
  valid_to     date        check (valid_to >= valid_from),
  named_by     text        not null,
  named_at     timestamptz not null,
  decided_by   text,
  decided_at   timestamptz,
  ended_on     date,
  end_reason   text,
  check ((ended_on is null) = (end_reason is null)),
  check (status <> 'ended' or ended_on is not null)
);
comment on column appointment.name is 'personal';
comment on column appointment.phone is 'personal';
create index appointment_place on appointment (place, role, id);
create index appointment_role on appointment (role, place) where status in ('confirmed', 'ended', 'lapsed');
-- The same person is not named twice for the same role at the same place from the same day.
create unique index appointment_once on appointment (role, place, name_token, valid_from) where status <> 'refused';
