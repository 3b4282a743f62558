/** What was said at the round table of the demonstration; invented, by the place of the point on the agenda. */
export const demonstrationMinutes = {
  gathering: "Rondetafel textiel en kringloop (voorbeeld)",
  bodies: [
    "Iedereen stelt zich kort voor. Het **verslag van vorige keer** is goedgekeurd.",
    "Wat in de regio gebeurt met textiel dat niet meer verkocht raakt:\n\n- sorteren gebeurt nu op drie plaatsen (voorbeeld)\n- vervoer kost meer dan het opbrengt\n- scholen vragen stof voor projecten",
    "De groep wil klein beginnen: één ophaling per maand, samen gepland.",
  ],
  decisions: [
    { at: 1, title: "We proberen zes maanden een gezamenlijke ophaling", who: "alle aanwezigen" },
  ],
} as const;
