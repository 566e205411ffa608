-- What enterprises did, one row per result of an inspection or audit. Never changed; every profile can be made again from it.
create table fact (
    -- the inspection's case, or the audit's own
    fact_id                uuid             not null primary key,
    eori                   text             not null,
    kind                   text             not null,
    happened_at            timestamptz      not null,
    mrn                    text,
    conform                boolean,
    severity               double precision,
    topic                  text,
    -- 1 / inclusion probability, truncated
    weight                 double precision,
    equivalent_inspections int,
    violations             int,
    size_class             text,
    note                   text,
    recorded_by            text,
    constraint told_by_each_kind check (
        case kind
            when 'INSPECTION' then
                mrn is not null and conform is not null and severity between 0 and 1 and weight >= 1
            when 'AUDIT' then
                equivalent_inspections > 0 and violations between 0 and equivalent_inspections
                and size_class is not null and recorded_by is not null
            else false
        end)
);
create index fact_by_enterprise on fact (eori, happened_at, fact_id);

-- Where each enterprise stands after its newest fact, so that one more fact costs the same whatever came before.
create table profile (
    eori      text  not null primary key,
    -- the policy that the standing was reckoned with
    policy    text  not null,
    standing  jsonb not null,
    -- what was last told on compliance-profiles, and how often
    published jsonb,
    revision  int   not null
);

-- Declarations of goods selected as prohibited and not yet examined, see SeriousCases.
create table serious_case (
    mrn               text not null primary key,
    importer          text not null,
    suspected_version int  not null,
    settled_version   int  not null
);
create index serious_case_open on serious_case (importer) where suspected_version > settled_version;

-- How many declarations there were, by importer.
create table declaration_count (
    eori              text   not null primary key,
    lodged            bigint not null,
    cleared_untouched bigint not null,
    held              bigint not null
);

-- Declarations that were held at least once, so that each counts once and is not taken for untouched.
create table held_declaration (
    mrn text not null primary key
);
