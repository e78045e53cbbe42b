-- A reader's own wish to see the values of a chart only after we have written about them (clause results.ours). The
-- newest row holds; without one everything is shown at once.
create table records.result_wish (
    id uuid primary key,
    patient_id uuid not null,
    person_id uuid not null,
    wish text not null check (wish in ('WAIT', 'AT_ONCE')),
    wished_at timestamptz not null
);
create index on records.result_wish (patient_id, person_id, wished_at desc);
call storage.guard_patient_rows('records.result_wish');
