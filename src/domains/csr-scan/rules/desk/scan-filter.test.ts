import { expect, test } from "vitest";
import { deskStates, readScanFilter, scanAddress } from "./scan-filter.ts";

test("every state can be chosen in the address and is read back", () => {
  for (const state of deskStates) {
    const query = new URLSearchParams({ staat: scanAddress.state(state) });
    expect(readScanFilter(query).state).toBe(state);
  }
});

test("what is not understood narrows nothing", () => {
  const query = new URLSearchParams("staat=alles&soort=x&gemeente=Halle&jaar=26&sector=';--&q= ");
  expect(readScanFilter(query)).toEqual({
    words: "",
    state: null,
    instrument: null,
    nis: null,
    sector: null,
    size: null,
    year: null,
  });
});
