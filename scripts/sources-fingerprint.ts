import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";

/** Changes when anything the build reads changes. */
export function sourcesFingerprint(root: string): string {
  const files = globSync(
    [
      "src/**/*.{ts,tsx,css,svg}",
      "public/**/*",
      "package-lock.json",
      "vite*.config.ts",
      "react-router.config.ts",
    ],
    { cwd: root, withFileTypes: false },
  )
    .filter((file) => !file.includes(".test.") && /\.[a-z0-9]+$/.test(file))
    .sort();
  const hash = createHash("sha256");
  for (const file of files)
    hash
      .update(file)
      .update("\0")
      .update(readFileSync(`${root}/${file}`));
  return hash.digest("hex");
}
