-- Offices whose cases or pins have changed since their last plan, and who makes one at the moment.
create table office_planning (
    customs_office text        collate "C" not null primary key,
    -- counts the changes; a plan is stale while it has seen fewer
    wanted         bigint      not null,
    planned        bigint      not null default 0,
    looked_at      timestamptz,
    -- one instance plans at a time; a lease that nobody gives back ends by itself
    leased_by      uuid,
    leased_until   timestamptz,
    failed_at      timestamptz,
    failure        text
);

-- What is open already wants a plan.
insert into office_planning (customs_office, wanted)
select distinct customs_office, 1 from inspection_case where state in ('OPEN', 'CLAIMED');

-- The plans of each office; the newest is in force, whatever becomes of the next.
create table office_plan (
    customs_office text        collate "C" not null,
    version        bigint      not null,
    planned_at     timestamptz not null,
    plan           jsonb       not null,
    primary key (customs_office, version)
);

-- What was last told of each case's place.
create table planned_examination (
    case_id        uuid        not null primary key,
    mrn            text        collate "C" not null,
    customs_office text        collate "C" not null,
    officer        text        not null,
    zone           text        not null,
    bay            text        not null,
    bay_kind       text        not null,
    starts_at      timestamptz not null,
    ends_at        timestamptz not null
);
create index planned_examination_by_office on planned_examination (customs_office, starts_at);

-- What people have settled, which every plan keeps.
create table planning_pin (
    case_id        uuid        not null primary key,
    mrn            text        collate "C" not null,
    customs_office text        collate "C" not null,
    officer        text,
    bay            text,
    starts_at      timestamptz,
    pinned_by      text        not null,
    pinned_at      timestamptz not null,
    constraint settles_something check (officer is not null or bay is not null or starts_at is not null)
);
create index planning_pin_by_office on planning_pin (customs_office);
