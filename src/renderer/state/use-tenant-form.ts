import { useState } from 'react';
import type { Drafts } from '../../shared/app-state.ts';
import type { Connection } from '../../shared/connection.ts';
import { saveDraft } from './actions.ts';
import {
  changesBy,
  draftName,
  draftsOf,
  type FieldTexts,
  type TenantForm,
  textsOf,
  withChanges,
} from './tenant-form.ts';

/**
 * The fields for a new connection, or for changing an existing one. What was typed before is there again, and everything
 * that is typed is kept as a draft with each change.
 */
export function useTenantForm(drafts: Drafts, connection: Connection | null): TenantForm {
  const owner = connection?.id ?? null;
  const [texts, setTexts] = useState<FieldTexts>(() => ({
    ...(connection && textsOf(connection)),
    ...draftsOf(drafts, owner),
  }));
  return {
    owner,
    texts,
    write: (field, text) => {
      const changes = changesBy(texts, field, text);
      setTexts((before) => withChanges(before, changes));
      for (const { field: changed, text: now } of changes) saveDraft(draftName(changed, owner), now);
    },
  };
}
