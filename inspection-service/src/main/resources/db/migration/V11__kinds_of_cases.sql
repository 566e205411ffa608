-- Cases are of three kinds: an examination, a look at the papers, an audit after the release.
alter table inspection_case add column kind text not null default 'EXAMINATION'
    check (kind in ('EXAMINATION', 'DOCUMENTARY', 'POST_CLEARANCE'));
alter table inspection_case alter column kind drop default;
drop index one_undone_case_per_declaration;
create unique index one_undone_case_per_declaration on inspection_case (mrn, kind)
    where state in ('AWAITING_RELEASE', 'OPEN', 'CLAIMED');
alter table inspection_case drop constraint known_in_each_state, add constraint known_in_each_state check (
    case state
        when 'AWAITING_RELEASE' then kind = 'POST_CLEARANCE' and officer is null and conclusion is null and ended_at is null
        when 'OPEN' then officer is null and claimed_at is null and conclusion is null and ended_at is null
        when 'CLAIMED' then officer is not null and claimed_at is not null and conclusion is null and ended_at is null
        when 'CONCLUDED' then officer is not null and claimed_at is not null and conclusion is not null and ended_at is not null
        when 'WITHDRAWN' then officer is null and claimed_at is null and conclusion is null and ended_at is not null
            and (declaration_ending is not null or kind <> 'EXAMINATION')
        else false
    end);

-- What the work list is ordered by: the least slack, then what loses most by waiting, then the riskiest.
alter table inspection_case add column start_by timestamptz, add column lost_per_hour numeric, add column risk numeric;
update inspection_case set start_by = due_at, lost_per_hour = 0, risk = 0;
alter table inspection_case alter column start_by set not null, alter column lost_per_hour set not null,
    alter column risk set not null;
drop index work_list;
create index work_list on inspection_case (customs_office, state, start_by, (-lost_per_hour), (-risk), case_id);

-- When a deadline had passed and the case became the supervisors' matter.
alter table inspection_case add column escalated_at timestamptz;
create index case_to_escalate on inspection_case (due_at) where state in ('OPEN', 'CLAIMED') and escalated_at is null;
