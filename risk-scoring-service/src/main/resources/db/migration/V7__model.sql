alter table edition drop constraint edition_kind_check,
    add constraint edition_kind_check check (kind in ('MEASURES', 'RISK_RULES', 'POLICY', 'CRITERIA', 'MODEL'));

-- Which items broke a rule: null for what was concluded before anybody asked.
alter table inspection_label add column items_not_conform int[];

-- Models from their training to the day another person put them in force; at most one is the champion.
create table risk_model (
    id             uuid        not null primary key,
    name           text        not null,
    state          text        not null check (state in
        ('TRAINING', 'FAILED', 'CHALLENGER', 'PROPOSED', 'CHAMPION', 'RETIRED', 'SUSPENDED', 'WITHDRAWN')),
    trained_by     text        not null,
    started_at     timestamptz not null,
    -- how far its training has come, and when it last said so
    read           bigint,
    total          bigint,
    told_at        timestamptz not null,
    failure        text,
    version        text,
    body           text,
    training       text,
    proposed_by    text,
    proposed_why   text,
    decided_by     text,
    decided_at     timestamptz,
    decided_reason text,
    constraint trained_has_a_body check (state in ('TRAINING', 'FAILED') or body is not null),
    constraint promoted_by_another check (
        state <> 'CHAMPION' or (decided_by is not null and decided_by <> proposed_by and decided_by <> trained_by))
);
create index risk_model_newest on risk_model (id desc);
create unique index one_champion on risk_model (name) where state = 'CHAMPION';

-- Risk is counted in points of the rules, or in per cent of probability where a model says it.
alter table risk_demand add column scale text not null default 'POINTS',
    drop constraint risk_demand_pkey, add primary key (customs_office, hour, scale, points);
alter table office_threshold add column scale text not null default 'POINTS';
drop index office_threshold_latest;
create index office_threshold_latest on office_threshold (customs_office, scale, version desc);
