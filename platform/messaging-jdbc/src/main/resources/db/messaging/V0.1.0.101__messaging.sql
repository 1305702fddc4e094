-- Column names follow Debezium's EventRouter, so that it could take over without a change in the services.
create table outbox_event (
  position          bigint generated always as identity primary key,
  id                uuid        not null unique,
  aggregatetype     text        not null,
  aggregateid       text        not null,
  type              text        not null,
  aggregate_version bigint      not null,
  topic             text        not null,
  headers           jsonb       not null,
  payload           jsonb       not null,
  created_at        timestamptz not null,
  attempts          int         not null default 0,
  parked_at         timestamptz,
  last_error        text
) with (fillfactor = 90, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

-- A parked row holds later rows of its aggregate; there are few, so this index is nearly empty.
create index outbox_event_parked on outbox_event (topic, aggregateid, position) where parked_at is not null;

-- What was sent stays for a while, a partition a day, so that it can be sent again after a lost broker.
create table outbox_sent (
  position          bigint      not null,
  id                uuid        not null,
  aggregatetype     text        not null,
  aggregateid       text        not null,
  type              text        not null,
  aggregate_version bigint      not null,
  topic             text        not null,
  headers           jsonb       not null,
  payload           jsonb       not null,
  created_at        timestamptz not null,
  sent_at           timestamptz not null
) partition by range (sent_at);

create table inbox (
  consumer    text        not null,
  event_id    uuid        not null,
  received_at timestamptz not null,
  primary key (consumer, event_id)
);
create index inbox_received on inbox using brin (received_at);

-- What could not be handled. An event that could be read has its event_id, and its row in the inbox, from the same
-- transaction; it waits until it is replayed or, on a state topic, until a later state makes it needless.
create table inbox_parked (
  id            uuid        primary key,
  consumer      text        not null,
  event_id      uuid,
  type          text,
  topic         text        not null,
  partition     int         not null,
  record_offset bigint      not null,
  record_key    text,
  headers       jsonb       not null,
  payload       bytea,
  reason        text        not null,
  parked_at     timestamptz not null,
  attempts      int         not null default 0,
  replayed_at   timestamptz,
  superseded_at timestamptz,
  unique (consumer, topic, partition, record_offset)
);
create index inbox_parked_waiting on inbox_parked (consumer, topic, record_key, partition, record_offset)
  where replayed_at is null and superseded_at is null;

-- Which version of each projection the tables hold, a higher one in the code rebuilds it; and since when it reads.
create table intake_version (
  consumer text        primary key,
  version  int         not null,
  since    timestamptz not null
);
