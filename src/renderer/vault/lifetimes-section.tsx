import type { AppState } from '../../shared/app-state.ts';

export function LifetimesSection({ app }: { readonly app: AppState }) {
  return <p className="quiet">{app.dataFolder}</p>;
}
