import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { Empty, Failure } from '../../components/notice';
import { getEntities } from '../../features/entities/api/get-entities';
import { getEntity } from '../../features/entities/api/get-entity';
import { EntityPicker } from '../../features/entities/components/entity-picker';
import { NeighbourhoodOnItsWay, NeighbourhoodView } from '../../features/graph/components/neighbourhood-view';
import { addressOfEntity, addressOfGraph } from '../../lib/addresses';
import { useTitle } from '../../lib/use-title';

export function GraphPage() {
  const { id } = useParams();
  return id ? <Around id={id} /> : <AroundTheMostNamed />;
}

/** Without an entity in its address the page starts at the one that most posts name. */
function AroundTheMostNamed() {
  const first = useQuery({
    queryKey: ['entities', 'picker', ''],
    queryFn: ({ signal }) => getEntities({ search: '', type: '' }, undefined, signal),
    refetchInterval: ({ state }) => (state.data?.items.length === 0 ? 1500 : false),
  });
  useTitle('Graph');
  const most = first.data?.items[0];
  if (most) return <Around id={most.id} />;
  return (
    <>
      <div className="page-head">
        <h1>Graph</h1>
      </div>
      {first.isPending && <NeighbourhoodOnItsWay />}
      {first.isError && <Failure what="The graph" error={first.error} onRetry={() => void first.refetch()} />}
      {first.isSuccess && (
        <Empty title="The graph is empty">
          <p>
            Fill it with the demo by <code>./iconograph demo</code>.
          </p>
        </Empty>
      )}
    </>
  );
}

function Around({ id }: { id: string }) {
  const entity = useQuery({ queryKey: ['entities', id], queryFn: ({ signal }) => getEntity(id, signal) });
  const label = entity.data?.label ?? id;
  useTitle(`Around ${label}`);
  return (
    <>
      <div className="page-head">
        <h1>
          Around{' '}
          <Link to={addressOfEntity(id)}>
            <bdi>{label}</bdi>
          </Link>
        </h1>
      </div>
      <EntityPicker current={id} addressOf={addressOfGraph} />
      <NeighbourhoodView id={id} />
    </>
  );
}
