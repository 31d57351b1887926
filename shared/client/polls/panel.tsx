import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useLanguage } from '../messages/context.ts';
import { Button, IconButton } from '../parts/button.tsx';
import type { PanelProps } from '../room/panels.ts';
import { useStore } from '../store.ts';
import { TimerSection } from '../timer/section.tsx';
import { PollCard } from './poll-card.tsx';
import { PollForm } from './poll-form.tsx';

/** Polls and the timer beside the stage: moderators start them here, everybody answers. */
export function PollsPanel({ visit, call, session, people, close }: PanelProps) {
  const { say } = useLanguage();
  const { polls, journal } = call;
  const { moderate } = session.features;
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const newPoll = useRef<HTMLDivElement>(null);
  const [writing, setWriting] = useState(false);
  const all = useStore(polls.all);
  useStore(journal.own); // one's votes, and those in one's own polls
  useEffect(() => heading.current?.focus(), []);
  const stopWriting = (): void => {
    setWriting(false);
    newPoll.current?.focus();
  };
  return (
    <aside class="panel together" aria-labelledby={id}>
      <header class="panel-header">
        <h3 ref={heading} id={id} tabIndex={-1}>
          {say('together.panel')}
        </h3>
        <IconButton icon="close" label={say('close')} onClick={close} />
      </header>
      <div class="together-body">
        <TimerSection timer={call.timer} news={visit.news} moderate={moderate} />
        <section class="together-section" aria-labelledby={`${id}-polls`}>
          <h4 id={`${id}-polls`}>{say('poll.heading')}</h4>
          {moderate && (
            <div ref={newPoll} tabIndex={-1}>
              {writing ? (
                <PollForm ask={(draft) => polls.ask(draft)} close={stopWriting} />
              ) : (
                <Button icon="poll" onClick={() => setWriting(true)}>
                  {say('poll.new')}
                </Button>
              )}
            </div>
          )}
          {all.length === 0 && !writing && (
            <p class="faint">{say(moderate ? 'poll.noneModerator' : 'poll.none')}</p>
          )}
          {all.map((poll) => (
            <PollCard
              key={poll.id}
              poll={poll}
              polls={polls}
              mine={poll.owner.identity === session.ticket.me.identity}
              mayVote={session.role !== 'observer'}
              ownerIsHere={people.some(({ identity }) => identity === poll.owner.identity)}
              act={(body) => visit.attempt('vote', body)}
              news={visit.news}
            />
          ))}
        </section>
      </div>
    </aside>
  );
}
