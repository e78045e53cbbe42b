-- Receipts: what was read, which facts were used, which rules were asked, what was decided, shown and done.
call storage.open_schema('decisions');

create table decisions.receipt (
    id uuid primary key,
    patient_id uuid not null,
    person_id uuid not null,
    subject text not null,
    decided_at timestamptz not null,
    policy_version int not null,
    outcome text not null,
    -- Reading, facts, rules asked and outcome as JSON; sealed, since facts are chart facts.
    body bytea not null
);
create index on decisions.receipt (patient_id, decided_at desc);
create index on decisions.receipt (subject);
call storage.guard_patient_rows('decisions.receipt');

-- What was shown and what the person did, in order.
create table decisions.receipt_step (
    id uuid primary key,
    receipt_id uuid not null references decisions.receipt (id),
    patient_id uuid not null,
    at timestamptz not null,
    actor uuid,
    step text not null
);
create index on decisions.receipt_step (receipt_id, at);
call storage.guard_patient_rows('decisions.receipt_step');
