import type { Command } from "#platform/command";
import { checkDefinitions } from "./check.ts";

export const commands: readonly Command[] = [checkDefinitions];
