-- The vocabularies (词表) as they stand: seeded from the contracts, added to by the city, never deleted.
create table vocabulary (
  name    text   primary key,
  version bigint not null,
  zh      text   not null,
  en      text   not null
);

create table vocabulary_term (
  vocabulary text    not null references vocabulary (name),
  code       text    not null,
  position   int     not null,
  zh         text    not null,
  en         text    not null,
  rank       int,
  seeded     boolean not null,
  ended_on   date,
  primary key (vocabulary, code)
);
