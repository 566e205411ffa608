alter table edition drop constraint edition_kind_check,
    add constraint edition_kind_check check (kind in ('MEASURES', 'RISK_RULES', 'POLICY', 'CRITERIA'));

-- Criteria and named sets, from the draft to the day another person approved them; the latest approved is in force.
create table criteria_proposal (
    id              uuid        not null primary key,
    kind            text        not null check (kind in ('CRITERION', 'SET')),
    name            text        not null,
    body            text        not null,
    why             text        not null,
    state           text        not null
        check (state in ('DRAFT', 'SUBMITTED', 'ACTIVE', 'REPLACED', 'REJECTED', 'WITHDRAWN')),
    proposed_by     text        not null,
    proposed_at     timestamptz not null,
    backtest        text,
    -- how far a back-test has come that runs now, and when it last said so
    backtest_done   bigint,
    backtest_total  bigint,
    backtest_at     timestamptz,
    decided_by      text,
    decided_at      timestamptz,
    decided_reason  text,
    constraint approved_by_another check (
        state not in ('ACTIVE', 'REPLACED') or (decided_by is not null and decided_by <> proposed_by)),
    constraint tested_before_submission check (kind = 'SET' or state in ('DRAFT', 'WITHDRAWN') or backtest is not null)
);
create index criteria_proposal_newest on criteria_proposal (id desc);
create unique index one_criterion_of_a_name on criteria_proposal (kind, name) where state = 'ACTIVE';

-- What examinations found: the only truth there is about what was declared.
create table inspection_label (
    mrn          text        collate "C" not null primary key,
    conform      boolean     not null,
    drawn_alone  boolean     not null,
    concluded_at timestamptz not null
);
