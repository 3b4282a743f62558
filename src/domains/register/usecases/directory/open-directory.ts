import { setTimeout as wait } from "node:timers/promises";
import { type Db, inPartnership } from "#platform/db";
import { sharedLook } from "#platform/shared-look";
import { findPartnership } from "#territory";
import type { DirectorySnapshot } from "../../rules/directory/directory-snapshot.ts";
import { readRegisterVersion } from "../../store/register-version.ts";
import {
  type DirectoryApp,
  isWornOut,
  type ReadRegister,
  readOn,
  readWholeRegister,
} from "./read-register.ts";

export type { DirectoryApp } from "./read-register.ts";

/** Registers up to this size are read whole before answering, when too much changed to read on. */
const readAtOnce = 5_000;
/** How long a person at the desk rather waits for a larger one that is read whole, in milliseconds. */
const patienceMs = 1_000;
/** Registers kept in memory by one process; the one longest unused makes room. */
const mostKept = 30;

/** What is looked up before every answer. */
export type RegisterNow = { readonly version: number; readonly published: boolean };

type Shelf = {
  kept?: ReadRegister;
  /** Reads the whole; ends when it stands on the shelf. */
  renewing?: Promise<void>;
  /** Ends when who waits for that has waited long enough. */
  patience?: Promise<void>;
};

const shelvesOf = new WeakMap<Db, Map<string, Shelf>>();

/**
 * The register of a partnership in memory, as it is now: what changed since the last answer is read first, which
 * takes a moment however large the register is. After an import a large one is read whole in between other work,
 * and answers from before serve meanwhile; the very first time one waits.
 * @param now what `lookNow` just told, for who had to ask before
 * @param isPatient rather waits a moment for a change of their own than sees the register before it
 */
export async function openDirectory(
  app: DirectoryApp,
  partnershipId: string,
  now?: RegisterNow,
  isPatient = false,
): Promise<DirectorySnapshot> {
  const { version } = now ?? (await lookNow(app.db, partnershipId));
  const shelf = shelfFor(app.db, partnershipId);
  for (;;) {
    if (shelf.kept && shelf.kept.version >= version) return shelf.kept.snapshot;
    const bringing = shareBringing(app.db, partnershipId, () => bring(app, partnershipId, shelf));
    const { kept } = shelf;
    if (kept && kept.snapshot.ids.length > readAtOnce) {
      // Whoever asks next meets the same fault if it lasts; this answer does not depend on it.
      const brought = bringing.catch(() => undefined);
      if (!isPatient) return kept.snapshot;
      await brought;
      if ((shelf.kept?.version ?? 0) < version) {
        const renewed = shelf.renewing?.catch(() => undefined);
        await Promise.race([renewed, shelf.patience]);
        return (shelf.kept ?? kept).snapshot;
      }
    } else {
      await bringing;
      // What is being read whole may have been begun just before the change; then what came after is read next.
      await shelf.renewing;
    }
  }
}

/** Who changed something needs a reading that began after it; others who wait share that one. */
const shareBringing = sharedLook<void>();

/** Brings what is on the shelf up to date, or begins to read the whole. */
async function bring(app: DirectoryApp, partnershipId: string, shelf: Shelf): Promise<void> {
  const { kept } = shelf;
  const next = kept && (await readOn(app, kept));
  if (next && (shelf.kept?.version ?? 0) <= next.version) shelf.kept = next;
  if (!next || isWornOut(next)) renew(app, partnershipId, shelf);
}

function renew(app: DirectoryApp, partnershipId: string, shelf: Shelf): void {
  if (shelf.renewing) return;
  // Counted from the change and not from the question, so that only the first second is slower.
  shelf.patience = wait(patienceMs, undefined, { ref: false });
  shelf.renewing = readUpTo(app, partnershipId, shelf)
    .then((whole) => {
      shelf.kept = whole;
    })
    .finally(() => {
      shelf.renewing = undefined;
    });
  // Who waits for it meets the fault; who does not must not fall over it.
  shelf.renewing.catch(() => undefined);
}

/** Reads the whole and then what the shelf learnt in the meantime. */
async function readUpTo(
  app: DirectoryApp,
  partnershipId: string,
  shelf: Shelf,
): Promise<ReadRegister> {
  let whole = await readWholeRegister(app, partnershipId);
  while (whole.version < (shelf.kept?.version ?? 0)) {
    whole = (await readOn(app, whole)) ?? (await readWholeRegister(app, partnershipId));
  }
  return whole;
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
