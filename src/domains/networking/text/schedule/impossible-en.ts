import type { Words } from "./nl.ts";

export const impossible: Words["impossible"] = {
  title: "Like this there is no schedule",
  lede: "Not all that is fixed can go together. Nothing was left out in silence: the schedule before has stayed. Loosen something below and search again.",
  unknown:
    "No schedule was found yet, nor was it proven that there is none. Search longer or loosen something.",
  reasons: {
    "no-slot-left": (names) =>
      `${names} must meet, but there is no time and table at which they can. Free more times or let the agreement go.`,
    "two-booths": (names) =>
      `${names} must meet, but each stays at its own booth. Let one booth go.`,
    crowd: (name, must, free) =>
      `${name} must hold ${must} meetings and can only at ${free} times. Let meetings go or free more times.`,
    sameSlot: (names, at) =>
      `At ${at} two meetings of one participant are fixed: ${names}. Unlock one or give another time.`,
    sameTable: (names, at) => `At ${at} two meetings are fixed at one table: ${names}.`,
    few: (must, places) =>
      `${must} meetings must be held and there are only ${places} places. Add tables or times.`,
    circle: (names) => `The order that was asked runs in a circle: ${names}. Let one order go.`,
    faulty: (field) => `The set-up is not right (${field}). Look at it.`,
    clash: (rule, who) =>
      who
        ? `Clashes with the rest: ${rule} (${who}). Loosening one of them is enough.`
        : `Clashes with the rest: ${rule}.`,
    rules: {
      "must-hold": "a meeting that must be held",
      within: "fixed or forbidden times",
      away: "somebody cannot",
      "own-table": "a fixed table or booth",
      tables: "too few open tables",
      "most-meetings": "the most meetings a participant may have",
      travel: "time to change halls",
      precedence: "an order that was asked",
      "break-spread": "waiting spread fairly",
    },
    together:
      "Each rule can be kept, but not all together. Let meetings that must be held go, or add times or tables.",
  },
  open: "Change",
  setup: "Change the set-up",
};
