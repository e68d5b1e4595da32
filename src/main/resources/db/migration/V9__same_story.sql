-- The same story comes again: at another place, or in the place of another story.

-- story: a source may overwrite one story by another at the same URI. Each is an article; shown is the one that the
-- place shows now.
alter table article
  add column story integer not null default 1 check (story > 0),
  add column shown boolean not null default true;
alter table article drop constraint article_job_source_uri_key;
alter table article add unique (job, source, uri, story);
create unique index article_shown on article (job, source, uri) where shown;

-- What finds near-duplicates: MinHash, and a number for each band of it. Null: too short, or older than this. A new entry
-- goes into the index itself, not into a list that each look would have to read through.
alter table version
  add column signature integer[],
  add column bands     integer[];
create index version_bands on version using gin (bands) with (fastupdate = off);
create index version_hash on version (hash);
create index version_same_as on version (same_as) where same_as is not null;

-- article: of a place's first story as ever; the later ones have their number behind it.
create or replace view report.briefing as
select b.job,
       to_char(b.edition, 'YYYY-MM-DD') || '/' || lpad(b.number::text, greatest(3, length(b.number::text)), '0') as briefing,
       b.edition,
       a.source, a.uri,
       a.source || ':' || a.uri || case when a.story > 1 then ' (story ' || a.story || ')' else '' end as article,
       v.hash as version,
       case
         when b.withdrawn_at is not null then 'withdrawn'
         when exists (select from briefing n where n.supersedes = b.id) then 'superseded'
         else 'current'
       end as status,
       (select to_char(s.edition, 'YYYY-MM-DD') || '/' || lpad(s.number::text, greatest(3, length(s.number::text)), '0')
          from briefing s where s.id = b.supersedes) as supersedes,
       v.title as title_vi,
       b.content -> 'title' ->> 'text' as title_en,
       b.content ->> 'topic' as topic,
       v.metadata ->> 'published' as published,
       v.metadata ->> 'publisher' as publisher,
       v.metadata ->> 'canonical_url' as canonical_url,
       b.model, b.recorded, b.recipe, b.cost_usd, b.created_at, b.withdrawn_because,
       b.id as briefing_key, b.version_id as version_key,
       b.supersedes_because,
       a.story
  from briefing b
  join article a on a.id = b.article_id
  join version v on v.id = b.version_id;
