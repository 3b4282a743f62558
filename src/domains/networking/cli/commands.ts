import type { Command } from "#platform/command";
import { solve } from "./solve.ts";

export const commands: readonly Command[] = [solve];
