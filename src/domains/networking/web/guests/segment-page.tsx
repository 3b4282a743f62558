import { data, redirect } from "react-router";
import { actorOf, mayReach, requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import { workFormNames } from "#register";
import { Button, DataTable, PageHeader, Select, TableTools, useUi } from "#ui";
import { guestWords } from "../../text/guests/index.ts";
import { addFromRegister, findCandidates } from "../../usecases/guests/add-guests.ts";
import { idIn, refusedPage } from "../refused-page.ts";
import type { Route } from "./+types/segment-page";
import { chosenIn } from "./guest-form.ts";
import { kinds, neverMetIn, segmentIn } from "./read-segment.ts";
import "./guests-page.css";

export const handle = { width: "full" } as const;

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { language, address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const query = url.searchParams;
  const asked = { segment: segmentIn(query), neverMet: neverMetIn(query), language };
  const found = await findCandidates(app, actor, idIn(params), asked, app.now());
  if (isRefusal(found)) throw refusedPage(found);
  const chosen = Object.fromEntries(
    ["activiteit", "werkvorm", "zetel", "werkt", "soort", "nieuw"].map((name) => [
      name,
      query.get(name) || undefined,
    ]),
  );
  return { found, chosen, address };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const actor = actorOf(context);
  if (!mayReach(actor, "guest.edit")) throw data(null, { status: 403 });
  const id = idIn(params);
  const words = guestWords(context.get(viewContext).language).segment;
  const ids = chosenIn(await request.formData(), "organisation");
  if (ids.length === 0) {
    const { pathname, search } = new URL(request.url);
    return redirect(`${pathname}${search}`, {
      headers: { "set-cookie": flashLine(words.choose, "warning") },
    });
  }
  const done = await addFromRegister(app, actor, id, ids, app.now());
  if (isRefusal(done)) throw refusedPage(done);
  return redirect(`/bijeenkomsten/${id}/gasten`, {
    headers: { "set-cookie": flashLine(words.added(done.added)) },
  });
}

/** Organisations of the register, by what they do and where, to be put on the list. */
export default function SegmentPage({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = guestWords(language);
  const { found, address } = loaderData;
  const { gathering, candidates } = found;
  const base = `/bijeenkomsten/${gathering.id}/gasten`;
  const placeOf = (nis: string | null) =>
    found.municipalities.find((one) => one.nis === nis)?.name ?? "";
  const told = [
    words.segment.found(candidates.length),
    found.known > 0 ? words.segment.known(found.known) : "",
    found.met > 0 ? words.segment.leftOut(found.met) : "",
    found.isCut ? words.segment.cut(candidates.length) : "",
  ].filter(Boolean);
  return (
    <div className="guests__main">
      <title>{words.segment.title}</title>
      <PageHeader
        title={words.segment.title}
        lede={words.segment.lede}
        crumbs={[
          { href: `/bijeenkomsten/${gathering.id}`, label: gathering.title },
          { href: base, label: words.title },
        ]}
      />
      <SegmentForm {...loaderData} />
      <TableTools start={<p className="numeric">{told.join(" · ")}</p>} />
      <DataTable
        caption={words.segment.title}
        captionHidden
        density="dense"
        columns={[
          {
            key: "name",
            label: words.segment.columns.name,
            rowHeader: true,
            cell: ({ id, name }) => <a href={`/organisatie/${id}`}>{name}</a>,
          },
          { key: "side", label: words.segment.columns.side, cell: ({ side }) => words.sides[side] },
          {
            key: "place",
            label: words.segment.columns.place,
            cell: ({ seatNis }) => placeOf(seatNis),
          },
          {
            key: "address",
            label: words.segment.columns.address,
            cell: ({ hasAddress }) =>
              hasAddress ? words.segment.hasAddress : words.segment.noAddress,
          },
        ]}
        rows={candidates}
        keyOf={({ id }) => id}
        address={address}
        empty={words.segment.nothing}
        selection={{ name: "organisation", form: "add-chosen", labelOf: ({ name }) => name }}
      />
      <form id="add-chosen" method="post">
        <Button kind="primary" icon="plus">
          {words.segment.addChosen}
        </Button>
      </form>
    </div>
  );
}

function SegmentForm({
  found,
  chosen,
}: Pick<Route.ComponentProps["loaderData"], "found" | "chosen">) {
  const { language } = useUi();
  const words = guestWords(language);
  const { segment } = words;
  const places = found.municipalities.map(({ nis, name }) => ({ value: nis, label: name }));
  const one = (
    name: string,
    label: string,
    options: readonly { readonly value: string; readonly label: string }[],
  ) => (
    <Select
      name={name}
      label={label}
      value={chosen[name]}
      emptyLabel={segment.any}
      options={options}
      oneWay
    />
  );
  const named = <Key extends string>(names: Readonly<Record<Key, string>>) =>
    Object.entries<string>(names).map(([value, label]) => ({ value, label }));
  return (
    <form className="guests__filter" method="get">
      {one(
        "activiteit",
        segment.activity,
        found.activities.map(({ code, label, isTop }) => ({
          value: code,
          label: isTop ? label : `– ${label}`,
        })),
      )}
      {one(
        "soort",
        segment.kind,
        kinds.map((kind) => ({ value: kind, label: words.kinds[kind] })),
      )}
      {one("werkvorm", segment.workForm, named(workFormNames(language)))}
      {one("zetel", segment.seat, places)}
      {one("werkt", segment.serves, places)}
      {one("nieuw", segment.met, named(segment.metOptions))}
      <Button icon="search">{segment.search}</Button>
    </form>
  );
}
