-- What the consumer did; nothing here stops it from doing a thing twice or in the wrong order.
create sequence effect_seen;

create table effect (
    fact_key text   not null,
    sequence int    not null,
    seen     bigint not null default nextval('effect_seen')
);
