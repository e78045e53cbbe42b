-- "I use another pharmacy now" (refill.pharmacy): the newest counts.
create table medications.own_pharmacy (
    id uuid primary key,
    patient_id uuid not null references people.patient (patient_id),
    name text not null,
    phone text,
    since timestamptz not null,
    recorded_by uuid not null
);
create index on medications.own_pharmacy (patient_id, since desc);
call storage.guard_patient_rows('medications.own_pharmacy');
revoke update, delete on medications.own_pharmacy from lintel_app;
