-- What officers said of the steps of their checklists; the last word about a step counts.
create table checklist_mark (
    mark_id   bigint      generated always as identity primary key,
    case_id   uuid        not null,
    step      text        collate "C" not null,
    state     text        not null check (state in ('OPEN', 'DONE', 'NOT_APPLICABLE')),
    note      text,
    marked_by text        not null,
    marked_at timestamptz not null,
    constraint not_applicable_for_a_reason check (state <> 'NOT_APPLICABLE' or note is not null)
);
create index checklist_mark_by_case on checklist_mark (case_id, step, mark_id desc);
create trigger only_append before update or delete on checklist_mark for each row execute function only_append();
