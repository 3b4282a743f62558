import { data } from "react-router";
import { z } from "zod";
import { parseDay } from "#kernel/day";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  DataTable,
  DateInput,
  formatInstant,
  PageHeader,
  Pagination,
  Select,
  useUi,
} from "#ui";
import type { AuditEntry, AuditFilter } from "../store/audit-entries.ts";
import { words } from "../text/index.ts";
import { auditPageSize, readAudit } from "../usecases/read-audit.ts";
import type { Route } from "./+types/audit-page";
import { actorOf } from "./actor-context.ts";
import "./access.css";

export async function loader({ context, url }: Route.LoaderArgs) {
  const asked = (name: string) => url.searchParams.get(name) ?? "";
  const [from, to] = [parseDay(asked("van")), parseDay(asked("tot"))];
  const person = z.uuid().safeParse(asked("wie"));
  const verb = asked("wat");
  const filter: AuditFilter = {
    ...(verb ? { verb } : {}),
    ...(person.success ? { personId: person.data } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
  };
  const page = z.coerce
    .number()
    .int()
    .min(1)
    .max(100_000)
    .catch(1)
    .parse(asked("page") || 1);
  const found = await readAudit(context.get(appContext), actorOf(context), filter, page);
  if ("because" in found) throw data(null, { status: 403 });
  return { ...found, filter, page, address: context.get(viewContext).address };
}

export const handle = { width: "full" } as const;

/** Who did what, as it was written down then. */
export default function AuditPage({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const w = words(language).audit;
  const { entries, total, page, address } = loaderData;
  return (
    <>
      <title>{w.title}</title>
      <PageHeader
        title={w.title}
        lede={w.lede}
        crumbs={[{ label: words(language).people.section, href: "/beheer" }]}
      />
      <AuditFilterForm {...loaderData} />
      <DataTable
        caption={w.title}
        captionHidden
        density="dense"
        rows={entries}
        keyOf={(entry) => String(entry.id)}
        address={address}
        empty={w.none}
        columns={[
          { key: "at", label: w.at, cell: (entry) => formatInstant(language, entry.at) },
          {
            key: "who",
            label: w.who,
            cell: (entry) =>
              entry.personName ?? (entry.actorKind === "operator" ? w.operator : w.visitor),
          },
          {
            key: "what",
            label: w.what,
            rowHeader: true,
            cell: (entry) => w.verbs[entry.verb] ?? entry.verb,
          },
          { key: "about", label: w.about, cell: (entry) => entry.subjectName ?? "" },
          { key: "details", label: w.details, cell: (entry) => <Details entry={entry} /> },
        ]}
      />
      <Pagination page={page} pageSize={auditPageSize} total={total} address={address} />
    </>
  );
}

function AuditFilterForm({ filter, verbs, people }: Route.ComponentProps["loaderData"]) {
  const { language } = useUi();
  const w = words(language).audit;
  return (
    <form className="audit-filter" method="get" action="/beheer/logboek">
      <Select
        name="wat"
        label={w.what}
        value={filter.verb}
        emptyLabel={w.anyDeed}
        optional
        options={verbs.map((verb) => ({ value: verb, label: w.verbs[verb] ?? verb }))}
      />
      <Select
        name="wie"
        label={w.who}
        value={filter.personId}
        emptyLabel={w.anyone}
        optional
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <DateInput name="van" label={w.from} value={filter.from} optional />
      <DateInput name="tot" label={w.to} value={filter.to} optional />
      <div className="audit-filter__deeds">
        <Button icon="filter">{w.filter}</Button>
        {Object.keys(filter).length > 0 ? <a href="/beheer/logboek">{w.clear}</a> : null}
      </div>
    </form>
  );
}

/** Facts as they were recorded, for whoever must know exactly. */
function Details({ entry }: { readonly entry: AuditEntry }) {
  const { language } = useUi();
  if (Object.keys(entry.details).length === 0) return null;
  return (
    <details className="audit-details">
      <summary>{words(language).audit.details}</summary>
      <pre>{JSON.stringify(entry.details, null, 2)}</pre>
    </details>
  );
}
