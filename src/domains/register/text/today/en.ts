import type { Words } from "./nl.ts";

const months = (count: number): string => (count === 1 ? "1 month" : `${count} months`);
const days = (count: number): string => (count === 1 ? "1 day" : `${count} days`);

export const en = {
  new: "new in the register",
  stopped: "has stopped",
  edited: "edited",
  via: {
    edit: "",
    undo: "",
    merge: "merged",
    "list-import": "by a list",
    "kbo-import": "according to the KBO",
    "start-set": "",
  },
  contact: (organisation: string) => `Contact person of ${organisation}`,
  contactDetail: (count: number) => `expires in ${days(count)}: ask for consent again`,
  unconfirmed: (count: number) => `not confirmed for ${months(count)}`,
  neverConfirmed: "never confirmed",
  imported: {
    kbo: (file: string) => `KBO file processed: ${file}`,
    list: (file: string) => `List processed: ${file}`,
  },
  importCounts: (added: number, changed: number) => `${added} new, ${changed} changed`,
} satisfies Words;
