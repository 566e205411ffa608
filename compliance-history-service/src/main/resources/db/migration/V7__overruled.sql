-- Results that two officials took back: the goods count as conform from then on, and what was recorded stays.
create table overruled_fact (
    fact_id uuid not null primary key
);
