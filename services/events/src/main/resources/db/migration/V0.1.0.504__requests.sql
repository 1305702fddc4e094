-- Residents' requests (群众点单): who holds each, until when, and what became of it. What people wrote is encrypted.
create table request (
  id            uuid        primary key,
  version       bigint      not null,
  number        text        not null unique,
  status        text        not null check (status in ('submitted', 'accepted', 'scheduled', 'delivered', 'closed')),
  account       text,
  person_ref    text        check (length(person_ref) = 32),
  need          text        not null,
  theme         text,
  place         text        not null,
  audience_size int         not null check (audience_size > 0),
  key_group     text        not null,
  wanted_from   date        not null,
  wanted_to     date        not null check (wanted_to >= wanted_from),
  topic         bytea       not null,
  contact_name  bytea       not null,
  contact_phone bytea,
  submitted_at  timestamptz not null,
  holder_place  text        not null,
  holder_level  text        not null,
  due_at        timestamptz,
  handler       text,
  session_id    uuid,
  delivered_at  timestamptz,
  outcome       text        check (outcome in ('delivered', 'rejected', 'withdrawn')),
  reason        text,
  answer        bytea,
  stars         int         check (stars between 1 and 5),
  rating        bytea,
  check ((account is null) = (person_ref is null)),
  check ((status = 'closed') = (outcome is not null))
);
comment on column request.topic is 'personal';
comment on column request.contact_name is 'personal';
comment on column request.contact_phone is 'personal';
comment on column request.answer is 'personal';
comment on column request.rating is 'personal';
create index request_place on request (place, status, due_at, id);
create index request_account on request (account, id) where account is not null;
create index request_session on request (session_id) where session_id is not null;
