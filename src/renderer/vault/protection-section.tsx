import type { AppState } from '../../shared/app-state.ts';

export function ProtectionSection({ app }: { readonly app: AppState }) {
  return <p className="quiet">{app.dataFolder}</p>;
}
