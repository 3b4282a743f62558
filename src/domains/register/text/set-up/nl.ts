export const nl = {
  heading: "Wat hebt u al?",
  lede: "Begin met de lijst die Regiekamer meebrengt, met eigen bestanden, of met beide. U kunt dit later herhalen.",
  startSet: "Startlijst van sociale ondernemingen",
  startSetHelp: (count: number) =>
    `${count} maatwerkbedrijven en kringwinkels in Vlaanderen en Brussel, met ondernemingsnummer en bron. Kijk een fiche na voor u erop bouwt.`,
  startSetDeed: "Laad de startlijst en open de kaart",
  list: "Een eigen lijst",
  listHelp:
    "CSV of Excel. U wijst zelf aan welke kolom wat is; wat niet klopt, krijgt u regel per regel terug.",
  listDeed: "Kies een lijst",
  kbo: "KBO Open Data",
  kboHelp:
    "Het volledige ZIP-bestand van de Kruispuntbank van Ondernemingen. Alleen de organisaties van uw gemeenten worden overgenomen.",
  kboDeed: "Kies het KBO-bestand",
  later: "Later; open de lege kaart",
  loaded: (count: number) => `De startlijst is geladen: ${count} organisaties.`,
};

export type Words = typeof nl;
