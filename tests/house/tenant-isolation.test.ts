import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { RawSql } from "#platform/db";
import { aTestDatabase } from "../database/test-database.ts";

/** Tables of the whole installation; a new table belongs here only when it holds nothing of one partnership. */
const shared = [
  // Who may come in, wherever they work.
  "person",
  "account",
  "session",
  "verification",
  "passkey",
  "attempt",
  // Reference facts, the same for all.
  "reference_set",
  "municipality",
  "municipality_predecessor",
  "postcode",
  "locality",
  "neighbourhood",
  "activity",
  "nace_code",
  "cpv_code",
  "juridical_form",
  "frame_edition",
  "clause_edition",
  "clause_blank",
  "procurement_rules_edition",
  "scan_edition",
  "spend_compare_setting",
  // The benchmark: what is told of a group, never of one (decision 9).
  "benchmark_setting",
  "benchmark_result",
  "benchmark_group",
  // Which partnerships there are is public; own tests below.
  "partnership",
  // Of the installation itself.
  "migration",
];

/**
 * The partnerships' names and members are public on purpose; a phone that types a code from the wall has not said of which
 * partnership it is.
 */
const readableByAll = ["partnership_member", "brainstorm_code"];

type Column = {
  name: string;
  type: string;
  generated: boolean;
  nullable: boolean;
  hasDefault: boolean;
};
type Table = {
  name: string;
  columns: Column[];
  checks: string[];
  references: { columns: string[]; table: string; targets: string[] }[];
};

// Opened before the tests are named, so that each table is a test of its own.
const database = await aTestDatabase();
const tenantTables = await namesOfTenantTables();

async function namesOfTenantTables(): Promise<string[]> {
  const rows = await database.owner.raw`
    select table_name as name from information_schema.columns
    join information_schema.tables using (table_schema, table_name)
    where table_schema = 'public' and column_name = 'partnership_id' and table_type = 'BASE TABLE'
    order by table_name`;
  return rows.map((row) => String(row.name));
}

const [a, b] = [randomUUID(), randomUUID()];
let seeded: Map<string, Record<string, unknown>>;

beforeAll(async () => {
  await database.owner.raw.begin(async (tx) => {
    for (const [id, slug] of [
      [a, "voorbeeld-a"],
      [b, "voorbeeld-b"],
    ] as const) {
      await tx`select set_config('regiekamer.partnership', ${id}, true)`;
      await tx`insert into partnership (id, slug, name, legal_form) values (${id}, ${slug}, ${slug}, 'single-city')`;
    }
  });
  seeded = await seedEveryTable(database.owner.raw, a);
});

/** One transaction of the app for one partnership, undone afterwards. */
async function asPartnership<Result>(
  partnershipId: string,
  work: (tx: RawSql) => Promise<Result>,
): Promise<Result> {
  let result: Result | undefined;
  const undo = new Error("undo");
  await database.raw
    .begin(async (tx) => {
      await tx`select set_config('regiekamer.partnership', ${partnershipId}, true), set_config('regiekamer.scan', 'all', true)`;
      result = await work(tx as unknown as RawSql);
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
  return result as Result;
}

const countOf = async (tx: RawSql, table: string): Promise<number> =>
  Number(
    (await tx`select count(*) as count from ${tx(table)} where partnership_id = ${a}`)[0]?.count,
  );

describe.each(tenantTables)("%s", (table) => {
  test("has row-level security, on and forced, for every deed", async () => {
    const [row] = await database.owner.raw`
      select relrowsecurity as on, relforcerowsecurity as forced from pg_class where oid = ${table}::regclass`;
    expect(row).toEqual({ on: true, forced: true });
    const policies = await database.owner.raw`
      select polcmd::text as deed, pg_get_expr(polqual, polrelid) as "using", pg_get_expr(polwithcheck, polrelid) as "check"
      from pg_policy where polrelid = ${table}::regclass`;
    expect(policies.length).toBeGreaterThan(0);
    const writing = policies.filter(({ deed }) => deed !== "r");
    for (const policy of writing) {
      expect(policy.using ?? policy.check).toContain("current_partnership()");
      expect(policy.check ?? policy.using).toContain("current_partnership()");
    }
  });

  test("its primary key begins with the partnership", async () => {
    const [row] = await database.owner.raw`
      select a.attname as name from pg_index i
      join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
      where i.indrelid = ${table}::regclass and i.indisprimary`;
    expect(row?.name).toBe("partnership_id");
  });

  test("its own partnership sees the row", async () => {
    expect(await asPartnership(a, (tx) => countOf(tx, table))).toBeGreaterThan(0);
  });

  test.skipIf(readableByAll.includes(table))("another partnership sees nothing of it", async () => {
    expect(await asPartnership(b, (tx) => countOf(tx, table))).toBe(0);
  });

  test.skipIf(readableByAll.includes(table))("outside a partnership nothing is seen", async () => {
    expect(await countOf(database.raw, table)).toBe(0);
  });

  test("another partnership changes and removes nothing of it", async () => {
    // Where the app may not change or remove at all, that refuses first.
    const rowsTouched = (work: (tx: RawSql) => Promise<{ count: number }>) =>
      asPartnership(b, work).then(
        ({ count }) => count,
        (error: unknown) => String(error),
      );
    const nothing = expect.toSatisfy(
      (touched) => touched === 0 || /permission denied/.test(String(touched)),
    );
    expect(
      await rowsTouched(
        (tx) =>
          tx`update ${tx(table)} set partnership_id = partnership_id where partnership_id = ${a}`,
      ),
    ).toEqual(nothing);
    expect(
      await rowsTouched((tx) => tx`delete from ${tx(table)} where partnership_id = ${a}`),
    ).toEqual(nothing);
  });

  test("another partnership adds nothing to it", async () => {
    const row = seeded.get(table) ?? {};
    const add = asPartnership(b, (tx) => insertRow(tx, table, row));
    await expect(add).rejects.toThrow(/row-level security/);
  });

  test("a row cannot be carried over to another partnership", async () => {
    const carry = asPartnership(a, (tx) => tx`update ${tx(table)} set partnership_id = ${b}`);
    await expect(carry).rejects.toThrow(/row-level security|permission denied/);
  });
});

describe("partnership itself", () => {
  test("another partnership cannot rename or remove it", async () => {
    const rename = (tx: RawSql) => tx`update partnership set name = 'x' where id = ${a}`;
    const remove = (tx: RawSql) => tx`delete from partnership where id = ${a}`;
    expect((await asPartnership(b, rename)).count).toBe(0);
    expect((await asPartnership(b, remove)).count).toBe(0);
  });
});

test("every table either belongs to partnerships or stands on the list of shared ones", async () => {
  const rows = await database.owner.raw`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'`;
  const others = rows
    .map(({ name }) => String(name))
    .filter((name) => !tenantTables.includes(name));
  expect(others.sort()).toEqual([...shared].sort());
});

test("no view shows more than its reader may see", async () => {
  const rows = await database.owner.raw`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('v', 'm')
      and not coalesce(c.reloptions @> array['security_invoker=true'], false)`;
  expect(rows.map(({ name }) => name)).toEqual([]);
});

test("no function runs with the rights of its owner", async () => {
  const rows = await database.owner.raw`
    select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    left join pg_depend d on d.objid = p.oid and d.deptype = 'e'
    where n.nspname = 'public' and p.prosecdef and d.objid is null`;
  expect(rows.map(({ name }) => name)).toEqual([]);
});

test("the app's role owns nothing and does not step over the policies", async () => {
  const [role] = await database.owner.raw`
    select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
      (select count(*) from pg_class where relowner = r.oid)::int as owned
    from pg_roles r where rolname = 'regiekamer_app'`;
  expect(role).toEqual({
    rolsuper: false,
    rolbypassrls: false,
    rolcreaterole: false,
    rolcreatedb: false,
    owned: 0,
  });
});

/* A row for every table, made from what the database says about its columns. */

async function insertRow(
  tx: RawSql,
  table: string,
  row: Record<string, unknown>,
): Promise<unknown> {
  const names = Object.keys(row);
  const columns = names.map((name) => `"${name}"`).join(", ");
  const places = names.map((_, at) => `$${at + 1}`).join(", ");
  return tx.unsafe(
    `insert into "${table}" (${columns}) overriding system value values (${places})`,
    names.map((name) => row[name]) as never[],
  );
}

async function seedEveryTable(
  owner: RawSql,
  partnershipId: string,
): Promise<Map<string, Record<string, unknown>>> {
  const tables = await describeTables(owner);
  const rows = new Map<string, Record<string, unknown>>([["partnership", { id: partnershipId }]]);
  await owner.begin(async (tx) => {
    await tx`select set_config('regiekamer.partnership', ${partnershipId}, true), set_config('regiekamer.scan', 'all', true)`;
    const seed = async (name: string): Promise<Record<string, unknown>> => {
      const known = rows.get(name);
      if (known) return known;
      const table = tables.get(name);
      if (!table) throw new Error(`${name} is referred to but is no table`);
      // Reference facts may be loaded already; any of them will do.
      const [loaded] = tenantTables.includes(name)
        ? []
        : await tx`select * from ${tx(name)} limit 1`;
      if (loaded) {
        rows.set(name, loaded);
        return loaded;
      }
      const row: Record<string, unknown> = {};
      for (const reference of table.references) {
        const optional = reference.columns.every(
          (column) =>
            table.columns.find(({ name }) => name === column)?.nullable !== false ||
            column === "partnership_id",
        );
        const needed = reference.columns.some((column) => column !== "partnership_id");
        if (reference.table === name || (optional && needed)) continue;
        const target = await seed(reference.table);
        reference.columns.forEach((column, at) => {
          row[column] = target[reference.targets[at] ?? ""];
        });
      }
      for (const column of table.columns) {
        if (row[column.name] !== undefined) continue;
        if (column.name === "partnership_id") row[column.name] = partnershipId;
        else if (column.generated) row[column.name] = undefined;
        else if (column.name === "id" && column.type === "uuid") row[column.name] = randomUUID();
        else if (!column.nullable && !column.hasDefault) row[column.name] = valueFor(column, table);
      }
      const given = Object.fromEntries(
        Object.entries(row).filter(([, value]) => value !== undefined),
      );
      await insertRow(tx as unknown as RawSql, name, given);
      rows.set(name, given);
      return given;
    };
    for (const name of tenantTables) await seed(name);
  });
  return rows;
}

function valueFor(column: Column, table: Table): unknown {
  const check = table.checks
    .filter((text) => new RegExp(`\\b${column.name}\\b`).test(text))
    .join(" ");
  const allowed = /ARRAY\[([^\]]*)\]/.exec(check)?.[1];
  // The last of a list: the first roles are tied to a municipality or an organisation.
  if (allowed) return [...allowed.matchAll(/'([^']*)'/g)].at(-1)?.[1];
  switch (column.type) {
    case "uuid":
      return randomUUID();
    case "date":
      // What ends does so after it began.
      return /expires|_to|until/.test(column.name) ? "2027-11-23" : "2026-11-23";
    case "timestamp with time zone":
      return "2026-11-23T08:00:00Z";
    case "boolean":
      return false;
    case "jsonb":
    case "json":
      return "{}";
    case "ARRAY":
      return "{}";
    case "text":
      return textFor(check, column.name);
    default:
      // A number with a lower bound starts there.
      return Math.max(1, Number(new RegExp(`${column.name} >= (\\d+)`).exec(check)?.[1] ?? 1));
  }
}

/** The first of some plain texts that satisfies the pattern the check asks for. */
function textFor(check: string, name: string): string {
  const pattern = /~ '([^']+)'/.exec(check)?.[1];
  const candidates = [
    "voorbeeld",
    "23027",
    "1500",
    "access.test",
    "0999000038",
    "15000000",
    "a".repeat(64),
    "KLMN2345",
  ];
  const fitting = pattern
    ? candidates.find((text) => new RegExp(pattern).test(text))
    : candidates[0];
  if (fitting === undefined) throw new Error(`Add a text that fits ${pattern} for ${name}`);
  return fitting;
}

async function describeTables(owner: RawSql): Promise<Map<string, Table>> {
  const columns = await owner`
    select table_name as table, column_name as name, data_type as type, is_nullable = 'YES' as nullable,
      column_default is not null as "hasDefault", is_identity = 'YES' or is_generated = 'ALWAYS' as generated
    from information_schema.columns where table_schema = 'public' order by ordinal_position`;
  const constraints = await owner`
    select c.conrelid::regclass::text as table, c.contype as kind, pg_get_constraintdef(c.oid) as text,
      f.relname as target,
      array(select attname::text from unnest(c.conkey) with ordinality k(n, o)
        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.n order by o) as columns,
      array(select attname::text from unnest(c.confkey) with ordinality k(n, o)
        join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.n order by o) as targets
    from pg_constraint c left join pg_class f on f.oid = c.confrelid
    where c.connamespace = 'public'::regnamespace`;
  const names = new Set(columns.map(({ table }) => String(table)));
  return new Map(
    [...names].map((name) => {
      const own = constraints.filter(({ table }) => table === name);
      return [
        name,
        {
          name,
          columns: columns.filter(({ table }) => table === name) as unknown as Column[],
          checks: own.filter(({ kind }) => kind === "c").map(({ text }) => String(text)),
          references: own
            .filter(({ kind }) => kind === "f")
            .map(({ columns, target, targets }) => ({ columns, table: target, targets })),
        } as Table,
      ];
    }),
  );
}
