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

/** Places a neighbourhood around its centre. The same neighbourhood always looks the same. */
export function layoutOf({ nodes, edges }: Neighbourhood, centre: string): Layout {
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

  forceSimulation([...bodies.values()])
    .force('links', forceLink<Body, SimulationLinkDatum<Body>>(links).distance(lengthOf).strength(0.7))
    .force(
      'apart',
      forceManyBody<Body>().strength((body) => (body.node.kind === 'entity' ? -420 : -130)),
    )
    .force(
      'room',
      forceCollide<Body>((body) => body.radius + (body.node.kind === 'entity' ? 20 : 6)),
    )
    .force('across', forceX<Body>().strength(0.035))
    .force('down', forceY<Body>().strength(0.075))
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

function lengthOf({ source, target }: SimulationLinkDatum<Body>): number {
  return 46 + (source as Body).radius + (target as Body).radius;
}

function frameOf(nodes: readonly PlacedNode[]): Layout['frame'] {
  const left = Math.min(0, ...nodes.map(({ x, radius }) => x - radius)) - ROOM;
  const top = Math.min(0, ...nodes.map(({ y, radius }) => y - radius)) - ROOM;
  const right = Math.max(0, ...nodes.map(({ x, radius }) => x + radius)) + ROOM;
  const bottom = Math.max(0, ...nodes.map(({ y, radius }) => y + radius)) + ROOM;
  return [left, top, right - left, bottom - top];
}
