import type { Outcome } from "../../rules/follow-up/outcome.ts";

/** Companies of the example fair that was; invented. */
export const demonstrationCompanies = [
  "Drukkerij Voorbeeld",
  "Logistiek Voorbeeld",
  "Hotel Voorbeeld",
  "Bouwbedrijf Voorbeeld",
  "Verzekeraar Voorbeeld",
  "Stadsbestuur Voorbeeld",
] as const;

/** Social enterprises, when the register has no example of its own. */
export const demonstrationSocial = [
  "Groenploeg Voorbeeld",
  "Wasserij Voorbeeld",
  "Kringwinkel Voorbeeld",
  "Fietspunt Voorbeeld",
  "Sociale keuken Voorbeeld",
] as const;

export type DemonstrationMeeting = {
  /** Places in the two lists above. */
  readonly company: number;
  readonly social: number;
  readonly companySaid?: readonly Outcome[];
  readonly socialSaid?: readonly Outcome[];
  readonly remark?: string;
  readonly desk?: readonly Outcome[];
  readonly euros?: number;
  readonly note?: string;
  /** Days after the fair. */
  readonly voucher?: { readonly issued: number; readonly used?: number };
};

const contact: readonly Outcome[] = ["contact"];
const visit: readonly Outcome[] = ["contact", "visit"];
const quote: readonly Outcome[] = ["contact", "quote"];
const contract: readonly Outcome[] = ["contact", "visit", "quote", "contract"];

export const demonstrationMeetings: readonly DemonstrationMeeting[] = [
  {
    company: 0,
    social: 0,
    companySaid: contract,
    socialSaid: contract,
    desk: contract,
    euros: 14_500,
    note: "Onderhoud van het groen rond de drukkerij, voor een jaar.",
    voucher: { issued: 5, used: 18 },
  },
  { company: 0, social: 1, companySaid: contact, socialSaid: quote },
  { company: 1, social: 2, companySaid: visit, socialSaid: visit },
  { company: 1, social: 3, socialSaid: [] },
  { company: 2, social: 1, companySaid: quote, socialSaid: quote, voucher: { issued: 9 } },
  { company: 2, social: 4, companySaid: contract, remark: "Vanaf mei elke week soep." },
  { company: 3, social: 0, companySaid: [], socialSaid: contact },
  { company: 3, social: 3 },
  { company: 4, social: 2, companySaid: [], socialSaid: [] },
  { company: 4, social: 4, socialSaid: contact },
  { company: 5, social: 0, desk: quote, euros: 8_200, note: "Offerte voor bermen." },
  { company: 5, social: 3, companySaid: visit },
];
