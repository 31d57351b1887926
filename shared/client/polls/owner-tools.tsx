import { useState } from 'preact/hooks';
import { useLanguage } from '../messages/context.ts';
import { Button } from '../parts/button.tsx';
import type { Ballot } from './count.ts';
import type { Poll } from './poll.ts';
import { csvOf, rowsOf, textOf } from './table.ts';

/** What whoever asked takes away from a closed poll, and who chose what where it was not anonymous. */
export function OwnerTools({ poll, ballots }: { poll: Poll; ballots: readonly Ballot[] }) {
  const { say } = useLanguage();
  const [copied, setCopied] = useState(false);
  const rows = rowsOf(poll, ballots, {
    option: say('poll.answer'),
    votes: say('poll.votes'),
    voters: say('poll.voters'),
  });
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(textOf(rows));
    setCopied(true);
  };
  const save = (): void => {
    // the byte order mark tells spreadsheets that it is UTF-8
    const address = URL.createObjectURL(new Blob(['\ufeff', csvOf(rows)], { type: 'text/csv' }));
    Object.assign(document.createElement('a'), { href: address, download: 'poll.csv' }).click();
    URL.revokeObjectURL(address);
  };
  return (
    <>
      {!poll.anonymous && ballots.length > 0 && (
        <details>
          <summary>{say('poll.whoChose')}</summary>
          <dl class="poll-voters">
            {poll.options.map((option, at) => {
              const names = ballots.flatMap(({ voter, choices }) =>
                choices.includes(at) && voter ? [voter.name] : [],
              );
              return names.length === 0 ? null : (
                <div key={at}>
                  <dt dir="auto">{option}</dt>
                  {names
                    .sort((a, b) => a.localeCompare(b))
                    .map((name, index) => (
                      <dd key={index}>
                        <bdi>{name}</bdi>
                      </dd>
                    ))}
                </div>
              );
            })}
          </dl>
        </details>
      )}
      <div class="together-actions">
        <Button onClick={() => void copy().catch(() => setCopied(false))}>{say('poll.copy')}</Button>
        <Button onClick={save}>{say('poll.csv')}</Button>
        <span class="faint" role="status">
          {copied && say('poll.copied')}
        </span>
      </div>
    </>
  );
}
