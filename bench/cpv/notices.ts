import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { wordsOf } from "#kernel/fold-text";

/** One language version of a published notice, as far as this bench needs it. */
export type NoticeText = {
  readonly file: string;
  readonly language: string;
  /** Title and short description in the notice's own words; never the header, which is the label of the code. */
  readonly text: string;
  readonly code: string;
  readonly buyer: string;
  /** Year and month of publication, `2021-03`. */
  readonly month: string;
};

const languages: Readonly<Record<string, string>> = {
  NL: "nl",
  FR: "fr",
  EN: "en",
  DE: "de",
  NLD: "nl",
  FRA: "fr",
  ENG: "en",
  DEU: "de",
};

/** A small reading of TED-XML and eForms: title, description, main code, buyer, month. Translated forms are left out. */
export async function readNotices(folder: string): Promise<NoticeText[]> {
  const texts: NoticeText[] = [];
  for (const file of (await readdir(folder, { recursive: true })).sort()) {
    if (!file.endsWith(".xml")) continue;
    const xml = await readFile(join(folder, file), "utf8");
    texts.push(...(xml.includes("<TED_EXPORT") ? readTed(file, xml) : readEforms(file, xml)));
  }
  return texts;
}

const plain = (xml: string | undefined): string =>
  (xml ?? "")
    .replace(/<[^>]*>/g, " ")
    .replace(/&(amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);/gi, " ")
    .replace(/\s+/g, " ")
    .trim();

const first = (xml: string, pattern: RegExp): string => plain(pattern.exec(xml)?.[1]);

function readTed(file: string, xml: string): NoticeText[] {
  const published = first(xml, /<DATE_PUB>(\d{8})/);
  const forms = [...xml.matchAll(/<(\w+) CATEGORY="ORIGINAL"[^>]*LG="(\w\w)"[^>]*>(.*?)<\/\1>/gs)];
  return forms.flatMap(([, , lg = "", form = ""]) => {
    const language = languages[lg];
    const code =
      first(form, /<CPV_MAIN>.*?CODE="(\d{8})/s) || first(xml, /<ORIGINAL_CPV CODE="(\d{8})/);
    const title = first(form, /<TITLE(?:_CONTRACT)?>(.*?)<\/TITLE(?:_CONTRACT)?>/s);
    const description = first(
      form,
      /<(?:SHORT_DESCR|SHORT_CONTRACT_DESCRIPTION|TOTAL_QUANTITY_OR_SCOPE)>(.*?)<\/(?:SHORT_DESCR|SHORT_CONTRACT_DESCRIPTION|TOTAL_QUANTITY_OR_SCOPE)>/s,
    );
    const buyer = first(form, /<OFFICIALNAME>(.*?)<\/OFFICIALNAME>/s);
    if (!language || !code || !title) return [];
    return [notice({ file, language, title, description, code, buyer, published })];
  });
}

function readEforms(file: string, xml: string): NoticeText[] {
  const project = /<cac:ProcurementProject>(.*?)<\/cac:ProcurementProject>/s.exec(xml)?.[1] ?? "";
  const code = first(project, /<cbc:ItemClassificationCode[^>]*>(\d{8})/);
  const published = first(xml, /<efbc:PublicationDate>(\d{4}-\d\d)/).replace("-", "");
  const buyer = first(xml, /<cac:PartyName>(.*?)<\/cac:PartyName>/s);
  return [...project.matchAll(/<cbc:Name languageID="(\w{3})">(.*?)<\/cbc:Name>/gs)].flatMap(
    ([, tag = "", name]) => {
      const language = languages[tag];
      const title = plain(name);
      const description = first(
        project,
        new RegExp(`<cbc:Description languageID="${tag}">(.*?)</cbc:Description>`, "s"),
      );
      if (!language || !code || !title) return [];
      return [notice({ file, language, title, description, code, buyer, published })];
    },
  );
}

const notice = (
  found: { title: string; description: string; published: string } & Omit<
    NoticeText,
    "text" | "month"
  >,
): NoticeText => ({
  file: found.file,
  language: found.language,
  text: `${found.title} ${found.description}`,
  code: found.code,
  buyer: wordsOf(found.buyer).join(" "),
  month: `${found.published.slice(0, 4)}-${found.published.slice(4, 6)}`,
});

/** Leaves one of each group of notices whose words are nearly the same (Jaccard of words at least 0.7). */
export function withoutNearDuplicates(notices: readonly NoticeText[]): NoticeText[] {
  const kept: { readonly notice: NoticeText; readonly words: ReadonlySet<string> }[] = [];
  for (const each of notices) {
    const words = new Set(wordsOf(each.text));
    const isKnown = kept.some(
      ({ notice: other, words: known }) =>
        other.language === each.language && jaccard(words, known) >= 0.7,
    );
    if (!isKnown) kept.push({ notice: each, words });
  }
  return kept.map(({ notice: each }) => each);
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared / (a.size + b.size - shared || 1);
}
