import type { Command } from "#platform/command";
import { kboCommands } from "./kbo-commands.ts";
import { listCommands } from "./list-commands.ts";

/** Everything of the register that the command line can do. */
export const commands: Command[] = [...kboCommands, ...listCommands];
