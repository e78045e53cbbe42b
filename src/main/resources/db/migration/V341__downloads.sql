call storage.open_schema('downloads');

-- A copy of the record that somebody asked for and that is not made yet. One for a person and a patient: two clicks
-- and two tabs ask for the same.
create table downloads.waiting (
    patient_id uuid not null references people.patient (patient_id),
    asked_by uuid not null,
    id uuid not null unique,
    asked_at timestamptz not null,
    -- how often it was begun; counted before the work, so that a copy that kills the portal is given up too
    tries int not null default 0,
    tried_at timestamptz,
    -- how far the work is, for the one who waits
    step int not null default 0,
    primary key (patient_id, asked_by)
);
call storage.guard_patient_rows('downloads.waiting');

-- How it ended. The file is sealed, and is erased when its time is over.
create table downloads.finished (
    id uuid primary key,
    patient_id uuid not null references people.patient (patient_id),
    asked_by uuid not null,
    finished_at timestamptz not null,
    outcome text not null check (outcome in ('READY', 'FAILED', 'ERASED')),
    file bytea,
    check ((outcome = 'READY') = (file is not null))
);
create index on downloads.finished (patient_id, asked_by, finished_at desc);
create index on downloads.finished (finished_at) where file is not null;
call storage.guard_patient_rows('downloads.finished');
