import type { Language } from "#kernel/language";
import type { ActiveFilter, FacetGroup } from "#ui";
import { formatNumber } from "#ui";
import type { DirectorySnapshot } from "../rules/directory/directory-snapshot.ts";
import type { FacetCounts } from "../rules/directory/facet-counts.ts";
import { addressNames, type FilterState, noActivity } from "../rules/directory/filter-state.ts";
import { organisationKinds } from "../rules/organisation.ts";
import { workForms } from "../rules/work-form.ts";
import type { DirectoryWords } from "../text/directory/index.ts";

type Speaking = { readonly language: Language; readonly words: DirectoryWords };

const hourSteps = [50, 200, 1_000] as const;
const placeSteps = [5, 20, 100] as const;

/** The facets beside the list, with what each choice would show; choices that show nothing are left out. */
export function facetGroups(
  snapshot: DirectorySnapshot,
  facets: FacetCounts,
  state: FilterState,
  memberNis: readonly string[],
  speaking: Speaking,
): FacetGroup[] {
  const { words, language } = speaking;
  const number = (count: number | undefined) => formatNumber(language, count ?? 0);
  const choices = <Value extends string>(
    values: readonly Value[],
    label: (value: Value) => string,
    counts: Uint32Array,
    chosen: readonly string[],
  ) =>
    values.flatMap((value, at) =>
      (counts[at] ?? 0) > 0 || chosen.includes(value)
        ? [{ value, label: label(value), count: number(counts[at]) }]
        : [],
    );
  return [
    {
      name: "vorm",
      label: words.facets.form,
      choices: choices(
        workForms,
        (form) => words.workForms[form],
        facets.workForms,
        state.workForms,
      ),
      chosen: state.workForms,
    },
    {
      name: "activiteit",
      label: words.facets.activity,
      choices: activityChoices(snapshot, facets, state, speaking),
      chosen: state.activities,
      long: true,
    },
    {
      name: "gemeente",
      label: words.facets.municipality,
      choices: municipalityChoices(snapshot, facets, state, memberNis, speaking),
      chosen: state.municipalities,
      long: true,
    },
    {
      name: "gebied",
      label: words.facets.relation,
      choices: (["seat", "area"] as const).map((relation) => ({
        value: addressNames.relation[relation],
        label: words.relations[relation],
      })),
      chosen: state.placeRelation === "either" ? [] : [addressNames.relation[state.placeRelation]],
      folded: true,
    },
    {
      name: "soort",
      label: words.facets.kind,
      choices: choices(organisationKinds, (kind) => words.kinds[kind], facets.kinds, state.kinds),
      chosen: state.kinds,
      folded: true,
    },
    ...capacityGroups(facets, state, words, number),
    {
      name: "status",
      label: words.facets.status,
      choices: choices(
        [addressNames.status.active, addressNames.status.unknown, addressNames.status.stopped],
        (name) => statusLabel(name, words),
        facets.status,
        [addressNames.status[state.status]],
      ),
      chosen: state.status === "not-stopped" ? [] : [addressNames.status[state.status]],
      folded: true,
    },
  ].filter(({ choices: given }) => given.length > 0);
}

function statusLabel(name: string, words: DirectoryWords): string {
  const known = Object.entries(addressNames.status).find(([, value]) => value === name);
  return known ? words.status[known[0] as keyof DirectoryWords["status"]] : name;
}

/** Groups with their activities under them. */
function activityChoices(
  snapshot: DirectorySnapshot,
  facets: FacetCounts,
  state: FilterState,
  { language, words }: Speaking,
): FacetGroup["choices"] {
  const { withoutActivity } = facets;
  const none =
    withoutActivity > 0 || state.activities.includes(noActivity)
      ? [
          {
            value: noActivity,
            label: words.noActivity,
            isBelow: false,
            count: formatNumber(language, withoutActivity),
          },
        ]
      : [];
  const some = snapshot.activities.flatMap(({ code, parent, label }, at) => {
    const count = facets.activities[at] ?? 0;
    if (count === 0 && !state.activities.includes(code)) return [];
    const name = label[language];
    return [
      {
        value: code,
        label: parent === null ? words.wholeGroup(name) : name,
        isBelow: parent !== null,
        count: formatNumber(language, count),
      },
    ];
  });
  return [...some, ...none];
}

const mostMunicipalities = 60;

/** Members first, in the order of their names; then the others by how much is there. */
function municipalityChoices(
  snapshot: DirectorySnapshot,
  facets: FacetCounts,
  state: FilterState,
  memberNis: readonly string[],
  { language }: Speaking,
): FacetGroup["choices"] {
  const members = new Set(memberNis);
  const counted = snapshot.municipalities.flatMap(({ nis, name }, at) => {
    const count = facets.municipalities[at] ?? 0;
    const isChosen = state.municipalities.includes(nis);
    return count > 0 || isChosen || members.has(nis)
      ? [
          {
            nis,
            label: language === "fr" ? name.fr : name.nl,
            count,
            first: members.has(nis) || isChosen,
          },
        ]
      : [];
  });
  return [
    ...counted.filter(({ first }) => first),
    ...counted.filter(({ first }) => !first).sort((a, b) => b.count - a.count),
  ]
    .slice(0, mostMunicipalities)
    .map(({ nis, label, count }) => ({ value: nis, label, count: formatNumber(language, count) }));
}

function capacityGroups(
  facets: FacetCounts,
  state: FilterState,
  words: DirectoryWords,
  number: (count: number) => string,
): FacetGroup[] {
  const group = (
    name: string,
    label: string,
    known: { label: string; count: number },
    steps: readonly number[],
    from: (amount: string) => string,
    chosen: number | null,
  ): FacetGroup => ({
    name,
    label,
    choices:
      known.count === 0 && chosen === null
        ? []
        : [
            { value: "1", label: known.label, count: number(known.count) },
            ...steps.map((step) => ({ value: String(step), label: from(number(step)) })),
          ],
    chosen: chosen === null ? [] : [String(chosen)],
    folded: true,
  });
  return [
    group(
      "uren",
      words.facets.hours,
      { label: words.hoursKnown, count: facets.withHours },
      hourSteps,
      words.hoursFrom,
      state.minHours,
    ),
    group(
      "plaatsen",
      words.facets.places,
      { label: words.placesKnown, count: facets.withPlaces },
      placeSteps,
      words.placesFrom,
      state.minPlaces,
    ),
  ];
}

/** What narrows the list now, each as a word that can be taken away. */
export function activeFilters(
  snapshot: DirectorySnapshot,
  state: FilterState,
  { language, words }: Speaking,
): ActiveFilter[] {
  const named = (name: string, values: readonly string[], label: (value: string) => string) =>
    values.map((value) => ({ name, value, label: label(value) }));
  const activities = new Map(snapshot.activities.map(({ code, label }) => [code, label[language]]));
  const places = new Map(
    snapshot.municipalities.map(({ nis, name }) => [nis, language === "fr" ? name.fr : name.nl]),
  );
  const amount = (value: number) => formatNumber(language, value);
  return [
    ...named("q", state.words ? [state.words] : [], words.wordsFilter),
    ...state.workForms.map((form) => ({ name: "vorm", value: form, label: words.workForms[form] })),
    ...named("activiteit", state.activities, (code) =>
      code === noActivity ? words.noActivity : (activities.get(code) ?? code),
    ),
    ...named("gemeente", state.municipalities, (nis) => places.get(nis) ?? nis),
    ...(state.placeRelation === "either"
      ? []
      : named(
          "gebied",
          [addressNames.relation[state.placeRelation]],
          () => words.relations[state.placeRelation],
        )),
    ...state.kinds.map((kind) => ({ name: "soort", value: kind, label: words.kinds[kind] })),
    ...(state.minHours === null
      ? []
      : named("uren", [String(state.minHours)], () =>
          state.minHours === 1 ? words.hoursKnown : words.hoursFrom(amount(state.minHours ?? 0)),
        )),
    ...(state.minPlaces === null
      ? []
      : named("plaatsen", [String(state.minPlaces)], () =>
          state.minPlaces === 1
            ? words.placesKnown
            : words.placesFrom(amount(state.minPlaces ?? 0)),
        )),
    ...(state.status === "not-stopped"
      ? []
      : named("status", [addressNames.status[state.status]], () => words.status[state.status])),
  ];
}
