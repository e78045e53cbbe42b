-- Work that runs by itself (db-scheduler's own columns). It holds names and times, nothing of a patient.
call storage.open_schema('jobs');

create table jobs.scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    state text,
    primary key (task_name, task_instance)
);
create index on jobs.scheduled_tasks (execution_time);
create index on jobs.scheduled_tasks (last_heartbeat);
