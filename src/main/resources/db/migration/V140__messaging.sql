-- Conversations between a patient, or somebody acting for them, and the practice.
call storage.open_schema('messaging');

create table messaging.conversation (
    id uuid primary key,
    patient_id uuid not null,
    kind text not null check (kind in ('CLINICAL', 'ADMINISTRATIVE')),
    lane text,
    -- A short subject made from what was read, never the patient's words.
    topic text not null,
    pool text not null,
    language text not null,
    encounter_id uuid,
    opened_at timestamptz not null,
    opened_by uuid not null,
    started_by text not null check (started_by in ('PATIENT', 'STAFF'))
);
create index on messaging.conversation (patient_id, opened_at desc);
call storage.guard_patient_rows('messaging.conversation');

create table messaging.message (
    id uuid primary key,
    patient_id uuid not null,
    conversation_id uuid not null references messaging.conversation (id),
    author uuid not null,
    side text not null check (side in ('PATIENT', 'STAFF')),
    -- Staff who wrote down what a caller said.
    taken_down_by uuid,
    body bytea not null,
    sent_at timestamptz not null,
    -- A reply of staff can be taken back until then.
    visible_at timestamptz not null,
    -- Reply by then; empty where no answer is owed.
    answer_due timestamptz,
    -- Staff asked something: the patient's answer costs no turn.
    asks boolean not null default false,
    -- The same click sent twice is one message.
    send_key uuid not null,
    receipt_id uuid,
    unique (author, send_key)
);
create index on messaging.message (conversation_id, sent_at);
create index on messaging.message (patient_id, sent_at desc);
call storage.guard_patient_rows('messaging.message');

-- Kept from everybody but the reviewer until a person decides.
create table messaging.hold (
    message_id uuid primary key references messaging.message (id),
    patient_id uuid not null,
    incident_id uuid not null,
    held_at timestamptz not null
);
call storage.guard_patient_rows('messaging.hold');

create table messaging.hold_end (
    message_id uuid primary key references messaging.hold (message_id),
    patient_id uuid not null,
    ended_at timestamptz not null,
    delivered boolean not null
);
call storage.guard_patient_rows('messaging.hold_end');

create table messaging.withdrawal (
    message_id uuid primary key references messaging.message (id),
    patient_id uuid not null,
    withdrawn_at timestamptz not null,
    withdrawn_by uuid not null
);
call storage.guard_patient_rows('messaging.withdrawal');

create table messaging.opening (
    message_id uuid not null references messaging.message (id),
    patient_id uuid not null,
    person_id uuid not null,
    opened_at timestamptz not null,
    primary key (message_id, person_id)
);
call storage.guard_patient_rows('messaging.opening');

create table messaging.closure (
    conversation_id uuid primary key references messaging.conversation (id),
    patient_id uuid not null,
    closed_at timestamptz not null,
    closed_by uuid,
    how text not null
);
call storage.guard_patient_rows('messaging.closure');

create table messaging.extra_turn (
    id uuid primary key,
    conversation_id uuid not null references messaging.conversation (id),
    patient_id uuid not null,
    given_at timestamptz not null,
    given_by uuid not null,
    why text not null
);
create index on messaging.extra_turn (conversation_id);
call storage.guard_patient_rows('messaging.extra_turn');

-- Words typed and not sent. They survive every refusal, and the end of a session.
create table messaging.draft (
    id uuid primary key,
    patient_id uuid not null,
    person_id uuid not null,
    conversation_id uuid references messaging.conversation (id),
    about text not null default 'SELF' check (about in ('SELF', 'HELPED', 'OTHER')),
    lane text,
    body bytea not null,
    -- Pages that the writer saw for these very words and went on from; other words, other pages.
    shown text[] not null default '{}',
    -- The newest decision on these words.
    receipt_id uuid,
    begun_at timestamptz not null,
    saved_at timestamptz not null
);
create index on messaging.draft (person_id, saved_at desc);
call storage.guard_patient_rows('messaging.draft');

-- A stop page was shown: if nobody calls, sends or says "I am safe" by then, a nurse calls.
create table messaging.stop (
    id uuid primary key,
    patient_id uuid not null,
    person_id uuid not null,
    draft_id uuid not null,
    receipt_id uuid not null,
    shown_at timestamptz not null,
    welfare_due timestamptz not null
);
create index on messaging.stop (welfare_due);
call storage.guard_patient_rows('messaging.stop');

create table messaging.stop_end (
    stop_id uuid primary key references messaging.stop (id),
    patient_id uuid not null,
    ended_at timestamptz not null,
    how text not null check (how in ('CALLED', 'SENT', 'SAFE', 'WELFARE_CALL'))
);
call storage.guard_patient_rows('messaging.stop_end');

-- Advice of ours that nobody opened: somebody was asked to phone, once.
create table messaging.unread_call (
    message_id uuid primary key references messaging.message (id),
    patient_id uuid not null,
    asked_at timestamptz not null
);
call storage.guard_patient_rows('messaging.unread_call');
