import { type Actor, personOf, recordAudit, refusalFor, tenantOf } from "#access";
import { type Day, dayOf, type Instant } from "#kernel/day";
import { type Language, languages } from "#kernel/language";
import { type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership, type Tx } from "#platform/db";
import {
  type LetterKind,
  letterKinds,
  unknownPlaceholders,
} from "../../rules/radar/fill-template.ts";
import { longestBody, longestSubject } from "../../rules/radar/limits.ts";
import { insertTemplate, listOwnTemplates, type OwnTemplate } from "../../store/radar/letters.ts";
import { defaultLetters, type LetterText } from "../../text/radar-letters/default-letters.ts";

/** A letter as it begins now, with what it was before. */
export type Template = LetterText & {
  readonly kind: LetterKind;
  readonly language: Language;
  /** 0: the text of the product. */
  readonly version: number;
  readonly validFrom: Day | null;
  readonly personName: string;
  readonly earlier: readonly OwnTemplate[];
};

/** Every template in every language. */
export async function listTemplates(
  db: Db,
  actor: Actor,
): Promise<
  | {
      readonly kind: "templates";
      readonly templates: readonly Template[];
      readonly mayEdit: boolean;
    }
  | Refusal<"not-permitted">
> {
  const refusal = refusalFor(actor, "radar.read");
  if (refusal) return refusal;
  const own = await inPartnership(db, tenantOf(actor), listOwnTemplates);
  return {
    kind: "templates",
    templates: letterKinds.flatMap((kind) =>
      languages.map((language) => templateOf(own, kind, language)),
    ),
    mayEdit: refusalFor(actor, "radar.edit") === null,
  };
}

/** The one a letter begins with. */
export const templateFor = async (
  tx: Tx,
  kind: LetterKind,
  language: Language,
): Promise<Template> => templateOf(await listOwnTemplates(tx), kind, language);

function templateOf(own: readonly OwnTemplate[], kind: LetterKind, language: Language): Template {
  const [newest, ...earlier] = own.filter((one) => one.kind === kind && one.language === language);
  if (newest) return { ...newest, earlier };
  return {
    ...defaultLetters[language][kind],
    kind,
    language,
    version: 0,
    validFrom: null,
    personName: "",
    earlier: [],
  };
}

export type TemplateSaved =
  | { readonly kind: "saved" }
  | Refusal<"not-permitted" | "empty" | "too-long" | "unknown-names">;

/** Keeps a new version of a letter; earlier ones stay. Only for who works on the radar everywhere. */
export async function saveTemplate(
  db: Db,
  actor: Actor,
  given: LetterText & { readonly kind: LetterKind; readonly language: Language },
  now: Instant,
): Promise<TemplateSaved> {
  const refusal = refusalFor(actor, "radar.edit");
  if (refusal) return refusal;
  const subject = given.subject.replace(/\s+/g, " ").trim();
  const body = given.body.replace(/\r\n?/g, "\n").trim();
  if (subject === "" || body === "") return refuse("empty");
  if (subject.length > longestSubject || body.length > longestBody) return refuse("too-long");
  const unknown = unknownPlaceholders(`${subject}\n${body}`);
  if (unknown.length > 0) return refuse("unknown-names", unknown.join(", "));
  const person = personOf(actor);
  const { kind, language } = given;
  return inPartnership(db, tenantOf(actor), async (tx) => {
    await insertTemplate(tx, {
      kind,
      language,
      subject,
      body,
      validFrom: dayOf(now),
      personId: person?.id ?? null,
      personName: person?.name ?? "",
    });
    await recordAudit(
      tx,
      actor,
      "radar.template",
      { kind: "radar-template", name: kind },
      { language },
    );
    return { kind: "saved" };
  });
}

/** Goes back to the text of the product, as a version of its own. */
export const restoreTemplate = (
  db: Db,
  actor: Actor,
  { kind, language }: { readonly kind: LetterKind; readonly language: Language },
  now: Instant,
): Promise<TemplateSaved> =>
  saveTemplate(db, actor, { ...defaultLetters[language][kind], kind, language }, now);
