import { readFile } from "node:fs/promises";
import { setImmediate as letOthersWork, setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { AppError } from "#kernel/app-error";
import { languages } from "#kernel/language";
import { type Db, inPartnership } from "#platform/db";
import { sharedLook } from "#platform/shared-look";
import { findPartnership, listMunicipalities, listPlaceNames } from "#territory";
import { buildSnapshot, type DirectoryWords } from "../../rules/directory/build-snapshot.ts";
import type { DirectorySnapshot } from "../../rules/directory/directory-snapshot.ts";
import { wordsOf } from "../../rules/directory/fold-text.ts";
import { type CompoundSplitter, compoundSplitter } from "../../rules/directory/split-compound.ts";
import { organisationKinds } from "../../rules/organisation.ts";
import { workForms } from "../../rules/work-form.ts";
import { loadDirectoryEntries } from "../../store/directory-entries.ts";
import { loadActivityWords } from "../../store/directory-words.ts";
import { readRegisterVersion } from "../../store/register-version.ts";
import { directoryWords } from "../../text/directory/index.ts";

/** What the directory needs of the process it lives in. */
export type DirectoryApp = { readonly db: Db; readonly config: { readonly projectRoot: string } };

/** Registers up to this size are read again before answering, so that a change shows at once. */
const readAtOnce = 5_000;
/** How long a person at the desk rather waits for the newest version of a larger one, in milliseconds. */
const patienceMs = 1_000;
/** Registers kept in memory by one process; the one longest unused makes room. */
const mostKept = 30;

/** What is looked up before every answer. */
export type RegisterNow = { readonly version: number; readonly published: boolean };

type Shelf = {
  snapshot?: DirectorySnapshot;
  building?: Promise<DirectorySnapshot>;
  /** Ends when who waits for the one being built has waited long enough. */
  patience?: Promise<void>;
};

const shelvesOf = new WeakMap<Db, Map<string, Shelf>>();

/**
 * The register of a partnership in memory, as it is now. A large register that just changed is answered from
 * the version before, while the new one is made in between other work; the very first time one waits.
 * @param now what `lookNow` just told, for who had to ask before
 * @param isPatient rather waits a moment for a change of their own than sees the version before
 */
export async function openDirectory(
  app: DirectoryApp,
  partnershipId: string,
  now?: RegisterNow,
  isPatient = false,
): Promise<DirectorySnapshot> {
  const { version } = now ?? (await lookNow(app.db, partnershipId));
  const shelf = shelfFor(app.db, partnershipId);
  if (shelf.snapshot?.version === version) return shelf.snapshot;
  const building = rebuild(app, partnershipId, shelf);
  const { snapshot } = shelf;
  if (snapshot && snapshot.ids.length > readAtOnce) {
    // Whoever asks next meets the same fault if it lasts; this answer does not depend on it.
    const built = building.catch(() => snapshot);
    if (!isPatient) return snapshot;
    return Promise.race([built, (shelf.patience ?? built).then(() => shelf.snapshot ?? snapshot)]);
  }
  const built = await building;
  // A build under way when the change came may have read the register just before it.
  return built.version >= version ? built : rebuild(app, partnershipId, shelf);
}

function shelfFor(db: Db, partnershipId: string): Shelf {
  const shelves = shelvesOf.get(db) ?? new Map<string, Shelf>();
  shelvesOf.set(db, shelves);
  const shelf = shelves.get(partnershipId) ?? {};
  shelves.delete(partnershipId);
  shelves.set(partnershipId, shelf);
  const [oldest] = shelves.keys();
  if (shelves.size > mostKept && oldest) shelves.delete(oldest);
  return shelf;
}

const shareLook = sharedLook<RegisterNow>();

/** What the database says of a register now; many who ask at once share a look. */
export const lookNow = (db: Db, partnershipId: string): Promise<RegisterNow> =>
  shareLook(db, partnershipId, () =>
    inPartnership(db, { partnershipId }, async (tx) => {
      const [version, partnership] = await Promise.all([
        readRegisterVersion(tx),
        findPartnership(tx, partnershipId),
      ]);
      return { version, published: partnership?.published === true };
    }),
  );

function rebuild(
  app: DirectoryApp,
  partnershipId: string,
  shelf: Shelf,
): Promise<DirectorySnapshot> {
  if (shelf.building) return shelf.building;
  // Counted from the change and not from the question, so that only the first second is slower.
  shelf.patience = wait(patienceMs, undefined, { ref: false });
  shelf.building = readSnapshot(app, partnershipId)
    .then((snapshot) => {
      shelf.snapshot = snapshot;
      return snapshot;
    })
    .finally(() => {
      shelf.building = undefined;
    });
  return shelf.building;
}

async function readSnapshot(app: DirectoryApp, partnershipId: string): Promise<DirectorySnapshot> {
  const split = await splitterOf(app.config.projectRoot);
  const { version, entries, words } = await inPartnership(app.db, { partnershipId }, async (tx) => {
    const version = await readRegisterVersion(tx);
    const entries = await loadDirectoryEntries(tx);
    const activities = await loadActivityWords(tx);
    const municipalities = await listMunicipalities(tx);
    const names = await listPlaceNames(tx);
    const words: DirectoryWords = {
      activities,
      municipalities: municipalities.map(({ nis, nameNl, nameFr }) => ({
        nis,
        name: { nl: nameNl, fr: nameFr },
        phrases: names.municipalities.get(nis) ?? [nameNl, nameFr],
      })),
      postcodes: names.postcodes,
      ...labels,
    };
    return { version, entries, words };
  });
  const steps = buildSnapshot({ partnershipId, version }, entries, words, split);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await letOthersWork();
  }
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

let splitter: Promise<CompoundSplitter> | undefined;

/** Splits Dutch compounds into the words our reference knows; read once and kept. */
export const splitterOf = (projectRoot: string): Promise<CompoundSplitter> => {
  splitter ??= readSplitter(projectRoot).catch((fault: unknown) => {
    splitter = undefined;
    throw fault;
  });
  return splitter;
};

const partsFile = z.object({ words: z.record(z.string(), z.string()) });
const activitiesFile = z.object({
  columns: z.array(z.string()),
  rows: z.array(z.array(z.unknown())),
});

/** Compounds are made of Dutch words in general and of those of our own activities. */
async function readSplitter(projectRoot: string): Promise<CompoundSplitter> {
  const read = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(`${projectRoot}reference/${name}.json`, "utf8"));
  try {
    const { words } = partsFile.parse(await read("dutch-compound-parts"));
    const { columns, rows } = activitiesFile.parse(await read("activities"));
    const ours = ["nl", "synonymsNl"].map((column) => columns.indexOf(column));
    const texts = rows.flatMap((row) => ours.flatMap((at) => row[at] ?? [])).map(String);
    return compoundSplitter([
      ...Object.values(words).flatMap((list) => list.split(" ")),
      ...texts.flatMap(wordsOf),
    ]);
  } catch (cause) {
    throw new AppError(
      "reference.unreadable",
      "reference/dutch-compound-parts.json cannot be read",
      {
        cause,
      },
    );
  }
}
