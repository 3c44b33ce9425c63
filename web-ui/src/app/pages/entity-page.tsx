import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { Empty, Failure } from '../../components/notice';
import { SkeletonLines, Waiting } from '../../components/skeleton';
import { getEntity } from '../../features/entities/api/get-entity';
import { EntityAside } from '../../features/entities/components/entity-aside';
import { EntityHead } from '../../features/entities/components/entity-head';
import { EntityPosts } from '../../features/entities/components/entity-posts';
import { saysAbsent } from '../../lib/request';
import { useTitle } from '../../lib/use-title';

export function EntityPage() {
  const { id = '' } = useParams();
  const entity = useQuery({ queryKey: ['entities', id], queryFn: ({ signal }) => getEntity(id, signal) });
  const absent = saysAbsent(entity.error);
  useTitle(entity.data?.label ?? 'Entity');
  return (
    <>
      <p className="crumb">
        <Link to="/entities">Entities</Link>
      </p>
      {(!entity.data || absent) && <h1 className="hidden-visually">Entity</h1>}
      {entity.isPending && (
        <Waiting what="The entity is being read">
          <SkeletonLines lines={4} />
        </Waiting>
      )}
      {entity.isError &&
        (absent ? (
          <Empty title="There is no such entity">
            <p>No post names it, or none does any more.</p>
          </Empty>
        ) : (
          <Failure what="The entity" error={entity.error} onRetry={() => void entity.refetch()} />
        ))}
      {entity.data && !absent && (
        <>
          <EntityHead entity={entity.data} />
          <div className="entity-columns">
            <section aria-label="Its posts">
              <EntityPosts key={id} id={id} />
            </section>
            <EntityAside entity={entity.data} />
          </div>
        </>
      )}
    </>
  );
}
