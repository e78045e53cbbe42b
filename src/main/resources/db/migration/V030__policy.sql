-- The policy's versions, as written. A decision always cites the version that judged it; a version never changes.
call storage.open_schema('policy');

create table policy.version (
    number int primary key,
    yaml text not null,
    sha256 text not null,
    author text not null,
    reason text not null,
    effective_from timestamptz not null,
    stored_at timestamptz not null
);
revoke update, delete, truncate on policy.version from lintel_app;
