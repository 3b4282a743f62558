/** The desk at the door; the same words go to the phone, so they are texts with {n} to fill in and no functions. */
export type ReceptionWords = {
  readonly title: string;
  readonly back: string;
  readonly search: string;
  readonly searchDo: string;
  readonly scan: string;
  readonly stopScan: string;
  readonly noCamera: string;
  readonly scanHint: string;
  readonly unknownCode: string;
  readonly present: string;
  readonly notYet: string;
  readonly checkIn: string;
  readonly undo: string;
  readonly persons: string;
  readonly since: string;
  readonly again: string;
  readonly already: string;
  readonly counted: string;
  readonly nobody: string;
  readonly walkIn: string;
  readonly walkInAdd: string;
  readonly organisation: string;
  readonly name: string;
  readonly side: string;
  readonly walkInNeeds: string;
  readonly online: string;
  readonly offline: string;
  readonly waiting: string;
  readonly ready: string;
  readonly notReady: string;
  readonly signIn: string;
  readonly wipe: string;
  readonly wiped: string;
  readonly wipeKeeps: string;
  readonly done: string;
  readonly undone: string;
  readonly lists: { readonly coming: string; readonly others: string };
  readonly onThis: string;
};

export const nl: ReceptionWords = {
  title: "Onthaal",
  back: "Genodigden",
  search: "Zoek op naam of code",
  searchDo: "Zoek",
  scan: "Scan een badge",
  stopScan: "Stop met scannen",
  noCamera: "De camera werkt hier niet. Zoek op naam of typ de code van de badge.",
  scanHint: "Houd de QR-code van de badge voor de camera.",
  unknownCode: "Deze code staat niet op de lijst.",
  present: "Is er",
  notYet: "Nog niet gezien",
  checkIn: "Is er",
  undo: "Maak ongedaan",
  persons: "Aantal personen",
  since: "sinds {n}",
  again: "Ook gezien op {n}. Kijk na wie deze badge draagt.",
  already: "{n} was al binnen.",
  counted: "{n} van {m} genodigden zijn er. Personen samen: {p}.",
  nobody: "Niemand gevonden.",
  walkIn: "Iemand die niet op de lijst staat",
  walkInAdd: "Voeg toe, is er",
  organisation: "Organisatie",
  name: "Naam",
  side: "Kant",
  walkInNeeds: "Vul een organisatie of een naam in.",
  online: "Verbonden",
  offline: "Geen netwerk. U kunt verder werken; alles wordt later samengevoegd.",
  waiting: "{n} nog te versturen",
  ready: "Dit toestel werkt ook zonder netwerk.",
  notReady: "Dit toestel werkt nog niet zonder netwerk. Laat de pagina even open staan.",
  signIn: "U bent afgemeld. Meld u aan, dan wordt alles verstuurd. Er is niets verloren.",
  wipe: "Wis de lijst van dit toestel",
  wiped: "De lijst is van dit toestel gewist.",
  wipeKeeps: "Er staan nog lijnen op dit toestel die niet verstuurd zijn. Verstuur ze eerst.",
  done: "{n} is er.",
  undone: "{n}: ongedaan gemaakt.",
  lists: { coming: "Verwacht", others: "Anderen op de lijst" },
  onThis: "dit toestel",
};
