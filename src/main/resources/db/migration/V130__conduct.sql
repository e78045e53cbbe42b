-- Conduct: a case is opened, may suspend the writer's messaging at once, and is decided by a person.
call storage.open_schema('conduct');

create table conduct.incident (
    id uuid primary key,
    patient_id uuid not null,
    -- Whose conduct it is: the patient, or somebody who helps them.
    person_id uuid not null,
    kind text not null check (kind in ('ABUSE', 'DISPUTED', 'THREAT', 'DOUBTFUL_THREAT')),
    message_id uuid,
    quotation bytea not null,
    policy_version int not null,
    opened_at timestamptz not null
);
create index on conduct.incident (patient_id, opened_at desc);
create index on conduct.incident (person_id, opened_at desc);
call storage.guard_patient_rows('conduct.incident');

-- Messaging and booking are paused for a person; records, bills and insurance never are.
create table conduct.suspension (
    id uuid primary key,
    person_id uuid not null,
    patient_id uuid not null,
    incident_id uuid not null references conduct.incident (id),
    began_at timestamptz not null,
    began_by uuid
);
create index on conduct.suspension (person_id, began_at desc);
alter table conduct.suspension enable row level security;
alter table conduct.suspension force row level security;
create policy either_side on conduct.suspension
    using (storage.is_person(person_id) or storage.sees_patient(patient_id))
    with check (storage.is_person(person_id) or storage.sees_patient(patient_id));

create table conduct.suspension_end (
    suspension_id uuid primary key references conduct.suspension (id),
    person_id uuid not null,
    ended_at timestamptz not null,
    ended_by uuid not null,
    why text not null
);
call storage.guard_person_rows('conduct.suspension_end');

-- A person's decision on an incident: it stands, a warning is enough, or it was no abuse.
create table conduct.review (
    incident_id uuid primary key references conduct.incident (id),
    patient_id uuid not null,
    decided_at timestamptz not null,
    decided_by uuid not null,
    decision text not null check (decision in ('UPHELD', 'LESSER', 'LIFTED')),
    why bytea not null
);
call storage.guard_patient_rows('conduct.review');

create table conduct.appeal (
    id uuid primary key,
    person_id uuid not null,
    suspension_id uuid not null references conduct.suspension (id),
    words bytea not null,
    made_at timestamptz not null
);
create index on conduct.appeal (person_id, made_at desc);
call storage.guard_person_rows('conduct.appeal');
