-- A violation that the enterprise reported before it was selected changes no tier; an accepted plan shortens a suspension.
alter table fact add column self_reported boolean not null default false;
alter table fact drop constraint told_by_each_kind;
alter table fact add constraint told_by_each_kind check (
    case kind
        when 'INSPECTION' then
            mrn is not null and conform is not null and severity between 0 and 1 and weight >= 1
        when 'AUDIT' then
            equivalent_inspections > 0 and violations between 0 and equivalent_inspections
            and size_class is not null and proposed_by is not null and confirmed_by is not null
            and confirmed_by <> proposed_by
        when 'PLAN' then
            proposed_by is not null and confirmed_by is not null and confirmed_by <> proposed_by
        else false
    end);

-- What enterprises report of themselves. Never changed.
create table self_report (
    report_id   uuid        not null primary key,
    eori        text        collate "C" not null,
    mrn         text        collate "C" not null,
    topic       text        not null,
    what        text        not null,
    reported_by text        not null,
    reported_at timestamptz not null,
    unique (eori, mrn, topic)
);
create index self_report_by_declaration on self_report (mrn, eori);

-- Since when customs wants to examine a declaration: what is reported later is no self-report.
create table selected_declaration (
    mrn         text        collate "C" not null primary key,
    selected_at timestamptz not null
);

create table corrective_plan (
    plan_id     uuid        not null primary key,
    eori        text        collate "C" not null,
    measures    text        not null,
    done_by     date        not null,
    proposed_by text        not null,
    proposed_at timestamptz not null,
    state       text        not null check (state in ('PROPOSED', 'ACCEPTED', 'REFUSED')),
    decided_by  text,
    decided_at  timestamptz,
    reason      text,
    constraint decided_by_another check (
        (state = 'PROPOSED' and decided_by is null)
        or (state <> 'PROPOSED' and decided_by <> proposed_by and decided_at is not null and reason is not null))
);
create unique index one_open_plan on corrective_plan (eori) where state = 'PROPOSED';
create index corrective_plan_by_enterprise on corrective_plan (eori, plan_id);
