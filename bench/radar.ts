import { isRefusal } from "#kernel/refusal";
import { parseRadarFilter } from "../src/domains/procurement/rules/radar/radar-filter.ts";
import { readRadar } from "../src/domains/procurement/usecases/radar/list-radar.ts";
import { loadNoticeFiles } from "./notices/load-notice-files.ts";
import { inOwnPartnership } from "./notices/store-notices.ts";
import { spreadNotices } from "./radar/spread-notices.ts";

/** What is asked of the radar, as its address says it. */
const questions: Readonly<Record<string, string>> = {
  page: "",
  all: "toon=alles&gebied=overal&verlopen=ja",
  filter: "toon=alles&gebied=overal&geschikt=mogelijk&cpv=45&merk=sociaal",
  word: "toon=alles&gebied=overal&verlopen=ja&q=travaux",
  words: "toon=alles&gebied=overal&verlopen=ja&q=entretien+espaces+verts",
  "word here": "q=nettoyage",
  "sorted, far page": "toon=alles&gebied=overal&verlopen=ja&sort=-value&page=200",
};

/** A page of the radar with `--notices` (10,000) notices stored, asked `--looks` (40) times for each question. */
export async function run(options: Record<string, string | true>) {
  const folder = typeof options.data === "string" ? options.data : "../shared/data/notices";
  const wanted = Number(options.notices ?? 10_000);
  const looks = Number(options.looks ?? 40);
  const files = await loadNoticeFiles(folder);
  return inOwnPartnership(async ({ app, actor, take }) => {
    await take(files, wanted);
    await spreadNotices(app, actor.partnershipId);
    const table: Record<string, unknown>[] = [];
    const figures: Record<string, number> = { notices: wanted };
    for (const [name, address] of Object.entries(questions)) {
      const query = new URLSearchParams(address);
      const asked = {
        language: "nl",
        today: app.today(),
        page: Number(query.get("page") ?? 1),
      } as const;
      const times: number[] = [];
      let total = 0;
      for (let look = 0; look < looks; look += 1) {
        const start = performance.now();
        const list = await readRadar(app, actor, parseRadarFilter(query), asked);
        if (isRefusal(list)) throw new Error(list.because);
        total = list.total;
        times.push(performance.now() - start);
      }
      times.sort((one, other) => one - other);
      const at = (share: number) => Math.round(times[Math.floor((looks - 1) * share)] ?? 0);
      table.push({ asked: name, found: total, "p50 ms": at(0.5), "p95 ms": at(0.95) });
      figures[`${name.replace(/\W+/g, "_")}_p95_ms`] = at(0.95);
    }
    return { table, figures };
  });
}
