-- Sign-in sessions of browsers. Wall time throughout: a session is a technical thing.
create table web_session (
  -- SHA-256 of the random value in the cookie, so that who reads the table cannot use a session.
  id bytea primary key,
  account text not null,
  -- `sid` of the sign-in provider; its back-channel logout names it.
  provider_session text not null,
  app text not null check (app in ('m', 'console')),
  created_at timestamptz not null,
  used_at timestamptz not null,
  ends_at timestamptz not null,
  access_ends_at timestamptz not null,
  -- False until the browser has come back from signing in; each sign-in makes a new row.
  entered boolean not null,
  tokens bytea not null
);
comment on column web_session.tokens is 'personal';
create index web_session_account on web_session (account);
create index web_session_provider_session on web_session (provider_session);
create index web_session_ends_at on web_session (ends_at);

-- Logout tokens that were obeyed, until they expire, so that none is obeyed twice.
create table logout_token (
  issued_id text primary key,
  expires_at timestamptz not null
);
create index logout_token_expires_at on logout_token (expires_at);
