-- What waits to be chained, so that the sealer need not search a log that only grows. The trigger fills it, whoever
-- writes the entry.
create table audit.unsealed (
    entry_id uuid primary key references audit.entry (id)
);

create function audit.await_seal() returns trigger language plpgsql as $$
begin
    insert into audit.unsealed (entry_id) select id from written;
    return null;
end
$$;

create trigger await_seal after insert on audit.entry
    referencing new table as written for each statement execute function audit.await_seal();

-- The end of the chain, sealed with a key that lies outside the database: whoever has only the database can neither cut
-- the chain short nor build another one.
create table audit.head (
    one int primary key check (one = 1),
    proof bytea not null
);
