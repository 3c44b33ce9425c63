import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import type { GraphNode, Neighbourhood } from '../../lib/contracts';

/** A node with its place in the drawing, in the drawing's own units. */
export interface PlacedNode {
  node: GraphNode;
  x: number;
  y: number;
  radius: number;
}

export interface PlacedEdge {
  from: PlacedNode;
  to: PlacedNode;
  kind: string;
}

export interface Layout {
  nodes: PlacedNode[];
  edges: PlacedEdge[];
  /** Left, top, width and height of everything, with room around it. */
  frame: [number, number, number, number];
}

interface Body extends SimulationNodeDatum {
  node: GraphNode;
  radius: number;
}

const STEPS = 320;
const ROOM = 48;
/** A small neighbourhood is not blown up to fill the drawing. */
const LEAST_SIDE = 420;

/**
 * Places a neighbourhood around its centre. The same neighbourhood always looks the same.
 *
 * @param upright whether the drawing is higher than it is wide
 */
export function layoutOf({ nodes, edges }: Neighbourhood, centre: string, upright = false): Layout {
  const bodies = new Map<string, Body>();
  for (const node of nodes) {
    const degree = edges.filter(({ from, to }) => from === node.id || to === node.id).length;
    const body: Body = { node, radius: radiusOf(node, centre, degree) };
    if (node.id === centre) Object.assign(body, { fx: 0, fy: 0 });
    bodies.set(node.id, body);
  }
  const links = edges.flatMap(({ from, to, kind }) => {
    const source = bodies.get(from);
    const target = bodies.get(to);
    return source && target ? [{ source, target, kind }] : [];
  });

  // The more there is, the more it is pressed into the drawing's own proportions.
  const across = 0.02;
  const along = 0.06 + 0.005 * nodes.length;

  forceSimulation([...bodies.values()])
    .force('links', forceLink<Body, SimulationLinkDatum<Body>>(links).distance(lengthOf).strength(0.7))
    .force(
      'apart',
      forceManyBody<Body>().strength((body) => (body.node.kind === 'post' ? -200 : -460)),
    )
    .force('room', forceCollide<Body>(roomOf).iterations(4))
    .force('across', forceX<Body>().strength(upright ? along : across))
    .force('down', forceY<Body>().strength(upright ? across : along))
    .stop()
    .tick(STEPS);

  const placed = new Map(
    [...bodies].map(([id, { node, radius, x = 0, y = 0 }]) => [
      id,
      { node, radius, x, y } satisfies PlacedNode,
    ]),
  );
  return {
    nodes: [...placed.values()],
    edges: links.flatMap(({ source, target, kind }) => {
      const from = placed.get(source.node.id);
      const to = placed.get(target.node.id);
      return from && to ? [{ from, to, kind }] : [];
    }),
    frame: frameOf([...placed.values()]),
  };
}

function radiusOf({ id, kind }: GraphNode, centre: string, degree: number): number {
  if (id === centre) return 30;
  switch (kind) {
    case 'entity':
      return 12 + Math.min(8, degree * 1.5);
    case 'picture':
      return 20;
    case 'post':
      return 8;
  }
}

/** Names need room too; they are wider than their circles. */
function roomOf({ node, radius }: Body): number {
  return node.kind === 'entity' ? Math.max(radius + 18, Math.min(26, node.label.length) * 3.1) : radius + 14;
}

function lengthOf({ source, target }: SimulationLinkDatum<Body>): number {
  return 56 + (source as Body).radius + (target as Body).radius;
}

function frameOf(nodes: readonly PlacedNode[]): Layout['frame'] {
  const left = Math.min(0, ...nodes.map(({ x, radius }) => x - radius)) - ROOM;
  const top = Math.min(0, ...nodes.map(({ y, radius }) => y - radius)) - ROOM;
  const right = Math.max(0, ...nodes.map(({ x, radius }) => x + radius)) + ROOM;
  const bottom = Math.max(0, ...nodes.map(({ y, radius }) => y + radius)) + ROOM;
  const width = Math.max(LEAST_SIDE, right - left);
  const height = Math.max(LEAST_SIDE, bottom - top);
  return [(left + right - width) / 2, (top + bottom - height) / 2, width, height];
}
