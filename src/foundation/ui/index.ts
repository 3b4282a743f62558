export type { QueryChange, Sort } from "./address.ts";
export { queryExcept, readColumns, readSort, withoutValue, withQuery } from "./address.ts";
export type { BothText, BothTextsProps } from "./both-texts/both-texts.tsx";
export { BothTexts } from "./both-texts/both-texts.tsx";
export type { TextChoices } from "./both-texts/read-text-choices.ts";
export { readTextChoices } from "./both-texts/read-text-choices.ts";
export type { Crumb } from "./breadcrumb/breadcrumb.tsx";
export { Breadcrumb } from "./breadcrumb/breadcrumb.tsx";
export type { ButtonLinkProps, ButtonProps } from "./button/button.tsx";
export { Button, ButtonLink, ButtonRow } from "./button/button.tsx";
export { BarChart } from "./chart/bar-chart.tsx";
export type { ChartProps, ChartSeries, ChartTone } from "./chart/chart-types.ts";
export { LineChart } from "./chart/line-chart.tsx";
export { RadarChart } from "./chart/radar-chart.tsx";
export { CodeText } from "./code-text/code-text.tsx";
export { ColumnTable } from "./column-table/column-table.tsx";
export type { Column, DataTableProps, Selection } from "./data-table/data-table.tsx";
export { DataTable } from "./data-table/data-table.tsx";
export { ColumnChoice, chosenColumns, ExportMenu, TableTools } from "./data-table/table-tools.tsx";
export type { Description, DescriptionListProps } from "./description-list/description-list.tsx";
export { DescriptionList, SourceMark, SourceNotes } from "./description-list/description-list.tsx";
export type { FieldSource, NumberedSource } from "./description-list/number-sources.ts";
export { listNotes, numberSources } from "./description-list/number-sources.ts";
export type { DeskFrameProps, PersonMenuProps, Room, RoomGroup } from "./desk-frame/desk-frame.tsx";
export { DeskFrame, SkipLink } from "./desk-frame/desk-frame.tsx";
export type { ConfirmFormProps } from "./dialog/confirm-form.tsx";
export { ConfirmForm } from "./dialog/confirm-form.tsx";
export { Dialog, DialogOpener } from "./dialog/dialog.tsx";
export { EmptyState } from "./empty-state/empty-state.tsx";
export type { ActiveFilter, FacetGroup } from "./facets/facets.tsx";
export { ActiveFilters, Facets } from "./facets/facets.tsx";
export type { Choice } from "./form/choices.tsx";
export { Checkbox, CheckboxGroup, FilterList, RadioGroup } from "./form/choices.tsx";
export type { ControlTies, FieldProps } from "./form/field.tsx";
export { Field } from "./form/field.tsx";
export type { FieldError } from "./form/form.tsx";
export { ErrorSummary, Fieldset, Form, FormActions, HiddenValues } from "./form/form.tsx";
export type { Option } from "./form/inputs.tsx";
export {
  DateInput,
  FileInput,
  NumberInput,
  SearchInput,
  Select,
  TextArea,
  TextInput,
} from "./form/inputs.tsx";
export {
  formatAge,
  formatCents,
  formatCentsShort,
  formatChance,
  formatDay,
  formatDuration,
  formatEuros,
  formatExact,
  formatInstant,
  formatMoney,
  formatMonth,
  formatNumber,
  formatPercent,
} from "./format.ts";
export { HouseMark, Icon } from "./icon/icon.tsx";
export type { IconName } from "./icon/icon-paths.tsx";
export { Island } from "./island/island.tsx";
export type { JobFigures, JobState, JobWords } from "./job-progress/describe-job.ts";
export { describeJob } from "./job-progress/describe-job.ts";
export { JobProgress } from "./job-progress/job-progress.tsx";
export { languageHrefs } from "./language-switch/language-hrefs.ts";
export { LanguageSwitch } from "./language-switch/language-switch.tsx";
export type { Theme } from "./language-switch/theme-switch.tsx";
export { ThemeSwitch } from "./language-switch/theme-switch.tsx";
export type { LightTextProps } from "./light-text/light-text.tsx";
export { LightText } from "./light-text/light-text.tsx";
export type { LegendEntry, MapFrameProps, MapView } from "./map-frame/map-frame.tsx";
export { Legend, MapFrame } from "./map-frame/map-frame.tsx";
export type { MatchItem, MatchListProps } from "./match-list/match-list.tsx";
export { MatchList, MatchReasons, MatchScore } from "./match-list/match-list.tsx";
export type { Strength } from "./match-list/strength.ts";
export { strengthOf } from "./match-list/strength.ts";
export type { MenuLink } from "./menu/menu.tsx";
export { Menu, MenuLinks } from "./menu/menu.tsx";
export { Meter } from "./meter/meter.tsx";
export type { StepsProps } from "./narrow-frame/narrow-frame.tsx";
export { NarrowFrame, Steps } from "./narrow-frame/narrow-frame.tsx";
export type { NoticeKind } from "./notice/notice.tsx";
export { Flash, Notice } from "./notice/notice.tsx";
export { PageHeader, SectionHeader } from "./page-header/page-header.tsx";
export { Pagination } from "./pagination/pagination.tsx";
export type { PublicFrameProps, PublicLink } from "./public-frame/public-frame.tsx";
export { PublicFrame } from "./public-frame/public-frame.tsx";
export type { QrCodeProps } from "./qr-code/qr-code.tsx";
export { QrCode } from "./qr-code/qr-code.tsx";
export { ShareLine } from "./share-line/share-line.tsx";
export type { SourceReference } from "./source-line/source-line.tsx";
export { SourceLine } from "./source-line/source-line.tsx";
export type { StatProps } from "./stat-line/stat-line.tsx";
export { StatLine } from "./stat-line/stat-line.tsx";
export type { SwitchLink } from "./switch-links/switch-links.tsx";
export { SwitchLinks } from "./switch-links/switch-links.tsx";
export type { Tab } from "./tabs/tabs.tsx";
export { Tabs } from "./tabs/tabs.tsx";
export { Tag, WorkFormBadge } from "./tag/tag.tsx";
export type { TimelineEntry } from "./timeline/timeline.tsx";
export { Timeline, ValueChange } from "./timeline/timeline.tsx";
export { TroubleSections } from "./trouble-sections/trouble-sections.tsx";
export type { IslandManifest, UiProviderProps } from "./ui-context.tsx";
export { UiProvider, useUi } from "./ui-context.tsx";
