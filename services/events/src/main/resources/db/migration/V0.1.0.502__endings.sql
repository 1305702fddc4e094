-- How activities end, who announced a session, and which request (点单) it answers.
alter table activity
  add column ended_reason  text,
  add column report        text,
  add column sessions_held int check (sessions_held > 0),
  add column last_day      date;

alter table session
  add column announced_by text,
  add column request_id   uuid;
update session s set announced_by = a.created_by from activity a where a.id = s.activity_id;
alter table session alter column announced_by set not null;
create index session_day on session (starts_at, id);
