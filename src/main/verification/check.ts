import type { CheckId } from '../../shared/verification/check-ids.ts';
import type { FindingCode } from '../../shared/diagnosis/finding-codes.ts';
import type { Exchange, RunTarget } from '../../shared/verification/finding.ts';
import type { Problem } from '../../shared/problem.ts';
import type { HttpClient } from '../http/http-client.ts';
import type { ClientMethod, TokenCredentials } from '../oauth/token-request.ts';
import type { Secret } from '../vault/secret.ts';

/** Who asks: with the credential of the run, with a made-up token, or with none. */
export type Asker = 'right' | 'wrong' | 'nobody';

export interface Question {
  readonly as: Asker;
  /** Path and query below the base URL, already encoded, beginning with a slash. */
  readonly path: string;
  readonly accept?: string;
  /** Another base URL of the same origin; never another origin unless `as` is `nobody`. */
  readonly baseUrl?: string;
}

/** A whole answer, decoded as UTF-8. */
export interface Answer {
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** Without its byte order mark. */
  readonly text: string;
  readonly hadByteOrderMark: boolean;
  readonly milliseconds: number;
}

/** What came of a question: an answer, or the problem that kept it away; with its record in either case. */
export type Asked =
  | { readonly answer: Answer; readonly problem: null; readonly exchange: Exchange }
  | { readonly answer: null; readonly problem: Problem; readonly exchange: Exchange };

/** What a run has to work with. Values that are not there are `null`. */
export interface RunInput {
  readonly target: RunTarget;
  /** Opens `target.baseUrl`. For a run with an access key it is granted by the check `access-key`. */
  readonly token: Secret | null;
  readonly accessKey: Pick<TokenCredentials, 'accessKeyId' | 'accessKeySecret'> | null;
  readonly client: Pick<TokenCredentials, 'clientId' | 'clientSecret'> | null;
  /** User name of an employee who exists, if the person named one. */
  readonly knownUser: string | null;
  /** The employee the token was made for, if that is a user name. */
  readonly tokenOwner: string | null;
  readonly tenantAddress: string | null;
  /** Attributes that the IdP in question sends, by their SCIM paths. */
  readonly sends: readonly string[];
}

/** Handed from one check to those that come after it within a run. Never leaves it. */
export interface Shared {
  /** The token that the access key was granted. */
  grantedToken?: Secret;
  refreshToken?: Secret;
  /** Came along with the granted token; only its claims are of use. */
  idToken?: Secret;
  /** How the client showed who it is when the access key was accepted. */
  clientMethod?: ClientMethod;
  /** As the issuer describes it, at its own origin. */
  tokenEndpoint?: string;
  tenantId?: string;
  area?: string;
  apiEndpoint?: string;
  /** As the issuer describes it, at its own origin. */
  userinfoEndpoint?: string;
  /** The first person of an unfiltered list, or the known one: as the server sent it. */
  person?: Readonly<Record<string, unknown>>;
}

/** What a check is given. Everything it asks is recorded; it asks for nothing but GET and the token endpoints' POST. */
export interface CheckContext {
  readonly input: RunInput;
  readonly shared: Shared;
  readonly http: HttpClient;
  readonly signal: AbortSignal;
  readonly now: () => number;
  /** Asks below the base URL (GET), records it, repeats it where that is safe. Raises `cancelled` only. */
  ask(question: Question): Promise<Asked>;
  /** Takes up the record of an exchange that was not made by `ask`, such as a token request. */
  record(exchange: Exchange): void;
  /** Every exchange of the run so far. */
  exchanges(): readonly Exchange[];
}

/** What a check makes of it; outcome and actor follow from the code. */
export interface Judgement {
  readonly code: FindingCode;
  readonly facts?: Readonly<Record<string, string>>;
}

/** One check: what it asks and how it judges the answer. Its data (title, rule, prerequisites) are in `check-list.ts`. */
export type Check = (context: CheckContext) => Promise<Judgement>;

export type Checks = Readonly<Record<CheckId, Check>>;
