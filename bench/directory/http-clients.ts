/**
 * Asks addresses as so many people at once: `node http-clients.ts <clients> < addresses`, one per line.
 * A process of its own, so that measuring does not slow down what is measured. Prints latencies as JSON.
 */
import { Agent, request } from "node:http";
import { text } from "node:stream/consumers";

const clients = Number(process.argv[2] ?? 10);
const addresses = (await text(process.stdin)).split("\n").filter(Boolean);
const agent = new Agent({ keepAlive: true, maxSockets: clients });
const latencies: number[] = [];
let bytes = 0;
let failed = 0;
let next = 0;

function ask(address: string): Promise<void> {
  return new Promise((done) => {
    const start = performance.now();
    const asked = request(address, { agent }, (response) => {
      response.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on("end", () => {
        latencies.push(performance.now() - start);
        if (response.statusCode !== 200) failed++;
        done();
      });
    });
    asked.on("error", () => {
      failed++;
      done();
    });
    asked.end();
  });
}

async function work(): Promise<void> {
  for (let at = next++; at < addresses.length; at = next++) await ask(addresses[at] ?? "");
}

const start = performance.now();
await Promise.all(Array.from({ length: clients }, work));
const seconds = (performance.now() - start) / 1000;
agent.destroy();
latencies.sort((a, b) => a - b);
const at = (share: number) =>
  latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0;
console.log(
  JSON.stringify({
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    perSecond: latencies.length / seconds,
    failed,
    bytesEach: Math.round(bytes / Math.max(1, latencies.length)),
  }),
);
