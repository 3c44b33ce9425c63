import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { routes } from '../app/routes';

const newQueries = () => new QueryClient({ defaultOptions: { queries: { retry: false } } });

/** Shows a part of the page on its own. */
export function show(part: ReactNode) {
  const router = createMemoryRouter([{ path: '*', element: part }]);
  return render(
    <QueryClientProvider client={newQueries()}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
}

/** Shows the whole page at an address. */
export function showPage(address: string) {
  const router = createMemoryRouter(routes, { initialEntries: [address] });
  render(
    <QueryClientProvider client={newQueries()}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  return router;
}
