-- Ending care: a person opens it, clinicians sign it, a letter goes by post, and the notice runs to its last day.
call storage.open_schema('endings');

create table endings.ending (
    id uuid primary key,
    patient_id uuid not null,
    reason text not null check (reason in ('CONDUCT', 'RELATIONSHIP', 'MISSED_VISITS', 'PRACTICE')),
    -- The case of conduct it follows from, and whom that was aimed at.
    incident_id uuid,
    target uuid,
    opened_at timestamptz not null,
    opened_by uuid not null
);
create index on endings.ending (patient_id, opened_at desc);
call storage.guard_patient_rows('endings.ending');

-- Where it stands is its last step; which step may follow which is said by the table in EndingSteps.
create table endings.step (
    ending_id uuid not null references endings.ending (id),
    number int not null,
    patient_id uuid not null,
    act text not null,
    state text not null,
    at timestamptz not null,
    taken_by uuid,
    why bytea,
    primary key (ending_id, number)
);
call storage.guard_patient_rows('endings.step');

create table endings.answer (
    ending_id uuid not null references endings.ending (id),
    patient_id uuid not null,
    question text not null,
    answer boolean not null,
    primary key (ending_id, question)
);
call storage.guard_patient_rows('endings.answer');

-- The letter as it was written, in the patient's language.
create table endings.letter (
    ending_id uuid primary key references endings.ending (id),
    patient_id uuid not null,
    profile text not null,
    days int not null,
    last_day date not null,
    html bytea not null
);
call storage.guard_patient_rows('endings.letter');

create table endings.mailing (
    ending_id uuid not null references endings.ending (id),
    patient_id uuid not null,
    class text not null check (class in ('CERTIFIED', 'FIRST_CLASS')),
    mailed_on date not null,
    proof text not null,
    primary key (ending_id, class)
);
call storage.guard_patient_rows('endings.mailing');
