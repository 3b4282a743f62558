import { readFile } from "node:fs/promises";
import { type Actor, recordAudit, tenantOf } from "#access";
import { isAppError } from "#kernel/app-error";
import type { Day } from "#kernel/day";
import type { Language } from "#kernel/language";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import type { Config } from "#platform/config";
import { type Db, inPartnership } from "#platform/db";
import { renderPdf } from "#platform/documents/render-pdf";
import { findPartnership, listMunicipalities } from "#territory";
import { formatDay, formatNumber, formatPercent } from "#ui/format";
import { composeDocument, type DocumentWords } from "../../rules/vision/compose-document.ts";
import { progressOf } from "../../rules/vision/progress.ts";
import { decimalsOf } from "../../rules/vision/read-vision-forms.ts";
import type { Indicator } from "../../rules/vision/vision.ts";
import { visionWords } from "../../text/vision/index.ts";
import { drawVisionDocx } from "./draw-docx.ts";
import { type OpenedVision, openVision } from "./open-vision.ts";
import { aboutVision } from "./vision-app.ts";

const mediaTypes = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
} as const;
export type VisionFormat = keyof typeof mediaTypes;

export type DrawnVision = {
  readonly kind: "file";
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
};

// By its place in the project: a bundle does not carry it along.
const templatePath = "src/domains/steering/rules/vision/vision.typ";

/** A version as a document with who agreed: an accessible PDF, or a Word document to go on with. */
export async function drawVision(
  app: { readonly db: Db; readonly config: Pick<Config, "projectRoot"> },
  actor: Actor,
  asked: { readonly number: number; readonly format: VisionFormat; readonly language: Language },
  today: Day,
): Promise<DrawnVision | Refusal<"not-permitted" | "no-such-vision">> {
  const opened = await openVision(app.db, actor, asked.number, today);
  if (isRefusal(opened)) return opened;
  if (opened.kind === "none") return refuse("no-such-vision");
  const { format, language } = asked;
  const words = await documentWords(app.db, opened, language, today);
  const partnership = await findPartnership(app.db, actor.partnershipId);
  const compose = (strict: boolean) =>
    composeDocument(opened.vision, opened.agreements, partnership?.name ?? "", words, strict);
  const content =
    format === "docx"
      ? await drawVisionDocx(compose(false), language)
      : await drawPdf(app.config, compose, language);
  await inPartnership(app.db, tenantOf(actor), (tx) =>
    recordAudit(tx, actor, "steering.vision-export", aboutVision(opened.vision), { format }),
  );
  const name = `${opened.vision.title} (${visionWords(language).version(asked.number)}).${format}`;
  return { kind: "file", name, mediaType: mediaTypes[format], content };
}

async function drawPdf(
  config: Pick<Config, "projectRoot">,
  compose: (strict: boolean) => ReturnType<typeof composeDocument>,
  language: Language,
): Promise<Uint8Array> {
  const main = await readFile(`${config.projectRoot}${templatePath}`, "utf8");
  const set = (strict: boolean) => {
    const data = { ...compose(strict), language };
    return renderPdf({ main, data, title: data.title, language }, config);
  };
  try {
    return await set(false);
  } catch (fault) {
    // A letter that a font turns out not to have must not cost the whole document.
    if (isAppError(fault) && fault.message.includes("could not be displayed")) return set(true);
    throw fault;
  }
}

async function documentWords(
  db: Db,
  { vision }: OpenedVision,
  language: Language,
  today: Day,
): Promise<DocumentWords> {
  const words = visionWords(language);
  const places = new Map(
    (await listMunicipalities(db)).map(({ nis, nameNl, nameFr }) => [
      nis,
      language === "fr" ? nameFr : nameNl,
    ]),
  );
  const { fromYear, toYear, status } = vision;
  const period =
    fromYear && toYear
      ? words.period(fromYear, toYear)
      : fromYear
        ? words.from(fromYear)
        : toYear
          ? words.until(toYear)
          : "";
  const warnings = {
    draft: words.document.draft,
    replaced: words.document.replaced,
    agreed: "",
  };
  return {
    line: [words.version(vision.number), period, words.statuses[status]]
      .filter(Boolean)
      .join(" · "),
    warning: warnings[status],
    madeOn: words.document.madeOn(formatDay(language, today)),
    goals: words.page.goals,
    agreedBy: words.document.agreedBy,
    noAgreements: words.agreements.none,
    indicatorColumns: [
      words.indicator.name,
      words.indicator.baseline,
      words.indicator.target,
      words.indicator.current,
      words.indicator.source,
    ],
    agreementColumns: [
      words.agreements.body,
      words.agreements.place,
      words.agreements.agreedOn,
      words.agreements.reference,
    ],
    indicatorRow: (indicator) => sayIndicator(indicator, language),
    agreementRow: ({ body, nis, agreedOn, reference }) => [
      body,
      nis ? (places.get(nis) ?? nis) : words.agreements.whole,
      formatDay(language, agreedOn),
      reference,
    ],
  };
}

/** Name, start, target, where it is now, source. */
function sayIndicator(indicator: Indicator, language: Language): string[] {
  const words = visionWords(language);
  const { name, unit, latest, source } = indicator;
  const figure = (value: number | null, year: number | null) =>
    [
      value === null ? "" : formatNumber(language, value, { digits: decimalsOf(value) }),
      year === null ? "" : `(${year})`,
    ]
      .filter(Boolean)
      .join(" ") || "–";
  const share = progressOf({ ...indicator, current: latest?.value ?? null });
  const now = latest
    ? `${formatNumber(language, latest.value, { digits: decimalsOf(latest.value) })} (${formatDay(language, latest.measuredOn)})`
    : words.indicator.unknown;
  const way =
    share !== null && share >= 0 ? `, ${words.indicator.of(formatPercent(language, share))}` : "";
  return [
    unit ? `${name} (${unit})` : name,
    figure(indicator.baseline, indicator.baselineYear),
    figure(indicator.target, indicator.targetYear),
    `${now}${way}`,
    source || words.indicator.noSource,
  ];
}
