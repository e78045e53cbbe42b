-- Requests of pharmacies for more of a medicine (refill.decision). SCRIPT-shaped, not certified.
call storage.open_schema('renewals');

create table renewals.renewal (
    id uuid primary key,
    -- null: nobody has said yet whose it is
    patient_id uuid references people.patient (patient_id),
    prescription_id uuid,
    status text not null check (status in ('DOUBTFUL', 'RECEIVED', 'PREPARED', 'ANSWERED', 'TURNED_BACK')),
    source text not null check (source in ('ELECTRONIC', 'PHONE', 'FAX')),
    sender text not null,
    message_id text,
    pharmacy_id text,
    pharmacy_key text not null,
    pharmacy_name text not null,
    pharmacy_phone text,
    rx_number text,
    given text,
    family text,
    born date,
    prescriber text,
    medicine text not null,
    quantity numeric,
    days int,
    refills int,
    directions text,
    last_filled date,
    -- sealed: words of the pharmacy, and of staff for the prescriber
    note bytea,
    prepared bytea,
    doubts text[] not null,
    reminders int not null default 0,
    received_at timestamptz not null,
    due_at timestamptz not null,
    task_id uuid references workqueue.task (id),
    foreign key (patient_id, prescription_id) references medications.prescription (patient_id, id)
);
create index on renewals.renewal (patient_id, received_at desc);
create index on renewals.renewal (due_at) where status in ('DOUBTFUL', 'RECEIVED', 'PREPARED');
create index on renewals.renewal (received_at);
create index on people.person (lower(family));
-- One open request a prescription number of a pharmacy, however often it is asked.
create unique index renewal_once on renewals.renewal (pharmacy_key, rx_number)
    where rx_number is not null and status in ('DOUBTFUL', 'RECEIVED', 'PREPARED');
call storage.guard_patient_rows('renewals.renewal');

-- Every step, with who and when.
create table renewals.step (
    id uuid primary key,
    renewal_id uuid not null references renewals.renewal (id),
    patient_id uuid,
    act text not null check (act in ('ARRIVE', 'REMIND', 'MATCH', 'PREPARE', 'DECIDE', 'TURN_BACK')),
    status text not null,
    at timestamptz not null,
    -- null: the portal, or the pharmacy
    by uuid
);
create index on renewals.step (renewal_id, at);
call storage.guard_patient_rows('renewals.step');
revoke update, delete on renewals.step from lintel_app;

-- One decision a request.
create table renewals.answer (
    renewal_id uuid primary key references renewals.renewal (id),
    patient_id uuid not null references people.patient (patient_id),
    kind text not null check (kind in ('APPROVED', 'APPROVED_WITH_CHANGES', 'REPLACE', 'DENIED')),
    medicine text,
    quantity numeric,
    refills int,
    directions text,
    reaches date,
    denial text,
    words bytea not null,
    decided_by uuid not null,
    decided_at timestamptz not null,
    check ((kind = 'DENIED') = (denial is not null))
);
create index on renewals.answer (patient_id);
create index on renewals.answer (decided_at);
call storage.guard_patient_rows('renewals.answer');
revoke update, delete on renewals.answer from lintel_app;

-- Every message that came by wire or file, so that the same one counts once; what was not read is parked with why.
create table renewals.message (
    id uuid primary key,
    sender text not null,
    -- the message's own id; for what has none, a fingerprint of the whole
    message_key text not null,
    renewal_id uuid references renewals.renewal (id),
    refused_why text,
    body bytea not null,
    at timestamptz not null,
    unique (sender, message_key)
);
create index on renewals.message (at desc) where refused_why is not null;
revoke update, delete on renewals.message from lintel_app;
