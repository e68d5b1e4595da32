-- Records: documents that are a line of a file, a capture of an archive or a row of somebody's table.

alter table document rename column online to origin;
comment on column document.origin is 'what was said of it where it is listed; null: its bytes are not kept, for they can be read again';
comment on column document.raw is 'gzip; of network sources and tables, of the container itself and not of its items';
alter table document add column part_of text;   -- the file or table whose record it is; null: a document of its own
create index document_part_of on document (job, source, part_of) where retired_by is null and part_of is not null;

-- Up to where a place of a source was read, all of it saved: not read again unless it changes.
create table source_mark (
  job     text not null,
  source  text not null,
  place   text not null,                    -- a file's URI, or a table
  mark    text,                             -- as the source writes it; null: the place is there no more
  whole   boolean not null,                 -- the place was gone through from its beginning
  run_id  bigint not null references run,   -- the pass that went there last
  primary key (job, source, place)
);
