-- Drafts of a policy tried on what was decided before. Results are counts and the ids of receipts: no words, no names.
call storage.open_schema('simulation');

create table simulation.run (
    id uuid primary key,
    asked_by uuid not null,
    asked_at timestamptz not null,
    -- "a draft of Dr. Lee's", as the asker calls it
    title text not null,
    -- the policy that was tried, to the letter; null for "no policy"
    yaml text,
    days int not null check (days in (30, 90, 365)),
    total int not null default 0,
    done int not null default 0,
    ended_at timestamptz,
    seconds double precision,
    failure text,
    -- as JSON
    result text
);
create index on simulation.run (asked_at desc);

-- A draft that judges beside the policy in force. At most one at a time.
create table simulation.shadow (
    id uuid primary key,
    begun_by uuid not null,
    begun_at timestamptz not null,
    title text not null,
    yaml text not null,
    ended_at timestamptz,
    ended_by uuid
);
create unique index on simulation.shadow ((true)) where ended_at is null;

-- How often the shadow agreed, and what it would have done otherwise: counts by day, nothing of any message.
create table simulation.shadow_count (
    shadow_id uuid not null references simulation.shadow (id),
    day date not null,
    -- 'same', 'failed', or the change with the clause of the first rule that answered differently
    what text not null,
    clause text not null default '',
    times int not null,
    primary key (shadow_id, day, what, clause)
);
