call storage.open_schema('fhir');

-- One import of a folder. No names and no values of patients stand in these three tables.
create table fhir.run (
    id uuid primary key,
    folder text not null,
    -- of file names, sizes, times and options: an unfinished run with the same one is taken up again
    fingerprint bytea not null,
    started_at timestamptz not null,
    shift_days int not null default 0
);

create table fhir.run_end (
    run_id uuid primary key references fhir.run (id),
    ended_at timestamptz not null,
    outcome text not null check (outcome in ('FINISHED', 'STOPPED'))
);

create table fhir.run_count (
    run_id uuid not null references fhir.run (id),
    type text not null,
    outcome text not null check (outcome in ('NEW', 'CHANGED', 'UNCHANGED', 'SKIPPED')),
    resources bigint not null,
    primary key (run_id, type, outcome)
);

create table fhir.refused_line (
    run_id uuid not null references fhir.run (id),
    file text not null,
    line bigint not null,
    reason text not null,
    primary key (run_id, file, line, reason)
);

-- By how many days a data set was moved, decided once: a second import moves it as far.
create table fhir.date_shift (
    name text primary key,
    days int not null,
    decided_at timestamptz not null
);

-- Lines on their way into the charts. Unlogged: after a crash of PostgreSQL both tables are empty together, and the
-- next run reads the files again.
create unlogged table fhir.staged_line (
    run_id uuid not null,
    -- FHIR id of the patient; empty for what belongs to nobody's chart
    subject text not null,
    sequence bigint not null,
    file text not null,
    line bigint not null,
    type text not null,
    fhir_id text not null,
    body text not null,
    -- start of an ambulatory visit, by which a data set's dates are anchored
    anchor text,
    primary key (run_id, subject, sequence)
);
alter table fhir.staged_line enable row level security;
alter table fhir.staged_line force row level security;
create policy practice_rows on fhir.staged_line
    using (current_setting('lintel.scope', true) = 'practice')
    with check (current_setting('lintel.scope', true) = 'practice');

create unlogged table fhir.staged_file (
    run_id uuid not null,
    file text not null,
    lines bigint not null,
    primary key (run_id, file)
);
