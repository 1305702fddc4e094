create table note (
  id uuid primary key,
  version bigint not null,
  name text not null,
  seats int not null,
  constraint note_seats check (seats > 0),
  constraint note_name_once unique (name));
