-- What this service knows of the campaigns of events.
create table campaign_copy (
  id             uuid   primary key,
  status         text   not null,
  within         uuid[] not null,
  source_version bigint not null
);
