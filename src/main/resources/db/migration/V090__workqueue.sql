-- What staff owe whom by when. No words of a patient stand here in the open: titles are the portal's own, notes are
-- sealed.
call storage.open_schema('workqueue');

-- Members are those who joined, and everybody of the role, if there is one.
create table workqueue.pool (
    key text primary key,
    name text not null,
    name_es text not null,
    role text,
    escalates_to text references workqueue.pool (key),
    position int not null
);
insert into workqueue.pool (key, name, name_es, role, escalates_to, position) values
    ('leads', 'Leads', 'Responsables', 'MANAGER', null, 7),
    ('clinical', 'Clinical support', 'Equipo clínico', 'CLINICAL_SUPPORT', 'leads', 1),
    ('front-desk', 'Front desk', 'Recepción', 'FRONT_DESK', 'leads', 2),
    ('billing', 'Billing', 'Facturación', 'BILLING', 'leads', 3),
    ('prior-authorization', 'Prior authorization', 'Autorizaciones previas', 'PRIOR_AUTHORIZATION', 'leads', 4),
    ('records', 'Records', 'Expedientes', 'RECORDS', 'leads', 5),
    ('providers', 'Providers', 'Médicos', 'PROVIDER', 'clinical', 6);

-- Who answers for a pool; the newest row holds.
create table workqueue.pool_lead (
    id uuid primary key,
    pool text not null references workqueue.pool (key),
    person_id uuid not null references people.staff_member (person_id),
    since timestamptz not null,
    set_by uuid
);
create index on workqueue.pool_lead (pool, since desc);

create table workqueue.membership (
    id uuid primary key,
    pool text not null references workqueue.pool (key),
    person_id uuid not null references people.staff_member (person_id),
    since timestamptz not null,
    set_by uuid,
    ended_at timestamptz,
    ended_by uuid
);
create unique index on workqueue.membership (pool, person_id) where ended_at is null;
create index on workqueue.membership (person_id);

-- Away from, until, and who stands in. Without an end: until further notice.
create table workqueue.absence (
    id uuid primary key,
    person_id uuid not null references people.staff_member (person_id),
    begins_at timestamptz not null,
    ends_at timestamptz,
    cover_person uuid references people.staff_member (person_id),
    cover_pool text references workqueue.pool (key),
    recorded_by uuid,
    recorded_at timestamptz not null
);
create index on workqueue.absence (person_id, begins_at);

create table workqueue.task (
    id uuid primary key,
    patient_id uuid references people.patient (patient_id),
    kind text not null,
    subject_kind text not null,
    subject_id text not null,
    title text not null check (length(title) between 1 and 120),
    gravity smallint not null check (gravity between 1 and 4),
    flag text,
    language text not null,
    pool text not null references workqueue.pool (key),
    owner uuid references people.staff_member (person_id),
    escalated_to uuid references people.staff_member (person_id),
    status text not null check (status in ('REQUESTED', 'ACCEPTED', 'IN_PROGRESS', 'ON_HOLD', 'COMPLETED')),
    opened_at timestamptz not null,
    look_by timestamptz,
    looked_at timestamptz,
    looked_by uuid,
    due_at timestamptz,
    -- The next moment at which somebody is owed something.
    next_at timestamptz generated always as (least(case when looked_at is null then look_by end, due_at)) stored,
    closed_at timestamptz,
    parent_id uuid references workqueue.task (id),
    version int not null,
    check ((status = 'COMPLETED') = (closed_at is not null)),
    check (status in ('REQUESTED', 'COMPLETED') or owner is not null),
    check (status <> 'REQUESTED' or owner is null)
);
-- Every list of open work is a walk along one of these, however many closed items lie behind.
create index task_open on workqueue.task (gravity, next_at, id) where closed_at is null;
create index task_of_pool on workqueue.task (pool, gravity, next_at, id) where closed_at is null;
create index task_of_owner on workqueue.task (owner, gravity, next_at, id) where closed_at is null and owner is not null;
create index task_escalated on workqueue.task (escalated_to) where closed_at is null and escalated_to is not null;
create index task_unassigned on workqueue.task (gravity, next_at, id) where closed_at is null and owner is null;
create index task_due on workqueue.task (due_at) where closed_at is null and due_at is not null;
create index task_look on workqueue.task (look_by) where closed_at is null and looked_at is null and look_by is not null;
create index task_of_patient on workqueue.task (patient_id, opened_at desc);
create index task_of_subject on workqueue.task (subject_kind, subject_id);
create index task_of_parent on workqueue.task (parent_id) where parent_id is not null;
call storage.guard_patient_rows('workqueue.task');
-- Work about no patient (a machine, a visitor) can be asked for by anybody and is read by the practice.
create policy nobodys_rows on workqueue.task for insert with check (patient_id is null);

-- Every state that a task was in: who, when, why, and from where to where. Undo reads it backwards.
create table workqueue.act (
    task_id uuid not null references workqueue.task (id),
    version int not null,
    patient_id uuid,
    at timestamptz not null,
    done_by uuid,
    act text not null,
    why text not null default '',
    status_before text,
    owner_before uuid,
    pool_before text,
    status_after text not null,
    owner_after uuid,
    pool_after text not null,
    primary key (task_id, version)
);
call storage.guard_patient_rows('workqueue.act');
create policy nobodys_rows on workqueue.act for insert with check (patient_id is null);

-- What colleagues tell each other about an item. Never shown to the patient side, whatever its transaction may see.
create table workqueue.note (
    id uuid primary key,
    task_id uuid not null references workqueue.task (id),
    patient_id uuid,
    at timestamptz not null,
    written_by uuid not null,
    kind text not null check (kind in ('NOTE', 'QUESTION', 'ANSWER')),
    words bytea not null
);
create index on workqueue.note (task_id, at);
alter table workqueue.note enable row level security;
alter table workqueue.note force row level security;
create policy practice_only on workqueue.note
    using (storage.sees_patient(null::uuid)) with check (storage.sees_patient(null::uuid));

-- Who is writing an answer just now; a lease, so that a closed browser lets go by itself.
create table workqueue.writing (
    task_id uuid primary key references workqueue.task (id),
    person_id uuid not null,
    until timestamptz not null
);

-- Reminders given, one row each: 1 at half, 2 at four fifths of the time.
create table workqueue.nudge (
    task_id uuid not null references workqueue.task (id),
    due_at timestamptz not null,
    part smallint not null check (part in (1, 2)),
    at timestamptz not null,
    primary key (task_id, due_at, part)
);

-- Promises that were not kept, one row each.
create table workqueue.breach (
    task_id uuid not null references workqueue.task (id),
    kind text not null check (kind in ('LOOK', 'ANSWER')),
    missed timestamptz not null,
    at timestamptz not null,
    escalated_to uuid,
    primary key (task_id, kind, missed)
);

revoke update, delete, truncate on workqueue.act, workqueue.note, workqueue.nudge, workqueue.breach from lintel_app;
