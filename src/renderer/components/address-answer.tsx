import { IconAlertTriangle } from '@tabler/icons-react';
import type { AddressRemark, FoundAddress } from '../../shared/tenant/address-doctor.ts';
import { clouds } from '../../shared/tenant/clouds.ts';
import { cloudIn, type TenantForm } from '../state/tenant-form.ts';
import { useLocal, useWords } from '../words/use-words.ts';
import './address-answer.css';
import { EvidenceMark } from './evidence-mark.tsx';
import { Mono } from './mono.tsx';

interface AnswerProps {
  readonly form: TenantForm;
  readonly found: FoundAddress;
}

/** What was understood of an address, how it is known, and what was mended. */
export function AddressAnswer({ form, found }: AnswerProps) {
  const { address } = useWords().details;
  const local = useLocal();
  const { tenantAddress, addressEvidence, area, cloud } = found;
  return (
    <div className="address-answer small" role="status">
      <p className="address-line">
        <span className="quiet">{address.understood}</span> <Mono text={tenantAddress} />{' '}
        <EvidenceMark evidence={addressEvidence} />
      </p>
      {cloud && (
        <p className="address-line">
          {address.recognised(area, local(clouds[cloud.id].name))} <EvidenceMark evidence={cloud.evidence} />
        </p>
      )}
      <Remarks found={found} />
      <OtherCloud form={form} found={found} />
    </div>
  );
}

/** What only tidied the text up; the address itself shows it already. */
const tidied: ReadonlySet<AddressRemark> = new Set([
  'scheme-added',
  'blanks-removed',
  'text-around-dropped',
  'path-dropped',
]);

function Remarks({ found: { remarks, prefix, knownHost } }: Pick<AnswerProps, 'found'>) {
  const { address } = useWords().details;
  const say = (remark: AddressRemark): string =>
    remark === 'area-known-elsewhere' ? address.knownElsewhere(knownHost ?? '') : address.remarks[remark];
  const important = remarks.filter((remark) => !tidied.has(remark)).map(say);
  const others = remarks.filter((remark) => tidied.has(remark)).map(say);
  if (prefix !== null) others.push(address.prefix(prefix.path));
  return (
    <>
      {important.length > 0 && <p>{important.join(' ')}</p>}
      {others.length > 0 && (
        <details>
          <summary>{address.tidied}</summary>
          <p className="quiet">{others.join(' ')}</p>
        </details>
      )}
    </>
  );
}

function OtherCloud({ form, found: { cloud } }: AnswerProps) {
  const { address } = useWords().details;
  const local = useLocal();
  const chosen = cloudIn(form.texts);
  if (cloud === null || cloud.id === chosen) return null;
  return (
    <p className="attention-line">
      <IconAlertTriangle size={16} aria-hidden />
      {address.otherCloud(local(clouds[cloud.id].name), local(clouds[chosen].name))}
    </p>
  );
}
