/**
 * Words that say what an organisation does or how it is built, and not which one it is. In a registry their number
 * shows it; beside two bare names this list does.
 */
const common = new Set(
  (
    "company group groep groupe holding holdings international bank banque trust fund fonds capital partners partner " +
    "industries industry industrie services service solutions systems system technology technologies tech global world " +
    "europe european general national investment investments invest finance financial securities insurance assurances " +
    "verzekeringen consulting consult consultancy advies conseil management beheer construction constructions bouw bouwbedrijf " +
    "batiment immo immobilier vastgoed projects projecten development developpement engineering transport transports logistics " +
    "logistiek energy energie electric electrics elektro health medical pharma food foods trading trade import export " +
    "agency agence office bureau kantoor centre center centrum institute instituut institut university universiteit universite " +
    "school ecole academy academie city stad ville gemeente commune province provincie region regio department departement " +
    "ministry ministerie ministere government authority federation federatie union unie unity council raad committee " +
    "organization organisation organisatie society societe maatschappij stichting foundation fondation club vereniging " +
    "association bedrijf bedrijven onderneming entreprise entreprises ondernemingen works werken werkplaats atelier ateliers " +
    "onderhoud nettoyage cleaning schoonmaak tuin tuinen jardin jardins garden groen hout bois metal staal steel oil gas water " +
    "eau motor motors auto autos garage bakkerij boulangerie slagerij boucherie apotheek pharmacie restaurant cafe hotel " +
    "winkel shop store stores market markt drukkerij imprimerie print software data digital media communication communications " +
    "telecom network networks security beveiliging interim travel reizen sport sports state federal public royal koninklijke " +
    "royale new nieuwe nouveau nouvelle noord zuid oost west nord sud est north south east central algemene generale plus pro " +
    "social sociale sociaal solidaire emploi insertion regie quartier business corporate real estate asset assets loan mortgage " +
    "plant factory fabriek usine product products producten produits design art arts"
  ).split(" "),
);

/** How telling a word is when no registry says how often it occurs: 1, or less for words that many names have. */
export const weightWithoutRegistry = (word: string): number => (common.has(word) ? 0.35 : 1);
