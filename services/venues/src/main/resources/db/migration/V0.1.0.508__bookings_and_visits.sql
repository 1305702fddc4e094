-- Bookings (预约): one of a person, and of a phone, for an opening.
create table booking (
  id          uuid        primary key,
  version     bigint      not null,
  status      text        not null check (status in ('held', 'arrived', 'cancelled', 'no-show')),
  reason      text,
  opening_id  uuid        not null references opening (id),
  venue_id    uuid        not null references venue (id),
  code        text        not null,
  account     text,
  person_ref  text        not null,
  party_size  int         not null check (party_size > 0),
  key_group   text        not null,
  name        bytea,
  phone       bytea,
  phone_token bytea,
  booked_by   text        not null,
  booked_at   timestamptz not null,
  event_id    uuid        not null
);
comment on column booking.name is 'personal';
comment on column booking.phone is 'personal';
create unique index booking_code on booking (venue_id, code);
create unique index booking_person on booking (opening_id, person_ref) where status in ('held', 'arrived');
create unique index booking_phone on booking (opening_id, phone_token)
  where status in ('held', 'arrived') and phone_token is not null;
create index booking_opening on booking (opening_id, status, id desc);
create index booking_account on booking (account, id desc);

-- Visitors counted at once (参观); the entries say who counted and corrected what, and are never changed.
create table visit (
  id         uuid   primary key,
  version    bigint not null,
  venue_id   uuid   not null references venue (id),
  opening_id uuid   references opening (id),
  booking_id uuid   references booking (id),
  counting   text   not null check (counting in ('head-count', 'booking-code')),
  day        date   not null,
  place      text   not null,
  campaigns  uuid[] not null,
  tags       text[] not null,
  key_group  text   not null,
  heads      int    not null check (heads >= 0),
  person_ref text,
  event_id   uuid   not null
);
create index visit_venue on visit (venue_id, day, id desc);
create unique index visit_booking on visit (booking_id) where booking_id is not null;

create table visit_entry (
  event_id  uuid        primary key,
  visit_id  uuid        not null references visit (id),
  key_group text        not null,
  heads     int         not null,
  reason    text,
  by        text        not null,
  at        timestamptz not null
);
create index visit_entry_of on visit_entry (visit_id, event_id);
