-- An event lives here for milliseconds; to compress it on the way in and to unpack it on the way out is work for nothing.
-- Only what would not fit into a page goes elsewhere.
alter table outbox set (toast_tuple_target = 8160);
