import { Checkbox, DateInput, Fieldset, Island, TextInput } from "#ui";
import { inputId, type RecordFieldsProps, typing } from "./form-typing.ts";
import { writtenPlace } from "./form-values.ts";

/** Every place of the record, and room for one more. */
export function PlaceFields(props: RecordFieldsProps) {
  const { words, values } = props;
  const { at } = typing(props);
  const { form } = words;
  const known = values.all("place");
  const places = known.includes("seat") ? known : ["seat", ...known];
  return (
    <Fieldset legend={form.places} hint={form.pointHint}>
      {places.map((place) => {
        const number = writtenPlace(place);
        return (
          <fieldset className="record-form__group" key={place}>
            <legend className="field__label">
              {number ? words.establishment(number) : words.seat}
            </legend>
            <input type="hidden" name="place" value={place} />
            <AddressFields {...props} place={place} />
            {known.includes(place) ? (
              <Checkbox
                name="remove_place"
                value={place}
                id={inputId(`remove-${place}`)}
                label={form.removePlace}
                checked={values.all("remove_place").includes(place)}
                optional
              />
            ) : null}
          </fieldset>
        );
      })}
      <details className="record-form__more" open={values.one("place:new:number") !== ""}>
        <summary>{form.newPlace}</summary>
        <div className="record-form__stack">
          <TextInput
            {...at("place:new:number", form.establishmentNumber)}
            optional
            hint={form.newPlaceHint}
            width="half"
          />
          <AddressFields {...props} place="new" />
        </div>
      </details>
    </Fieldset>
  );
}

/** Address, days and point of one place. */
function AddressFields(props: RecordFieldsProps & { readonly place: string }) {
  const { words, place } = props;
  const { form } = words;
  const { at } = typing(props);
  const of = (name: string, label: string) => at(`place:${place}:${name}`, label);
  return (
    <>
      <TextInput {...of("name", form.placeName)} optional />
      <div className="record-form__row record-form__row--street">
        <TextInput {...of("street", form.street)} optional />
        <TextInput {...of("house_number", form.houseNumber)} optional width="short" />
        <TextInput {...of("box", form.box)} optional width="short" />
      </div>
      <div className="record-form__row">
        <TextInput {...of("postcode", form.postcode)} optional inputMode="numeric" width="short" />
        <TextInput {...of("town", form.town)} optional />
      </div>
      <div className="record-form__row">
        <DateInput {...of("started_on", form.startedOn)} optional />
        <DateInput {...of("closed_on", form.closedOn)} optional />
      </div>
      <div className="record-form__row">
        <TextInput {...of("lon", form.lon)} optional inputMode="decimal" width="short" />
        <TextInput {...of("lat", form.lat)} optional inputMode="decimal" width="short" />
      </div>
      {place === "new" ? null : (
        <div
          className="record-form__map"
          data-island-map="place-point"
          data-lon-field={`place:${place}:lon`}
          data-lat-field={`place:${place}:lat`}
          hidden
        />
      )}
      <Island name="map" />
    </>
  );
}
