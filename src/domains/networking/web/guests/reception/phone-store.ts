import type { CheckIn } from "../../../rules/guests/check-in.ts";
import type { WalkIn } from "../../../rules/guests/door.ts";

/** What a phone keeps until the server has it; it outlives the page, the browser and an empty battery. */
export type Kept =
  | {
      readonly kind: "line";
      readonly id: string;
      readonly gathering: string;
      readonly line: CheckIn;
    }
  | {
      readonly kind: "walk-in";
      readonly id: string;
      readonly gathering: string;
      readonly walkIn: WalkIn;
    };

const name = "regiekamer-onthaal";
const store = "kept";

const settled = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(store, { keyPath: "id" });
  return settled(request);
}

async function within<Result>(
  mode: IDBTransactionMode,
  work: (kept: IDBObjectStore) => Promise<Result>,
): Promise<Result> {
  const database = await open();
  try {
    const transaction = database.transaction(store, mode);
    const over = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    const result = await work(transaction.objectStore(store));
    await over;
    return result;
  } finally {
    database.close();
  }
}

export const keep = (all: readonly Kept[]): Promise<void> =>
  within("readwrite", async (kept) => {
    for (const one of all) kept.put(one);
  });

/** What waits for one gathering. */
export const listKept = (gathering: string): Promise<readonly Kept[]> =>
  within("readonly", async (kept) =>
    ((await settled(kept.getAll())) as Kept[]).filter((one) => one.gathering === gathering),
  );

export const forget = (ids: readonly string[]): Promise<void> =>
  within("readwrite", async (kept) => {
    for (const id of ids) kept.delete(id);
  });
