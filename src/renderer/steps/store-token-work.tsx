import type { Connection } from '../../shared/connection.ts';
import { ActButton } from '../components/act-button.tsx';
import { ProblemAt } from '../components/problem-note.tsx';
import { useFocusKept } from '../components/use-focus-kept.ts';
import { addToken, addTokenSpot } from '../state/tokens.ts';
import { announce } from '../state/window-store.ts';
import { useWords } from '../words/use-words.ts';
import './store-token-work.css';
import { TokenItem } from './token-item.tsx';

/** Stores the tokens: one is a single row; of several, one goes into the IdP. */
export function StoreTokenWork({ connection }: { readonly connection: Connection }) {
  const list = useFocusKept('[data-add-token] button', connection.tokens.length);
  return (
    <div ref={list} className="stack token-work">
      <ul className="plain-list token-items">
        {connection.tokens.map((token) => (
          <TokenItem key={token.name} connection={connection} token={token} />
        ))}
      </ul>
      <AddToken connection={connection} />
    </div>
  );
}

function AddToken({ connection }: { readonly connection: Connection }) {
  const { tokens: words } = useWords();
  const spot = addTokenSpot(connection.id);
  const add = async (): Promise<void> => {
    if (await addToken(connection.id)) announce(words.added);
  };
  return (
    <div className="actions" data-add-token>
      <ActButton spot={spot} variant="subtle" onAct={() => void add()}>
        {words.add}
      </ActButton>
      <p className="small quiet">{words.addHint}</p>
      <ProblemAt spot={spot} />
    </div>
  );
}
