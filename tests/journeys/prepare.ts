import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startServer } from "../server/start-server.ts";
import { type Desk, demonstrationArguments } from "./demonstration.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Data folders of a stopped server with the demonstration in it: to copy, never to use. */
    demonstrations: Readonly<Record<Desk, string>>;
  }
}

/** Makes each demonstration once; every journey then works in a copy of its own. */
export async function setup(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), "regiekamer-demonstrations-"));
  const make = async (desk: Desk) => {
    const dataFolder = join(folder, desk);
    const server = await startServer({ args: demonstrationArguments[desk], dataFolder });
    await server.stop();
    return dataFolder;
  };
  const [atWork, empty] = await Promise.all([make("at-work"), make("empty")]);
  project.provide("demonstrations", { "at-work": atWork, empty });
  return () => rm(folder, { recursive: true, force: true });
}
