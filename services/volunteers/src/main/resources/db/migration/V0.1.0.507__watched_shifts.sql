-- What is read again and again to be watched: shifts of the next days, and those of the last month.
create index shift_ahead on shift (starts_at) where status = 'open';
create index shift_ended on shift (ends_at);
