-- When two officials took the finding back: goods that may go are not examined again for what was looked at.
alter table inspection_case add column finding_taken_back_at timestamptz;
update inspection_case set finding_taken_back_at = taken.decided_at
    from (select case_id, max(decided_at) as decided_at from override_proposal
          where what = 'FINDING' and state = 'AGREED' group by case_id) as taken
    where taken.case_id = inspection_case.case_id;

-- What was asked for while goods were refused; it is asked for again should the refusal not stand.
create table postponed_decision (
    mrn      text collate "C" not null,
    kind     text             not null,
    decision jsonb            not null,
    primary key (mrn, kind)
);
