create table probe (name text primary key check (name <> 'broken'), since date not null, actor text not null);
