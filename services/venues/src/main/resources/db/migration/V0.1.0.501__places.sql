-- The register of places (地区) that everybody reads: codes are opaque and never reused.
create table place (
  code       text   primary key,
  version    bigint not null,
  name       text   not null,
  level      text   not null,
  parent     text   references place (code),
  valid_from date   not null,
  valid_to   date,
  edition    text   not null
);
create index place_parent on place (parent, code);

-- One job an import, taken up again where it stopped.
create table place_import (
  id          uuid        primary key,
  version     bigint      not null,
  register    text        not null,
  edition     text        not null,
  valid_from  date        not null,
  status      text        not null check (status in ('running', 'done')),
  total       int         not null,
  done        int         not null,
  changed     int         not null,
  started_by  text        not null,
  started_at  timestamptz not null,
  finished_at timestamptz
);
create unique index place_import_running on place_import (register) where status = 'running';
