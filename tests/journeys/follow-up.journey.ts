import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inspect, openBrowser, openWindow, sizes } from "./browser.ts";
import { type Demonstration, startDemonstration } from "./demonstration.ts";

let server: Demonstration;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemonstration(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

test("who met whom is looked at, a result noted, a voucher issued, and all of it drawn", async () => {
  const { page: desk } = await openWindow(browser);
  await server.signIn(desk);
  await desk.goto(`${server.url}/bijeenkomsten/netwerk`);
  await inspect(desk);
  await desk.getByRole("link", { name: "Kennismakingsbeurs handel en dienst (voorbeeld)" }).click();
  await desk.getByRole("link", { name: "antwoorden verschillen" }).waitFor();
  await inspect(desk);
  const list = desk.url();

  await desk.getByRole("link", { name: "Tekening" }).click();
  await desk.getByText("11 organisaties, 12 ontmoetingen.").first().waitFor();
  expect(await desk.locator(".met-graph__line--contract").count()).toBeGreaterThan(1);
  await inspect(desk);

  await desk.goto(`${list}?resultaat=unknown`);
  await desk.locator("tbody a").first().click();
  await desk.getByLabel("Dit weten we zelf:").check();
  await desk.getByLabel("contact", { exact: true }).check();
  await desk.getByLabel(/^Waarde in euro/).fill("veel");
  await desk.getByRole("button", { name: "Bewaar" }).click();
  await desk.getByText("Dit is geen bedrag.").waitFor();
  expect(await desk.getByLabel("contact", { exact: true }).isChecked()).toBe(true);
  await desk.getByLabel(/^Waarde in euro/).fill("1.250,50");
  await desk.getByRole("button", { name: "Bewaar" }).click();
  await desk.getByText("Bewaard.").waitFor();
  await desk.getByRole("button", { name: "Geef cheque uit" }).click();
  await desk.getByText(/Cheque KC-\d{4}-\d{4} is uitgegeven/).waitFor();
  await inspect(desk);
  await desk.setViewportSize(sizes.phone);
  await inspect(desk);
  await desk.goto(list);
  await inspect(desk);
  await desk.goto(`${server.url}/bijeenkomsten/cheques`);
  await inspect(desk);
});
