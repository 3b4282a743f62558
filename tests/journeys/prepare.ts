import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startServer } from "../server/start-server.ts";
import { type Desk, demonstrationArguments } from "./demonstration.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Data folders of a stopped server with the demonstration in it: to copy, never to use. */
    demonstrations: Readonly<Record<Desk, string>> | null;
  }
}

/** Makes each demonstration once; every journey then works in a copy of its own. */
export async function setup(project: TestProject) {
  const make = async (desk: Desk) => {
    const dataFolder = await mkdtemp(join(tmpdir(), "regiekamer-demonstration-"));
    const server = await startServer({ args: demonstrationArguments[desk], dataFolder });
    await server.stop();
    return dataFolder;
  };
  const [atWork, empty] = await Promise.all([make("at-work"), make("empty")]);
  // Where PostgreSQL cannot reach the temporary folder, its database lies elsewhere and is in no copy.
  const isWhole = !existsSync(join(atWork, "postgres/elsewhere.json"));
  project.provide("demonstrations", isWhole ? { "at-work": atWork, empty } : null);
  return async () => {
    for (const folder of [atWork, empty]) await rm(folder, { recursive: true, force: true });
  };
}
