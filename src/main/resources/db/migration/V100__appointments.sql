call storage.open_schema('appointments');

-- Visits held, here or elsewhere as far as we know of them. The type is the policy's word (follow-up.window).
create table appointments.encounter (
    patient_id uuid not null references people.patient (patient_id),
    id uuid not null,
    fhir_id text,
    type text not null check (type in
        ('office', 'telehealth', 'phone', 'nurse', 'procedure', 'discharge', 'lab', 'no-show', 'cancelled', 'elsewhere')),
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    -- null: nobody wrote down why
    reason text,
    practitioner_id uuid,
    practitioner_name text,
    -- medicines started or changed then
    started text[] not null default '{}',
    primary key (patient_id, id),
    check (ends_at >= starts_at)
);
create index on appointments.encounter (patient_id, ends_at desc);
call storage.guard_patient_rows('appointments.encounter');

-- Visits planned.
create table appointments.appointment (
    patient_id uuid not null references people.patient (patient_id),
    id uuid not null,
    fhir_id text,
    mode text not null check (mode in ('office', 'video', 'phone')),
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    reason text,
    practitioner_id uuid,
    practitioner_name text,
    booked_at timestamptz not null,
    booked_by uuid,
    primary key (patient_id, id),
    check (ends_at >= starts_at)
);
create index on appointments.appointment (patient_id, starts_at);
call storage.guard_patient_rows('appointments.appointment');

-- What became of a planned visit; the newest row holds. The codes are FHIR's.
create table appointments.appointment_status (
    id uuid primary key,
    patient_id uuid not null,
    appointment_id uuid not null,
    status text not null check (status in
        ('proposed', 'pending', 'booked', 'arrived', 'fulfilled', 'cancelled', 'noshow', 'entered-in-error', 'checked-in', 'waitlist')),
    set_at timestamptz not null,
    set_by uuid,
    why text not null default '',
    foreign key (patient_id, appointment_id) references appointments.appointment (patient_id, id)
);
create index on appointments.appointment_status (patient_id, appointment_id, set_at desc, id desc);
call storage.guard_patient_rows('appointments.appointment_status');

-- Somebody asks for a visit (appointments.request, visit.new-concern). The words are sealed.
create table appointments.visit_request (
    patient_id uuid not null references people.patient (patient_id),
    id uuid not null,
    -- made by the page, so that a second press of the button asks once
    key uuid not null,
    reason bytea not null,
    mode text not null check (mode in ('office', 'video', 'phone')),
    preferred_times text not null default '',
    needed_by date,
    asked_by uuid not null,
    asked_at timestamptz not null,
    -- symptoms inside: when an answer is owed; null when there are none
    symptoms_due_at timestamptz,
    draft_id uuid,
    primary key (patient_id, id),
    unique (patient_id, key)
);
create index on appointments.visit_request (asked_at);
call storage.guard_patient_rows('appointments.visit_request');

-- What became of a request; the newest row holds.
create table appointments.visit_request_status (
    id uuid primary key,
    patient_id uuid not null,
    request_id uuid not null,
    status text not null check (status in ('REQUESTED', 'PROPOSED', 'CONFIRMED', 'DECLINED', 'WITHDRAWN')),
    set_at timestamptz not null,
    set_by uuid,
    why text not null default '',
    appointment_id uuid,
    foreign key (patient_id, request_id) references appointments.visit_request (patient_id, id),
    foreign key (patient_id, appointment_id) references appointments.appointment (patient_id, id)
);
create index on appointments.visit_request_status (patient_id, request_id, set_at desc, id desc);
call storage.guard_patient_rows('appointments.visit_request_status');

-- "Write back to us about ... until ..." (follow-up.window): opens a matter whatever the window says.
create table appointments.write_back_grant (
    patient_id uuid not null references people.patient (patient_id),
    id uuid not null,
    matter text not null,
    -- its last day
    until date not null,
    granted_by uuid not null,
    granted_at timestamptz not null,
    encounter_id uuid,
    primary key (patient_id, id)
);
create index on appointments.write_back_grant (patient_id, until);
call storage.guard_patient_rows('appointments.write_back_grant');
revoke update, delete on appointments.appointment_status, appointments.visit_request_status,
    appointments.write_back_grant, appointments.visit_request from lintel_app;
