-- Goods that are to be examined, from opening to conclusion.
create table inspection_case (
    case_id         uuid        not null primary key,
    mrn             text        collate "C" not null,
    version         int         not null,
    sequence        int         not null,
    customs_office  text        collate "C" not null,
    importer        text        collate "C" not null,
    items           jsonb       not null,
    reasons         jsonb       not null,
    -- how the declaration was selected; no officer's answer ever carries it
    selection       jsonb       not null,
    perishable_until timestamptz,
    examine_by      timestamptz not null,
    -- the earlier of the two: what the work list is ordered by
    due_at          timestamptz not null,
    opened_at       timestamptz not null,
    state           text        not null,
    officer         text,
    claimed_at      timestamptz,
    conclusion      jsonb,
    ended_at        timestamptz,
    -- how and when the declaration ended, so that an officer at the goods of a cancelled one sees it
    declaration_ending   text,
    declaration_ended_at timestamptz,
    constraint ends_one_way_at_one_time check (
        (declaration_ending is null and declaration_ended_at is null)
        or (declaration_ending in ('CANCELLED', 'REFUSED') and declaration_ended_at is not null)),
    constraint known_in_each_state check (
        case state
            when 'OPEN' then officer is null and claimed_at is null and conclusion is null and ended_at is null
            when 'CLAIMED' then officer is not null and claimed_at is not null and conclusion is null and ended_at is null
            when 'CONCLUDED' then officer is not null and claimed_at is not null and conclusion is not null and ended_at is not null
            when 'WITHDRAWN' then officer is null and claimed_at is null and conclusion is null and ended_at is not null
                and declaration_ending is not null
            else false
        end)
);
create unique index one_undone_case_per_declaration on inspection_case (mrn) where state in ('OPEN', 'CLAIMED');
create index inspection_case_by_declaration on inspection_case (mrn, case_id);
create index work_list on inspection_case (customs_office, state, due_at, case_id);

-- Declarations that were to be examined or have ended, see KnownDeclarations.
create table known_declaration (
    mrn      text collate "C" not null primary key,
    ending   text,
    ended_at timestamptz,
    constraint ends_one_way_at_one_time check (
        (ending is null and ended_at is null) or (ending in ('CANCELLED', 'REFUSED') and ended_at is not null))
);
