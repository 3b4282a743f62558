import type { Actor } from "#access";
import { AppError } from "#kernel/app-error";
import { type Day, dayOf } from "#kernel/day";
import type { App } from "#platform/request-context";
import type { ClauseDraft } from "../../rules/library/judge-clause.ts";
import type { PolicyDraft } from "../../rules/library/judge-policy.ts";
import { approveClause, saveClause } from "./change-clause.ts";
import { savePolicy } from "./policies.ts";

const approved = ["voorbehoud-groen", "uren-kansengroepen", "flexibel-werken", "klein-prijsvraag"];

/** Invented policies and a draft, and some shipped clauses approved, so that the pages show what they are for. */
export async function loadLibraryDemonstration(app: App, actor: Actor): Promise<void> {
  const { db } = app;
  const [now, today] = [app.now(), dayOf(app.now())];
  const year = Number(today.slice(0, 4));
  for (const key of approved) {
    const done = await approveClause(db, actor, { key, version: 1, edit: 1 }, now);
    if (done.kind === "refused") throw new AppError("demonstration.clause", done.because);
  }
  const wish = { key: null, read: { version: 0, edit: 0 }, draft: aDraft(today) };
  const saved = await saveClause(db, actor, wish, today, now);
  if (saved.kind === "refused") throw new AppError("demonstration.clause", saved.because);
  const policies = [
    { nis: "23027", draft: aPolicy(`${year - 1}-01-01` as Day, 15, 180_000_000) },
    { nis: "23077", draft: aPolicy(`${year}-01-01` as Day, 10, null) },
    { nis: "23003", draft: aPolicy(`${year + 1}-01-01` as Day, 12.5, 95_000_000) },
  ];
  for (const { nis, draft } of policies) {
    const set = await savePolicy(db, actor, { nis, id: null, readVersion: 0, draft }, today, now);
    if (set.kind === "refused") throw new AppError("demonstration.policy", set.because);
  }
}

const aPolicy = (from: Day, percent: number, budget: number | null): PolicyDraft => ({
  title: "Voorbeeld: sociaal aankopen",
  sharePercent: percent,
  shareBase: "upkeep",
  shareOf: "",
  shareBudgetCents: budget ?? "none",
  thresholds: [
    { row: 0, kind: null, sector: null, fromCents: 3_000_000, ask: "motivate" },
    { row: 1, kind: "works", sector: null, fromCents: 50_000_000, ask: "clause" },
    { row: 2, kind: null, sector: "green", fromCents: 1_000_000, ask: "clause" },
  ],
  from,
  lastDay: "none",
  decidedOn: "none",
  decisionReference: "Voorbeeldbesluit gemeenteraad",
  sourceTitle: "Verzonnen voorbeeld",
  sourceUrl: "",
  note: "",
});

const aDraft = (today: Day): ClauseDraft => ({
  name: {
    nl: "Voorbeeld: jobstudenten bij evenementen",
    fr: "Exemple : étudiants jobistes lors d’événements",
    en: "Example: student workers at events",
  },
  family: "execution-condition",
  level: "light",
  sectors: ["catering"],
  purchaseKinds: ["services"],
  text: {
    nl: "Bij elk evenement werken minstens [[plaatsen]] jongeren die nog geen werk hadden, samen [[uren]] uren. De opdrachtnemer meldt die uren aan [[dienst]], zonder namen.",
    fr: "Lors de chaque événement travaillent au moins [[plaatsen]] jeunes qui n’avaient pas encore d’emploi, ensemble [[uren]] heures. L’adjudicataire communique ces heures à [[dienst]], sans noms.",
  },
  blanks: [],
  whenToUse: { nl: "Voor evenementen met catering." },
  whenNot: {},
  check: { nl: "Uren na elk evenement." },
  article: "Wet 17 juni 2016, art. 87",
  source: { publisher: "", title: "", url: "", checkedOn: "none" },
  noticeFields: [{ field: "BT-70", code: null }],
  oddNoticeFields: [],
  from: today,
  lastDay: "none",
});
