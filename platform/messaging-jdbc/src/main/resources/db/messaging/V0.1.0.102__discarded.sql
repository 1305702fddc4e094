-- An operator may give a parked event up. The row stays for good: a rebuild must not count it.
alter table inbox_parked add column discarded_at timestamptz;

drop index inbox_parked_waiting;
create index inbox_parked_waiting on inbox_parked (consumer, topic, record_key, partition, record_offset)
  where replayed_at is null and superseded_at is null and discarded_at is null;
