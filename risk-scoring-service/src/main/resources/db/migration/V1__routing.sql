-- Every text that was ever decided with: a version in an old decision names it.
create table edition (
    kind      text        not null check (kind in ('MEASURES', 'RISK_RULES', 'POLICY')),
    version   text        not null,
    body      text        not null,
    loaded_at timestamptz not null default now(),
    primary key (kind, version)
);

-- Measures as they were published; which of them are in force says the table below.
create table measure_pack (
    pack          text        not null,
    version       text        not null,
    content_hash  text        not null,
    title         text        not null,
    source        text        not null,
    note          text,
    jurisdictions jsonb       not null,
    loaded_at     timestamptz not null default clock_timestamp(),
    primary key (pack, version, content_hash)
);

create table measure (
    pack         text  not null,
    version      text  not null,
    content_hash text  not null,
    code         text  not null,
    jurisdiction text  not null,
    valid_from   date  not null,
    valid_until  date,
    body         jsonb not null,
    primary key (pack, version, content_hash, code),
    foreign key (pack, version, content_hash) references measure_pack on delete cascade
);

-- What was configured at a start: the latest generation is in force, and none ever changes.
create table measures_in_force (
    generation     bigint      not null primary key,
    content_hashes text[]      not null,
    since          timestamptz not null default clock_timestamp()
);

-- The last published compliance profile of each enterprise.
create table importer_profile (
    eori                  text    collate "C" not null primary key,
    revision              bigint  not null,
    tier                  text    not null,
    size_class            text,
    effective_inspections numeric not null
);

-- What has been heard of each declaration; its row is locked while any version of it is decided.
create table declaration (
    mrn            text collate "C" not null primary key,
    lodged_at      timestamptz,
    latest_version int     not null,
    cancelled      boolean not null,
    -- The legal date that the arrival fixed, whichever version it came with.
    arrived_under  date
) with (fillfactor = 85);

-- Declarations that cannot be decided yet, because rules or a draw are missing or their lodgement has not been heard of.
create table waiting (
    mrn           text collate "C" not null primary key references declaration,
    version       int         not null,
    body          text        not null,
    since         timestamptz not null default now(),
    -- Why it fails whenever it is taken up; the others go on without it.
    aside_because text
);

-- Every decision, for ever. The texts are read back whole; facts and editions replay the decision.
create table decision (
    mrn        text collate "C" not null,
    version    int         not null,
    sequence   int         not null,
    lane       text        not null,
    decided_at timestamptz not null,
    facts      text        not null,
    decision   text        not null,
    primary key (mrn, version, sequence)
);

-- What binds the authority to the draws of a day: written the day before, and never changed.
create table draw_commitment (
    day          date        not null primary key,
    key_id       text        not null,
    commitment   text        not null,
    committed_at timestamptz not null
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'a commitment is never changed';
end $$;

create trigger insert_only before update or delete on draw_commitment
    for each statement execute function refuse_change();
