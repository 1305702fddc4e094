-- Who did what, for good. What may hold personal data is encrypted.
create table audit_entry (
  id                uuid        primary key,
  at                timestamptz not null,
  actor             text        not null,
  action            text        not null,
  aggregatetype     text        not null,
  aggregateid       text        not null,
  aggregate_version bigint,
  place             text,
  reason            bytea,
  details           bytea
);
comment on column audit_entry.reason is 'personal';
comment on column audit_entry.details is 'personal';

-- The id is time-ordered, so each index also gives the newest first.
create index audit_entry_aggregate on audit_entry (aggregatetype, aggregateid, id);
create index audit_entry_actor on audit_entry (actor, id);
create index audit_entry_place on audit_entry (place, id) where place is not null;

create function audit_entry_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'audit_entry is append-only: % refused', tg_op using errcode = 'insufficient_privilege';
end $$;

create trigger audit_entry_no_change before update or delete on audit_entry
  for each row execute function audit_entry_is_append_only();
create trigger audit_entry_no_truncate before truncate on audit_entry
  for each statement execute function audit_entry_is_append_only();
