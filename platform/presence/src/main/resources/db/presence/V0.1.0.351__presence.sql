-- Tries at six typed digits, five a person, session and step; shared by all replicas. Rows live for minutes.
create table presence_try (
  person  text   not null,
  session uuid   not null,
  step    bigint not null,
  tries   int    not null,
  primary key (session, person, step)
);
create index presence_try_step on presence_try (step);

-- Phones and tablets that scan for a session or venue without a live sign-in (R9, R21). Never deleted: a scan names its
-- device, and the device names who paired it.
create table staff_device (
  id          uuid        primary key,
  scope_type  text        not null,
  scope_id    text        not null,
  public_key  bytea       not null,
  paired_by   text        not null,
  paired_at   timestamptz not null,
  valid_until timestamptz not null,
  revoked_at  timestamptz,
  revoked_by  text,
  check (valid_until > paired_at),
  check ((revoked_at is null) = (revoked_by is null))
);
create index staff_device_scope on staff_device (scope_type, scope_id);

-- One-time codes that pair a device; only a hash of the code is kept.
create table device_pairing (
  code_hash   bytea       primary key,
  scope_type  text        not null,
  scope_id    text        not null,
  offered_by  text        not null,
  offered_at  timestamptz not null,
  good_until  timestamptz not null,
  valid_until timestamptz not null,
  used_at     timestamptz,
  device_id   uuid        references staff_device (id)
);
create index device_pairing_good on device_pairing (good_until);
