-- What became of somebody whose words were turned away: looked at after 7 and after 14 days, each once.
create table messaging.turned_away_follow_up (
    receipt_id uuid not null,
    patient_id uuid not null,
    after_days int not null,
    looked_at timestamptz not null,
    finding text not null check (finding in
        ('BOOKED', 'SEEN', 'WROTE_AGAIN', 'ASKED_FOR_A_VISIT', 'NO_SYMPTOM', 'NO_LONGER_A_PATIENT', 'ASKED_BEFORE', 'SYMPTOM_NO_VISIT')),
    -- the work it made: at most once for a receipt, and for a patient not while such work is open
    task_id uuid,
    primary key (receipt_id, after_days)
);
create unique index on messaging.turned_away_follow_up (receipt_id) where task_id is not null;
create index on messaging.turned_away_follow_up (patient_id, looked_at desc);
call storage.guard_patient_rows('messaging.turned_away_follow_up');
revoke update, delete on messaging.turned_away_follow_up from lintel_app;
-- The job looks for decisions of one day, whoever they were about.
create index receipt_by_day on decisions.receipt (decided_at);
