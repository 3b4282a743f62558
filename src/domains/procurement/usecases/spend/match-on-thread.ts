import { Worker } from "node:worker_threads";
import { AppError } from "#kernel/app-error";
import type { MatchModel, NameMatch, SupplierClaim } from "../../rules/spend/names/match-name.ts";
import type { RegistryEnterprise } from "../../rules/spend/names/name-registry.ts";
import type { MatchingAnswer, MatchingAsk } from "./matching-worker.ts";

/** A claim with what decides beside the registry. */
export type MatchQuestion = {
  readonly claims: readonly SupplierClaim[];
  readonly model: MatchModel;
  /** Account → whom it belonged to before. */
  readonly ibans: ReadonlyMap<string, string>;
  /** Name as it is compared → whom a person said to be meant. */
  readonly confirmed: ReadonlyMap<string, string>;
};

type AskWithoutId = MatchingAsk extends infer One
  ? One extends { id: number }
    ? Omit<One, "id">
    : never
  : never;

/** After so long without a question the thread ends and gives its memory back. */
const idleMs = 5 * 60_000;
const claimsAtOnce = 250;

type Thread = { ask(ask: AskWithoutId): Promise<MatchingAnswer>; end(): void; isOver(): boolean };

let thread: Thread | null = null;
/** Which registry the thread holds. */
let holds = "";
let idle: NodeJS.Timeout | undefined;
let turn: Promise<unknown> = Promise.resolve();

/**
 * Matches names on a thread of its own, which keeps the index of the registry it was asked with last.
 * @param key another one when the registry changed: partnership and version
 * @param enterprises asked only when the thread does not hold that registry
 * @throws AppError `spend.matching-failed`; whatever the signal was aborted with
 */
export function matchOnThread(
  key: string,
  enterprises: () => AsyncIterable<readonly RegistryEnterprise[]>,
  question: MatchQuestion,
  options: {
    readonly signal?: AbortSignal | undefined;
    report?(done: number, total: number): Promise<void>;
  } = {},
): Promise<readonly NameMatch[]> {
  // One after the other: a second question must not change the registry under the first.
  const mine = turn.then(
    () => matchNow(key, enterprises, question, options),
    () => matchNow(key, enterprises, question, options),
  );
  turn = mine.catch(() => undefined);
  return mine;
}

async function matchNow(
  key: string,
  enterprises: () => AsyncIterable<readonly RegistryEnterprise[]>,
  { claims, ...rest }: MatchQuestion,
  { signal, report }: Parameters<typeof matchOnThread>[3] & object,
): Promise<readonly NameMatch[]> {
  if (claims.length === 0) return [];
  clearTimeout(idle);
  if (thread === null || thread.isOver()) [thread, holds] = [openThread(), ""];
  const { ask } = thread;
  try {
    if (holds !== key) {
      holds = "";
      await ask({ deed: "forget" });
      for await (const slice of enterprises()) {
        signal?.throwIfAborted();
        await ask({ deed: "enterprises", enterprises: slice });
      }
      await ask({ deed: "build" });
      holds = key;
    }
    const found: NameMatch[] = [];
    for (let at = 0; at < claims.length; at += claimsAtOnce) {
      signal?.throwIfAborted();
      const slice = claims.slice(at, at + claimsAtOnce);
      const { matches } = await ask({ deed: "match", claims: slice, ...rest });
      found.push(...(matches ?? []));
      await report?.(found.length, claims.length);
    }
    return found;
  } finally {
    idle = setTimeout(() => {
      thread?.end();
      thread = null;
    }, idleMs);
    idle.unref();
  }
}

function openThread(): Thread {
  // Not in one breath with Worker: then the build of the pages, which never match, would bundle it.
  const file = new URL("./matching-worker.ts", import.meta.url);
  const worker = new Worker(file, {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 2_048, maxYoungGenerationSizeMb: 64 },
  });
  // A process that has nothing else to do may end.
  worker.unref();
  const waiting = new Map<number, PromiseWithResolvers<MatchingAnswer>>();
  let [last, isOver] = [0, false];
  const fail = (cause?: unknown) => {
    isOver = true;
    const fault = new AppError("spend.matching-failed", "Matching names went wrong", { cause });
    for (const { reject } of waiting.values()) reject(fault);
    waiting.clear();
  };
  worker.on("message", (answer: MatchingAnswer) => {
    const asked = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (answer.fault) asked?.reject(new AppError("spend.matching-failed", answer.fault));
    else asked?.resolve(answer);
    if (waiting.size === 0) worker.unref();
  });
  worker.on("error", fail);
  worker.on("exit", () => fail());
  return {
    isOver: () => isOver,
    end: () => void worker.terminate(),
    ask: (ask) => {
      last += 1;
      const asked = Promise.withResolvers<MatchingAnswer>();
      waiting.set(last, asked);
      worker.ref();
      worker.postMessage({ ...ask, id: last });
      return asked.promise;
    },
  };
}
