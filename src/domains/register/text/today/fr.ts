import type { Words } from "./nl.ts";

const days = (count: number): string => (count <= 1 ? `${count} jour` : `${count} jours`);

export const fr = {
  new: "nouveau dans le répertoire",
  stopped: "a cessé",
  edited: "modifié",
  via: {
    edit: "",
    undo: "",
    merge: "fusionné",
    "list-import": "par une liste",
    "kbo-import": "selon la BCE",
    "start-set": "",
  },
  contact: (organisation: string) => `Personne de contact de ${organisation}`,
  contactDetail: (count: number) => `expire dans ${days(count)} : redemandez l’accord`,
  unconfirmed: (count: number) => `pas confirmé depuis ${count} mois`,
  neverConfirmed: "jamais confirmé",
  imported: {
    kbo: (file: string) => `Fichier BCE traité : ${file}`,
    list: (file: string) => `Liste traitée : ${file}`,
  },
  importCounts: (added: number, changed: number) =>
    `${added} ${added <= 1 ? "nouveau" : "nouveaux"}, ${changed} ${changed <= 1 ? "modifié" : "modifiés"}`,
} satisfies Words;
