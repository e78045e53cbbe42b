-- A time that somebody is choosing: whose it is, and until when (the time itself lies in schedules.taken_time).
create table appointments.hold (
    patient_id uuid not null references people.patient (patient_id),
    id uuid not null,
    schedule_id uuid not null references schedules.schedule (id),
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    held_by uuid not null,
    held_until timestamptz not null,
    -- the booked visit that is to move to it; null for a new one
    moves uuid,
    primary key (patient_id, id)
);
call storage.guard_patient_rows('appointments.hold');

-- A booked visit was moved: what it was before.
create table appointments.appointment_move (
    id uuid primary key,
    patient_id uuid not null,
    appointment_id uuid not null,
    from_start timestamptz not null,
    from_end timestamptz not null,
    moved_at timestamptz not null,
    moved_by uuid,
    foreign key (patient_id, appointment_id) references appointments.appointment (patient_id, id)
);
create index on appointments.appointment_move (patient_id, appointment_id);
call storage.guard_patient_rows('appointments.appointment_move');
revoke update, delete on appointments.appointment_move from lintel_app;

-- What kind of visit, and with whom.
alter table appointments.visit_request add column kind text not null default 'NEW_PROBLEM'
    check (kind in ('NEW_PROBLEM', 'FOLLOW_UP', 'CHECK_UP'));
alter table appointments.visit_request add column practitioner_id uuid;
-- The day view of staff, and reminders.
create index on appointments.appointment (starts_at);
