call storage.open_schema('coverage');

-- What a patient says their card says, until staff have looked at it (insurance.update). It changes nothing by itself.
create table coverage.proposal (
    id uuid primary key,
    patient_id uuid not null references people.patient (patient_id),
    place text not null check (place in ('PRIMARY', 'SECONDARY')),
    -- the typed fields, sealed
    card bytea not null,
    proposed_by uuid not null,
    proposed_at timestamptz not null,
    unique (patient_id, id)
);
create index on coverage.proposal (patient_id, proposed_at desc);
call storage.guard_patient_rows('coverage.proposal');
revoke update, delete on coverage.proposal from lintel_app;

-- The card's two sides, drawn anew by us and sealed.
create table coverage.photo (
    id uuid primary key,
    patient_id uuid not null,
    proposal_id uuid not null,
    side text not null check (side in ('FRONT', 'BACK')),
    picture bytea not null,
    foreign key (patient_id, proposal_id) references coverage.proposal (patient_id, id),
    unique (proposal_id, side)
);
create index on coverage.photo (patient_id, proposal_id);
call storage.guard_patient_rows('coverage.photo');
revoke update, delete on coverage.photo from lintel_app;

-- One end for each proposal: of two people who decide at once, the second is told.
create table coverage.decision (
    proposal_id uuid primary key,
    patient_id uuid not null,
    outcome text not null check (outcome in ('ACCEPTED', 'ASKED_AGAIN', 'REJECTED', 'REPLACED')),
    -- for the patient to read, sealed; null where there is nothing to say
    reason bytea,
    decided_by uuid not null,
    decided_at timestamptz not null,
    foreign key (patient_id, proposal_id) references coverage.proposal (patient_id, id)
);
create index on coverage.decision (patient_id);
call storage.guard_patient_rows('coverage.decision');
revoke update, delete on coverage.decision from lintel_app;

-- Coverage of record: from an import, or from a proposal that staff accepted. The newest of a place holds; the others
-- are its history.
create table coverage.coverage (
    id uuid primary key,
    patient_id uuid not null references people.patient (patient_id),
    place text not null check (place in ('PRIMARY', 'SECONDARY')),
    card bytea not null,
    -- null: a person of ours checked it
    fhir_id text,
    proposal_id uuid,
    verified_by uuid,
    recorded_at timestamptz not null,
    unique (patient_id, id)
);
create index on coverage.coverage (patient_id, place, recorded_at desc);
create unique index on coverage.coverage (patient_id, fhir_id) where fhir_id is not null;
call storage.guard_patient_rows('coverage.coverage');

-- "Still right": said by whom, when.
create table coverage.still_right (
    id uuid primary key,
    patient_id uuid not null,
    coverage_id uuid not null,
    said_by uuid not null,
    said_at timestamptz not null,
    foreign key (patient_id, coverage_id) references coverage.coverage (patient_id, id)
);
create index on coverage.still_right (patient_id, coverage_id, said_at desc);
call storage.guard_patient_rows('coverage.still_right');
revoke update, delete on coverage.still_right from lintel_app;
