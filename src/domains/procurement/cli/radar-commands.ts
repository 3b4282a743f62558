import type { Actor } from "#access";
import { AppError } from "#kernel/app-error";
import { suitabilityWords } from "#matching";
import type { Command, CommandArguments } from "#platform/command";
import { parseRadarFilter } from "../rules/radar/radar-filter.ts";
import { inReadersLanguage } from "../rules/radar/words-of-notice.ts";
import { radarWords } from "../text/radar/index.ts";
import { assessNotices } from "../usecases/radar/assess-notices.ts";
import { type RadarRow, readRadar } from "../usecases/radar/list-radar.ts";
import { sendRadarDigests } from "../usecases/radar/send-digests.ts";

const words = radarWords("en");

const operator = async ({ partnership }: CommandArguments): Promise<Actor> => ({
  kind: "operator",
  partnershipId: await partnership(),
});

/** What is on the radar, as the page shows it. The search is written as in the address of the page. */
async function runRadar(args: CommandArguments) {
  const app = await args.open();
  const actor = await operator(args);
  const today = app.today();
  const looked = await assessNotices(app, actor.partnershipId, {
    today,
    now: app.now,
    refresh: args.options.refresh === true,
  });
  const { search } = args.options;
  const filter = parseRadarFilter(new URLSearchParams(search === true ? "" : search));
  const list = await readRadar(app, actor, filter, { language: "en", today, page: 1 });
  if ("kind" in list) throw new AppError("cli.refused", list.because);
  for (const notice of list.notices) for (const line of linesOf(notice)) args.print(line);
  args.print(`${words.found(list.total)}, ${list.past} past; ${looked} looked at now`);
  return {
    total: list.total,
    past: list.past,
    looked,
    areas: list.areas,
    notices: list.notices.map(asJson),
  };
}

function linesOf(notice: RadarRow): string[] {
  const { assessment } = notice;
  const level = assessment ? words.levels[assessment.level] : words.unassessed;
  const names = (assessment?.lots[0]?.matches ?? []).map(({ name }) => name).slice(0, 2);
  return [
    `${(notice.deadlineOn ?? words.noDeadline).padEnd(12)}${inReadersLanguage(notice.title, "en")}`,
    `${" ".repeat(12)}${[notice.buyer, words.kinds[notice.kind], level, notice.reason].filter(Boolean).join(" · ")}`,
    `${" ".repeat(12)}${names.join(", ") || words.nobody}`,
  ];
}

const asJson = (notice: RadarRow) => ({
  id: notice.id,
  title: inReadersLanguage(notice.title, "en"),
  buyer: notice.buyer,
  kind: notice.kind,
  where: notice.where,
  deadline: notice.deadlineOn,
  cents: notice.cents,
  reserved_lots: notice.reservedLots,
  state: notice.state,
  suited: notice.assessment?.level ?? null,
  chance: notice.assessment?.chance ?? null,
  reasons: (notice.assessment?.reasons ?? []).map(suitabilityWords("en")),
  fitting: notice.assessment?.fitting ?? null,
  who: (notice.assessment?.lots[0]?.matches ?? []).map(({ name, score }) => ({ name, score })),
});

/** Tells who subscribed what is new, as the server does daily. */
async function runDigests(args: CommandArguments) {
  const app = await args.open();
  const dryRun = args.options["dry-run"] === true;
  const answer = await sendRadarDigests(app, await operator(args), app.now(), { dryRun });
  if (answer.kind === "refused") throw new AppError("cli.refused", answer.because);
  const { sent, subscriptions } = answer;
  for (const { outcome, email, notices, name } of subscriptions) {
    args.print(`${outcome}  ${email}  ${notices}  ${name}`);
  }
  args.print(`${sent} sent`);
  return { dryRun, sent, subscriptions };
}

/** The radar from the command line. */
export const radarCommands: readonly Command[] = [
  {
    domain: "procurement",
    verb: "radar",
    usage: "[--search 'gebied=provincie&q=groen'] [--refresh]",
    summary: "Looks at what came in and lists the chances; --refresh: also counts open ones anew",
    run: runRadar,
  },
  {
    domain: "procurement",
    verb: "send-digests",
    usage: "[--dry-run]",
    summary: "mails who subscribed what is new, as the server does daily",
    run: runDigests,
  },
];
