export { aPiece, aReportAction, aReportYear } from "./report-facts.ts";
