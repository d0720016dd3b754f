/** What may be logged beside an event: plain values only, so that a Secret does not fit. */
export type LogFacts = Readonly<Record<string, string | number | boolean>>;

/** Long runs of key-like characters are masked even if they came in by mistake, for example inside an error text. */
const keyLike = /[A-Za-z0-9+_=-]{24,}/g;

const mask = (text: string): string => text.replace(keyLike, '[masked]');

// Whoever reads the log may go away, as a terminal does that is closed; that must not end the assistant.
process.stderr.on('error', () => undefined);

function write(level: 'info' | 'error', event: string, facts: LogFacts): void {
  const masked = Object.entries(facts).map(([name, value]) => [name, typeof value === 'string' ? mask(value) : value]);
  process.stderr.write(
    `${JSON.stringify({ at: new Date().toISOString(), level, event, ...Object.fromEntries(masked) })}\n`,
  );
}

/** One line of JSON per event on standard error. */
export const log = {
  info: (event: string, facts: LogFacts = {}): void => {
    write('info', event, facts);
  },
  /** Logs what was thrown with its stack and the chain of causes, masked. */
  error: (event: string, thrown: unknown, facts: LogFacts = {}): void => {
    write('error', event, { ...facts, error: describeThrown(thrown) });
  },
};

function describeThrown(thrown: unknown): string {
  if (!(thrown instanceof Error)) return typeof thrown;
  const own = thrown.stack ?? thrown.message;
  return thrown.cause === undefined ? own : `${own}\ncaused by ${describeThrown(thrown.cause)}`;
}
