-- Nothing is left to decide about what was released either.
alter table declaration rename column cancelled to over;
