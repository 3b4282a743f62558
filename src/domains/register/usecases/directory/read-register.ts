import { setImmediate as letOthersWork } from "node:timers/promises";
import { languages } from "#kernel/language";
import { type Db, inOneMoment, type Tx } from "#platform/db";
import { listMunicipalities, listPlaceNames } from "#territory";
import { buildSnapshot, type DirectoryWords } from "../../rules/directory/build-snapshot.ts";
import type { DirectorySnapshot } from "../../rules/directory/directory-snapshot.ts";
import { patchSnapshot } from "../../rules/directory/patch-snapshot.ts";
import { laterWords } from "../../rules/directory/vocabulary.ts";
import { organisationKinds } from "../../rules/organisation.ts";
import { workForms } from "../../rules/work-form.ts";
import {
  loadDirectoryPatch,
  type RegisterMoment,
  readMoment,
} from "../../store/directory-changes.ts";
import { loadDirectoryEntries } from "../../store/directory-entries.ts";
import { loadActivityWords } from "../../store/directory-words.ts";
import { directoryWords } from "../../text/directory/index.ts";
import { splitterOf } from "./compound-words.ts";

/** What the directory needs of the process it lives in. */
export type DirectoryApp = { readonly db: Db; readonly config: { readonly projectRoot: string } };

/** A register in memory, with what is needed to read on from there. */
export type ReadRegister = RegisterMoment & {
  readonly snapshot: DirectorySnapshot;
  readonly words: DirectoryWords;
};

/** More changes than this are an import: reading everything anew takes little longer. */
const mostPatched = 2_000;
/** Words are filed apart when they come in by changes; with more of them than this, filing them all anew pays. */
const mostLaterWords = 10_000;
/** Each change leaves a text with the rows it brought, and those of before in theirs. */
const mostRowTexts = 10_000;

/** Reads the whole register of a partnership. */
export async function readWholeRegister(
  app: DirectoryApp,
  partnershipId: string,
): Promise<ReadRegister> {
  const split = await splitterOf(app.config.projectRoot);
  const { moment, entries, words } = await inOneMoment(app.db, { partnershipId }, async (tx) => ({
    moment: await readMoment(tx),
    entries: await loadDirectoryEntries(tx),
    words: await loadWords(tx),
  }));
  const snapshot = await inSteps(buildSnapshot(partnershipId, entries, words, split));
  return { ...moment, snapshot, words };
}

/**
 * Reads only what changed since a register was read.
 * @returns null when so much changed that the whole is to be read
 */
export async function readOn(
  app: DirectoryApp,
  before: ReadRegister,
): Promise<ReadRegister | null> {
  const { partnershipId } = before.snapshot;
  const split = await splitterOf(app.config.projectRoot);
  const { moment, patch } = await inOneMoment(app.db, { partnershipId }, async (tx) => ({
    moment: await readMoment(tx),
    patch: await loadDirectoryPatch(tx, before, mostPatched),
  }));
  if (!patch) return null;
  // What is remembered of a snapshot stays, for a change that the directory does not show.
  if (patch.changed.length === 0) return { ...before, ...moment };
  const snapshot = await inSteps(patchSnapshot(before.snapshot, patch, before.words, split));
  return snapshot && { ...before, ...moment, snapshot };
}

/** Has it been read on so often that reading the whole again pays? */
export const isWornOut = ({ snapshot }: ReadRegister): boolean =>
  laterWords(snapshot.text.vocabulary) > mostLaterWords ||
  snapshot.rows.texts.length > mostRowTexts;

async function inSteps<Result>(steps: Generator<void, Result>): Promise<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await letOthersWork();
  }
}

async function loadWords(tx: Tx): Promise<DirectoryWords> {
  const activities = await loadActivityWords(tx);
  const municipalities = await listMunicipalities(tx);
  const names = await listPlaceNames(tx);
  return {
    activities,
    municipalities: municipalities.map(({ nis, nameNl, nameFr }) => ({
      nis,
      name: { nl: nameNl, fr: nameFr },
      phrases: names.municipalities.get(nis) ?? [nameNl, nameFr],
    })),
    postcodes: names.postcodes,
    ...labels,
  };
}

const inEveryLanguage = <Key extends string>(
  keys: readonly Key[],
  list: "kinds" | "workForms",
): Record<string, string[]> =>
  Object.fromEntries(
    keys.map((key) => [
      key,
      languages.map(
        (language) => (directoryWords(language)[list] as Record<string, string>)[key] ?? "",
      ),
    ]),
  );

const labels = {
  kinds: inEveryLanguage(organisationKinds, "kinds"),
  forms: inEveryLanguage(workForms, "workForms"),
};
