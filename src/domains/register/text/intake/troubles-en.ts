import type { IntakeWords } from "./nl.ts";

export const troubles = {
  rowProblems: {
    "number-not-ten-digits": {
      what: "The enterprise number does not have ten digits.",
      mend: "Complete it to ten digits, like 0413.313.535, or empty the cell.",
    },
    "number-wrong-first-digit": {
      what: "An enterprise number begins with 0 or 1; this looks like an establishment number.",
      mend: "Look up the number of the enterprise itself in KBO Public Search.",
    },
    "number-wrong-check-digits": {
      what: "The last two digits (modulo 97 check) are not right.",
      mend: "A digit is probably wrong or swapped: look the number up in KBO Public Search.",
    },
    "name-missing": {
      what: "There is no name.",
      mend: "Fill in the name, or check that the right column was chosen as the name.",
    },
    "name-too-long": {
      what: "The name is longer than 400 characters.",
      mend: "Shorten the name; put the rest in a column with a description.",
    },
    "number-twice": {
      what: "This number stands on an earlier row.",
      mend: "Merge the two rows in the file; the first is taken over.",
    },
    "row-twice": {
      what: "The same name and municipality stand on an earlier row.",
      mend: "Remove the double row, or give each an enterprise number.",
    },
    "line-too-long": {
      what: "The line is too long to be a row of a list.",
      mend: "See whether a line end or a quotation mark is missing.",
    },
    "line-unclosed-quote": {
      what: "A quotation mark opens and does not close.",
      mend: 'Add a " or take it away.',
    },
    "line-text-after-quote": {
      what: "There is text after a closing quotation mark.",
      mend: 'Write a " inside a cell twice: "".',
    },
    "line-nul": {
      what: "The line holds unreadable signs: half written, or no text.",
      mend: "Save the file again in your spreadsheet.",
    },
    "line-too-many-columns": {
      what: "The row has more than 100 columns.",
      mend: "Remove the columns you do not need.",
    },
  },
  cellProblems: {
    "email-unreadable": {
      what: "This is no e-mail address.",
      mend: "Write one address, like info@example.be.",
    },
    "website-unreadable": {
      what: "This is no web address.",
      mend: "Write one address, like https://www.example.be.",
    },
    "phone-unreadable": {
      what: "This is no telephone number.",
      mend: "Write one number, like 02 356 00 00.",
    },
    "postcode-unreadable": {
      what: "This is no Belgian postcode.",
      mend: "Write four digits, like 1500.",
    },
    "nace-unreadable": {
      what: "This is no NACE code.",
      mend: "Write codes like 81.300, with ; between them.",
    },
    "count-unreadable": {
      what: "This is no number.",
      mend: "Write only the number, like 120.",
    },
    "activity-unknown": {
      what: "This activity is not in the list of activities.",
      mend: "Choose it on the record later, or use a word from the list.",
    },
    "area-unknown": {
      what: "We do not know this municipality, or there are several of that name.",
      mend: "Write the name of a Flemish or Brussels municipality.",
    },
    "legal-form-unknown": {
      what: "We do not know this legal form.",
      mend: "Write for example VZW, BV, NV or CV.",
    },
    "markup-removed": {
      what: "There was web page markup (HTML) in it; only the text is taken over.",
      mend: "Check the text on the record.",
    },
    "number-left-out": {
      what: "The enterprise number is wrong; the row is taken over without it.",
      mend: "Fill in the right number on the record.",
    },
    "too-long": {
      what: "The text is longer than 4,000 characters and was cut off.",
      mend: "Shorten the text and bring in the list again.",
    },
  },
  itIs: (kind: string) => `It is ${kind}.`,
  itIsText: (end: string) => `The name ends in ${end}, but it is plain text.`,
  /** After "it is". */
  fileKinds: {
    text: "plain text",
    workbook: "an Excel file",
    "old-office": "an old Office file",
    word: "a Word document",
    slides: "a presentation",
    "open-document": "an OpenDocument file (.ods or .odt)",
    zip: "a ZIP file without a spreadsheet: unpack it first",
    pdf: "a PDF",
    "web-page": "a web page (HTML): open it in your spreadsheet",
    xml: "an XML file",
    json: "a JSON file",
    "rich-text": "a text with formatting (RTF)",
    packed: "a packed file: unpack it first",
    parquet: "a Parquet file",
    image: "a picture",
    unknown: "a file of a kind we do not know",
  },
  fileProblems: {
    "too-large": {
      what: "The file is larger than 20 MB.",
      mend: "Remove pictures and empty sheets, or split the list. A KBO extract is brought in under KBO Open Data.",
    },
    "too-many-rows": {
      what: "The file has more than 20,000 filled rows.",
      mend: "Split the list. A KBO extract is brought in under KBO Open Data.",
    },
    "too-many-columns": {
      what: "The file has more than 100 columns.",
      mend: "Remove the columns you do not need.",
    },
    empty: { what: "The file is empty.", mend: "Choose the file that holds the list." },
    "not-a-table": {
      what: "This is no CSV or Excel file.",
      mend: "Save the list in your spreadsheet as .xlsx or .csv and choose that file.",
    },
    "named-otherwise": {
      what: "There is no list in this file.",
      mend: "Save the list in your spreadsheet as .xlsx or .csv and choose that file.",
    },
    "old-excel": {
      what: "This is an Excel file in the old format (.xls).",
      mend: "Open it and save it as .xlsx.",
    },
    "zip-bomb": {
      what: "Unpacked, the file is far larger than a list can be.",
      mend: "Copy the rows to a new sheet and save that.",
    },
    damaged: {
      what: "The file is damaged or only half there.",
      mend: "Open it in your spreadsheet, save it again and retry.",
    },
    "unreadable-header": {
      what: "The row with the names of the columns cannot be read.",
      mend: "Check the first row for a quotation mark that does not close.",
    },
    "no-rows": {
      what: "There are no rows below the names of the columns.",
      mend: "Check that the list is on the first visible sheet.",
    },
    "no-header": {
      what: "The first row seems to be an organisation already.",
      mend: "Put a row with names of columns above it, like: kbo, name, address.",
    },
    "wrong-delimiter": {
      what: "Everything is in one column: we do not recognise the separator.",
      mend: "Save the file with ; or , between the columns.",
    },
  },
} satisfies Pick<
  IntakeWords,
  "rowProblems" | "cellProblems" | "fileProblems" | "fileKinds" | "itIs" | "itIsText"
>;
