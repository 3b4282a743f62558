import { data, redirect } from "react-router";
import { actorOf, mayReach, requirePerson, tenantOf } from "#access";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { awaitRun } from "#platform/jobs/await-run";
import { appContext, viewContext } from "#platform/request-context";
import { findOrganisations } from "#register";
import {
  Button,
  ButtonLink,
  EmptyState,
  Form,
  formatEuros,
  PageHeader,
  Pagination,
  SearchInput,
  SwitchLinks,
  useUi,
  withQuery,
} from "#ui";
import type { QueuedBook, SupplierFilter } from "../../store/spend/supplier-queue.ts";
import { spendWords } from "../../text/spend/index.ts";
import { categoriseSupplierAs } from "../../usecases/spend/categorise.ts";
import {
  decideOnSuppliers,
  type SaidOfSupplier,
  takeBackDecisions,
} from "../../usecases/spend/decide-suppliers.ts";
import { readSupplierQueue, suppliersOnPage } from "../../usecases/spend/doubt-queue.ts";
import { startMatching } from "../../usecases/spend/start-spend-jobs.ts";
import type { Route } from "./+types/suppliers-page";
import { placesOf } from "./places-of.ts";
import { asResponse } from "./say-spend.ts";
import { SupplierSheet } from "./supplier-sheet.tsx";
import "./spend.css";
import { SpendTabs } from "../spend-view/spend-tabs.tsx";

const bands = ["review", "none", "accepted", "decided"] as const;
const mostFound = 6;

const askedOf = (address: string) => {
  const query = new URL(address, "http://local").searchParams;
  const band = query.get("stand");
  return {
    band: (bands.find((one) => one === band) ?? "review") satisfies SupplierFilter["band"],
    words: (query.get("naam") ?? "").trim().slice(0, 100),
    page: Math.max(1, Math.trunc(Number(query.get("page")) || 1)),
    /** For which supplier the map is searched, and with which words. */
    searchFor: Number(query.get("voor")) || null,
    search: (query.get("zoek") ?? "").trim().slice(0, 100),
  };
};

export async function loader({ context }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address, language } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const asked = askedOf(address);
  const queue = await readSupplierQueue(app, actor, asked);
  if (isRefusal(queue)) throw asResponse(queue);
  const { nameOf } = await placesOf(app, actor, "spend.read", language);
  const found =
    asked.searchFor && asked.search
      ? await findOrganisations(app, actor, asked.search, { limit: mostFound, today: app.today() })
      : [];
  return {
    address,
    ...asked,
    total: queue.total,
    sums: queue.sums,
    mayEdit: mayReach(actor, "spend.edit"),
    suppliers: queue.suppliers.map((one) => ({ ...one, places: placesIn(one.books, nameOf) })),
    found: isRefusal(found)
      ? []
      : found.map(({ id, name, seatNis }) => ({ id, name, place: seatNis ? nameOf(seatNis) : "" })),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const app = context.get(appContext);
  const { language, address } = context.get(viewContext);
  const w = spendWords(language).queue;
  const actor = actorOf(context);
  const form = await request.formData();
  const deed = String(form.get("deed") ?? "");
  const ids = form.getAll("supplier").map(Number).filter(Number.isInteger);
  const back = (text: string, tone?: "info" | "warning") =>
    redirect(`${withQuery(address, { voor: null, zoek: null })}`, {
      headers: { "set-cookie": flashLine(text, tone) },
    });
  if (deed === "again") {
    const started = await startMatching(app, actor);
    if (isRefusal(started)) throw asResponse(started);
    const run = await awaitRun(app, tenantOf(actor), started.jobId);
    throw redirect(run?.state === "done" ? "/uitgaven/leveranciers" : `/taken/${started.jobId}`);
  }
  if (deed === "undo") {
    const undone = await takeBackDecisions(app, actor, ids);
    if (isRefusal(undone)) throw back(w.notPermitted, "warning");
    throw back(w.undone);
  }
  if (deed === "about") {
    const cpv = String(form.get("cpv") ?? "");
    const { saved, unknown } = spendWords(language).accounts;
    let lines = 0;
    for (const id of ids) {
      const given = await categoriseSupplierAs(app, actor, id, cpv);
      if (isRefusal(given))
        throw back(given.because === "unknown-cpv" ? unknown(cpv) : w.notPermitted, "warning");
      lines += given.lines;
    }
    throw back(saved(lines));
  }
  const said = saidIn(deed);
  if (said === null) throw data(null, { status: 422 });
  const decided = await decideOnSuppliers(app, actor, ids, said);
  if (isRefusal(decided)) {
    const text = decided.because === "not-permitted" ? w.notPermitted : w.noOrganisation;
    throw back(text, "warning");
  }
  throw back(w.done(decided.suppliers));
}

/** One municipality may know a name more than once, by its postcode: its amounts are added up. */
function placesIn(books: readonly QueuedBook[], nameOf: (nis: string) => string) {
  const cents = new Map<string, number>();
  for (const { nis, cents: some } of books) cents.set(nis, (cents.get(nis) ?? 0) + some);
  return [...cents].map(([nis, sum]) => ({ name: nameOf(nis), cents: sum }));
}

function saidIn(deed: string): SaidOfSupplier | null {
  if (deed === "none" || deed === "person") return { decision: deed };
  const id = /^confirm:([0-9a-f-]{36})$/.exec(deed)?.[1];
  return id ? { decision: "confirmed", organisationId: id } : null;
}

export default function SuppliersPage({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = spendWords(language);
  const w = words.queue;
  const { address, band, sums, suppliers, mayEdit } = loaderData;
  const clean = withQuery(address, { page: null, voor: null, zoek: null });
  const sum = sums.find((one) => one.band === band);
  return (
    <>
      <title>{w.title}</title>
      <PageHeader
        title={w.title}
        lede={w.lede}
        crumbs={[{ href: "/uitgaven", label: words.spend }]}
        secondary={
          mayEdit ? <ButtonLink href="/uitgaven/invoer">{words.upload.title}</ButtonLink> : null
        }
      />
      <SpendTabs current="suppliers" />
      <div className="spend__tools">
        <SwitchLinks
          label={w.bandsLabel}
          links={bands.map((one) => ({
            href: withQuery(clean, { stand: one === "review" ? null : one }),
            label: `${w.bands[one]} (${sums.find((other) => other.band === one)?.count ?? 0})`,
            current: one === band,
          }))}
        />
        {mayEdit ? (
          <Form method="get" hidden={hiddenOf(clean)}>
            <SearchInput name="naam" label={w.words} value={loaderData.words} />
          </Form>
        ) : null}
      </div>
      {sum ? <p>{w.sum(sum.count, formatEuros(language, sum.cents))}</p> : null}
      {mayEdit && band === "review" ? (
        <p className="soft">
          {w.namesakes} {w.keys}
        </p>
      ) : null}
      {suppliers.length === 0 ? (
        <EmptyState icon="check" title={band === "review" ? w.emptyReview : w.empty}>
          {w.lede}
        </EmptyState>
      ) : (
        <ol className="spend__suppliers">
          {suppliers.map((supplier) => (
            <SupplierSheet
              key={supplier.id}
              supplier={supplier}
              address={address}
              search={loaderData.searchFor === supplier.id ? loaderData.search : null}
              found={loaderData.searchFor === supplier.id ? loaderData.found : []}
            />
          ))}
        </ol>
      )}
      <Pagination
        address={withQuery(address, { voor: null, zoek: null })}
        page={loaderData.page}
        pageSize={suppliersOnPage}
        total={loaderData.total}
      />
      {mayEdit ? (
        <Form>
          <p className="soft">{w.againHelp}</p>
          <Button name="deed" value="again">
            {w.again}
          </Button>
        </Form>
      ) : null}
    </>
  );
}

const hiddenOf = (address: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...new URL(address, "http://local").searchParams].filter(([name]) => name === "stand"),
  );
