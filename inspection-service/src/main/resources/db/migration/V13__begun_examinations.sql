-- How many examinations an office has begun on a day.
create index begun_examinations on inspection_case (customs_office, claimed_at) where claimed_at is not null;
create index appeal_by_case on appeal (case_id);
create index override_by_case on override_proposal (case_id);
