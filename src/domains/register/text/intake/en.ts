import type { IntakeWords } from "./nl.ts";
import { troubles } from "./troubles-en.ts";

const percent = (share: number) => `${Math.round(share * 100)}%`;
const rows = (count: number) => (count === 1 ? "1 row" : `${count} rows`);
const organisations = (count: number) =>
  count === 1 ? "1 organisation" : `${count} organisations`;
const organisationUnit = (count: number) => (count === 1 ? "organisation" : "organisations");

export const en = {
  ...troubles,
  overview: {
    title: "Bring in data",
    lede: "Bring in what you have. Every value remembers the file and row it came from. Nothing is overwritten: where two sources differ, both stay.",
    waysTitle: "What have you got?",
    listTitle: "A list",
    listText:
      "A CSV or Excel file of organisations: a members’ list, an export, a list of your own. You choose on screen what each column means and see beforehand what will happen.",
    listDeed: "Bring in a list",
    kboTitle: "KBO Open Data",
    kboText:
      "The monthly ZIP file of the Crossroads Bank for Enterprises. Regiekamer takes the enterprises of your area out of it and recognises the social economy by its NACE code.",
    kboDeed: "Bring in a KBO file",
    startTitle: "The built-in start set",
    startText: (count: number) =>
      `${count} sheltered workshops, reuse shops and entreprises de travail adapté (facts from KBO, August 2026). Handy to begin with; far from complete. Check a record before you rely on it.`,
    startDeed: "Load the start set",
    startLoaded: (added, merged) =>
      `Start set loaded: ${organisations(added)} new, ${merged} merged.`,
    startUnchanged: "The start set was loaded already. Nothing has changed.",
    runsTitle: "What was brought in",
    runsCaption: "Files that were read, the newest first",
    empty: "Nothing brought in yet",
    emptyText:
      "Here you will see what you read, when, and which rows were refused. Begin with the start set or with a list you have.",
    when: "When",
    what: "File",
    kind: "Kind",
    state: "State",
    read: "Read",
    added: "New",
    changed: "Changed",
    unchanged: "The same",
    refused: "Refused",
    goOn: "Go on",
    download: (file) => `Refused rows of ${file} as CSV`,
    downloadShort: "CSV",
  },
  kinds: {
    list: "List",
    kbo: "KBO Open Data",
    "start-set": "Start set",
    "address-points": "Address points",
  },
  states: {
    uploaded: "Waits for columns",
    previewed: "Waits for confirmation",
    running: "Running",
    done: "Done",
    unchanged: "Nothing changed",
    failed: "Failed",
    cancelled: "Stopped",
  },
  steps: ["File", "Columns", "Preview", "Result"],
  upload: {
    title: "Bring in a list",
    lede: "Choose the file. Nothing changes yet: first you see what each column means and what happens to each row.",
    file: "CSV or Excel file (.xlsx)",
    fileHint:
      "At most 20 MB and 20,000 rows. The first row holds the names of the columns. Only the first visible sheet is read.",
    deed: "Read the file",
    noFile: "Choose a file first.",
    needs:
      "Only the name is required. With an enterprise number we recognise organisations you already have.",
  },
  columns: {
    title: "What does each column mean?",
    lede: (file, count) =>
      `${file}: ${rows(count)}. We propose what we recognise. Check it and change it.`,
    sheet: (name, others) =>
      `Sheet read: “${name}”. Not read: ${others}. Move another sheet to the front to read that one.`,
    caption: "Columns of the file",
    column: "Column",
    examples: "First values",
    meaning: "Means",
    why: "Why",
    meaningOf: (column) => `Meaning of column ${column}`,
    noValues: "empty",
    sourceTitle: "Whose list is this?",
    sourceHint:
      "This will stand as the source with every value, also on the public site and in the brochure.",
    publisher: "Publisher",
    publisherHint: "Who made the list, for example: Departement Werk en Sociale Economie.",
    titleField: "Name of the list",
    titleHint: "Bring in a newer version under the same name later: it will replace this one.",
    licence: "Licence or agreement",
    licenceHint:
      "May you show this? For example: CC BY 4.0, own data, with the consent of the members.",
    licenceDefault: "own data",
    url: "Web address",
    day: "Date of the list",
    defaultsTitle: "For rows that do not say",
    defaultKind: "Kind of organisation",
    defaultForm: "Work form",
    noForm: "None",
    deed: "Show the preview",
    back: "Choose another file",
  },
  targets: {
    number: "Enterprise number (KBO)",
    name: "Name",
    abbreviation: "Abbreviation",
    type: "Kind or work form",
    legal_form: "Legal form",
    address: "Street and number",
    street: "Street",
    house_number: "House number",
    box: "Box",
    postcode: "Postcode",
    municipality: "Municipality",
    website: "Website",
    email: "E-mail",
    phone: "Telephone",
    nace: "NACE codes",
    activities: "Activities",
    capacity_places: "Capacity (places)",
    capacity_hours_month: "Capacity (hours per month)",
    service_area: "Service area (municipalities)",
    description: "Description",
    target_group: "Target group",
    adapted_workplace: "Adapted workplace",
    guidance: "Guidance",
    quality_labels: "Quality labels",
    fte: "Full-time equivalents (FTE)",
    ignore: "Leave out",
  },
  noFieldFor: "recognised, but the record has no field for it",
  because: (reason) => {
    switch (reason.kind) {
      case "header":
        return "column name recognised";
      case "header-and-values":
        return "column name and values agree";
      case "values":
        return `${percent(reason.share)} of the values look like it`;
      case "header-only":
        return `column name recognised, but ${reason.share === 0 ? "no value looks" : `only ${percent(reason.share)} of the values look`} like it: check`;
      case "last-time":
        return "what you chose last time";
      case "nothing-known":
        return "not recognised";
    }
  },
  preview: {
    title: "What is going to happen",
    lede: "Nothing has changed yet. If this is right, take the list over.",
    unchangedLede: "This list brings nothing new: all it says was in the register already.",
    saysSource: (source: string, licence: string) =>
      `Every fact will name as its source: ${source}, licence “${licence}”.`,
    changeSource: "Does the list come from somebody else? Say so here.",
    cameBefore: (title, publisher) =>
      `This file was read before, as “${title}” by ${publisher}. That name of the source stays.`,
    caption: (shown, all) => (shown < all ? `The first ${shown} of ${rows(all)}` : rows(all)),
    line: "Row",
    name: "Name",
    number: "Number",
    form: "Kind and work form",
    place: "Address",
    activities: "Work",
    happens: "Becomes",
    noNumber: "no number",
    precision: {
      "placed-by-hand": "placed by hand",
      address: "address",
      street: "street",
      neighbourhood: "neighbourhood",
      postcode: "postcode",
      municipality: "municipality",
      unknown: "not on the map",
    },
    onMap: (precision) => `map: ${precision}`,
    new: "new",
    merge: (name) => `together with ${name}`,
    unchanged: "known already, the same",
    maybe: "new (see question)",
    sameTitle: "Is this the same organisation?",
    sameHint:
      "These rows have no number to be sure, but name and municipality are those of an organisation in the register. Tick what is the same. Without a tick a new one is added.",
    same: (line, name, other) => `Row ${line}: ${name} is ${other}`,
    sameByPerson: "marked by you as the same",
    keepWithoutNumber: (count) =>
      count === 1
        ? "Take over the row with a wrong number without its number"
        : `Take over the ${count} rows with a wrong number without their number`,
    keepWithoutNumberSettled: "Take over rows with a wrong number without their number",
    keepHint: "The wrong number stays with the remarks.",
    questionsTitle: "Questions beforehand",
    cancel: "Stop this import",
    cancelled: "The import was stopped. Nothing has changed in the register.",
    refresh: "Adjust the preview",
    deed: (count) => `Take over ${organisations(count)}`,
    nothingDeed: "Finish without changes",
    finishDeed: "Finish",
    gone: {
      title: (count: number) =>
        count === 1
          ? "1 organisation was in an earlier version of this list and is missing now"
          : `${count} organisations were in an earlier version of this list and are missing now`,
      hint: "What other sources say about them stays in any case. You can take this choice back later.",
      which: "Which?",
      choices: {
        keep: "Keep what the list said about them before",
        end: "The list no longer speaks of them: the other sources count. Without another source only the name stays on the record.",
      },
    },
    back: "Change columns or source",
    source: (file) => file,
  },
  thisFile: "this file",
  counts: {
    read: {
      label: "Read",
      unit: (count: number) => (count === 1 ? "row" : "rows"),
      text: "All rows after the names of the columns, blank rows not counted.",
    },
    added: {
      label: "New",
      unit: organisationUnit,
      text: "Organisations that were not in the register.",
    },
    merged: {
      label: "Merged",
      unit: organisationUnit,
      text: "Organisations that were there, recognised by their enterprise number, by an earlier version of this list, or by you. What this list says is added; what other sources say stays.",
    },
    unchanged: {
      label: "The same",
      unit: organisationUnit,
      text: "This list said exactly the same before.",
    },
    ended: {
      label: "No longer listed",
      unit: organisationUnit,
      text: "Organisations that were in an earlier version and no longer are. What the list said about them no longer counts; you can take that back.",
    },
    refused: {
      label: "Refused",
      unit: (count: number) => (count === 1 ? "row" : "rows"),
      text: "Rows that are not taken over. They are kept with their line and reason.",
    },
    cells: {
      label: "Remarks",
      unit: (count: number) => (count === 1 ? "cell" : "cells"),
      text: "Single values that could not be read. The rest of their row is taken over.",
    },
  },
  troubles: {
    refusedTitle: "Refused rows",
    refusedCaption: "Rows that are not taken over",
    cellsTitle: "Remarks on rows taken over",
    cellsCaption: "Values that are not taken over; the rest of their row is",
    line: "Row",
    column: "Column",
    written: "It says",
    what: "What is wrong",
    mend: "How to mend it",
    download: "Download as CSV",
    more: (count) => `And ${count} more: see the CSV file.`,
    file: "file",
    raw: "whole row",
    kind: "kind",
    wholeRow: "row refused",
    oneCell: "value left out",
  },
  sameAsLine: (line) => `same as row ${line}`,
  nothingChanged: "Nothing has changed in the register.",
  found: (text) => `Found: “${text}”.`,
  problems: {
    "no-name": "Choose which column is the name.",
    "target-twice": (target) => `“${target}” is chosen for two columns. Keep one.`,
    "address-twice":
      "Choose either “Street and number”, or “Street” and “House number” separately.",
    fields: {
      publisher: "Fill in who publishes the list.",
      title: "Give the list a name.",
      licence: "Fill in a licence or agreement.",
      url: "This is no web address. Begin with https://",
      retrievedOn: "Fill in a date.",
    },
    other: "Something is wrong with the choices. Check them.",
    "already-imported": "This list was taken over already.",
    "no-such-import": "This import does not exist (any more).",
    "file-gone": "The file is no longer kept (it goes after 90 days). Choose it again to go on.",
    "not-permitted": "Only a coordinator or an administrator may bring in data.",
  },
  result: {
    title: "Taken over",
    unchangedTitle: "Nothing has changed",
    unchangedLede: "All that this list says was in the register just so.",
    lede: (file) => `${file} was read. Every value remembers its row in this file.`,
    kept: "The columns are remembered: a next list with the same column names is read right at once.",
    allGood: "Not one row was refused.",
    ended: (count: number) =>
      count === 1
        ? "1 organisation was no longer in this list. What the list said about it no longer counts."
        : `${count} organisations were no longer in this list. What the list said about them no longer counts.`,
    revive: "Let the list count again",
    revived: (count: number) =>
      count === 1
        ? "The list counts again for 1 organisation."
        : `The list counts again for ${count} organisations.`,
    map: "See map & register",
    again: "Bring in another list",
    overview: "To the imports",
  },
} satisfies IntakeWords;
