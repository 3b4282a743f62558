import { configDefaults, defineConfig } from "vitest/config";

/** By the rules of the house these hold nothing of the world outside, so their tests may share a worker. */
const pure = [
  "src/**/{kernel,rules,text,ui}/**/*.test.{ts,tsx}",
  // A deed behind a page is tried on a database.
  "src/**/web/**/!(*-deed).test.{ts,tsx}",
];

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // The database of the tests is a real one; a file that dies must not leave the others waiting.
    teardownTimeout: 20_000,
    projects: [
      {
        extends: true,
        test: { name: "pure", include: pure, pool: "threads", isolate: false },
      },
      {
        extends: true,
        test: {
          name: "world",
          include: [
            "src/**/*.test.{ts,tsx}",
            "tests/house/**/*.test.ts",
            "bench/**/*.test.ts",
            "scripts/**/*.test.ts",
          ],
          exclude: [...configDefaults.exclude, ...pure],
          globalSetup: ["tests/database/global-setup.ts"],
        },
      },
    ],
  },
});
