-- What the trader objects to, and the answer.
alter table declaration add column appeal jsonb;
