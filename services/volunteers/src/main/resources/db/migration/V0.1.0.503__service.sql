-- Evidence of presence (签到签退证据), append-only. Ordinal 0 fixes the time of its side for good; later rows only confirm.
-- There are no foreign keys: a check-in appends a row and touches nothing shared, and its statement reads the sign-up.
create table service_mark (
  nonce        uuid        primary key,
  record_id    uuid        not null,
  session_id   uuid        not null,
  shift_id     uuid        not null,
  person_id    uuid        not null,
  side         text        not null check (side in ('in', 'out')),
  ordinal      int         not null check (ordinal >= 0),
  evidence     text        not null,
  at           timestamptz not null,
  received_at  timestamptz not null,
  digest       bytea       not null,
  step         bigint,
  phone        text,
  staff_device uuid,
  actor        text,
  skew_seconds bigint,
  unique (session_id, person_id, side, ordinal)
);
create index service_mark_record on service_mark (record_id);
create index service_mark_phone on service_mark (phone, step) where phone is not null;

-- A service (服务记录) once it has closed. Until then its marks are all there is of it.
create table service_record (
  id            uuid        primary key,
  version       bigint      not null,
  status        text        not null check (status in ('waiting', 'credited', 'disputed', 'refused')),
  session_id    uuid        not null,
  shift_id      uuid        not null,
  person_id     uuid        not null,
  role          text        not null,
  place         text        not null,
  day           date        not null,
  in_at         timestamptz not null,
  out_at        timestamptz not null,
  minutes       int         not null check (minutes between 0 and 2880),
  grade         text        not null check (grade in ('A', 'B', 'C', 'D')),
  flags         text[]      not null,
  waits_for     text[]      not null,
  closed_at     timestamptz not null,
  unique (session_id, person_id)
);
create index service_record_person on service_record (person_id, day);
create index service_record_waiting on service_record (place, closed_at, id) where status = 'waiting';

-- Credited time (时长台账), append-only: an entry is never changed or deleted, a correction is a negative and a positive one.
create table ledger_entry (
  id          uuid        primary key,
  person_id   uuid        not null,
  record_id   uuid        not null,
  kind        text        not null check (kind in ('credit', 'reversal', 'correction')),
  minutes     int         not null,
  grade       text        not null check (grade in ('A', 'B', 'C', 'D')),
  day         date        not null,
  place       text        not null,
  role        text        not null,
  campaigns   text[]      not null,
  tags        text[]      not null,
  reason      text,
  actor       text,
  corrects    uuid        references ledger_entry (id),
  event_id    uuid        not null unique,
  entered_at  timestamptz not null,
  check ((kind = 'credit') = (corrects is null))
);
create index ledger_entry_person on ledger_entry (person_id, entered_at, id);
create index ledger_entry_record on ledger_entry (record_id, entered_at, id);
create unique index ledger_entry_reversed_once on ledger_entry (corrects, kind) where corrects is not null;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;
create trigger ledger_entry_append_only before update or delete on ledger_entry
  for each row execute function refuse_change();
create trigger ledger_entry_no_truncate before truncate on ledger_entry
  for each statement execute function refuse_change();
create trigger service_mark_append_only before update or delete on service_mark
  for each row execute function refuse_change();
create trigger service_mark_no_truncate before truncate on service_mark
  for each statement execute function refuse_change();
