-- Why a rebuild failed: classes, SQL states and lines, without any value.
alter table rebuild add column reason text;
