import { Link } from 'react-router';
import { Empty } from '../../components/notice';
import { useTitle } from '../../lib/use-title';

export function LostPage() {
  useTitle('No such page');
  return (
    <>
      <h1 className="hidden-visually">No such page</h1>
      <Empty title="There is no such page">
        <p>
          <Link to="/posts">Go to the posts</Link>
        </p>
      </Empty>
    </>
  );
}
