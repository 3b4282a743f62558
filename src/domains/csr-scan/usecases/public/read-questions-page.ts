import type { Language } from "#kernel/language";
import type { App } from "#platform/request-context";
import type { Depth, InstrumentKey } from "../../rules/instrument/instrument.ts";
import { type ShownPart, showParts } from "../../rules/public/show-questions.ts";
import { readPublicInstrument } from "./read-public-instrument.ts";

/** What a scan asks first of who fills in. */
export type ShownField = {
  readonly text: string;
  readonly many: boolean;
  readonly options: readonly string[];
};

/**
 * The questions of an instrument as everybody may read them.
 * @param depth which depth the address asks for, given those there are; undefined: all questions
 */
export async function readQuestionsPage(
  app: Pick<App, "db" | "config">,
  {
    key,
    language,
    depth: choose,
  }: {
    readonly key: InstrumentKey;
    readonly language: Language;
    readonly depth: (depths: readonly Depth[]) => Depth | undefined;
  },
): Promise<{
  readonly key: InstrumentKey;
  readonly title: string;
  readonly version: string;
  readonly validFrom: string;
  readonly depths: readonly Depth[];
  readonly depth: Depth | undefined;
  readonly profile: readonly ShownField[];
  readonly parts: readonly ShownPart[];
}> {
  const { instrument, names } = await readPublicInstrument(app, key, language);
  const { version, validFrom, depths, title, profile } = instrument;
  const depth = choose(depths);
  return {
    key,
    title: title[language],
    version,
    validFrom,
    depths,
    depth,
    profile: profile.map(({ text, many, options }) => ({
      text: text[language],
      many,
      options: options.map((option) => option.text[language]),
    })),
    parts: showParts(instrument, { language, names, depth }),
  };
}
