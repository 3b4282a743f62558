import type { Language } from "#kernel/language";
import type { App } from "#platform/request-context";
import {
  type CoreSubject,
  coreSubjects,
  type Depth,
  type InstrumentKey,
} from "../../rules/instrument/instrument.ts";
import { minutesToFill } from "../../rules/instrument/minutes-to-fill.ts";
import { readPublicInstrument } from "./read-public-instrument.ts";

/** One of the seven core subjects in one language. */
export type SubjectShown = {
  readonly key: CoreSubject;
  readonly name: string;
  readonly intro: string;
  readonly issues: readonly { readonly clause: string; readonly name: string }[];
};

/** A way to fill in: of an instrument one depth. */
export type ScanSize = {
  readonly instrument: InstrumentKey;
  readonly depth: Depth;
  /** When nothing is left out. */
  readonly questions: number;
  readonly minutes: number;
};

/**
 * What the page that explains social responsibility shows of the data: the subjects as companies are asked about them,
 * and how large the scans are. Everybody may read it.
 */
export async function readCsrPage(
  app: Pick<App, "db" | "config">,
  language: Language,
): Promise<{
  readonly subjects: readonly SubjectShown[];
  readonly sizes: readonly ScanSize[];
  readonly issueCount: number;
}> {
  const [company, authority] = await Promise.all([
    readPublicInstrument(app, "company", language),
    readPublicInstrument(app, "authority", language),
  ]);
  const sizes = [company, authority].flatMap(({ instrument }) =>
    instrument.depths.map((depth) => {
      const asked = instrument.questions.filter(({ depths }) => depths.includes(depth)).length;
      return {
        instrument: instrument.key,
        depth,
        questions: asked,
        minutes: minutesToFill(asked),
      };
    }),
  );
  const subjects = coreSubjects.flatMap((subject) =>
    company.instrument.parts
      .filter((part) => part.subject === subject)
      .map(({ name, intro }) => ({
        key: subject,
        name: name[language],
        intro: intro[language],
        issues: company.issues
          .filter((issue) => issue.subject === subject)
          .map(({ clause, name: issue }) => ({ clause, name: issue[language] })),
      })),
  );
  return { subjects, sizes, issueCount: company.issues.length };
}
