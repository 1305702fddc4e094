-- An import is compared and shown before anybody asks for it to be applied.
alter table place_import drop constraint place_import_status_check;
alter table place_import add constraint place_import_status_check
  check (status in ('planned', 'running', 'done', 'dropped'));
alter table place_import add column differences jsonb not null
  default '{"added": 0, "changed": 0, "vanished": 0, "first": []}';
alter table place_import alter column differences drop default;
