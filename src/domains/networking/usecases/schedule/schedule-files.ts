import { readFile } from "node:fs/promises";
import { type Actor, tenantOf } from "#access";
import { clockTimeOf } from "#kernel/brussels-time";
import type { Language } from "#kernel/language";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import { inOneMoment } from "#platform/db";
import { renderPdf } from "#platform/documents/render-pdf";
import type { App } from "#platform/request-context";
import { writeXlsx } from "#platform/tables";
import { findPartnership } from "#territory";
import { formatDay, formatInstant } from "#ui/format";
import { inBoardOrder } from "../../rules/schedule/change-schedule.ts";
import type { FairFacts, PlacedMeeting } from "../../rules/schedule/fair-facts.ts";
import { slotsOf } from "../../rules/schedule/fair-setup.ts";
import {
  everyPersonalSchedule,
  type PersonalLine,
  type PersonalSchedule,
} from "../../rules/schedule/personal-schedule.ts";
import { pairKey, pairWishes } from "../../rules/wishes/wish.ts";
import type { ScheduleVersion } from "../../store/schedule/schedule-rows.ts";
import { scheduleWords } from "../../text/schedule/index.ts";
import { currentSchedule, type Fair, type FairRefusal, holdFair } from "./hold-fair.ts";

// By its place in the project: a bundle does not carry it along.
const templatePath = "src/domains/networking/rules/schedule/sheets.typ";

export const scheduleFiles = ["deelnemers.pdf", "tafels.pdf", "overzicht.pdf", "xlsx"] as const;
export type ScheduleFile = (typeof scheduleFiles)[number];

type FileApp = Pick<App, "config" | "db">;

export type MadeFile = {
  readonly kind: "file";
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array | AsyncIterable<Uint8Array>;
};

/** The schedule as sheets to print, or as a workbook. */
export async function makeScheduleFile(
  app: FileApp,
  actor: Actor,
  id: string,
  which: ScheduleFile,
  language: Language,
): Promise<MadeFile | FairRefusal | Refusal<"no-schedule">> {
  type Read = { readonly kind: "read"; fair: Fair; version: ScheduleVersion };
  const read = await inOneMoment(
    app.db,
    tenantOf(actor),
    async (tx): Promise<Read | FairRefusal | Refusal<"no-schedule">> => {
      const fair = await holdFair(tx, actor, id);
      if (isRefusal(fair)) return fair;
      const version = await currentSchedule(tx, fair.desk);
      return version ? { kind: "read", fair, version } : refuse("no-schedule");
    },
  );
  if (isRefusal(read)) return read;
  const words = scheduleWords(language);
  const { fair, version } = read;
  const name = `${words.file.name}-${clockTimeOf(fair.gathering.startsAt).day}`;
  if (which === "xlsx") {
    const content = writeXlsx(sheetsOf(fair.facts, version.meetings, language));
    return { kind: "file", name: `${name}.xlsx`, mediaType: xlsxType, content };
  }
  const partnership = await findPartnership(app.db, tenantOf(actor).partnershipId);
  const head = headOf(fair, version, partnership?.name ?? "", language);
  const data =
    which === "overzicht.pdf"
      ? overviewOf(fair.facts, version.meetings, language)
      : which === "tafels.pdf"
        ? tableSheets(fair.facts, version.meetings, language)
        : personalSheets(everyPersonalSchedule(fair.facts, version.meetings), language);
  const content = await draw(
    app,
    { ...head, ...data },
    `${head.title} – ${version.number}`,
    language,
  );
  return { kind: "file", name: `${name}-${which}`, mediaType: "application/pdf", content };
}

const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

async function draw(
  { config: { projectRoot } }: FileApp,
  data: unknown,
  title: string,
  language: Language,
): Promise<Uint8Array> {
  const main = await readFile(`${projectRoot}${templatePath}`, "utf8");
  return renderPdf({ main, data, title, language }, { projectRoot });
}

/** One sheet for the guest himself. */
export async function makeOwnSheet(
  app: FileApp,
  {
    gathering,
    personal,
  }: { readonly gathering: Fair["gathering"]; readonly personal: PersonalSchedule },
  language: Language,
): Promise<Uint8Array> {
  const title = `${gathering.title} – ${formatDay(language, clockTimeOf(gathering.startsAt).day)}`;
  const head = { partnership: "", language, title, footer: gathering.title };
  return draw(app, { ...head, ...personalSheets([personal], language) }, title, language);
}

function headOf(
  { gathering }: Fair,
  version: ScheduleVersion,
  partnership: string,
  language: Language,
) {
  const { print } = scheduleWords(language);
  const day = formatDay(language, clockTimeOf(gathering.startsAt).day);
  return {
    partnership,
    language,
    title: `${gathering.title} – ${day}`,
    footer: `${partnership} · ${print.version(version.number, formatInstant(language, version.createdAt))}`,
  };
}

function personalSheets(every: readonly PersonalSchedule[], language: Language) {
  const { print, personal: words } = scheduleWords(language);
  const cells = (line: PersonalLine) => {
    const time = `${line.from}–${line.to}`;
    if (line.kind === "free") return [time, "", words.free, ""];
    if (line.kind !== "meeting") return [time, "", line.label, ""];
    return [time, words.table(line.table, line.hall), line.with, line.about.join("\n")];
  };
  return {
    kind: "sheets",
    paper: "a4",
    flipped: false,
    columns: [print.time, print.table, print.with, print.about],
    shares: [0, 0, 3, 4],
    sheets: every.map((one) => ({
      title: one.name,
      note: words.lede(one.meetings),
      rows: one.lines.map((line) => ({ quiet: line.kind !== "meeting", cells: cells(line) })),
    })),
  };
}

function tableSheets(facts: FairFacts, meetings: readonly PlacedMeeting[], language: Language) {
  const { print } = scheduleWords(language);
  const slots = slotsOf(facts.setup);
  const names = namesOf(facts);
  return {
    kind: "sheets",
    paper: "a4",
    flipped: false,
    columns: [print.time, print.who],
    shares: [0, 1],
    sheets: facts.setup.tables
      .filter(({ name }) => meetings.some(({ table }) => table === name))
      .map(({ name, hall }) => ({
        title: print.byTable(name),
        note: facts.setup.halls.length > 1 ? (facts.setup.halls[hall] ?? "") : "",
        rows: slots.map(({ from, to }) => {
          const here = meetings.filter(({ at, table }) => at === from && table === name);
          return {
            quiet: here.length === 0,
            cells: [
              `${from}–${to}`,
              here.map(({ a, b }) => `${names(a)} – ${names(b)}`).join("\n") || "–",
            ],
          };
        }),
      })),
  };
}

/** Rows are slots and columns tables when that fits better; on one sheet as large as it must be. */
function overviewOf(facts: FairFacts, meetings: readonly PlacedMeeting[], language: Language) {
  const { print } = scheduleWords(language);
  const slots = slotsOf(facts.setup);
  const names = namesOf(facts);
  const byPlace = new Map(meetings.map((one) => [`${one.at} ${one.table}`, one]));
  const tables = facts.setup.tables;
  return {
    kind: "overview",
    paper: "a3",
    flipped: true,
    size: slots.length > 10 || tables.length > 16 ? 7 : 9,
    columns: [print.table, ...slots.map(({ from }) => from)],
    rows: tables.map(({ name }) => [
      name,
      ...slots.map(({ from }) => {
        const one = byPlace.get(`${from} ${name}`);
        return one ? `${names(one.a)}\n${names(one.b)}` : "";
      }),
    ]),
  };
}

const namesOf = (facts: FairFacts) => {
  const names = new Map(facts.guests.map(({ id, name }) => [id, name]));
  return (id: string): string => names.get(id) ?? "";
};

function sheetsOf(facts: FairFacts, meetings: readonly PlacedMeeting[], language: Language) {
  const { file } = scheduleWords(language);
  const slots = new Map(slotsOf(facts.setup).map((slot) => [slot.from, slot.to]));
  const hallOf = new Map(
    facts.setup.tables.map(({ name, hall }) => [name, facts.setup.halls[hall] ?? ""]),
  );
  const pairs = new Map(
    pairWishes(facts.wishes, facts.setup.worth).map((pair) => [pairKey(...pair.between), pair]),
  );
  const names = namesOf(facts);
  const inOrder = inBoardOrder(meetings, facts.setup.tables);
  return [
    {
      name: file.sheet,
      columns: file.columns.map((header) => ({ header })),
      rows: inOrder.map((one) => {
        const pair = pairs.get(pairKey(one.a, one.b));
        const about = (pair?.wishes ?? []).map((wish) => wish.about).filter(Boolean);
        return [
          one.at,
          slots.get(one.at) ?? "",
          one.table,
          hallOf.get(one.table) ?? "",
          names(one.a),
          names(one.b),
          pair?.isMutual ? file.yes : "",
          about.join("; "),
        ];
      }),
    },
    {
      name: file.perGuest,
      columns: file.guestColumns.map((header) => ({ header })),
      rows: everyPersonalSchedule(facts, meetings).flatMap((one) =>
        one.lines.flatMap((line) =>
          line.kind === "meeting"
            ? [[one.name, line.from, line.table, line.with, line.about.join("; ")]]
            : [],
        ),
      ),
    },
  ];
}
