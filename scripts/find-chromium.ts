import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const usual = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];
const packaged = "@sparticuz/chromium@153.0.0";

/**
 * A Chromium for the browser tests: the one named by CHROMIUM, the system's, Debian's package when we may
 * install it, else one from npm.
 * @returns its path, or an instruction for whoever runs the tests
 */
export async function findChromium(
  say: (line: string) => void,
): Promise<{ path: string } | { instruction: string }> {
  const known = [process.env.CHROMIUM, ...usual].find((path) => path && existsSync(path));
  if (known) return { path: known };
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    say("No Chromium here; installing Debian's package…");
    const quiet = {
      stdio: "ignore",
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    } as const;
    spawnSync("apt-get", ["update", "-qq"], quiet);
    spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], quiet);
    if (existsSync("/usr/bin/chromium")) return { path: "/usr/bin/chromium" };
  }
  say("No Chromium here; taking one from npm…");
  const folder = `${root}.tmp/chromium`;
  mkdirSync(folder, { recursive: true });
  spawnSync("npm", ["install", "--prefix", folder, "--no-save", packaged], { stdio: "ignore" });
  try {
    const entry = createRequire(`${folder}/package.json`).resolve("@sparticuz/chromium");
    const { default: chromium } = (await import(pathToFileURL(entry).href)) as {
      default: { executablePath(): Promise<string> };
    };
    return { path: await chromium.executablePath() };
  } catch {
    return {
      instruction:
        "The browser tests need Chromium. Install it (Debian, Ubuntu: sudo apt-get install chromium) or name one: CHROMIUM=/path/to/chromium npm test",
    };
  }
}
