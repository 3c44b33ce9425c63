import { useState } from 'react';
import { shortened } from '../../../lib/format';
import type { Layout, PlacedNode } from '../layout';
import { useView } from '../use-view';
import { NodeMark } from './node-mark';
import './drawing.css';

/** Nodes and edges as a picture whose nodes are links, so it works by keyboard and is read aloud like a list. */
export function Drawing({ layout, centre }: { layout: Layout; centre: string }) {
  const { viewBox, closer, further, whole, lookAt, dragging } = useView(layout.frame);
  const [pointedAt, setPointedAt] = useState<string>();

  const note = layout.nodes.find(({ node }) => node.id === pointedAt && node.kind === 'post')?.node.label;

  const near = new Set<string>();
  if (pointedAt !== undefined) {
    near.add(pointedAt);
    for (const { from, to } of layout.edges) {
      if (from.node.id === pointedAt) near.add(to.node.id);
      if (to.node.id === pointedAt) near.add(from.node.id);
    }
  }
  const faint = (...nodes: PlacedNode[]) => near.size > 0 && !nodes.every(({ node }) => near.has(node.id));
  const hides = (from: PlacedNode, to: PlacedNode) =>
    near.size > 0 && from.node.id !== pointedAt && to.node.id !== pointedAt;

  return (
    <div className="drawing">
      <svg viewBox={viewBox} role="group" aria-label="Graph" {...dragging}>
        {layout.edges.map(({ from, to, kind }, index) => (
          <line
            key={index}
            className="edge"
            data-kind={kind}
            data-faint={hides(from, to) || undefined}
            x1={from.x}
            y1={from.y}
            x2={to.x}
            y2={to.y}
          />
        ))}
        {layout.nodes.map((placed) => (
          <NodeMark
            key={placed.node.id}
            placed={placed}
            central={placed.node.id === centre}
            faint={faint(placed)}
            onPointAt={setPointedAt}
            onReach={() => lookAt(placed)}
          />
        ))}
      </svg>
      {note && <p className="drawing-note">{shortened(note, 160)}</p>}
      <div className="drawing-tools">
        <button type="button" onClick={closer} aria-label="Closer">
          +
        </button>
        <button type="button" onClick={further} aria-label="Further away">
          −
        </button>
        <button type="button" onClick={whole}>
          Whole
        </button>
      </div>
    </div>
  );
}
