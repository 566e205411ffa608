-- Policies that somebody wants in force; of those approved the latest that is valid on a day decides, and else the file's.
create table policy_proposal (
    id             uuid        not null primary key,
    version        text        not null,
    body           text        not null,
    why            text        not null,
    state          text        not null check (state in ('PROPOSED', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
    proposed_by    text        not null,
    proposed_at    timestamptz not null,
    simulation     text,
    decided_by     text,
    decided_at     timestamptz,
    decided_reason text,
    constraint approved_by_another check (
        state <> 'APPROVED' or (decided_by is not null and decided_by <> proposed_by)),
    constraint simulated_before_approval check (state <> 'APPROVED' or simulation is not null)
);
create index policy_proposal_newest on policy_proposal (id desc);
