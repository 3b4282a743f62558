import type { RawSql } from "#platform/db";

/** Who works in the database; other grantees (the superuser, whoever migrated) differ per machine. */
const appRole = "regiekamer_app";

const head = `-- Made by: node scripts/dump-schema.ts. Not run by anything: the schema that all migrations together make,
-- for whoever reads or reviews. Tables by name; columns in their order; what the job queue makes for itself is left out.
`;

/** The whole schema `public` as text that is the same on every machine. */
export async function describeSchema(sql: RawSql): Promise<string> {
  const [functions, tables] = [await describeFunctions(sql), await describeTables(sql)];
  return `${[head, ...functions, ...tables].join("\n")}`;
}

async function describeFunctions(sql: RawSql): Promise<string[]> {
  const rows = await sql`
    select pg_get_functiondef(p.oid) as definition
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'public' and p.prokind in ('f', 'p')
      and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')
    order by p.proname, pg_get_function_identity_arguments(p.oid)`;
  return rows.map(({ definition }) => `${String(definition).trimEnd()};\n`);
}

type Table = { readonly oid: number; readonly name: string };

async function describeTables(sql: RawSql): Promise<string[]> {
  const tables = await sql<(Table & { kind: string; rls: boolean; forced: boolean })[]>`
    select c.oid::int as oid, c.relname as name, c.relkind as kind,
           c.relrowsecurity as rls, c.relforcerowsecurity as forced
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p', 'v', 'm')
    order by c.relname`;
  const texts: string[] = [];
  for (const table of tables) {
    texts.push(
      [
        await describeBody(sql, table),
        ...(await describeIndexes(sql, table)),
        ...(table.rls ? [`alter table ${table.name} enable row level security;`] : []),
        ...(table.forced ? [`alter table ${table.name} force row level security;`] : []),
        ...(await describePolicies(sql, table)),
        ...(await describeTriggers(sql, table)),
        ...(await describeGrants(sql, table)),
        ...(await describeComments(sql, table)),
        "",
      ].join("\n"),
    );
  }
  return texts;
}

async function describeBody(sql: RawSql, { oid, name, kind }: Table & { kind: string }) {
  if (kind === "v" || kind === "m") {
    const [view] = await sql`select pg_get_viewdef(${oid}::oid, true) as body`;
    return `create ${kind === "m" ? "materialized " : ""}view ${name} as\n${String(view?.body)}`;
  }
  const columns = await sql`
    select quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
      || case when a.attcollation <> t.typcollation then ' collate ' || a.attcollation::regcollation else '' end
      || case when a.attidentity <> '' then ' generated '
           || case a.attidentity when 'a' then 'always' else 'by default' end || ' as identity' else '' end
      || case when a.attgenerated = 's' then ' generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') stored'
              when d.adbin is not null then ' default ' || pg_get_expr(d.adbin, d.adrelid) else '' end
      || case when a.attnotnull then ' not null' else '' end as line
    from pg_attribute a
    join pg_type t on t.oid = a.atttypid
    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where a.attrelid = ${oid} and a.attnum > 0 and not a.attisdropped
    order by a.attnum`;
  // Not-null stands at its column; newer servers also keep it as a constraint.
  const constraints = await sql`
    select 'constraint ' || quote_ident(conname) || ' ' || pg_get_constraintdef(oid) as line
    from pg_constraint where conrelid = ${oid} and contype in ('p', 'u', 'f', 'c', 'x')
    order by array_position(array['p', 'u', 'f', 'c', 'x'], contype::text), conname`;
  const lines = [...columns, ...constraints].map(({ line }) => `  ${String(line)}`);
  return `create table ${name} (\n${lines.join(",\n")}\n);`;
}

const linesOf = (rows: readonly { readonly line?: unknown }[]): string[] =>
  rows.map(({ line }) => `${String(line)};`);

const describeIndexes = async (sql: RawSql, { oid }: Table): Promise<string[]> =>
  linesOf(
    await sql`
    select pg_get_indexdef(i.indexrelid) as line
    from pg_index i join pg_class c on c.oid = i.indexrelid
    where i.indrelid = ${oid}
      and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
    order by c.relname`,
  );

const describePolicies = async (sql: RawSql, { oid, name }: Table): Promise<string[]> =>
  linesOf(
    await sql`
    select 'create policy ' || quote_ident(polname) || ${` on ${name}`}
      || case when polpermissive then '' else ' as restrictive' end
      || ' for ' || case polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update'
                                when 'd' then 'delete' else 'all' end
      || coalesce(' using (' || pg_get_expr(polqual, polrelid) || ')', '')
      || coalesce(' with check (' || pg_get_expr(polwithcheck, polrelid) || ')', '') as line
    from pg_policy where polrelid = ${oid} order by polname`,
  );

const describeTriggers = async (sql: RawSql, { oid }: Table): Promise<string[]> =>
  linesOf(
    await sql`
    select pg_get_triggerdef(oid) as line
    from pg_trigger where tgrelid = ${oid} and not tgisinternal order by tgname`,
  );

const describeGrants = async (sql: RawSql, { oid, name }: Table): Promise<string[]> =>
  linesOf(
    await sql`
    select 'grant ' || string_agg(lower(g.privilege_type), ', ' order by g.privilege_type)
      || ${` on ${name} to ${appRole}`} as line
    from pg_class c, aclexplode(c.relacl) g join pg_roles r on r.oid = g.grantee
    where c.oid = ${oid} and r.rolname = ${appRole}
    having count(*) > 0`,
  );

const describeComments = async (sql: RawSql, { oid, name }: Table): Promise<string[]> =>
  linesOf(
    await sql`
    select 'comment on ' || case d.objsubid when 0 then ${`table ${name}`}
        else ${`column ${name}.`} || quote_ident(a.attname) end
      || ' is ' || quote_literal(d.description) as line
    from pg_description d
    left join pg_attribute a on a.attrelid = d.objoid and a.attnum = d.objsubid
    where d.classoid = 'pg_class'::regclass and d.objoid = ${oid}
    order by d.objsubid`,
  );
