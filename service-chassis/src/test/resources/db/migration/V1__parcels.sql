create table parcel (
    name   text primary key,
    weight int not null default 0
);
create table weighing (
    parcel text not null,
    grams  int  not null,
    seen   int  not null
);
create sequence weighing_seen;
