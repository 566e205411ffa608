-- Facts on their way out. The relay reads in order of position and deletes what Kafka has acknowledged.
create sequence outbox_position;

create table outbox (
    position    bigint      not null default nextval('chassis.outbox_position') primary key,
    event_id    uuid        not null,
    topic       text        not null,
    event_key   text        not null,
    type        text        not null,
    occurred_at timestamptz not null,
    traceparent text,
    payload     text        not null,
    -- why Kafka will never take this record (too large, invalid); the relay passes over it and an alarm counts it
    refusal     text
);

-- Counted every few seconds, also while millions wait for Kafka.
create index outbox_refused on outbox (position) where refusal is not null;

-- Emptied as fast as it is filled: vacuum by count of dead rows, never by share of the table.
alter table outbox set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

-- Events that were handled, so that a second delivery has no second effect.
create table inbox (
    subscription text        not null,
    event_id     uuid        not null,
    handled_at   timestamptz not null default now(),
    primary key (subscription, event_id)
);
create index inbox_by_age on inbox using brin (handled_at);

-- Events that could not be read or handled, and those of the same key that wait behind them.
create table dead_letter (
    id               uuid        not null primary key,
    subscription     text        not null,
    topic            text        not null,
    kafka_partition  int         not null,
    kafka_offset     bigint      not null,
    event_key        text        not null,
    event_id         uuid        not null,
    type             text        not null,
    occurred_at      timestamptz not null,
    payload          bytea       not null,
    reason           text,
    state            text        not null check (state in ('FAILED', 'PARKED', 'REPLAYED', 'DISCARDED')),
    failed_at        timestamptz not null,
    repaired_payload bytea,
    proposal         text check (proposal in ('REPLAY', 'DISCARD')),
    proposal_reason  text,
    proposed_by      text,
    proposed_at      timestamptz,
    decided_by       text,
    decided_at       timestamptz,
    constraint four_eyes check (decided_by is null or decided_by <> proposed_by)
);
-- Long keys are kept shortened, with their digest, so that every key fits into an index.
create index dead_letter_waiting on dead_letter (subscription, event_key, kafka_partition, kafka_offset)
    where state in ('FAILED', 'PARKED');

-- What a client's Idempotency-Key stood for.
create table idempotency_key (
    client      text        not null,
    key         text        not null,
    fingerprint text        not null,
    answer      text        not null,
    claimed_at  timestamptz not null default now(),
    primary key (client, key)
);
create index idempotency_key_by_age on idempotency_key using brin (claimed_at);
