import {
  type KyselyPlugin,
  OperationNodeTransformer,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  type PrimitiveValueListNode,
  type QueryId,
  type QueryResult,
  type RootOperationNode,
  type UnknownRow,
  type ValueNode,
} from "kysely";

// The session library works with Date objects; everything of ours with Instant text. This is the border.
// biome-ignore lint/style/noRestrictedGlobals: converts a moment it is handed, never reads the clock
const asDate = (instant: string): Date => new Date(instant);
const asText = (value: unknown): unknown =>
  // biome-ignore lint/style/noRestrictedGlobals: recognises a moment, never reads the clock
  value instanceof Date ? value.toISOString() : value;

class DatesToText extends OperationNodeTransformer {
  protected override transformValue(node: ValueNode, queryId?: QueryId): ValueNode {
    return super.transformValue({ ...node, value: asText(node.value) }, queryId);
  }

  protected override transformPrimitiveValueList(
    node: PrimitiveValueListNode,
    queryId?: QueryId,
  ): PrimitiveValueListNode {
    return super.transformPrimitiveValueList({ ...node, values: node.values.map(asText) }, queryId);
  }
}

const toText = new DatesToText();

/** Moments (columns ending in `_at`) are Date objects for whoever asks through this plugin. */
export const datesPlugin: KyselyPlugin = {
  transformQuery({ node, queryId }: PluginTransformQueryArgs): RootOperationNode {
    return toText.transformNode(node, queryId);
  },
  async transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    const withDates = (row: UnknownRow): UnknownRow =>
      Object.fromEntries(
        Object.entries(row).map(([column, value]) => [
          column,
          column.endsWith("_at") && typeof value === "string" ? asDate(value) : value,
        ]),
      );
    return { ...result, rows: result.rows.map(withDates) };
  },
};
