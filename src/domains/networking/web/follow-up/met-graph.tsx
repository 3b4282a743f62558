import { useUi, withQuery } from "#ui";
import type { Graph, GraphEdge, PlacedEdge, PlacedNode } from "../../rules/follow-up/lay-graph.ts";
import { type Outcome, outcomes, strongestOf } from "../../rules/follow-up/outcome.ts";
import type { MetPair } from "../../rules/follow-up/pair.ts";
import { settledOf } from "../../rules/follow-up/totals.ts";
import { followUpWords } from "../../text/follow-up/index.ts";
import { resultWords } from "../../usecases/follow-up/export-follow-up.ts";
import "./met-graph.css";

export type DrawnEdge = GraphEdge & {
  readonly pair: MetPair;
  readonly leftName: string;
  readonly rightName: string;
};

interface MetGraphProps {
  readonly graph: Graph<DrawnEdge>;
  /** Of the page, with its question. */
  readonly address: string;
  /** Key of the organisation that is looked at alone. */
  readonly who: string | null;
}

/** A small sign for an outcome, so that colour is never alone. Drawn round the origin. */
function Sign({ of }: { readonly of: Outcome }) {
  switch (of) {
    case "contact":
      return <circle r="4" />;
    case "visit":
      return <path d="M0 -5 L5 4 L-5 4 Z" />;
    case "quote":
      return <path d="M0 -5.5 L5.5 0 L0 5.5 L-5.5 0 Z" />;
    default:
      return <path d="M-4.5 -4.5 H4.5 V4.5 H-4.5 Z" />;
  }
}

/** Who met whom and what came of it. The strongest lines are drawn last, on top. */
export function MetGraph({ graph, address, who }: MetGraphProps) {
  const { language } = useUi();
  const words = followUpWords(language);
  const { width, height, nodes, edges } = graph;
  const ranked = [...edges].sort((one, other) => weightOf(one) - weightOf(other));
  const summary = words.picture.summary(nodes.length, edges.length);
  // A window that scrolls sideways must be reached by the keyboard.
  const scrollTies = { tabIndex: 0, "aria-label": words.picture.title };
  return (
    <figure className="met-graph">
      <figcaption>
        {summary}{" "}
        <span className="met-graph__hint">
          {who ? (
            <a href={withQuery(address, { wie: null })}>{words.picture.all}</a>
          ) : (
            words.picture.choose
          )}
        </span>
      </figcaption>
      <section className="met-graph__window" {...scrollTies}>
        <svg
          className={`met-graph__picture met-graph__picture--${graph.shape}`}
          viewBox={`0 0 ${width} ${height}`}
        >
          <title>{words.picture.title}</title>
          <desc>{`${summary} ${words.picture.table}`}</desc>
          {ranked.map((edge) => (
            <Line key={edge.key} edge={edge} />
          ))}
          {ranked.map((edge) => (
            <LineSign key={edge.key} edge={edge} />
          ))}
          {nodes.map((node) => (
            <Name
              key={node.key}
              node={node}
              href={withQuery(address, { wie: node.key === who ? null : node.key })}
            />
          ))}
        </svg>
      </section>
      <GraphLegend />
    </figure>
  );
}

const strongest = ({ pair }: DrawnEdge) => strongestOf(settledOf(pair));
const weightOf = (edge: DrawnEdge): number => {
  const most = strongest(edge);
  if (most === "unknown") return 0;
  return most === "nothing" ? 1 : 2 + outcomes.indexOf(most);
};

function Line({ edge }: { readonly edge: PlacedEdge<DrawnEdge> }) {
  const words = followUpWords(useUi().language);
  const { x1, y1, x2, y2, cx, cy } = edge;
  return (
    <path
      className={`met-graph__line met-graph__line--${strongest(edge)}`}
      d={`M${x1} ${y1} Q${cx} ${cy} ${x2} ${y2}`}
    >
      <title>
        {words.picture.line(
          edge.leftName,
          edge.rightName,
          resultWords(settledOf(edge.pair), words),
        )}
      </title>
    </path>
  );
}

function LineSign({ edge }: { readonly edge: PlacedEdge<DrawnEdge> }) {
  const most = strongest(edge);
  if (most === "unknown" || most === "nothing") return null;
  return (
    <g
      className={`met-graph__sign met-graph__sign--${most}`}
      transform={`translate(${edge.signX} ${edge.signY})`}
    >
      <Sign of={most} />
    </g>
  );
}

/** Names longer than this leave the picture; the table has them whole. */
const longestName = 34;

function Name({ node, href }: { readonly node: PlacedNode; readonly href: string }) {
  const { name, x, y, anchor, turn } = node;
  const short = name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name;
  const away = anchor === "start" ? 10 : -10;
  return (
    <g
      className={node.isSocial ? "met-graph__node met-graph__node--social" : "met-graph__node"}
      transform={`translate(${x} ${y}) rotate(${turn})`}
    >
      {node.isSocial ? <circle r="5" /> : <path d="M-4.5 -4.5 H4.5 V4.5 H-4.5 Z" />}
      <a href={href} aria-label={name}>
        <text x={away} y="5" textAnchor={anchor}>
          {short}
          {short === name ? null : <title>{name}</title>}
        </text>
      </a>
    </g>
  );
}

function GraphLegend() {
  const words = followUpWords(useUi().language);
  const line = (most: Outcome | "nothing" | "unknown") => (
    <svg className="met-graph__key" viewBox="0 0 44 14" aria-hidden="true">
      <path className={`met-graph__line met-graph__line--${most}`} d="M2 7 H42" />
      {most === "nothing" || most === "unknown" ? null : (
        <g className={`met-graph__sign met-graph__sign--${most}`} transform="translate(22 7)">
          <Sign of={most} />
        </g>
      )}
    </svg>
  );
  return (
    <ul className="met-graph__legend" aria-label={words.picture.legend}>
      {outcomes.map((one) => (
        <li key={one}>
          {line(one)} {words.outcomes[one]}
        </li>
      ))}
      <li>
        {line("nothing")} {words.nothing}
      </li>
      <li>
        {line("unknown")} {words.unknown}
      </li>
    </ul>
  );
}
