import type { KboWords } from "./nl.ts";
import { missingNumbers, missingOf, nextUpdate } from "./update-numbers.ts";

const named = (file: string | undefined): string => file ?? "the file";

const rowUnit = (count: number) => (count === 1 ? "row" : "rows");
const organisationUnit = (count: number) => (count === 1 ? "organisation" : "organisations");
const numberUnit = (count: number) => (count === 1 ? "number" : "numbers");

export const en = {
  title: "Import KBO Open Data",
  lede: "All enterprises and establishments of your municipalities, from the file of the Crossroads Bank for Enterprises.",
  overview: "Imports",
  how: "Ask FPS Economy for free access and first download the full file (KboOpenData_…_Full.zip, about 300 MB). After that the daily changes (KboOpenData_…_Update.zip) are enough, one by one and in order. Do not unpack anything.",
  position: (last, next) =>
    `The register stands at extract ${last}. The next update has number ${next}.`,
  file: "ZIP file of KBO Open Data",
  fileHint: "A large file? Put it in the folder inbox of the data folder; then choose it below.",
  inbox: "Or choose a file from the folder inbox",
  inboxNone: "None: I choose a file from my computer",
  size: (megabytes) => `${megabytes} MB`,
  area: "Which area?",
  areas: {
    partnership: (names) => `Our municipalities: ${names}`,
    province: (name) => (name.startsWith("Brussel") ? name : `Province of ${name}`),
    all: "All of Belgium (takes long)",
  },
  areaHint:
    "Whoever has a seat or an establishment there is taken in. Whoever is in the register already is always brought up to date. An update always follows the area of the last full file.",
  deed: "Read the file",
  noFile: "Choose a file, from your computer or from the folder inbox.",
  tooLarge: "This file is larger than 4 GB. A full KBO file is about 300 MB.",
  stoppedHalfway: "The file did not arrive whole. Try again, or use the folder inbox.",
  running: "A KBO file is being read.",
  runningDeed: "See how far it is",
  privacy:
    "Regiekamer takes no e-mail address or telephone number of natural persons, and their name never stands on the public pages.",
  nothingChanged: "Nothing changed in the register.",
  result: {
    title: "KBO file imported",
    updateTitle: "KBO update applied",
    unchangedTitle: "Nothing changed",
    failedTitle: "The KBO file could not be imported",
    cancelledTitle: "The import was stopped",
    busyTitle: "The KBO file is being read",
    lede: (file, number, day) => `${file}, extract ${number} of ${day}.`,
    updateLede: (file, number, day) => `${file}, update ${number} of ${day}.`,
    updateUnchangedLede: (file) => `${file} was applied before.`,
    gapsTitle: "Not complete yet",
    gapsLede: (count, shown) =>
      count === 1
        ? "Of 1 enterprise or establishment this update tells too little: the rest stands only in the next full file. It will then be completed by itself."
        : `Of ${shown} enterprises or establishments this update tells too little: the rest stands only in the next full file. They will then be completed by themselves.`,
    gapsMore: (shown) => `Only the first ${shown} stand here.`,
    gapsClosed: "Completed since.",
    gapsOpen: "Comes with the next full file.",
    gapColumns: { number: "Number", because: "What is missing", place: "Stands in", state: "Now" },
    unchangedLede: (file) => `${file} was imported for this area before.`,
    social: (count, shown) =>
      count === 1
        ? "1 social enterprise recognised by NACE-BEL 88.993. KBO does not tell its work form: add it."
        : `${shown} social enterprises recognised by NACE-BEL 88.993. KBO does not tell their work form: add it.`,
    refusedTitle: "Refused rows",
    refusedLede: "These rows were not taken in. The others were.",
    moreRefused: (shown) => `Only the first ${shown} stand here.`,
    allGood: "Not a single row was refused.",
    download: "Download as CSV",
    map: "Look at map & register",
    again: "Read another file",
    columns: {
      file: "File",
      line: "Line",
      column: "Column",
      because: "What is wrong",
      raw: "It says",
    },
    counts: {
      read: {
        label: "Read",
        unit: rowUnit,
        text: "All rows looked at in the files of the ZIP. Addresses are looked at twice.",
      },
      added: {
        label: "New",
        unit: organisationUnit,
        text: "Enterprises that were not in the register yet.",
      },
      gaps: {
        label: "Not complete yet",
        unit: numberUnit,
        text: "Enterprises and establishments of which the update tells too little. They come with the next full file.",
      },
      changed: {
        label: "Changed",
        unit: organisationUnit,
        text: "Enterprises of which KBO now says something else. Their history tells what.",
      },
      unchanged: {
        label: "Same",
        unit: organisationUnit,
        text: "Enterprises of which KBO says the same as before.",
      },
      stopped: {
        label: "Stopped",
        unit: organisationUnit,
        text: "Enterprises that KBO knew and that this file no longer has. They stay in the register, with status stopped.",
      },
      refused: {
        label: "Refused",
        unit: rowUnit,
        text: "Rows that cannot be read or are not right. They are kept with their line and reason.",
      },
    },
    source: "KBO Open Data, FPS Economy",
  },
  gap: {
    "moved-in":
      "Its address now lies in your area, but its name and other data did not change and so are not in the update.",
    "owner-unknown":
      "This establishment belongs to an enterprise that is not in your register and did not change itself.",
    "never-read":
      "This number is in your register by a list or a person; no full file that has it was read yet.",
  },
  problem: (because, file, column, order) => {
    switch (because) {
      case "not-found":
        return "This file is not there (any more).";
      case "not-a-zip":
        return "This is no readable ZIP file. Download it again and choose it without unpacking.";
      case "part-missing":
        return `${named(file)} is missing in the ZIP. Download the file again and do not unpack it.`;
      case "column-missing":
        return `In ${named(file)}, line 1, the column ${column ?? ""} is missing.`;
      case "too-big":
        return `${named(file)}, unpacked, is far larger than a KBO file can be. Reading stopped.`;
      case "damaged":
        return `${named(file)} is damaged: content and checksum do not agree. Download the ZIP again.`;
      case "wrong-encoding":
        return `${named(file)} is not in UTF-8. Use the file as FPS Economy publishes it.`;
      case "not-full":
        return "The kind of file in meta.csv (ExtractType) changed while it was read. Try again.";
      case "no-snapshot-day":
        return "meta.csv has no readable day (SnapshotDate).";
      case "many-gone":
        return "This extract lacks more than a tenth of the enterprises you already know; the file is probably incomplete. Nothing was changed. Download it again. If it is right all the same, import it on the server with --even-if-many-gone.";
      case "no-area":
        return "This area has no municipalities or postcodes. Choose another area.";
      case "no-full-extract":
        return "This is an update, and there is no full file yet that it could follow. Read the full file (Full) first.";
      case "no-extract-number":
        return "meta.csv has no readable number (ExtractNumber). Without one the order of updates cannot be checked.";
      case "update-before-full":
        return `Update ${order?.got} is older than the full file ${order?.full} that you read, or part of it. Update ${nextUpdate(order)} is expected.`;
      case "update-done":
        return `Update ${order?.got} was applied before. Update ${nextUpdate(order)} is expected.`;
      case "updates-missing":
        return missingOf(order).length === 1
          ? `This is update ${order?.got}, but update ${nextUpdate(order)} must come first. Read that one, or a new full file.`
          : `This is update ${order?.got}, but updates ${missingNumbers(order, "en", "to")} must come first. Read those, or a new full file.`;
      case "cancelled":
        return "The import was stopped before it was done.";
      case "fault":
        return "Something went wrong while reading. Try again.";
    }
  },
  row: {
    "not-a-number": "The row does not begin with a KBO number of ten digits.",
    "wrong-check-digits": "The last two digits of the number are not right.",
    "half-a-line": "The row is only half: fields or a quotation mark are missing.",
    "text-after-quote": "There is text after a quotation mark.",
    "wrong-column-count": "The row has too many fields.",
    "unknown-day": "There is no such day; expected is dd-mm-yyyy.",
    "unknown-code": "This code is not known.",
    "empty-field": "This field may not be empty.",
    "wrong-encoding": "The text is not in UTF-8.",
    "line-too-long": "The row is longer than 64 kB.",
    "no-such-enterprise": "The enterprise of this establishment is not in enterprise.csv.",
  },
} satisfies KboWords;
