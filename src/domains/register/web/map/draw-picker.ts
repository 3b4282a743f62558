import { NavigationControl } from "maplibre-gl";
import { colour, groundMap, nameMunicipalities } from "./base-map.ts";

/** Municipalities to choose from: the checkboxes stay the answer, the map only ticks them. */
export function drawPicker(place: HTMLElement): void {
  const name = place.dataset.field ?? "nis";
  const boxes = () => [
    ...document.querySelectorAll<HTMLInputElement>(
      `input[type="checkbox"][name="${CSS.escape(name)}"]`,
    ),
  ];
  const map = groundMap(place);
  map.addControl(new NavigationControl({ showCompass: false }), "top-right");
  const chosen = () => boxes().flatMap((box) => (box.checked ? box.value : []));
  const show = () => map.setFilter("chosen", ["in", ["get", "nis"], ["literal", chosen()]]);
  map.on("load", () => {
    map.addLayer(
      {
        id: "chosen",
        type: "fill",
        source: "ground",
        "source-layer": "municipalities",
        paint: { "fill-color": colour("act"), "fill-opacity": 0.45 },
        filter: ["in", ["get", "nis"], ["literal", chosen()]],
      },
      "borders",
    );
    nameMunicipalities(map, place);
    map.on("click", "land", ({ features }) => {
      const nis = features?.[0]?.properties.nis as string | undefined;
      const box = boxes().find(({ value }) => value === nis);
      if (!box) return;
      box.checked = !box.checked;
      box.dispatchEvent(new Event("change", { bubbles: true }));
    });
    map.on("mouseenter", "land", () => {
      map.getCanvas().style.cursor = "pointer";
    });
    document.addEventListener("change", ({ target }) => {
      if (target instanceof HTMLInputElement && target.name === name) show();
    });
  });
}
