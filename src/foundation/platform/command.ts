import type { App } from "./request-context.ts";

/** What a command of the command line is handed. */
export type CommandArguments = {
  readonly positional: readonly string[];
  readonly options: Readonly<Record<string, string | true>>;
  /** Asked for one JSON object instead of words. */
  readonly json: boolean;
  /** Opens the database, files and mail; joins the running server's database or starts it for a moment. */
  open(): Promise<App>;
  /** Id of the partnership named by --partnership, or of the only one there is. */
  partnership(): Promise<string>;
  /** Prints a line for people; with `json` it prints nothing. */
  print(line: string): void;
};

export type Command = {
  readonly domain: string;
  readonly verb: string;
  /** What comes after the verb: `FILE.zip [--area partnership|all]`. */
  readonly usage: string;
  readonly summary: string;
  /** @returns one object, printed as JSON when --json was given */
  run(args: CommandArguments): Promise<unknown>;
};
