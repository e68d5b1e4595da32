SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;
CREATE SCHEMA report;
CREATE SCHEMA tomtat;
SET default_tablespace = '';
SET default_table_access_method = heap;
CREATE TABLE tomtat.article (
    id bigint NOT NULL,
    job text NOT NULL,
    source text NOT NULL,
    uri text NOT NULL,
    version_id bigint,
    first_seen timestamp with time zone NOT NULL,
    story integer DEFAULT 1 NOT NULL,
    shown boolean DEFAULT true NOT NULL,
    CONSTRAINT article_story_check CHECK ((story > 0))
);
CREATE TABLE tomtat.briefing (
    id bigint NOT NULL,
    outcome_id bigint NOT NULL,
    job text NOT NULL,
    article_id bigint NOT NULL,
    version_id bigint NOT NULL,
    edition date NOT NULL,
    number integer NOT NULL,
    content jsonb NOT NULL,
    recipe text NOT NULL,
    model text NOT NULL,
    recorded boolean NOT NULL,
    cost_usd numeric(14,6),
    supersedes bigint,
    withdrawn_at timestamp with time zone,
    withdrawn_because text,
    created_at timestamp with time zone NOT NULL,
    supersedes_because text,
    CONSTRAINT briefing_check CHECK (((supersedes IS NULL) = (supersedes_because IS NULL))),
    CONSTRAINT briefing_supersedes_because_check CHECK ((supersedes_because = ANY (ARRAY['source-changed'::text, 'text-revised'::text, 'made-anew'::text])))
);
CREATE TABLE tomtat.version (
    id bigint NOT NULL,
    article_id bigint NOT NULL,
    document_id bigint NOT NULL,
    hash text NOT NULL,
    title text,
    sentences jsonb NOT NULL,
    metadata jsonb NOT NULL,
    take integer DEFAULT 1 NOT NULL,
    same_as bigint,
    created_at timestamp with time zone NOT NULL,
    revised_by text,
    signature integer[],
    bands integer[]
);
CREATE VIEW report.briefing AS
 SELECT b.job,
    ((to_char((b.edition)::timestamp with time zone, 'YYYY-MM-DD'::text) || '/'::text) || lpad((b.number)::text, GREATEST(3, length((b.number)::text)), '0'::text)) AS briefing,
    b.edition,
    a.source,
    a.uri,
    (((a.source || ':'::text) || a.uri) ||
        CASE
            WHEN (a.story > 1) THEN ((' (story '::text || a.story) || ')'::text)
            ELSE ''::text
        END) AS article,
    v.hash AS version,
        CASE
            WHEN (b.withdrawn_at IS NOT NULL) THEN 'withdrawn'::text
            WHEN (EXISTS ( SELECT
               FROM tomtat.briefing n
              WHERE (n.supersedes = b.id))) THEN 'superseded'::text
            ELSE 'current'::text
        END AS status,
    ( SELECT ((to_char((s.edition)::timestamp with time zone, 'YYYY-MM-DD'::text) || '/'::text) || lpad((s.number)::text, GREATEST(3, length((s.number)::text)), '0'::text))
           FROM tomtat.briefing s
          WHERE (s.id = b.supersedes)) AS supersedes,
    v.title AS title_vi,
    ((b.content -> 'title'::text) ->> 'text'::text) AS title_en,
    (b.content ->> 'topic'::text) AS topic,
    (v.metadata ->> 'published'::text) AS published,
    (v.metadata ->> 'publisher'::text) AS publisher,
    (v.metadata ->> 'canonical_url'::text) AS canonical_url,
    b.model,
    b.recorded,
    b.recipe,
    b.cost_usd,
    b.created_at,
    b.withdrawn_because,
    b.id AS briefing_key,
    b.version_id AS version_key,
    b.supersedes_because,
    a.story
   FROM ((tomtat.briefing b
     JOIN tomtat.article a ON ((a.id = b.article_id)))
     JOIN tomtat.version v ON ((v.id = b.version_id)));
CREATE TABLE tomtat.call (
    id bigint NOT NULL,
    job text NOT NULL,
    run_id bigint NOT NULL,
    edition date NOT NULL,
    batch_id bigint,
    version_id bigint NOT NULL,
    take integer NOT NULL,
    attempt integer NOT NULL,
    purpose text NOT NULL,
    request_hash text NOT NULL,
    recipe text NOT NULL,
    model text NOT NULL,
    recorded boolean NOT NULL,
    tries integer DEFAULT 1 NOT NULL,
    worst_cost numeric(14,6),
    sent_at timestamp with time zone NOT NULL,
    arrived_at timestamp with time zone,
    http_status integer,
    failure text,
    reply text,
    finish_reason text,
    input_tokens integer,
    output_tokens integer,
    latency_ms integer,
    cost_usd numeric(14,6),
    price text,
    reused integer DEFAULT 0 NOT NULL,
    day date NOT NULL,
    under_way boolean NOT NULL,
    worst_tokens bigint DEFAULT 0 NOT NULL,
    budgets bigint[] DEFAULT '{}'::bigint[] NOT NULL,
    reserved numeric(20,6),
    uncertain_tries integer DEFAULT 0 NOT NULL,
    uncertain_cost numeric(14,6) DEFAULT 0 NOT NULL,
    uncertain_tokens bigint DEFAULT 0 NOT NULL,
    cached_tokens integer,
    headers jsonb,
    CONSTRAINT call_purpose_check CHECK ((purpose = ANY (ARRAY['brief'::text, 'notes'::text, 'repair'::text])))
);
CREATE VIEW report.cost AS
 SELECT c.day,
    c.job,
    a.source,
    c.model,
    c.purpose,
    sum(c.tries) AS calls,
    sum(c.input_tokens) AS input_tokens,
    sum(c.output_tokens) AS output_tokens,
    sum(c.cost_usd) AS cost_usd,
    sum((c.uncertain_cost +
        CASE
            WHEN c.under_way THEN COALESCE(c.worst_cost, (0)::numeric)
            ELSE (0)::numeric
        END)) AS uncertain_cost_usd,
    sum(c.cached_tokens) AS cached_tokens,
    sum((c.uncertain_tokens +
        CASE
            WHEN c.under_way THEN c.worst_tokens
            ELSE (0)::bigint
        END)) AS uncertain_tokens,
    sum(c.reused) AS reused,
    count(*) FILTER (WHERE ((c.arrived_at IS NOT NULL) AND (c.cost_usd IS NULL))) AS unpriced
   FROM ((tomtat.call c
     JOIN tomtat.version v ON ((v.id = c.version_id)))
     JOIN tomtat.article a ON ((a.id = v.article_id)))
  WHERE (NOT c.recorded)
  GROUP BY c.day, c.job, a.source, c.model, c.purpose;
CREATE VIEW report.document AS
 SELECT r.job,
    r.briefing,
    (t.n)::integer AS "position",
    (t.item ->> 'vi'::text) AS vi,
    (t.item ->> 'en'::text) AS en,
    (t.item ->> 'issuer'::text) AS issuer,
    (t.item ->> 'date'::text) AS date
   FROM (report.briefing r
     JOIN tomtat.briefing b ON ((b.id = r.briefing_key))),
    LATERAL jsonb_array_elements((b.content -> 'documents'::text)) WITH ORDINALITY t(item, n);
CREATE TABLE tomtat.edition (
    id bigint NOT NULL,
    job text NOT NULL,
    date date NOT NULL,
    revision integer NOT NULL,
    run_id bigint NOT NULL,
    zone text NOT NULL,
    complete boolean NOT NULL,
    reason text,
    counts jsonb NOT NULL,
    not_briefed jsonb NOT NULL,
    published_at timestamp with time zone NOT NULL,
    sources_failed jsonb DEFAULT '[]'::jsonb NOT NULL,
    CONSTRAINT edition_revision_check CHECK ((revision > 0))
);
CREATE VIEW report.edition AS
 SELECT edition.job,
    edition.date,
    edition.revision,
    edition.complete,
    edition.reason,
    ((edition.counts ->> 'pending'::text))::integer AS pending,
    ((edition.counts ->> 'briefed'::text))::integer AS briefed,
    ((edition.counts ->> 'seen'::text))::integer AS seen,
    ((edition.counts ->> 'skipped'::text))::integer AS skipped,
    ((edition.counts ->> 'rejected'::text))::integer AS rejected,
    edition.counts,
    edition.published_at
   FROM tomtat.edition;
CREATE TABLE tomtat.edition_item (
    edition_id bigint NOT NULL,
    "position" integer NOT NULL,
    briefing_id bigint NOT NULL,
    change text NOT NULL,
    fresh boolean NOT NULL,
    CONSTRAINT edition_item_change_check CHECK ((change = ANY (ARRAY['added'::text, 'corrected'::text, 'withdrawn'::text])))
);
CREATE VIEW report.edition_item AS
 SELECT e.job,
    e.date AS edition,
    e.revision,
    i."position",
    r.briefing,
    i.change,
    r.supersedes_because
   FROM ((tomtat.edition_item i
     JOIN tomtat.edition e ON ((e.id = i.edition_id)))
     JOIN report.briefing r ON ((r.briefing_key = i.briefing_id)));
CREATE VIEW report.evidence AS
 SELECT r.job,
    r.briefing,
    s.part,
    s."position",
    ((s.number #>> '{}'::text[]))::integer AS sentence,
    ( SELECT (x.value ->> 'text'::text)
           FROM jsonb_array_elements(v.sentences) x(value)
          WHERE ((x.value -> 'number'::text) = s.number)) AS text
   FROM ((report.briefing r
     JOIN tomtat.briefing b ON ((b.id = r.briefing_key)))
     JOIN tomtat.version v ON ((v.id = r.version_key))),
    LATERAL ( SELECT 'title'::text AS part,
            1 AS "position",
            e.value AS number
           FROM jsonb_array_elements(((b.content -> 'title'::text) -> 'evidence'::text)) e(value)
        UNION ALL
         SELECT 'dateline'::text,
            1,
            e.value AS e
           FROM jsonb_array_elements(((b.content -> 'dateline'::text) -> 'evidence'::text)) e(value)
        UNION ALL
         SELECT p.part,
            (t.n)::integer AS n,
            e.value AS e
           FROM ( VALUES ('summary'::text), ('key_points'::text), ('people'::text), ('documents'::text)) p(part),
            LATERAL jsonb_array_elements((b.content -> p.part)) WITH ORDINALITY t(item, n),
            LATERAL jsonb_array_elements((t.item -> 'evidence'::text)) e(value)) s;
CREATE VIEW report.finding AS
 SELECT r.job,
    r.briefing,
    (t.item ->> 'severity'::text) AS severity,
    (t.item ->> 'kind'::text) AS kind,
    (t.item ->> 'part'::text) AS part,
    ((t.item ->> 'position'::text))::integer AS "position",
    (t.item ->> 'message'::text) AS message
   FROM (report.briefing r
     JOIN tomtat.briefing b ON ((b.id = r.briefing_key))),
    LATERAL jsonb_array_elements((b.content -> 'findings'::text)) t(item);
CREATE VIEW report.name AS
 SELECT r.job,
    r.briefing,
    (t.n)::integer AS "position",
    (t.item ->> 'vi'::text) AS vi,
    (t.item ->> 'en'::text) AS en,
    (t.item ->> 'kind'::text) AS kind
   FROM (report.briefing r
     JOIN tomtat.briefing b ON ((b.id = r.briefing_key))),
    LATERAL jsonb_array_elements((b.content -> 'names'::text)) WITH ORDINALITY t(item, n);
CREATE TABLE tomtat.document (
    id bigint NOT NULL,
    job text NOT NULL,
    source text NOT NULL,
    uri text NOT NULL,
    container boolean DEFAULT false NOT NULL,
    item_of text,
    bytes_hash text,
    size bigint NOT NULL,
    mtime timestamp with time zone,
    etag text,
    fetched_at timestamp with time zone NOT NULL,
    raw bytea,
    title text,
    url text,
    not_briefed text,
    detail text DEFAULT ''::text NOT NULL,
    extractor text NOT NULL,
    retired_by text,
    online jsonb
);
CREATE TABLE tomtat.outcome (
    id bigint NOT NULL,
    version_id bigint NOT NULL,
    take integer NOT NULL,
    run_id bigint NOT NULL,
    kind text NOT NULL,
    reason text,
    detail text DEFAULT ''::text NOT NULL,
    recipe text,
    created_at timestamp with time zone NOT NULL,
    retired_at timestamp with time zone,
    retired_by text,
    CONSTRAINT outcome_check CHECK (((kind = 'briefed'::text) = (reason IS NULL))),
    CONSTRAINT outcome_kind_check CHECK ((kind = ANY (ARRAY['briefed'::text, 'skipped'::text, 'rejected'::text])))
);
CREATE VIEW report.not_briefed AS
 SELECT d.job,
    d.source,
    d.uri,
    'document'::text AS what,
        CASE
            WHEN (d.not_briefed = ANY (ARRAY['duplicate'::text, 'superseded'::text, 'not-vietnamese'::text, 'too-short'::text, 'list-page'::text, 'error-page'::text, 'withheld'::text])) THEN 'skipped'::text
            ELSE 'rejected'::text
        END AS class,
    d.not_briefed AS reason,
    d.detail,
    d.title,
    d.fetched_at AS first_seen
   FROM tomtat.document d
  WHERE ((d.not_briefed IS NOT NULL) AND (d.retired_by IS NULL))
UNION ALL
 SELECT a.job,
    a.source,
    a.uri,
    'article'::text AS what,
    o.kind AS class,
    o.reason,
    o.detail,
    v.title,
    o.created_at AS first_seen
   FROM ((tomtat.article a
     JOIN tomtat.version v ON ((v.id = a.version_id)))
     JOIN tomtat.outcome o ON (((o.version_id = v.id) AND (o.retired_at IS NULL))))
  WHERE (o.kind <> 'briefed'::text);
CREATE VIEW report.person AS
 SELECT r.job,
    r.briefing,
    (t.n)::integer AS "position",
    (t.item ->> 'vi'::text) AS vi,
    (t.item ->> 'en'::text) AS en,
    (t.item ->> 'role_vi'::text) AS role_vi,
    (t.item ->> 'role_en'::text) AS role_en
   FROM (report.briefing r
     JOIN tomtat.briefing b ON ((b.id = r.briefing_key))),
    LATERAL jsonb_array_elements((b.content -> 'people'::text)) WITH ORDINALITY t(item, n);
CREATE TABLE tomtat.run (
    id bigint NOT NULL,
    job text NOT NULL,
    edition date NOT NULL,
    pass integer NOT NULL,
    starts integer DEFAULT 1 NOT NULL,
    holder text NOT NULL,
    started_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    finished boolean DEFAULT false NOT NULL,
    exit_code integer,
    exit_reason text,
    pending_before integer NOT NULL,
    last_arrival bigint,
    last_outcome bigint,
    CONSTRAINT run_pass_check CHECK ((pass > 0))
);
CREATE TABLE tomtat.run_step (
    run_id bigint NOT NULL,
    step text NOT NULL,
    started_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    status text NOT NULL,
    detail text DEFAULT ''::text NOT NULL,
    CONSTRAINT run_step_status_check CHECK ((status = ANY (ARRAY['running'::text, 'done'::text, 'stopped'::text, 'failed'::text])))
);
CREATE VIEW report.run AS
 SELECT r.job,
    r.edition,
    r.pass,
    s.step,
    COALESCE(s.status,
        CASE
            WHEN r.finished THEN 'done'::text
            WHEN (r.ended_at IS NULL) THEN 'running'::text
            ELSE 'unfinished'::text
        END) AS status,
    COALESCE(s.started_at, r.started_at) AS started_at,
        CASE
            WHEN (s.step IS NULL) THEN r.ended_at
            ELSE s.ended_at
        END AS ended_at,
    COALESCE(s.detail, r.exit_reason) AS detail,
        CASE
            WHEN (s.step IS NULL) THEN r.exit_code
            ELSE NULL::integer
        END AS exit_code,
        CASE
            WHEN (COALESCE(s.step, 'brief'::text) = 'brief'::text) THEN c.calls
            ELSE NULL::bigint
        END AS calls,
        CASE
            WHEN (COALESCE(s.step, 'brief'::text) = 'brief'::text) THEN c.cost_usd
            ELSE NULL::numeric
        END AS cost_usd,
        CASE
            WHEN (COALESCE(s.step, 'brief'::text) = 'brief'::text) THEN c.uncertain_cost_usd
            ELSE NULL::numeric
        END AS uncertain_cost_usd
   FROM ((tomtat.run r
     LEFT JOIN ( SELECT call.run_id,
            sum(call.tries) AS calls,
            sum(call.cost_usd) AS cost_usd,
            sum((call.uncertain_cost +
                CASE
                    WHEN call.under_way THEN COALESCE(call.worst_cost, (0)::numeric)
                    ELSE (0)::numeric
                END)) AS uncertain_cost_usd
           FROM tomtat.call
          WHERE (NOT call.recorded)
          GROUP BY call.run_id) c ON ((c.run_id = r.id)))
     LEFT JOIN ( SELECT run_step.run_id,
            run_step.step,
            run_step.started_at,
            run_step.ended_at,
            run_step.status,
            run_step.detail
           FROM tomtat.run_step
        UNION ALL
         SELECT run.id,
            NULL::text,
            NULL::timestamp with time zone,
            NULL::timestamp with time zone,
            NULL::text,
            NULL::text
           FROM tomtat.run) s ON ((s.run_id = r.id)));
CREATE VIEW report.statement AS
 SELECT r.job,
    r.briefing,
    s.part,
    s."position",
    (s.body ->> 'text'::text) AS text
   FROM (report.briefing r
     JOIN tomtat.briefing b ON ((b.id = r.briefing_key))),
    LATERAL ( SELECT 'title'::text AS part,
            1 AS "position",
            (b.content -> 'title'::text) AS body
        UNION ALL
         SELECT 'summary'::text,
            (t.n)::integer AS n,
            t.item
           FROM jsonb_array_elements((b.content -> 'summary'::text)) WITH ORDINALITY t(item, n)
        UNION ALL
         SELECT 'key_points'::text,
            (t.n)::integer AS n,
            t.item
           FROM jsonb_array_elements((b.content -> 'key_points'::text)) WITH ORDINALITY t(item, n)) s;
CREATE TABLE tomtat.arrival (
    id bigint NOT NULL,
    job text NOT NULL,
    version_id bigint NOT NULL,
    take integer NOT NULL,
    cause text NOT NULL,
    CONSTRAINT arrival_cause_check CHECK ((cause = ANY (ARRAY['pull'::text, 'person'::text])))
);
ALTER TABLE tomtat.arrival ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME tomtat.arrival_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE tomtat.article ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME tomtat.article_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE tomtat.batch_job_execution (
    job_execution_id bigint NOT NULL,
    version bigint,
    job_instance_id bigint NOT NULL,
    create_time timestamp without time zone NOT NULL,
    start_time timestamp without time zone,
    end_time timestamp without time zone,
    status character varying(10),
    exit_code character varying(2500),
    exit_message character varying(2500),
    last_updated timestamp without time zone
);
CREATE TABLE tomtat.batch_job_execution_context (
    job_execution_id bigint NOT NULL,
    short_context character varying(2500) NOT NULL,
    serialized_context text
);
CREATE TABLE tomtat.batch_job_execution_params (
    job_execution_id bigint NOT NULL,
    parameter_name character varying(100) NOT NULL,
    parameter_type character varying(100) NOT NULL,
    parameter_value character varying(2500),
    identifying character(1) NOT NULL
);
CREATE SEQUENCE tomtat.batch_job_execution_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
CREATE TABLE tomtat.batch_job_instance (
    job_instance_id bigint NOT NULL,
    version bigint,
    job_name character varying(100) NOT NULL,
    job_key character varying(32) NOT NULL
);
CREATE SEQUENCE tomtat.batch_job_instance_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
CREATE TABLE tomtat.batch_step_execution (
    step_execution_id bigint NOT NULL,
    version bigint NOT NULL,
    step_name character varying(100) NOT NULL,
    job_execution_id bigint NOT NULL,
    create_time timestamp without time zone NOT NULL,
    start_time timestamp without time zone,
    end_time timestamp without time zone,
    status character varying(10),
    commit_count bigint,
    read_count bigint,
    filter_count bigint,
    write_count bigint,
    read_skip_count bigint,
    write_skip_count bigint,
    process_skip_count bigint,
    rollback_count bigint,
    exit_code character varying(2500),
    exit_message character varying(2500),
    last_updated timestamp without time zone
);
CREATE TABLE tomtat.batch_step_execution_context (
    step_execution_id bigint NOT NULL,
    short_context character varying(2500) NOT NULL,
    serialized_context text
);
CREATE SEQUENCE tomtat.batch_step_execution_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER TABLE tomtat.briefing ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME tomtat.briefing_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE tomtat.budget (
    id bigint NOT NULL,
    scope text NOT NULL,
    job text NOT NULL,
    period date NOT NULL,
    unit text NOT NULL,
    extra numeric(20,6) DEFAULT 0 NOT NULL,
    reserved numeric(20,6) DEFAULT 0 NOT NULL,
    spent numeric(20,6) DEFAULT 0 NOT NULL,
    uncertain numeric(20,6) DEFAULT 0 NOT NULL,
    CONSTRAINT budget_scope_check CHECK ((scope = ANY (ARRAY['edition'::text, 'day'::text, 'month'::text]))),
    CONSTRAINT budget_unit_check CHECK ((unit = ANY (ARRAY['usd'::text, 'tokens'::text])))
);
ALTER TABLE tomtat.budget ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME tomtat.budget_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE tomtat.call ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME tomtat.call_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE tomtat.document ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME tomtat.document_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE tomtat.edition ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME tomtat.edition_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE tomtat.flyway_schema_history (
    installed_rank integer NOT NULL,
    version character varying(50),
    description character varying(200) NOT NULL,
    type character varying(20) NOT NULL,
    script character varying(1000) NOT NULL,
    checksum integer,
    installed_by character varying(100) NOT NULL,
    installed_on timestamp without time zone DEFAULT now() NOT NULL,
    execution_time integer NOT NULL,
    success boolean NOT NULL
);
CREATE TABLE tomtat.job (
    name text NOT NULL,
    file text NOT NULL
);
CREATE TABLE tomtat.job_lease (
    job text NOT NULL,
    fence bigint NOT NULL,
    holder text NOT NULL,
    since timestamp with time zone NOT NULL
);
ALTER TABLE tomtat.outcome ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME tomtat.outcome_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE VIEW tomtat.pending AS
 SELECT a.job,
    a.id AS article_id,
    v.id AS version_id,
    v.take
   FROM (tomtat.article a
     JOIN tomtat.version v ON ((v.id = a.version_id)))
  WHERE (NOT (EXISTS ( SELECT
           FROM tomtat.outcome o
          WHERE ((o.version_id = v.id) AND (o.retired_at IS NULL)))));
CREATE TABLE tomtat.reading (
    job text NOT NULL,
    bytes_hash text NOT NULL,
    alone integer DEFAULT 0 NOT NULL,
    ending text DEFAULT ''::text NOT NULL,
    since timestamp with time zone NOT NULL
);
CREATE TABLE tomtat.recipe (
    hash text NOT NULL,
    prompt text NOT NULL,
    prompt_hash text NOT NULL,
    provider text NOT NULL,
    model text NOT NULL,
    recorded boolean NOT NULL,
    parameters jsonb NOT NULL,
    first_used timestamp with time zone NOT NULL
);
ALTER TABLE tomtat.run ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME tomtat.run_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE tomtat.sighting (
    run_id bigint NOT NULL,
    source text NOT NULL,
    uri text NOT NULL,
    what text NOT NULL,
    CONSTRAINT sighting_what_check CHECK ((what = ANY (ARRAY['new'::text, 'changed'::text, 'unchanged'::text, 'skipped'::text, 'rejected'::text])))
);
CREATE TABLE tomtat.source_failure (
    run_id bigint NOT NULL,
    source text NOT NULL,
    detail text NOT NULL
);
ALTER TABLE tomtat.version ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME tomtat.version_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE tomtat.web_address (
    job text NOT NULL,
    address text NOT NULL,
    source text NOT NULL,
    uri text NOT NULL,
    own boolean NOT NULL
);
INSERT INTO tomtat.arrival OVERRIDING SYSTEM VALUE VALUES (1, 'upgraded', 1, 1, 'pull');
INSERT INTO tomtat.arrival OVERRIDING SYSTEM VALUE VALUES (2, 'upgraded', 2, 1, 'pull');
INSERT INTO tomtat.arrival OVERRIDING SYSTEM VALUE VALUES (3, 'upgraded', 3, 1, 'pull');
INSERT INTO tomtat.arrival OVERRIDING SYSTEM VALUE VALUES (4, 'upgraded', 4, 1, 'pull');
INSERT INTO tomtat.arrival OVERRIDING SYSTEM VALUE VALUES (5, 'upgraded', 5, 1, 'pull');
INSERT INTO tomtat.arrival OVERRIDING SYSTEM VALUE VALUES (6, 'upgraded', 6, 1, 'pull');
INSERT INTO tomtat.arrival OVERRIDING SYSTEM VALUE VALUES (7, 'upgraded', 7, 1, 'pull');
INSERT INTO tomtat.arrival OVERRIDING SYSTEM VALUE VALUES (8, 'upgraded', 8, 1, 'pull');
INSERT INTO tomtat.article OVERRIDING SYSTEM VALUE VALUES (1, 'upgraded', 'inbox', 'bai-2.txt', 1, '2026-11-26 03:25:15.419393+00', 1, true);
INSERT INTO tomtat.article OVERRIDING SYSTEM VALUE VALUES (2, 'upgraded', 'inbox', 'bai-1.txt', 2, '2026-11-26 03:25:15.47487+00', 1, true);
INSERT INTO tomtat.article OVERRIDING SYSTEM VALUE VALUES (3, 'upgraded', 'inbox', 'bai-3.txt', 3, '2026-11-26 03:25:15.494123+00', 1, true);
INSERT INTO tomtat.article OVERRIDING SYSTEM VALUE VALUES (4, 'upgraded', 'inbox', 'bai-5.txt', 4, '2026-11-26 03:25:33.840913+00', 1, true);
INSERT INTO tomtat.article OVERRIDING SYSTEM VALUE VALUES (5, 'upgraded', 'inbox', 'bai-4.txt', 5, '2026-11-26 03:25:34.127813+00', 1, true);
INSERT INTO tomtat.article OVERRIDING SYSTEM VALUE VALUES (6, 'upgraded', 'inbox', 'bai-6.txt', 6, '2026-11-26 03:25:34.218253+00', 1, true);
INSERT INTO tomtat.article OVERRIDING SYSTEM VALUE VALUES (7, 'upgraded', 'inbox', 'bai-8.txt', 7, '2026-11-26 03:25:34.30944+00', 1, true);
INSERT INTO tomtat.article OVERRIDING SYSTEM VALUE VALUES (8, 'upgraded', 'inbox', 'bai-7.txt', 8, '2026-11-26 03:25:34.405548+00', 1, true);
INSERT INTO tomtat.batch_job_execution VALUES (1, 3, 1, '2026-11-26 03:25:15.162755', '2026-11-26 03:25:15.177806', '2026-11-26 03:25:19.896574', 'COMPLETED', 'COMPLETED', '', '2026-11-26 03:25:19.900249');
INSERT INTO tomtat.batch_job_execution VALUES (2, 1, 2, '2026-11-26 03:25:32.609025', '2026-11-26 03:25:32.707149', NULL, 'STARTED', 'UNKNOWN', '', '2026-11-26 03:25:32.716375');
INSERT INTO tomtat.batch_job_execution_context VALUES (1, '{"batch.version":"6.0.4"}', NULL);
INSERT INTO tomtat.batch_job_execution_context VALUES (2, '{"batch.version":"6.0.4"}', NULL);
INSERT INTO tomtat.batch_job_execution_params VALUES (1, 'pass', 'java.lang.Long', '1', 'Y');
INSERT INTO tomtat.batch_job_execution_params VALUES (1, 'edition', 'java.lang.String', '2026-11-26', 'Y');
INSERT INTO tomtat.batch_job_execution_params VALUES (1, 'job', 'java.lang.String', 'upgraded', 'Y');
INSERT INTO tomtat.batch_job_execution_params VALUES (2, 'pass', 'java.lang.Long', '2', 'Y');
INSERT INTO tomtat.batch_job_execution_params VALUES (2, 'edition', 'java.lang.String', '2026-11-26', 'Y');
INSERT INTO tomtat.batch_job_execution_params VALUES (2, 'job', 'java.lang.String', 'upgraded', 'Y');
INSERT INTO tomtat.batch_job_instance VALUES (1, 0, 'upgraded', '81f2cf96cdb53c783134ed2c87f5aac4');
INSERT INTO tomtat.batch_job_instance VALUES (2, 0, 'upgraded', '9a77e4c666f28db8dc4b9934dc33d4ec');
INSERT INTO tomtat.batch_step_execution VALUES (1, 4, 'pull', 1, '2026-11-26 03:25:15.191016', '2026-11-26 03:25:15.197502', '2026-11-26 03:25:15.516772', 'COMPLETED', 1, 0, 0, 3, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-26 03:25:15.527339');
INSERT INTO tomtat.batch_step_execution VALUES (2, 6, 'brief', 1, '2026-11-26 03:25:15.539471', '2026-11-26 03:25:15.544489', '2026-11-26 03:25:18.456248', 'COMPLETED', 3, 0, 0, 3, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-26 03:25:18.484317');
INSERT INTO tomtat.batch_step_execution VALUES (3, 4, 'report', 1, '2026-11-26 03:25:18.494709', '2026-11-26 03:25:18.569981', '2026-11-26 03:25:19.869143', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-26 03:25:19.88544');
INSERT INTO tomtat.batch_step_execution VALUES (4, 6, 'pull', 2, '2026-11-26 03:25:32.765284', '2026-11-26 03:25:32.787006', '2026-11-26 03:25:34.461017', 'COMPLETED', 3, 0, 0, 8, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-26 03:25:34.486902');
INSERT INTO tomtat.batch_step_execution VALUES (5, 5, 'brief', 2, '2026-11-26 03:25:34.502684', '2026-11-26 03:25:34.504292', NULL, 'STARTED', 4, 0, 0, 3, 0, 0, 0, 0, 'EXECUTING', '', '2026-11-26 03:25:39.008563');
INSERT INTO tomtat.batch_step_execution_context VALUES (1, '{"batch.taskletType":"io.tomtat.job.PullTasklet","batch.version":"6.0.4","batch.stepType":"org.springframework.batch.core.step.tasklet.TaskletStep"}', NULL);
INSERT INTO tomtat.batch_step_execution_context VALUES (2, '{"batch.taskletType":"io.tomtat.job.BriefTasklet","batch.version":"6.0.4","batch.stepType":"org.springframework.batch.core.step.tasklet.TaskletStep"}', NULL);
INSERT INTO tomtat.batch_step_execution_context VALUES (3, '{"batch.taskletType":"io.tomtat.job.ReportTasklet","batch.version":"6.0.4","batch.stepType":"org.springframework.batch.core.step.tasklet.TaskletStep"}', NULL);
INSERT INTO tomtat.batch_step_execution_context VALUES (4, '{"batch.taskletType":"io.tomtat.job.PullTasklet","batch.version":"6.0.4","batch.stepType":"org.springframework.batch.core.step.tasklet.TaskletStep"}', NULL);
INSERT INTO tomtat.batch_step_execution_context VALUES (5, '{"batch.taskletType":"io.tomtat.job.BriefTasklet","batch.version":"6.0.4","batch.stepType":"org.springframework.batch.core.step.tasklet.TaskletStep"}', NULL);
INSERT INTO tomtat.briefing OVERRIDING SYSTEM VALUE VALUES (1, 1, 'upgraded', 3, 3, '2026-11-26', 1, '{"names": [], "title": {"text": "The and city forest city to for after build, which may not yet be planned, proposed or estimated", "evidence": [1]}, "topic": "other", "people": [], "figures": [], "summary": [{"text": "The support services fishing workers help road coastal open coastal in continue on programme harvest new, which may not yet be planned, proposed or estimated.", "evidence": [1]}, {"text": "The review rice for by continue by agree by would build from will safety health market, which may not yet be planned, proposed or estimated.", "evidence": [2]}, {"text": "The the build harvest quality people after on the rice services safety more harvest school programme, which may not yet be planned, proposed or estimated.", "evidence": [3]}, {"text": "The with harvest for before coastal that coastal demand prices workers begin review with reduce quality, which may not yet be planned, proposed or estimated.", "evidence": [4]}, {"text": "The protect continue help local said said with people company health new water officials forest repair, which may not yet be planned, proposed or estimated.", "evidence": [5]}, {"text": "The harvest work market farmers discuss will programme harvest prices region workers repair continue new market, which may not yet be planned, proposed or estimated.", "evidence": [6]}, {"text": "The families services plan school harvest said services also city officials improve officials expect from city, which may not yet be planned, proposed or estimated.", "evidence": [7]}], "dateline": {"date": "", "place": "", "evidence": []}, "findings": [{"kind": "support", "part": "title", "message": "has no figure, name or term in common with the sentences named; read them", "position": 0, "severity": "warning"}, {"kind": "support", "part": "summary", "message": "has no figure, name or term in common with the sentences named; read them", "position": 1, "severity": "warning"}, {"kind": "support", "part": "summary", "message": "has no figure, name or term in common with the sentences named; read them", "position": 2, "severity": "warning"}, {"kind": "support", "part": "summary", "message": "has no figure, name or term in common with the sentences named; read them", "position": 4, "severity": "warning"}, {"kind": "support", "part": "summary", "message": "has no figure, name or term in common with the sentences named; read them", "position": 5, "severity": "warning"}, {"kind": "support", "part": "summary", "message": "has no figure, name or term in common with the sentences named; read them", "position": 6, "severity": "warning"}, {"kind": "support", "part": "summary", "message": "has no figure, name or term in common with the sentences named; read them", "position": 7, "severity": "warning"}, {"kind": "support", "part": "key_points", "message": "has no figure, name or term in common with the sentences named; read them", "position": 1, "severity": "warning"}, {"kind": "support", "part": "key_points", "message": "has no figure, name or term in common with the sentences named; read them", "position": 2, "severity": "warning"}, {"kind": "support", "part": "key_points", "message": "has no figure, name or term in common with the sentences named; read them", "position": 3, "severity": "warning"}, {"kind": "support", "part": "key_points", "message": "has no figure, name or term in common with the sentences named; read them", "position": 4, "severity": "warning"}], "documents": [], "key_points": [{"text": "The harvest repair support will before help people begin workers review officials rice market, which may not yet be planned, proposed or estimated.", "evidence": [1]}, {"text": "The road to with city families project improve coastal market protect farmers agree workers, which may not yet be planned, proposed or estimated.", "evidence": [2]}, {"text": "The training begin by review reduce officials of expect and market that farmers from, which may not yet be planned, proposed or estimated.", "evidence": [3]}, {"text": "The to after training begin plan from fishing training the said agree repair harvest, which may not yet be planned, proposed or estimated.", "evidence": [4]}]}', '9637a70698e4ed8d87cae3caef5b043ab57cc78c103f64ddd2d10aee232934de', 'stub', false, NULL, NULL, NULL, NULL, '2026-11-26 03:25:18.40989+00', NULL);
INSERT INTO tomtat.briefing OVERRIDING SYSTEM VALUE VALUES (2, 2, 'upgraded', 2, 2, '2026-11-26', 2, '{"names": [], "title": {"text": "The in market expect protect company review services review, which may not yet be planned, proposed or estimated", "evidence": [1]}, "topic": "other", "people": [], "figures": [], "summary": [{"text": "The workers people said help project agree people that water begin city with on to farmers, which may not yet be planned, proposed or estimated.", "evidence": [1]}, {"text": "The in training that work for said with city support local improve quality quality to prices, which may not yet be planned, proposed or estimated.", "evidence": [2]}, {"text": "The project project build will repair project health on from harvest company prices improve quality plan, which may not yet be planned, proposed or estimated.", "evidence": [3]}, {"text": "The with on begin local harvest to discuss on in from of training support in review, which may not yet be planned, proposed or estimated.", "evidence": [4]}, {"text": "The farmers services work in region school for by after region on will in workers help, which may not yet be planned, proposed or estimated.", "evidence": [5]}, {"text": "The continue road services region from support company coastal road training said demand health repair expect, which may not yet be planned, proposed or estimated.", "evidence": [6]}, {"text": "The agree said work families project farmers training of programme review families company new harvest before, which may not yet be planned, proposed or estimated.", "evidence": [7]}], "dateline": {"date": "", "place": "", "evidence": []}, "findings": [{"kind": "support", "part": "title", "message": "has no figure, name or term in common with the sentences named; read them", "position": 0, "severity": "warning"}, {"kind": "support", "part": "summary", "message": "has no figure, name or term in common with the sentences named; read them", "position": 1, "severity": "warning"}, {"kind": "support", "part": "summary", "message": "has no figure, name or term in common with the sentences named; read them", "position": 2, "severity": "warning"}, {"kind": "support", "part": "summary", "message": "has no figure, name or term in common with the sentences named; read them", "position": 3, "severity": "warning"}, {"kind": "support", "part": "summary", "message": "has no figure, name or term in common with the sentences named; read them", "position": 4, "severity": "warning"}, {"kind": "support", "part": "summary", "message": "has no figure, name or term in common with the sentences named; read them", "position": 5, "severity": "warning"}, {"kind": "support", "part": "summary", "message": "has no figure, name or term in common with the sentences named; read them", "position": 6, "severity": "warning"}, {"kind": "support", "part": "summary", "message": "has no figure, name or term in common with the sentences named; read them", "position": 7, "severity": "warning"}, {"kind": "support", "part": "key_points", "message": "has no figure, name or term in common with the sentences named; read them", "position": 1, "severity": "warning"}, {"kind": "support", "part": "key_points", "message": "has no figure, name or term in common with the sentences named; read them", "position": 2, "severity": "warning"}, {"kind": "support", "part": "key_points", "message": "has no figure, name or term in common with the sentences named; read them", "position": 3, "severity": "warning"}, {"kind": "support", "part": "key_points", "message": "has no figure, name or term in common with the sentences named; read them", "position": 4, "severity": "warning"}], "documents": [], "key_points": [{"text": "The the would agree project said company plan safety programme after will coastal work, which may not yet be planned, proposed or estimated.", "evidence": [1]}, {"text": "The of of quality safety safety new fishing services workers with begin water company, which may not yet be planned, proposed or estimated.", "evidence": [2]}, {"text": "The improve support of will agree help support people city rice by after after, which may not yet be planned, proposed or estimated.", "evidence": [3]}, {"text": "The said expect plan region forest begin continue training prices build region city health, which may not yet be planned, proposed or estimated.", "evidence": [4]}]}', '9637a70698e4ed8d87cae3caef5b043ab57cc78c103f64ddd2d10aee232934de', 'stub', false, NULL, NULL, NULL, NULL, '2026-11-26 03:25:18.423019+00', NULL);
INSERT INTO tomtat.briefing OVERRIDING SYSTEM VALUE VALUES (3, 3, 'upgraded', 1, 1, '2026-11-26', 3, '{"names": [], "title": {"text": "The and begin safety services plan agree work safety, which may not yet be planned, proposed or estimated", "evidence": [1]}, "topic": "other", "people": [], "figures": [], "summary": [{"text": "The prices in workers support from will reduce demand reduce new for in open workers teachers, which may not yet be planned, proposed or estimated.", "evidence": [1]}, {"text": "The for after company company safety school rice workers that would improve of company from discuss, which may not yet be planned, proposed or estimated.", "evidence": [2]}, {"text": "The in also families continue will officials of families begin agree improve repair project road in, which may not yet be planned, proposed or estimated.", "evidence": [3]}, {"text": "The continue agree would work agree before health plan in health help people review plan people, which may not yet be planned, proposed or estimated.", "evidence": [4]}, {"text": "The forest demand safety open officials health with continue training quality that prices continue coastal from, which may not yet be planned, proposed or estimated.", "evidence": [5]}, {"text": "The work work health on from for health harvest safety with officials school fishing before harvest, which may not yet be planned, proposed or estimated.", "evidence": [6]}, {"text": "The city safety plan local support review for prices in workers local from road market training, which may not yet be planned, proposed or estimated.", "evidence": [7]}], "dateline": {"date": "", "place": "", "evidence": []}, "findings": [{"kind": "support", "part": "title", "message": "has no figure, name or term in common with the sentences named; read them", "position": 0, "severity": "warning"}, {"kind": "support", "part": "summary", "message": "has no figure, name or term in common with the sentences named; read them", "position": 1, "severity": "warning"}, {"kind": "support", "part": "summary", "message": "has no figure, name or term in common with the sentences named; read them", "position": 2, "severity": "warning"}, {"kind": "support", "part": "summary", "message": "has no figure, name or term in common with the sentences named; read them", "position": 3, "severity": "warning"}, {"kind": "support", "part": "summary", "message": "has no figure, name or term in common with the sentences named; read them", "position": 4, "severity": "warning"}, {"kind": "support", "part": "summary", "message": "has no figure, name or term in common with the sentences named; read them", "position": 5, "severity": "warning"}, {"kind": "support", "part": "summary", "message": "has no figure, name or term in common with the sentences named; read them", "position": 6, "severity": "warning"}, {"kind": "support", "part": "summary", "message": "has no figure, name or term in common with the sentences named; read them", "position": 7, "severity": "warning"}, {"kind": "support", "part": "key_points", "message": "has no figure, name or term in common with the sentences named; read them", "position": 1, "severity": "warning"}, {"kind": "support", "part": "key_points", "message": "has no figure, name or term in common with the sentences named; read them", "position": 2, "severity": "warning"}, {"kind": "support", "part": "key_points", "message": "has no figure, name or term in common with the sentences named; read them", "position": 3, "severity": "warning"}, {"kind": "support", "part": "key_points", "message": "has no figure, name or term in common with the sentences named; read them", "position": 4, "severity": "warning"}], "documents": [], "key_points": [{"text": "The of harvest health teachers discuss work project that plan of from quality plan, which may not yet be planned, proposed or estimated.", "evidence": [1]}, {"text": "The repair quality people by school for by reduce with quality from plan teachers, which may not yet be planned, proposed or estimated.", "evidence": [2]}, {"text": "The discuss water to for begin water from reduce for of agree company safety, which may not yet be planned, proposed or estimated.", "evidence": [3]}, {"text": "The officials said rice workers region company agree protect services review review agree workers, which may not yet be planned, proposed or estimated.", "evidence": [4]}]}', '9637a70698e4ed8d87cae3caef5b043ab57cc78c103f64ddd2d10aee232934de', 'stub', false, NULL, NULL, NULL, NULL, '2026-11-26 03:25:18.436679+00', NULL);
INSERT INTO tomtat.briefing OVERRIDING SYSTEM VALUE VALUES (4, 4, 'upgraded', 4, 4, '2026-11-26', 4, '{"names": [], "title": {"text": "The after improve coastal review road also quality training, which may not yet be planned, proposed or estimated", "evidence": [1]}, "topic": "other", "people": [], "figures": [], "summary": [{"text": "The open work of city local workers before demand also harvest support and after that of, which may not yet be planned, proposed or estimated.", "evidence": [1]}, {"text": "The and road repair agree public families will continue people company that protect farmers also city, which may not yet be planned, proposed or estimated.", "evidence": [2]}, {"text": "The water forest road agree public to on forest plan company quality market market water public, which may not yet be planned, proposed or estimated.", "evidence": [3]}, {"text": "The continue families help region support families discuss improve officials programme reduce city improve city public, which may not yet be planned, proposed or estimated.", "evidence": [4]}, {"text": "The prices open forest reduce would also build coastal begin discuss also review school new improve, which may not yet be planned, proposed or estimated.", "evidence": [5]}, {"text": "The with begin health training farmers harvest school health on by plan agree demand by region, which may not yet be planned, proposed or estimated.", "evidence": [6]}, {"text": "The local agree improve safety health city said with farmers programme in families in project repair, which may not yet be planned, proposed or estimated.", "evidence": [7]}], "dateline": {"date": "", "place": "", "evidence": []}, "findings": [{"kind": "support", "part": "title", "message": "has no figure, name or term in common with the sentences named; read them", "position": 0, "severity": "warning"}, {"kind": "support", "part": "summary", "message": "has no figure, name or term in common with the sentences named; read them", "position": 1, "severity": "warning"}, {"kind": "support", "part": "summary", "message": "has no figure, name or term in common with the sentences named; read them", "position": 2, "severity": "warning"}, {"kind": "support", "part": "summary", "message": "has no figure, name or term in common with the sentences named; read them", "position": 3, "severity": "warning"}, {"kind": "support", "part": "summary", "message": "has no figure, name or term in common with the sentences named; read them", "position": 4, "severity": "warning"}, {"kind": "support", "part": "summary", "message": "has no figure, name or term in common with the sentences named; read them", "position": 5, "severity": "warning"}, {"kind": "support", "part": "summary", "message": "has no figure, name or term in common with the sentences named; read them", "position": 6, "severity": "warning"}, {"kind": "support", "part": "summary", "message": "has no figure, name or term in common with the sentences named; read them", "position": 7, "severity": "warning"}, {"kind": "support", "part": "key_points", "message": "has no figure, name or term in common with the sentences named; read them", "position": 1, "severity": "warning"}, {"kind": "support", "part": "key_points", "message": "has no figure, name or term in common with the sentences named; read them", "position": 2, "severity": "warning"}, {"kind": "support", "part": "key_points", "message": "has no figure, name or term in common with the sentences named; read them", "position": 3, "severity": "warning"}, {"kind": "support", "part": "key_points", "message": "has no figure, name or term in common with the sentences named; read them", "position": 4, "severity": "warning"}], "documents": [], "key_points": [{"text": "The rice health training repair work rice company school reduce and people for plan, which may not yet be planned, proposed or estimated.", "evidence": [1]}, {"text": "The demand workers by rice work in will harvest farmers said public expect protect, which may not yet be planned, proposed or estimated.", "evidence": [2]}, {"text": "The and for review on health improve plan repair company by quality discuss discuss, which may not yet be planned, proposed or estimated.", "evidence": [3]}, {"text": "The expect harvest public teachers families officials fishing repair help water of safety services, which may not yet be planned, proposed or estimated.", "evidence": [4]}]}', '9637a70698e4ed8d87cae3caef5b043ab57cc78c103f64ddd2d10aee232934de', 'stub', false, NULL, NULL, NULL, NULL, '2026-11-26 03:25:38.95866+00', NULL);
INSERT INTO tomtat.briefing OVERRIDING SYSTEM VALUE VALUES (5, 5, 'upgraded', 5, 5, '2026-11-26', 5, '{"names": [], "title": {"text": "The will prices plan the school new services improve, which may not yet be planned, proposed or estimated", "evidence": [1]}, "topic": "other", "people": [], "figures": [], "summary": [{"text": "The market continue reduce prices continue officials on discuss local region company public said health discuss, which may not yet be planned, proposed or estimated.", "evidence": [1]}, {"text": "The help people expect will city from training region will protect that and teachers would officials, which may not yet be planned, proposed or estimated.", "evidence": [2]}, {"text": "The forest school from expect fishing with said continue to protect help and market will that, which may not yet be planned, proposed or estimated.", "evidence": [3]}, {"text": "The demand that teachers support would workers and agree reduce help officials harvest after farmers discuss, which may not yet be planned, proposed or estimated.", "evidence": [4]}, {"text": "The and continue continue people would for school from city support review market and city water, which may not yet be planned, proposed or estimated.", "evidence": [5]}, {"text": "The safety improve local review protect also repair new plan the company project in new public, which may not yet be planned, proposed or estimated.", "evidence": [6]}, {"text": "The demand also public more company officials project said families by rice road said public work, which may not yet be planned, proposed or estimated.", "evidence": [7]}], "dateline": {"date": "", "place": "", "evidence": []}, "findings": [{"kind": "support", "part": "title", "message": "has no figure, name or term in common with the sentences named; read them", "position": 0, "severity": "warning"}, {"kind": "support", "part": "summary", "message": "has no figure, name or term in common with the sentences named; read them", "position": 1, "severity": "warning"}, {"kind": "support", "part": "summary", "message": "has no figure, name or term in common with the sentences named; read them", "position": 2, "severity": "warning"}, {"kind": "support", "part": "summary", "message": "has no figure, name or term in common with the sentences named; read them", "position": 3, "severity": "warning"}, {"kind": "support", "part": "summary", "message": "has no figure, name or term in common with the sentences named; read them", "position": 4, "severity": "warning"}, {"kind": "support", "part": "summary", "message": "has no figure, name or term in common with the sentences named; read them", "position": 5, "severity": "warning"}, {"kind": "support", "part": "summary", "message": "has no figure, name or term in common with the sentences named; read them", "position": 6, "severity": "warning"}, {"kind": "support", "part": "summary", "message": "has no figure, name or term in common with the sentences named; read them", "position": 7, "severity": "warning"}, {"kind": "support", "part": "key_points", "message": "has no figure, name or term in common with the sentences named; read them", "position": 1, "severity": "warning"}, {"kind": "support", "part": "key_points", "message": "has no figure, name or term in common with the sentences named; read them", "position": 2, "severity": "warning"}, {"kind": "support", "part": "key_points", "message": "has no figure, name or term in common with the sentences named; read them", "position": 3, "severity": "warning"}, {"kind": "support", "part": "key_points", "message": "has no figure, name or term in common with the sentences named; read them", "position": 4, "severity": "warning"}], "documents": [], "key_points": [{"text": "The agree the on services also expect continue work of people programme agree fishing, which may not yet be planned, proposed or estimated.", "evidence": [1]}, {"text": "The reduce continue people market in reduce farmers services public people of road and, which may not yet be planned, proposed or estimated.", "evidence": [2]}, {"text": "The safety safety work by safety farmers that for coastal project families new begin, which may not yet be planned, proposed or estimated.", "evidence": [3]}, {"text": "The health city road health farmers road demand will market open fishing road plan, which may not yet be planned, proposed or estimated.", "evidence": [4]}]}', '9637a70698e4ed8d87cae3caef5b043ab57cc78c103f64ddd2d10aee232934de', 'stub', false, NULL, NULL, NULL, NULL, '2026-11-26 03:25:38.987155+00', NULL);
INSERT INTO tomtat.briefing OVERRIDING SYSTEM VALUE VALUES (6, 6, 'upgraded', 6, 6, '2026-11-26', 6, '{"names": [], "title": {"text": "The programme that expect market improve farmers local project, which may not yet be planned, proposed or estimated", "evidence": [1]}, "topic": "other", "people": [], "figures": [], "summary": [{"text": "The market would rice region demand forest local teachers demand help work region expect programme water, which may not yet be planned, proposed or estimated.", "evidence": [1]}, {"text": "The also people for review for rice with coastal public region prices for before road city, which may not yet be planned, proposed or estimated.", "evidence": [2]}, {"text": "The continue continue reduce build discuss road prices from open reduce training help farmers continue build, which may not yet be planned, proposed or estimated.", "evidence": [3]}, {"text": "The more after region on training before in health market work city support will protect continue, which may not yet be planned, proposed or estimated.", "evidence": [4]}, {"text": "The protect quality reduce help from programme training company demand that quality by on plan project, which may not yet be planned, proposed or estimated.", "evidence": [5]}, {"text": "The before people the teachers local will coastal programme fishing services said public support by company, which may not yet be planned, proposed or estimated.", "evidence": [6]}, {"text": "The on more on new safety support new for the health said quality families on safety, which may not yet be planned, proposed or estimated.", "evidence": [7]}], "dateline": {"date": "", "place": "", "evidence": []}, "findings": [{"kind": "support", "part": "title", "message": "has no figure, name or term in common with the sentences named; read them", "position": 0, "severity": "warning"}, {"kind": "support", "part": "summary", "message": "has no figure, name or term in common with the sentences named; read them", "position": 1, "severity": "warning"}, {"kind": "support", "part": "summary", "message": "has no figure, name or term in common with the sentences named; read them", "position": 2, "severity": "warning"}, {"kind": "support", "part": "summary", "message": "has no figure, name or term in common with the sentences named; read them", "position": 3, "severity": "warning"}, {"kind": "support", "part": "summary", "message": "has no figure, name or term in common with the sentences named; read them", "position": 4, "severity": "warning"}, {"kind": "support", "part": "summary", "message": "has no figure, name or term in common with the sentences named; read them", "position": 5, "severity": "warning"}, {"kind": "support", "part": "summary", "message": "has no figure, name or term in common with the sentences named; read them", "position": 6, "severity": "warning"}, {"kind": "support", "part": "summary", "message": "has no figure, name or term in common with the sentences named; read them", "position": 7, "severity": "warning"}, {"kind": "support", "part": "key_points", "message": "has no figure, name or term in common with the sentences named; read them", "position": 1, "severity": "warning"}, {"kind": "support", "part": "key_points", "message": "has no figure, name or term in common with the sentences named; read them", "position": 2, "severity": "warning"}, {"kind": "support", "part": "key_points", "message": "has no figure, name or term in common with the sentences named; read them", "position": 3, "severity": "warning"}, {"kind": "support", "part": "key_points", "message": "has no figure, name or term in common with the sentences named; read them", "position": 4, "severity": "warning"}], "documents": [], "key_points": [{"text": "The repair families city for services quality programme expect begin local rice that begin, which may not yet be planned, proposed or estimated.", "evidence": [1]}, {"text": "The local services region also also expect work rice discuss before reduce and and, which may not yet be planned, proposed or estimated.", "evidence": [2]}, {"text": "The and reduce quality discuss project expect build workers of of teachers expect local, which may not yet be planned, proposed or estimated.", "evidence": [3]}, {"text": "The review plan market more continue road market school region services by will for, which may not yet be planned, proposed or estimated.", "evidence": [4]}]}', '9637a70698e4ed8d87cae3caef5b043ab57cc78c103f64ddd2d10aee232934de', 'stub', false, NULL, NULL, NULL, NULL, '2026-11-26 03:25:38.996553+00', NULL);
INSERT INTO tomtat.call OVERRIDING SYSTEM VALUE VALUES (1, 'upgraded', 1, '2026-11-26', NULL, 3, 1, 1, 'brief', 'fd650a4397010526701c767f3ba2ab6e21a5a48f686cb022dc7a60cdc1bc2b09', '9637a70698e4ed8d87cae3caef5b043ab57cc78c103f64ddd2d10aee232934de', 'stub', false, 1, NULL, '2026-11-26 03:25:15.762374+00', '2026-11-26 03:25:17.080771+00', 200, NULL, '{"withhold":"none","topic":"other","title":{"text":"The and city forest city to for after build, which may not yet be planned, proposed or estimated","evidence":[1]},"dateline":{"evidence":[],"place":"","date":""},"summary":[{"text":"The support services fishing workers help road coastal open coastal in continue on programme harvest new, which may not yet be planned, proposed or estimated.","evidence":[1]},{"text":"The review rice for by continue by agree by would build from will safety health market, which may not yet be planned, proposed or estimated.","evidence":[2]},{"text":"The the build harvest quality people after on the rice services safety more harvest school programme, which may not yet be planned, proposed or estimated.","evidence":[3]},{"text":"The with harvest for before coastal that coastal demand prices workers begin review with reduce quality, which may not yet be planned, proposed or estimated.","evidence":[4]},{"text":"The protect continue help local said said with people company health new water officials forest repair, which may not yet be planned, proposed or estimated.","evidence":[5]},{"text":"The harvest work market farmers discuss will programme harvest prices region workers repair continue new market, which may not yet be planned, proposed or estimated.","evidence":[6]},{"text":"The families services plan school harvest said services also city officials improve officials expect from city, which may not yet be planned, proposed or estimated.","evidence":[7]}],"key_points":[{"text":"The harvest repair support will before help people begin workers review officials rice market, which may not yet be planned, proposed or estimated.","evidence":[1]},{"text":"The road to with city families project improve coastal market protect farmers agree workers, which may not yet be planned, proposed or estimated.","evidence":[2]},{"text":"The training begin by review reduce officials of expect and market that farmers from, which may not yet be planned, proposed or estimated.","evidence":[3]},{"text":"The to after training begin plan from fishing training the said agree repair harvest, which may not yet be planned, proposed or estimated.","evidence":[4]}],"people":[],"names":[],"documents":[]}', 'stop', 4662, 773, 1312, NULL, NULL, 0, '2026-11-26', false, 9428, '{}', NULL, 0, 0.000000, 0, NULL, '{"x-request-id": "scripted-200"}');
INSERT INTO tomtat.call OVERRIDING SYSTEM VALUE VALUES (3, 'upgraded', 1, '2026-11-26', NULL, 2, 1, 1, 'brief', '3406034c8ebc0610012dd21ae9403666d682f1a48875f049d69fa60d60406c7b', '9637a70698e4ed8d87cae3caef5b043ab57cc78c103f64ddd2d10aee232934de', 'stub', false, 1, NULL, '2026-11-26 03:25:15.772355+00', '2026-11-26 03:25:17.097287+00', 200, NULL, '{"withhold":"none","topic":"other","title":{"text":"The in market expect protect company review services review, which may not yet be planned, proposed or estimated","evidence":[1]},"dateline":{"evidence":[],"place":"","date":""},"summary":[{"text":"The workers people said help project agree people that water begin city with on to farmers, which may not yet be planned, proposed or estimated.","evidence":[1]},{"text":"The in training that work for said with city support local improve quality quality to prices, which may not yet be planned, proposed or estimated.","evidence":[2]},{"text":"The project project build will repair project health on from harvest company prices improve quality plan, which may not yet be planned, proposed or estimated.","evidence":[3]},{"text":"The with on begin local harvest to discuss on in from of training support in review, which may not yet be planned, proposed or estimated.","evidence":[4]},{"text":"The farmers services work in region school for by after region on will in workers help, which may not yet be planned, proposed or estimated.","evidence":[5]},{"text":"The continue road services region from support company coastal road training said demand health repair expect, which may not yet be planned, proposed or estimated.","evidence":[6]},{"text":"The agree said work families project farmers training of programme review families company new harvest before, which may not yet be planned, proposed or estimated.","evidence":[7]}],"key_points":[{"text":"The the would agree project said company plan safety programme after will coastal work, which may not yet be planned, proposed or estimated.","evidence":[1]},{"text":"The of of quality safety safety new fishing services workers with begin water company, which may not yet be planned, proposed or estimated.","evidence":[2]},{"text":"The improve support of will agree help support people city rice by after after, which may not yet be planned, proposed or estimated.","evidence":[3]},{"text":"The said expect plan region forest begin continue training prices build region city health, which may not yet be planned, proposed or estimated.","evidence":[4]}],"people":[],"names":[],"documents":[]}', 'stop', 4530, 759, 1299, NULL, NULL, 0, '2026-11-26', false, 9232, '{}', NULL, 0, 0.000000, 0, NULL, '{"x-request-id": "scripted-200"}');
INSERT INTO tomtat.call OVERRIDING SYSTEM VALUE VALUES (2, 'upgraded', 1, '2026-11-26', NULL, 1, 1, 1, 'brief', '82c3adcce3848ff1f44e68df8c6116543247b43a2ad43eafe42c8284600e76b3', '9637a70698e4ed8d87cae3caef5b043ab57cc78c103f64ddd2d10aee232934de', 'stub', false, 1, NULL, '2026-11-26 03:25:15.765603+00', '2026-11-26 03:25:17.100339+00', 200, NULL, '{"withhold":"none","topic":"other","title":{"text":"The and begin safety services plan agree work safety, which may not yet be planned, proposed or estimated","evidence":[1]},"dateline":{"evidence":[],"place":"","date":""},"summary":[{"text":"The prices in workers support from will reduce demand reduce new for in open workers teachers, which may not yet be planned, proposed or estimated.","evidence":[1]},{"text":"The for after company company safety school rice workers that would improve of company from discuss, which may not yet be planned, proposed or estimated.","evidence":[2]},{"text":"The in also families continue will officials of families begin agree improve repair project road in, which may not yet be planned, proposed or estimated.","evidence":[3]},{"text":"The continue agree would work agree before health plan in health help people review plan people, which may not yet be planned, proposed or estimated.","evidence":[4]},{"text":"The forest demand safety open officials health with continue training quality that prices continue coastal from, which may not yet be planned, proposed or estimated.","evidence":[5]},{"text":"The work work health on from for health harvest safety with officials school fishing before harvest, which may not yet be planned, proposed or estimated.","evidence":[6]},{"text":"The city safety plan local support review for prices in workers local from road market training, which may not yet be planned, proposed or estimated.","evidence":[7]}],"key_points":[{"text":"The of harvest health teachers discuss work project that plan of from quality plan, which may not yet be planned, proposed or estimated.","evidence":[1]},{"text":"The repair quality people by school for by reduce with quality from plan teachers, which may not yet be planned, proposed or estimated.","evidence":[2]},{"text":"The discuss water to for begin water from reduce for of agree company safety, which may not yet be planned, proposed or estimated.","evidence":[3]},{"text":"The officials said rice workers region company agree protect services review review agree workers, which may not yet be planned, proposed or estimated.","evidence":[4]}],"people":[],"names":[],"documents":[]}', 'stop', 5001, 762, 1308, NULL, NULL, 0, '2026-11-26', false, 9932, '{}', NULL, 0, 0.000000, 0, NULL, '{"x-request-id": "scripted-200"}');
INSERT INTO tomtat.call OVERRIDING SYSTEM VALUE VALUES (5, 'upgraded', 2, '2026-11-26', NULL, 5, 1, 1, 'brief', 'ef466cffa29596bdb7c775311eb85c99aec2d3a33e7ad897a25427e21adc448c', '9637a70698e4ed8d87cae3caef5b043ab57cc78c103f64ddd2d10aee232934de', 'stub', false, 1, NULL, '2026-11-26 03:25:34.858976+00', '2026-11-26 03:25:37.523578+00', 200, NULL, '{"withhold":"none","topic":"other","title":{"evidence":[1],"text":"The will prices plan the school new services improve, which may not yet be planned, proposed or estimated"},"dateline":{"date":"","evidence":[],"place":""},"summary":[{"evidence":[1],"text":"The market continue reduce prices continue officials on discuss local region company public said health discuss, which may not yet be planned, proposed or estimated."},{"evidence":[2],"text":"The help people expect will city from training region will protect that and teachers would officials, which may not yet be planned, proposed or estimated."},{"evidence":[3],"text":"The forest school from expect fishing with said continue to protect help and market will that, which may not yet be planned, proposed or estimated."},{"evidence":[4],"text":"The demand that teachers support would workers and agree reduce help officials harvest after farmers discuss, which may not yet be planned, proposed or estimated."},{"evidence":[5],"text":"The and continue continue people would for school from city support review market and city water, which may not yet be planned, proposed or estimated."},{"evidence":[6],"text":"The safety improve local review protect also repair new plan the company project in new public, which may not yet be planned, proposed or estimated."},{"evidence":[7],"text":"The demand also public more company officials project said families by rice road said public work, which may not yet be planned, proposed or estimated."}],"key_points":[{"evidence":[1],"text":"The agree the on services also expect continue work of people programme agree fishing, which may not yet be planned, proposed or estimated."},{"evidence":[2],"text":"The reduce continue people market in reduce farmers services public people of road and, which may not yet be planned, proposed or estimated."},{"evidence":[3],"text":"The safety safety work by safety farmers that for coastal project families new begin, which may not yet be planned, proposed or estimated."},{"evidence":[4],"text":"The health city road health farmers road demand will market open fishing road plan, which may not yet be planned, proposed or estimated."}],"people":[],"names":[],"documents":[]}', 'stop', 4643, 765, 2623, NULL, NULL, 0, '2026-11-26', false, 9401, '{}', NULL, 0, 0.000000, 0, NULL, '{"x-request-id": "scripted-200"}');
INSERT INTO tomtat.call OVERRIDING SYSTEM VALUE VALUES (4, 'upgraded', 2, '2026-11-26', NULL, 4, 1, 1, 'brief', 'b7cf34971e1f9bad826a919bceaf353883cdac5571a3e1558c0cdcae5dd4390d', '9637a70698e4ed8d87cae3caef5b043ab57cc78c103f64ddd2d10aee232934de', 'stub', false, 1, NULL, '2026-11-26 03:25:34.860733+00', '2026-11-26 03:25:37.543347+00', 200, NULL, '{"withhold":"none","topic":"other","title":{"evidence":[1],"text":"The after improve coastal review road also quality training, which may not yet be planned, proposed or estimated"},"dateline":{"date":"","evidence":[],"place":""},"summary":[{"evidence":[1],"text":"The open work of city local workers before demand also harvest support and after that of, which may not yet be planned, proposed or estimated."},{"evidence":[2],"text":"The and road repair agree public families will continue people company that protect farmers also city, which may not yet be planned, proposed or estimated."},{"evidence":[3],"text":"The water forest road agree public to on forest plan company quality market market water public, which may not yet be planned, proposed or estimated."},{"evidence":[4],"text":"The continue families help region support families discuss improve officials programme reduce city improve city public, which may not yet be planned, proposed or estimated."},{"evidence":[5],"text":"The prices open forest reduce would also build coastal begin discuss also review school new improve, which may not yet be planned, proposed or estimated."},{"evidence":[6],"text":"The with begin health training farmers harvest school health on by plan agree demand by region, which may not yet be planned, proposed or estimated."},{"evidence":[7],"text":"The local agree improve safety health city said with farmers programme in families in project repair, which may not yet be planned, proposed or estimated."}],"key_points":[{"evidence":[1],"text":"The rice health training repair work rice company school reduce and people for plan, which may not yet be planned, proposed or estimated."},{"evidence":[2],"text":"The demand workers by rice work in will harvest farmers said public expect protect, which may not yet be planned, proposed or estimated."},{"evidence":[3],"text":"The and for review on health improve plan repair company by quality discuss discuss, which may not yet be planned, proposed or estimated."},{"evidence":[4],"text":"The expect harvest public teachers families officials fishing repair help water of safety services, which may not yet be planned, proposed or estimated."}],"people":[],"names":[],"documents":[]}', 'stop', 4578, 769, 2641, NULL, NULL, 0, '2026-11-26', false, 9305, '{}', NULL, 0, 0.000000, 0, NULL, '{"x-request-id": "scripted-200"}');
INSERT INTO tomtat.call OVERRIDING SYSTEM VALUE VALUES (6, 'upgraded', 2, '2026-11-26', NULL, 6, 1, 1, 'brief', 'd636aba8e565c56f25d1a1e4add24d232f85061e5654ca85c7375e3837b9fc6c', '9637a70698e4ed8d87cae3caef5b043ab57cc78c103f64ddd2d10aee232934de', 'stub', false, 1, NULL, '2026-11-26 03:25:34.867449+00', '2026-11-26 03:25:37.518216+00', 200, NULL, '{"withhold":"none","topic":"other","title":{"evidence":[1],"text":"The programme that expect market improve farmers local project, which may not yet be planned, proposed or estimated"},"dateline":{"date":"","evidence":[],"place":""},"summary":[{"evidence":[1],"text":"The market would rice region demand forest local teachers demand help work region expect programme water, which may not yet be planned, proposed or estimated."},{"evidence":[2],"text":"The also people for review for rice with coastal public region prices for before road city, which may not yet be planned, proposed or estimated."},{"evidence":[3],"text":"The continue continue reduce build discuss road prices from open reduce training help farmers continue build, which may not yet be planned, proposed or estimated."},{"evidence":[4],"text":"The more after region on training before in health market work city support will protect continue, which may not yet be planned, proposed or estimated."},{"evidence":[5],"text":"The protect quality reduce help from programme training company demand that quality by on plan project, which may not yet be planned, proposed or estimated."},{"evidence":[6],"text":"The before people the teachers local will coastal programme fishing services said public support by company, which may not yet be planned, proposed or estimated."},{"evidence":[7],"text":"The on more on new safety support new for the health said quality families on safety, which may not yet be planned, proposed or estimated."}],"key_points":[{"evidence":[1],"text":"The repair families city for services quality programme expect begin local rice that begin, which may not yet be planned, proposed or estimated."},{"evidence":[2],"text":"The local services region also also expect work rice discuss before reduce and and, which may not yet be planned, proposed or estimated."},{"evidence":[3],"text":"The and reduce quality discuss project expect build workers of of teachers expect local, which may not yet be planned, proposed or estimated."},{"evidence":[4],"text":"The review plan market more continue road market school region services by will for, which may not yet be planned, proposed or estimated."}],"people":[],"names":[],"documents":[]}', 'stop', 4941, 768, 2616, NULL, NULL, 0, '2026-11-26', false, 9842, '{}', NULL, 0, 0.000000, 0, NULL, '{"x-request-id": "scripted-200"}');
INSERT INTO tomtat.call OVERRIDING SYSTEM VALUE VALUES (7, 'upgraded', 2, '2026-11-26', NULL, 7, 1, 1, 'brief', '926cae208f57a5dd46d704ffd0d3d441ebb0eb4c4c3c88dd99c91d8e20f3824f', '9637a70698e4ed8d87cae3caef5b043ab57cc78c103f64ddd2d10aee232934de', 'stub', false, 1, NULL, '2026-11-26 03:25:38.741067+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, '2026-11-26', true, 9817, '{}', NULL, 0, 0.000000, 0, NULL, NULL);
INSERT INTO tomtat.call OVERRIDING SYSTEM VALUE VALUES (8, 'upgraded', 2, '2026-11-26', NULL, 8, 1, 1, 'brief', 'a831de05e7b948c29e2c478e3beef32710661e7245b6e050081ff82fbac77002', '9637a70698e4ed8d87cae3caef5b043ab57cc78c103f64ddd2d10aee232934de', 'stub', false, 1, NULL, '2026-11-26 03:25:38.740582+00', '2026-11-26 03:25:39.332364+00', 200, NULL, '{"withhold":"none","topic":"other","title":{"evidence":[1],"text":"The will region with officials public school support work, which may not yet be planned, proposed or estimated"},"dateline":{"date":"","evidence":[],"place":""},"summary":[{"evidence":[1],"text":"The agree support officials will help for workers for prices support people market city also continue, which may not yet be planned, proposed or estimated."},{"evidence":[2],"text":"The local said public discuss more to in city people workers health said will said farmers, which may not yet be planned, proposed or estimated."},{"evidence":[3],"text":"The with services said discuss quality said for discuss officials reduce coastal review teachers rice improve, which may not yet be planned, proposed or estimated."},{"evidence":[4],"text":"The that repair teachers and people agree teachers region repair of by reduce water for coastal, which may not yet be planned, proposed or estimated."},{"evidence":[5],"text":"The help discuss forest water families people of officials also will said school project work demand, which may not yet be planned, proposed or estimated."},{"evidence":[6],"text":"The begin teachers water health on begin protect said work improve new local continue local region, which may not yet be planned, proposed or estimated."},{"evidence":[7],"text":"The to more in rice demand will company also rice services training rice said with begin, which may not yet be planned, proposed or estimated."}],"key_points":[{"evidence":[1],"text":"The market training road safety continue region begin fishing health open health forest to, which may not yet be planned, proposed or estimated."},{"evidence":[2],"text":"The new quality reduce families teachers work for officials to protect forest services training, which may not yet be planned, proposed or estimated."},{"evidence":[3],"text":"The fishing teachers region school health help health plan fishing school support harvest and, which may not yet be planned, proposed or estimated."},{"evidence":[4],"text":"The with protect before forest review prices rice farmers support by region fishing fishing, which may not yet be planned, proposed or estimated."}],"people":[],"names":[],"documents":[]}', 'stop', 5092, 771, 572, NULL, NULL, 0, '2026-11-26', false, 10066, '{}', NULL, 0, 0.000000, 0, NULL, '{"x-request-id": "scripted-200"}');
INSERT INTO tomtat.document OVERRIDING SYSTEM VALUE VALUES (1, 'upgraded', 'inbox', 'bai-2.txt', false, NULL, '71252b4c8684437e496eba0348aeb3e58895fa22561ea668a211f3f8471f34fc', 2777, '2026-11-26 03:25:20.333261+00', NULL, '2026-11-26 03:25:15.417881+00', NULL, 'Đá nhỏ phủ, lớn cao cáo 2147 Đà vào (số 1)', NULL, NULL, '', '2026-11-26', NULL, NULL);
INSERT INTO tomtat.document OVERRIDING SYSTEM VALUE VALUES (2, 'upgraded', 'inbox', 'bai-1.txt', false, NULL, '9f5dea8a39737cd807918f109cb08d215ab4c3e52f9f5848303a47a90a5b3e12', 1087, '2026-11-26 03:25:20.33317+00', NULL, '2026-11-26 03:25:15.472352+00', NULL, 'Bệnh sinh dân huyện lại tỉnh bóng Gòn nước khoảng (số 0)', NULL, NULL, '', '2026-11-26', NULL, NULL);
INSERT INTO tomtat.document OVERRIDING SYSTEM VALUE VALUES (3, 'upgraded', 'inbox', 'bai-3.txt', false, NULL, 'd0d419ad864416af5bd6b19b2213866006856ecf9a678e5a1eadd15ffe75219f', 1569, '2026-11-26 03:25:20.333297+00', NULL, '2026-11-26 03:25:15.491882+00', NULL, 'Phải đến, năm giờ viên việc nghiên (số 2)', NULL, NULL, '', '2026-11-26', NULL, NULL);
INSERT INTO tomtat.document OVERRIDING SYSTEM VALUE VALUES (4, 'upgraded', 'inbox', 'bai-5.txt', false, NULL, 'b9c9c68e3d7fbd99cbad56e9491580388f49fff0d235a98b40f0fb966316bd86', 1346, '2026-11-26 03:25:20.336107+00', NULL, '2026-11-26 03:25:33.83388+00', NULL, 'Vắc thông nhỏ đã phường nghị này khẩu (số 4)', NULL, NULL, '', '2026-11-26', NULL, NULL);
INSERT INTO tomtat.document OVERRIDING SYSTEM VALUE VALUES (5, 'upgraded', 'inbox', 'bai-4.txt', false, NULL, '21728e860ffca61710625655a81cd95a2cb2099c97d226c37cd2a9cdcda11513', 1563, '2026-11-26 03:25:20.336073+00', NULL, '2026-11-26 03:25:34.126041+00', NULL, 'Đội Gòn nghệ việc Phòng thông cáo Nội tăng, các không (số 3)', NULL, NULL, '', '2026-11-26', NULL, NULL);
INSERT INTO tomtat.document OVERRIDING SYSTEM VALUE VALUES (6, 'upgraded', 'inbox', 'bai-6.txt', false, NULL, '3d112a2bf96b475283f42ac2deb432163ca064c5d9d8b6b5928040cb45293c64', 2614, '2026-11-26 03:25:20.336135+00', NULL, '2026-11-26 03:25:34.20394+00', NULL, 'Sài thành quốc sắt đấu thị dữ giáo an, 4264 đã trước (số 5)', NULL, NULL, '', '2026-11-26', NULL, NULL);
INSERT INTO tomtat.document OVERRIDING SYSTEM VALUE VALUES (7, 'upgraded', 'inbox', 'bai-8.txt', false, NULL, '6c6151d1aefa991bccff185ada7a23c1929a7c8ba92c4200704cb3900eb636c0', 2521, '2026-11-26 03:25:20.336185+00', NULL, '2026-11-26 03:25:34.30101+00', NULL, 'Nghệ trong vào cứu phải trường, nghệ, gạo quan (số 7)', NULL, NULL, '', '2026-11-26', NULL, NULL);
INSERT INTO tomtat.document OVERRIDING SYSTEM VALUE VALUES (8, 'upgraded', 'inbox', 'bai-7.txt', false, NULL, '4c15aa90c36b87b891eb1378c7d6300233f410ad2ea9fc4fd0bf9cf325a6d23b', 3110, '2026-11-26 03:25:20.33616+00', NULL, '2026-11-26 03:25:34.396503+00', NULL, 'Vắc du huyện tốc kê, phố bệnh của lại (số 6)', NULL, NULL, '', '2026-11-26', NULL, NULL);
INSERT INTO tomtat.edition OVERRIDING SYSTEM VALUE VALUES (1, 'upgraded', '2026-11-26', 1, 1, 'Asia/Ho_Chi_Minh', true, NULL, '{"seen": 3, "calls": 3, "fresh": 3, "balance": {"came": 3, "pass": 1, "after": 0, "before": 0, "briefed": 3, "skipped": 0, "rejected": 0}, "briefed": 3, "changed": 0, "pending": 0, "skipped": 0, "cost_usd": null, "rejected": 0, "unchanged": 0, "input_tokens": 14193, "output_tokens": 2294, "uncertain_cost_usd": 0.000000}', '[]', '2026-11-26 03:25:18.785087+00', '[]');
INSERT INTO tomtat.edition_item VALUES (1, 1, 1, 'added', true);
INSERT INTO tomtat.edition_item VALUES (1, 2, 2, 'added', true);
INSERT INTO tomtat.edition_item VALUES (1, 3, 3, 'added', true);
INSERT INTO tomtat.flyway_schema_history VALUES (0, NULL, '<< Flyway Schema Creation >>', 'SCHEMA', '"tomtat"', NULL, 'tomtat', '2026-11-26 03:25:13.085818', 0, true);
INSERT INTO tomtat.flyway_schema_history VALUES (1, '1', 'tables', 'SQL', 'V1__tables.sql', 2013896083, 'tomtat', '2026-11-26 03:25:13.208277', 244, true);
INSERT INTO tomtat.flyway_schema_history VALUES (2, '2', 'spring batch', 'SQL', 'V2__spring_batch.sql', 1251957002, 'tomtat', '2026-11-26 03:25:13.588514', 81, true);
INSERT INTO tomtat.flyway_schema_history VALUES (3, '3', 'report views', 'SQL', 'V3__report_views.sql', 2064218433, 'tomtat', '2026-11-26 03:25:13.696212', 165, true);
INSERT INTO tomtat.flyway_schema_history VALUES (4, '4', 'money', 'SQL', 'V4__money.sql', 961853257, 'tomtat', '2026-11-26 03:25:13.889109', 131, true);
INSERT INTO tomtat.flyway_schema_history VALUES (5, '5', 'quarantine', 'SQL', 'V5__quarantine.sql', 1763013412, 'tomtat', '2026-11-26 03:25:14.048777', 164, true);
INSERT INTO tomtat.flyway_schema_history VALUES (6, '7', 'reruns', 'SQL', 'V7__reruns.sql', 1937332000, 'tomtat', '2026-11-26 03:25:14.237284', 20, true);
INSERT INTO tomtat.flyway_schema_history VALUES (7, '8', 'night', 'SQL', 'V8__night.sql', 1667106043, 'tomtat', '2026-11-26 03:25:14.280814', 51, true);
INSERT INTO tomtat.flyway_schema_history VALUES (8, '9', 'same story', 'SQL', 'V9__same_story.sql', 1914646755, 'tomtat', '2026-11-26 03:25:14.358523', 35, true);
INSERT INTO tomtat.flyway_schema_history VALUES (9, '10', 'network', 'SQL', 'V10__network.sql', -804887570, 'tomtat', '2026-11-26 03:25:14.428653', 19, true);
INSERT INTO tomtat.flyway_schema_history VALUES (10, '11', 'notes', 'SQL', 'V11__notes.sql', -1842205053, 'tomtat', '2026-11-26 03:25:14.472484', 2, true);
INSERT INTO tomtat.job VALUES ('upgraded', '/srv/tomtat/upgraded.yaml');
INSERT INTO tomtat.job_lease VALUES ('upgraded', 2, 'process 3441 on night', '2026-11-26 03:25:30.712201+00');
INSERT INTO tomtat.outcome OVERRIDING SYSTEM VALUE VALUES (1, 3, 1, 1, 'briefed', NULL, '', '9637a70698e4ed8d87cae3caef5b043ab57cc78c103f64ddd2d10aee232934de', '2026-11-26 03:25:18.306409+00', NULL, NULL);
INSERT INTO tomtat.outcome OVERRIDING SYSTEM VALUE VALUES (2, 2, 1, 1, 'briefed', NULL, '', '9637a70698e4ed8d87cae3caef5b043ab57cc78c103f64ddd2d10aee232934de', '2026-11-26 03:25:18.420157+00', NULL, NULL);
INSERT INTO tomtat.outcome OVERRIDING SYSTEM VALUE VALUES (3, 1, 1, 1, 'briefed', NULL, '', '9637a70698e4ed8d87cae3caef5b043ab57cc78c103f64ddd2d10aee232934de', '2026-11-26 03:25:18.432128+00', NULL, NULL);
INSERT INTO tomtat.outcome OVERRIDING SYSTEM VALUE VALUES (4, 4, 1, 2, 'briefed', NULL, '', '9637a70698e4ed8d87cae3caef5b043ab57cc78c103f64ddd2d10aee232934de', '2026-11-26 03:25:38.813778+00', NULL, NULL);
INSERT INTO tomtat.outcome OVERRIDING SYSTEM VALUE VALUES (5, 5, 1, 2, 'briefed', NULL, '', '9637a70698e4ed8d87cae3caef5b043ab57cc78c103f64ddd2d10aee232934de', '2026-11-26 03:25:38.97621+00', NULL, NULL);
INSERT INTO tomtat.outcome OVERRIDING SYSTEM VALUE VALUES (6, 6, 1, 2, 'briefed', NULL, '', '9637a70698e4ed8d87cae3caef5b043ab57cc78c103f64ddd2d10aee232934de', '2026-11-26 03:25:38.993751+00', NULL, NULL);
INSERT INTO tomtat.recipe VALUES ('9637a70698e4ed8d87cae3caef5b043ab57cc78c103f64ddd2d10aee232934de', 'briefing', 'c1bdf9b4824b02ff0479ccba3c7724a79efaf33b9799d377bd4b73a2f4b6dbcc', 'openai', 'stub', false, '{"strict-schema": "true", "max-output-tokens": "4000"}', '2026-11-26 03:25:14.72396+00');
INSERT INTO tomtat.run OVERRIDING SYSTEM VALUE VALUES (1, 'upgraded', '2026-11-26', 1, 1, 'process 3111 on night', '2026-11-26 03:25:14.596712+00', '2026-11-26 03:25:19.91484+00', true, 0, '', 0, 0, 0);
INSERT INTO tomtat.run OVERRIDING SYSTEM VALUE VALUES (2, 'upgraded', '2026-11-26', 2, 1, 'process 3441 on night', '2026-11-26 03:25:31.119607+00', NULL, false, NULL, NULL, 0, 3, 3);
INSERT INTO tomtat.run_step VALUES (1, 'pull', '2026-11-26 03:25:15.201603+00', '2026-11-26 03:25:15.525584+00', 'done', '');
INSERT INTO tomtat.run_step VALUES (1, 'brief', '2026-11-26 03:25:15.54815+00', '2026-11-26 03:25:18.476838+00', 'done', '');
INSERT INTO tomtat.run_step VALUES (1, 'report', '2026-11-26 03:25:18.573839+00', '2026-11-26 03:25:19.882279+00', 'done', '');
INSERT INTO tomtat.run_step VALUES (2, 'pull', '2026-11-26 03:25:32.797985+00', '2026-11-26 03:25:34.47628+00', 'done', '');
INSERT INTO tomtat.run_step VALUES (2, 'brief', '2026-11-26 03:25:34.521933+00', NULL, 'running', '');
INSERT INTO tomtat.sighting VALUES (1, 'inbox', 'bai-2.txt', 'new');
INSERT INTO tomtat.sighting VALUES (1, 'inbox', 'bai-1.txt', 'new');
INSERT INTO tomtat.sighting VALUES (1, 'inbox', 'bai-3.txt', 'new');
INSERT INTO tomtat.sighting VALUES (2, 'inbox', 'bai-2.txt', 'unchanged');
INSERT INTO tomtat.sighting VALUES (2, 'inbox', 'bai-1.txt', 'unchanged');
INSERT INTO tomtat.sighting VALUES (2, 'inbox', 'bai-3.txt', 'unchanged');
INSERT INTO tomtat.sighting VALUES (2, 'inbox', 'bai-5.txt', 'new');
INSERT INTO tomtat.sighting VALUES (2, 'inbox', 'bai-4.txt', 'new');
INSERT INTO tomtat.sighting VALUES (2, 'inbox', 'bai-6.txt', 'new');
INSERT INTO tomtat.sighting VALUES (2, 'inbox', 'bai-8.txt', 'new');
INSERT INTO tomtat.sighting VALUES (2, 'inbox', 'bai-7.txt', 'new');
INSERT INTO tomtat.version OVERRIDING SYSTEM VALUE VALUES (1, 1, 1, '214bc6e474c7aff012c075d8c767a3397bee213e768c0f1d72887ad73906caf7', 'Đá nhỏ phủ, lớn cao cáo 2147 Đà vào (số 1)', '[{"role": "title", "text": "Đá nhỏ phủ, lớn cao cáo 2147 Đà vào (số 1)", "number": 1, "paragraph": 0}, {"role": "body", "text": "Huyện tại bác Nẵng này nghị người xin.", "number": 2, "paragraph": 1}, {"role": "body", "text": "1637 suất cao, đường, dầu 565 cuối phủ gia nhập luật năm trưởng thống và dịch hội.", "number": 3, "paragraph": 1}, {"role": "body", "text": "Cần có Quảng về dân dục lại tướng sử 2799 phát trong kinh liệu giữa có nhỏ Gòn.", "number": 4, "paragraph": 1}, {"role": "body", "text": "Hậu xin có ra bệnh xuất và xăng khoa dục tin.", "number": 5, "paragraph": 1}, {"role": "body", "text": "Ngày tuần, dữ khỏe bệnh hóa, tế trị 271 quan, lãi nhập 4176 tư này tư theo Phòng, toàn tỉnh tin phủ.", "number": 6, "paragraph": 2}, {"role": "body", "text": "1476 quận nhập cao, bệnh phường quan bác nông nhỏ tin phát ra là phát gia.", "number": 7, "paragraph": 2}, {"role": "body", "text": "Môi thủ điện, thị trước viện từ tướng 759 học trưởng, thuốc đá tế dữ cứu dữ doanh Quảng ngày thị cáo sinh các nhập, liệu.", "number": 8, "paragraph": 2}, {"role": "body", "text": "Cuối tin tịch mới, tăng thao chính bệnh này tốc thành văn nhiều giao học tuần dục đấu viên, người.", "number": 9, "paragraph": 2}, {"role": "body", "text": "Ra với gần, thống thao thông thuốc ra Đà Đồng thủ bác, Đồng.", "number": 10, "paragraph": 3}, {"role": "body", "text": "Đại, suất 2606 kinh dục dục tỉnh nghệ văn khẩu, trưởng quận.", "number": 11, "paragraph": 3}, {"role": "body", "text": "An cuối Hà lịch học thông sắt dịch trường sau nghệ Nẵng, gạo trường của gạo khỏe trưởng khỏe quốc học bệnh giải sau, quận Cần 4517 An nhỏ.", "number": 12, "paragraph": 3}, {"role": "body", "text": "Xã đá điện học có phát Nai những khoảng về bệnh các.", "number": 13, "paragraph": 3}, {"role": "body", "text": "Viện mới đá kê xin sau thao, du nông bộ trận không tăng thấp luật thủ.", "number": 14, "paragraph": 3}, {"role": "body", "text": "Nghệ vắc tướng du sắt trị trị thao tuyển Sài trọng nhiều trường kinh tỉnh báo được tại liệu phủ Quảng chính nông.", "number": 15, "paragraph": 4}, {"role": "body", "text": "Năm xăng 1754 50 1037 vắc môi, đấu dịch.", "number": 16, "paragraph": 4}, {"role": "body", "text": "Quan gần, nghị, về mùa vắc từ Gòn môi tư tăng, thông tư từ việc Quốc dục phố thủ, triển nhập khẩu tư xuất cao 3774 cao.", "number": 17, "paragraph": 4}, {"role": "body", "text": "Thành của để liệu hơn 591, đường nghiệp Quảng doanh từ nước sức 2471 tỉnh đến nông một trong sẽ Ninh.", "number": 18, "paragraph": 5}, {"role": "body", "text": "Thể Cần từ cầu gia không công lịch đấu trị 3543 cao Cần sắt khoa giữa 1926, hội người biểu.", "number": 19, "paragraph": 5}, {"role": "body", "text": "Nhỏ nông đầu này trước huyện lịch hậu 4945 phải trong, liệu, báo, dịch, xuất đến trưởng nghiệp toàn.", "number": 20, "paragraph": 5}, {"role": "body", "text": "Hội 359 nghiên, tốc an thông không dân cầu tháng thống quốc việc.", "number": 21, "paragraph": 5}, {"role": "body", "text": "Vào sẽ gạo thành, xã Huế biểu Nẵng nhập An khí trên Nội nhập tin cao 3839 cho 812 tuyển, nghiệp khỏe nước hội những sinh, cuối khoa sắt.", "number": 22, "paragraph": 6}, {"role": "body", "text": "Hàng triển Phòng phủ xin, An gia giá dịch tuần nước này thủ đến, viên, giáo dịch nhỏ, người, nghị để liệu chính Hải quốc du liệu.", "number": 23, "paragraph": 6}, {"role": "body", "text": "Cao luật chủ cao, khoảng biểu triển trận với tăng của, trong này này là thể tế tháng 864 đá tháng trường từ của thông chủ nghị dân.", "number": 24, "paragraph": 6}]', '{"author": null, "section": null, "language": "vi", "modified": null, "published": null, "publisher": null, "canonical_url": null}', 1, NULL, '2026-11-26 03:25:15.458394+00', NULL, '{-2143510106,-2144261343,-2128423606,-2142977317,-2131597249,-2140408692,-2143965936,-2076583636,-2142211745,-2112015075,-2130011149,-2142174234,-2138167493,-2145921326,-2143748092,-2124206769,-2142070328,-2145008414,-2145802838,-2147010733,-2133998590,-2134141811,-2142758669,-2147244227,-2125394002,-2128537233,-2142779111,-2134503967,-2147446626,-2142945759,-2141943666,-2127692166,-2145992496,-2114786839,-2147073144,-2141842161,-2137395333,-2128285361,-2139704195,-2146551256,-2134879458,-2144665694,-2134697874,-2142364807,-2135814742,-2106924245,-2146547231,-2143414719,-2145571142,-2138688546,-2129259789,-2145894473,-2114755433,-2141636933,-2141990989,-2146824855,-2142025825,-2144564581,-2116436913,-2135381801,-2142609329,-2133049465,-2109654082,-2143090643,-2146538015,-2113676151,-2130921338,-2146601110,-2146297092,-2131433329,-2142116943,-2130065918,-2140817187,-2109967297,-2127638636,-2103565233,-2140678927,-2142335054,-2146077920,-2138489027,-2120171520,-2142758010,-2141977739,-2136682071,-2140492474,-2135994891,-2120589639,-2142279455,-2144303934,-2144983054,-2146309245,-2137794724,-2142620705,-2137960142,-2110877672,-2143027036,-2126585434,-2146920752,-2121732651,-2145818833,-2144487715,-2128984626,-2129758029,-2146617892,-2145820774,-2130632060,-2142422444,-2108922498,-2137112517,-2139700638,-2119746771,-2143217874,-2130743320,-2146237263,-2143308602,-2146098917,-2140565905,-2129443935,-2122457031,-2135606924}', '{212181382,671276137,-655214531,-1034016497,-598812013,1895043496,-1624709889,-1247949601,-853009316,1742549346,-2012982549,-1639397598,387402877,-828802926,1967644831,-80080364,-555491058,1563228795,1705510563,-2105888142,-752485496,-2088617164,397436116,2018807898,-2142399307,-1451184072,348995702,-1397747481,-1578408878,-1706070308,-2014279428,-1054963211,356852962,1630492473,-592810207,2115546932,-190688793,674683465,1107764621,130166752}');
INSERT INTO tomtat.version OVERRIDING SYSTEM VALUE VALUES (2, 2, 2, '1567e85ed2a1084417214218178d45997123b2bb96e39d241878e0b45045244a', 'Bệnh sinh dân huyện lại tỉnh bóng Gòn nước khoảng (số 0)', '[{"role": "title", "text": "Bệnh sinh dân huyện lại tỉnh bóng Gòn nước khoảng (số 0)", "number": 1, "paragraph": 0}, {"role": "body", "text": "Nhiều hàng thể thủ viên lúa nghị ra thành tư quận.", "number": 2, "paragraph": 1}, {"role": "body", "text": "Theo an tin đá huyện điện tuần hóa định suất lịch 611.", "number": 3, "paragraph": 1}, {"role": "body", "text": "Kê nông lãi Nẵng sắt cứu toàn văn, nghệ sau đại sạch đấu, liệu những tuần những 1055 phố, nghệ tế ra cuối thị quận công lãi Huế ngày.", "number": 4, "paragraph": 1}, {"role": "body", "text": "Nông ngày Nẵng Đà phải không học trên thao cầu Đà phủ theo Đồng lúa người, kê cuối phải báo hơn, sức Hà.", "number": 5, "paragraph": 1}, {"role": "body", "text": "Phố về khẩu, số báo liệu trận du nghệ Huế thể giá tư nghệ phải nhiều tin.", "number": 6, "paragraph": 1}, {"role": "body", "text": "Cuối lớn thao, giờ chủ Gòn tỉnh dịch nghiệp, sinh trường hàng trị.", "number": 7, "paragraph": 2}, {"role": "body", "text": "Sử cầu quan phố, của viện Sài có Thơ cuối luật giải nghị không thống huyện.", "number": 8, "paragraph": 2}, {"role": "body", "text": "Đến bóng 1313 ra tốc không gia, Nghệ.", "number": 9, "paragraph": 3}, {"role": "body", "text": "Hàng khẩu Nghệ trường bệnh thao, Huế gia năm, toàn tốc cáo khoa môi khí gia 588 xã huyện, Đồng sử gạo trị.", "number": 10, "paragraph": 3}, {"role": "body", "text": "Những tướng ra bác gia tin, môi, viên chủ vào gần quận tư.", "number": 11, "paragraph": 3}]', '{"author": null, "section": null, "language": "vi", "modified": null, "published": null, "publisher": null, "canonical_url": null}', 1, NULL, '2026-11-26 03:25:15.480557+00', NULL, '{-2122083767,-2133928818,-2017116983,-2135595375,-2137356472,-2137911488,-2112420445,-2115026283,-2131277282,-2093581387,-2108406440,-2043657189,-2105485327,-2094105895,-2090332356,-2135470143,-2081979298,-2135399502,-2046422191,-2107690575,-2120503860,-2103997832,-2097808980,-2098136217,-2114747686,-2129232271,-2146402193,-2133457422,-2091883294,-2118028314,-2125581634,-2130214984,-2128703946,-2026287243,-2147372189,-2137618544,-2120009693,-2125180248,-2118115697,-2111038471,-2137854423,-2052992959,-2139614685,-2074138648,-2126266294,-2117235441,-2099772101,-2124430529,-2086201425,-2073626726,-2140014879,-2112645704,-2117476815,-2098076442,-2065031688,-2020218388,-2136474301,-2065500593,-2124542857,-2138796961,-2144167931,-2072672520,-2132507121,-2144486779,-2140248209,-2130307513,-2118585792,-2128755382,-2119726038,-2125496774,-2143543275,-2106603039,-2134386573,-2135538585,-2123826524,-2137202221,-2133028606,-2133323419,-2070960492,-2139080549,-2055676941,-2137699838,-2143828571,-2140275086,-2013530401,-2146260264,-2116763366,-2138438279,-2064660033,-2118590480,-2140089737,-2143251045,-2138344216,-2138148027,-2139966656,-2128519303,-2118954268,-2107423979,-2134355541,-2079120010,-2140734156,-2068706061,-2085298903,-2111903994,-2135645411,-2111371181,-2108676164,-2145667929,-2132399776,-2120367396,-2144034504,-2137337023,-2144691454,-2124943318,-2145820065,-2145083797,-2097712202,-2125726122,-2136769453,-2137637458}', '{-620086229,-946490966,1184562857,1233492137,953638071,1529798822,-2018770063,1656722746,1805525903,-513716775,2113112296,-237389753,796380524,-882481137,536388106,-935046916,818004935,17208669,-456942010,-869226594,-284360948,-1719268578,978933645,-588355413,639694631,1077296299,-1448945310,-1806450452,675008021,-1519058326,-700604278,-321429387,-797073563,1330039821,1363281167,621859962,341613448,-1471423262,895244965,1692234413}');
INSERT INTO tomtat.version OVERRIDING SYSTEM VALUE VALUES (3, 3, 3, 'c22a9fb4ebba374d2a122c876791b8f57473d16ca6f1d43987ff96cd167508ab', 'Phải đến, năm giờ viên việc nghiên (số 2)', '[{"role": "title", "text": "Phải đến, năm giờ viên việc nghiên (số 2)", "number": 1, "paragraph": 0}, {"role": "body", "text": "Khoảng Nẵng giải tin thuốc, sức trưởng hơn mùa.", "number": 2, "paragraph": 1}, {"role": "body", "text": "Trên tỉnh được thống đá lãi An khẩu khi những, những 3653 nước được lịch đấu, hàng tuyển sắt Phòng với cao dịch không giá trường.", "number": 3, "paragraph": 1}, {"role": "body", "text": "Là nghiên giao, hội toàn, viên, cứu cho ngày thuốc Nghệ Huế.", "number": 4, "paragraph": 1}, {"role": "body", "text": "Xã sử trận đấu Đồng ra khí điện.", "number": 5, "paragraph": 2}, {"role": "body", "text": "Phát mùa cho lúa hóa hội khí khi tin xuất như, sẽ chính tế giá gần bệnh ngân.", "number": 6, "paragraph": 2}, {"role": "body", "text": "Sẽ vào sức nghiệp khẩu năm trọng nước lịch lại gia cao.", "number": 7, "paragraph": 2}, {"role": "body", "text": "Nghệ, Gòn nghiên dân khỏe giữa cho giáo trưởng trường khẩu nước về khỏe nghiệp của trọng vắc Ninh sẽ bác học tư.", "number": 8, "paragraph": 2}, {"role": "body", "text": "Hậu xin tháng, những bóng đấu cho những toàn nhập thuốc giải giải, đội Quảng cũng dục, nghiên người dầu.", "number": 9, "paragraph": 3}, {"role": "body", "text": "Mùa thuốc tỉnh một được quốc, khẩu là Đà lịch việc tin.", "number": 10, "paragraph": 3}, {"role": "body", "text": "Giải Đồng tư liệu dục 718 huyện khẩu thống luật biểu tướng thuốc nghệ quận thủ Quảng, còn theo tuần lịch.", "number": 11, "paragraph": 3}, {"role": "body", "text": "Trường định của môi tịch viện nghệ Đồng Gòn thông hóa và dục.", "number": 12, "paragraph": 3}, {"role": "body", "text": "Lúa, sinh, thông Nội tư hàng Nội khẩu Sài khẩu môi cao không tế này khỏe thao dịch.", "number": 13, "paragraph": 3}, {"role": "body", "text": "Phố đại ngày sau tế, giáo lãi Đồng An như Hà người ra sinh sẽ.", "number": 14, "paragraph": 4}, {"role": "body", "text": "Thấp giữa dịch để khí trưởng 985 trong.", "number": 15, "paragraph": 4}, {"role": "body", "text": "Tư với hóa chủ sau thành, đường về, bộ trong lại đường năm không tại hơn cáo và phường suất ngân.", "number": 16, "paragraph": 4}]', '{"author": null, "section": null, "language": "vi", "modified": null, "published": null, "publisher": null, "canonical_url": null}', 1, NULL, '2026-11-26 03:25:15.49863+00', NULL, '{-2143639141,-2131568630,-2092695502,-2082125320,-2131155655,-2141123423,-2130658735,-2142970966,-2100054448,-2129266275,-2134559671,-2140206064,-2141909896,-2082454690,-2096419042,-2126135336,-2135330392,-2146941217,-2137344818,-2139171201,-2135697785,-2146194505,-2129314701,-2142428814,-2123644305,-2127829906,-2098358044,-2140034774,-2119778651,-2140746731,-2126172255,-2144932332,-2145463253,-2132676137,-2124250259,-2129851393,-2145153499,-2130822330,-2140441230,-2146294461,-2146827838,-2101547460,-2110147559,-2136499315,-2133625199,-2138991328,-2012977601,-2088458653,-2098244194,-2139333222,-2113056568,-2104203793,-2130445068,-2070656942,-2140936800,-2101931957,-2128656739,-2147051043,-2118781802,-2136548079,-2112309877,-2139400218,-2146431459,-2144547210,-2128763170,-2127890438,-2104820922,-2113544237,-2120664910,-2123018498,-2109958655,-2110442672,-2132509316,-2132308566,-2145384887,-2145816445,-2104696327,-2147032211,-2128283647,-2134257421,-2113750768,-2137192768,-2099974785,-2122271737,-2130443826,-2140094025,-2132357198,-2115264995,-2132840395,-2080454161,-2135919038,-2125157387,-2108708497,-2124158096,-2136738581,-2113833815,-2083310191,-2135545912,-2138268091,-2130018223,-2116840012,-2120629787,-2126382149,-2141468829,-2121626788,-2142910807,-2131392621,-2131471922,-2146996476,-2138038304,-2143689762,-2133523769,-2121298624,-2102558877,-2106756740,-2143407516,-2140339600,-2107685894,-2117920233,-2132452955}', '{848307454,-1019327282,2117659871,-499888905,378594841,-2035930010,1058970213,-1337656638,-2003894338,-1319822846,699053879,238392707,1129878401,-86570485,141783535,1421037414,-371081405,-583795537,1328824059,-31419055,-460261100,288112112,-1147547013,269209214,-2021707811,330359819,-1502427434,254110689,1077496853,922291998,-101668699,-1700008394,-1266541240,1509424368,-1407600109,-707338718,-1091994726,-1378565507,-1062284703,-227750578}');
INSERT INTO tomtat.version OVERRIDING SYSTEM VALUE VALUES (4, 4, 4, 'f8f1feead90fdb6bad802871ca58096fe3a19ee4f84137af3450b549fcc331a5', 'Vắc thông nhỏ đã phường nghị này khẩu (số 4)', '[{"role": "title", "text": "Vắc thông nhỏ đã phường nghị này khẩu (số 4)", "number": 1, "paragraph": 0}, {"role": "body", "text": "Đấu là tư trị chủ dân trong với đầu phát văn lúa doanh đầu Cần gạo định dịch báo mùa văn sử nghiên môi, tế.", "number": 2, "paragraph": 1}, {"role": "body", "text": "Kinh, khẩu thị tịch gia, sức chủ đá trường sạch Ninh, trận về phủ số.", "number": 3, "paragraph": 1}, {"role": "body", "text": "Lớn ra An nước nước dữ bệnh 2904 phủ quan Ninh người thị kinh.", "number": 4, "paragraph": 1}, {"role": "body", "text": "Nhiều công trưởng còn 2542 hội giá giá thủ, điện dân này thành thị Huế học phố, cáo Thơ đến trong Nai tuần.", "number": 5, "paragraph": 1}, {"role": "body", "text": "Hà tin bệnh ngân Huế quốc doanh kê vắc sắt Quốc là tuần tháng trưởng tăng, người phường tịch, quan như mới khoảng khoảng nước.", "number": 6, "paragraph": 1}, {"role": "body", "text": "Định thống dịch cũng trận một trưởng thành không, với, sử tướng tư, định điều, sắt Huế Nai năm lịch kinh cho, toàn đã.", "number": 7, "paragraph": 2}, {"role": "body", "text": "Khí 1052 như theo để những sắt, ngày phải nhiều Hà vào.", "number": 8, "paragraph": 2}, {"role": "body", "text": "Sinh chủ, cao cầu một, thủ giải khí Hải nghị đến tuần, và trường ra Ninh gạo.", "number": 9, "paragraph": 2}, {"role": "body", "text": "Học trị vào giờ doanh trường chủ khoa tại Gòn nông phải việc, trưởng sử tư 4076 kinh, đầu bộ của nhỏ Nẵng thành hàng bóng cáo trận.", "number": 10, "paragraph": 2}, {"role": "body", "text": "Nghệ quan, người cũng xã viện, nước dữ ngân tại gia là suất hội phát thị tại lúa khoa tốc dân trên năm.", "number": 11, "paragraph": 2}]', '{"author": null, "section": null, "language": "vi", "modified": null, "published": null, "publisher": null, "canonical_url": null}', 1, NULL, '2026-11-26 03:25:34.10211+00', NULL, '{-2138213474,-2121298896,-2085823186,-2133986032,-2141103086,-2143325176,-2056500412,-2079071878,-2141890711,-2136436765,-2105810905,-2136727210,-2010130509,-2132081389,-2110038680,-2128333022,-2136485834,-2134038711,-2116121786,-2080995063,-2131196212,-2119991798,-2140517412,-2147440318,-2117483844,-2131379846,-2132416750,-2126213526,-2112382542,-2131477224,-2129303008,-2129414468,-2136536273,-2145613782,-2091594847,-2143276689,-2108698249,-2110644657,-2135501316,-2122018526,-2084544106,-2143718914,-2134766897,-2127512231,-2129327862,-2119340088,-2097346976,-2124114645,-2140208478,-2112957881,-2138600704,-2130809377,-2143116306,-2136944492,-2139375619,-2124486497,-2142622973,-2129409082,-2134633851,-2130867910,-2137220539,-2143195508,-2110694235,-2123973057,-2147071577,-2134796252,-2001757693,-2140775931,-2121587374,-2139094182,-2120924046,-2129767559,-2134468285,-2144876541,-2128691313,-2135926255,-2139099285,-2145574728,-2140777812,-2112202578,-2107146561,-2146347656,-2146534128,-2140723275,-2134741202,-2128497206,-2111757434,-2116275099,-2137514373,-2137709020,-2097212660,-2131691181,-2079039723,-2147245354,-2144079699,-2145379227,-2132749869,-2134874149,-2142741064,-2131799899,-2145394835,-2140610959,-2143191160,-2136365625,-2138686643,-2138161375,-2144761641,-2121982603,-2139739970,-2138467021,-2138182831,-2137267536,-2098706000,-2138397619,-2121895273,-2144479845,-2108100630,-2146567797,-2111469914,-2085503532}', '{718204646,268523418,-1296755590,-376958546,-1928617038,-1092060309,-1644153360,-1055378754,-1137333835,125978192,1530494858,757158098,534760900,288957409,-1719554964,-1972681622,51055163,1097613692,1495983216,-1132388462,-1746090402,778165319,1750782201,-1987509911,936215226,-1606257716,402489353,-296307315,319772942,-917442636,541930368,-1041845445,123732552,-133685530,-1807106821,-726100445,-968169787,81488860,272808588,-1448189224}');
INSERT INTO tomtat.version OVERRIDING SYSTEM VALUE VALUES (5, 5, 5, 'a26e577bd3d0deb9be53408a1fdbc2b0a3fe77ae60cb53bc95a98478030569c4', 'Đội Gòn nghệ việc Phòng thông cáo Nội tăng, các không (số 3)', '[{"role": "title", "text": "Đội Gòn nghệ việc Phòng thông cáo Nội tăng, các không (số 3)", "number": 1, "paragraph": 0}, {"role": "body", "text": "Tin tăng phát sạch bộ trưởng, nước dịch dục.", "number": 2, "paragraph": 1}, {"role": "body", "text": "Báo tư dầu gần tháng cũng nông với nghị thành khi khoa khỏe Gòn trị.", "number": 3, "paragraph": 1}, {"role": "body", "text": "Điện môi ngày nghiệp đá giữa dầu đá lại dữ sạch văn.", "number": 4, "paragraph": 1}, {"role": "body", "text": "Gòn luật Đà 1239 khẩu nghiên bệnh thủ thể.", "number": 5, "paragraph": 2}, {"role": "body", "text": "Tướng đấu nghiên Ninh nghiên, tư sức đường hơn tế, trên không.", "number": 6, "paragraph": 2}, {"role": "body", "text": "Hậu sẽ thống tăng, sức phát hội, thấp hàng gạo tăng cầu điện định 3132 Gòn.", "number": 7, "paragraph": 2}, {"role": "body", "text": "Trường dữ với có nước nghiệp tư toàn 4896 Hải sạch trọng Quảng cho xin cho năm có dầu quan, dữ, liệu không Thơ trưởng, quốc lớn từ.", "number": 8, "paragraph": 3}, {"role": "body", "text": "Còn báo Thơ, hàng phố kê để trước 899 ngân thông và nước giải trường định sinh nông trị hơn, môi nhập 1908 dân một doanh.", "number": 9, "paragraph": 3}, {"role": "body", "text": "Giao dân tăng Nẵng đầu Cần cứu khẩu cũng Quốc báo, môi của gia cứu cứu nông các biểu nông.", "number": 10, "paragraph": 3}, {"role": "body", "text": "Lớn nông Nẵng cao thông cũng phố như.", "number": 11, "paragraph": 3}, {"role": "body", "text": "Vào gạo xuất Phòng người không đại chính sắt ra là khẩu nhỏ để, gần 4716.", "number": 12, "paragraph": 4}, {"role": "body", "text": "2231 thị phường, mùa Phòng xin các, Quốc điện đấu bệnh trận lớn nhiều quan bệnh điều 3486 tỉnh để giữa Quốc thuốc Gòn dữ gần, nhập không.", "number": 13, "paragraph": 4}, {"role": "body", "text": "Du giờ, bệnh đầu xăng dân nghiệp, phát có giá nhỏ tế nước lãi tỉnh đại phố để hơn kinh cũng kê quốc.", "number": 14, "paragraph": 5}, {"role": "body", "text": "Khẩu, doanh trên, tướng bác để xăng kinh Huế thao tư trị không cầu.", "number": 15, "paragraph": 5}]', '{"author": null, "section": null, "language": "vi", "modified": null, "published": null, "publisher": null, "canonical_url": null}', 1, NULL, '2026-11-26 03:25:34.148602+00', NULL, '{-2136739834,-2072169951,-2124903441,-2131017589,-2142265101,-2128648227,-2146944732,-2144432880,-2144808965,-2144550753,-2132588534,-2107331534,-2145157731,-2112940718,-2145243839,-2144207032,-2097256384,-2107314221,-2071564844,-2130685718,-2114941459,-2140645833,-2126389217,-2106272232,-2069395437,-2070529093,-2109949727,-2144685405,-2120346620,-2136216656,-2137485573,-2136722637,-2132413134,-2137334737,-2124610330,-2127645154,-2135679185,-2128858322,-2120123175,-2132453116,-2139828130,-2145704408,-2144475140,-2146294652,-2046221364,-2136397194,-2113582303,-2142116066,-2133842509,-2140302391,-2143268853,-2127344239,-2144731295,-2145731321,-2113892359,-2143535313,-2139786796,-2141950996,-2138037332,-2073131223,-2126620023,-2143838192,-2126908462,-2133169538,-2092019515,-2129088878,-2147472088,-2129677976,-2115176903,-2136823297,-2144051390,-2096688482,-2135769701,-2142090777,-2134266151,-2129939365,-2138003888,-2144058993,-2137794721,-2138500356,-2140047823,-2142385248,-2092687019,-2144753572,-2133658583,-2141410371,-2145547277,-2144307610,-2136832049,-2115533830,-2145392362,-2145438614,-2145904026,-2144830579,-2139043030,-2144926111,-2146541835,-2118966175,-2140048773,-2145253490,-2123488392,-2138708583,-2126457665,-2135774072,-2127629817,-2122323986,-2147261127,-2145042624,-2088576662,-2098084323,-2140272867,-2099897998,-2133987662,-2117272667,-2129166545,-2143696925,-2137343558,-2141967122,-2117841991,-2123309333}', '{-1847815805,147627051,-1899130029,854537016,-198411660,1682845249,-1434412106,395591032,-772211559,34093841,-74829856,585138133,-893188241,-1043766809,1133527751,-1685182813,-1585873063,666741797,36114946,-908615740,120312711,-2103344147,2109075774,419516194,-1284356953,1635563457,-1076278015,393436468,430446917,-1117864095,55375119,-1832925665,-964398857,-103942508,363793517,34488210,638689279,10904571,1380131103,571118238}');
INSERT INTO tomtat.version OVERRIDING SYSTEM VALUE VALUES (6, 6, 6, 'ff392dd2a28d3e190009984cb953e1987ef42d3af238736facda3bd1108e197a', 'Sài thành quốc sắt đấu thị dữ giáo an, 4264 đã trước (số 5)', '[{"role": "title", "text": "Sài thành quốc sắt đấu thị dữ giáo an, 4264 đã trước (số 5)", "number": 1, "paragraph": 0}, {"role": "body", "text": "Hội tăng là, trận nước Hải trường nghị quận quốc Hải quốc thông cuối 270 khỏe Hà khoảng nhiều 2065 việc 3077.", "number": 2, "paragraph": 1}, {"role": "body", "text": "Là xin 3151 mới trường tư phát, Hải sẽ sắt Huế Hà tướng, sẽ khỏe, khẩu du, bệnh dục, sinh tháng.", "number": 3, "paragraph": 1}, {"role": "body", "text": "Huyện đầu phường lúa thống khi tuyển Sài văn, năm hội quận sức việc tư thấp từ với xăng, cũng.", "number": 4, "paragraph": 1}, {"role": "body", "text": "Trị xăng cáo còn tuyển không Quảng, đầu trọng đại sẽ liệu Thơ trọng Huế văn là hóa thuốc 3714 thủ.", "number": 5, "paragraph": 1}, {"role": "body", "text": "Tướng đường học sĩ trên nghiệp, trận gạo nhiều theo sẽ nghiệp cao, du nhập.", "number": 6, "paragraph": 2}, {"role": "body", "text": "Dữ giữa năm, phải thao ra 4020 việc bác nước Nghệ thị thủ học việc là như vào tuần liệu thống.", "number": 7, "paragraph": 2}, {"role": "body", "text": "Theo triển trưởng mới Quảng trận suất giáo nghiệp nghiệp dịch 2041 điều xã thủ.", "number": 8, "paragraph": 2}, {"role": "body", "text": "Tỉnh Hà có chủ việc từ đội Phòng giao Nghệ tại thống 803 hội sạch nghiệp nghiệp sức.", "number": 9, "paragraph": 2}, {"role": "body", "text": "Thuốc chủ nông Sài là trong 1211 nông là tuyển.", "number": 10, "paragraph": 2}, {"role": "body", "text": "Hơn từ tin, thủ đầu tuần sinh gạo, trưởng cao 4262, có thao, có tư gạo luật.", "number": 11, "paragraph": 3}, {"role": "body", "text": "Trước hậu trường không khi toàn giá tin cuối Đà, toàn.", "number": 12, "paragraph": 3}, {"role": "body", "text": "Vắc tư 2465 sức triển đại thể thủ sinh tháng tư thị khẩu để, trọng thấp gạo bộ viện thuốc hóa kinh hơn Gòn doanh khoa hàng mùa.", "number": 13, "paragraph": 3}, {"role": "body", "text": "Vào thành Hải cao khoa lịch giao trị đã 2082 khẩu còn.", "number": 14, "paragraph": 4}, {"role": "body", "text": "Hàng bóng nhiều đấu viện sinh người xin, được sinh được thành các vào bệnh trọng Thơ nghiệp doanh.", "number": 15, "paragraph": 4}, {"role": "body", "text": "Toàn trước là sức, định cho, học sức tế Thơ nước cho hội trưởng nông dầu, khẩu Phòng Cần sau từ văn Nẵng trên.", "number": 16, "paragraph": 5}, {"role": "body", "text": "Sử báo, ra tại gia, nghị không thủ việc.", "number": 17, "paragraph": 5}, {"role": "body", "text": "Thơ thành Hà ngân và tháng, Đồng liệu khẩu.", "number": 18, "paragraph": 5}, {"role": "body", "text": "Ngân nhỏ trước nghiệp thống dục sinh xăng 1181 theo nhiều cho, những kinh tuyển dầu dầu kê điều học và, định trên thống triển Quốc.", "number": 19, "paragraph": 5}, {"role": "body", "text": "Dầu vào không tư sinh kê, liệu chủ, báo lớn Gòn điều đầu Thơ.", "number": 20, "paragraph": 5}, {"role": "body", "text": "Vào sạch, điện tịch trước thể suất lại mùa trong hàng.", "number": 21, "paragraph": 6}, {"role": "body", "text": "Xin nước thông trọng Quốc tỉnh 3771 quan có Huế gần mùa năm tháng Nội việc dân biểu nhập cao nhập vắc lãi, triển du lại Quảng giải sinh.", "number": 22, "paragraph": 6}, {"role": "body", "text": "Nẵng khẩu huyện tại mới đến thủ cuối đầu cầu Đồng, đường 3159, là được đầu Nai đã môi nông nhập hội và tốc dữ thành tuyển liệu.", "number": 23, "paragraph": 6}]', '{"author": null, "section": null, "language": "vi", "modified": null, "published": null, "publisher": null, "canonical_url": null}', 1, NULL, '2026-11-26 03:25:34.223042+00', NULL, '{-2142703555,-2144502402,-2142922174,-2134958012,-2128789584,-2145299979,-2141366897,-2142714128,-2136886325,-2135348595,-2128607021,-2099385391,-2136274629,-2147183234,-2122737670,-2136716113,-2138386190,-2141192133,-2147128918,-2142628549,-2136974588,-2124311164,-2141505545,-2136726439,-2146504078,-2140639397,-2138458739,-2141744512,-2138871465,-2145166204,-2146359657,-2128877720,-2144816437,-2123469076,-2125642779,-2135466689,-2139983046,-2143985648,-2133860671,-2133313530,-2140019650,-2146524389,-2134875933,-2140634858,-2132272475,-2137294249,-2129167261,-2134902294,-2079104617,-2126351441,-2139949249,-2136901388,-2140150187,-2146673227,-2119299793,-2139230353,-2132671929,-2146136944,-2136271108,-2141829791,-2126049418,-2134384121,-2127602032,-2146620581,-2131982845,-2140876741,-2128288650,-2141351616,-2127736270,-2144884380,-2138950171,-2142983202,-2132653669,-2123908780,-2143669754,-2132728277,-2147188327,-2139378603,-2112979343,-2145750299,-2126746086,-2132440947,-2131878214,-2146355424,-2093147026,-2137309298,-2121162005,-2092041142,-2119101440,-2147036982,-2146559416,-2146799063,-2147108852,-2131582430,-2128414602,-2138543409,-2146032562,-2139978783,-2136639269,-2142831914,-2146362751,-2139548471,-2145375819,-2122511641,-2140761692,-2142132162,-2134457256,-2144999618,-2147251336,-2143494017,-2132921569,-2140015197,-2137834328,-2143396328,-2119615634,-2136945636,-2144382894,-2141919764,-2138485382,-2136698221}', '{-1234395388,-2001885757,874268553,-1181790216,146432702,-274479440,-109606467,636712102,-1963317529,-284692640,-1052889303,658365842,-989675226,1124583120,1122260706,-472981682,-2048995327,-691307256,-688610606,1118849429,-407549329,1521635476,-548335025,1550482385,2127738661,-652170516,1147278682,554497732,64444926,237415900,259399282,-1588220972,-69803731,-603621957,-1347168926,89193328,-2134433456,1588309855,851391434,-1949044380}');
INSERT INTO tomtat.version OVERRIDING SYSTEM VALUE VALUES (7, 7, 7, '7c15a3c5c4fc71319a14a1220c6e24017dafc48572ff95fcccb5763b5c6962be', 'Nghệ trong vào cứu phải trường, nghệ, gạo quan (số 7)', '[{"role": "title", "text": "Nghệ trong vào cứu phải trường, nghệ, gạo quan (số 7)", "number": 1, "paragraph": 0}, {"role": "body", "text": "Xin biểu đầu 3496 đến Thơ nghiệp Gòn, có thị khẩu lãi trưởng nghiệp, cũng được trường, các chủ nghị cứu thành.", "number": 2, "paragraph": 1}, {"role": "body", "text": "Viện luật viện nghiên Nai du Hải viên nghiệp giá khoảng viên từ có Hải nông người đầu để 4843 tốc lịch.", "number": 3, "paragraph": 1}, {"role": "body", "text": "Trong với sạch điều tư, nhỏ Đà từ tuyển giờ ngày khi liệu đấu, cho hội hơn thông.", "number": 4, "paragraph": 1}, {"role": "body", "text": "Sẽ sẽ tốc xuất cứu, giữa phát tư Cần, ngân liệu hội gạo xin Gòn sử kê cho nước thông trước người, lúa liệu những, theo.", "number": 5, "paragraph": 1}, {"role": "body", "text": "Trận thuốc thị khoảng sạch Phòng phủ, Sài sẽ, viên.", "number": 6, "paragraph": 1}, {"role": "body", "text": "Sài du báo lại tuần có dục theo công phát một phát gạo lớn tại phải với tịch chủ 2595 Ninh quốc cáo trên trưởng suất kinh liệu.", "number": 7, "paragraph": 2}, {"role": "body", "text": "Các đường khẩu đã, giao Nghệ Hải 1649 học ngày chủ lịch từ người viện sinh trưởng viên lãi trường mùa sức viên gạo, từ các học.", "number": 8, "paragraph": 2}, {"role": "body", "text": "2253 học nghệ Ninh bác lãi trưởng nghiệp sử điện quốc môi toàn báo định trọng nhỏ khí bệnh thủ 1425 nhỏ để nông thông Sài đầu quận.", "number": 9, "paragraph": 2}, {"role": "body", "text": "Thấp nghiên Nội du Huế biểu hóa nhỏ biểu nước khi lịch trường chủ, thông bệnh, 2531 an bác phủ là và như quận tại, quốc.", "number": 10, "paragraph": 2}, {"role": "body", "text": "Môi tại trước quận giờ nước hàng cáo thủ trưởng một liệu nghiệp trước thống An Nghệ tế Phòng Nội 810.", "number": 11, "paragraph": 2}, {"role": "body", "text": "Kê nước từ thông sắt 2560 và nghị định triển giữa nông trưởng Đà báo huyện vắc người năm sức phải.", "number": 12, "paragraph": 3}, {"role": "body", "text": "Gạo cuối công nhập sẽ quan phát hội, thủ giải toàn về.", "number": 13, "paragraph": 3}, {"role": "body", "text": "Thơ tịch 2380 liệu xin Nội, khỏe 251 xuất những hội môi trưởng.", "number": 14, "paragraph": 3}, {"role": "body", "text": "Phủ công an xăng mùa sau xã khoảng giữa Phòng.", "number": 15, "paragraph": 3}, {"role": "body", "text": "Đá trưởng Quốc 1896 theo Sài sức gia phố hàng Hải bác về dịch bóng tin số 3686.", "number": 16, "paragraph": 4}, {"role": "body", "text": "Kê đại khẩu sau bộ, trọng định ra ra trường.", "number": 17, "paragraph": 4}, {"role": "body", "text": "344 tư Hà nhập nhập du nhập các những huyện xã phủ suất định phát nước xăng lớn một khoa thị vắc hàng sạch quan này, kinh.", "number": 18, "paragraph": 5}, {"role": "body", "text": "Ra thuốc, bộ phát phường 4788 trị thao nước 4940 điều trị dục điều.", "number": 19, "paragraph": 5}, {"role": "body", "text": "4892 thống cứu nước nhập của trưởng giữa trong sẽ phố.", "number": 20, "paragraph": 5}, {"role": "body", "text": "Phải bóng đến ra tin sau sạch nghị biểu nhiều lại trong thị thủ 4260 2950 tư lúa Quảng Quảng giá Nghệ hóa tỉnh sĩ, Gòn.", "number": 21, "paragraph": 5}]', '{"author": null, "section": null, "language": "vi", "modified": null, "published": null, "publisher": null, "canonical_url": null}', 1, NULL, '2026-11-26 03:25:34.33074+00', NULL, '{-2147041745,-2140751959,-2142445570,-2142257642,-2137444895,-2113491961,-2141646225,-2145076698,-2140946010,-2134662429,-2146710451,-2126423116,-2140957271,-2134628959,-2140890243,-2118400892,-2144554583,-2145248071,-2135334151,-2124257566,-2109731215,-2144865555,-2135024332,-2126882636,-2130723728,-2146954822,-2141719032,-2144078512,-2127688952,-2130382260,-2146068625,-2129568257,-2146837046,-2116989706,-2145887686,-2140831675,-2135717938,-2136999368,-2131469177,-2132097140,-2146415747,-2144130395,-2145732644,-2113183405,-2146674256,-2141443019,-2132222276,-2134874412,-2139226364,-2140621187,-2092956949,-2139887803,-2140780541,-2141872197,-2145387962,-2120656516,-2139397672,-2134741957,-2145441002,-2111435607,-2131848624,-2131387417,-2145084003,-2142591641,-2136622414,-2131147712,-2146975859,-2142184251,-2147327508,-2147218614,-2137483904,-2142524499,-2127913474,-2128541174,-2136504656,-2147212095,-2146526962,-2146146226,-2092892506,-2139610173,-2143831735,-2140706536,-2141174877,-2099540044,-2147084073,-2119615334,-2146601996,-2146337362,-2135500494,-2122659103,-2108751263,-2147335596,-2140199536,-2113428381,-2146512547,-2145895777,-2123953770,-2107806811,-2140344437,-2136417485,-2132605721,-2133464072,-2145868535,-2119941357,-2125501002,-2129183356,-2142576713,-2141726615,-2144264426,-2125022475,-2109657771,-2109168848,-2141572851,-2144351394,-2145050719,-2137639330,-2146127637,-2132668478,-2145781997,-2145110968}', '{-1137220066,-342067593,-1879751722,1254474508,954932808,-138621930,1826196432,1419530816,341652559,1022303540,-418373314,999287326,241505152,1223935212,-1757392976,-896071695,-1720874973,1636621837,328132794,-642473876,-1543545284,2101882069,1110975498,-1247336570,-604027698,-1142918795,-115759156,1543682506,-1102609068,82000471,1788007422,-1831537030,1570107656,-1984731024,93498617,1644103465,-1053766135,-1758789594,-1603308686,1681210630}');
INSERT INTO tomtat.version OVERRIDING SYSTEM VALUE VALUES (8, 8, 8, '434e87b56b0fc7e815816677aefda419379c18ceebc53f5b4fa9dc76bc593478', 'Vắc du huyện tốc kê, phố bệnh của lại (số 6)', '[{"role": "title", "text": "Vắc du huyện tốc kê, phố bệnh của lại (số 6)", "number": 1, "paragraph": 0}, {"role": "body", "text": "Nghị không, luật sẽ khi cứu nghiệp giáo trận dữ xin đã lại còn tốc triển bệnh đại Quốc nước Nẵng, Đà hàng ngân trường.", "number": 2, "paragraph": 1}, {"role": "body", "text": "Toàn giao thành gia cuối 4885 vào sinh khẩu quận như, tư báo khoảng trị từ Nghệ Nghệ và nghiên thể hóa bộ.", "number": 3, "paragraph": 1}, {"role": "body", "text": "Khẩu nhiều môi lãi trong nghiệp định cho, nghiệp là đại Quốc lịch Ninh cũng dầu Ninh thị dữ lúa để lịch 4493 lịch các.", "number": 4, "paragraph": 1}, {"role": "body", "text": "Dầu 2043 phủ, học doanh huyện, Nẵng bác thể dân Nghệ Hải An là xin báo cao luật giáo về người, theo, quốc tháng sau liệu nghiên ngày cáo.", "number": 5, "paragraph": 1}, {"role": "body", "text": "Quảng cao khẩu Nghệ xin của về hội an, bệnh phường nhỏ cầu là luật nhiều, phường xuất Đồng các tốc hàng.", "number": 6, "paragraph": 2}, {"role": "body", "text": "Dân hơn lúa, về viên tỉnh dục xin thông từ học nghệ toàn.", "number": 7, "paragraph": 2}, {"role": "body", "text": "Phải lớn gần dân viên phủ Hà 4 cho, chính hậu công gạo.", "number": 8, "paragraph": 2}, {"role": "body", "text": "Nghệ, đường phủ 605 Đồng từ sử khẩu 1132 nước điện tư sức toàn đã cao khỏe giờ Quốc hội giáo.", "number": 9, "paragraph": 3}, {"role": "body", "text": "Dữ 4405 cầu nghiên dịch, viện khí khỏe gạo có trận thông doanh kinh chủ trưởng sử Sài về và sẽ nhập năm Nghệ Thơ lãi khẩu điều phố.", "number": 10, "paragraph": 3}, {"role": "body", "text": "Tại thông giáo khí, Nghệ tuần để Hà, tịch tịch, các, văn đầu số điều thống tại khí, trên nghệ tỉnh trường trưởng an tin xin 3861.", "number": 11, "paragraph": 3}, {"role": "body", "text": "Thành an Huế dục 4429 thông sức 3279 nghiên tướng lúa đường.", "number": 12, "paragraph": 3}, {"role": "body", "text": "Phải Nghệ hơn lớn nông cao sử, cũng, bóng lãi, nông được viên nhỏ bộ, điều cao cao trưởng quan nước.", "number": 13, "paragraph": 4}, {"role": "body", "text": "Nước trưởng xã số nghiệp báo, sạch trường triển tin sắt chủ phường xã đến quan lịch hàng 3424 kinh cao Hà đá quốc bác dầu.", "number": 14, "paragraph": 4}, {"role": "body", "text": "Định 3243, hàng thông thao Quốc để thông cuối tướng lịch, chủ tướng Quảng tướng.", "number": 15, "paragraph": 4}, {"role": "body", "text": "Nước sắt thể là sau đến suất bóng điều hàng.", "number": 16, "paragraph": 4}, {"role": "body", "text": "Nước hội hậu khi trên phường chính biểu của năm thể đại bóng Phòng.", "number": 17, "paragraph": 5}, {"role": "body", "text": "Giá cao trên nhập nước không an được công, tăng không 3018 tịch Đồng, tháng học thị tháng xuất tại tin này.", "number": 18, "paragraph": 5}, {"role": "body", "text": "Sạch tư trọng Sài gần tháng đấu trận Gòn ngày tế An năm sẽ phủ hậu.", "number": 19, "paragraph": 5}, {"role": "body", "text": "3854 một, phố gần bệnh gia giáo khoảng 2587 tư trưởng hóa, không 4807 gia lãi trường, người giữa thị bóng xuất.", "number": 20, "paragraph": 5}, {"role": "body", "text": "Hàng thể để năm gần với nước viên.", "number": 21, "paragraph": 6}, {"role": "body", "text": "Sinh huyện thống xăng liệu cầu gia đến hội, tại thủ không tỉnh học tư viên Nẵng hàng cuối an, nước trường.", "number": 22, "paragraph": 6}, {"role": "body", "text": "Lại thị thủ hàng quan về cao nước vào đấu 3765 thông giờ hàng khẩu nghị thao, toàn phố sắt.", "number": 23, "paragraph": 6}, {"role": "body", "text": "Hơn tư trước, Phòng gần Cần đại, du trước cầu, 2721 điều này một 1424.", "number": 24, "paragraph": 6}, {"role": "body", "text": "Xăng giao kê ngân Nghệ bộ nghiệp biểu hàng thành sinh Cần.", "number": 25, "paragraph": 7}, {"role": "body", "text": "Theo về lại doanh cứu tịch trường quan tăng môi cao hàng của khí.", "number": 26, "paragraph": 7}, {"role": "body", "text": "Thành cho đấu sau trị trường ra như lãi bóng.", "number": 27, "paragraph": 7}]', '{"author": null, "section": null, "language": "vi", "modified": null, "published": null, "publisher": null, "canonical_url": null}', 1, NULL, '2026-11-26 03:25:34.435758+00', NULL, '{-2143889344,-2137573490,-2140376782,-2141504735,-2126197226,-2135012398,-2145429574,-2145420807,-2137346810,-2127020079,-2129917070,-2138014769,-2142389148,-2142985138,-2139401092,-2136940918,-2133668399,-2131378091,-2143233288,-2146332994,-2134765928,-2139349734,-2145795906,-2124384349,-2124900839,-2141562252,-2144622848,-2128953724,-2137798386,-2137462512,-2138307167,-2143849082,-2126852469,-2146518581,-2146733086,-2146927078,-2143202462,-2132686515,-2136111391,-2077894374,-2143067625,-2132405790,-2146294437,-2145689187,-2147342494,-2139455305,-2139319833,-2143609616,-2144759474,-2140020392,-2146802235,-2143846899,-2129344371,-2134309966,-2146106339,-2146779441,-2133310765,-2130268282,-2134054221,-2144121507,-2139547885,-2133148814,-2131278108,-2133240403,-2145176815,-2124744994,-2140099612,-2140125459,-2144160058,-2146270515,-2134366702,-2146768560,-2145073455,-2142814174,-2132745017,-2144344888,-2131178385,-2119490782,-2130312104,-2146874169,-2136821153,-2133383400,-2143069183,-2135427780,-2137756495,-2143710142,-2131417574,-2138023536,-2108765394,-2146755557,-2135374667,-2142706169,-2079038292,-2143493266,-2142221565,-2146525160,-2144009196,-2137189480,-2147441992,-2146921740,-2145879605,-2088916635,-2135496539,-2132341584,-2137689318,-2129142851,-2144667929,-2114191036,-2144404030,-2144244816,-2146798227,-2118478781,-2128338110,-2145797526,-2145588866,-2145935123,-2140687561,-2144415350,-2144556475,-2129664363}', '{-1078107547,2145393514,323557428,-1079576057,-1900408091,-1282568975,-2086192696,-123344028,1172047149,-17270040,-1585869222,1122669522,-1699687613,998561035,-782304394,3239772,-2063379496,1925303718,-534322530,-1312064807,888861767,-292386612,688806393,1324590390,2066606998,-946043328,-692395619,-1001877115,-2124850857,1025506100,-1054091299,-356934303,2001820788,61298713,2071408078,-1041272986,341208087,1248011254,79919116,-1708206806}');
SELECT pg_catalog.setval('tomtat.arrival_id_seq', 8, true);
SELECT pg_catalog.setval('tomtat.article_id_seq', 8, true);
SELECT pg_catalog.setval('tomtat.batch_job_execution_seq', 2, true);
SELECT pg_catalog.setval('tomtat.batch_job_instance_seq', 2, true);
SELECT pg_catalog.setval('tomtat.batch_step_execution_seq', 5, true);
SELECT pg_catalog.setval('tomtat.briefing_id_seq', 6, true);
SELECT pg_catalog.setval('tomtat.budget_id_seq', 1, false);
SELECT pg_catalog.setval('tomtat.call_id_seq', 8, true);
SELECT pg_catalog.setval('tomtat.document_id_seq', 8, true);
SELECT pg_catalog.setval('tomtat.edition_id_seq', 1, true);
SELECT pg_catalog.setval('tomtat.outcome_id_seq', 6, true);
SELECT pg_catalog.setval('tomtat.run_id_seq', 2, true);
SELECT pg_catalog.setval('tomtat.version_id_seq', 8, true);
ALTER TABLE ONLY tomtat.arrival
    ADD CONSTRAINT arrival_pkey PRIMARY KEY (id);
ALTER TABLE ONLY tomtat.arrival
    ADD CONSTRAINT arrival_version_id_take_key UNIQUE (version_id, take);
ALTER TABLE ONLY tomtat.article
    ADD CONSTRAINT article_job_source_uri_story_key UNIQUE (job, source, uri, story);
ALTER TABLE ONLY tomtat.article
    ADD CONSTRAINT article_pkey PRIMARY KEY (id);
ALTER TABLE ONLY tomtat.batch_job_execution_context
    ADD CONSTRAINT batch_job_execution_context_pkey PRIMARY KEY (job_execution_id);
ALTER TABLE ONLY tomtat.batch_job_execution
    ADD CONSTRAINT batch_job_execution_pkey PRIMARY KEY (job_execution_id);
ALTER TABLE ONLY tomtat.batch_job_instance
    ADD CONSTRAINT batch_job_instance_pkey PRIMARY KEY (job_instance_id);
ALTER TABLE ONLY tomtat.batch_step_execution_context
    ADD CONSTRAINT batch_step_execution_context_pkey PRIMARY KEY (step_execution_id);
ALTER TABLE ONLY tomtat.batch_step_execution
    ADD CONSTRAINT batch_step_execution_pkey PRIMARY KEY (step_execution_id);
ALTER TABLE ONLY tomtat.briefing
    ADD CONSTRAINT briefing_job_edition_number_key UNIQUE (job, edition, number);
ALTER TABLE ONLY tomtat.briefing
    ADD CONSTRAINT briefing_outcome_id_key UNIQUE (outcome_id);
ALTER TABLE ONLY tomtat.briefing
    ADD CONSTRAINT briefing_pkey PRIMARY KEY (id);
ALTER TABLE ONLY tomtat.budget
    ADD CONSTRAINT budget_pkey PRIMARY KEY (id);
ALTER TABLE ONLY tomtat.budget
    ADD CONSTRAINT budget_scope_job_period_unit_key UNIQUE (scope, job, period, unit);
ALTER TABLE ONLY tomtat.call
    ADD CONSTRAINT call_pkey PRIMARY KEY (id);
ALTER TABLE ONLY tomtat.call
    ADD CONSTRAINT call_version_id_take_attempt_request_hash_key UNIQUE (version_id, take, attempt, request_hash);
ALTER TABLE ONLY tomtat.document
    ADD CONSTRAINT document_pkey PRIMARY KEY (id);
ALTER TABLE ONLY tomtat.edition_item
    ADD CONSTRAINT edition_item_pkey PRIMARY KEY (edition_id, "position");
ALTER TABLE ONLY tomtat.edition
    ADD CONSTRAINT edition_job_date_revision_key UNIQUE (job, date, revision);
ALTER TABLE ONLY tomtat.edition
    ADD CONSTRAINT edition_pkey PRIMARY KEY (id);
ALTER TABLE ONLY tomtat.flyway_schema_history
    ADD CONSTRAINT flyway_schema_history_pk PRIMARY KEY (installed_rank);
ALTER TABLE ONLY tomtat.batch_job_instance
    ADD CONSTRAINT job_inst_un UNIQUE (job_name, job_key);
ALTER TABLE ONLY tomtat.job_lease
    ADD CONSTRAINT job_lease_pkey PRIMARY KEY (job);
ALTER TABLE ONLY tomtat.job
    ADD CONSTRAINT job_pkey PRIMARY KEY (name);
ALTER TABLE ONLY tomtat.outcome
    ADD CONSTRAINT outcome_pkey PRIMARY KEY (id);
ALTER TABLE ONLY tomtat.reading
    ADD CONSTRAINT reading_pkey PRIMARY KEY (job, bytes_hash);
ALTER TABLE ONLY tomtat.recipe
    ADD CONSTRAINT recipe_pkey PRIMARY KEY (hash);
ALTER TABLE ONLY tomtat.run
    ADD CONSTRAINT run_job_edition_pass_key UNIQUE (job, edition, pass);
ALTER TABLE ONLY tomtat.run
    ADD CONSTRAINT run_pkey PRIMARY KEY (id);
ALTER TABLE ONLY tomtat.run_step
    ADD CONSTRAINT run_step_pkey PRIMARY KEY (run_id, step);
ALTER TABLE ONLY tomtat.sighting
    ADD CONSTRAINT sighting_pkey PRIMARY KEY (run_id, source, uri);
ALTER TABLE ONLY tomtat.source_failure
    ADD CONSTRAINT source_failure_pkey PRIMARY KEY (run_id, source);
ALTER TABLE ONLY tomtat.version
    ADD CONSTRAINT version_article_id_hash_key UNIQUE (article_id, hash);
ALTER TABLE ONLY tomtat.version
    ADD CONSTRAINT version_pkey PRIMARY KEY (id);
ALTER TABLE ONLY tomtat.web_address
    ADD CONSTRAINT web_address_pkey PRIMARY KEY (job, address);
CREATE INDEX arrival_job ON tomtat.arrival USING btree (job, id);
CREATE UNIQUE INDEX article_shown ON tomtat.article USING btree (job, source, uri) WHERE shown;
CREATE INDEX briefing_article ON tomtat.briefing USING btree (article_id, id);
CREATE INDEX briefing_supersedes ON tomtat.briefing USING btree (supersedes);
CREATE INDEX call_day ON tomtat.call USING btree (job, day);
CREATE INDEX call_edition ON tomtat.call USING btree (job, edition);
CREATE INDEX call_run ON tomtat.call USING btree (run_id);
CREATE INDEX call_under_way ON tomtat.call USING btree (job) WHERE under_way;
CREATE INDEX document_item ON tomtat.document USING btree (job, source, item_of) WHERE ((retired_by IS NULL) AND (item_of IS NOT NULL));
CREATE UNIQUE INDEX document_live ON tomtat.document USING btree (job, source, uri) WHERE (retired_by IS NULL);
CREATE INDEX document_not_briefed ON tomtat.document USING btree (job) WHERE ((retired_by IS NULL) AND (not_briefed IS NOT NULL));
CREATE INDEX edition_item_briefing ON tomtat.edition_item USING btree (briefing_id);
CREATE INDEX flyway_schema_history_s_idx ON tomtat.flyway_schema_history USING btree (success);
CREATE INDEX outcome_live ON tomtat.outcome USING btree (version_id) WHERE (retired_at IS NULL);
CREATE INDEX outcome_of_take ON tomtat.outcome USING btree (version_id, take);
CREATE INDEX outcome_run ON tomtat.outcome USING btree (run_id);
CREATE UNIQUE INDEX outcome_take ON tomtat.outcome USING btree (version_id, take) WHERE (retired_at IS NULL);
CREATE INDEX version_bands ON tomtat.version USING gin (bands) WITH (fastupdate=off);
CREATE INDEX version_hash ON tomtat.version USING btree (hash);
CREATE INDEX version_same_as ON tomtat.version USING btree (same_as) WHERE (same_as IS NOT NULL);
ALTER TABLE ONLY tomtat.arrival
    ADD CONSTRAINT arrival_version_id_fkey FOREIGN KEY (version_id) REFERENCES tomtat.version(id);
ALTER TABLE ONLY tomtat.article
    ADD CONSTRAINT article_version_id_fkey FOREIGN KEY (version_id) REFERENCES tomtat.version(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY tomtat.briefing
    ADD CONSTRAINT briefing_article_id_fkey FOREIGN KEY (article_id) REFERENCES tomtat.article(id);
ALTER TABLE ONLY tomtat.briefing
    ADD CONSTRAINT briefing_outcome_id_fkey FOREIGN KEY (outcome_id) REFERENCES tomtat.outcome(id);
ALTER TABLE ONLY tomtat.briefing
    ADD CONSTRAINT briefing_recipe_fkey FOREIGN KEY (recipe) REFERENCES tomtat.recipe(hash);
ALTER TABLE ONLY tomtat.briefing
    ADD CONSTRAINT briefing_supersedes_fkey FOREIGN KEY (supersedes) REFERENCES tomtat.briefing(id);
ALTER TABLE ONLY tomtat.briefing
    ADD CONSTRAINT briefing_version_id_fkey FOREIGN KEY (version_id) REFERENCES tomtat.version(id);
ALTER TABLE ONLY tomtat.call
    ADD CONSTRAINT call_recipe_fkey FOREIGN KEY (recipe) REFERENCES tomtat.recipe(hash);
ALTER TABLE ONLY tomtat.call
    ADD CONSTRAINT call_run_id_fkey FOREIGN KEY (run_id) REFERENCES tomtat.run(id);
ALTER TABLE ONLY tomtat.call
    ADD CONSTRAINT call_version_id_fkey FOREIGN KEY (version_id) REFERENCES tomtat.version(id);
ALTER TABLE ONLY tomtat.edition_item
    ADD CONSTRAINT edition_item_briefing_id_fkey FOREIGN KEY (briefing_id) REFERENCES tomtat.briefing(id);
ALTER TABLE ONLY tomtat.edition_item
    ADD CONSTRAINT edition_item_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES tomtat.edition(id);
ALTER TABLE ONLY tomtat.edition
    ADD CONSTRAINT edition_run_id_fkey FOREIGN KEY (run_id) REFERENCES tomtat.run(id);
ALTER TABLE ONLY tomtat.batch_job_execution_context
    ADD CONSTRAINT job_exec_ctx_fk FOREIGN KEY (job_execution_id) REFERENCES tomtat.batch_job_execution(job_execution_id);
ALTER TABLE ONLY tomtat.batch_job_execution_params
    ADD CONSTRAINT job_exec_params_fk FOREIGN KEY (job_execution_id) REFERENCES tomtat.batch_job_execution(job_execution_id);
ALTER TABLE ONLY tomtat.batch_step_execution
    ADD CONSTRAINT job_exec_step_fk FOREIGN KEY (job_execution_id) REFERENCES tomtat.batch_job_execution(job_execution_id);
ALTER TABLE ONLY tomtat.batch_job_execution
    ADD CONSTRAINT job_inst_exec_fk FOREIGN KEY (job_instance_id) REFERENCES tomtat.batch_job_instance(job_instance_id);
ALTER TABLE ONLY tomtat.outcome
    ADD CONSTRAINT outcome_recipe_fkey FOREIGN KEY (recipe) REFERENCES tomtat.recipe(hash);
ALTER TABLE ONLY tomtat.outcome
    ADD CONSTRAINT outcome_run_id_fkey FOREIGN KEY (run_id) REFERENCES tomtat.run(id);
ALTER TABLE ONLY tomtat.outcome
    ADD CONSTRAINT outcome_version_id_fkey FOREIGN KEY (version_id) REFERENCES tomtat.version(id);
ALTER TABLE ONLY tomtat.run_step
    ADD CONSTRAINT run_step_run_id_fkey FOREIGN KEY (run_id) REFERENCES tomtat.run(id);
ALTER TABLE ONLY tomtat.sighting
    ADD CONSTRAINT sighting_run_id_fkey FOREIGN KEY (run_id) REFERENCES tomtat.run(id);
ALTER TABLE ONLY tomtat.source_failure
    ADD CONSTRAINT source_failure_run_id_fkey FOREIGN KEY (run_id) REFERENCES tomtat.run(id);
ALTER TABLE ONLY tomtat.batch_step_execution_context
    ADD CONSTRAINT step_exec_ctx_fk FOREIGN KEY (step_execution_id) REFERENCES tomtat.batch_step_execution(step_execution_id);
ALTER TABLE ONLY tomtat.version
    ADD CONSTRAINT version_article_id_fkey FOREIGN KEY (article_id) REFERENCES tomtat.article(id);
ALTER TABLE ONLY tomtat.version
    ADD CONSTRAINT version_document_id_fkey FOREIGN KEY (document_id) REFERENCES tomtat.document(id);
ALTER TABLE ONLY tomtat.version
    ADD CONSTRAINT version_same_as_fkey FOREIGN KEY (same_as) REFERENCES tomtat.version(id);
GRANT USAGE ON SCHEMA report TO tomtat_report;
GRANT SELECT ON TABLE report.briefing TO tomtat_report;
GRANT SELECT ON TABLE report.cost TO tomtat_report;
GRANT SELECT ON TABLE report.document TO tomtat_report;
GRANT SELECT ON TABLE report.edition TO tomtat_report;
GRANT SELECT ON TABLE report.edition_item TO tomtat_report;
GRANT SELECT ON TABLE report.evidence TO tomtat_report;
GRANT SELECT ON TABLE report.finding TO tomtat_report;
GRANT SELECT ON TABLE report.name TO tomtat_report;
GRANT SELECT ON TABLE report.not_briefed TO tomtat_report;
GRANT SELECT ON TABLE report.person TO tomtat_report;
GRANT SELECT ON TABLE report.run TO tomtat_report;
GRANT SELECT ON TABLE report.statement TO tomtat_report;
ALTER DEFAULT PRIVILEGES FOR ROLE tomtat IN SCHEMA report GRANT SELECT ON TABLES  TO tomtat_report;
