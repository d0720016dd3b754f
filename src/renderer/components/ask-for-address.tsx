import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { cancelDiscovery, discoverAddress, discoverySpot } from '../state/actions.ts';
import { cloudIn, type TenantForm } from '../state/tenant-form.ts';
import { clearProblem, useAsking } from '../state/window-store.ts';
import { useWords } from '../words/use-words.ts';
import { ActButton } from './act-button.tsx';
import { ProblemAt } from './problem-note.tsx';
import { useFocusKept } from './use-focus-kept.ts';
import { Working } from './working.tsx';

interface AskForAddressProps {
  readonly form: TenantForm;
  readonly tenantId: string;
}

/** A tenant id stands where the address belongs: CXone can be asked for the address, which is then put in its place. */
export function AskForAddress({ form, tenantId }: AskForAddressProps) {
  const { address } = useWords().details;
  const { owner, texts, write } = form;
  const spot = discoverySpot(owner);
  const asking = useAsking(spot);
  const buttons = useFocusKept('button', asking === undefined);
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    wanted.current = tenantId;
    clearProblem(spot);
    return () => {
      wanted.current = null;
      cancelDiscovery(owner);
    };
  }, [owner, spot, tenantId]);
  const askCxone = async (): Promise<void> => {
    const found = await discoverAddress(owner, { tenantId, cloud: cloudIn(texts), issuer: texts.issuer ?? '' });
    if (found !== null && wanted.current === tenantId) write('tenant-address', found);
  };
  return (
    <div ref={buttons} className="stack">
      <p className="small" role="status">
        {address.tenantId}
      </p>
      {asking === undefined ? (
        <ActButton spot={spot} variant="default" onAct={() => void askCxone()}>
          {address.askCxone}
        </ActButton>
      ) : (
        <RunningQuestion form={form} since={asking.since} />
      )}
      <ProblemAt spot={spot} />
    </div>
  );
}

function RunningQuestion({ form, since }: Pick<AskForAddressProps, 'form'> & { readonly since: number }) {
  const { details, common } = useWords();
  return (
    <div className="actions">
      <Working what={details.address.asking} since={since} />
      <Button
        variant="default"
        size="compact-sm"
        onClick={() => {
          cancelDiscovery(form.owner);
        }}
      >
        {common.cancel}
      </Button>
    </div>
  );
}
