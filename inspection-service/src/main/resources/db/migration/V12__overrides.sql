-- A lane or a finding is lowered only when a second, senior person agrees.
create table override_proposal (
    override_id      uuid        not null primary key,
    case_id          uuid        not null,
    mrn              text        collate "C" not null,
    customs_office   text        collate "C" not null,
    what             text        not null check (what in ('LANE', 'FINDING')),
    reason           text        not null,
    message_to_trader text       not null,
    proposed_by      text        not null,
    proposed_at      timestamptz not null,
    appeal_id        uuid,
    state            text        not null check (state in ('PROPOSED', 'AGREED', 'REJECTED', 'WITHDRAWN')),
    decided_by       text,
    decided_at       timestamptz,
    decision_reason  text,
    constraint agreed_by_another check (state <> 'AGREED' or decided_by <> proposed_by),
    constraint decided_by_somebody check ((state = 'PROPOSED') = (decided_by is null and decided_at is null))
);
create unique index one_open_override_of_a_case on override_proposal (case_id) where state = 'PROPOSED';
create index override_inbox on override_proposal (customs_office, state, override_id);

-- What traders object to, and what they were answered.
create table appeal (
    appeal_id      uuid        not null primary key,
    case_id        uuid        not null,
    mrn            text        collate "C" not null,
    customs_office text        collate "C" not null,
    importer       text        collate "C" not null,
    grounds        text        not null,
    appealed_at    timestamptz not null,
    state          text        not null check (state in ('OPEN', 'UPHELD', 'REJECTED')),
    answer         text,
    answered_by    text,
    answered_at    timestamptz,
    constraint answered_with_reasons check (
        (state = 'OPEN') = (answer is null and answered_by is null and answered_at is null))
);
create index appeal_inbox on appeal (customs_office, state, appeal_id);

-- An examination that two persons agreed to leave out ends without an ending of its declaration.
alter table inspection_case drop constraint known_in_each_state, add constraint known_in_each_state check (
    case state
        when 'AWAITING_RELEASE' then kind = 'POST_CLEARANCE' and officer is null and conclusion is null and ended_at is null
        when 'OPEN' then officer is null and claimed_at is null and conclusion is null and ended_at is null
        when 'CLAIMED' then officer is not null and claimed_at is not null and conclusion is null and ended_at is null
        when 'CONCLUDED' then officer is not null and claimed_at is not null and conclusion is not null and ended_at is not null
        when 'WITHDRAWN' then officer is null and claimed_at is null and conclusion is null and ended_at is not null
        else false
    end);
