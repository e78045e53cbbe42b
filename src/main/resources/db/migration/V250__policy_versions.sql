-- Versions of the policy: how much a version changed, and those called back before their moment came.
alter table policy.version
    add column kind text not null default 'MEANING' check (kind in ('WORDING', 'MEANING', 'SAFETY'));

create table policy.recall (
    number int primary key references policy.version (number),
    recalled_at timestamptz not null
);
revoke update, delete, truncate on policy.recall from lintel_app;

-- How a version comes to be: every text that was saved on the way, and every step with who, when and why. Rows are
-- only added: of two people who save at once the second finds the place taken and is shown both texts.
call storage.open_schema('versions');

create table versions.revision (
    number int not null,
    revision int not null,
    -- the version in force that this text was written against
    base int not null,
    yaml text not null,
    -- of the settings and words alone: comments and layout are no change
    sha256 text not null,
    saved_by uuid not null,
    saved_at timestamptz not null,
    primary key (number, revision)
);
revoke update, delete, truncate on versions.revision from lintel_app;

create table versions.step (
    number int not null,
    place int not null,
    act text not null,
    state text not null check (state in ('DRAFT', 'PROPOSED', 'APPROVED', 'WITHDRAWN', 'REFUSED')),
    by_person uuid not null,
    at timestamptz not null,
    reason text not null,
    -- why what the linters warn of is kept
    warnings text not null,
    revision int not null,
    kind text not null check (kind in ('WORDING', 'MEANING', 'SAFETY')),
    effective_at timestamptz,
    primary key (number, place),
    foreign key (number, revision) references versions.revision (number, revision)
);
revoke update, delete, truncate on versions.step from lintel_app;
