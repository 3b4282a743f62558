import { readXml } from "#platform/xml/read-xml";
import { readNoticeFile } from "../src/domains/procurement/sources/read-notice-file.ts";
import { loadNoticeFiles } from "./notices/load-notice-files.ts";
import { type File, storeNotices } from "./notices/store-notices.ts";

/**
 * How many notices a minute are read: the files of `--data` (../shared/data/notices), in memory, over and
 * over until `--notices` (2,000) were read. Beside it the same bytes only decoded, and only parsed as XML.
 * Then as many are read and stored in a database of its own, and the same files once more.
 */
export async function run(options: Record<string, string | true>) {
  const folder = typeof options.data === "string" ? options.data : "../shared/data/notices";
  const wanted = Number(options.notices ?? 2_000);
  const files = await loadNoticeFiles(folder);
  const measured = {
    read: timed(files, wanted, (bytes, name) => readNoticeFile(bytes, name)),
    parsed: timed(files, wanted, (bytes) => readXml(bytes)),
    decoded: timed(files, wanted, (bytes) => new TextDecoder().decode(bytes)),
  };
  const stored = await storeNotices(files, wanted);
  const row = (what: string, { seconds, processor, megabytes }: Timed) => ({
    what,
    seconds: round(seconds),
    "processor ms each": round((processor / wanted) * 1000),
    "notices a minute": Math.round((wanted / seconds) * 60),
    "MB/s": round(megabytes / seconds),
  });
  return {
    table: [
      row("read into our shape", measured.read),
      row("reference: XML to a tree, nothing read", measured.parsed),
      row("reference: bytes to text", measured.decoded),
      storedRow("read and stored", stored.seconds, wanted),
      storedRow("the same files again, unchanged", stored.againSeconds, wanted),
    ],
    figures: {
      notices: wanted,
      notices_per_minute: Math.round((wanted / measured.read.seconds) * 60),
      processor_ms: round((measured.read.processor / wanted) * 1000),
      megabytes_per_second: round(measured.read.megabytes / measured.read.seconds),
      stored_per_minute: Math.round((wanted / stored.seconds) * 60),
      again_per_minute: Math.round((wanted / stored.againSeconds) * 60),
      parsed_per_minute: Math.round((wanted / measured.parsed.seconds) * 60),
    },
  };
}

const storedRow = (what: string, seconds: number, wanted: number) => ({
  what,
  seconds: round(seconds),
  "notices a minute": Math.round((wanted / seconds) * 60),
});

type Timed = { readonly seconds: number; readonly processor: number; readonly megabytes: number };

function timed(
  files: readonly File[],
  wanted: number,
  deed: (bytes: Uint8Array, name: string) => unknown,
): Timed {
  let size = 0;
  const start = performance.now();
  const before = process.cpuUsage();
  for (let at = 0; at < wanted; at += 1) {
    const file = files[at % files.length] as File;
    deed(file.bytes, file.name);
    size += file.bytes.byteLength;
  }
  const { user, system } = process.cpuUsage(before);
  return {
    seconds: (performance.now() - start) / 1000,
    processor: (user + system) / 1_000_000,
    megabytes: size / 1_000_000,
  };
}

const round = (number: number): number => Math.round(number * 100) / 100;
