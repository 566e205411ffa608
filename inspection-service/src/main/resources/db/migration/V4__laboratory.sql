-- What a laboratory has to say about one indicator in one item of a case; once each.
create table laboratory_request (
    request_id   uuid        not null primary key,
    case_id      uuid        not null,
    mrn          text        collate "C" not null,
    customs_office text      collate "C" not null,
    item_number  int         not null,
    indicator    text        collate "C" not null,
    material     text,
    -- the rule that will judge the results, fixed before anything is measured
    edition      text        not null,
    tolerance_mg_per_kg numeric not null,
    opened_at    timestamptz not null,
    -- the officer who asked; absent when an inconclusive reading did
    opened_by    text,
    reading_id   uuid,
    constraint asked_by_an_officer_or_a_reading check ((opened_by is null) <> (reading_id is null)),
    constraint request_once unique (case_id, item_number, indicator)
);

-- The first test, and the second by another laboratory.
create table laboratory_test (
    test_id    uuid        not null primary key,
    request_id uuid        not null references laboratory_request,
    number     int         not null check (number in (1, 2)),
    laboratory text        collate "C",
    state      text        not null,
    asked_at   timestamptz not null,
    asked_by   text,
    reason     text,
    result     jsonb,
    constraint test_once unique (request_id, number),
    constraint known_in_each_state check (
        case state
            when 'ASKED' then result is null
            when 'SENT' then result is null and laboratory is not null
            when 'RECEIVED' then result is null and laboratory is not null
            when 'REPORTED' then result is not null and laboratory is not null
            else false
        end)
);
create index test_by_laboratory on laboratory_test (laboratory, state, test_id);

-- Samples, the newest of a test counts; a seal closes one sample.
create table laboratory_sample (
    sample_id   uuid        not null primary key,
    test_id     uuid        not null references laboratory_test,
    seal_number text        collate "C" not null,
    taken_by    text        not null,
    taken_at    timestamptz not null,
    recorded_by text        not null,
    recorded_at timestamptz not null,
    constraint seal_once unique (seal_number)
);
create index sample_by_test on laboratory_sample (test_id, sample_id);

create table custody_entry (
    sample_id   uuid        not null references laboratory_sample,
    number      int         not null,
    handed_from text        not null,
    handed_to   text        not null,
    handed_at   timestamptz not null,
    seal_intact boolean     not null,
    note        text,
    recorded_by text        not null,
    recorded_at timestamptz not null,
    primary key (sample_id, number)
);

create table laboratory_decision (
    request_id uuid        not null references laboratory_request,
    number     int         not null,
    outcome    text        not null check (outcome in ('CONFORM', 'NOT_CONFORM')),
    reason     text        not null,
    decided_by text        not null,
    decided_at timestamptz not null,
    primary key (request_id, number)
);

-- What was once recorded about a sample or decided stays as it was, whoever holds the keys of this service.
create function only_append() returns trigger language plpgsql as $$
begin
    raise exception '% only appends', tg_table_name;
end $$;
create trigger only_append before update or delete on custody_entry for each row execute function only_append();
create trigger only_append before update or delete on laboratory_sample for each row execute function only_append();
create trigger only_append before update or delete on laboratory_decision for each row execute function only_append();
