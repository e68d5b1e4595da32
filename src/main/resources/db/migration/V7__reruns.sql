-- Articles that are briefed anew, and what readers are told of it.

alter table version
  add column revised_by text;               -- the command that made this text of unchanged bytes; null: the source's own

alter table briefing
  add column supersedes_because text check (supersedes_because in ('source-changed', 'text-revised', 'made-anew'));
update briefing b
   set supersedes_because = case when s.version_id = b.version_id then 'made-anew' else 'source-changed' end
  from briefing s where s.id = b.supersedes;
alter table briefing add check ((supersedes is null) = (supersedes_because is null));

-- supersedes_because: source-changed (the newspaper's text is another), text-revised (tomtat read the same document
-- anew), made-anew (tomtat briefed the same text anew).
create or replace view report.briefing as
select b.job,
       to_char(b.edition, 'YYYY-MM-DD') || '/' || lpad(b.number::text, greatest(3, length(b.number::text)), '0') as briefing,
       b.edition,
       a.source, a.uri,
       a.source || ':' || a.uri as article,
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
       b.supersedes_because
  from briefing b
  join article a on a.id = b.article_id
  join version v on v.id = b.version_id;

create or replace view report.edition_item as
select e.job, e.date as edition, e.revision, i.position, r.briefing, i.change, r.supersedes_because
  from edition_item i
  join edition e on e.id = i.edition_id
  join report.briefing r on r.briefing_key = i.briefing_id;
