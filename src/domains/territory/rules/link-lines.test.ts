import { expect, test } from "vitest";
import { partLinks, readLinkLines, webAddress, writeLinkLines } from "./link-lines.ts";

test("the last word of a line is its address when it looks like one", () => {
  expect(
    readLinkLines("Stad Halle https://www.halle.be\n\nGemeente Beersel\nLogo Zuid halle.be"),
  ).toEqual([
    { name: "Stad Halle", url: "https://www.halle.be" },
    { name: "Gemeente Beersel" },
    { name: "Logo Zuid", url: "https://halle.be" },
  ]);
});

test("what is written is read back the same", () => {
  const links = [{ name: "Stad Halle", url: "https://www.halle.be" }, { name: "Beersel" }];
  expect(readLinkLines(writeLinkLines(links))).toEqual(links);
});

test("a script is no address", () => {
  expect(webAddress("javascript:alert(1)")).toBeNull();
  expect(webAddress("data:text/html,x")).toBeNull();
});

test("a line without an address is named, not dropped", () => {
  expect(partLinks(readLinkLines("Facebook https://example.org/zwr\nInstagram @zwr"))).toEqual({
    links: [{ name: "Facebook", url: "https://example.org/zwr" }],
    withoutAddress: ["Instagram @zwr"],
  });
});
