import type { CompanyCertificate } from '../../shared/app-state.ts';
import { readCertificates, type ReadCertificate } from '../http/certificates.ts';
import type { StateStore } from '../store/state-store.ts';

/** The certificates of the person's own company, which the assistant trusts beside those of the system. */
export class CompanyCertificates {
  readonly #store: StateStore;
  /** Read once for as long as they stay the same. */
  #read: { readonly from: string; readonly certificates: readonly ReadCertificate[] } = { from: '', certificates: [] };

  constructor(store: StateStore) {
    this.#store = store;
  }

  /** PEM, one each. */
  trusted(): readonly string[] {
    return this.#certificates().map(({ pem }) => pem);
  }

  shown(): CompanyCertificate[] {
    return this.#certificates().map(({ subject, issuer, validTo }) => ({ subject, issuer, validTo }));
  }

  /**
   * Trusts the certificates in the text (PEM) and no others any more; none when it is empty. Raises
   * `certificate-not-understood` and the `disk-…` problems.
   */
  async set(pem: string): Promise<void> {
    const companyCertificates = pem.trim() === '' ? [] : readCertificates(pem).map((certificate) => certificate.pem);
    await this.#store.update((state) => ({ ...state, companyCertificates }));
  }

  #certificates(): readonly ReadCertificate[] {
    const kept = this.#store.get().companyCertificates;
    const from = kept.join('\n');
    if (this.#read.from !== from) this.#read = { from, certificates: kept.flatMap(readable) };
    return this.#read.certificates;
  }
}

/** What somebody has changed in the file by hand is left out. */
function readable(pem: string): readonly ReadCertificate[] {
  try {
    return readCertificates(pem);
  } catch {
    return [];
  }
}
