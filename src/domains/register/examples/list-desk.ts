import type { Actor } from "#access";
import { asDay } from "#kernel/day";
import { exampleNumber, formatKboNumber } from "#kernel/kbo-number";
import type { ListSettings } from "../rules/list-import/list-settings.ts";
import { importList } from "../usecases/import-list.ts";
import { openList, previewList, settleList } from "../usecases/preview-list.ts";
import { type ListDeps, uploadList } from "../usecases/upload-list.ts";

export const exampleListSource = {
  publisher: "Voorbeeldfederatie",
  title: "Ledenlijst (voorbeeld)",
  licence: "eigen gegevens",
  url: null,
  retrievedOn: asDay("2026-11-01"),
};

/** Two good rows, of which one with a wrong address, and one with a wrong number. */
export const smallList = `kbo;naam;type;adres;postcode;gemeente;e-mail
${formatKboNumber(exampleNumber(11))};De Hoop (voorbeeld);maatwerkbedrijf;Kerkstraat 1;1500;Halle;info@dehoop.example
;De Brug (voorbeeld);kringwinkel;;;Beersel;geen adres
0413.313.536;De Fout (voorbeeld);maatwerkbedrijf;;;Halle;`;

/** For tests: brings a list in from file to register, as one person would on the screens. */
export function listDesk(deps: ListDeps, actorOf: () => Actor) {
  async function upload(content: string | Uint8Array, name = "leden.csv"): Promise<string> {
    const answer = await uploadList(deps, actorOf(), { name, content: Buffer.from(content) });
    if (answer.kind === "refused") throw new Error(answer.because);
    return answer.importId;
  }
  async function bring(
    content: string | Uint8Array,
    over: Partial<ListSettings> = {},
    name?: string,
  ) {
    const actor = actorOf();
    const importId = await upload(content, name);
    const list = await openList(deps, actor, importId);
    if (list.kind === "refused") throw new Error(list.because);
    const settings = { ...list.settings, source: exampleListSource, ...over };
    const settled = await settleList(deps, actor, importId, settings);
    if (settled.kind === "refused") throw new Error(settled.because);
    const preview = await previewList(deps, actor, importId);
    return { importId, list, preview, result: await importList(deps, actor, importId) };
  }
  return { upload, bring };
}
