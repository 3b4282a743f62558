import { data } from "react-router";
import { FaultPage } from "./fault-page.tsx";

export function loader(): never {
  throw data(null, { status: 404 });
}

export default function MissingPage() {
  return <FaultPage status={404} />;
}
