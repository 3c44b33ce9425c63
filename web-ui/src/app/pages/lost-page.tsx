import { Link } from 'react-router';
import { Empty } from '../../components/notice';

export function LostPage() {
  return (
    <Empty title="There is no such page">
      <p>
        <Link to="/posts">Go to the posts</Link>
      </p>
    </Empty>
  );
}
