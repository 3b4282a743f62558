/** What the room of the brainstorm of the demonstration sent; invented. Each list is one phone. */
export const demonstrationRoom = {
  gathering: "Brainstorm: sociale economie in het centrum (voorbeeld)",
  question: "Welke dienst missen handelaars en bewoners in het centrum?",
  explanation: "Denk klein: iets dat volgend jaar kan beginnen.",
  phones: [
    ["Een deelkeuken waar buren samen koken", "Iemand die pakjes aanneemt voor wie werkt"],
    ["Fietsen herstellen op school", "Samen koken na de markt"],
    ["Strijkdienst met afhaalpunt aan het station", "Hulp met papieren aan een vast loket"],
    ["Fietskoerier voor de winkels in het centrum", "Een klusdienst voor kleine herstellingen"],
    ["Bankjes en bloembakken onderhouden", "Plantenbakken water geven in de zomer"],
    ["Pakjes met de fiets tot bij oudere mensen"],
  ],
} as const;
