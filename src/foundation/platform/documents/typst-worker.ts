import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { NodeCompiler, type NodeError } from "@myriaddreamin/typst-ts-node-compiler";
import type { PdfAnswer, PdfQuestion } from "./pdf-question.ts";
import { unpackWoff } from "./unpack-woff.ts";

// Typst reads files beside the sources; there is nothing at this address, so it reads only what was
// handed over with the question.
const root = "/regiekamer-document";

const { projectRoot } = workerData as { projectRoot: string };

/** The two halves of the alphabet come in two files; Typst overlooks a second one of the same name. */
function readFonts(): Buffer[] {
  const require = createRequire(join(projectRoot, "package.json"));
  const folder = join(
    dirname(require.resolve("@fontsource/atkinson-hyperlegible-next/package.json")),
    "files",
  );
  const wanted = /-latin(-ext)?-(400|600|700|800)-(normal|italic)\.woff$/;
  return readdirSync(folder)
    .filter((name) => wanted.test(name))
    .map((name) => {
      const rename = name.includes("-latin-ext-") ? { from: "Next", to: "More" } : undefined;
      return unpackWoff(readFileSync(join(folder, name)), rename);
    });
}

const compiler = NodeCompiler.create({ workspace: root, fontArgs: [{ fontBlobs: readFonts() }] });

const frame = `#set document(title: sys.inputs.title)
#set text(lang: sys.inputs.language, font: ("Atkinson Hyperlegible Next", "Atkinson Hyperlegible More"))
#include "main.typ"
`;

type Diagnostic = {
  message: string;
  path?: string;
  range?: { start?: { line: number; character: number } } | string | null;
  hints?: string[];
};

function render(question: PdfQuestion): PdfAnswer {
  compiler.resetShadow();
  const place = (path: string, content: Uint8Array) =>
    compiler.mapShadow(`${root}/${path}`, Buffer.from(content));
  compiler.addSource(`${root}/main.typ`, question.main);
  place("data.json", Buffer.from(question.data));
  for (const { path, content } of question.files) place(path, content);
  const compiled = compiler.compile({
    mainFileContent: frame,
    inputs: { title: question.title, language: question.language },
    resetRead: true,
  });
  if (compiled.hasError() || compiled.result === null) {
    const error = compiled.takeError() ?? compiled.takeDiagnostics();
    return { kind: "refused", why: error ? diagnosticsOf(error) : "no document came out" };
  }
  const pdf = compiler.pdf(compiled.result, { pdfStandard: "ua-1" });
  return { kind: "made", pdf: new Uint8Array(pdf) };
}

function diagnosticsOf(error: NodeError): string {
  const full = compiler.fetchDiagnostics(error) as Diagnostic[];
  const seen = full.length > 0 ? full : (error.shortDiagnostics as Diagnostic[]);
  // The frame only says that something in what it includes went wrong.
  const told = seen.filter(({ path }) => !path?.endsWith("__main__.typ"));
  return (told.length > 0 ? told : seen).map(describe).join("; ");
}

function describe({ message, path, range, hints = [] }: Diagnostic): string {
  const file = path?.startsWith(`${root}/`) ? path.slice(root.length + 1) : path;
  const place = typeof range === "string" ? range : range?.start ? lineAndColumn(range.start) : "";
  const hint = hints.length > 0 ? ` (${hints.join(", ")})` : "";
  return `${[file, place].filter(Boolean).join(":")}: ${message}${hint}`;
}

const lineAndColumn = ({ line, character }: { line: number; character: number }): string =>
  `${line + 1}:${character + 1}`;

/** What does not meet PDF/UA is thrown, written as the compiler's own structures. */
function readThrown(fault: unknown): string {
  const text = fault instanceof Error ? fault.message : String(fault);
  const messages = [...text.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map(
    ([, message]) => message,
  );
  const hints = [...text.matchAll(/hints: \["((?:[^"\\]|\\.)*)"/g)].map(([, hint]) => hint);
  const said = [...new Set([...messages, ...hints])].join("; ");
  return said === "" ? text.slice(0, 500) : said;
}

parentPort?.on("message", (question: PdfQuestion) => {
  let answer: PdfAnswer;
  try {
    answer = render(question);
  } catch (fault) {
    answer = { kind: "refused", why: readThrown(fault) };
  }
  const transfer = answer.kind === "made" ? [answer.pdf.buffer as ArrayBuffer] : [];
  parentPort?.postMessage(answer, transfer);
  compiler.evictCache(10);
});
