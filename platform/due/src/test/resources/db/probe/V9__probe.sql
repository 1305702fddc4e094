-- What the handler of the tests leaves behind; no key, so that doing something twice shows.
create table effect (
  key     text not null,
  attempt int  not null
);
create table held (
  key text primary key
);
