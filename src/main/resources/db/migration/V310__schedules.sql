-- A clinician's hours, cut into slots (FHIR Schedule and Slot). Nothing here names a patient.
create extension if not exists btree_gist;
call storage.open_schema('schedules');

create table schedules.schedule (
    id uuid primary key,
    fhir_id text unique,
    -- null: somebody whom a chart names and who does not sign in here
    practitioner_id uuid unique,
    practitioner_name text not null,
    kept_at timestamptz not null
);

create table schedules.slot (
    id uuid primary key,
    schedule_id uuid not null references schedules.schedule (id),
    fhir_id text unique,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    check (ends_at > starts_at),
    exclude using gist (schedule_id with =, tstzrange(starts_at, ends_at) with &&)
);
create index on schedules.slot (starts_at);

-- Time that is not free: held while somebody chooses, or booked. The constraint is what keeps two people from
-- having the same time, however many ask at once.
create table schedules.taken_time (
    -- the hold, the offer or the visit that has the time
    claim uuid primary key,
    schedule_id uuid not null references schedules.schedule (id),
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    -- null: booked
    held_until timestamptz,
    check (ends_at > starts_at),
    exclude using gist (schedule_id with =, tstzrange(starts_at, ends_at) with &&)
);
create index on schedules.taken_time (held_until) where held_until is not null;
