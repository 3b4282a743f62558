import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The invented notices of `examples/notices/`, one per format. */
export const exampleFiles = [
  "eforms-competition.xml",
  "eforms-result.xml",
  "ted-r209-f21.xml",
  "ted-r208-f02.xml",
  "bosa.json",
  "ocds.json",
] as const;

/** The bytes of one invented notice. */
export const exampleNotice = (file: (typeof exampleFiles)[number]): Uint8Array =>
  readFileSync(join(import.meta.dirname, "notices", file));
