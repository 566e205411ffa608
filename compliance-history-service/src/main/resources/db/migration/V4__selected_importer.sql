-- Whose goods were selected: nobody else is told. What was selected before this column came is told when it was examined.
alter table selected_declaration add column importer text collate "C";
