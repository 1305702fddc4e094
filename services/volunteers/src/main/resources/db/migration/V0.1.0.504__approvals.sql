-- Who approved what (审批), append-only: a record that names actor and time is its own audit.
create table service_approval (
  id        uuid        primary key,
  record_id uuid        not null,
  actor     text        not null,
  settled   text[]      not null,
  at        timestamptz not null,
  unique (record_id, actor)
);
create trigger service_approval_append_only before update or delete on service_approval
  for each row execute function refuse_change();

-- What a back-fill rests on (补录凭证): a picture or a page, encrypted.
create table service_document (
  id         uuid        primary key,
  media_type text        not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
  content    bytea       not null,
  bytes      int         not null check (bytes between 1 and 4194304),
  added_by   text        not null,
  added_at   timestamptz not null
);
comment on column service_document.content is 'personal';

create table service_back_fill (
  record_id   uuid        primary key,
  document_id uuid        not null references service_document (id),
  actor       text        not null,
  reason      text        not null,
  at          timestamptz not null
);

-- What a volunteer says is wrong (申诉), with what became of it.
create table service_dispute (
  id         uuid        primary key,
  record_id  uuid        not null,
  words      bytea       not null,
  claimed_in  timestamptz,
  claimed_out timestamptz,
  at         timestamptz not null,
  settled_at timestamptz,
  settled_by text,
  outcome    text        check (outcome in ('kept', 'corrected')),
  answer     bytea,
  check ((settled_at is null) = (outcome is null))
);
comment on column service_dispute.words is 'personal';
comment on column service_dispute.answer is 'personal';
create unique index service_dispute_open on service_dispute (record_id) where settled_at is null;
create index service_dispute_record on service_dispute (record_id, at);
