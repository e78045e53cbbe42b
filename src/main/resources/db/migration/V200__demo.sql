-- What the demo practice has put into this database; empty everywhere else.
call storage.open_schema('demo');

create table demo.step (
    name text primary key,
    done_at timestamptz not null
);
