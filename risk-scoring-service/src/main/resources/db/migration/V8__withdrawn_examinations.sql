-- Goods that were to be examined when their declaration was cancelled, by what they are known by in whichever declaration.
create table withdrawn_examination (
    importer text        collate "C" not null,
    goods    text        collate "C" not null, -- "container:…" or "document:…"
    mrn      text        collate "C" not null,
    since    timestamptz not null,
    primary key (importer, goods, mrn)
);
create index withdrawn_examination_since on withdrawn_examination (since);
