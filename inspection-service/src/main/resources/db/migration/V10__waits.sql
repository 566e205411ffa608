-- What officers said of examinations that decided nothing yet; the last word counts, until the case is concluded.
create table examination_wait (
    wait_id bigint      generated always as identity primary key,
    case_id uuid        not null,
    said    jsonb       not null,
    officer text        not null,
    said_at timestamptz not null
);
create index examination_wait_by_case on examination_wait (case_id, wait_id desc);
create trigger only_append before update or delete on examination_wait for each row execute function only_append();
