import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { AppError } from "#kernel/app-error";
import { factsShape } from "../rules/instrument/fact-shape.ts";
import type { Instrument, InstrumentKey, IsoIssue } from "../rules/instrument/instrument.ts";
import { instrumentShape, isoShape, questionShape } from "../rules/instrument/instrument-shape.ts";

const questionsShape = z.strictObject({ questions: z.array(questionShape) });

async function readPart<Shape extends z.ZodType>(
  path: string,
  shape: Shape,
): Promise<{ readonly content: z.infer<Shape>; readonly text: string }> {
  let text: string;
  let said: unknown;
  try {
    text = await readFile(path, "utf8");
    said = JSON.parse(text);
  } catch (cause) {
    throw new AppError("reference.unreadable", `${path}: ${String(cause)}`, { cause });
  }
  const content = shape.safeParse(said);
  if (content.success) return { content: content.data, text };
  throw new AppError("reference.unreadable", `${path}: ${placeOf(said, content.error)}`);
}

/** The first fault with the key of its question, which says more than a number in a row. */
function placeOf(said: unknown, { issues }: z.ZodError): string {
  return issues
    .slice(0, 5)
    .map(({ path, message }) => {
      const [list, at] = path;
      const row: unknown =
        (list === "questions" || list === "facts") && typeof at === "number"
          ? (said as Record<string, readonly { key?: unknown }[] | undefined>)[list]?.[at]?.key
          : undefined;
      return `${row === undefined ? "" : `${String(row)}: `}${path.join(".")}: ${message}`;
    })
    .join("; ");
}

/**
 * An instrument as it lies in files, checked for its shape; what it means is checked by `checkInstrument`.
 * @param folder reference/csr-scan
 * @throws AppError `reference.unreadable` naming file, question and field
 */
export async function readInstrument(
  folder: string,
  key: InstrumentKey,
): Promise<{ readonly instrument: Instrument; readonly id: string }> {
  const head = await readPart(`${folder}/${key}/instrument.json`, instrumentShape);
  const { version, validFrom, title, depths, profile, parts } = head.content;
  const files = await Promise.all(
    parts.map(async (part) => ({
      part: part.key,
      ...(await readPart(`${folder}/${key}/${part.key}.json`, questionsShape)),
    })),
  );
  const questions = files.flatMap(({ part, content }) =>
    content.questions.map((question) => ({ ...question, part })),
  );
  const instrument = {
    ...{ key, version, validFrom, title, depths, profile, parts, questions },
    ...(key === "company" ? await readFacts(`${folder}/${key}/facts.json`) : {}),
  };
  const mark = createHash("sha256").update(JSON.stringify(instrument)).digest("hex").slice(0, 8);
  return { instrument, id: `${key}-${version}-${mark}` };
}

async function readFacts(path: string) {
  const { facts, sections } = (await readPart(path, factsShape)).content;
  return { facts, factSections: sections };
}

/** The issues of ISO 26000. @throws AppError `reference.unreadable` */
export async function readIsoIssues(folder: string): Promise<readonly IsoIssue[]> {
  return (await readPart(`${folder}/iso-26000.json`, isoShape)).content.issues;
}
