import type { Actor } from "#access";
import type { Language } from "#kernel/language";
import { isRefusal, type Refusal } from "#kernel/refusal";
import type { App } from "#platform/request-context";
import { type CellValue, writeCsv, writeXlsx } from "#platform/tables";
import { brainstormWords } from "../../text/brainstorm/index.ts";
import { type DeskRoom, openBrainstorm } from "./open-brainstorm.ts";

export type IdeasFile = {
  readonly kind: "file";
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array | AsyncIterable<string | Uint8Array>;
};

/** Every idea of a room with its group, the dots of its card, and what came of it. */
export async function exportIdeas(
  app: Pick<App, "db">,
  actor: Actor,
  id: string,
  { language, format }: { readonly language: Language; readonly format: "csv" | "xlsx" },
): Promise<IdeasFile | Refusal<"not-permitted" | "no-such-gathering">> {
  const opened = await openBrainstorm(app, actor, id);
  if (isRefusal(opened)) return opened;
  const { desk } = brainstormWords(language);
  const { columns, sheet } = desk;
  const headers = [
    columns.group,
    columns.idea,
    columns.dots,
    columns.state,
    columns.note,
    columns.action,
  ];
  const rows = opened.room ? rowsOf(opened.room, desk.states) : [];
  const name = `${sheet.toLowerCase()}.${format}`;
  if (format === "csv") {
    const content = writeCsv([headers, ...rows]);
    return { kind: "file", name, mediaType: "text/csv; charset=utf-8", content };
  }
  const mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const widths = [28, 60, 10, 14, 50, 10];
  const wide = headers.map((header, at) => ({ header, width: widths[at] ?? 18 }));
  const content = await writeXlsx([{ name: sheet, columns: wide, rows }]);
  return { kind: "file", name, mediaType, content };
}

function rowsOf(
  { ideas, cards }: DeskRoom,
  states: Readonly<Record<"waiting" | "shown" | "hidden", string>>,
): CellValue[][] {
  const cardOf = new Map(cards.flatMap((card) => card.ideas.map(({ id }) => [id, card] as const)));
  const places = new Map(cards.map(({ id }, at) => [id, at]));
  const place = (id: string) => places.get(cardOf.get(id)?.id ?? "") ?? cards.length;
  return [...ideas]
    .sort((one, other) => place(one.id) - place(other.id))
    .map(({ id, body, state }) => {
      const card = cardOf.get(id);
      return [
        card?.title ?? "",
        body,
        card?.dots ?? 0,
        states[state],
        card?.note ?? "",
        card?.actionNumber ?? "",
      ];
    });
}
