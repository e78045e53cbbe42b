-- What prescriptions say about how much, and the fills that pharmacies told us of (refill.*).
create table medications.written (
    patient_id uuid not null,
    prescription_id uuid not null,
    -- null in these: nobody wrote it
    quantity numeric,
    days int check (days > 0),
    refills int check (refills >= 0),
    written_on date,
    ended_on date,
    -- as counted when it last changed: the first day without, and the same with every refill left
    ends_on date,
    reaches_on date,
    primary key (patient_id, prescription_id),
    foreign key (patient_id, prescription_id) references medications.prescription (patient_id, id)
);
create index on medications.written (reaches_on);
call storage.guard_patient_rows('medications.written');

create table medications.dispense (
    patient_id uuid not null,
    id uuid not null,
    prescription_id uuid not null,
    handed_on date not null,
    quantity numeric,
    days int check (days > 0),
    way text not null check (way in ('PICKED_UP', 'MAILED')),
    primary key (patient_id, id),
    foreign key (patient_id, prescription_id) references medications.prescription (patient_id, id)
);
call storage.guard_patient_rows('medications.dispense');
