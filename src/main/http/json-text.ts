import { ProblemError } from '../../shared/problem.ts';

const deepest = 100;

/**
 * The value of a JSON text (RFC 8259). Looks through it before anything is built of it, and raises `json-too-deep` for
 * more than 100 levels, `answer-cut` for a text that breaks off before its end, and `not-json` for everything else that
 * is none, an empty text among them.
 */
export function parseJson(text: string): unknown {
  new Scanner(text).scan();
  try {
    return JSON.parse(text);
  } catch {
    // Its error quotes the text, so it is not kept.
    throw notJson();
  }
}

const notJson = (): ProblemError => new ProblemError({ code: 'not-json' });
const cut = (): ProblemError => new ProblemError({ code: 'answer-cut' });

const words = ['true', 'false', 'null'];
const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
/** What may become a number when more follows. */
const begunNumber = /^-?(?:(?:0|[1-9]\d*)(?:\.\d*|(?:\.\d+)?[eE][+-]?\d*)?)?$/;

/** Walks through a text by the grammar of RFC 8259, section 2 to 7. */
class Scanner {
  readonly #text: string;
  #at = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  scan(): void {
    this.#skip(blanks);
    if (this.#at === this.#text.length) throw notJson();
    this.#value();
    this.#skip(blanks);
    if (this.#at < this.#text.length) throw notJson();
  }

  #value(): void {
    const next = this.#peek();
    if (next === '{') this.#list('}', this.#member);
    else if (next === '[') this.#list(']', this.#value);
    else if (next === '"') this.#string();
    else this.#word();
  }

  readonly #member = (): void => {
    if (this.#peek() !== '"') throw notJson();
    this.#string();
    if (this.#peek() !== ':') throw notJson();
    this.#at += 1;
    this.#value();
  };

  #list(end: string, item: () => void): void {
    this.#depth += 1;
    if (this.#depth > deepest) throw new ProblemError({ code: 'json-too-deep' });
    this.#at += 1;
    let isOver = this.#peek() === end;
    while (!isOver) {
      item.call(this);
      const next = this.#peek();
      if (next !== ',' && next !== end) throw notJson();
      isOver = next === end;
      if (!isOver) this.#at += 1;
    }
    this.#at += 1;
    this.#depth -= 1;
  }

  #string(): void {
    this.#at += 1;
    for (;;) {
      this.#skip(plainCharacters);
      const next = this.#text[this.#at];
      if (next === undefined) throw cut();
      if (next === '"') break;
      if (next !== '\\') throw notJson();
      this.#escape();
    }
    this.#at += 1;
  }

  #escape(): void {
    if (this.#skip(escapes)) return;
    throw /^\\(?:u[\da-fA-F]{0,3})?$/.test(this.#text.slice(this.#at)) ? cut() : notJson();
  }

  #word(): void {
    const start = this.#at;
    this.#skip(wordCharacters);
    const word = this.#text.slice(start, this.#at);
    if (words.includes(word) || number.test(word)) return;
    const mayGoOn = this.#at === this.#text.length && word !== '';
    const isBegun = words.some((whole) => whole.startsWith(word)) || begunNumber.test(word);
    throw mayGoOn && isBegun ? cut() : notJson();
  }

  /** The next character that is not blank. */
  #peek(): string {
    this.#skip(blanks);
    const next = this.#text[this.#at];
    if (next === undefined) throw cut();
    return next;
  }

  #skip(what: RegExp): boolean {
    what.lastIndex = this.#at;
    const found = what.test(this.#text);
    if (found) this.#at = what.lastIndex;
    return found;
  }
}

const blanks = /[ \t\r\n]*/y;
/** RFC 8259 7: unescaped. */
const plainCharacters = /[ !#-[\]-\uffff]*/y;
const escapes = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
const wordCharacters = /[-+.\w]*/y;
