-- How far the figures have come, one row per partition of a fact topic: each partition has one reader, so nobody waits for
-- anybody. The sum grows with whatever moves a figure; a live screen looks at nothing else.
create table figure_position (
  topic       text   not null,
  partition   int    not null,
  next_offset bigint not null,
  primary key (topic, partition)
) with (fillfactor = 50);
