import { join } from "node:path";
import { wordsOf } from "#kernel/fold-text";
import type { PurchaseFacts } from "#matching";
import { readTable } from "#platform/tables";
import { factsOfNotice, type Notice, readFolder } from "#procurement";

/** A purchase that may be labelled. */
export type Candidate = {
  readonly id: string;
  readonly kind: "notice" | "plan";
  /** File of a notice, record of a plan. */
  readonly where: string;
  readonly language: "nl" | "fr" | "en";
  readonly title: string;
  /** Of whom it is: labels of one family are never on both sides of a test. */
  readonly family: string;
  /** As a reader calls it: the buyer, the municipality. */
  readonly buyer: string;
  readonly years: string;
  /** Categories of the plan file; not a fact the judge sees. */
  readonly categories: string;
  readonly facts: PurchaseFacts;
};

const plansFile = "plans/gemeentelijke_projecten_meerjarenplan_2026.parquet";

/** Notices with words in Dutch, French or English, each purchase of a buyer once. */
export async function readNoticeCandidates(data: string): Promise<Candidate[]> {
  const candidates: Candidate[] = [];
  const seen = new Set<string>();
  for await (const file of readFolder(join(data, "notices"))) {
    if (file.kind !== "read") continue;
    for (const notice of file.notices) {
      const candidate = candidateOf(notice, file.file);
      if (!candidate) continue;
      const same = `${candidate.family}|${wordsOf(candidate.title).join(" ")}`;
      if (seen.has(same)) continue;
      seen.add(same);
      candidates.push(candidate);
    }
  }
  return candidates;
}

function candidateOf(notice: Notice, where: string): Candidate | undefined {
  const language = (["nl", "fr", "en"] as const).find((each) => notice.title[each]);
  const { identity, buyers } = notice;
  const id = identity.publicationNumber ?? identity.noticeId;
  if (!language || !id) return undefined;
  const names = buyers[0]?.name ?? {};
  const buyer = names[language] ?? Object.values(names)[0] ?? "";
  return {
    id: `notice-${id}`,
    kind: "notice",
    where,
    language,
    title: notice.title[language] ?? "",
    family: wordsOf(buyer).join(" ") || where,
    buyer,
    years: notice.publishedOn?.slice(0, 4) ?? "",
    categories: "",
    facts: factsOfNotice(notice),
  };
}

/** Planned actions of all Flemish municipalities. */
export async function readPlanCandidates(data: string): Promise<Candidate[]> {
  const table = await readTable(join(data, plansFile), { fileName: "plans.parquet" });
  const at = (name: string) => table.header.indexOf(name);
  const years = table.header.flatMap((name, column) =>
    name.startsWith("yearly_amounts.") ? [{ year: name.slice(-4), column }] : [],
  );
  const candidates: Candidate[] = [];
  for await (const line of table.lines) {
    if (!("cells" in line)) continue;
    const cell = (name: string) => line.cells[at(name)] ?? "";
    const spent = years.filter(({ column }) => Number(line.cells[column]) > 0);
    const description = cell("ac_long").replace(/^Commentaar:\s*$/, "");
    const title = cell("ac_short");
    candidates.push({
      id: `plan-${line.row}`,
      kind: "plan",
      where: `record ${line.row}, ${cell("ac_code")}`,
      language: "nl",
      title,
      family: cell("nis_code"),
      buyer: cell("municipality"),
      years: spent.map(({ year }) => year).join(" "),
      categories: cell("categories"),
      facts: {
        texts: [title, description].filter(
          (text, which, all) => text && all.indexOf(text) === which,
        ),
        cpv: [],
        kind: "plan",
        cents: Math.round(Number(cell("total_amount")) * 100),
        months: spent.length * 12,
      },
    });
  }
  await table.close();
  return candidates;
}
