-- The state change an event tells of; one key is written by one writer, so its sequence rises in commit order.
create table fact (
    id       uuid not null primary key,
    fact_key text not null,
    sequence int  not null,
    unique (fact_key, sequence)
);
