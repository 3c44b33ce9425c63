import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { SearchField } from '../../components/search-field';
import { LikePosts } from '../../features/posts/components/like-posts';
import { PostList } from '../../features/posts/components/post-list';
import { useTitle } from '../../lib/use-title';

export function PostsPage() {
  const [parameters, setParameters] = useSearchParams();
  const search = parameters.get('q') ?? '';
  const setSearch = useCallback(
    (words: string) => setParameters(words ? { q: words } : {}, { replace: true }),
    [setParameters],
  );
  useTitle('Posts');
  return (
    <>
      <div className="page-head">
        <h1>Posts</h1>
        <SearchField label="Search the posts" value={search} onSearch={setSearch} />
      </div>
      <PostList search={search} />
      {search && <LikePosts key={search} to={{ text: search }} />}
    </>
  );
}
