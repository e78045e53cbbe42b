call storage.open_schema('reminders');

-- Whether a person wants mails about visits to come; the newest row holds, and none means yes.
create table reminders.wish (
    id uuid primary key,
    person_id uuid not null references people.person (id),
    wish text not null check (wish in ('MAIL', 'NOTHING')),
    made_at timestamptz not null
);
create index on reminders.wish (person_id, made_at desc, id desc);
call storage.guard_person_rows('reminders.wish');
revoke update, delete on reminders.wish from lintel_app;
