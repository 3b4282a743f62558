const plural = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

/** The words of the page on which a guest says whom he would like to meet. */
export const nl = {
  title: "Wie wil u ontmoeten?",
  lede: "Open een naam en zeg hoe graag u een gesprek wil. Het rooster houdt daar zo goed mogelijk rekening mee.",
  vetoHint: "“Liever niet”: dat gesprek komt er nooit, en de andere krijgt dit niet te zien.",
  filter: {
    title: "Toon alleen",
    words: "Naam of woord",
    activity: "Sector of activiteit",
    place: "Gemeente",
    sort: "Soort",
    any: "alle",
    show: "Toon",
    keeps: "Wat u aanduidde, wordt eerst bewaard.",
    all: "Toon iedereen",
  },
  mineTitle: (count: number) => `Uw wensen (${count})`,
  noneYet: "U koos nog niemand.",
  suggestedTitle: "Misschien iets voor u",
  suggestedLede: "Zij doen wat u zoekt. U kiest zelf.",
  same: (words: string) => `noemt zelf: ${words}`,
  othersTitle: "Andere deelnemers",
  found: (count: number) => plural(count, "deelnemer", "deelnemers"),
  how: (name: string) => `Hoe graag wil u ${name} ontmoeten?`,
  none: "geen wens",
  about: "Waarvoor? (mag leeg)",
  aboutYou: "Wat zoekt u, wat biedt u aan, wanneer kan u niet?",
  seeks: "Wat zoekt u?",
  seeksHint: "Bijvoorbeeld: drukwerk, groenonderhoud, een traiteur. Hieruit komen voorstellen.",
  offers: "Wat biedt u aan?",
  away: "Wanneer kan u niet?",
  save: "Bewaar mijn wensen",
  saved: "Uw wensen zijn bewaard.",
  closed: "Wensen kunnen niet meer veranderd worden. Bel het loket als het dringend is.",
  nobody: "Niemand gevonden. Kies ruimer.",
  pages: "Bladzijden",
  page: (page: number, pages: number) => `Bladzijde ${page} van ${pages}`,
  previous: "Vorige",
  next: "Volgende",
  mine: (count: number) => plural(count, "wens", "wensen"),
  back: "Terug naar mijn uitnodiging",
  waiting: "U staat op de wachtlijst. Zodra er een plaats is, kan u kiezen wie u wil ontmoeten.",
  notComing: "Zeg eerst dat u komt. Daarna kan u kiezen wie u wil ontmoeten.",
};

export type OwnWishWords = typeof nl;
