-- What volunteers asks of PostgreSQL for one check-in: one read and one statement that is its own transaction
-- (services/volunteers, ServingReader and CheckInWriter). The bench proves by pg_stat_statements that the service issues
-- these and no others, and pgbench runs them with the values below in place of {parameters}.
--
-- pgbench counts n up; it cannot make a UUID or hold a text of its own, so a number becomes one here.

-- value session = lpad(:session::text, 32, '0')::uuid
-- value account = :account
-- value nonce = md5(:n::text)::uuid
-- value record = lpad(:n::text, 32, '0')::uuid
-- value evidence = :evidence
-- value at = :at
-- value received = :received
-- value digest = :digest
-- value step = :step
-- value phone = lpad(:n::text, 20, '0')
-- value signUp = lpad(:n::text, 32, '0')::uuid
-- value event = lpad(:n::text, 32, '0')::uuid
-- value aggregate = :aggregate
-- value subject = lpad(:n::text, 36, '0')
-- value type = :type
-- value version = :version
-- value topic = :topic
-- value headers = :headers
-- value payload = :payload
-- value created = :created

-- statement read
select p.id person, p.account, p.ref, p.status in ('verified', 'resting') active,
       u.id sign_up, s.id shift, s.session_id, s.role, s.place, s.kind, s.campaigns, s.tags,
       s.starts_at, s.ends_at, s.opens_at, s.closes_at, s.grace_minutes, s.missing_check_out,
       s.status <> 'cancelled' called, s.organisers, m.nonce, m.record_id, m.side, m.evidence, m.at, m.received_at, m.digest,
       m.step, m.phone, m.staff_device, m.actor, m.skew_seconds
from person p
left join sign_up u on u.person_id = p.id and u.session_id = {session}
                   and u.status in ('signed-up', 'conflict', 'no-show')
left join shift s on s.id = u.shift_id
left join lateral (select * from service_mark where session_id = {session} and person_id = p.id and side = 'in' and ordinal = 0
                   limit 1) m on true
where p.account = {account}

-- statement append
with mark as (
  insert into service_mark
    (nonce, record_id, session_id, shift_id, person_id, side, ordinal, evidence, at, received_at, digest,
     step, phone)
  select {nonce}, {record}, session_id, shift_id, person_id, 'in', 0, {evidence}, {at}, {received}, {digest}, {step}, {phone}
  from sign_up where id = {signUp} and status in ('signed-up', 'conflict')
  for share
  on conflict do nothing
  returning nonce
)
insert into outbox_event
  (id, aggregatetype, aggregateid, type, aggregate_version, topic, headers, payload, created_at)
select {event}, {aggregate}, {subject}, {type}, {version}, {topic}, {headers}::jsonb, {payload}::jsonb, {created} from mark
