call storage.open_schema('records');

-- The chart as received. Screens read the extracted tables below; this is what was said to us.
create table records.resource (
    patient_id uuid not null references people.patient (patient_id),
    type text not null,
    fhir_id text not null,
    body jsonb not null,
    -- SHA-256 of the body as it arrived: the same again changes nothing
    hash bytea not null,
    received_at timestamptz not null,
    primary key (patient_id, type, fhir_id)
);
-- A resource belongs to one chart only: the import looks for it in all.
create index on records.resource (fhir_id, type);
call storage.guard_patient_rows('records.resource');

-- What belongs to nobody's chart: practitioners, organizations, places, medicines.
create table records.shared_resource (
    type text not null,
    fhir_id text not null,
    body jsonb not null,
    hash bytea not null,
    received_at timestamptz not null,
    primary key (type, fhir_id)
);

create table records.allergy (
    patient_id uuid not null references people.patient (patient_id),
    fhir_id text not null,
    name text not null,
    status text not null,
    criticality text,
    reactions text not null default '',
    recorded_at timestamptz,
    primary key (patient_id, fhir_id)
);
call storage.guard_patient_rows('records.allergy');

create table records.condition (
    patient_id uuid not null references people.patient (patient_id),
    fhir_id text not null,
    name text not null,
    status text not null,
    began_at timestamptz,
    ended_at timestamptz,
    primary key (patient_id, fhir_id)
);
call storage.guard_patient_rows('records.condition');

create table records.immunization (
    patient_id uuid not null references people.patient (patient_id),
    fhir_id text not null,
    name text not null,
    status text not null,
    given_at timestamptz,
    primary key (patient_id, fhir_id)
);
call storage.guard_patient_rows('records.immunization');

create table records.document (
    patient_id uuid not null references people.patient (patient_id),
    fhir_id text not null,
    title text not null,
    dated timestamptz,
    is_current boolean not null,
    primary key (patient_id, fhir_id)
);
call storage.guard_patient_rows('records.document');

create table records.result (
    patient_id uuid not null references people.patient (patient_id),
    id uuid not null,
    type text not null check (type in ('Observation', 'DiagnosticReport')),
    fhir_id text not null,
    kind text not null check (kind in ('LAB', 'VITAL', 'REPORT', 'SURVEY')),
    name text not null,
    value text,
    unit text,
    effective_at timestamptz,
    -- null: not final yet, so not shown
    released_at timestamptz,
    ordered_by_us boolean not null,
    -- null: nobody said, and no range to compare with
    abnormal boolean,
    -- the panel it was reported in
    report_fhir_id text,
    primary key (patient_id, id)
);
create index on records.result (patient_id, released_at desc);
call storage.guard_patient_rows('records.result');

-- What a clinician said about a result (results.ours). The words are sealed.
create table records.result_comment (
    id uuid primary key,
    patient_id uuid not null,
    result_id uuid not null,
    words bytea not null,
    commented_by uuid not null,
    commented_at timestamptz not null,
    foreign key (patient_id, result_id) references records.result (patient_id, id)
);
create index on records.result_comment (patient_id, result_id, commented_at);
call storage.guard_patient_rows('records.result_comment');
revoke update, delete on records.result_comment from lintel_app;
