/** Layout of the flow diagram: measures to fields to principles, or fields to principles alone for narrow screens. */
import { type SankeyGraph, sankey, sankeyLinkHorizontal } from 'd3-sankey';
import type { Site } from './site.ts';

interface FlowNode {
  readonly id: string;
  readonly name: string;
  readonly column: number;
}
interface FlowLink {
  readonly source: string;
  readonly target: string;
  readonly value: number;
}

export interface Flow {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly {
    name: string;
    /** The name in lines short enough that two columns of names never meet. */
    lines: readonly string[];
    x: number;
    y: number;
    width: number;
    height: number;
    column: number;
  }[];
  readonly links: readonly { path: string; width: number; title: string }[];
}

/** Measures that stand in a cell, with its field and principle; the same data as the diagram's table. */
export function flowRows(site: Site): {
  measure: string;
  measureId: string;
  field: string;
  fieldId: string;
  principle: string;
  principleId: string;
}[] {
  return site.cells.flatMap(({ principle, field, measures }) =>
    measures.map((measure) => ({
      measure: site.text(measure.title),
      measureId: measure.id,
      field: site.text(field.title),
      fieldId: field.id,
      principle: site.text(principle.title),
      principleId: principle.id,
    })),
  );
}

/** Characters of a line that take less than half of the narrow diagram. */
const LINE_LENGTH = 20;

function wrap(name: string): string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && `${line} ${word}`.length <= LINE_LENGTH)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** With the measures as a first column; without them, since they are too many to follow; or for narrow screens. */
export type FlowShape = 'measures' | 'wide' | 'narrow';

export function buildFlow(site: Site, shape: FlowShape): Flow {
  const withMeasures = shape === 'measures';
  const isNarrow = shape === 'narrow';
  const rows = flowRows(site);
  const nodes = new Map<string, FlowNode>();
  const links = new Map<string, FlowLink>();
  const connect = (source: FlowNode, target: FlowNode) => {
    nodes.set(source.id, source);
    nodes.set(target.id, target);
    const key = `${source.id} ${target.id}`;
    links.set(key, { source: source.id, target: target.id, value: (links.get(key)?.value ?? 0) + 1 });
  };
  for (const row of rows) {
    const first = withMeasures ? 1 : 0;
    const field = { id: row.fieldId, name: row.field, column: first };
    if (withMeasures) connect({ id: row.measureId, name: row.measure, column: 0 }, field);
    connect(field, { id: row.principleId, name: row.principle, column: first + 1 });
  }
  const width = isNarrow ? 320 : 1200;
  // The layout cannot do without a first column.
  if (rows.length === 0) return { width, height: 0, nodes: [], links: [] };
  const measures = [...nodes.values()].filter(({ column }) => column === 0).length;
  const height = { measures: Math.max(measures * 26, 300), wide: 420, narrow: 640 }[shape];
  // Room above each bar of the narrow diagram for a name of four lines.
  const labelHeight = isNarrow ? 62 : 10;
  const graph: SankeyGraph<FlowNode, FlowLink> = sankey<FlowNode, FlowLink>()
    .nodeId(({ id }) => id)
    .nodeAlign(({ column }) => column)
    .nodeWidth(8)
    .nodePadding(isNarrow ? labelHeight : 12)
    .extent([
      [{ measures: 410, wide: 330, narrow: 4 }[shape], labelHeight],
      [isNarrow ? width - 4 : width - 330, height - 10],
    ])({
    nodes: [...nodes.values()].map((node) => ({ ...node })),
    links: [...links.values()].map((link) => ({ ...link })),
  });
  const draw = sankeyLinkHorizontal();
  const round = (value = 0) => Math.round(value * 10) / 10;
  const nameOf = (node: unknown) => (node as FlowNode).name;
  return {
    width,
    height,
    nodes: graph.nodes.map((node) => ({
      name: node.name,
      lines: wrap(node.name),
      column: node.column,
      x: round(node.x0),
      y: round(node.y0),
      width: round((node.x1 ?? 0) - (node.x0 ?? 0)),
      height: Math.max(round((node.y1 ?? 0) - (node.y0 ?? 0)), 1),
    })),
    links: graph.links.map((link) => ({
      path: (draw(link as never) ?? '').replace(/\d+\.\d+/gu, (number) => String(round(Number(number)))),
      width: Math.max(round(link.width), 1),
      title: `${nameOf(link.source)} → ${nameOf(link.target)}: ${link.value}`,
    })),
  };
}
