-- Every text that was ever decided with: a version in an old decision names it.
create table edition (
    kind      text        not null check (kind in ('MEASURES', 'RISK_RULES', 'POLICY')),
    version   text        not null,
    body      text        not null,
    loaded_at timestamptz not null default now(),
    primary key (kind, version)
);

-- Measures as they were published. The pack that was loaded last under its name is in force.
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

-- The last published compliance profile of each enterprise.
create table importer_profile (
    eori                  text    not null primary key,
    revision              bigint  not null,
    tier                  text    not null,
    size_class            text,
    effective_inspections numeric not null
);

-- What has been heard of each declaration; its row is locked while any version of it is decided.
create table declaration (
    mrn            text    not null primary key,
    lodged_at      timestamptz,
    latest_version int     not null,
    cancelled      boolean not null
) with (fillfactor = 85);

-- Declarations that cannot be decided yet, because rules are missing or their lodgement has not been heard of.
create table waiting (
    mrn     text        not null primary key references declaration,
    version int         not null,
    body    text        not null,
    since   timestamptz not null default now()
);

-- Every decision, for ever. The texts are read back whole; facts and editions replay the decision.
create table decision (
    mrn        text        not null,
    version    int         not null,
    sequence   int         not null,
    lane       text        not null,
    decided_at timestamptz not null,
    facts      text        not null,
    decision   text        not null,
    primary key (mrn, version, sequence)
);
