import type { Language } from "#kernel/language";
import { fillWords } from "../../text/fill/index.ts";
import { openNet, saySaved } from "./phone/net-line.ts";
import { loadPhoneScan } from "./phone/phone-scan.ts";
import { startQuestion } from "./phone/question-phone.ts";
import { openQueue } from "./phone/queue.ts";
import { workOffline } from "./phone/work-offline.ts";

const againEveryMs = 15_000;

async function start(frame: HTMLElement): Promise<void> {
  const token = frame.dataset.islandScanFrame ?? "";
  const language = (frame.dataset.language ?? "nl") as Language;
  const queue = openQueue(token);
  const net = openNet(frame, { token, queue, words: fillWords(language).question });
  addEventListener("online", () => void net.send());
  addEventListener("offline", () => net.tell());
  setInterval(() => void net.send(), againEveryMs);
  saySaved(frame);
  const loading = loadPhoneScan(token);
  const box = frame.querySelector<HTMLElement>("[data-scan-question]");
  if (box) startQuestion(box, { token, language, queue, net, loading });
  await net.send();
  const scan = await loading;
  net.know(scan);
  const [first] = scan?.questions ?? [];
  const isReady = first !== undefined && (await workOffline(token, first.key));
  frame.dataset.offline = isReady ? "ready" : "no";
}

for (const frame of document.querySelectorAll<HTMLElement>("[data-island-scan-frame]")) {
  void start(frame);
}
