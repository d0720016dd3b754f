import type { CaptureOffer } from '../../shared/capture.ts';
import type { Connection } from '../../shared/connection.ts';
import { kindName } from './token-names.ts';
import type { CredentialName } from '../../shared/credential.ts';
import { useWords } from '../words/use-words.ts';
import type { Words } from '../words/words.ts';

interface OfferWords {
  /** What pressing the offer does. */
  readonly says: string;
  /** What is lost by it; `null` when nothing is. */
  readonly loses: string | null;
}

/** What an offer says in the row of the credential the value was given to. */
export function useOfferWords(connection: Connection, asked: CredentialName, offer: CaptureOffer): OfferWords {
  return offerWords(useWords(), connection, asked, offer);
}

/** All that is ever said about a value: its length and its end. */
export function useValueWords(): (offer: CaptureOffer) => string {
  const words = useWords();
  return (offer) => valueWords(words, offer);
}

export function offerWords(
  words: Words,
  { credentials }: Connection,
  asked: CredentialName,
  offer: CaptureOffer,
): OfferWords {
  const { capture } = words;
  const value = valueWords(words, offer);
  if (offer.credential === asked) {
    return { says: offer.choice === 'cleaned' ? capture.storeCleaned(value) : capture.storeAsIs(value), loses: null };
  }
  const other = kindName(words, offer.credential);
  const storeAs = offer.choice === 'cleaned' ? capture.storeOtherCleaned : capture.storeOther;
  const isTaken = credentials[offer.credential] !== undefined;
  return { says: storeAs(other, value), loses: isTaken ? capture.replacesStored(other) : null };
}

function valueWords({ capture, credentials }: Words, { length, lastFour }: CaptureOffer): string {
  const characters = capture.characters(length);
  return lastFour === '' ? characters : `${characters}, ${credentials.endsIn(lastFour)}`;
}
