-- Cases from any channel, every step that a case took, lateness, and those whom only the portal reaches.
select set_config('lintel.scope', 'practice', true);

alter table conduct.incident drop constraint incident_kind_check;
alter table conduct.incident add constraint incident_kind_check
    check (kind in ('ABUSE', 'DISPUTED', 'THREAT', 'DOUBTFUL_THREAT', 'WITNESSED_ABUSE', 'WITNESSED_THREAT'));

-- Where a case stands is its last step; which step may follow which is said by the table in CaseSteps.
create table conduct.step (
    incident_id uuid not null references conduct.incident (id),
    number int not null,
    patient_id uuid not null,
    act text not null,
    state text not null,
    at timestamptz not null,
    taken_by uuid,
    why bytea,
    primary key (incident_id, number)
);
call storage.guard_patient_rows('conduct.step');

insert into conduct.step (incident_id, number, patient_id, act, state, at, taken_by)
select id, 1, patient_id,
       case when kind in ('ABUSE', 'THREAT') then 'SUSPEND' else 'HOLD' end,
       case when kind in ('ABUSE', 'THREAT') then 'SUSPENDED' else 'HELD' end,
       opened_at, null
from conduct.incident;
insert into conduct.step (incident_id, number, patient_id, act, state, at, taken_by)
select incident_id, 2, patient_id,
       case decision when 'UPHELD' then 'UPHOLD' when 'LESSER' then 'LESSEN' else 'LIFT' end,
       decision, decided_at, decided_by
from conduct.review;

-- What staff saw or heard in person or on the phone.
create table conduct.witness (
    incident_id uuid primary key references conduct.incident (id),
    patient_id uuid not null,
    channel text not null check (channel in ('IN_PERSON', 'PHONE')),
    happened_at timestamptz not null,
    heard_by bytea not null,
    -- The member of staff whom it was aimed at: never decides on it.
    target uuid,
    reported_by uuid not null
);
call storage.guard_patient_rows('conduct.witness');

-- What the reviewer went through before deciding.
alter table conduct.review add column considered text[] not null default '{}';

-- A decision that is late goes up: to the lead, and at twice the time to the owner-physician. Once each.
create table conduct.escalation (
    incident_id uuid not null references conduct.incident (id),
    patient_id uuid not null,
    level text not null check (level in ('LEAD', 'OWNER')),
    at timestamptz not null,
    primary key (incident_id, level)
);
call storage.guard_patient_rows('conduct.escalation');

-- Those for whom the portal is the channel that works (deaf, cannot speak): it stays open to them, watched.
create table conduct.portal_only (
    person_id uuid primary key,
    since timestamptz not null,
    recorded_by uuid not null,
    why text not null
);
call storage.guard_person_rows('conduct.portal_only');
