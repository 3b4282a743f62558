import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "#kernel/app-error";
import type { Config } from "./config.ts";

const fileName = "secret";
const shape = /^[A-Za-z0-9_-]{43}$/;

/**
 * The secret that signs cookies and letters: REGIEKAMER_SECRET, else one made once in the data folder.
 * Losing it signs everybody out, and links in reminders sent before no longer work; it harms nothing else.
 * @throws AppError `secret.unreadable` when the file is there but is not ours
 */
export async function installationSecret(
  config: Pick<Config, "secret" | "dataFolder">,
): Promise<string> {
  if (config.secret) return config.secret;
  await mkdir(config.dataFolder, { recursive: true });
  const path = join(config.dataFolder, fileName);
  try {
    // "wx": of two processes that start at once, one writes and the other reads what it wrote.
    await writeFile(path, randomBytes(32).toString("base64url"), {
      mode: 0o600,
      flag: "wx",
      flush: true,
    });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  return readWhole(path);
}

async function readWhole(path: string): Promise<string> {
  for (let tries = 0; tries < 20; tries += 1) {
    const text = await readFile(path, "utf8");
    if (shape.test(text)) return text;
    if (text !== "") break;
    // Another process made the file a moment ago and is still writing.
    await new Promise((done) => setTimeout(done, 25));
  }
  throw new AppError("secret.unreadable", `${path} does not hold the secret of an installation`);
}
