-- When what people wrote was erased, by themselves or because it had been kept long enough.
alter table request add column erased_at timestamptz;
create index request_kept on request (submitted_at) where status = 'closed' and erased_at is null;
