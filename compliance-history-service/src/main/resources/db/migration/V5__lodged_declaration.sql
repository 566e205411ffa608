-- Whose declaration it is: an enterprise reports about its own alone, and learns nothing about those of others.
create table lodged_declaration (
    mrn      text collate "C" not null primary key,
    importer text collate "C" not null
);
