import { type Device, mayWorkInTab, type Trouble } from '../media/trouble.ts';
import { Store } from '../store.ts';
import type { Line } from './words.ts';

export type Tone = 'calm' | 'trouble';
/** Something to do about a line, with a button. */
export type Offer = Line & { run: () => void };
export type Toast = { id: number; line: Line; tone: Tone; offer?: Offer };
/** A line for the ear. */
export type Spoken = { id: number; line: Line };

const TOAST_LASTS = 7_000;
/** Time enough to reach a button. */
const OFFER_LASTS = 20_000;
const GATHER = 1_500;
/** Screen readers that are busy come back to a line as long as it stands there. */
const SPOKEN_LASTS = 10_000;

/** What the person should notice: toasts for the eye, lines for the ear, gathered so that they do not chatter. */
export class News {
  readonly toasts = new Store<Toast[]>([]);
  /** Said when there is a pause. */
  readonly polite = new Store<readonly Spoken[]>([]);
  /** Said at once. */
  readonly assertive = new Store<readonly Spoken[]>([]);
  #openInTab: (() => void) | null;
  #next = 1;
  #timers = new Set<ReturnType<typeof setTimeout>>();
  #crowds = { joined: [] as string[], left: [] as string[] };

  /** `openInTab` is offered with trouble that it may end. */
  constructor(openInTab: (() => void) | null) {
    this.#openInTab = openInTab;
  }

  /** Shows and says a line. */
  tell(line: Line, tone: Tone = 'calm'): void {
    const id = this.#next++;
    this.toasts.update((toasts) => [...toasts, { id, line, tone }].slice(-3));
    this.#later(() => this.dismiss(id), TOAST_LASTS);
    this.#speak(tone === 'trouble' ? this.assertive : this.polite, line);
  }

  /** Shows and says a line with something to do about it. */
  offer(line: Line, offer: Offer, tone: Tone = 'calm'): void {
    const id = this.#next++;
    this.toasts.update((toasts) => [...toasts, { id, line, tone, offer }].slice(-3));
    this.#later(() => this.dismiss(id), OFFER_LASTS);
    this.#speak(tone === 'trouble' ? this.assertive : this.polite, line);
  }

  /** Shows and says why a device does not work. */
  tellTrouble(device: Device, trouble: Trouble): void {
    const line: Line = { key: `trouble.${trouble}.${device}` };
    const run = mayWorkInTab(trouble) ? this.#openInTab : null;
    if (run === null) this.tell(line, 'trouble');
    else this.offer(line, { key: 'tab.open', run }, 'trouble');
  }

  /** Says a line without showing it. */
  say(line: Line): void {
    this.#speak(this.polite, line);
  }

  dismiss(id: number): void {
    this.toasts.update((toasts) => toasts.filter((toast) => toast.id !== id));
  }

  /** Says who came and went, a crowd at a time. */
  crowd(kind: 'joined' | 'left', name: string): void {
    const crowd = this.#crowds[kind];
    crowd.push(name);
    if (crowd.length > 1) return;
    this.#later(() => {
      const names = crowd.splice(0);
      const [only] = names;
      if (names.length === 1 && only) this.say({ key: `live.${kind}`, values: { name: only } });
      else this.say({ key: `live.${kind}Many`, values: { n: names.length } });
    }, GATHER);
  }

  close(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }

  /** Beside the lines before it: two that come together are both heard. */
  #speak(lines: Store<readonly Spoken[]>, line: Line): void {
    const id = this.#next++;
    lines.update((all) => [...all, { id, line }]);
    this.#later(() => lines.update((all) => all.filter((one) => one.id !== id)), SPOKEN_LASTS);
  }

  #later(action: () => void, ms: number): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      action();
    }, ms);
    this.#timers.add(timer);
  }
}
