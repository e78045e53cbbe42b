-- Who may see which rows. The application's role owns nothing; every table with a patient_id forces row-level security.

do $$
begin
    if not exists (select from pg_roles where rolname = 'lintel_app') then
        create role lintel_app nologin;
    end if;
end
$$;

do $$
begin
    execute format('grant lintel_app to %I', current_user);
end
$$;

grant usage on schema storage to lintel_app;

-- The patient whose rows this transaction may touch, or the whole practice.
create function storage.sees_patient(patient uuid) returns boolean
    language sql stable parallel safe
    return current_setting('lintel.scope', true) = 'practice'
        or patient = nullif(current_setting('lintel.patient', true), '')::uuid;

-- Rows that belong to a person (account, grants, drafts), or the whole practice.
create function storage.is_person(person uuid) returns boolean
    language sql stable parallel safe
    return current_setting('lintel.scope', true) = 'practice'
        or person = nullif(current_setting('lintel.person', true), '')::uuid;

-- A module's schema, open to the application's role.
create procedure storage.open_schema(name text) language plpgsql as $$
begin
    execute format('create schema %I', name);
    execute format('grant usage on schema %I to lintel_app', name);
    execute format('alter default privileges in schema %I grant select, insert, update, delete on tables to lintel_app', name);
    execute format('alter default privileges in schema %I grant usage, select on sequences to lintel_app', name);
end
$$;

-- Row-level security by the column patient_id, forced on the owner too.
create procedure storage.guard_patient_rows(guarded regclass) language plpgsql as $$
begin
    execute format('alter table %s enable row level security', guarded);
    execute format('alter table %s force row level security', guarded);
    execute format('create policy patient_rows on %s using (storage.sees_patient(patient_id)) with check (storage.sees_patient(patient_id))', guarded);
end
$$;

-- Row-level security by the column person_id, forced on the owner too.
create procedure storage.guard_person_rows(guarded regclass) language plpgsql as $$
begin
    execute format('alter table %s enable row level security', guarded);
    execute format('alter table %s force row level security', guarded);
    execute format('create policy person_rows on %s using (storage.is_person(person_id)) with check (storage.is_person(person_id))', guarded);
end
$$;
