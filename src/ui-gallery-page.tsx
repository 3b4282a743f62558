export { GalleryPage as default } from "./foundation/ui/gallery/gallery-page.tsx";
