-- A result of ours that nobody commented on in time: a clinician was asked to, once (results.ours).
create table records.comment_asked (
    patient_id uuid not null,
    result_id uuid not null,
    asked_at timestamptz not null,
    primary key (patient_id, result_id),
    foreign key (patient_id, result_id) references records.result (patient_id, id)
);
call storage.guard_patient_rows('records.comment_asked');
revoke update, delete on records.comment_asked from lintel_app;
-- The job looks at the newest releases of the whole practice.
create index result_released on records.result (released_at) where ordered_by_us and report_fhir_id is null;
