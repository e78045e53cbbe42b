-- Watching the reader: what it said about all texts, counted, and what a nurse says about some of them.
call storage.open_schema('readerwatch');

-- One row for every text read, and for every stop page shown or gone past: what the reader said of it, no words, no
-- patient, no time of day. Rows are only added, so two senders never wait for each other; `mark` is a fingerprint of
-- the draft and what was said, so that the same text is counted once.
create table readerwatch.reading (
    mark bytea primary key,
    day date not null,
    language text not null,
    reader text not null,
    names text[] not null
);
create index on readerwatch.reading (day);
revoke update on readerwatch.reading from lintel_app;

-- A week's sample was drawn, once.
create table readerwatch.draw (
    week date primary key,
    drawn_at timestamptz not null,
    seed bigint not null,
    sent int not null,
    unflagged int not null
);
revoke update, delete on readerwatch.draw from lintel_app;

-- A message that a nurse is asked to look at; each at most once.
create table readerwatch.sample_item (
    message_id uuid primary key,
    patient_id uuid not null,
    receipt_id uuid not null,
    week date not null references readerwatch.draw (week),
    why text not null check (why in ('UNFLAGGED', 'PERSON_FIRST', 'TURNED_AWAY')),
    place int not null,
    unique (week, place)
);
call storage.guard_patient_rows('readerwatch.sample_item');
revoke update, delete on readerwatch.sample_item from lintel_app;

-- Who has it on the screen since when: the next person is given another one.
create table readerwatch.sample_look (
    message_id uuid not null references readerwatch.sample_item (message_id),
    patient_id uuid not null,
    person_id uuid not null,
    opened_at timestamptz not null,
    primary key (message_id, person_id)
);
call storage.guard_patient_rows('readerwatch.sample_look');

-- What a person said about it: the first answer holds.
create table readerwatch.sample_answer (
    message_id uuid primary key references readerwatch.sample_item (message_id),
    patient_id uuid not null,
    answered_by uuid not null,
    answered_at timestamptz not null,
    seconds int not null,
    verdict text not null check (verdict in ('RIGHT', 'CORRECTED', 'CANNOT_JUDGE')),
    reader text not null,
    language text not null,
    before text[] not null,
    after text[] not null,
    -- Sealed: a note may quote the patient.
    note bytea not null
);
create index on readerwatch.sample_answer (answered_at);
call storage.guard_patient_rows('readerwatch.sample_answer');
revoke update, delete on readerwatch.sample_answer from lintel_app;
