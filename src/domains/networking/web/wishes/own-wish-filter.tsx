import { workFormNames } from "#register";
import { Button, Select, TextInput, useUi } from "#ui";
import { sides } from "../../rules/guest.ts";
import { type OthersFilter, workFormSort } from "../../rules/wishes/choose-others.ts";
import { guestWords } from "../../text/guests/index.ts";
import { ownWishWords } from "../../text/own-wishes/index.ts";
import type { OwnWishPage } from "../../usecases/wishes/open-own-wishes.ts";

interface OwnWishFilterProps {
  readonly page: OwnWishPage;
  readonly filter: OthersFilter;
}

/** Chooses whom the list shows. Only what somebody here is can be chosen. */
export function OwnWishFilter({ page, filter }: OwnWishFilterProps) {
  const { language } = useUi();
  const words = ownWishWords(language).filter;
  const { others, activities, places } = page;
  const forms = Object.entries<string>(workFormNames(language)).filter(([form]) =>
    others.some(({ workForms }) => workForms.includes(form)),
  );
  const sorts = [
    ...sides
      .filter((side) => others.some((other) => other.side === side))
      .map((side) => ({ value: side, label: guestWords(language).sides[side] })),
    ...forms.map(([form, label]) => ({ value: workFormSort(form), label: `– ${label}` })),
  ];
  return (
    <fieldset className="own-wishes__filter">
      <legend>{words.title}</legend>
      <TextInput name="zoek" label={words.words} value={filter.words} oneWay />
      <Select
        name="activiteit"
        label={words.activity}
        value={filter.activity}
        emptyLabel={words.any}
        oneWay
        options={activities.map(({ code, label, isTop }) => ({
          value: code,
          label: isTop ? label : `– ${label}`,
        }))}
      />
      <Select
        name="gemeente"
        label={words.place}
        value={filter.nis}
        emptyLabel={words.any}
        oneWay
        options={places.map(({ nis, name }) => ({ value: nis, label: name }))}
      />
      <Select
        name="soort"
        label={words.sort}
        value={filter.sort}
        emptyLabel={words.any}
        oneWay
        options={sorts}
      />
      <div className="own-wishes__show">
        <Button icon="search">{words.show}</Button>
        <span className="soft">{words.keeps}</span>
      </div>
    </fieldset>
  );
}
