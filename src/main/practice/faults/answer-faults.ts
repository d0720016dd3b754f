import { listResponse, type PracticeAnswer, withoutBody, withText } from '../answers.ts';
import type { Fault, FaultTable } from './fault.ts';

/** What comes back, in one piece. */
export const answerFaults: FaultTable<
  | 'resources-missing'
  | 'numbers-as-text'
  | 'wrong-media-type'
  | 'login-page'
  | 'redirect-to-login'
  | 'truncated-json'
  | 'byte-order-mark'
  | 'deep-json'
> = {
  'resources-missing': () => changing(changingEntries((entries) => entries.filter(([name]) => name !== 'Resources'))),
  'numbers-as-text': () =>
    changing(
      changingEntries((entries) =>
        entries.map(([name, value]) => [name, typeof value === 'number' ? String(value) : value]),
      ),
    ),
  'wrong-media-type': () =>
    changing((answer) => ({ ...answer, headers: { ...answer.headers, 'Content-Type': 'text/plain' } })),
  'login-page': () => ({ scim: () => loginPage }),
  'redirect-to-login': () => ({ scim: () => redirectToLogin }),
  'truncated-json': () =>
    changing((answer) => {
      const text = JSON.stringify(answer.body);
      return withText(answer, text.slice(0, text.length / 2));
    }),
  'byte-order-mark': () => changing((answer) => withText(answer, `\uFEFF${JSON.stringify(answer.body)}`)),
  'deep-json': () => changing((answer) => (answer.status === 200 ? withText(answer, deepList) : answer)),
};

const changing = (change: (answer: PracticeAnswer) => PracticeAnswer): Fault => ({
  scim: async (_request, answer) => change(await answer()),
});

/** Changes the names and values of a body, which is always an object. */
const changingEntries =
  (change: (entries: [string, unknown][]) => [string, unknown][]) =>
  (answer: PracticeAnswer): PracticeAnswer => ({
    ...answer,
    body: Object.fromEntries(change(Object.entries(answer.body ?? {}))),
  });

const loginPage = withText(
  { status: 200, headers: { 'Content-Type': 'text/html; charset=utf-8' }, body: null },
  [
    '<!doctype html>',
    '<html lang="en">',
    '<head><meta charset="utf-8"><title>Sign in</title></head>',
    '<body><h1>Sign in</h1><form method="post" action="/login">',
    '<label>User name <input name="username"></label> <label>Password <input name="password" type="password"></label>',
    '<button>Sign in</button></form></body>',
    '</html>',
  ].join('\n'),
);

const redirectToLogin = withoutBody({
  status: 302,
  headers: { Location: 'https://login.practice.example/login?returnTo=scim' },
  body: null,
});

const levels = 20_000;
const deepList = `{"schemas":["${listResponse}"],"totalResults":1,"Resources":${'['.repeat(levels)}${']'.repeat(levels)}}`;
