-- Complaints (投诉) on the engine of requests: answered in words, and nobody need name himself.
alter table request alter column contact_name drop not null;
alter table request drop constraint request_status_check;
alter table request add constraint request_status_check
  check (status in ('submitted', 'accepted', 'scheduled', 'delivered', 'answered', 'closed'));
alter table request drop constraint request_outcome_check;
alter table request add constraint request_outcome_check
  check (outcome in ('delivered', 'answered', 'rejected', 'withdrawn'));
