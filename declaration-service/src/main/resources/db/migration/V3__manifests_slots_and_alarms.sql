-- When the port was told what, and when the unit left; so that a report of the gate can be held against the order in
-- force at that moment.
alter table port_reference
    drop constraint port_reference_ordered_check,
    add constraint port_reference_ordered_check check (ordered in ('HOLD', 'INSPECT_AT', 'RELEASE')),
    add column ordered_at  timestamptz,
    add column released_at timestamptz, -- the last order to release
    add column left_at     timestamptz, -- the last time, by the gate
    add column waits_until timestamptz; -- what arrived without manifest may leave then
create index port_reference_waiting on port_reference (waits_until) where waits_until is not null;

alter table port_unit
    drop constraint port_unit_ordered_check,
    add constraint port_unit_ordered_check check (ordered in ('HOLD', 'INSPECT_AT', 'RELEASE')),
    add column slot text; -- bay and time of the last order to inspect

-- Where and when the goods of a declaration are to be examined; without a bay the plan was withdrawn.
create table inspection_slot (
    mrn          text collate "C" not null primary key,
    case_id      uuid             not null,
    plan_version int              not null,
    zone         text,
    bay          text,
    bay_kind     text,
    starts_at    timestamptz,
    ends_at      timestamptz
);

-- The latest manifest of each voyage to a port.
create table manifest (
    vessel     text collate "C" not null, -- empty for a flight
    voyage     text collate "C" not null,
    location   text collate "C" not null,
    told_at    timestamptz      not null,
    primary key (vessel, voyage, location)
);

-- What it says is in a container, or travels under a document without one, and how many declarations that needs.
create table manifest_line (
    reference      text collate "C" not null,
    document       text collate "C" not null,
    vessel         text collate "C" not null,
    voyage         text collate "C" not null,
    location       text collate "C" not null,
    customs_office text collate "C" not null,
    told_at        timestamptz      not null,
    expected_at    timestamptz      not null,
    declarations   int              not null,
    primary key (reference, document)
);
create index manifest_line_of_voyage on manifest_line (voyage, vessel, location);

-- What officers must look into; the same report twice is one alarm.
create table port_alarm (
    id             uuid             not null primary key,
    kind           text             not null,
    reference      text collate "C" not null,
    location       text collate "C",
    customs_office text collate "C",
    mrns           text[]           not null,
    happened_at    timestamptz      not null,
    raised_at      timestamptz      not null,
    message        text             not null,
    constraint once unique (reference, kind, happened_at)
);
create index port_alarm_newest on port_alarm (raised_at, id);
