-- Rights narrower than a role at a place: manager of a venue, leader of a team or shift, organiser of one activity.
create table narrow_right (
  id          uuid        primary key,
  sub         text        not null,
  relation    text        not null,
  object_type text        not null,
  object_id   text        not null,
  granted_by  text        not null,
  granted_at  timestamptz not null,
  revoked_by  text,
  revoked_at  timestamptz,
  check ((revoked_at is null) = (revoked_by is null))
);
create unique index narrow_right_in_force
  on narrow_right (sub, relation, object_type, object_id) where revoked_at is null;
create index narrow_right_object on narrow_right (object_type, object_id, relation) where revoked_at is null;
