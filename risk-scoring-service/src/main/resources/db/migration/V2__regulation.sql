-- Editions of packs of measures, each whole as its text: what is named by a hash in an old decision can be read again.
drop table measure;
drop table measure_pack;
truncate measures_in_force;

create table measure_edition (
    content_hash text        not null primary key, -- SHA-256 of the body
    pack         text        not null,
    version      text        not null,
    body         text        not null,
    loaded_at    timestamptz not null default clock_timestamp()
);
create index measure_edition_of_pack on measure_edition (pack, loaded_at);

-- What somebody wants the measures of a pack to be from a day on; another person must agree.
create table measure_proposal (
    id             uuid        not null primary key,
    pack           text        not null,
    content_hash   text        not null references measure_edition,
    -- the edition in force when it was proposed: approval is for this change and no other
    replaces       text,
    active_from    date        not null,
    why            text        not null,
    proposed_by    text        not null,
    proposed_at    timestamptz not null,
    rehearsal      jsonb,
    state          text        not null
        check (state in ('PROPOSED', 'APPROVED', 'ACTIVE', 'REJECTED', 'WITHDRAWN')),
    decided_by     text,
    decided_at     timestamptz,
    decided_reason text,
    activated_at   timestamptz,
    constraint approved_by_another check (
        state not in ('APPROVED', 'ACTIVE') or (decided_by is not null and decided_by <> proposed_by)),
    constraint rehearsed_before_approval check (state not in ('APPROVED', 'ACTIVE') or rehearsal is not null)
);
create index measure_proposal_newest on measure_proposal (id desc);
create index measure_proposal_due on measure_proposal (active_from) where state = 'APPROVED';

-- What each importer brought in during a calendar year, for thresholds below which a measure spares him.
create table annual_quantity (
    counter  text           not null,
    importer text           collate "C" not null,
    year     int            not null,
    kg       numeric        not null,
    primary key (counter, importer, year)
);

-- What each declaration added to it, so that amending and cancelling take it back.
create table annual_entry (
    mrn      text           collate "C" not null,
    counter  text           not null,
    importer text           collate "C" not null,
    year     int            not null,
    kg       numeric        not null,
    primary key (mrn, counter)
);

-- The newest decisions, for rehearsals.
create index decision_newest on decision (decided_at);

-- What each office can examine by risk, as it was told last.
create table office_capacity (
    customs_office       text        not null primary key,
    examinations_per_day int         not null check (examinations_per_day >= 0),
    told_at              timestamptz not null
);

-- How many declarations risk alone asked to examine, by office, hour and points.
create table risk_demand (
    customs_office text        not null,
    hour           timestamptz not null,
    points         numeric     not null,
    declarations   bigint      not null,
    primary key (customs_office, hour, points)
);

-- Every threshold that capacity ever set; decisions name its version.
create table office_threshold (
    version              bigint      generated always as identity primary key,
    customs_office       text        not null,
    points               numeric, -- null: all that the policy asks for can be examined
    set_at               timestamptz not null,
    examinations_per_day int         not null
);
create index office_threshold_latest on office_threshold (customs_office, version desc);

-- Declarations that other rules or another profile may still change: held for papers, or decided by the law of a day ahead.
create table open_decision (
    mrn        text    collate "C" not null primary key,
    importer   text    collate "C" not null,
    legal_date date    not null,
    held       boolean not null
);
create index open_decision_of_importer on open_decision (importer);

-- Those that are to be decided once more, behind what is lodged now.
create table reassessment (
    mrn   text        collate "C" not null primary key,
    cause text        not null,
    since timestamptz not null default clock_timestamp()
);
create index reassessment_in_turn on reassessment (since);

-- The editions that all open decisions were held against.
create table reassessed_editions (
    editions text not null
);
