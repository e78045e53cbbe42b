call storage.open_schema('people');

-- Anybody we know by name. A patient's person has the patient's id.
create table people.person (
    id uuid primary key,
    given text not null,
    family text not null,
    birth_date date,
    sex text check (sex in ('female', 'male', 'other', 'unknown')),
    language text not null default 'en',
    email text,
    phone text,
    created_at timestamptz not null default now()
);
alter table people.person enable row level security;
alter table people.person force row level security;
create policy own_rows on people.person
    using (storage.is_person(id) or storage.sees_patient(id))
    with check (storage.is_person(id) or storage.sees_patient(id));

create table people.patient (
    patient_id uuid primary key references people.person (id),
    fhir_id text unique,
    mrn text unique
);
call storage.guard_patient_rows('people.patient');

-- How the patient stands with the practice; the newest row holds. Suspension of the portal is kept by conduct.
create table people.standing (
    id uuid primary key,
    patient_id uuid not null references people.patient (patient_id),
    standing text not null check (standing in ('prospective', 'registered', 'established', 'ending', 'former', 'deceased')),
    since timestamptz not null,
    set_by uuid,
    why text not null
);
create index on people.standing (patient_id, since desc);
call storage.guard_patient_rows('people.standing');

-- Names of staff are no secret to patients: no row-level security here.
create table people.staff_member (
    person_id uuid primary key references people.person (id),
    name text not null,
    role text not null check (role in ('FRONT_DESK', 'BILLING', 'PRIOR_AUTHORIZATION', 'RECORDS', 'CLINICAL_SUPPORT', 'PROVIDER', 'MANAGER', 'ADMINISTRATOR')),
    fhir_id text unique,
    joined_at timestamptz not null default now()
);

create table people.departure (
    person_id uuid primary key references people.staff_member (person_id),
    left_at timestamptz not null,
    recorded_by uuid,
    why text not null default ''
);

-- A person may act for a patient.
create table people.proxy_grant (
    id uuid primary key,
    person_id uuid not null references people.person (id),
    patient_id uuid not null references people.patient (patient_id),
    relationship text not null,
    begins_on date not null,
    ends_on date,
    given_by uuid,
    given_at timestamptz not null default now()
);
create index on people.proxy_grant (patient_id, person_id);
create index on people.proxy_grant (person_id);
alter table people.proxy_grant enable row level security;
alter table people.proxy_grant force row level security;
create policy either_side on people.proxy_grant
    using (storage.is_person(person_id) or storage.sees_patient(patient_id))
    with check (storage.sees_patient(patient_id));

create table people.proxy_grant_end (
    grant_id uuid primary key references people.proxy_grant (id),
    patient_id uuid not null references people.patient (patient_id),
    person_id uuid not null,
    ended_at timestamptz not null,
    ended_by uuid,
    why text not null default ''
);
alter table people.proxy_grant_end enable row level security;
alter table people.proxy_grant_end force row level security;
create policy either_side on people.proxy_grant_end
    using (storage.is_person(person_id) or storage.sees_patient(patient_id))
    with check (storage.sees_patient(patient_id));
