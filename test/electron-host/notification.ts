import type { NotificationConstructorOptions } from 'electron';
import { refusingEmitter } from './refused.ts';

const events = ['show', 'click', 'close', 'failed', 'reply', 'action'];

/** Notifications are printed. Nobody is there to click one; a test can, by emitting `click` at one of `shown`. */
export class HostNotification extends refusingEmitter('notification', events) {
  /** For tests: the notifications that are on the screen. */
  static readonly shown: HostNotification[] = [];
  /** For tests: all that it was ever asked to show. */
  static readonly asked: NotificationConstructorOptions[] = [];
  readonly #options: NotificationConstructorOptions;
  title: string;
  body: string;

  constructor(options: NotificationConstructorOptions = {}) {
    super();
    this.#options = options;
    this.title = options.title ?? '';
    this.body = options.body ?? '';
  }

  static isSupported(): boolean {
    return true;
  }

  show(): void {
    HostNotification.shown.push(this);
    HostNotification.asked.push({ ...this.#options, title: this.title, body: this.body });
    console.error(`${this.title}\n${this.body}`);
    this.emit('show', {});
  }

  close(): void {
    const place = HostNotification.shown.indexOf(this);
    if (place !== -1) HostNotification.shown.splice(place, 1);
    this.emit('close', {});
  }
}
