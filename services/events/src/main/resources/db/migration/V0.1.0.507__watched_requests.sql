-- What is read again and again to be watched: requests that are not closed, few of all there ever were.
create index request_open on request (place, need, status, submitted_at, due_at) where status <> 'closed';
