-- Who looked at, changed, decided what. Rows are inserted unsealed in the act's own transaction; one sealer chains
-- committed rows within a second. Nobody may change or delete one.
call storage.open_schema('audit');

create table audit.entry (
    id uuid primary key,
    at timestamptz not null,
    actor uuid,
    actor_kind text not null,
    act text not null,
    subject text not null,
    patient_id uuid,
    why text not null default '',
    request_id text not null default ''
);
create index on audit.entry (patient_id, at desc);
create index on audit.entry (at);
call storage.guard_patient_rows('audit.entry');
-- Acts on no patient's data (sign-in, policy, staff) can be written by anybody and read by the practice.
create policy nobodys_rows on audit.entry for insert with check (patient_id is null);

create table audit.seal (
    sequence bigint primary key,
    entry_id uuid not null unique references audit.entry (id),
    previous bytea not null,
    hash bytea not null,
    sealed_at timestamptz not null
);

revoke update, delete, truncate on audit.entry, audit.seal from lintel_app;
