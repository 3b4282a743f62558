import { createHash } from "node:crypto";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "react-router";
import { actorOf, mayReach, requirePerson } from "#access";
import { timeOf } from "#kernel/day";
import { isRefusal } from "#kernel/refusal";
import { appContext, viewContext } from "#platform/request-context";
import { type OpenedMinutes, openMinutes } from "../../usecases/minutes/open-minutes.ts";
import { saveTexts } from "../../usecases/minutes/save-texts.ts";
import { idIn, refusedPage } from "../refused-page.ts";
import { mostMinutesBytes, textsIn } from "./read-minutes-form.ts";

export const handle = { mostBodyBytes: mostMinutesBytes };

/** What the page of a colleague looks at every few seconds. */
export type LiveMinutes = {
  readonly items: readonly {
    readonly id: string;
    readonly version: number;
    readonly base: string;
    readonly body: string;
    readonly by: string;
    /** "20:14" */
    readonly time: string;
  }[];
  /** Another text: agenda, decisions, actions or papers changed. */
  readonly rest: string;
};

const hash = (value: unknown): string =>
  createHash("sha256").update(JSON.stringify(value)).digest("base64url").slice(0, 22);

/** The sign of everything on the page but the texts. */
export const restOf = ({ items, outcomes, papers, minutes }: OpenedMinutes): string =>
  hash([
    items.map(({ id, title, who, plannedMinutes }) => [id, title, who, plannedMinutes]),
    outcomes,
    papers,
    minutes?.state,
  ]);

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const app = context.get(appContext);
  const actor = requirePerson(context, context.get(viewContext).address);
  const opened = await openMinutes(app, actor, idIn({ id: params.id ?? "" }), app.today());
  if (isRefusal(opened)) throw refusedPage(opened);
  const live: LiveMinutes = {
    items: opened.items.map(({ id, version, body, updatedBy, updatedAt }) => ({
      id,
      version,
      base: opened.bases[id] ?? "",
      body,
      by: updatedBy,
      time: timeOf(updatedAt),
    })),
    rest: restOf(opened),
  };
  const etag = `"${hash(live)}"`;
  const headers = { etag, "cache-control": "private, no-cache" };
  if (request.headers.get("if-none-match") === etag) {
    return new Response(null, { status: 304, headers });
  }
  return Response.json(live, { headers });
}

/** Saves texts while somebody types. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const app = context.get(appContext);
  const actor = actorOf(context);
  if (!mayReach(actor, "gathering.edit")) throw data(null, { status: 403 });
  const texts = textsIn(await request.formData());
  const id = idIn({ id: params.id ?? "" });
  const saved = await saveTexts(app.db, actor, id, texts, app.now());
  if (isRefusal(saved)) return Response.json({ because: saved.because }, { status: 409 });
  const { stale, ...rest } = saved;
  return Response.json({
    ...rest,
    time: timeOf(app.now()),
    stale: stale.map(({ item, whoChanged }) => ({ id: item, by: whoChanged })),
  });
}
