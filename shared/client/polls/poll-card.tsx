import { useId, useRef, useState } from 'preact/hooks';
import type { RoomActionInput } from '../../contract/seat.ts';
import { useLanguage } from '../messages/context.ts';
import type { News } from '../notices/news.ts';
import { Button } from '../parts/button.tsx';
import type { Poll } from './poll.ts';
import type { Polls } from './polls.ts';
import { ResultsTable } from './results-table.tsx';
import { OwnerTools } from './owner-tools.tsx';
import { VoteForm } from './vote-form.tsx';

type PollCardProps = {
  poll: Poll;
  polls: Polls;
  mine: boolean;
  mayVote: boolean;
  ownerIsHere: boolean;
  act: (body: RoomActionInput<'vote'>) => Promise<string | null>;
  news: News;
};

/** One poll: to vote in, to wait for, or its results; to whoever asked, what they alone know. */
export function PollCard({ poll, polls, mine, mayVote, ownerIsHere, act, news }: PollCardProps) {
  const { say } = useLanguage();
  const id = useId();
  const question = useRef<HTMLHeadingElement>(null);
  const [closing, setClosing] = useState(false);
  const { results, owner } = poll;
  const { name } = owner;
  const voted = polls.votedIn[poll.id];
  const ballots = polls.ballotsOf(poll.id);
  const isOpen = results === undefined;
  const isLost = !mine && isOpen && !ownerIsHere;

  const vote = async (choices: number[]): Promise<void> => {
    const counts = await polls.vote(poll, choices, act).catch(() => {
      news.tell({ key: 'people.failed' }, 'trouble');
      return false;
    });
    // The button that had the focus is gone.
    if (counts) question.current?.focus();
  };
  const end = async (): Promise<void> => {
    setClosing(true);
    await polls.end(poll).catch(() => news.tell({ key: 'people.failed' }, 'trouble'));
    setClosing(false);
    question.current?.focus();
  };

  return (
    <article class="poll" aria-labelledby={id}>
      <header>
        <h5 ref={question} id={id} tabIndex={-1} dir="auto">
          {poll.question}
        </h5>
        <p class="faint">
          {mine ? say('poll.byMe') : say('poll.by', { name })} · {say(isOpen ? 'poll.open' : 'poll.closed')}
        </p>
        {poll.relayedBy && <p class="faint">{say('poll.relayed', { name: poll.relayedBy.name })}</p>}
      </header>
      {isLost && <p class="poll-state">{say('poll.ownerLeft', { name })}</p>}
      {isOpen && !isLost && voted === undefined && mayVote && (
        <VoteForm poll={poll} labelledBy={id} mine={mine} vote={vote} />
      )}
      {isOpen && !isLost && voted !== undefined && <p class="poll-state">{say('poll.voted')}</p>}
      {results === null && <p class="poll-state">{say('poll.noResults')}</p>}
      {results && <ResultsTable poll={poll} results={results} chosen={voted ?? []} />}
      {mine && isOpen && (
        <>
          <p class="poll-turnout">{say('poll.turnout', { n: ballots.length })}</p>
          {!poll.anonymous && ballots.length > 0 && (
            <details>
              <summary>{say('poll.voters')}</summary>
              <ul class="poll-voters">
                {ballots.map(({ voter, mark }) => (
                  <li key={mark}>
                    <bdi>{voter?.name}</bdi>
                  </li>
                ))}
              </ul>
            </details>
          )}
          <div class="together-actions">
            <Button busy={closing} onClick={() => void end()}>
              {say('poll.close')}
            </Button>
          </div>
        </>
      )}
      {mine && results && <OwnerTools poll={poll} ballots={ballots} />}
    </article>
  );
}
