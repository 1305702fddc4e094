-- What is read again and again to be watched: open days to come, and those of the last month.
create index opening_ahead on opening (starts_at) where status = 'published';
create index opening_ended on opening (ends_at);
