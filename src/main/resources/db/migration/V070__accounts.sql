call storage.open_schema('accounts');

-- One account a person: the name they sign in with, and the Argon2id hash of their passphrase.
create table accounts.account (
    person_id uuid primary key references people.person (id),
    name text not null unique check (name = lower(name)),
    passphrase text not null,
    passphrase_set_at timestamptz not null,
    created_at timestamptz not null
);
call storage.guard_person_rows('accounts.account');

-- Closed for security or by the practice: not the suspension of messaging, which conduct keeps.
create table accounts.closure (
    id uuid primary key,
    person_id uuid not null references accounts.account (person_id),
    closed_at timestamptz not null,
    closed_by uuid,
    why text not null,
    reopened_at timestamptz,
    reopened_by uuid
);
create index on accounts.closure (person_id);
call storage.guard_person_rows('accounts.closure');

-- The secret is sealed with the row's id. A code's step is used once: last_step only grows.
create table accounts.second_factor (
    id uuid primary key,
    person_id uuid not null unique references accounts.account (person_id),
    secret bytea not null,
    last_step bigint not null default 0,
    added_at timestamptz not null,
    confirmed_at timestamptz
);
call storage.guard_person_rows('accounts.second_factor');

-- A code is selector and verifier; only the selector stands here as it is.
create table accounts.enrollment_code (
    id uuid primary key,
    person_id uuid not null references people.person (id),
    selector text not null unique,
    verifier text not null,
    issued_by uuid,
    issued_at timestamptz not null,
    expires_at timestamptz not null,
    wrong_tries int not null default 0,
    withdrawn_at timestamptz,
    used_at timestamptz
);
create index on accounts.enrollment_code (person_id);
call storage.guard_person_rows('accounts.enrollment_code');

-- Who signed in, on what, and how it ended.
create table accounts.sign_in (
    id uuid primary key,
    person_id uuid not null references accounts.account (person_id),
    step text not null check (step in ('CODE', 'SET_UP', 'DONE')),
    device text not null,
    begun_at timestamptz not null,
    seen_at timestamptz not null,
    ended_at timestamptz,
    why_ended text
);
create index on accounts.sign_in (person_id, begun_at desc);
call storage.guard_person_rows('accounts.sign_in');

-- Wrong tries of the last quarter of an hour, by a hash of what they were tried on. Lost in a crash, and that is fine.
create unlogged table accounts.wrong_try (
    key bytea not null,
    at timestamptz not null
);
create index on accounts.wrong_try (key, at);
create index on accounts.wrong_try (at);

-- policy.known: who has acknowledged which version.
create table accounts.policy_acknowledgment (
    person_id uuid not null references accounts.account (person_id),
    version int not null,
    at timestamptz not null,
    primary key (person_id, version)
);
call storage.guard_person_rows('accounts.policy_acknowledgment');

-- Words typed into a page whose session had ended, sealed, until their writer is back.
create table accounts.kept_words (
    id uuid primary key,
    person_id uuid not null references accounts.account (person_id),
    ticket bytea not null unique,
    -- the patient chosen then; only an id to choose again, looked at by nobody
    acting_for uuid,
    path text not null,
    words bytea not null,
    kept_at timestamptz not null,
    redeemed_at timestamptz
);
create index on accounts.kept_words (person_id);
call storage.guard_person_rows('accounts.kept_words');
