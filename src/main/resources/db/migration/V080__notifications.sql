-- The outbox: notices that say "there is something to read", never what. A notice is written in the act's own
-- transaction; notices to one person become mails; a mail's id is its Message-ID, so a second attempt is the same mail.
call storage.open_schema('notifications');

create table notifications.mail (
    id uuid primary key,
    person_id uuid not null references people.person (id),
    kind text not null check (kind in ('QUIET', 'URGENT')),
    created_at timestamptz not null,
    attempts int not null default 0,
    next_attempt timestamptz not null,
    settled_at timestamptz
);
create index on notifications.mail (next_attempt) where settled_at is null;
create index on notifications.mail (person_id, created_at desc);
create index on notifications.mail (created_at desc);
call storage.guard_person_rows('notifications.mail');

-- There is no column that could take a patient's words: a template's key, a path of ours, a date.
create table notifications.notice (
    id uuid primary key,
    person_id uuid not null references people.person (id),
    template text not null,
    channel text not null check (channel in ('EMAIL')),
    path text not null check (path ~ '^/[A-Za-z0-9/_-]*$'),
    answer_by date,
    dedupe_key text not null unique,
    enqueued_at timestamptz not null,
    not_before timestamptz not null,
    mail_id uuid references notifications.mail (id),
    settled_at timestamptz
);
create index on notifications.notice (not_before) where mail_id is null and settled_at is null;
create index on notifications.notice (mail_id);
create index on notifications.notice (enqueued_at desc);
call storage.guard_person_rows('notifications.notice');
-- What somebody does may have to tell somebody else (on-call, a lead): written by anybody, read by the person.
create policy anybody_tells on notifications.notice for insert with check (true);

-- By key, because whoever cancels may not be allowed to see the notice.
create table notifications.cancellation (
    dedupe_key text primary key,
    at timestamptz not null
);

create table notifications.delivery (
    id uuid primary key,
    mail_id uuid not null references notifications.mail (id),
    state text not null check (state in ('SENT', 'FAILED', 'GIVEN_UP', 'CANCELLED')),
    at timestamptz not null,
    detail text not null default ''
);
create index on notifications.delivery (mail_id, at);
