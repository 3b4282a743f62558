import { z } from "zod";
import type { Language } from "#kernel/language";
import { readReferenceFile, rowsOf } from "#platform/reference-file";
import type { App } from "#platform/request-context";
import type { Instrument, InstrumentKey, IsoIssue } from "../../rules/instrument/instrument.ts";
import type { Names } from "../../rules/public/show-questions.ts";
import { currentEdition } from "../../store/editions.ts";
import { readIsoIssues } from "../read-instrument.ts";

type Shipped = {
  readonly issues: readonly IsoIssue[];
  readonly activities: readonly ({ readonly code: string } & Readonly<Record<Language, string>>)[];
};

let shipped: Promise<Shipped> | undefined;

const activityRow = z.object({ code: z.string(), nl: z.string(), fr: z.string(), en: z.string() });

/** What the files ship never changes while the process lives. */
function readShipped(folder: string): Promise<Shipped> {
  shipped ??= Promise.all([
    readIsoIssues(`${folder}/csr-scan`),
    readReferenceFile(folder, "activities"),
  ]).then(
    ([issues, file]) => ({ issues, activities: rowsOf(file, activityRow) }),
    (fault: unknown) => {
      shipped = undefined;
      throw fault;
    },
  );
  return shipped;
}

/**
 * The questions a new scan begins with, and the issues they stand for. Everybody may read them.
 * @throws AppError `scan.no-edition`
 */
export async function readPublicInstrument(
  { db, config }: Pick<App, "db" | "config">,
  key: InstrumentKey,
  language: Language,
): Promise<{
  readonly instrument: Instrument;
  readonly issues: readonly IsoIssue[];
  readonly names: Names;
}> {
  const [{ instrument }, { issues, activities }] = await Promise.all([
    currentEdition(db, key),
    readShipped(`${config.projectRoot}reference`),
  ]);
  return {
    instrument,
    issues,
    names: {
      issues: new Map(issues.map(({ clause, name }) => [clause, name[language]])),
      activities: new Map(activities.map((activity) => [activity.code, activity[language]])),
    },
  };
}
