-- Who serves (志愿者). Personal columns are encrypted in the application; a *_token beside one allows exact search.
create table person (
  id              uuid        primary key,
  version         bigint      not null,
  status          text        not null
                  check (status in ('applied', 'verified', 'resting', 'suspended', 'refused', 'left')),
  status_since    timestamptz not null,
  status_by       text,
  status_reason   text,
  account         text        unique,
  ref             text        not null unique check (ref ~ '^[0-9a-f]{32}$'),
  number          bytea,
  number_token    bytea       unique,
  name            bytea,
  name_token      bytea,
  phone           bytea,
  phone_token     bytea,
  guardian_name   bytea,
  guardian_phone  bytea,
  age_band        text        not null check (age_band in ('under-14', '14-17', '18-59', '60-plus')),
  place           text        not null,
  kind            text        not null,
  skills          text[]      not null,
  languages       text[]      not null,
  registered_at   timestamptz not null,
  registered_by   text        not null,
  consent_at      timestamptz not null,
  erased_at       timestamptz,
  check (erased_at is not null or (number is not null and name is not null))
);
create index person_place on person (place, id);
create index person_name on person (name_token) where name_token is not null;
create index person_phone on person (phone_token) where phone_token is not null;

comment on column person.number is 'personal';
comment on column person.name is 'personal';
comment on column person.phone is 'personal';
comment on column person.guardian_name is 'personal';
comment on column person.guardian_phone is 'personal';
