-- What never changes about a declaration: who lodged it for whom, where, and what it travels in. Lists are served from
-- here, so that a change of status touches none of these indexes.
create table filing (
    mrn                text collate "C" not null primary key,
    lrn                text collate "C" not null,
    declarant          text collate "C" not null,
    declarant_name     text             not null,
    importer           text collate "C" not null,
    importer_name      text             not null,
    customs_office     text collate "C" not null,
    lodged_at          timestamptz      not null,
    -- SHA-256 of the content as lodged: the same lodgement again gets the first answer
    fingerprint        text             not null,
    transport_document text collate "C",
    containers         text[]           not null,
    commodity_codes    text[]           not null,
    -- the LRN first: the same index finds declarations by the beginning of their LRN
    constraint natural_key unique (lrn, declarant)
);
create index filing_newest on filing (lodged_at, mrn);
create index filing_of_importer on filing (importer, lodged_at, mrn);
create index filing_of_declarant on filing (declarant, lodged_at, mrn);

-- Where a declaration stands: small, changed a few times, locked before anything is said about it. Holds, examination
-- and refusal are in the row, because a row that was waited for is read afresh and a joined one is not.
create table declaration (
    mrn               text collate "C" not null primary key,
    version           int              not null,
    status            text             not null check (status in
        ('LODGED', 'HELD', 'UNDER_CONTROL', 'CLEARED', 'RELEASED', 'REFUSED', 'CANCELLED')),
    status_since      timestamptz      not null,
    lodged_at         timestamptz      not null,
    legal_date        date             not null,
    estimated_arrival timestamptz,
    estimate_made_at  timestamptz,
    arrived_at        timestamptz,
    lane              text,
    decided_version   int              not null default 0,
    decided_sequence  int              not null default 0,
    -- the day whose law was applied
    decided_law       date,
    -- the latest decision that asked for an examination for a cause
    asked_version     int              not null default 0,
    asked_sequence    int              not null default 0,
    holds             jsonb            not null default '[]',
    next_deadline     timestamptz,
    examination       jsonb,
    refusal           jsonb
) with (fillfactor = 80);
-- Lists by status are read newest first along this. The status is not in it: an index on what changes would make every
-- move of every declaration write all the row's indexes anew.
create index declaration_newest on declaration (lodged_at, mrn);
create index declaration_by_deadline on declaration (next_deadline) where next_deadline is not null;

-- The content of each version, never changed.
create table declaration_version (
    mrn         text collate "C" not null,
    version     int              not null,
    accepted_at timestamptz      not null,
    accepted_by text             not null,
    reason_code text,
    reason      text,
    content     text             not null,
    primary key (mrn, version)
);

-- Finds declarations by commodity code.
create table commodity (
    code text collate "C" not null,
    mrn  text collate "C" not null,
    primary key (code, mrn)
);

-- Finds declarations by container (within its transport document) and by transport document (document is empty).
-- A container comes back for years, and only what has not ended, or has lately, is of interest in the port.
create table consignment_unit (
    reference text collate "C" not null,
    document  text collate "C" not null,
    mrn       text collate "C" not null,
    -- when the declaration was released or cancelled
    ended_at  timestamptz      not null default 'infinity',
    primary key (reference, document, mrn)
);
create index consignment_in_hand on consignment_unit (reference, ended_at);

-- A container or a document as the port sees it: one thing that stays or leaves. Locked, after the declarations, before
-- anything is done with one of the units below; numbers its orders.
create table port_reference (
    reference  text collate "C" not null primary key,
    arrived_at timestamptz, -- the last time, under any document
    ordered    text check (ordered in ('HOLD', 'RELEASE')),
    sequence   int              not null default 0
) with (fillfactor = 80);

-- What the port knows of a container under each document: a container comes back on later voyages under another one.
create table port_unit (
    reference  text collate "C" not null,
    document   text collate "C" not null,
    arrived_at timestamptz,
    movement   text,
    ordered    text check (ordered in ('HOLD', 'RELEASE')),
    primary key (reference, document)
) with (fillfactor = 80);

create table timeline_entry (
    mrn     text collate "C" not null,
    id      uuid             not null,
    at      timestamptz      not null,
    version int              not null,
    event   text             not null,
    message text             not null,
    primary key (mrn, id)
);

-- Who may lodge for whom.
create table representation (
    id             uuid             not null primary key,
    importer       text collate "C" not null,
    representative text collate "C" not null,
    valid_until    date,
    granted_at     timestamptz      not null,
    revoked_at     timestamptz,
    constraint not_oneself check (importer <> representative)
);
create unique index representation_in_force on representation (importer, representative) where revoked_at is null;
create index representation_of on representation (representative, importer) where revoked_at is null;
