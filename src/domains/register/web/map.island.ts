/**
 * Every map of the pages: `data-island-map` says which. The library is fetched only where a map stands.
 *
 * - `directory`: clusters of the present filter, popups, the rows of the list beside it
 * - `municipality-picker`: a click ticks the checkbox of the municipality (`data-field` names the boxes)
 * - `place-point`: a dot to drag; writes the fields named by `data-lon-field` and `data-lat-field`
 */
const found = document.querySelectorAll<HTMLElement>("[data-island-map]");

/** A map far down a page is made when somebody comes near it; a printed page never needs one. */
const nearby = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting || !(target instanceof HTMLElement)) continue;
      nearby.unobserve(target);
      void draw(target);
    }
  },
  { rootMargin: "200px" },
);

for (const place of found) {
  place.hidden = false;
  nearby.observe(place);
}

async function draw(place: HTMLElement): Promise<void> {
  const { drawMap } = await import("./map/draw-map.ts");
  try {
    drawMap(place);
  } catch {
    // No WebGL here: the picture, the checkboxes or the fields stay and do the same.
    if (!place.querySelector("img")) place.hidden = true;
  }
}
