-- The trail stays append-only, but its words may come under another key: whoever rotates keys says so in the transaction, and
-- may change nothing else of an entry.
create or replace function audit_entry_is_append_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and current_setting('kepu.key_rotation', true) = 'on' then
    if to_jsonb(new) - 'reason' - 'details' = to_jsonb(old) - 'reason' - 'details'
       and (new.reason is null) = (old.reason is null) and (new.details is null) = (old.details is null) then
      return new;
    end if;
  end if;
  raise exception 'audit_entry is append-only: % refused', tg_op using errcode = 'insufficient_privilege';
end $$;
