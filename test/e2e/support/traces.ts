import type { Dirent } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { heapOf } from './heap.ts';
import { clipboardOf } from './outside.ts';
import type { RunningApp } from './runtime.ts';

/** Where a value that ought to be nowhere was found. */
export interface Trace {
  readonly value: string;
  readonly place: string;
}

/** A place a value may be left in, and everything that is there. */
export interface Place {
  readonly name: string;
  readonly bytes: Buffer;
}

const text = (name: string, content: string): Place => ({ name, bytes: Buffer.from(content, 'utf8') });

/** Everything the page says on its console from now on. */
export function listenToConsole(page: Page): () => string {
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(`${error.message}\n${error.stack ?? ''}`));
  return () => said.join('\n');
}

/** All places of a running app that can be looked into from outside; `said` is what its page said on the console. */
export async function placesOf(app: RunningApp, said: string): Promise<readonly Place[]> {
  const { page } = app;
  return [
    text('the memory of the window', await heapOf(page)),
    text('the document', await page.evaluate(everythingInDocument)),
    text('the fields of the document', await page.evaluate(everythingInFields)),
    text('the storage of the window', await page.evaluate(everythingInStorage)),
    text('the databases of the window', await page.evaluate(everythingInDatabases)),
    text('the caches of the window', await page.evaluate(everythingInCaches)),
    text('the cookies of the window', JSON.stringify(await page.context().cookies())),
    text('the console of the window', said),
    text('what the app printed', app.output()),
    text('the clipboard', await clipboardOf(app)),
  ];
}

/** What the page shows and what its fields hold, as the browser has it: no script of the page is handed any of it. */
export async function documentOf(page: Page): Promise<Place> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  await session.detach();
  return text('the document', JSON.stringify(root));
}

/** Every file of the folder, and the names of the files. */
export async function filesIn(folder: string): Promise<readonly Place[]> {
  const files = await namesBelow(folder, await readdir(folder, { withFileTypes: true }));
  const contents = await Promise.all(files.map(contentOf));
  return [text('the names of files', files.join('\n')), ...contents.filter((each) => each !== null)];
}

/** Not `recursive`: it fails when the browser, which may be running, removes a folder that is about to be read. */
async function namesBelow(folder: string, entries: readonly Dirent[]): Promise<readonly string[]> {
  const names = await Promise.all(
    entries.map(async (entry) => {
      const name = path.join(folder, entry.name);
      if (!entry.isDirectory()) return entry.isFile() ? [name] : [];
      return namesBelow(name, await readdir(name, { withFileTypes: true }).catch(() => []));
    }),
  );
  return names.flat();
}

/** Of a file that went while the folder was read nothing is left. */
async function contentOf(file: string): Promise<Place | null> {
  const bytes = await readFile(file).catch(() => null);
  return bytes === null ? null : { name: file, bytes };
}

/** A text of the run that is in none of the places above. */
export const textPlace = text;

/**
 * Memory of a process that a crash left: files that begin like a minidump, like a core file of Linux (64 bit) or macOS, and
 * files that are called so.
 */
export const dumpsIn = (places: readonly Place[]): readonly string[] =>
  places.filter(({ name, bytes }) => isCalledDump(name) || isCore(bytes) || isMinidump(bytes)).map(({ name }) => name);

const isCalledDump = (file: string): boolean =>
  /\.(?:m?dmp|core|heapsnapshot)$|^core(?:\.\d+)?$|^report\..*\.json$/.test(path.basename(file));

const isMinidump = (bytes: Buffer): boolean => bytes.subarray(0, 4).equals(Buffer.from('MDMP'));

const elf = Buffer.from('\x7fELF');
const machO = Buffer.from([0xcf, 0xfa, 0xed, 0xfe]);

function isCore(bytes: Buffer): boolean {
  const begin = bytes.subarray(0, 4);
  return (begin.equals(elf) && bytes[16] === 4) || (begin.equals(machO) && bytes[12] === 4);
}

/** Where the values are, as they are or written in a usual other way. */
export const tracesOf = (values: readonly string[], places: readonly Place[]): readonly Trace[] =>
  values.flatMap((value) => {
    const forms = formsOf(value);
    return places
      .filter(({ bytes }) => forms.some((form) => bytes.includes(form)))
      .map(({ name }) => ({ value, place: name }));
  });

/** As UTF-8 and as UTF-16, forwards and backwards, in hexadecimal, and in Base64 wherever it begins in a longer text. */
export function formsOf(value: string): readonly Buffer[] {
  const backwards = Buffer.from(Buffer.from(value).toReversed()).toString();
  const wide = [value, backwards].map((each) => Buffer.from(each, 'utf16le'));
  const narrow = [value, backwards].map((each) => Buffer.from(each, 'utf8'));
  const written = [...narrow, ...wide].flatMap((bytes) => [bytes.toString('hex'), ...base64Of(bytes)]);
  return [...narrow, ...wide, ...written.map((each) => Buffer.from(each, 'latin1'))];
}

/** Without the first and last characters, which also tell of what stands before and behind. */
const base64Of = (bytes: Buffer): readonly string[] =>
  [0, 1, 2].map((before) =>
    Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replaceAll('=', '')
      .slice(before === 0 ? 0 : before + 1, -2),
  );

// What follows runs in the page.

const everythingInDocument = (): string => [document.documentElement.outerHTML, document.title, location.href].join();

const everythingInFields = (): string =>
  [...document.querySelectorAll('input, textarea, select')]
    .map((field) => ('value' in field ? String(field.value) : ''))
    .join();

const everythingInStorage = (): string =>
  JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), history.state]);

async function everythingInDatabases(): Promise<string> {
  const answered = <Result>(request: IDBRequest<Result>): Promise<Result> =>
    new Promise((resolve) => {
      request.onsuccess = () => {
        resolve(request.result);
      };
    });
  const found: unknown[] = [];
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await answered(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const objects = database.transaction(store).objectStore(store);
      const contents: readonly unknown[] = await answered(objects.getAll());
      found.push(name, store, contents);
    }
    database.close();
  }
  return JSON.stringify(found);
}

async function everythingInCaches(): Promise<string> {
  const found: unknown[] = [];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) found.push(request.url, await (await cache.match(request))?.text());
  }
  return JSON.stringify(found);
}
