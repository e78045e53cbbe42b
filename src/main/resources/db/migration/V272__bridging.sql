-- What was done at a visit about a medicine that ends before the next one (refill.bridge).
call storage.open_schema('bridging');

create table bridging.settled (
    patient_id uuid not null references people.patient (patient_id),
    id uuid not null,
    prescription_id uuid not null,
    -- null: a prescription is proposed
    reason text check (reason in
        ('STOPS_BEFORE', 'TAKEN_AS_NEEDED', 'ANOTHER_OFFICE', 'SEEN_SOONER', 'PATIENT_SAYS_NO', 'UNSAFE_AMOUNT')),
    -- a FHIR MedicationRequest, intent proposal
    proposed jsonb,
    visit_on date not null,
    at timestamptz not null,
    by uuid not null,
    primary key (patient_id, id),
    foreign key (patient_id, prescription_id) references medications.prescription (patient_id, id),
    check ((reason is null) = (proposed is not null))
);
create index on bridging.settled (at);
call storage.guard_patient_rows('bridging.settled');
revoke update, delete on bridging.settled from lintel_app;
