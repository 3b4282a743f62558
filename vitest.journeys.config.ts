import { defineConfig } from "vitest/config";

/** A person's tasks, done in a real browser against the real server. */
export default defineConfig({
  test: {
    include: ["tests/journeys/**/*.journey.ts"],
    globalSetup: ["tests/journeys/prepare.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Half of a journey is waiting, for its server or for its browser.
    maxWorkers: 2,
  },
});
