-- Who is on call. Hours, lunch, holidays and phones are part of the policy's versioned practice section.
call storage.open_schema('practice');

create table practice.on_call_shift (
    id uuid primary key,
    person_id uuid not null,
    phone text not null,
    begins_at timestamptz not null,
    ends_at timestamptz not null,
    check (ends_at > begins_at)
);
create index on practice.on_call_shift (begins_at, ends_at);
