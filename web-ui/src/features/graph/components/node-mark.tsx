import { Link } from 'react-router';
import { addressOfEntity, addressOfGraph, addressOfPost } from '../../../lib/addresses';
import type { GraphNode } from '../../../lib/contracts';
import { mentionType, typeName } from '../../../lib/entity-type';
import { shortened } from '../../../lib/format';
import { pictureAddress } from '../../../lib/picture-address';
import type { PlacedNode } from '../layout';

interface NodeMarkProps {
  placed: PlacedNode;
  /** The entity whose neighbourhood this is; it leads to its page, the others become the centre. */
  central: boolean;
  faint: boolean;
  onPointAt: (id: string | undefined) => void;
  /** Told when the keyboard comes to it, for it may lie outside the view. */
  onReach: () => void;
}

export function NodeMark({ placed, central, faint, onPointAt, onReach }: NodeMarkProps) {
  const { node, x, y, radius } = placed;
  const address = addressOf(node, central);
  const pointer = {
    onMouseEnter: () => onPointAt(node.id),
    onMouseLeave: () => onPointAt(undefined),
  };
  const shape = (
    <g
      className="node"
      data-kind={node.kind}
      data-type={node.kind === 'entity' ? mentionType(node.type) : undefined}
      data-central={central || undefined}
      data-faint={faint || undefined}
      transform={`translate(${x} ${y})`}
      {...pointer}
    >
      <title>{node.label}</title>
      <Shape node={node} radius={radius} />
      {node.kind === 'entity' && (
        <text y={radius + 15} textAnchor="middle">
          {shortened(node.label, 26)}
        </text>
      )}
    </g>
  );
  return address ? (
    <Link
      to={address}
      aria-label={`${kindOf(node)}: ${node.label}`}
      onFocus={(event) => {
        onPointAt(node.id);
        // A drawing that moves under a pressed mouse would lose the click.
        if (event.currentTarget.matches(':focus-visible')) onReach();
      }}
      onBlur={() => onPointAt(undefined)}
    >
      {shape}
    </Link>
  ) : (
    shape
  );
}

function Shape({ node, radius }: { node: GraphNode; radius: number }) {
  switch (node.kind) {
    case 'entity':
      return <circle r={radius} />;
    case 'post':
      return <rect x={-radius} y={-radius} width={2 * radius} height={2 * radius} rx={3} />;
    case 'picture': {
      const address = pictureAddress(node.picture ?? node.id);
      const box = { x: -radius * 1.25, y: -radius, width: radius * 2.5, height: radius * 2 };
      return (
        <>
          <rect {...box} rx={3} />
          {address && <image href={address} {...box} preserveAspectRatio="xMidYMid slice" />}
        </>
      );
    }
  }
}

function addressOf({ id, kind }: GraphNode, central: boolean): string | undefined {
  switch (kind) {
    case 'entity':
      return central ? addressOfEntity(id) : addressOfGraph(id);
    case 'post':
      return addressOfPost(id);
    case 'picture':
      return undefined;
  }
}

const kindOf = ({ kind, type }: GraphNode): string =>
  kind === 'entity' ? typeName(type) : kind === 'post' ? 'Post' : 'Picture';
