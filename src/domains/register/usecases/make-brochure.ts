import { type Actor, personOf, refusalFor, tenantOf } from "#access";
import { addDays, type Day } from "#kernel/day";
import { inLanguage, type Language } from "#kernel/language";
import { type Refusal, refuse } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import type { OpenedFile } from "#platform/files";
import type { JobHandler, JobHandlers } from "#platform/jobs";
import type { App } from "#platform/request-context";
import { findPartnership } from "#territory";
import { type BrochureChoice, brochureParts } from "../rules/brochure/brochure.ts";
import { parseFilter } from "../rules/directory/filter-state.ts";
import type { Audience } from "../rules/directory/select-organisations.ts";
import { readRegisterVersion } from "../store/register-version.ts";
import { keepPrintable } from "../store/selection-records.ts";
import { brochureWords } from "../text/brochure/index.ts";
import { type BrochureFormat, drawBrochure } from "./brochure/draw-brochure.ts";
import { gatherBrochure } from "./brochure/gather-brochure.ts";
import { type BrochureJobInput, brochureJobInput } from "./brochure/job-input.ts";
import type { DirectoryApp } from "./directory/open-directory.ts";
import { listSelectedIds } from "./directory/search-directory.ts";
import { findSelection } from "./find-selection.ts";

export type { BrochureFormat } from "./brochure/draw-brochure.ts";
export { brochureFormats } from "./brochure/draw-brochure.ts";

/** A book of more is no longer a brochure, and takes minutes to set. */
export const mostInBrochure = 2_000;
/** Up to so many are made while one waits: a few seconds. More are asked for as a job. */
export const mostWhileWaiting = 250;
const daysKept = 14;

export type BrochureOrder = {
  /** The address of the directory. */
  readonly query: string;
  readonly format: BrochureFormat;
  readonly choice: BrochureChoice;
  /** Language of the usual words the asker began from; those left as they were follow the brochure's. */
  readonly begunIn?: Language | undefined;
};

export type BrochurePreview = {
  readonly kind: "preview";
  /** Organisations that will stand in it. */
  readonly count: number;
  /** Selected, but sole traders or stopped. */
  readonly leftOut: number;
  /** In it, though not on the public pages. */
  readonly unpublished: number;
  readonly defaults: BrochureTexts;
};

/** What people write themselves in a brochure. */
export type BrochureTexts = {
  readonly title: string;
  readonly intro: string;
  readonly contact: readonly string[];
};

/** What a brochure of this selection would hold, and with which words it would begin. */
export async function previewBrochure(
  app: DirectoryApp,
  actor: Actor,
  query: string,
  language: Language,
  today: Day,
): Promise<BrochurePreview | Refusal<"not-permitted">> {
  const found = await findSelection(
    app,
    actor,
    "register.brochure",
    new URLSearchParams(query),
    today,
  );
  if (found.kind === "refused") return found;
  const { ids, unpublished } = await inPartnership(app.db, tenantOf(actor), (tx) =>
    keepPrintable(tx, found.ids),
  );
  return {
    kind: "preview",
    count: ids.length,
    leftOut: found.ids.length - ids.length,
    unpublished,
    defaults: await defaultsFor(app, actor.partnershipId, language),
  };
}

/**
 * The texts of the last brochure this person asked for in this language: whoever makes a PDF and then a Word
 * file writes them once. Undefined when there was none, or when its tasks are forgotten.
 */
export async function recallBrochureTexts(
  app: App,
  actor: Actor,
  language: Language,
): Promise<BrochureTexts | undefined> {
  if (actor.kind !== "person" || refusalFor(actor, "register.brochure")) return undefined;
  const runs = await inPartnership(app.db, tenantOf(actor), (tx) =>
    app.jobs.list(tx, { kinds: ["register.brochure"] }),
  );
  for (const run of runs.filter(({ personId }) => personId === actor.personId)) {
    const made = brochureJobInput.safeParse(run.input);
    if (made.success && made.data.choice.language === language) {
      const { title, intro, contact } = made.data.choice;
      return { title, intro, contact };
    }
  }
  return undefined;
}

/** Title, introduction and contact block when nobody writes others. */
async function defaultsFor(app: DirectoryApp, partnershipId: string, language: Language) {
  const words = brochureWords(language);
  const partnership = await findPartnership(app.db, partnershipId);
  const { street, postcode, town, phone, email } = partnership?.contact ?? {};
  return {
    title: words.defaultTitle,
    intro: inLanguage(partnership?.intro ?? {}, language) ?? words.defaultIntro,
    contact: [
      partnership?.name,
      street,
      [postcode, town].filter(Boolean).join(" "),
      phone,
      email,
    ].filter((line): line is string => Boolean(line)),
  };
}

export type MadeBrochure = {
  readonly kind: "made";
  readonly name: string;
  readonly mediaType: string;
  readonly organisations: number;
  readonly content: Uint8Array;
};

type BrochureRefusal = Refusal<"not-permitted" | "nothing-selected" | "too-many">;

/**
 * The brochure of a selection with its usual words, made while one waits. The last few are kept, so that a
 * link on a public page cannot keep the server busy with making the same again and again.
 * @returns refused as "too-many" above `mostWhileWaiting`: ask for it with `startBrochure`
 */
export async function openStandardBrochure(
  app: DirectoryApp,
  actor: Actor,
  query: string,
  language: Language,
  today: Day,
): Promise<MadeBrochure | BrochureRefusal> {
  const filter = new URLSearchParams(query);
  const found = await findSelection(app, actor, "register.brochure", filter, today);
  if (found.kind === "refused") return found;
  const { partnershipId } = actor;
  const version = await inPartnership(app.db, { partnershipId }, readRegisterVersion);
  const key = [partnershipId, version, found.face, today, language, query].join(" ");
  const known = kept.get(key);
  if (known) return known;
  const { title, intro, contact } = await defaultsFor(app, partnershipId, language);
  const choice = { language, title, intro, contact, parts: brochureParts };
  const order = { choice, format: "pdf" as const };
  const making = make(app, partnershipId, found.ids, order, today, mostWhileWaiting);
  kept.set(key, making);
  making.catch(() => kept.delete(key));
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return making;
}

const mostKept = 8;
const kept = new Map<string, Promise<MadeBrochure | BrochureRefusal>>();

async function make(
  app: DirectoryApp,
  partnershipId: string,
  selected: readonly string[],
  order: Pick<BrochureOrder, "choice" | "format">,
  today: Day,
  most: number,
): Promise<MadeBrochure | BrochureRefusal> {
  if (selected.length > mostInBrochure * 10) return refuse("too-many", String(mostInBrochure));
  const { ids } = await inPartnership(app.db, { partnershipId }, (tx) =>
    keepPrintable(tx, selected),
  );
  if (ids.length === 0) return refuse("nothing-selected");
  if (ids.length > most) return refuse("too-many", String(most));
  const facts = await gatherBrochure(app, partnershipId, ids, today);
  const drawn = await drawBrochure(app.config.projectRoot, facts, order.choice, order.format);
  return {
    kind: "made",
    name: `${brochureWords(order.choice.language).fileName}-${today}.${order.format}`,
    mediaType: drawn.mediaType,
    organisations: drawn.organisations,
    content: drawn.content,
  };
}

/** Asks for the brochure as a job; its result says where the file lies. */
export async function startBrochure(
  app: App,
  actor: Actor,
  order: BrochureOrder,
): Promise<{ readonly kind: "started"; readonly jobId: string } | BrochureRefusal> {
  // Visitors wait for small ones only: a job keeps a file, and there is nobody to keep it for.
  const refusal = actor.kind === "visitor" ? refuse("not-permitted") : null;
  if (refusal) return refusal;
  const filter = new URLSearchParams(order.query);
  const found = await findSelection(app, actor, "register.brochure", filter, app.today());
  if (found.kind === "refused") return found;
  if (found.ids.length === 0) return refuse("nothing-selected");
  if (found.ids.length > mostInBrochure) return refuse("too-many", String(mostInBrochure));
  const { query, format } = order;
  const choice = await inOwnLanguage(app, actor.partnershipId, order);
  const input: BrochureJobInput = { query, format, choice, face: found.face };
  const jobId = await inPartnership(app.db, tenantOf(actor), (tx) =>
    app.jobs.start(tx, { kind: "register.brochure", input, personId: personOf(actor)?.id }),
  );
  return { kind: "started", jobId };
}

/** A title or introduction that nobody changed is no translation to be done by hand. */
async function inOwnLanguage(
  app: DirectoryApp,
  partnershipId: string,
  { choice, begunIn }: BrochureOrder,
): Promise<BrochureChoice> {
  if (!begunIn || begunIn === choice.language) return choice;
  const begun = await defaultsFor(app, partnershipId, begunIn);
  const own = await defaultsFor(app, partnershipId, choice.language);
  const title = choice.title === begun.title ? own.title : choice.title;
  const intro = choice.intro === begun.intro ? own.intro : choice.intro;
  return { ...choice, title, intro };
}

/** The job `register.brochure`. What it may show was settled when it was asked for. */
const workOnBrochure: JobHandler = async (job, app) => {
  const order = brochureJobInput.parse(job.input);
  const { partnershipId } = job;
  const today = app.today();
  const ids = await selectedFor(app, partnershipId, order.query, order.face, today);
  await job.report({ done: 0, total: ids.length, unit: "organisations", step: "gather" });
  const made = await make(app, partnershipId, ids, order, today, mostInBrochure);
  if (made.kind === "refused") return made;
  job.signal.throwIfAborted();
  await job.report({ done: ids.length, total: ids.length, unit: "organisations", step: "save" });
  const file = await inPartnership(app.db, { partnershipId }, (tx) =>
    app.files.save(
      tx,
      {
        name: made.name,
        mediaType: made.mediaType,
        purpose: "brochure",
        personId: job.personId ?? undefined,
        expiresOn: addDays(today, daysKept),
      },
      made.content,
    ),
  );
  return {
    href: `/brochure/bestand/${file.id}`,
    fileId: file.id,
    name: file.name,
    organisations: made.organisations,
  };
};

export const brochureJobs: JobHandlers = { "register.brochure": workOnBrochure };

async function selectedFor(
  app: App,
  partnershipId: string,
  query: string,
  face: Audience,
  today: Day,
): Promise<readonly string[]> {
  const operator: Actor = { kind: "operator", partnershipId };
  const filter = parseFilter(new URLSearchParams(query));
  const found = await listSelectedIds(app, operator, filter, today, face);
  return "kind" in found ? [] : found.ids;
}

/** A brochure that a job made: for who asked for it, and for who keeps an eye on all jobs. */
export async function openBrochure(
  app: App,
  actor: Actor,
  fileId: string,
): Promise<OpenedFile | Refusal<"not-permitted" | "not-there">> {
  const opened = await inPartnership(app.db, tenantOf(actor), (tx) => app.files.open(tx, fileId));
  if (opened?.file.purpose !== "brochure") return refuse("not-there");
  const own = actor.kind === "person" && opened.file.personId === actor.personId;
  const refusal = own ? null : refusalFor(actor, "jobs.read");
  return refusal ?? opened;
}
