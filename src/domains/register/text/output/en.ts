import type { OutputWords } from "./nl.ts";

export const en = {
  brochure: {
    title: "Make a brochure",
    lede: "From your selection to a brochure for the counter: map, index and a block per organisation, with the sources at the end.",
    crumb: "Map & register",
    selection: "What goes into it",
    count: (count, shown) => (count === 1 ? "1 organisation" : `${shown} organisations`),
    everything: "The whole register, without a filter.",
    change: "Change the selection on the map",
    preview: "Open it now, with the usual texts (PDF)",
    leftOut: (count, shown) =>
      count === 1
        ? "1 selected organisation stays out: a sole trader or an organisation that stopped."
        : `${shown} selected organisations stay out: sole traders and organisations that stopped.`,
    unpublished: (count, shown) =>
      count === 1
        ? "1 organisation is not on the public site. It does go into this brochure."
        : `${shown} organisations are not on the public site. They do go into this brochure.`,
    empty: "No organisations in this selection",
    emptyHelp:
      "A brochure needs at least one organisation. Take away a filter or choose a wider selection on the map.",
    tooMany: (most) =>
      `A brochure holds at most ${most} organisations. Make the selection smaller; what you wrote is kept.`,
    texts: "Language and texts",
    language: "Language of the brochure",
    recalled: "These are the texts of your last brochure.",
    anew: "Begin with the usual texts",
    languageHint:
      "Activities and fixed texts come in this language. Texts of organisations stay in their own where there is no translation.",
    languages: { nl: "Dutch", fr: "French", en: "English" },
    titleLabel: "Title on the front",
    titleMissing: "Give the brochure a title.",
    titleTooLong: "Keep the title under 120 characters, so that it fits on the front.",
    intro: "Introduction",
    introHint: "An empty line begins a new paragraph. Leave empty for no introduction.",
    introTooLong: "Keep the introduction under 3000 characters.",
    contact: "Contact block",
    contactHint: "One thing per line: name of the service, address, telephone, e-mail.",
    parts: "Parts",
    partNames: {
      map: "Map",
      guide: "How to use the brochure",
      "activity-index": "Index by activity",
      "municipality-index": "Index by municipality",
    },
    format: "File",
    formats: {
      pdf: "PDF, ready to print and share",
      docx: "Word (DOCX), to change it yourself",
    },
    make: "Make the brochure",
    waiting:
      "A large brochure is made in the background. You see how far it is and find the file for 14 days.",
    tooManyPublic: (most) =>
      `Here brochures hold at most ${most} organisations. Choose a smaller selection, or ask the partnership for the full brochure.`,
  },
  export: {
    title: "Export the selection",
    lede: "All organisations of your selection in one file, with their sources.",
    file: "Your file",
    columns: "Columns",
    columnsHint: "Name and sources always come along. Choose nothing to get all columns.",
    format: "File",
    formats: {
      csv: "CSV, for Excel in Belgium (semicolon)",
      xlsx: "Excel (XLSX), with a sheet of sources",
      geojson: "GeoJSON, for map programs; only organisations with a place on the map",
    },
    make: "Download the file",
    empty: "No organisations in this selection",
    emptyHelp: "Take away a filter or choose a wider selection on the map.",
    tooMany: (most) =>
      `An Excel file goes up to ${most} organisations. Choose CSV for this selection, or make it smaller.`,
    contactsNote: "Contact persons only come along when they agreed or have a public function.",
  },
} satisfies OutputWords;
