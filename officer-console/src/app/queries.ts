import { QueryClient } from '@tanstack/react-query';
import { Refusal } from '../api/client';

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (count, error) => count < 2 && !(error instanceof Refusal && error.status < 500),
    },
  },
});
