"""Since when somebody holds a document that they took themselves; and a server that keeps order.

In PostgreSQL come with it a log that nobody can alter, and functions that do what the one who calls
them may not do alone: take the next free document, make users, know what is theirs to read.
A file keeps nothing from anybody.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_REFUSE = """
    CREATE FUNCTION annotator_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        RAISE EXCEPTION 'rows of the log are only ever added' USING ERRCODE = '42501';
    END $$
"""
_KEEP = """
    CREATE TRIGGER keep_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON changes
    FOR EACH STATEMENT EXECUTE FUNCTION annotator_refuse()
"""
# All of these run with the rights of the project's owner, for whoever has logged in: SET ROLE
# alters current_user, but not session_user. Groups are made when the first user is.
_GROUP = """
    CREATE FUNCTION annotator_group(role text) RETURNS text {definer} STABLE LANGUAGE sql AS $$
        SELECT 'annotator_' || role || '_' || replace(uuid, '-', '') FROM project
    $$
"""
_ROLE = """
    CREATE FUNCTION annotator_role() RETURNS text {definer} STABLE LANGUAGE sql AS $$
        SELECT known.role
        FROM unnest(ARRAY['lead', 'curator', 'annotator', 'trainer'])
             WITH ORDINALITY AS known(role, rank)
        JOIN pg_roles team ON team.rolname = annotator_group(known.role)
        JOIN pg_auth_members member ON member.roleid = team.oid
        JOIN pg_roles person ON person.oid = member.member
        WHERE person.rolname = session_user
        ORDER BY known.rank LIMIT 1
    $$
"""
# Whose sets this user may write: an annotator their own, a curator gold.
_OWN = """
    CREATE FUNCTION annotator_own() RETURNS integer {definer} STABLE LANGUAGE sql AS $$
        SELECT number FROM annotators
        WHERE CASE annotator_role()
              WHEN 'annotator' THEN kind = 'person' AND name = session_user
              WHEN 'curator' THEN kind = 'gold' END
    $$
"""
_DOCUMENTS = """
    CREATE FUNCTION annotator_documents() RETURNS SETOF integer
    {definer} STABLE LANGUAGE sql AS $$
        SELECT document_number FROM assignments
        WHERE annotator_number = annotator_own() AND annotator_role() = 'annotator'
        UNION
        SELECT document_number FROM annotation_sets
        WHERE annotator_number = annotator_own() AND annotator_role() = 'annotator'
        UNION
        SELECT document_number FROM annotation_sets
        JOIN annotators ON annotators.number = annotator_number
        WHERE kind = 'gold' AND state <> 'in progress' AND annotator_role() = 'trainer'
    $$
"""
_FINISHED = """
    CREATE FUNCTION annotator_finished() RETURNS SETOF integer {definer} STABLE LANGUAGE sql AS $$
        SELECT document_number FROM annotation_sets
        WHERE annotator_number = annotator_own() AND state = 'finished'
    $$
"""
# A document is free for somebody while fewer others hold it than it is to go to. Whoever has it by
# a claim and has done nothing in it since before the cutoff holds it no more. What goes to one
# person alone is passed over quickly where somebody has it.
_SEVERAL = "({number} * percent + 99) / 100 < (({number} + 1) * percent + 99) / 100"
_FREE = f"""
    NOT EXISTS (
        SELECT FROM assignments
        WHERE document_number = {{number}} AND annotator_number = claimer
    ) AND ({_SEVERAL} OR NOT EXISTS (
        SELECT FROM assignments
        WHERE document_number = {{number}} AND (claimed_at IS NULL OR claimed_at >= cutoff)
    )) AND (
        SELECT count(*) FROM (
            SELECT annotator_number FROM assignments
            WHERE document_number = {{number}} AND (claimed_at IS NULL OR claimed_at >= cutoff)
            UNION
            SELECT annotator_number FROM annotation_sets
            JOIN annotators ON annotators.number = annotator_number
            WHERE document_number = {{number}} AND state <> 'new' AND kind = 'person'
            AND annotator_number <> claimer
        ) AS holders
    ) < CASE WHEN {_SEVERAL} THEN times ELSE 1 END
"""
# The set of whoever gave up a claim stays, so that what they deliver late has its place.
_CLAIM = f"""
    CREATE FUNCTION annotator_claim(claimer integer, at text) RETURNS text
    {{definer}} VOLATILE LANGUAGE plpgsql AS $$
    DECLARE
        form CONSTANT text := 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"';
        moment text := at;
        cutoff text := '';
        percent integer;
        times integer;
        hours numeric;
        chosen record;
    BEGIN
        IF annotator_role() IN ('annotator', 'curator', 'trainer') THEN
            claimer := CASE annotator_role() WHEN 'annotator' THEN annotator_own() END;
            moment := to_char(now() AT TIME ZONE 'UTC', form);
        END IF;
        SELECT coalesce(max(value) FILTER (WHERE name = 'claims: overlap'), '0'),
               coalesce(max(value) FILTER (WHERE name = 'claims: times'), '2'),
               coalesce(max(value) FILTER (WHERE name = 'claims: hours'), '48')
        INTO percent, times, hours FROM settings;
        IF hours > 0 THEN
            cutoff := to_char(
                (moment::timestamptz - hours * interval '1 hour') AT TIME ZONE 'UTC', form
            );
        END IF;
        PERFORM FROM project FOR SHARE;
        LOOP
            SELECT number, id INTO chosen FROM documents
            WHERE claimer IS NOT NULL AND {_FREE.format(number="documents.number")}
            ORDER BY number LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            PERFORM FROM annotation_sets
            JOIN assignments USING (document_number, annotator_number)
            WHERE document_number = chosen.number AND claimed_at < cutoff
            FOR UPDATE OF annotation_sets;
            -- Somebody may have taken or begun it between the look and the lock.
            EXIT WHEN {_FREE.format(number="chosen.number")};
        END LOOP;
        DELETE FROM assignments AS held
        WHERE document_number = chosen.number AND claimed_at < cutoff AND NOT EXISTS (
            SELECT FROM annotation_sets AS begun
            WHERE begun.document_number = held.document_number
            AND begun.annotator_number = held.annotator_number AND begun.state <> 'new'
        );
        INSERT INTO assignments (document_number, annotator_number, assigned_at, claimed_at)
        VALUES (chosen.number, claimer, moment, moment);
        INSERT INTO annotation_sets
            (document_number, annotator_number, state, version, undecided, updated_at)
        VALUES (chosen.number, claimer, 'new', 0, 0, moment)
        ON CONFLICT (document_number, annotator_number) DO NOTHING;
        RETURN chosen.id;
    END $$
"""
# What this program made, it may drop again; others' roles it only takes out of the groups.
_ADD_USER = """
    CREATE FUNCTION annotator_add_user(person text, role text, password text) RETURNS boolean
    {definer} VOLATILE LANGUAGE plpgsql AS $$
    DECLARE
        made boolean := false;
    BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = person) THEN
            EXECUTE format('CREATE ROLE %I LOGIN PASSWORD %L', person, password);
            EXECUTE format('COMMENT ON ROLE %I IS %L', person, 'made by Annotator');
            made := true;
        END IF;
        PERFORM annotator_take_out(person);
        EXECUTE format('GRANT %I TO %I', annotator_group(role), person);
        RETURN made;
    END $$
"""
_TAKE_OUT = """
    CREATE FUNCTION annotator_take_out(person text) RETURNS void
    {definer} VOLATILE LANGUAGE plpgsql AS $$
    DECLARE
        team text;
    BEGIN
        FOR team IN
            SELECT annotator_group(known) FROM
            unnest(ARRAY['lead', 'curator', 'annotator', 'trainer']) AS known
        LOOP
            EXECUTE format('REVOKE %I FROM %I', team, person);
        END LOOP;
    END $$
"""
_REMOVE_USER = """
    CREATE FUNCTION annotator_remove_user(person text) RETURNS void
    {definer} VOLATILE LANGUAGE plpgsql AS $$
    BEGIN
        PERFORM annotator_take_out(person);
        IF EXISTS (
            SELECT FROM pg_roles WHERE rolname = person AND NOT rolsuper
            AND shobj_description(oid, 'pg_authid') = 'made by Annotator'
            AND oid NOT IN (SELECT member FROM pg_auth_members)
        ) THEN
            EXECUTE format('DROP ROLE %I', person);
        END IF;
    END $$
"""
# What nobody may call but the owner, until `rights` says so.
_CLOSED = {
    "annotator_claim": "integer, text",
    "annotator_add_user": "text, text, text",
    "annotator_take_out": "text",
    "annotator_remove_user": "text",
}


def upgrade() -> None:
    op.add_column("assignments", sa.Column("claimed_at", sa.Text(), nullable=True))
    connection = op.get_bind()
    if connection.dialect.name != "postgresql":
        return
    schema = connection.exec_driver_sql("SELECT quote_ident(current_schema())").scalar_one()
    definer = f"SECURITY DEFINER SET search_path = {schema}, pg_temp"
    functions = (_GROUP, _ROLE, _OWN, _DOCUMENTS, _FINISHED, _CLAIM)
    for statement in (_REFUSE, _KEEP, *functions, _TAKE_OUT, _ADD_USER, _REMOVE_USER):
        # The driver takes a single per cent sign for a parameter.
        connection.exec_driver_sql(statement.replace("{definer}", definer).replace("%", "%%"))
    for name, arguments in _CLOSED.items():
        connection.exec_driver_sql(f"REVOKE ALL ON FUNCTION {name}({arguments}) FROM PUBLIC")
