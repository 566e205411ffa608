create table stored_declaration (
    id        uuid        not null primary key,
    mrn       text        not null,
    importer  text        not null,
    status    text        not null,
    lodged_at timestamptz not null,
    body      text        not null
);
