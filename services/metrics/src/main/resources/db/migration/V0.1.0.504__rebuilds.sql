-- Builds of all figures from the topics, beside those that are shown.
create table rebuild (
  id           uuid        primary key,
  status       text        not null check (status in ('running', 'done', 'failed', 'cancelled')),
  cause        text        not null,
  requested_by text        not null,
  requested_at timestamptz not null,
  total        bigint      not null,
  done         bigint      not null,
  passed_over  bigint      not null,
  finished_at  timestamptz
);
create unique index rebuild_running on rebuild (status) where status = 'running';

-- How far each partition has been read; in the transaction of its effect, so a killed rebuild goes on where it was.
create table rebuild_offset (
  rebuild   uuid   not null references rebuild,
  topic     text   not null,
  partition int    not null,
  next      bigint not null,
  primary key (rebuild, topic, partition)
);

-- Which version of the projection the tables hold; a higher one in the code rebuilds them on start.
create table projection (
  name    text primary key,
  version int  not null
);
