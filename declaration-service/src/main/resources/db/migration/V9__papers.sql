-- What an officer made of the papers of a version, where one looked at them.
alter table declaration add column papers jsonb;
