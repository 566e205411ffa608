-- What enterprises did, one row per result of an inspection or audit. Never changed; every profile can be made again from it.
create table fact (
    -- the inspection's case, or the audit's own
    fact_id                uuid             not null primary key,
    eori                   text             collate "C" not null,
    kind                   text             not null,
    happened_at            timestamptz      not null,
    mrn                    text             collate "C",
    conform                boolean,
    severity               double precision,
    topic                  text,
    -- 1 / inclusion probability, truncated
    weight                 double precision,
    equivalent_inspections int,
    violations             int,
    size_class             text,
    proposed_by            text,
    confirmed_by           text,
    constraint told_by_each_kind check (
        case kind
            when 'INSPECTION' then
                mrn is not null and conform is not null and severity between 0 and 1 and weight >= 1
            when 'AUDIT' then
                equivalent_inspections > 0 and violations between 0 and equivalent_inspections
                and size_class is not null and proposed_by is not null and confirmed_by is not null
                and confirmed_by <> proposed_by
            else false
        end)
);
create index fact_by_enterprise on fact (eori, happened_at, fact_id);

-- What authorities say of enterprises. An audit can earn trust, so it becomes a fact only when another has confirmed it.
create table audit (
    audit_id               uuid        not null primary key,
    eori                   text        collate "C" not null,
    audited_on             date        not null,
    equivalent_inspections int         not null,
    violations             int         not null,
    size_class             text        not null,
    note                   text,
    proposed_by            text        not null,
    proposed_at            timestamptz not null,
    confirmed_by           text,
    confirmed_at           timestamptz,
    constraint possible_result check (equivalent_inspections > 0 and violations between 0 and equivalent_inspections),
    constraint confirmed_by_another check (
        (confirmed_by is null and confirmed_at is null)
        or (confirmed_by <> proposed_by and confirmed_at is not null))
);
create index audit_by_enterprise on audit (eori, audit_id);

-- Where each enterprise stands after its newest fact, so that one more fact costs the same whatever came before.
create table profile (
    eori      text  collate "C" not null primary key,
    -- the version of the policy (id and fingerprint of its text) that the standing was reckoned with
    policy    text  not null,
    standing  jsonb not null,
    -- what was last told on compliance-profiles, and how often
    published jsonb,
    revision  int   not null
);

-- Declarations of goods selected as prohibited and not yet examined, see SeriousCases.
create table serious_case (
    mrn               text collate "C" not null primary key,
    importer          text collate "C" not null,
    suspected_version int  not null,
    settled_version   int  not null
);
create index serious_case_open on serious_case (importer) where suspected_version > settled_version;

-- How many declarations there were, by importer.
create table declaration_count (
    eori              text   collate "C" not null primary key,
    lodged            bigint not null,
    cleared_untouched bigint not null,
    held              bigint not null
);

-- Declarations that were held at least once, so that each counts once and is not taken for untouched.
create table held_declaration (
    mrn text collate "C" not null primary key
);
