call storage.open_schema('medications');

create table medications.prescription (
    patient_id uuid not null references people.patient (patient_id),
    id uuid not null,
    fhir_id text,
    name text not null,
    prescriber_name text,
    prescribed_by_us boolean not null,
    authored_at timestamptz,
    -- FHIR's codes
    status text not null check (status in
        ('active', 'on-hold', 'cancelled', 'completed', 'entered-in-error', 'stopped', 'draft', 'unknown')),
    dosage text,
    quantity text,
    -- null in these: nobody told us, and a page says so
    refills_left int check (refills_left >= 0),
    supply_ends_on date,
    schedule text check (schedule in ('II', 'III', 'IV', 'V')),
    pharmacy_name text,
    pharmacy_phone text,
    primary key (patient_id, id)
);
create index on medications.prescription (patient_id, status);
call storage.guard_patient_rows('medications.prescription');

-- "I asked my pharmacy on ..." (refill.pharmacy).
create table medications.asked_pharmacy (
    id uuid primary key,
    patient_id uuid not null,
    prescription_id uuid not null,
    asked_at timestamptz not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    foreign key (patient_id, prescription_id) references medications.prescription (patient_id, id)
);
create index on medications.asked_pharmacy (patient_id, prescription_id, asked_at desc);
call storage.guard_patient_rows('medications.asked_pharmacy');
revoke update, delete on medications.asked_pharmacy from lintel_app;
