-- Who read or changed what, as every service tells. Never changed.
create table audit_record (
    id       uuid             not null primary key, -- the event's
    at       timestamptz      not null,
    service  text             not null,
    actor    text             not null,
    roles    text[]           not null,
    action   text collate "C" not null,
    mrns     text[]           not null,
    subjects text[]           not null
);
create index audit_record_newest on audit_record (at, id);
create index audit_record_of_actor on audit_record (actor, at, id);
create index audit_record_of_action on audit_record (action, at, id);
create index audit_record_of_declaration on audit_record using gin (mrns);
