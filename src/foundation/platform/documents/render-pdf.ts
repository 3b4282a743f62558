import { AppError } from "#kernel/app-error";
import type { Language } from "#kernel/language";
import type { Config } from "../config.ts";
import { openTypstThread } from "./typst-thread.ts";

export type PdfOrder = {
  /**
   * Typst source. Reads the data with `json("/data.json")`. Title, language and font are set already.
   */
  readonly main: string;
  /** Anything that can be JSON; text in it is never read as Typst. */
  readonly data: unknown;
  /** Pictures and further sources, read by their path: `image("/map.svg", alt: …)`. */
  readonly files?: readonly { readonly path: string; readonly content: Uint8Array }[];
  readonly language: Language;
  readonly title: string;
  /** 60 seconds when not said. */
  readonly limitSeconds?: number;
};

const threads = new Map<string, ReturnType<typeof openTypstThread>>();

/**
 * An accessible PDF (PDF/UA-1: tagged, titled, every picture described). What does not meet that
 * standard is refused rather than made.
 * @throws AppError `document.refused` with the place and Typst's words, `document.too-slow`,
 * `document.failed`
 */
export async function renderPdf(
  order: PdfOrder,
  { projectRoot }: Pick<Config, "projectRoot">,
): Promise<Uint8Array> {
  const files = order.files ?? [];
  for (const { path } of files) checkPath(path);
  refuseDownloads([order.main, ...files.filter(({ path }) => path.endsWith(".typ")).map(textOf)]);
  const answer = await threadOf(projectRoot).render(
    {
      main: order.main,
      data: JSON.stringify(order.data ?? null),
      files,
      language: order.language,
      title: order.title,
    },
    (order.limitSeconds ?? 60) * 1_000,
  );
  if (answer.kind === "refused") throw new AppError("document.refused", answer.why);
  return answer.pdf;
}

/** Ends the threads now instead of a minute after the last document. */
export async function closeDocuments(): Promise<void> {
  const open = [...threads.values()];
  threads.clear();
  await Promise.all(open.map((thread) => thread.close()));
}

function threadOf(projectRoot: string) {
  const known = threads.get(projectRoot) ?? openTypstThread(projectRoot);
  threads.set(projectRoot, known);
  return known;
}

const textOf = ({ content }: { content: Uint8Array }): string => new TextDecoder().decode(content);

function checkPath(path: string): void {
  const plain = /^[\w-]+(\.[\w-]+)*(\/[\w-]+(\.[\w-]+)*)*$/.test(path);
  if (!plain || path === "main.typ" || path === "data.json") {
    throw new AppError("document.refused", `${path} is not a usable file path`);
  }
}

function refuseDownloads(sources: readonly string[]): void {
  // Typst fetches packages from its own server; nothing here may ask the world for anything.
  if (sources.some((source) => /["']@[\w-]+\//.test(source))) {
    throw new AppError(
      "document.refused",
      "packages from outside are not used; hand the source over",
    );
  }
}
