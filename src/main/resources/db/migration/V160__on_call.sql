-- Calls of the night as the person on call wrote them down, and the hand-offs in the morning (urgent.same-day).
call storage.open_schema('oncall');

create table oncall.call (
    id uuid primary key,
    -- null: somebody whom we do not know as a patient
    patient_id uuid references people.patient (patient_id),
    -- null: they phoned, there was no item
    task_id uuid references workqueue.task (id),
    -- the name as it was heard, where no patient was chosen
    caller bytea not null,
    outcome text not null check (outcome in
        ('REACHED_SAFE', 'SENT_TO_EMERGENCY', 'LEFT_VOICEMAIL', 'ADVICE_GIVEN', 'NO_ANSWER')),
    note bytea not null,
    at timestamptz not null,
    logged_by uuid not null
);
create index on oncall.call (at);
create index on oncall.call (patient_id, at);
call storage.guard_patient_rows('oncall.call');

create table oncall.hand_off (
    id uuid primary key,
    at timestamptz not null,
    handed_by uuid not null
);
create index on oncall.hand_off (at desc);

-- A call is handed off once.
create table oncall.handed_off (
    call_id uuid primary key references oncall.call (id),
    hand_off_id uuid not null references oncall.hand_off (id)
);
revoke update, delete on oncall.call, oncall.hand_off, oncall.handed_off from lintel_app;
