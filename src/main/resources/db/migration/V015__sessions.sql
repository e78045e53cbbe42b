-- Sessions of the web server (the columns are Spring Session's). They hold who is signed in, never what is read.
call storage.open_schema('sessions');

create table sessions.spring_session (
    primary_id char(36) primary key,
    session_id char(36) not null,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);
create unique index on sessions.spring_session (session_id);
create index on sessions.spring_session (expiry_time);
create index on sessions.spring_session (principal_name);

create table sessions.spring_session_attributes (
    session_primary_id char(36) not null references sessions.spring_session (primary_id) on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);
