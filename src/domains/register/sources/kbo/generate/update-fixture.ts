import { exampleNumber } from "#kernel/kbo-number";
import { headerOf } from "./extract-fixture.ts";
import { printedNumber } from "./invented-register.ts";

/** `0999.000.123`, from the range that was never issued. */
export const written = (index: number): string => {
  const number = exampleNumber(index);
  return `${number.slice(0, 4)}.${number.slice(4, 7)}.${number.slice(7)}`;
};
export const [workshop, bakery, trader, baker2, stranger] = [1, 2, 3, 4, 5].map(written);
/** Number of an invented establishment, as printed. */
export const estate = (nth: number): string => printedNumber(89_900_000 + nth);
export const plainEstate = (nth: number): string => estate(nth).replaceAll(".", "");
/** A row of address.csv. */
export const address = (
  of: string | undefined,
  type: string,
  postcode: string,
  town: string,
): string =>
  `"${of}","${type}",,,"${postcode}","${town}","${town}","Molenstraat","Molenstraat","12",,,\n`;

/** Of a workshop and a bakery in Halle and a sole trader with a shop there; day 140. */
export const day140 = {
  enterprise: `${headerOf("enterprise")}"${workshop}","AC","000","2","017",,01-03-1998
"${bakery}","AC","000","2","610",,15-06-2010
"${trader}","AC","000","1",,,02-02-2015
`,
  establishment: `${headerOf("establishment")}"${estate(1)}",01-03-1998,"${workshop}"
"${estate(2)}",15-06-2010,"${bakery}"
"${estate(3)}",02-02-2015,"${trader}"
`,
  denomination: `${headerOf("denomination")}"${workshop}","2","001","Voorbeeld Maatwerk Zilvermeer"
"${workshop}","2","002","VMZ"
"${bakery}","2","001","Voorbeeld Bakkerij"
"${trader}","2","001","Voorbeeld An Wolkenveld"
"${estate(2)}","2","003","Winkel Halle"
`,
  address: `${headerOf("address")}${address(workshop, "REGO", "1500", "Halle")}${address(bakery, "REGO", "1500", "Halle")}${address(estate(1), "BAET", "1500", "Halle")}${address(estate(2), "BAET", "1500", "Halle")}${address(estate(3), "BAET", "1500", "Halle")}`,
  contact: `${headerOf("contact")}"${workshop}","ENT","EMAIL","info@zilvermeer.example"\n`,
  activity: `${headerOf("activity")}"${workshop}","001","2025","88993","MAIN"
"${workshop}","001","2008","88995","MAIN"
"${bakery}","001","2025","10711","MAIN"
`,
};

export const denominations = (rows: string): string => headerOf("denomination") + rows;
/** Text of a file of keys to delete. */
export const keys = (column: string, ...numbers: (string | undefined)[]): string =>
  `"${column}"\n${numbers.map((number) => `"${number}"\n`).join("")}`;

/** Files of an update that gives the workshop another name. */
export const renamed = {
  denomination_delete: keys("EntityNumber", workshop),
  denomination_insert: denominations(`"${workshop}","2","001","Voorbeeld Maatwerk Goudmeer"\n`),
};
