import { parentPort } from "node:worker_threads";
import type { KboNumber } from "#kernel/kbo-number";
import { buildRegistry } from "../../rules/spend/names/build-registry.ts";
import {
  type MatchModel,
  matchName,
  type NameMatch,
  type SupplierClaim,
} from "../../rules/spend/names/match-name.ts";
import type { NameRegistry, RegistryEnterprise } from "../../rules/spend/names/name-registry.ts";

/** What the thread is asked. A registry is given in slices and built at the first question after them. */
export type MatchingAsk = { readonly id: number } & (
  | { readonly deed: "forget" }
  | { readonly deed: "enterprises"; readonly enterprises: readonly RegistryEnterprise[] }
  | { readonly deed: "build" }
  | {
      readonly deed: "match";
      readonly claims: readonly SupplierClaim[];
      readonly model: MatchModel;
      readonly ibans: ReadonlyMap<string, string>;
      readonly confirmed: ReadonlyMap<string, string>;
    }
);
export type MatchingAnswer = {
  readonly id: number;
  readonly matches?: readonly NameMatch[];
  readonly fault?: string;
};

const port = parentPort;
if (!port) throw new Error("This file is a thread of the matching of names");

let gathered: RegistryEnterprise[] = [];
let registry: NameRegistry | null = null;

function answer(ask: MatchingAsk): readonly NameMatch[] | undefined {
  switch (ask.deed) {
    case "forget":
      gathered = [];
      registry = null;
      return undefined;
    case "enterprises":
      for (const one of ask.enterprises) gathered.push(one);
      return undefined;
    case "build":
      registry = buildRegistry(gathered);
      gathered = [];
      return undefined;
    case "match": {
      if (registry === null) throw new Error("There is no registry yet");
      const world = {
        registry,
        model: ask.model,
        ownerOfIban: (iban: string) => (ask.ibans.get(iban) as KboNumber | undefined) ?? null,
        confirmedName: (joined: string) =>
          (ask.confirmed.get(joined) as KboNumber | undefined) ?? null,
      };
      return ask.claims.map((claim) => matchName(claim, world));
    }
  }
}

port.on("message", (ask: MatchingAsk) => {
  try {
    const matches = answer(ask);
    port.postMessage({ id: ask.id, ...(matches ? { matches } : {}) } satisfies MatchingAnswer);
  } catch (fault) {
    port.postMessage({ id: ask.id, fault: String(fault) } satisfies MatchingAnswer);
  }
});
