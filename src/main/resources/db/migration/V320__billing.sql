-- Bills of visits, a double-entry ledger in cents, and what the card processor told us (clause billing.pay).
-- No column here can hold a card: a card is typed on the processor's own page and nowhere else.
call storage.open_schema('billing');

-- One bill a visit, as a claim to the health plan describes it. What is owed stands in the ledger.
create table billing.bill (
    patient_id uuid not null references people.patient (patient_id),
    id uuid not null,
    claim_id text not null,
    encounter_id uuid,
    served_on date not null,
    visit_type text not null,
    clinician text,
    plan text,
    -- FHIR's word for how guarded the visit is: N normal, R restricted, V very restricted
    confidentiality text not null default 'N' check (confidentiality in ('N', 'R', 'V')),
    due_on date not null,
    primary key (patient_id, id),
    unique (patient_id, claim_id)
);
create index on billing.bill (patient_id, served_on desc);
call storage.guard_patient_rows('billing.bill');

create table billing.bill_line (
    patient_id uuid not null,
    bill_id uuid not null,
    position int not null,
    what text not null,
    cents bigint not null,
    primary key (patient_id, bill_id, position),
    foreign key (patient_id, bill_id) references billing.bill (patient_id, id)
);
call storage.guard_patient_rows('billing.bill_line');

-- Who has promised to pay. A guarantor is no proxy: the row opens no page to anybody.
create table billing.guarantor (
    patient_id uuid not null references people.patient (patient_id),
    id uuid not null,
    name text not null,
    relationship text not null,
    since date not null,
    primary key (patient_id, id)
);
call storage.guard_patient_rows('billing.guarantor');

create table billing.ledger_transaction (
    patient_id uuid not null references people.patient (patient_id),
    id uuid not null,
    kind text not null check (kind in ('CHARGE', 'PLAN_PAYMENT', 'PLAN_DISCOUNT', 'PATIENT_SHARE', 'OFFICE_PAYMENT',
        'CARD_PAYMENT', 'REFUND_PROMISED', 'REFUND_PAID', 'REFUND_UNDONE', 'DISPUTE_OPENED', 'DISPUTE_WON', 'DISPUTE_LOST')),
    -- what it comes from; the same thing is booked once
    source text not null,
    at timestamptz not null,
    by_person uuid,
    primary key (patient_id, id),
    unique (patient_id, source)
);
call storage.guard_patient_rows('billing.ledger_transaction');

-- Debit above zero, credit below.
create table billing.ledger_entry (
    patient_id uuid not null,
    transaction_id uuid not null,
    position int not null,
    bill_id uuid not null,
    account text not null check (account in ('PATIENT_RECEIVABLE', 'INSURANCE_RECEIVABLE', 'REVENUE', 'ADJUSTMENTS',
        'CASH_CLEARING', 'REFUNDS')),
    cents bigint not null check (cents <> 0),
    primary key (patient_id, transaction_id, position),
    foreign key (patient_id, transaction_id) references billing.ledger_transaction (patient_id, id),
    foreign key (patient_id, bill_id) references billing.bill (patient_id, id)
);
create index on billing.ledger_entry (patient_id, bill_id);
call storage.guard_patient_rows('billing.ledger_entry');

create function billing.entries_sum_to_zero() returns trigger language plpgsql as $$
declare
    whole bigint;
    many int;
    which uuid := case when tg_table_name = 'ledger_entry' then (to_jsonb(new) ->> 'transaction_id')::uuid
                       else (to_jsonb(new) ->> 'id')::uuid end;
begin
    select coalesce(sum(cents), 0), count(*) into whole, many from billing.ledger_entry
    where patient_id = new.patient_id and transaction_id = which;
    if whole <> 0 or many < 2 then
        raise exception 'ledger transaction % has % entries that sum to % cents', which, many, whole
            using errcode = 'check_violation';
    end if;
    return null;
end
$$;
create constraint trigger sums_to_zero after insert on billing.ledger_entry
    deferrable initially deferred for each row execute function billing.entries_sum_to_zero();
create constraint trigger has_entries after insert on billing.ledger_transaction
    deferrable initially deferred for each row execute function billing.entries_sum_to_zero();

create function billing.stays_as_it_is() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end
$$;
create trigger append_only before update or delete or truncate on billing.ledger_transaction
    for each statement execute function billing.stays_as_it_is();
create trigger append_only before update or delete or truncate on billing.ledger_entry
    for each statement execute function billing.stays_as_it_is();

-- Somebody set out to pay by card.
create table billing.payment (
    patient_id uuid not null references people.patient (patient_id),
    id uuid not null,
    -- made by the page, so that a second press of the button sets out once
    key uuid not null,
    cents bigint not null check (cents > 0),
    started_by uuid not null,
    started_at timestamptz not null,
    primary key (patient_id, id),
    unique (patient_id, key)
);
call storage.guard_patient_rows('billing.payment');

-- Which bills a payment is for.
create table billing.payment_part (
    patient_id uuid not null,
    payment_id uuid not null,
    bill_id uuid not null,
    cents bigint not null check (cents > 0),
    primary key (patient_id, payment_id, bill_id),
    foreign key (patient_id, payment_id) references billing.payment (patient_id, id),
    foreign key (patient_id, bill_id) references billing.bill (patient_id, id)
);
call storage.guard_patient_rows('billing.payment_part');

-- The processor's page for it.
create table billing.checkout (
    patient_id uuid not null,
    payment_id uuid not null,
    session_id text not null unique,
    url text not null,
    expires_at timestamptz not null,
    primary key (patient_id, payment_id),
    foreign key (patient_id, payment_id) references billing.payment (patient_id, id)
);
call storage.guard_patient_rows('billing.checkout');

-- What came of it, as the processor's events say. Paid stands, whatever else comes before or after.
create table billing.payment_outcome (
    patient_id uuid not null,
    payment_id uuid not null,
    outcome text not null check (outcome in ('PAID', 'FAILED', 'EXPIRED', 'DISPUTED', 'DISPUTE_WON', 'DISPUTE_LOST')),
    intent_id text,
    at timestamptz not null,
    primary key (patient_id, payment_id, outcome),
    foreign key (patient_id, payment_id) references billing.payment (patient_id, id)
);
create index on billing.payment_outcome (intent_id);
call storage.guard_patient_rows('billing.payment_outcome');

-- A refund: one person asks, another decides.
create table billing.refund (
    patient_id uuid not null,
    id uuid not null,
    payment_id uuid not null,
    cents bigint not null check (cents > 0),
    why text not null,
    asked_by uuid not null,
    asked_at timestamptz not null,
    primary key (patient_id, id),
    foreign key (patient_id, payment_id) references billing.payment (patient_id, id)
);
call storage.guard_patient_rows('billing.refund');

create table billing.refund_decision (
    patient_id uuid not null,
    refund_id uuid not null,
    decision text not null check (decision in ('APPROVED', 'DECLINED')),
    decided_by uuid not null,
    decided_at timestamptz not null,
    primary key (patient_id, refund_id),
    foreign key (patient_id, refund_id) references billing.refund (patient_id, id)
);
call storage.guard_patient_rows('billing.refund_decision');

create function billing.needs_a_second_person() returns trigger language plpgsql as $$
begin
    if exists (select from billing.refund r
               where r.patient_id = new.patient_id and r.id = new.refund_id and r.asked_by = new.decided_by) then
        raise exception 'who asks for a refund does not decide it' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger second_person before insert on billing.refund_decision
    for each row execute function billing.needs_a_second_person();

create table billing.refund_outcome (
    patient_id uuid not null,
    refund_id uuid not null,
    outcome text not null check (outcome in ('PAID', 'FAILED')),
    at timestamptz not null,
    primary key (patient_id, refund_id, outcome),
    foreign key (patient_id, refund_id) references billing.refund (patient_id, id)
);
call storage.guard_patient_rows('billing.refund_outcome');

-- What the processor told us, whole and sealed, before anything is done about it.
create table billing.card_event (
    id uuid primary key,
    event_id text not null unique,
    type text not null,
    made_at timestamptz not null,
    received_at timestamptz not null,
    body bytea not null
);

-- What we did about it; no row: it waits for another event, or for a person.
create table billing.card_event_outcome (
    event_id text primary key references billing.card_event (event_id),
    outcome text not null check (outcome in ('BOOKED', 'NOTED', 'NOT_OURS')),
    patient_id uuid,
    payment_id uuid,
    cents bigint not null default 0,
    at timestamptz not null
);
call storage.guard_patient_rows('billing.card_event_outcome');

revoke update, delete on billing.ledger_transaction, billing.ledger_entry, billing.payment, billing.payment_part,
    billing.checkout, billing.payment_outcome, billing.refund, billing.refund_decision, billing.refund_outcome,
    billing.card_event, billing.card_event_outcome from lintel_app;
revoke truncate on all tables in schema billing from lintel_app;
