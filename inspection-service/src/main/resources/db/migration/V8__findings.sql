-- Photos, documents and notes of a case; each content once.
create table evidence_file (
    evidence_id  uuid        not null primary key,
    case_id      uuid        not null,
    name         text        not null,
    type         text        not null,
    size_bytes   bigint      not null,
    content_hash text        collate "C" not null,
    added_by     text        not null,
    added_at     timestamptz not null,
    content      bytea       not null,
    constraint content_once unique (case_id, content_hash),
    constraint is_whole check (octet_length(content) = size_bytes)
);
-- Pictures are compressed already.
alter table evidence_file alter column content set storage external;

-- What officers saw at the goods; a finding is corrected by a later one, once.
create table finding (
    finding_id  uuid        not null primary key,
    case_id     uuid        not null,
    seen        jsonb       not null,
    replaces    uuid        references finding,
    recorded_by text        not null,
    recorded_at timestamptz not null,
    constraint replaced_once unique (replaces)
);
create index finding_by_case on finding (case_id, finding_id);

create trigger only_append before update or delete on evidence_file for each row execute function only_append();
create trigger only_append before update or delete on finding for each row execute function only_append();
