import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { AppError } from "#kernel/app-error";
import type { Command, CommandArguments } from "#platform/command";
import type { SpendCounts } from "../rules/spend/taking/spend-counts.ts";
import { loadSpendFiles } from "../sources/spend/load-spend-files.ts";

const euros = (cents: number): string => (cents / 100).toFixed(2);

/** Takes a ledger or invoices in as they are understood, and says what they come to. */
async function runSpend({ positional, options, json, open, partnership, print }: CommandArguments) {
  const nis = typeof options.nis === "string" ? options.nis : "";
  if (positional.length === 0 || !/^\d{5}$/.test(nis))
    throw new AppError(
      "cli.spend",
      "Say which files and whose books: procurement spend FILE… --nis 23027",
    );
  const files = await Promise.all(
    positional.map(async (path) => ({
      name: basename(path),
      content: new Uint8Array(
        await readFile(path).catch((cause: unknown) => {
          throw new AppError("cli.file", `${path} cannot be read`, { cause });
        }),
      ),
    })),
  );
  const app = await open();
  const partnershipId = await partnership();
  const actor = { kind: "operator", partnershipId } as const;
  const loaded = await loadSpendFiles(app, actor, nis, files, {
    ...(options["supplier-from-above"] ? { supplierGaps: "above" } : {}),
    ...(options["other-buyers"] ? { otherBuyers: "take" } : {}),
  });
  if (loaded.kind === "refused")
    throw new AppError("cli.spend", [loaded.because, loaded.about].filter(Boolean).join(": "));
  const { counts, importId } = loaded;
  if (!json) for (const line of linesOf(counts, loaded.kind === "known")) print(line);
  return {
    import: importId,
    known: loaded.kind === "known",
    lines: counts.lines,
    refused: counts.refused,
    documents: counts.documents,
    totals_cents: counts.totals,
    counted_cents: counts.countedCents,
    stated_cents: counts.statedCents,
    difference_cents: counts.differenceCents,
    known_elsewhere: counts.known,
    repeated: counts.repeated,
    told: counts.told,
    suppliers: counts.suppliers,
    bands: counts.bands ?? null,
  };
}

function* linesOf(counts: SpendCounts, isKnown: boolean): Generator<string> {
  if (isKnown) yield "These files were taken in before";
  yield `${counts.lines} lines, ${counts.refused} refused, ${counts.suppliers} suppliers`;
  for (const [currency, cents] of Object.entries(counts.totals))
    yield `${currency} ${euros(cents)}`;
  yield `counted: EUR ${euros(counts.countedCents)}`;
  if (counts.statedCents !== null)
    yield `the files say ${euros(counts.statedCents)}, difference ${euros(counts.differenceCents ?? 0)}`;
  if (counts.gaps)
    yield `${counts.gaps.lines} rows leave out their supplier: EUR ${euros(counts.gaps.cents)}`;
  for (const { name, number, documents } of counts.otherBuyers ?? [])
    yield `${documents} invoices are made out to ${[name, number].filter(Boolean).join(", ")}`;
  if (counts.known.lines > 0)
    yield `${counts.known.lines} lines stand in the books already and do not count: EUR ${euros(counts.known.cents)}`;
  const { bands } = counts;
  if (bands)
    yield `suppliers: ${bands.accepted} found, ${bands.review} to review, ${bands.none} unknown`;
}

export const spendCommand: Command = {
  domain: "procurement",
  verb: "spend",
  usage: "FILE… --nis NIS [--supplier-from-above] [--other-buyers] [--partnership SLUG]",
  summary: "Takes in a ledger (CSV, XLSX) or invoices (UBL, ZIP) of a municipality",
  run: runSpend,
};
