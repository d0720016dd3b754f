import type { Exchange, Retry } from '../../../shared/verification/finding.ts';
import { Mono } from '../../components/mono.tsx';
import { useSaying } from '../../components/use-saying.ts';
import type { Problem } from '../../../shared/problem.ts';
import { useTimes } from '../../words/times.ts';
import { useVerificationWords } from './use-verification-words.ts';

/** One request with its answer, folded to its line; headers and bodies are as masked as the record is. */
export function ExchangeView({ exchange }: { readonly exchange: Exchange }) {
  const { exchange: words } = useVerificationWords();
  const { method, url, status, problem, milliseconds, retries } = exchange;
  const time = words.milliseconds(Math.round(milliseconds));
  return (
    <details className="exchange">
      <summary>
        <span className="mono">
          {method} <Mono text={url} />
        </span>{' '}
        <span className="small quiet">
          → {status ?? words.noAnswer} · {time}
          {retries.length > 0 && ` · ${words.retried(retries.length)}`}
        </span>
      </summary>
      <div className="unfolded stack">
        {problem !== null && <WhyNoAnswer problem={{ code: problem }} />}
        {retries.map((retry, index) => (
          <RetryLine key={index} retry={retry} />
        ))}
        <Headers title={words.request} headers={exchange.requestHeaders} />
        {status !== null && <Answer exchange={exchange} />}
        <p className="small quiet">{words.masked}</p>
      </div>
    </details>
  );
}

function WhyNoAnswer({ problem }: { readonly problem: Problem }) {
  return <p>{useSaying(problem).title}</p>;
}

function RetryLine({ retry: { reason, waitedMs } }: { readonly retry: Retry }) {
  const { exchange: words } = useVerificationWords();
  const { duration } = useTimes();
  const waited = waitedMs < 1000 ? words.milliseconds(Math.round(waitedMs)) : duration(waitedMs / 1000);
  return <p className="small">{words.retry(reason, waited)}</p>;
}

function Answer({ exchange: { responseHeaders, responseBody } }: { readonly exchange: Exchange }) {
  const { exchange: words } = useVerificationWords();
  return (
    <>
      <Headers title={words.answer} headers={responseHeaders} />
      <div>
        <h5 className="small strong">{words.body}</h5>
        {responseBody === '' ? (
          <p className="small quiet">{words.emptyBody}</p>
        ) : (
          <pre className="mono">{responseBody}</pre>
        )}
      </div>
    </>
  );
}

interface HeadersProps {
  readonly title: string;
  readonly headers: Readonly<Record<string, string>>;
}

function Headers({ title, headers }: HeadersProps) {
  const entries = Object.entries(headers);
  if (entries.length === 0) return null;
  return (
    <div>
      <h5 className="small strong">{title}</h5>
      <dl className="facts mono">
        {entries.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
