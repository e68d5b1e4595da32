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
    first_seen timestamp with time zone NOT NULL
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
    revised_by text
);
CREATE VIEW report.briefing AS
 SELECT b.job,
    ((to_char((b.edition)::timestamp with time zone, 'YYYY-MM-DD'::text) || '/'::text) || lpad((b.number)::text, GREATEST(3, length((b.number)::text)), '0'::text)) AS briefing,
    b.edition,
    a.source,
    a.uri,
    ((a.source || ':'::text) || a.uri) AS article,
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
    b.supersedes_because
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
    CONSTRAINT call_purpose_check CHECK ((purpose = ANY (ARRAY['brief'::text, 'repair'::text])))
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
    retired_by text
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
INSERT INTO tomtat.arrival OVERRIDING SYSTEM VALUE VALUES (1, 'upgraded', 1, 1, 'pull');
INSERT INTO tomtat.arrival OVERRIDING SYSTEM VALUE VALUES (2, 'upgraded', 2, 1, 'pull');
INSERT INTO tomtat.arrival OVERRIDING SYSTEM VALUE VALUES (3, 'upgraded', 3, 1, 'pull');
INSERT INTO tomtat.arrival OVERRIDING SYSTEM VALUE VALUES (4, 'upgraded', 4, 1, 'pull');
INSERT INTO tomtat.arrival OVERRIDING SYSTEM VALUE VALUES (5, 'upgraded', 5, 1, 'pull');
INSERT INTO tomtat.arrival OVERRIDING SYSTEM VALUE VALUES (6, 'upgraded', 6, 1, 'pull');
INSERT INTO tomtat.arrival OVERRIDING SYSTEM VALUE VALUES (7, 'upgraded', 7, 1, 'pull');
INSERT INTO tomtat.arrival OVERRIDING SYSTEM VALUE VALUES (8, 'upgraded', 8, 1, 'pull');
INSERT INTO tomtat.article OVERRIDING SYSTEM VALUE VALUES (1, 'upgraded', 'inbox', 'bai-1.txt', 1, '2026-11-25 23:53:17.57845+00');
INSERT INTO tomtat.article OVERRIDING SYSTEM VALUE VALUES (2, 'upgraded', 'inbox', 'bai-2.txt', 2, '2026-11-25 23:53:17.733224+00');
INSERT INTO tomtat.article OVERRIDING SYSTEM VALUE VALUES (3, 'upgraded', 'inbox', 'bai-3.txt', 3, '2026-11-25 23:53:17.746718+00');
INSERT INTO tomtat.article OVERRIDING SYSTEM VALUE VALUES (4, 'upgraded', 'inbox', 'bai-5.txt', 4, '2026-11-25 23:53:31.796264+00');
INSERT INTO tomtat.article OVERRIDING SYSTEM VALUE VALUES (5, 'upgraded', 'inbox', 'bai-4.txt', 5, '2026-11-25 23:53:32.043641+00');
INSERT INTO tomtat.article OVERRIDING SYSTEM VALUE VALUES (6, 'upgraded', 'inbox', 'bai-7.txt', 6, '2026-11-25 23:53:32.076288+00');
INSERT INTO tomtat.article OVERRIDING SYSTEM VALUE VALUES (7, 'upgraded', 'inbox', 'bai-8.txt', 7, '2026-11-25 23:53:32.11403+00');
INSERT INTO tomtat.article OVERRIDING SYSTEM VALUE VALUES (8, 'upgraded', 'inbox', 'bai-6.txt', 8, '2026-11-25 23:53:32.126046+00');
INSERT INTO tomtat.batch_job_execution VALUES (1, 3, 1, '2026-11-25 23:53:17.220365', '2026-11-25 23:53:17.280456', '2026-11-25 23:53:20.722062', 'COMPLETED', 'COMPLETED', '', '2026-11-25 23:53:20.733749');
INSERT INTO tomtat.batch_job_execution VALUES (2, 1, 2, '2026-11-25 23:53:31.227506', '2026-11-25 23:53:31.301919', NULL, 'STARTED', 'UNKNOWN', '', '2026-11-25 23:53:31.302189');
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
INSERT INTO tomtat.batch_step_execution VALUES (1, 4, 'pull', 1, '2026-11-25 23:53:17.293707', '2026-11-25 23:53:17.304364', '2026-11-25 23:53:17.835038', 'COMPLETED', 1, 0, 0, 3, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-25 23:53:17.868475');
INSERT INTO tomtat.batch_step_execution VALUES (2, 5, 'brief', 1, '2026-11-25 23:53:17.896704', '2026-11-25 23:53:17.900525', '2026-11-25 23:53:19.709004', 'COMPLETED', 2, 0, 0, 3, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-25 23:53:19.7445');
INSERT INTO tomtat.batch_step_execution VALUES (3, 4, 'report', 1, '2026-11-25 23:53:19.781179', '2026-11-25 23:53:19.788498', '2026-11-25 23:53:20.6897', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-25 23:53:20.704559');
INSERT INTO tomtat.batch_step_execution VALUES (4, 5, 'pull', 2, '2026-11-25 23:53:31.319879', '2026-11-25 23:53:31.332372', '2026-11-25 23:53:32.163866', 'COMPLETED', 2, 0, 0, 8, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-25 23:53:32.191086');
INSERT INTO tomtat.batch_step_execution VALUES (5, 4, 'brief', 2, '2026-11-25 23:53:32.219685', '2026-11-25 23:53:32.225943', NULL, 'STARTED', 3, 0, 0, 3, 0, 0, 0, 0, 'EXECUTING', '', '2026-11-25 23:53:35.408298');
INSERT INTO tomtat.batch_step_execution_context VALUES (1, '{"batch.taskletType":"io.tomtat.job.PullTasklet","batch.version":"6.0.4","batch.stepType":"org.springframework.batch.core.step.tasklet.TaskletStep"}', NULL);
INSERT INTO tomtat.batch_step_execution_context VALUES (2, '{"batch.taskletType":"io.tomtat.job.InFlightTasklet","batch.version":"6.0.4","batch.stepType":"org.springframework.batch.core.step.tasklet.TaskletStep"}', NULL);
INSERT INTO tomtat.batch_step_execution_context VALUES (3, '{"batch.taskletType":"io.tomtat.job.ReportTasklet","batch.version":"6.0.4","batch.stepType":"org.springframework.batch.core.step.tasklet.TaskletStep"}', NULL);
INSERT INTO tomtat.batch_step_execution_context VALUES (4, '{"batch.taskletType":"io.tomtat.job.PullTasklet","batch.version":"6.0.4","batch.stepType":"org.springframework.batch.core.step.tasklet.TaskletStep"}', NULL);
INSERT INTO tomtat.batch_step_execution_context VALUES (5, '{"batch.taskletType":"io.tomtat.job.InFlightTasklet","batch.version":"6.0.4","batch.stepType":"org.springframework.batch.core.step.tasklet.TaskletStep"}', NULL);
INSERT INTO tomtat.briefing OVERRIDING SYSTEM VALUE VALUES (1, 1, 'upgraded', 3, 3, '2026-11-26', 1, '{"names": [], "title": {"text": "The and city forest city to for after build", "evidence": [1]}, "topic": "other", "people": [], "summary": [{"text": "The support services fishing workers help road coastal open coastal in continue on programme harvest new.", "evidence": [1]}, {"text": "The review rice for by continue by agree by would build from will safety health market.", "evidence": [2]}, {"text": "The the build harvest quality people after on the rice services safety more harvest school programme.", "evidence": [3]}, {"text": "The with harvest for before coastal that coastal demand prices workers begin review with reduce quality.", "evidence": [4]}, {"text": "The protect continue help local said said with people company health new water officials forest repair.", "evidence": [5]}, {"text": "The harvest work market farmers discuss will programme harvest prices region workers repair continue new market.", "evidence": [6]}, {"text": "The families services plan school harvest said services also city officials improve officials expect from city.", "evidence": [7]}], "dateline": {"date": "", "place": "", "evidence": []}, "findings": [], "documents": [], "key_points": [{"text": "The harvest repair support will before help people begin workers review officials rice market.", "evidence": [1]}, {"text": "The road to with city families project improve coastal market protect farmers agree workers.", "evidence": [2]}, {"text": "The training begin by review reduce officials of expect and market that farmers from.", "evidence": [3]}, {"text": "The to after training begin plan from fishing training the said agree repair harvest.", "evidence": [4]}]}', '328b50669e0e2fe0c67f65fa90b4ee6ef70e2b49cc5e3f3b634f4c795b1d8b86', 'stub', false, NULL, NULL, NULL, NULL, '2026-11-25 23:53:19.650428+00', NULL);
INSERT INTO tomtat.briefing OVERRIDING SYSTEM VALUE VALUES (2, 2, 'upgraded', 2, 2, '2026-11-26', 2, '{"names": [], "title": {"text": "The and begin safety services plan agree work safety", "evidence": [1]}, "topic": "other", "people": [], "summary": [{"text": "The prices in workers support from will reduce demand reduce new for in open workers teachers.", "evidence": [1]}, {"text": "The for after company company safety school rice workers that would improve of company from discuss.", "evidence": [2]}, {"text": "The in also families continue will officials of families begin agree improve repair project road in.", "evidence": [3]}, {"text": "The continue agree would work agree before health plan in health help people review plan people.", "evidence": [4]}, {"text": "The forest demand safety open officials health with continue training quality that prices continue coastal from.", "evidence": [5]}, {"text": "The work work health on from for health harvest safety with officials school fishing before harvest.", "evidence": [6]}, {"text": "The city safety plan local support review for prices in workers local from road market training.", "evidence": [7]}], "dateline": {"date": "", "place": "", "evidence": []}, "findings": [], "documents": [], "key_points": [{"text": "The of harvest health teachers discuss work project that plan of from quality plan.", "evidence": [1]}, {"text": "The repair quality people by school for by reduce with quality from plan teachers.", "evidence": [2]}, {"text": "The discuss water to for begin water from reduce for of agree company safety.", "evidence": [3]}, {"text": "The officials said rice workers region company agree protect services review review agree workers.", "evidence": [4]}]}', '328b50669e0e2fe0c67f65fa90b4ee6ef70e2b49cc5e3f3b634f4c795b1d8b86', 'stub', false, NULL, NULL, NULL, NULL, '2026-11-25 23:53:19.672783+00', NULL);
INSERT INTO tomtat.briefing OVERRIDING SYSTEM VALUE VALUES (3, 3, 'upgraded', 1, 1, '2026-11-26', 3, '{"names": [], "title": {"text": "The in market expect protect company review services review", "evidence": [1]}, "topic": "other", "people": [], "summary": [{"text": "The workers people said help project agree people that water begin city with on to farmers.", "evidence": [1]}, {"text": "The in training that work for said with city support local improve quality quality to prices.", "evidence": [2]}, {"text": "The project project build will repair project health on from harvest company prices improve quality plan.", "evidence": [3]}, {"text": "The with on begin local harvest to discuss on in from of training support in review.", "evidence": [4]}, {"text": "The farmers services work in region school for by after region on will in workers help.", "evidence": [5]}, {"text": "The continue road services region from support company coastal road training said demand health repair expect.", "evidence": [6]}, {"text": "The agree said work families project farmers training of programme review families company new harvest before.", "evidence": [7]}], "dateline": {"date": "", "place": "", "evidence": []}, "findings": [], "documents": [], "key_points": [{"text": "The the would agree project said company plan safety programme after will coastal work.", "evidence": [1]}, {"text": "The of of quality safety safety new fishing services workers with begin water company.", "evidence": [2]}, {"text": "The improve support of will agree help support people city rice by after after.", "evidence": [3]}, {"text": "The said expect plan region forest begin continue training prices build region city health.", "evidence": [4]}]}', '328b50669e0e2fe0c67f65fa90b4ee6ef70e2b49cc5e3f3b634f4c795b1d8b86', 'stub', false, NULL, NULL, NULL, NULL, '2026-11-25 23:53:19.67789+00', NULL);
INSERT INTO tomtat.briefing OVERRIDING SYSTEM VALUE VALUES (4, 4, 'upgraded', 6, 6, '2026-11-26', 4, '{"names": [], "title": {"text": "The will region with officials public school support work", "evidence": [1]}, "topic": "other", "people": [], "summary": [{"text": "The agree support officials will help for workers for prices support people market city also continue.", "evidence": [1]}, {"text": "The local said public discuss more to in city people workers health said will said farmers.", "evidence": [2]}, {"text": "The with services said discuss quality said for discuss officials reduce coastal review teachers rice improve.", "evidence": [3]}, {"text": "The that repair teachers and people agree teachers region repair of by reduce water for coastal.", "evidence": [4]}, {"text": "The help discuss forest water families people of officials also will said school project work demand.", "evidence": [5]}, {"text": "The begin teachers water health on begin protect said work improve new local continue local region.", "evidence": [6]}, {"text": "The to more in rice demand will company also rice services training rice said with begin.", "evidence": [7]}], "dateline": {"date": "", "place": "", "evidence": []}, "findings": [], "documents": [], "key_points": [{"text": "The market training road safety continue region begin fishing health open health forest to.", "evidence": [1]}, {"text": "The new quality reduce families teachers work for officials to protect forest services training.", "evidence": [2]}, {"text": "The fishing teachers region school health help health plan fishing school support harvest and.", "evidence": [3]}, {"text": "The with protect before forest review prices rice farmers support by region fishing fishing.", "evidence": [4]}]}', '328b50669e0e2fe0c67f65fa90b4ee6ef70e2b49cc5e3f3b634f4c795b1d8b86', 'stub', false, NULL, NULL, NULL, NULL, '2026-11-25 23:53:35.371852+00', NULL);
INSERT INTO tomtat.briefing OVERRIDING SYSTEM VALUE VALUES (5, 5, 'upgraded', 4, 4, '2026-11-26', 5, '{"names": [], "title": {"text": "The after improve coastal review road also quality training", "evidence": [1]}, "topic": "other", "people": [], "summary": [{"text": "The open work of city local workers before demand also harvest support and after that of.", "evidence": [1]}, {"text": "The and road repair agree public families will continue people company that protect farmers also city.", "evidence": [2]}, {"text": "The water forest road agree public to on forest plan company quality market market water public.", "evidence": [3]}, {"text": "The continue families help region support families discuss improve officials programme reduce city improve city public.", "evidence": [4]}, {"text": "The prices open forest reduce would also build coastal begin discuss also review school new improve.", "evidence": [5]}, {"text": "The with begin health training farmers harvest school health on by plan agree demand by region.", "evidence": [6]}, {"text": "The local agree improve safety health city said with farmers programme in families in project repair.", "evidence": [7]}], "dateline": {"date": "", "place": "", "evidence": []}, "findings": [], "documents": [], "key_points": [{"text": "The rice health training repair work rice company school reduce and people for plan.", "evidence": [1]}, {"text": "The demand workers by rice work in will harvest farmers said public expect protect.", "evidence": [2]}, {"text": "The and for review on health improve plan repair company by quality discuss discuss.", "evidence": [3]}, {"text": "The expect harvest public teachers families officials fishing repair help water of safety services.", "evidence": [4]}]}', '328b50669e0e2fe0c67f65fa90b4ee6ef70e2b49cc5e3f3b634f4c795b1d8b86', 'stub', false, NULL, NULL, NULL, NULL, '2026-11-25 23:53:35.386913+00', NULL);
INSERT INTO tomtat.briefing OVERRIDING SYSTEM VALUE VALUES (6, 6, 'upgraded', 5, 5, '2026-11-26', 6, '{"names": [], "title": {"text": "The will prices plan the school new services improve", "evidence": [1]}, "topic": "other", "people": [], "summary": [{"text": "The market continue reduce prices continue officials on discuss local region company public said health discuss.", "evidence": [1]}, {"text": "The help people expect will city from training region will protect that and teachers would officials.", "evidence": [2]}, {"text": "The forest school from expect fishing with said continue to protect help and market will that.", "evidence": [3]}, {"text": "The demand that teachers support would workers and agree reduce help officials harvest after farmers discuss.", "evidence": [4]}, {"text": "The and continue continue people would for school from city support review market and city water.", "evidence": [5]}, {"text": "The safety improve local review protect also repair new plan the company project in new public.", "evidence": [6]}, {"text": "The demand also public more company officials project said families by rice road said public work.", "evidence": [7]}], "dateline": {"date": "", "place": "", "evidence": []}, "findings": [], "documents": [], "key_points": [{"text": "The agree the on services also expect continue work of people programme agree fishing.", "evidence": [1]}, {"text": "The reduce continue people market in reduce farmers services public people of road and.", "evidence": [2]}, {"text": "The safety safety work by safety farmers that for coastal project families new begin.", "evidence": [3]}, {"text": "The health city road health farmers road demand will market open fishing road plan.", "evidence": [4]}]}', '328b50669e0e2fe0c67f65fa90b4ee6ef70e2b49cc5e3f3b634f4c795b1d8b86', 'stub', false, NULL, NULL, NULL, NULL, '2026-11-25 23:53:35.396251+00', NULL);
INSERT INTO tomtat.call OVERRIDING SYSTEM VALUE VALUES (2, 'upgraded', 1, '2026-11-26', NULL, 2, 1, 1, 'brief', '82c3adcce3848ff1f44e68df8c6116543247b43a2ad43eafe42c8284600e76b3', '328b50669e0e2fe0c67f65fa90b4ee6ef70e2b49cc5e3f3b634f4c795b1d8b86', 'stub', false, 1, NULL, '2026-11-25 23:53:18.031567+00', '2026-11-25 23:53:19.319607+00', 200, NULL, '{"withhold":"none","topic":"other","title":{"text":"The and begin safety services plan agree work safety","evidence":[1]},"dateline":{"evidence":[],"date":"","place":""},"summary":[{"text":"The prices in workers support from will reduce demand reduce new for in open workers teachers.","evidence":[1]},{"text":"The for after company company safety school rice workers that would improve of company from discuss.","evidence":[2]},{"text":"The in also families continue will officials of families begin agree improve repair project road in.","evidence":[3]},{"text":"The continue agree would work agree before health plan in health help people review plan people.","evidence":[4]},{"text":"The forest demand safety open officials health with continue training quality that prices continue coastal from.","evidence":[5]},{"text":"The work work health on from for health harvest safety with officials school fishing before harvest.","evidence":[6]},{"text":"The city safety plan local support review for prices in workers local from road market training.","evidence":[7]}],"key_points":[{"text":"The of harvest health teachers discuss work project that plan of from quality plan.","evidence":[1]},{"text":"The repair quality people by school for by reduce with quality from plan teachers.","evidence":[2]},{"text":"The discuss water to for begin water from reduce for of agree company safety.","evidence":[3]},{"text":"The officials said rice workers region company agree protect services review review agree workers.","evidence":[4]}],"people":[],"names":[],"documents":[]}', 'stop', 5001, 550, 1239, NULL, NULL, 0, '2026-11-26', false, 9932, '{}', NULL, 0, 0.000000, 0, NULL, '{"x-request-id": "scripted-200"}');
INSERT INTO tomtat.call OVERRIDING SYSTEM VALUE VALUES (3, 'upgraded', 1, '2026-11-26', NULL, 1, 1, 1, 'brief', '3406034c8ebc0610012dd21ae9403666d682f1a48875f049d69fa60d60406c7b', '328b50669e0e2fe0c67f65fa90b4ee6ef70e2b49cc5e3f3b634f4c795b1d8b86', 'stub', false, 1, NULL, '2026-11-25 23:53:18.012879+00', '2026-11-25 23:53:19.309689+00', 200, NULL, '{"withhold":"none","topic":"other","title":{"text":"The in market expect protect company review services review","evidence":[1]},"dateline":{"evidence":[],"date":"","place":""},"summary":[{"text":"The workers people said help project agree people that water begin city with on to farmers.","evidence":[1]},{"text":"The in training that work for said with city support local improve quality quality to prices.","evidence":[2]},{"text":"The project project build will repair project health on from harvest company prices improve quality plan.","evidence":[3]},{"text":"The with on begin local harvest to discuss on in from of training support in review.","evidence":[4]},{"text":"The farmers services work in region school for by after region on will in workers help.","evidence":[5]},{"text":"The continue road services region from support company coastal road training said demand health repair expect.","evidence":[6]},{"text":"The agree said work families project farmers training of programme review families company new harvest before.","evidence":[7]}],"key_points":[{"text":"The the would agree project said company plan safety programme after will coastal work.","evidence":[1]},{"text":"The of of quality safety safety new fishing services workers with begin water company.","evidence":[2]},{"text":"The improve support of will agree help support people city rice by after after.","evidence":[3]},{"text":"The said expect plan region forest begin continue training prices build region city health.","evidence":[4]}],"people":[],"names":[],"documents":[]}', 'stop', 4530, 547, 1251, NULL, NULL, 0, '2026-11-26', false, 9232, '{}', NULL, 0, 0.000000, 0, NULL, '{"x-request-id": "scripted-200"}');
INSERT INTO tomtat.call OVERRIDING SYSTEM VALUE VALUES (1, 'upgraded', 1, '2026-11-26', NULL, 3, 1, 1, 'brief', 'fd650a4397010526701c767f3ba2ab6e21a5a48f686cb022dc7a60cdc1bc2b09', '328b50669e0e2fe0c67f65fa90b4ee6ef70e2b49cc5e3f3b634f4c795b1d8b86', 'stub', false, 1, NULL, '2026-11-25 23:53:18.024558+00', '2026-11-25 23:53:19.324617+00', 200, NULL, '{"withhold":"none","topic":"other","title":{"text":"The and city forest city to for after build","evidence":[1]},"dateline":{"evidence":[],"date":"","place":""},"summary":[{"text":"The support services fishing workers help road coastal open coastal in continue on programme harvest new.","evidence":[1]},{"text":"The review rice for by continue by agree by would build from will safety health market.","evidence":[2]},{"text":"The the build harvest quality people after on the rice services safety more harvest school programme.","evidence":[3]},{"text":"The with harvest for before coastal that coastal demand prices workers begin review with reduce quality.","evidence":[4]},{"text":"The protect continue help local said said with people company health new water officials forest repair.","evidence":[5]},{"text":"The harvest work market farmers discuss will programme harvest prices region workers repair continue new market.","evidence":[6]},{"text":"The families services plan school harvest said services also city officials improve officials expect from city.","evidence":[7]}],"key_points":[{"text":"The harvest repair support will before help people begin workers review officials rice market.","evidence":[1]},{"text":"The road to with city families project improve coastal market protect farmers agree workers.","evidence":[2]},{"text":"The training begin by review reduce officials of expect and market that farmers from.","evidence":[3]},{"text":"The to after training begin plan from fishing training the said agree repair harvest.","evidence":[4]}],"people":[],"names":[],"documents":[]}', 'stop', 4662, 561, 1265, NULL, NULL, 0, '2026-11-26', false, 9428, '{}', NULL, 0, 0.000000, 0, NULL, '{"x-request-id": "scripted-200"}');
INSERT INTO tomtat.call OVERRIDING SYSTEM VALUE VALUES (5, 'upgraded', 2, '2026-11-26', NULL, 5, 1, 1, 'brief', 'ef466cffa29596bdb7c775311eb85c99aec2d3a33e7ad897a25427e21adc448c', '328b50669e0e2fe0c67f65fa90b4ee6ef70e2b49cc5e3f3b634f4c795b1d8b86', 'stub', false, 1, NULL, '2026-11-25 23:53:32.543372+00', '2026-11-25 23:53:35.068323+00', 200, NULL, '{"withhold":"none","topic":"other","title":{"evidence":[1],"text":"The will prices plan the school new services improve"},"dateline":{"date":"","place":"","evidence":[]},"summary":[{"evidence":[1],"text":"The market continue reduce prices continue officials on discuss local region company public said health discuss."},{"evidence":[2],"text":"The help people expect will city from training region will protect that and teachers would officials."},{"evidence":[3],"text":"The forest school from expect fishing with said continue to protect help and market will that."},{"evidence":[4],"text":"The demand that teachers support would workers and agree reduce help officials harvest after farmers discuss."},{"evidence":[5],"text":"The and continue continue people would for school from city support review market and city water."},{"evidence":[6],"text":"The safety improve local review protect also repair new plan the company project in new public."},{"evidence":[7],"text":"The demand also public more company officials project said families by rice road said public work."}],"key_points":[{"evidence":[1],"text":"The agree the on services also expect continue work of people programme agree fishing."},{"evidence":[2],"text":"The reduce continue people market in reduce farmers services public people of road and."},{"evidence":[3],"text":"The safety safety work by safety farmers that for coastal project families new begin."},{"evidence":[4],"text":"The health city road health farmers road demand will market open fishing road plan."}],"people":[],"names":[],"documents":[]}', 'stop', 4643, 553, 2511, NULL, NULL, 0, '2026-11-26', false, 9401, '{}', NULL, 0, 0.000000, 0, NULL, '{"x-request-id": "scripted-200"}');
INSERT INTO tomtat.call OVERRIDING SYSTEM VALUE VALUES (4, 'upgraded', 2, '2026-11-26', NULL, 6, 1, 1, 'brief', 'a831de05e7b948c29e2c478e3beef32710661e7245b6e050081ff82fbac77002', '328b50669e0e2fe0c67f65fa90b4ee6ef70e2b49cc5e3f3b634f4c795b1d8b86', 'stub', false, 1, NULL, '2026-11-25 23:53:32.506687+00', '2026-11-25 23:53:35.063555+00', 200, NULL, '{"withhold":"none","topic":"other","title":{"evidence":[1],"text":"The will region with officials public school support work"},"dateline":{"date":"","place":"","evidence":[]},"summary":[{"evidence":[1],"text":"The agree support officials will help for workers for prices support people market city also continue."},{"evidence":[2],"text":"The local said public discuss more to in city people workers health said will said farmers."},{"evidence":[3],"text":"The with services said discuss quality said for discuss officials reduce coastal review teachers rice improve."},{"evidence":[4],"text":"The that repair teachers and people agree teachers region repair of by reduce water for coastal."},{"evidence":[5],"text":"The help discuss forest water families people of officials also will said school project work demand."},{"evidence":[6],"text":"The begin teachers water health on begin protect said work improve new local continue local region."},{"evidence":[7],"text":"The to more in rice demand will company also rice services training rice said with begin."}],"key_points":[{"evidence":[1],"text":"The market training road safety continue region begin fishing health open health forest to."},{"evidence":[2],"text":"The new quality reduce families teachers work for officials to protect forest services training."},{"evidence":[3],"text":"The fishing teachers region school health help health plan fishing school support harvest and."},{"evidence":[4],"text":"The with protect before forest review prices rice farmers support by region fishing fishing."}],"people":[],"names":[],"documents":[]}', 'stop', 5092, 559, 2513, NULL, NULL, 0, '2026-11-26', false, 10066, '{}', NULL, 0, 0.000000, 0, NULL, '{"x-request-id": "scripted-200"}');
INSERT INTO tomtat.call OVERRIDING SYSTEM VALUE VALUES (7, 'upgraded', 2, '2026-11-26', NULL, 7, 1, 1, 'brief', '926cae208f57a5dd46d704ffd0d3d441ebb0eb4c4c3c88dd99c91d8e20f3824f', '328b50669e0e2fe0c67f65fa90b4ee6ef70e2b49cc5e3f3b634f4c795b1d8b86', 'stub', false, 1, NULL, '2026-11-25 23:53:35.191719+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, '2026-11-26', true, 9817, '{}', NULL, 0, 0.000000, 0, NULL, NULL);
INSERT INTO tomtat.call OVERRIDING SYSTEM VALUE VALUES (6, 'upgraded', 2, '2026-11-26', NULL, 4, 1, 1, 'brief', 'b7cf34971e1f9bad826a919bceaf353883cdac5571a3e1558c0cdcae5dd4390d', '328b50669e0e2fe0c67f65fa90b4ee6ef70e2b49cc5e3f3b634f4c795b1d8b86', 'stub', false, 1, NULL, '2026-11-25 23:53:32.562972+00', '2026-11-25 23:53:35.066256+00', 200, NULL, '{"withhold":"none","topic":"other","title":{"evidence":[1],"text":"The after improve coastal review road also quality training"},"dateline":{"date":"","place":"","evidence":[]},"summary":[{"evidence":[1],"text":"The open work of city local workers before demand also harvest support and after that of."},{"evidence":[2],"text":"The and road repair agree public families will continue people company that protect farmers also city."},{"evidence":[3],"text":"The water forest road agree public to on forest plan company quality market market water public."},{"evidence":[4],"text":"The continue families help region support families discuss improve officials programme reduce city improve city public."},{"evidence":[5],"text":"The prices open forest reduce would also build coastal begin discuss also review school new improve."},{"evidence":[6],"text":"The with begin health training farmers harvest school health on by plan agree demand by region."},{"evidence":[7],"text":"The local agree improve safety health city said with farmers programme in families in project repair."}],"key_points":[{"evidence":[1],"text":"The rice health training repair work rice company school reduce and people for plan."},{"evidence":[2],"text":"The demand workers by rice work in will harvest farmers said public expect protect."},{"evidence":[3],"text":"The and for review on health improve plan repair company by quality discuss discuss."},{"evidence":[4],"text":"The expect harvest public teachers families officials fishing repair help water of safety services."}],"people":[],"names":[],"documents":[]}', 'stop', 4578, 557, 2496, NULL, NULL, 0, '2026-11-26', false, 9305, '{}', NULL, 0, 0.000000, 0, NULL, '{"x-request-id": "scripted-200"}');
INSERT INTO tomtat.call OVERRIDING SYSTEM VALUE VALUES (8, 'upgraded', 2, '2026-11-26', NULL, 8, 1, 1, 'brief', 'd636aba8e565c56f25d1a1e4add24d232f85061e5654ca85c7375e3837b9fc6c', '328b50669e0e2fe0c67f65fa90b4ee6ef70e2b49cc5e3f3b634f4c795b1d8b86', 'stub', false, 1, NULL, '2026-11-25 23:53:35.202182+00', '2026-11-25 23:53:35.601725+00', 200, NULL, '{"withhold":"none","topic":"other","title":{"evidence":[1],"text":"The programme that expect market improve farmers local project"},"dateline":{"date":"","place":"","evidence":[]},"summary":[{"evidence":[1],"text":"The market would rice region demand forest local teachers demand help work region expect programme water."},{"evidence":[2],"text":"The also people for review for rice with coastal public region prices for before road city."},{"evidence":[3],"text":"The continue continue reduce build discuss road prices from open reduce training help farmers continue build."},{"evidence":[4],"text":"The more after region on training before in health market work city support will protect continue."},{"evidence":[5],"text":"The protect quality reduce help from programme training company demand that quality by on plan project."},{"evidence":[6],"text":"The before people the teachers local will coastal programme fishing services said public support by company."},{"evidence":[7],"text":"The on more on new safety support new for the health said quality families on safety."}],"key_points":[{"evidence":[1],"text":"The repair families city for services quality programme expect begin local rice that begin."},{"evidence":[2],"text":"The local services region also also expect work rice discuss before reduce and and."},{"evidence":[3],"text":"The and reduce quality discuss project expect build workers of of teachers expect local."},{"evidence":[4],"text":"The review plan market more continue road market school region services by will for."}],"people":[],"names":[],"documents":[]}', 'stop', 4941, 556, 392, NULL, NULL, 0, '2026-11-26', false, 9842, '{}', NULL, 0, 0.000000, 0, NULL, '{"x-request-id": "scripted-200"}');
INSERT INTO tomtat.document OVERRIDING SYSTEM VALUE VALUES (2, 'upgraded', 'inbox', 'bai-2.txt', false, NULL, '71252b4c8684437e496eba0348aeb3e58895fa22561ea668a211f3f8471f34fc', 2777, '2026-11-25 23:53:21.232212+00', NULL, '2026-11-25 23:53:17.732144+00', NULL, 'Đá nhỏ phủ, lớn cao cáo 2147 Đà vào (số 1)', NULL, NULL, '', '2026-11-25', NULL);
INSERT INTO tomtat.document OVERRIDING SYSTEM VALUE VALUES (1, 'upgraded', 'inbox', 'bai-1.txt', false, NULL, '9f5dea8a39737cd807918f109cb08d215ab4c3e52f9f5848303a47a90a5b3e12', 1087, '2026-11-25 23:53:21.231924+00', NULL, '2026-11-25 23:53:17.568665+00', NULL, 'Bệnh sinh dân huyện lại tỉnh bóng Gòn nước khoảng (số 0)', NULL, NULL, '', '2026-11-25', NULL);
INSERT INTO tomtat.document OVERRIDING SYSTEM VALUE VALUES (3, 'upgraded', 'inbox', 'bai-3.txt', false, NULL, 'd0d419ad864416af5bd6b19b2213866006856ecf9a678e5a1eadd15ffe75219f', 1569, '2026-11-25 23:53:21.232272+00', NULL, '2026-11-25 23:53:17.741763+00', NULL, 'Phải đến, năm giờ viên việc nghiên (số 2)', NULL, NULL, '', '2026-11-25', NULL);
INSERT INTO tomtat.document OVERRIDING SYSTEM VALUE VALUES (4, 'upgraded', 'inbox', 'bai-5.txt', false, NULL, 'b9c9c68e3d7fbd99cbad56e9491580388f49fff0d235a98b40f0fb966316bd86', 1346, '2026-11-25 23:53:21.232381+00', NULL, '2026-11-25 23:53:31.78587+00', NULL, 'Vắc thông nhỏ đã phường nghị này khẩu (số 4)', NULL, NULL, '', '2026-11-25', NULL);
INSERT INTO tomtat.document OVERRIDING SYSTEM VALUE VALUES (5, 'upgraded', 'inbox', 'bai-4.txt', false, NULL, '21728e860ffca61710625655a81cd95a2cb2099c97d226c37cd2a9cdcda11513', 1563, '2026-11-25 23:53:21.232352+00', NULL, '2026-11-25 23:53:32.041313+00', NULL, 'Đội Gòn nghệ việc Phòng thông cáo Nội tăng, các không (số 3)', NULL, NULL, '', '2026-11-25', NULL);
INSERT INTO tomtat.document OVERRIDING SYSTEM VALUE VALUES (6, 'upgraded', 'inbox', 'bai-7.txt', false, NULL, '4c15aa90c36b87b891eb1378c7d6300233f410ad2ea9fc4fd0bf9cf325a6d23b', 3110, '2026-11-25 23:53:21.232432+00', NULL, '2026-11-25 23:53:32.069618+00', NULL, 'Vắc du huyện tốc kê, phố bệnh của lại (số 6)', NULL, NULL, '', '2026-11-25', NULL);
INSERT INTO tomtat.document OVERRIDING SYSTEM VALUE VALUES (7, 'upgraded', 'inbox', 'bai-8.txt', false, NULL, '6c6151d1aefa991bccff185ada7a23c1929a7c8ba92c4200704cb3900eb636c0', 2521, '2026-11-25 23:53:21.232461+00', NULL, '2026-11-25 23:53:32.112291+00', NULL, 'Nghệ trong vào cứu phải trường, nghệ, gạo quan (số 7)', NULL, NULL, '', '2026-11-25', NULL);
INSERT INTO tomtat.document OVERRIDING SYSTEM VALUE VALUES (8, 'upgraded', 'inbox', 'bai-6.txt', false, NULL, '3d112a2bf96b475283f42ac2deb432163ca064c5d9d8b6b5928040cb45293c64', 2614, '2026-11-25 23:53:21.232407+00', NULL, '2026-11-25 23:53:32.12497+00', NULL, 'Sài thành quốc sắt đấu thị dữ giáo an, 4264 đã trước (số 5)', NULL, NULL, '', '2026-11-25', NULL);
INSERT INTO tomtat.edition OVERRIDING SYSTEM VALUE VALUES (1, 'upgraded', '2026-11-26', 1, 1, 'Asia/Ho_Chi_Minh', true, NULL, '{"seen": 3, "calls": 3, "fresh": 3, "balance": {"came": 3, "pass": 1, "after": 0, "before": 0, "briefed": 3, "skipped": 0, "rejected": 0}, "briefed": 3, "changed": 0, "pending": 0, "skipped": 0, "cost_usd": null, "rejected": 0, "unchanged": 0, "input_tokens": 14193, "output_tokens": 1658, "uncertain_cost_usd": 0.000000}', '[]', '2026-11-25 23:53:19.870842+00');
INSERT INTO tomtat.edition_item VALUES (1, 1, 1, 'added', true);
INSERT INTO tomtat.edition_item VALUES (1, 2, 2, 'added', true);
INSERT INTO tomtat.edition_item VALUES (1, 3, 3, 'added', true);
INSERT INTO tomtat.flyway_schema_history VALUES (0, NULL, '<< Flyway Schema Creation >>', 'SCHEMA', '"tomtat"', NULL, 'tomtat', '2026-11-25 23:53:15.044054', 0, true);
INSERT INTO tomtat.flyway_schema_history VALUES (1, '1', 'tables', 'SQL', 'V1__tables.sql', 2013896083, 'tomtat', '2026-11-25 23:53:15.125081', 536, true);
INSERT INTO tomtat.flyway_schema_history VALUES (2, '2', 'spring batch', 'SQL', 'V2__spring_batch.sql', 1251957002, 'tomtat', '2026-11-25 23:53:15.82415', 72, true);
INSERT INTO tomtat.flyway_schema_history VALUES (3, '3', 'report views', 'SQL', 'V3__report_views.sql', 2064218433, 'tomtat', '2026-11-25 23:53:15.948896', 52, true);
INSERT INTO tomtat.flyway_schema_history VALUES (4, '4', 'money', 'SQL', 'V4__money.sql', 961853257, 'tomtat', '2026-11-25 23:53:16.061388', 122, true);
INSERT INTO tomtat.flyway_schema_history VALUES (5, '5', 'quarantine', 'SQL', 'V5__quarantine.sql', 1763013412, 'tomtat', '2026-11-25 23:53:16.312878', 16, true);
INSERT INTO tomtat.flyway_schema_history VALUES (6, '7', 'reruns', 'SQL', 'V7__reruns.sql', 1937332000, 'tomtat', '2026-11-25 23:53:16.336818', 25, true);
INSERT INTO tomtat.flyway_schema_history VALUES (7, '8', 'night', 'SQL', 'V8__night.sql', 1667106043, 'tomtat', '2026-11-25 23:53:16.408425', 35, true);
INSERT INTO tomtat.job VALUES ('upgraded', '/srv/tomtat/upgraded.yaml');
INSERT INTO tomtat.job_lease VALUES ('upgraded', 2, 'process 649 on night', '2026-11-25 23:53:28.90898+00');
INSERT INTO tomtat.outcome OVERRIDING SYSTEM VALUE VALUES (1, 3, 1, 1, 'briefed', NULL, '', '328b50669e0e2fe0c67f65fa90b4ee6ef70e2b49cc5e3f3b634f4c795b1d8b86', '2026-11-25 23:53:19.609121+00', NULL, NULL);
INSERT INTO tomtat.outcome OVERRIDING SYSTEM VALUE VALUES (2, 2, 1, 1, 'briefed', NULL, '', '328b50669e0e2fe0c67f65fa90b4ee6ef70e2b49cc5e3f3b634f4c795b1d8b86', '2026-11-25 23:53:19.664215+00', NULL, NULL);
INSERT INTO tomtat.outcome OVERRIDING SYSTEM VALUE VALUES (3, 1, 1, 1, 'briefed', NULL, '', '328b50669e0e2fe0c67f65fa90b4ee6ef70e2b49cc5e3f3b634f4c795b1d8b86', '2026-11-25 23:53:19.675708+00', NULL, NULL);
INSERT INTO tomtat.outcome OVERRIDING SYSTEM VALUE VALUES (4, 6, 1, 2, 'briefed', NULL, '', '328b50669e0e2fe0c67f65fa90b4ee6ef70e2b49cc5e3f3b634f4c795b1d8b86', '2026-11-25 23:53:35.271193+00', NULL, NULL);
INSERT INTO tomtat.outcome OVERRIDING SYSTEM VALUE VALUES (5, 4, 1, 2, 'briefed', NULL, '', '328b50669e0e2fe0c67f65fa90b4ee6ef70e2b49cc5e3f3b634f4c795b1d8b86', '2026-11-25 23:53:35.381188+00', NULL, NULL);
INSERT INTO tomtat.outcome OVERRIDING SYSTEM VALUE VALUES (6, 5, 1, 2, 'briefed', NULL, '', '328b50669e0e2fe0c67f65fa90b4ee6ef70e2b49cc5e3f3b634f4c795b1d8b86', '2026-11-25 23:53:35.393869+00', NULL, NULL);
INSERT INTO tomtat.recipe VALUES ('328b50669e0e2fe0c67f65fa90b4ee6ef70e2b49cc5e3f3b634f4c795b1d8b86', 'briefing', '7cc9bc01d0a9d2c3a19b1183aae5b94ccf62d8907122e9d17f24545fc10f0f1e', 'openai', 'stub', false, '{"strict-schema": "true", "max-output-tokens": "4000"}', '2026-11-25 23:53:16.855656+00');
INSERT INTO tomtat.run OVERRIDING SYSTEM VALUE VALUES (1, 'upgraded', '2026-11-26', 1, 1, 'process 544 on night', '2026-11-25 23:53:16.642944+00', '2026-11-25 23:53:20.748855+00', true, 0, '', 0, 0, 0);
INSERT INTO tomtat.run OVERRIDING SYSTEM VALUE VALUES (2, 'upgraded', '2026-11-26', 2, 1, 'process 649 on night', '2026-11-25 23:53:29.288468+00', NULL, false, NULL, NULL, 0, 3, 3);
INSERT INTO tomtat.run_step VALUES (1, 'pull', '2026-11-25 23:53:17.317007+00', '2026-11-25 23:53:17.861811+00', 'done', '');
INSERT INTO tomtat.run_step VALUES (1, 'brief', '2026-11-25 23:53:17.904161+00', '2026-11-25 23:53:19.736281+00', 'done', '');
INSERT INTO tomtat.run_step VALUES (1, 'report', '2026-11-25 23:53:19.7975+00', '2026-11-25 23:53:20.694141+00', 'done', '');
INSERT INTO tomtat.run_step VALUES (2, 'pull', '2026-11-25 23:53:31.377241+00', '2026-11-25 23:53:32.179313+00', 'done', '');
INSERT INTO tomtat.run_step VALUES (2, 'brief', '2026-11-25 23:53:32.236361+00', NULL, 'running', '');
INSERT INTO tomtat.sighting VALUES (1, 'inbox', 'bai-1.txt', 'new');
INSERT INTO tomtat.sighting VALUES (1, 'inbox', 'bai-2.txt', 'new');
INSERT INTO tomtat.sighting VALUES (1, 'inbox', 'bai-3.txt', 'new');
INSERT INTO tomtat.sighting VALUES (2, 'inbox', 'bai-2.txt', 'unchanged');
INSERT INTO tomtat.sighting VALUES (2, 'inbox', 'bai-1.txt', 'unchanged');
INSERT INTO tomtat.sighting VALUES (2, 'inbox', 'bai-3.txt', 'unchanged');
INSERT INTO tomtat.sighting VALUES (2, 'inbox', 'bai-5.txt', 'new');
INSERT INTO tomtat.sighting VALUES (2, 'inbox', 'bai-4.txt', 'new');
INSERT INTO tomtat.sighting VALUES (2, 'inbox', 'bai-7.txt', 'new');
INSERT INTO tomtat.sighting VALUES (2, 'inbox', 'bai-8.txt', 'new');
INSERT INTO tomtat.sighting VALUES (2, 'inbox', 'bai-6.txt', 'new');
INSERT INTO tomtat.version OVERRIDING SYSTEM VALUE VALUES (1, 1, 1, '1567e85ed2a1084417214218178d45997123b2bb96e39d241878e0b45045244a', 'Bệnh sinh dân huyện lại tỉnh bóng Gòn nước khoảng (số 0)', '[{"role": "title", "text": "Bệnh sinh dân huyện lại tỉnh bóng Gòn nước khoảng (số 0)", "number": 1, "paragraph": 0}, {"role": "body", "text": "Nhiều hàng thể thủ viên lúa nghị ra thành tư quận.", "number": 2, "paragraph": 1}, {"role": "body", "text": "Theo an tin đá huyện điện tuần hóa định suất lịch 611.", "number": 3, "paragraph": 1}, {"role": "body", "text": "Kê nông lãi Nẵng sắt cứu toàn văn, nghệ sau đại sạch đấu, liệu những tuần những 1055 phố, nghệ tế ra cuối thị quận công lãi Huế ngày.", "number": 4, "paragraph": 1}, {"role": "body", "text": "Nông ngày Nẵng Đà phải không học trên thao cầu Đà phủ theo Đồng lúa người, kê cuối phải báo hơn, sức Hà.", "number": 5, "paragraph": 1}, {"role": "body", "text": "Phố về khẩu, số báo liệu trận du nghệ Huế thể giá tư nghệ phải nhiều tin.", "number": 6, "paragraph": 1}, {"role": "body", "text": "Cuối lớn thao, giờ chủ Gòn tỉnh dịch nghiệp, sinh trường hàng trị.", "number": 7, "paragraph": 2}, {"role": "body", "text": "Sử cầu quan phố, của viện Sài có Thơ cuối luật giải nghị không thống huyện.", "number": 8, "paragraph": 2}, {"role": "body", "text": "Đến bóng 1313 ra tốc không gia, Nghệ.", "number": 9, "paragraph": 3}, {"role": "body", "text": "Hàng khẩu Nghệ trường bệnh thao, Huế gia năm, toàn tốc cáo khoa môi khí gia 588 xã huyện, Đồng sử gạo trị.", "number": 10, "paragraph": 3}, {"role": "body", "text": "Những tướng ra bác gia tin, môi, viên chủ vào gần quận tư.", "number": 11, "paragraph": 3}]', '{"author": null, "section": null, "language": "vi", "modified": null, "published": null, "publisher": null, "canonical_url": null}', 1, NULL, '2026-11-25 23:53:17.674036+00', NULL);
INSERT INTO tomtat.version OVERRIDING SYSTEM VALUE VALUES (2, 2, 2, '214bc6e474c7aff012c075d8c767a3397bee213e768c0f1d72887ad73906caf7', 'Đá nhỏ phủ, lớn cao cáo 2147 Đà vào (số 1)', '[{"role": "title", "text": "Đá nhỏ phủ, lớn cao cáo 2147 Đà vào (số 1)", "number": 1, "paragraph": 0}, {"role": "body", "text": "Huyện tại bác Nẵng này nghị người xin.", "number": 2, "paragraph": 1}, {"role": "body", "text": "1637 suất cao, đường, dầu 565 cuối phủ gia nhập luật năm trưởng thống và dịch hội.", "number": 3, "paragraph": 1}, {"role": "body", "text": "Cần có Quảng về dân dục lại tướng sử 2799 phát trong kinh liệu giữa có nhỏ Gòn.", "number": 4, "paragraph": 1}, {"role": "body", "text": "Hậu xin có ra bệnh xuất và xăng khoa dục tin.", "number": 5, "paragraph": 1}, {"role": "body", "text": "Ngày tuần, dữ khỏe bệnh hóa, tế trị 271 quan, lãi nhập 4176 tư này tư theo Phòng, toàn tỉnh tin phủ.", "number": 6, "paragraph": 2}, {"role": "body", "text": "1476 quận nhập cao, bệnh phường quan bác nông nhỏ tin phát ra là phát gia.", "number": 7, "paragraph": 2}, {"role": "body", "text": "Môi thủ điện, thị trước viện từ tướng 759 học trưởng, thuốc đá tế dữ cứu dữ doanh Quảng ngày thị cáo sinh các nhập, liệu.", "number": 8, "paragraph": 2}, {"role": "body", "text": "Cuối tin tịch mới, tăng thao chính bệnh này tốc thành văn nhiều giao học tuần dục đấu viên, người.", "number": 9, "paragraph": 2}, {"role": "body", "text": "Ra với gần, thống thao thông thuốc ra Đà Đồng thủ bác, Đồng.", "number": 10, "paragraph": 3}, {"role": "body", "text": "Đại, suất 2606 kinh dục dục tỉnh nghệ văn khẩu, trưởng quận.", "number": 11, "paragraph": 3}, {"role": "body", "text": "An cuối Hà lịch học thông sắt dịch trường sau nghệ Nẵng, gạo trường của gạo khỏe trưởng khỏe quốc học bệnh giải sau, quận Cần 4517 An nhỏ.", "number": 12, "paragraph": 3}, {"role": "body", "text": "Xã đá điện học có phát Nai những khoảng về bệnh các.", "number": 13, "paragraph": 3}, {"role": "body", "text": "Viện mới đá kê xin sau thao, du nông bộ trận không tăng thấp luật thủ.", "number": 14, "paragraph": 3}, {"role": "body", "text": "Nghệ vắc tướng du sắt trị trị thao tuyển Sài trọng nhiều trường kinh tỉnh báo được tại liệu phủ Quảng chính nông.", "number": 15, "paragraph": 4}, {"role": "body", "text": "Năm xăng 1754 50 1037 vắc môi, đấu dịch.", "number": 16, "paragraph": 4}, {"role": "body", "text": "Quan gần, nghị, về mùa vắc từ Gòn môi tư tăng, thông tư từ việc Quốc dục phố thủ, triển nhập khẩu tư xuất cao 3774 cao.", "number": 17, "paragraph": 4}, {"role": "body", "text": "Thành của để liệu hơn 591, đường nghiệp Quảng doanh từ nước sức 2471 tỉnh đến nông một trong sẽ Ninh.", "number": 18, "paragraph": 5}, {"role": "body", "text": "Thể Cần từ cầu gia không công lịch đấu trị 3543 cao Cần sắt khoa giữa 1926, hội người biểu.", "number": 19, "paragraph": 5}, {"role": "body", "text": "Nhỏ nông đầu này trước huyện lịch hậu 4945 phải trong, liệu, báo, dịch, xuất đến trưởng nghiệp toàn.", "number": 20, "paragraph": 5}, {"role": "body", "text": "Hội 359 nghiên, tốc an thông không dân cầu tháng thống quốc việc.", "number": 21, "paragraph": 5}, {"role": "body", "text": "Vào sẽ gạo thành, xã Huế biểu Nẵng nhập An khí trên Nội nhập tin cao 3839 cho 812 tuyển, nghiệp khỏe nước hội những sinh, cuối khoa sắt.", "number": 22, "paragraph": 6}, {"role": "body", "text": "Hàng triển Phòng phủ xin, An gia giá dịch tuần nước này thủ đến, viên, giáo dịch nhỏ, người, nghị để liệu chính Hải quốc du liệu.", "number": 23, "paragraph": 6}, {"role": "body", "text": "Cao luật chủ cao, khoảng biểu triển trận với tăng của, trong này này là thể tế tháng 864 đá tháng trường từ của thông chủ nghị dân.", "number": 24, "paragraph": 6}]', '{"author": null, "section": null, "language": "vi", "modified": null, "published": null, "publisher": null, "canonical_url": null}', 1, NULL, '2026-11-25 23:53:17.734679+00', NULL);
INSERT INTO tomtat.version OVERRIDING SYSTEM VALUE VALUES (3, 3, 3, 'c22a9fb4ebba374d2a122c876791b8f57473d16ca6f1d43987ff96cd167508ab', 'Phải đến, năm giờ viên việc nghiên (số 2)', '[{"role": "title", "text": "Phải đến, năm giờ viên việc nghiên (số 2)", "number": 1, "paragraph": 0}, {"role": "body", "text": "Khoảng Nẵng giải tin thuốc, sức trưởng hơn mùa.", "number": 2, "paragraph": 1}, {"role": "body", "text": "Trên tỉnh được thống đá lãi An khẩu khi những, những 3653 nước được lịch đấu, hàng tuyển sắt Phòng với cao dịch không giá trường.", "number": 3, "paragraph": 1}, {"role": "body", "text": "Là nghiên giao, hội toàn, viên, cứu cho ngày thuốc Nghệ Huế.", "number": 4, "paragraph": 1}, {"role": "body", "text": "Xã sử trận đấu Đồng ra khí điện.", "number": 5, "paragraph": 2}, {"role": "body", "text": "Phát mùa cho lúa hóa hội khí khi tin xuất như, sẽ chính tế giá gần bệnh ngân.", "number": 6, "paragraph": 2}, {"role": "body", "text": "Sẽ vào sức nghiệp khẩu năm trọng nước lịch lại gia cao.", "number": 7, "paragraph": 2}, {"role": "body", "text": "Nghệ, Gòn nghiên dân khỏe giữa cho giáo trưởng trường khẩu nước về khỏe nghiệp của trọng vắc Ninh sẽ bác học tư.", "number": 8, "paragraph": 2}, {"role": "body", "text": "Hậu xin tháng, những bóng đấu cho những toàn nhập thuốc giải giải, đội Quảng cũng dục, nghiên người dầu.", "number": 9, "paragraph": 3}, {"role": "body", "text": "Mùa thuốc tỉnh một được quốc, khẩu là Đà lịch việc tin.", "number": 10, "paragraph": 3}, {"role": "body", "text": "Giải Đồng tư liệu dục 718 huyện khẩu thống luật biểu tướng thuốc nghệ quận thủ Quảng, còn theo tuần lịch.", "number": 11, "paragraph": 3}, {"role": "body", "text": "Trường định của môi tịch viện nghệ Đồng Gòn thông hóa và dục.", "number": 12, "paragraph": 3}, {"role": "body", "text": "Lúa, sinh, thông Nội tư hàng Nội khẩu Sài khẩu môi cao không tế này khỏe thao dịch.", "number": 13, "paragraph": 3}, {"role": "body", "text": "Phố đại ngày sau tế, giáo lãi Đồng An như Hà người ra sinh sẽ.", "number": 14, "paragraph": 4}, {"role": "body", "text": "Thấp giữa dịch để khí trưởng 985 trong.", "number": 15, "paragraph": 4}, {"role": "body", "text": "Tư với hóa chủ sau thành, đường về, bộ trong lại đường năm không tại hơn cáo và phường suất ngân.", "number": 16, "paragraph": 4}]', '{"author": null, "section": null, "language": "vi", "modified": null, "published": null, "publisher": null, "canonical_url": null}', 1, NULL, '2026-11-25 23:53:17.752284+00', NULL);
INSERT INTO tomtat.version OVERRIDING SYSTEM VALUE VALUES (8, 8, 8, 'ff392dd2a28d3e190009984cb953e1987ef42d3af238736facda3bd1108e197a', 'Sài thành quốc sắt đấu thị dữ giáo an, 4264 đã trước (số 5)', '[{"role": "title", "text": "Sài thành quốc sắt đấu thị dữ giáo an, 4264 đã trước (số 5)", "number": 1, "paragraph": 0}, {"role": "body", "text": "Hội tăng là, trận nước Hải trường nghị quận quốc Hải quốc thông cuối 270 khỏe Hà khoảng nhiều 2065 việc 3077.", "number": 2, "paragraph": 1}, {"role": "body", "text": "Là xin 3151 mới trường tư phát, Hải sẽ sắt Huế Hà tướng, sẽ khỏe, khẩu du, bệnh dục, sinh tháng.", "number": 3, "paragraph": 1}, {"role": "body", "text": "Huyện đầu phường lúa thống khi tuyển Sài văn, năm hội quận sức việc tư thấp từ với xăng, cũng.", "number": 4, "paragraph": 1}, {"role": "body", "text": "Trị xăng cáo còn tuyển không Quảng, đầu trọng đại sẽ liệu Thơ trọng Huế văn là hóa thuốc 3714 thủ.", "number": 5, "paragraph": 1}, {"role": "body", "text": "Tướng đường học sĩ trên nghiệp, trận gạo nhiều theo sẽ nghiệp cao, du nhập.", "number": 6, "paragraph": 2}, {"role": "body", "text": "Dữ giữa năm, phải thao ra 4020 việc bác nước Nghệ thị thủ học việc là như vào tuần liệu thống.", "number": 7, "paragraph": 2}, {"role": "body", "text": "Theo triển trưởng mới Quảng trận suất giáo nghiệp nghiệp dịch 2041 điều xã thủ.", "number": 8, "paragraph": 2}, {"role": "body", "text": "Tỉnh Hà có chủ việc từ đội Phòng giao Nghệ tại thống 803 hội sạch nghiệp nghiệp sức.", "number": 9, "paragraph": 2}, {"role": "body", "text": "Thuốc chủ nông Sài là trong 1211 nông là tuyển.", "number": 10, "paragraph": 2}, {"role": "body", "text": "Hơn từ tin, thủ đầu tuần sinh gạo, trưởng cao 4262, có thao, có tư gạo luật.", "number": 11, "paragraph": 3}, {"role": "body", "text": "Trước hậu trường không khi toàn giá tin cuối Đà, toàn.", "number": 12, "paragraph": 3}, {"role": "body", "text": "Vắc tư 2465 sức triển đại thể thủ sinh tháng tư thị khẩu để, trọng thấp gạo bộ viện thuốc hóa kinh hơn Gòn doanh khoa hàng mùa.", "number": 13, "paragraph": 3}, {"role": "body", "text": "Vào thành Hải cao khoa lịch giao trị đã 2082 khẩu còn.", "number": 14, "paragraph": 4}, {"role": "body", "text": "Hàng bóng nhiều đấu viện sinh người xin, được sinh được thành các vào bệnh trọng Thơ nghiệp doanh.", "number": 15, "paragraph": 4}, {"role": "body", "text": "Toàn trước là sức, định cho, học sức tế Thơ nước cho hội trưởng nông dầu, khẩu Phòng Cần sau từ văn Nẵng trên.", "number": 16, "paragraph": 5}, {"role": "body", "text": "Sử báo, ra tại gia, nghị không thủ việc.", "number": 17, "paragraph": 5}, {"role": "body", "text": "Thơ thành Hà ngân và tháng, Đồng liệu khẩu.", "number": 18, "paragraph": 5}, {"role": "body", "text": "Ngân nhỏ trước nghiệp thống dục sinh xăng 1181 theo nhiều cho, những kinh tuyển dầu dầu kê điều học và, định trên thống triển Quốc.", "number": 19, "paragraph": 5}, {"role": "body", "text": "Dầu vào không tư sinh kê, liệu chủ, báo lớn Gòn điều đầu Thơ.", "number": 20, "paragraph": 5}, {"role": "body", "text": "Vào sạch, điện tịch trước thể suất lại mùa trong hàng.", "number": 21, "paragraph": 6}, {"role": "body", "text": "Xin nước thông trọng Quốc tỉnh 3771 quan có Huế gần mùa năm tháng Nội việc dân biểu nhập cao nhập vắc lãi, triển du lại Quảng giải sinh.", "number": 22, "paragraph": 6}, {"role": "body", "text": "Nẵng khẩu huyện tại mới đến thủ cuối đầu cầu Đồng, đường 3159, là được đầu Nai đã môi nông nhập hội và tốc dữ thành tuyển liệu.", "number": 23, "paragraph": 6}]', '{"author": null, "section": null, "language": "vi", "modified": null, "published": null, "publisher": null, "canonical_url": null}', 1, NULL, '2026-11-25 23:53:32.129556+00', NULL);
INSERT INTO tomtat.version OVERRIDING SYSTEM VALUE VALUES (4, 4, 4, 'f8f1feead90fdb6bad802871ca58096fe3a19ee4f84137af3450b549fcc331a5', 'Vắc thông nhỏ đã phường nghị này khẩu (số 4)', '[{"role": "title", "text": "Vắc thông nhỏ đã phường nghị này khẩu (số 4)", "number": 1, "paragraph": 0}, {"role": "body", "text": "Đấu là tư trị chủ dân trong với đầu phát văn lúa doanh đầu Cần gạo định dịch báo mùa văn sử nghiên môi, tế.", "number": 2, "paragraph": 1}, {"role": "body", "text": "Kinh, khẩu thị tịch gia, sức chủ đá trường sạch Ninh, trận về phủ số.", "number": 3, "paragraph": 1}, {"role": "body", "text": "Lớn ra An nước nước dữ bệnh 2904 phủ quan Ninh người thị kinh.", "number": 4, "paragraph": 1}, {"role": "body", "text": "Nhiều công trưởng còn 2542 hội giá giá thủ, điện dân này thành thị Huế học phố, cáo Thơ đến trong Nai tuần.", "number": 5, "paragraph": 1}, {"role": "body", "text": "Hà tin bệnh ngân Huế quốc doanh kê vắc sắt Quốc là tuần tháng trưởng tăng, người phường tịch, quan như mới khoảng khoảng nước.", "number": 6, "paragraph": 1}, {"role": "body", "text": "Định thống dịch cũng trận một trưởng thành không, với, sử tướng tư, định điều, sắt Huế Nai năm lịch kinh cho, toàn đã.", "number": 7, "paragraph": 2}, {"role": "body", "text": "Khí 1052 như theo để những sắt, ngày phải nhiều Hà vào.", "number": 8, "paragraph": 2}, {"role": "body", "text": "Sinh chủ, cao cầu một, thủ giải khí Hải nghị đến tuần, và trường ra Ninh gạo.", "number": 9, "paragraph": 2}, {"role": "body", "text": "Học trị vào giờ doanh trường chủ khoa tại Gòn nông phải việc, trưởng sử tư 4076 kinh, đầu bộ của nhỏ Nẵng thành hàng bóng cáo trận.", "number": 10, "paragraph": 2}, {"role": "body", "text": "Nghệ quan, người cũng xã viện, nước dữ ngân tại gia là suất hội phát thị tại lúa khoa tốc dân trên năm.", "number": 11, "paragraph": 2}]', '{"author": null, "section": null, "language": "vi", "modified": null, "published": null, "publisher": null, "canonical_url": null}', 1, NULL, '2026-11-25 23:53:31.947252+00', NULL);
INSERT INTO tomtat.version OVERRIDING SYSTEM VALUE VALUES (5, 5, 5, 'a26e577bd3d0deb9be53408a1fdbc2b0a3fe77ae60cb53bc95a98478030569c4', 'Đội Gòn nghệ việc Phòng thông cáo Nội tăng, các không (số 3)', '[{"role": "title", "text": "Đội Gòn nghệ việc Phòng thông cáo Nội tăng, các không (số 3)", "number": 1, "paragraph": 0}, {"role": "body", "text": "Tin tăng phát sạch bộ trưởng, nước dịch dục.", "number": 2, "paragraph": 1}, {"role": "body", "text": "Báo tư dầu gần tháng cũng nông với nghị thành khi khoa khỏe Gòn trị.", "number": 3, "paragraph": 1}, {"role": "body", "text": "Điện môi ngày nghiệp đá giữa dầu đá lại dữ sạch văn.", "number": 4, "paragraph": 1}, {"role": "body", "text": "Gòn luật Đà 1239 khẩu nghiên bệnh thủ thể.", "number": 5, "paragraph": 2}, {"role": "body", "text": "Tướng đấu nghiên Ninh nghiên, tư sức đường hơn tế, trên không.", "number": 6, "paragraph": 2}, {"role": "body", "text": "Hậu sẽ thống tăng, sức phát hội, thấp hàng gạo tăng cầu điện định 3132 Gòn.", "number": 7, "paragraph": 2}, {"role": "body", "text": "Trường dữ với có nước nghiệp tư toàn 4896 Hải sạch trọng Quảng cho xin cho năm có dầu quan, dữ, liệu không Thơ trưởng, quốc lớn từ.", "number": 8, "paragraph": 3}, {"role": "body", "text": "Còn báo Thơ, hàng phố kê để trước 899 ngân thông và nước giải trường định sinh nông trị hơn, môi nhập 1908 dân một doanh.", "number": 9, "paragraph": 3}, {"role": "body", "text": "Giao dân tăng Nẵng đầu Cần cứu khẩu cũng Quốc báo, môi của gia cứu cứu nông các biểu nông.", "number": 10, "paragraph": 3}, {"role": "body", "text": "Lớn nông Nẵng cao thông cũng phố như.", "number": 11, "paragraph": 3}, {"role": "body", "text": "Vào gạo xuất Phòng người không đại chính sắt ra là khẩu nhỏ để, gần 4716.", "number": 12, "paragraph": 4}, {"role": "body", "text": "2231 thị phường, mùa Phòng xin các, Quốc điện đấu bệnh trận lớn nhiều quan bệnh điều 3486 tỉnh để giữa Quốc thuốc Gòn dữ gần, nhập không.", "number": 13, "paragraph": 4}, {"role": "body", "text": "Du giờ, bệnh đầu xăng dân nghiệp, phát có giá nhỏ tế nước lãi tỉnh đại phố để hơn kinh cũng kê quốc.", "number": 14, "paragraph": 5}, {"role": "body", "text": "Khẩu, doanh trên, tướng bác để xăng kinh Huế thao tư trị không cầu.", "number": 15, "paragraph": 5}]', '{"author": null, "section": null, "language": "vi", "modified": null, "published": null, "publisher": null, "canonical_url": null}', 1, NULL, '2026-11-25 23:53:32.05351+00', NULL);
INSERT INTO tomtat.version OVERRIDING SYSTEM VALUE VALUES (6, 6, 6, '434e87b56b0fc7e815816677aefda419379c18ceebc53f5b4fa9dc76bc593478', 'Vắc du huyện tốc kê, phố bệnh của lại (số 6)', '[{"role": "title", "text": "Vắc du huyện tốc kê, phố bệnh của lại (số 6)", "number": 1, "paragraph": 0}, {"role": "body", "text": "Nghị không, luật sẽ khi cứu nghiệp giáo trận dữ xin đã lại còn tốc triển bệnh đại Quốc nước Nẵng, Đà hàng ngân trường.", "number": 2, "paragraph": 1}, {"role": "body", "text": "Toàn giao thành gia cuối 4885 vào sinh khẩu quận như, tư báo khoảng trị từ Nghệ Nghệ và nghiên thể hóa bộ.", "number": 3, "paragraph": 1}, {"role": "body", "text": "Khẩu nhiều môi lãi trong nghiệp định cho, nghiệp là đại Quốc lịch Ninh cũng dầu Ninh thị dữ lúa để lịch 4493 lịch các.", "number": 4, "paragraph": 1}, {"role": "body", "text": "Dầu 2043 phủ, học doanh huyện, Nẵng bác thể dân Nghệ Hải An là xin báo cao luật giáo về người, theo, quốc tháng sau liệu nghiên ngày cáo.", "number": 5, "paragraph": 1}, {"role": "body", "text": "Quảng cao khẩu Nghệ xin của về hội an, bệnh phường nhỏ cầu là luật nhiều, phường xuất Đồng các tốc hàng.", "number": 6, "paragraph": 2}, {"role": "body", "text": "Dân hơn lúa, về viên tỉnh dục xin thông từ học nghệ toàn.", "number": 7, "paragraph": 2}, {"role": "body", "text": "Phải lớn gần dân viên phủ Hà 4 cho, chính hậu công gạo.", "number": 8, "paragraph": 2}, {"role": "body", "text": "Nghệ, đường phủ 605 Đồng từ sử khẩu 1132 nước điện tư sức toàn đã cao khỏe giờ Quốc hội giáo.", "number": 9, "paragraph": 3}, {"role": "body", "text": "Dữ 4405 cầu nghiên dịch, viện khí khỏe gạo có trận thông doanh kinh chủ trưởng sử Sài về và sẽ nhập năm Nghệ Thơ lãi khẩu điều phố.", "number": 10, "paragraph": 3}, {"role": "body", "text": "Tại thông giáo khí, Nghệ tuần để Hà, tịch tịch, các, văn đầu số điều thống tại khí, trên nghệ tỉnh trường trưởng an tin xin 3861.", "number": 11, "paragraph": 3}, {"role": "body", "text": "Thành an Huế dục 4429 thông sức 3279 nghiên tướng lúa đường.", "number": 12, "paragraph": 3}, {"role": "body", "text": "Phải Nghệ hơn lớn nông cao sử, cũng, bóng lãi, nông được viên nhỏ bộ, điều cao cao trưởng quan nước.", "number": 13, "paragraph": 4}, {"role": "body", "text": "Nước trưởng xã số nghiệp báo, sạch trường triển tin sắt chủ phường xã đến quan lịch hàng 3424 kinh cao Hà đá quốc bác dầu.", "number": 14, "paragraph": 4}, {"role": "body", "text": "Định 3243, hàng thông thao Quốc để thông cuối tướng lịch, chủ tướng Quảng tướng.", "number": 15, "paragraph": 4}, {"role": "body", "text": "Nước sắt thể là sau đến suất bóng điều hàng.", "number": 16, "paragraph": 4}, {"role": "body", "text": "Nước hội hậu khi trên phường chính biểu của năm thể đại bóng Phòng.", "number": 17, "paragraph": 5}, {"role": "body", "text": "Giá cao trên nhập nước không an được công, tăng không 3018 tịch Đồng, tháng học thị tháng xuất tại tin này.", "number": 18, "paragraph": 5}, {"role": "body", "text": "Sạch tư trọng Sài gần tháng đấu trận Gòn ngày tế An năm sẽ phủ hậu.", "number": 19, "paragraph": 5}, {"role": "body", "text": "3854 một, phố gần bệnh gia giáo khoảng 2587 tư trưởng hóa, không 4807 gia lãi trường, người giữa thị bóng xuất.", "number": 20, "paragraph": 5}, {"role": "body", "text": "Hàng thể để năm gần với nước viên.", "number": 21, "paragraph": 6}, {"role": "body", "text": "Sinh huyện thống xăng liệu cầu gia đến hội, tại thủ không tỉnh học tư viên Nẵng hàng cuối an, nước trường.", "number": 22, "paragraph": 6}, {"role": "body", "text": "Lại thị thủ hàng quan về cao nước vào đấu 3765 thông giờ hàng khẩu nghị thao, toàn phố sắt.", "number": 23, "paragraph": 6}, {"role": "body", "text": "Hơn tư trước, Phòng gần Cần đại, du trước cầu, 2721 điều này một 1424.", "number": 24, "paragraph": 6}, {"role": "body", "text": "Xăng giao kê ngân Nghệ bộ nghiệp biểu hàng thành sinh Cần.", "number": 25, "paragraph": 7}, {"role": "body", "text": "Theo về lại doanh cứu tịch trường quan tăng môi cao hàng của khí.", "number": 26, "paragraph": 7}, {"role": "body", "text": "Thành cho đấu sau trị trường ra như lãi bóng.", "number": 27, "paragraph": 7}]', '{"author": null, "section": null, "language": "vi", "modified": null, "published": null, "publisher": null, "canonical_url": null}', 1, NULL, '2026-11-25 23:53:32.08139+00', NULL);
INSERT INTO tomtat.version OVERRIDING SYSTEM VALUE VALUES (7, 7, 7, '7c15a3c5c4fc71319a14a1220c6e24017dafc48572ff95fcccb5763b5c6962be', 'Nghệ trong vào cứu phải trường, nghệ, gạo quan (số 7)', '[{"role": "title", "text": "Nghệ trong vào cứu phải trường, nghệ, gạo quan (số 7)", "number": 1, "paragraph": 0}, {"role": "body", "text": "Xin biểu đầu 3496 đến Thơ nghiệp Gòn, có thị khẩu lãi trưởng nghiệp, cũng được trường, các chủ nghị cứu thành.", "number": 2, "paragraph": 1}, {"role": "body", "text": "Viện luật viện nghiên Nai du Hải viên nghiệp giá khoảng viên từ có Hải nông người đầu để 4843 tốc lịch.", "number": 3, "paragraph": 1}, {"role": "body", "text": "Trong với sạch điều tư, nhỏ Đà từ tuyển giờ ngày khi liệu đấu, cho hội hơn thông.", "number": 4, "paragraph": 1}, {"role": "body", "text": "Sẽ sẽ tốc xuất cứu, giữa phát tư Cần, ngân liệu hội gạo xin Gòn sử kê cho nước thông trước người, lúa liệu những, theo.", "number": 5, "paragraph": 1}, {"role": "body", "text": "Trận thuốc thị khoảng sạch Phòng phủ, Sài sẽ, viên.", "number": 6, "paragraph": 1}, {"role": "body", "text": "Sài du báo lại tuần có dục theo công phát một phát gạo lớn tại phải với tịch chủ 2595 Ninh quốc cáo trên trưởng suất kinh liệu.", "number": 7, "paragraph": 2}, {"role": "body", "text": "Các đường khẩu đã, giao Nghệ Hải 1649 học ngày chủ lịch từ người viện sinh trưởng viên lãi trường mùa sức viên gạo, từ các học.", "number": 8, "paragraph": 2}, {"role": "body", "text": "2253 học nghệ Ninh bác lãi trưởng nghiệp sử điện quốc môi toàn báo định trọng nhỏ khí bệnh thủ 1425 nhỏ để nông thông Sài đầu quận.", "number": 9, "paragraph": 2}, {"role": "body", "text": "Thấp nghiên Nội du Huế biểu hóa nhỏ biểu nước khi lịch trường chủ, thông bệnh, 2531 an bác phủ là và như quận tại, quốc.", "number": 10, "paragraph": 2}, {"role": "body", "text": "Môi tại trước quận giờ nước hàng cáo thủ trưởng một liệu nghiệp trước thống An Nghệ tế Phòng Nội 810.", "number": 11, "paragraph": 2}, {"role": "body", "text": "Kê nước từ thông sắt 2560 và nghị định triển giữa nông trưởng Đà báo huyện vắc người năm sức phải.", "number": 12, "paragraph": 3}, {"role": "body", "text": "Gạo cuối công nhập sẽ quan phát hội, thủ giải toàn về.", "number": 13, "paragraph": 3}, {"role": "body", "text": "Thơ tịch 2380 liệu xin Nội, khỏe 251 xuất những hội môi trưởng.", "number": 14, "paragraph": 3}, {"role": "body", "text": "Phủ công an xăng mùa sau xã khoảng giữa Phòng.", "number": 15, "paragraph": 3}, {"role": "body", "text": "Đá trưởng Quốc 1896 theo Sài sức gia phố hàng Hải bác về dịch bóng tin số 3686.", "number": 16, "paragraph": 4}, {"role": "body", "text": "Kê đại khẩu sau bộ, trọng định ra ra trường.", "number": 17, "paragraph": 4}, {"role": "body", "text": "344 tư Hà nhập nhập du nhập các những huyện xã phủ suất định phát nước xăng lớn một khoa thị vắc hàng sạch quan này, kinh.", "number": 18, "paragraph": 5}, {"role": "body", "text": "Ra thuốc, bộ phát phường 4788 trị thao nước 4940 điều trị dục điều.", "number": 19, "paragraph": 5}, {"role": "body", "text": "4892 thống cứu nước nhập của trưởng giữa trong sẽ phố.", "number": 20, "paragraph": 5}, {"role": "body", "text": "Phải bóng đến ra tin sau sạch nghị biểu nhiều lại trong thị thủ 4260 2950 tư lúa Quảng Quảng giá Nghệ hóa tỉnh sĩ, Gòn.", "number": 21, "paragraph": 5}]', '{"author": null, "section": null, "language": "vi", "modified": null, "published": null, "publisher": null, "canonical_url": null}', 1, NULL, '2026-11-25 23:53:32.118509+00', NULL);
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
    ADD CONSTRAINT article_job_source_uri_key UNIQUE (job, source, uri);
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
CREATE INDEX arrival_job ON tomtat.arrival USING btree (job, id);
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
