import { type CloudId, clouds } from '../../shared/tenant/clouds.ts';
import { readIssuer } from '../../shared/tenant/issuer.ts';
import type { HttpClient } from '../http/http-client.ts';
import { type DiscoveredTenant, discoverTenant } from './discovery.ts';

/** Which tenant to look for, and where. */
export interface SoughtTenant {
  readonly tenantId: string;
  readonly cloud: CloudId;
  /** As typed; only read for a cloud that has no issuer of its own. */
  readonly issuer: string;
}

/** Looks for tenants, each search under the id the window gave it. */
export class TenantDiscovery {
  readonly #http: HttpClient;
  readonly #running = new Map<string, AbortController>();

  constructor(http: HttpClient) {
    this.#http = http;
  }

  /** Raises the `issuer-…` problems, `cancelled`, and what `discoverTenant` raises. */
  async run(requestId: string, { tenantId, cloud, issuer }: SoughtTenant): Promise<DiscoveredTenant> {
    const origin = clouds[cloud].issuer ?? readIssuer(issuer);
    const controller = new AbortController();
    this.#running.set(requestId, controller);
    try {
      return await discoverTenant(this.#http, origin, tenantId, { signal: controller.signal });
    } finally {
      this.#running.delete(requestId);
    }
  }

  /** Ends a running search with `cancelled`; does nothing for one that has ended or never began. */
  cancel(requestId: string): void {
    this.#running.get(requestId)?.abort();
  }

  /** Ends every running search with `cancelled`. */
  cancelAll(): void {
    for (const controller of this.#running.values()) controller.abort();
  }
}
