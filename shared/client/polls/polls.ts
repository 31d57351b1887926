import type { Room } from 'livekit-client';
import type { Notice } from '../../contract/notice.ts';
import type { RoomActionInput } from '../../contract/seat.ts';
import type { Emitter } from '../events.ts';
import type { Somebody } from '../journal/entry.ts';
import type { Journal } from '../journal/journal.ts';
import type { News } from '../notices/news.ts';
import { Store } from '../store.ts';
import type { Kind } from '../wire/kind.ts';
import { newId, type Wire } from '../wire/wire.ts';
import { newPollKeys, openBallot, sealBallot } from './ballot.ts';
import { type Ballot, countOf, isChoice, withBallot } from './count.ts';
import { type PollBody, pollEndKind, pollKind } from './kinds.ts';
import { type Poll, pollsOf, type Voted, votedOf } from './poll.ts';

/** What a moderator writes down of a new poll. */
export type PollDraft = Pick<PollBody, 'question' | 'options' | 'multiple' | 'anonymous'>;

/** What the owner of a poll keeps of it, and nobody else has: what opens the votes, and the votes. */
type Box = { secret: JsonWebKey; ballots: readonly Ballot[] };
const boxName = (poll: string): string => `poll:${poll}`;
const VOTED = 'voted';

/** How many votes wait at most for what this browser has kept of a poll. */
const WAITING = 500;
/** After how long, in milliseconds, a poll of one's own counts as lost when what opens its votes has not come back. */
const LOST_AFTER = 5_000;

type VoteNotice = Extract<Notice, { type: 'vote' }>;
type Parts = {
  room: Room;
  wire: Wire;
  journal: Journal;
  notices: Emitter<{ notice: Notice }>;
  news: News;
};

/** The polls of one meeting: asked and ended by moderators, answered by everybody, counted by whoever asked. */
export class Polls {
  /** The newest first. */
  readonly all = new Store<readonly Poll[]>([]);
  #parts: Parts;
  #turn: Promise<void> = Promise.resolve();
  #waiting: VoteNotice[] = [];
  #timers = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(parts: Parts) {
    this.#parts = parts;
    const { wire, journal, notices, news } = parts;
    const [asked, ended] = [journal.of(pollKind), journal.of(pollEndKind)];
    const gather = (): void => {
      // Nobody else can say what came of one's own poll, as long as one can count it.
      const ends = ended.value.filter(({ relayedBy, body }) => !relayedBy || this.#box(body.poll) === null);
      this.all.set(pollsOf(asked.value, ends));
      this.#endLost();
    };
    asked.subscribe(gather);
    ended.subscribe(gather);
    journal.own.subscribe(() => this.#retry());
    wire.on(pollKind, ({ id, body, sender: { identity, name } }) => {
      const isNew = journal.add({ id, kind: 'poll', from: { identity, name }, at: Date.now(), body });
      if (isNew) news.tell({ key: 'poll.asked', values: { name, question: body.question } });
    });
    wire.on(pollEndKind, ({ id, body, sender: { identity, name } }) => {
      const isTheirs = this.all.value.some(
        (poll) => poll.id === body.poll && poll.owner.identity === identity,
      );
      // (an end that was only relayed is none yet)
      const isOver = ended.value.some(
        (end) => end.body.poll === body.poll && end.from.identity === identity && end.relayedBy === undefined,
      );
      if (!isTheirs || isOver) return;
      journal.add({ id, kind: 'poll_end', from: { identity, name }, at: Date.now(), body });
      const key = body.counts === null ? 'poll.endedLost' : 'poll.ended';
      news.tell({ key, values: { name } });
    });
    notices.on('notice', (notice) => {
      if (notice.type !== 'vote') return;
      this.#enqueue(notice);
    });
  }

  /** Asks everybody; rejects when it could not be sent. */
  async ask(draft: PollDraft): Promise<void> {
    const id = newId();
    const { key, secret } = await newPollKeys();
    const box: Box = { secret, ballots: [] };
    this.#parts.journal.set(boxName(id), box);
    await this.#publish(pollKind, id, { ...draft, key });
  }

  /** Ends one's own poll, and tells everybody what came of it; rejects when it could not be sent. */
  async end(poll: Poll): Promise<void> {
    await this.#turn;
    const box = this.#box(poll.id);
    const results = box === null ? { voters: 0, counts: null } : countOf(poll, box.ballots);
    await this.#publish(pollEndKind, newId(), { poll: poll.id, ...results });
  }

  /**
   * Votes through the bridge (`act` is `POST /room/vote`, and answers why it was refused). Answers whether the vote counts now, which
   * it also does when it had been given before.
   */
  async vote(
    poll: Poll,
    choices: readonly number[],
    act: (body: RoomActionInput<'vote'>) => Promise<string | null>,
  ): Promise<boolean> {
    const { id, key, owner, anonymous } = poll;
    const voter = anonymous ? null : this.#me().identity;
    const sealed = await sealBallot(choices, key, { poll: id, voter });
    const refusal = await act({ poll: id, owner: owner.identity, anonymous, sealed });
    if (refusal !== null && refusal !== 'already_voted') return false;
    const voted: Voted = { ...this.votedIn, [id]: refusal === null ? choices : null };
    this.#parts.journal.set(VOTED, voted);
    return true;
  }

  get votedIn(): Voted {
    return votedOf(this.#parts.journal.own.value[VOTED]);
  }

  /** The votes in a poll of one's own; none for anybody else's. */
  ballotsOf(poll: string): readonly Ballot[] {
    return this.#box(poll)?.ballots ?? [];
  }

  close(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }

  async #publish<T>(kind: Kind<T>, id: string, body: T): Promise<void> {
    await this.#parts.wire.send(kind, body, { id });
    this.#parts.journal.add({ id, kind: kind.name, from: this.#me(), at: Date.now(), body });
  }

  #me(): Somebody {
    const { identity, name } = this.#parts.room.localParticipant;
    return { identity, name: name ?? '' };
  }

  #box(poll: string): Box | null {
    return (this.#parts.journal.own.value[boxName(poll)] as Box | undefined) ?? null;
  }

  #own(id: string): Poll | undefined {
    const { identity } = this.#parts.room.localParticipant;
    return this.all.value.find((poll) => poll.id === id && poll.owner.identity === identity);
  }

  /** One vote after the other; one that went wrong does not stop those after it. */
  #enqueue(notice: VoteNotice): void {
    this.#turn = this.#turn.then(() => this.#take(notice)).catch(reportError);
  }

  /** Opens a vote and puts it to the others. What is not a vote in an open poll of one's own is nothing. */
  async #take(notice: VoteNotice): Promise<void> {
    const { poll: id, by, sealed } = notice;
    const poll = this.#own(id);
    const box = this.#box(id);
    // just after a reload, what was kept comes back somewhat later than the votes
    if (box === null && this.#waiting.length < WAITING) this.#waiting.push(notice);
    if (box === null || poll === undefined || poll.results !== undefined) return;
    if (poll.anonymous !== (by === null)) return;
    const choices = await openBallot(
      sealed,
      { key: poll.key, secret: box.secret },
      { poll: id, voter: by?.identity ?? null },
    );
    if (choices === null || !isChoice(poll, choices)) return;
    const voter = by && { identity: by.identity, name: by.name };
    const now = this.#box(id) ?? box;
    const ballots = withBallot(now.ballots, { voter, mark: sealed.slice(0, 86), choices });
    if (ballots !== now.ballots) this.#parts.journal.set(boxName(id), { ...now, ballots } satisfies Box);
  }

  #retry(): void {
    const ready = this.#waiting.filter(({ poll }) => this.#box(poll) !== null);
    if (ready.length === 0) return;
    this.#waiting = this.#waiting.filter((notice) => !ready.includes(notice));
    for (const notice of ready) this.#enqueue(notice);
  }

  /** Whoever left and comes again cannot open the votes any more: the poll ends then, instead of taking votes for nobody. */
  #endLost(): void {
    for (const poll of this.all.value) {
      const { id } = poll;
      if (this.#own(id) === undefined || poll.results !== undefined || this.#timers.has(id)) continue;
      if (this.#box(id) !== null) continue;
      const check = (): void => {
        if (this.#box(id) === null && this.#own(id)?.results === undefined) {
          void this.end(poll).catch(() => null);
        }
      };
      this.#timers.set(id, setTimeout(check, LOST_AFTER));
    }
  }
}
